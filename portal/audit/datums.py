"""Dates in Dutch words, as a page says when it was last checked."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

_MAANDEN = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_NAGEKEKEN = re.compile(
    r"(?:nagekeken|gecontroleerd|bijgewerkt|gewijzigd|geactualiseerd|wijziging|update|controle)", re.IGNORECASE
)
_WOORDEN = re.compile(r"\b(\d{1,2}) ([a-z]{3})[a-z]{0,6}\.? (\d{4})\b", re.IGNORECASE)
_CIJFERS = re.compile(r"\b(\d{1,2})[-/](\d{1,2})[-/](\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
DICHTBIJ = 60
"""Characters between the word and its date."""


def last_checked(blokken: Iterable[str]) -> date | None:
    """Give the newest day on which a page says that it was checked or changed; None where it does not say."""
    texts = [blok[match.start() : match.end() + DICHTBIJ] for blok in blokken for match in _NAGEKEKEN.finditer(blok)]
    return max((day for text in texts for day in _days(text)), default=None)


def _days(text: str) -> Iterator[date]:
    words = ((jaar, _month(maand), dag) for dag, maand, jaar in _WOORDEN.findall(text))
    digits = ((jaar, maand, dag) for dag, maand, jaar in _CIJFERS.findall(text))
    for jaar, maand, dag in (*words, *digits, *_ISO.findall(text)):
        try:
            yield date(int(jaar), int(maand), int(dag))
        except ValueError:
            continue


def _month(text: str) -> int:
    """Give the number of a month; 0 for a word that is none."""
    small = text.casefold().replace("mrt", "maa")
    return _MAANDEN.index(small) + 1 if small in _MAANDEN else 0
