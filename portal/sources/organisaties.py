"""``content/organisaties.yaml`` and its words in other languages -> the directory of organisations."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from portal.domain.keur import Vertaling
from portal.domain.organisatie import Organisatie, Organisaties, Organisatietekst, Organisatieteksten
from portal.sources.bevindingen import Bevindingen
from portal.sources.vertaling import mark_of, other_figures

BESTAND = "organisaties.yaml"
WOORDEN = tuple(Organisatietekst.model_fields)
"""The fields of an organisation that are translated."""


def load_organisaties(folder: Path, today: date, found: Bevindingen) -> dict[str, Organisatie]:
    """Read the organisations, by slug."""
    read = found.read(folder / BESTAND, Organisaties, today)
    return {one.slug: one for one in read.organisaties} if read else {}


def translate_organisaties(
    folder: Path, dutch: Mapping[str, Organisatie], today: date, found: Bevindingen
) -> tuple[dict[str, Organisatie], Vertaling]:
    """Read the words about the organisations in another language, and hold them to the Dutch ones.

    Returns:
        The organisations by slug, in the order of the Dutch file, and how far the translation is.
    """
    path = folder / BESTAND
    read = found.read(path, Organisatieteksten, today)
    if read is None:
        return {}, Vertaling.CONCEPT
    found.compare(path, read, mark_of_organisaties(dutch), _differences(read.organisaties, dutch))
    return {slug: _with_words(one, read.organisaties.get(slug)) for slug, one in dutch.items()}, read.vertaling


def mark_of_organisaties(dutch: Mapping[str, Organisatie]) -> str:
    """Give the mark of all Dutch words about organisations."""
    return mark_of(*(f"{slug}:{naam}:{_word(one, naam)}" for slug, one in dutch.items() for naam in WOORDEN))


def _with_words(one: Organisatie, tekst: Organisatietekst | None) -> Organisatie:
    return one.model_copy(update=tekst.model_dump(exclude_none=True)) if tekst else one


def _differences(teksten: Mapping[str, Organisatietekst], dutch: Mapping[str, Organisatie]) -> Iterator[str]:
    for slug in sorted(teksten.keys() - dutch.keys()):
        yield f"‘{slug}’ bestaat niet"
    for slug, one in dutch.items():
        tekst = teksten.get(slug)
        if tekst is None:
            yield f"‘{slug}’ ontbreekt"
            continue
        for naam in WOORDEN:
            theirs, ours = _word(one, naam), getattr(tekst, naam) or ""
            if bool(theirs) != bool(ours):
                yield f"‘{slug}’ {naam}: staat in maar een van de twee talen"
            yield from (f"‘{slug}’ {naam} {sentence}" for sentence in other_figures(ours, theirs))


def _word(one: Organisatie, naam: str) -> str:
    return str(getattr(one, naam) or "")
