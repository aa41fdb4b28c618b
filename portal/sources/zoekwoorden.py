"""``content/<taal>/zoekwoorden.yaml`` -> the words by which people look for something."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from portal.domain.zoekwoorden import Zoekwoorden, Zoekwoordenlijst
from portal.sources.bevindingen import Bevindingen

BESTAND = "zoekwoorden.yaml"


def load_zoekwoorden(folder: Path, sleutels: Iterable[str], today: date, found: Bevindingen) -> Zoekwoorden:
    """Read the words of one language, and hold them to the answers that exist.

    Args:
        folder: The folder of the language.
        sleutels: What the words may lead to, such as ``voorwaarde:schulden``.
        today: The day of reading.
        found: Where mistakes are noted.
    """
    path = folder / BESTAND
    words = found.read(path, Zoekwoordenlijst, today) if path.exists() else None
    if words is None:
        return Zoekwoorden()
    found.note_due(path, words, today)
    found.note(path, _mistakes(words, frozenset(sleutels)))
    return words


def _mistakes(words: Zoekwoorden, sleutels: frozenset[str]) -> Iterator[str]:
    for sleutel in sorted(words.wegwijzers.keys() - sleutels):
        yield f"wegwijzers: ‘{sleutel}’ bestaat niet"
    for sleutel, wegwijzers in words.wegwijzers.items():
        yield from _twice(f"wegwijzers, {sleutel}", wegwijzers)
    for groep in words.synoniemen:
        if len(groep) == 1:
            yield f"synoniemen: ‘{groep[0]}’ staat alleen"
        yield from _twice("synoniemen", groep)
    names = ("stammen", "heel", "algemeen", "elders", "overslaan")
    for naam in names:
        yield from _twice(naam, getattr(words, naam))
    for woord in sorted({*words.algemeen} & {*words.overslaan}):
        yield f"‘{woord}’ staat in algemeen en in overslaan"


def _twice(naam: str, words: tuple[str, ...]) -> Iterator[str]:
    for woord in dict.fromkeys(words):
        if words.count(woord) > 1:
            yield f"{naam}: ‘{woord}’ staat er {words.count(woord)} keer"
        if woord != woord.lower():
            yield f"{naam}: schrijf ‘{woord}’ in kleine letters"
