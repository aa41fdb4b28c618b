"""Planned changes of gemeenten, carried out on their day once they are decided."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce

from portal.domain.gemeente import GedeeldePostcode, Gemeente, Overgang, Postbussen, VoormaligeGemeente


@dataclass(frozen=True, slots=True)
class Verdwenen:
    """A gemeente that ended on a day, and the one that took it over."""

    oud: Gemeente
    nieuw: Gemeente


def gemeenten_on(written: tuple[Gemeente, ...], today: date) -> Iterator[Gemeente]:
    """Give the gemeenten of a day; whoever took another one over got its postcodes and names."""
    taken_over: dict[str, list[Gemeente]] = {}
    for gemeente in written:
        wijziging = gemeente.wijziging
        if wijziging and wijziging.holds_on(today):
            taken_over.setdefault(wijziging.gaat_naar, []).append(gemeente)
    for gemeente in written:
        if gemeente.exists_on(today):
            yield reduce(_merged, taken_over.get(gemeente.code, ()), gemeente)


def _merged(new: Gemeente, old: Gemeente) -> Gemeente:
    """Give the new gemeente all that the old one had, but for its desk and contact."""
    postcodes = {"reeksen": (*new.postcodes.reeksen, *old.postcodes.reeksen), "gedeeld": _still_shared(new, old)}
    return new.model_copy(
        update={
            "postcodes": new.postcodes.model_copy(update=postcodes),
            "postbussen": _merged_postbussen(new.postbussen, old.postbussen),
            "plaatsnamen": (*new.plaatsnamen, *old.plaatsnamen, *old.andere_namen, old.woonplaatsen),
            "voormalige_gemeenten": (*new.voormalige_gemeenten, *old.voormalige_gemeenten, *_as_former(old)),
        }
    )


def _merged_postbussen(new: Postbussen | None, old: Postbussen | None) -> Postbussen | None:
    if new and old:
        return new.model_copy(update={"reeksen": (*new.reeksen, *old.reeksen)})
    return new or old


def _still_shared(new: Gemeente, old: Gemeente) -> tuple[GedeeldePostcode, ...]:
    """Drop what the two shared with each other."""
    owned = (*new.postcodes.reeksen, *old.postcodes.reeksen)
    shared = (*new.postcodes.gedeeld, *old.postcodes.gedeeld)
    return tuple(one for one in shared if not any(one.postcode.overlaps(reeks) for reeks in owned))


def _as_former(old: Gemeente) -> Iterator[VoormaligeGemeente]:
    change = old.wijziging
    if change:
        yield VoormaligeGemeente(
            naam=old.naam,
            code=old.code,
            datum=change.datum,
            soort=Overgang.TOEGEVOEGD,
            bron=change.bron,
            bron_url=change.bron_url,
            bron_datum=change.bron_datum,
            gecontroleerd_op=change.gecontroleerd_op,
            opmerking=change.opmerking,
        )


def gone(
    written: tuple[Gemeente, ...], by_code: Mapping[str, Gemeente], today: date
) -> Iterator[tuple[str, Verdwenen]]:
    """Give, per slug, the gemeenten that ended and who took them over: their URLs stay promises."""
    for gemeente in written:
        wijziging = gemeente.wijziging
        if wijziging and wijziging.holds_on(today) and wijziging.gaat_naar in by_code:
            yield gemeente.slug, Verdwenen(gemeente, by_code[wijziging.gaat_naar])


def announced(gemeenten: Iterable[Gemeente]) -> dict[str, tuple[Gemeente, ...]]:
    """Give, per code, the gemeenten that are planned to become a part of it."""
    found: dict[str, tuple[Gemeente, ...]] = {}
    for gemeente in gemeenten:
        if gemeente.wijziging:
            found[gemeente.wijziging.gaat_naar] = (*found.get(gemeente.wijziging.gaat_naar, ()), gemeente)
    return found


def heirs(gemeenten: Iterable[Gemeente]) -> dict[str, str]:
    """Give, per CBS code, the gemeente that has it or took it over; a code that was split has no heir."""
    found: dict[str, set[str]] = {}
    for gemeente in gemeenten:
        for code in (gemeente.code, *(old.code for old in gemeente.voormalige_gemeenten)):
            found.setdefault(code, set()).add(gemeente.code)
    return {code: next(iter(codes)) for code, codes in found.items() if len(codes) == 1}
