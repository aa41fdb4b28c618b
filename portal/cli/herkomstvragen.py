"""Asks where a change was found, and lets the file say so."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from portal.cli.feitwoorden import naam_van
from portal.cli.velden import Veld
from portal.cli.vragen import ask, some, yes
from portal.domain.datum import BronDatum, parse_dag
from portal.domain.errors import PortalError
from portal.domain.waarde import check_https, check_regel
from portal.sources.concept import Concept
from portal.sources.document import Place
from portal.sources.yaml_bewerken import Waarden

MAX_DAG = len("2026-11-22")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vindplaats:
    """Where somebody found something, and when."""

    bron: str
    bron_url: str
    datum: BronDatum
    alles: bool
    """Whether the rest of the block was looked at there as well."""
    nagevraagd: bool
    """Whether the gemeente or the desk itself was asked."""

    @property
    def bronregels(self) -> dict[str, str | None]:
        """Give the lines of a block of which this is the source."""
        asked = str(self.datum) if self.nagevraagd else None
        return {
            "bron": self.bron,
            "bron_url": self.bron_url or None,
            "bron_datum": str(self.datum),
            "gecontroleerd_op": asked,
        }


def read_vindplaats(bron: str, datum: str, today: date, *, alles: bool, nagevraagd: bool) -> Vindplaats:
    """Read a source that was given as a link or in words.

    Raises:
        ValueError: it cannot be used.
    """
    url = check_https(bron) if bron.startswith("http") else ""
    day = BronDatum.parse(datum)
    if day.earliest > today:
        raise ValueError(f"‘{datum}’ ligt in de toekomst")
    if nagevraagd:
        parse_dag(datum)
    words = f"Website {urlsplit(url).hostname}" if url else check_regel(some(bron))
    return Vindplaats(bron=words, bron_url=url, datum=day, alles=alles, nagevraagd=nagevraagd)


def ask_vindplaats(today: date, *, alles: bool | None = None) -> Vindplaats:
    """Ask for a source.

    Args:
        today: The day of asking.
        alles: Whether everything was looked at there; None: that must be asked too.
    """
    nagevraagd = yes("Hebt u dit bij de gemeente of het loket zelf nagevraagd?")
    bron = ask("Waar staat dit, of wie zei het? (link of naam)", lambda text: _checked(text, today))

    def dated(text: str) -> Vindplaats:
        return read_vindplaats(bron, text, today, alles=True, nagevraagd=nagevraagd)

    found = ask("Van welke dag is dat? (2026-11-22; alleen 2026 mag ook)", dated, default=today.isoformat())
    if alles is None and not yes("Hebt u de andere gegevens hierboven daar ook nagekeken?"):
        return read_vindplaats(bron, str(found.datum), today, alles=False, nagevraagd=nagevraagd)
    return found


def _checked(text: str, today: date) -> str:
    read_vindplaats(text, today.isoformat(), today, alles=True, nagevraagd=False)
    return text


def put_vindplaats(concept: Concept, feit: Place, velden: tuple[Veld, ...], vindplaats: Vindplaats) -> None:
    """Let a block say where it was found.

    Where only a part of the block was looked at, its source stays, and a remark names the part: an older fact must not
    look younger than it is.

    Raises:
        PortalError: the file would hold something that is not allowed.
    """
    changed = [one for one in velden if one.feit == feit and concept.was(one.place) != concept.known(one.place)]
    whole = vindplaats.alles or concept.was(feit) is None or len(_facts(concept, feit, velden)) == len(changed)
    if concept.known(feit) is None:
        return
    lines: Mapping[str, str | None] = vindplaats.bronregels if whole else _remark(concept, feit, changed, vindplaats)
    changes: dict[Place, Waarden | None] = {(*feit, name): value for name, value in lines.items()}
    try:
        concept.change({place: value for place, value in changes.items() if value or concept.known(place)})
    except ValueError as error:
        raise PortalError(f"{'.'.join(map(str, feit)) or 'bron'}: {error}") from None


def _facts(concept: Concept, feit: Place, velden: tuple[Veld, ...]) -> list[Veld]:
    """Give the fields of a block that are known, or were."""
    return [one for one in velden if one.feit == feit and (concept.was(one.place) or concept.known(one.place))]


def _remark(concept: Concept, feit: Place, changed: list[Veld], vindplaats: Vindplaats) -> dict[str, str | None]:
    names = ", ".join(naam_van(str(one.place[-1])) for one in changed)
    sentence = f"{names[:1].upper()}{names[1:]}: {vindplaats.bron}, {vindplaats.datum}."
    before = concept.known((*feit, "opmerking"))
    return {"opmerking": f"{before} {sentence}" if before else sentence}
