"""Words that make a Dutch sentence hard: officialese, abbreviations, ‘je’, and acts without an actor."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LIJST = Path(__file__).parents[2] / "docs" / "moeilijke-woorden.md"
"""The one list of hard words; editors read it too."""
UITGANG = r"(?:e|en|n|s|t)?"
JE = re.compile(r"\b(?:je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
PUNTEN = re.compile(r"\b(?:[a-z]\.){2,}|\b(?:art|bijv|blz|ca|enz|etc|evt|excl|incl|jl|nr|resp|tel|vgl)\.|\bt/m\b")
HOOFDLETTERS = re.compile(r"\b[A-Z]{2,5}\b")
BEKEND = frozenset({"AB", "BSN", "DVD", "ID", "NL", "PDF", "SMS", "TV"})
"""Abbreviations that are better known than what they stand for, and the letters of a postcode."""
WORDEN = re.compile(r"\b(?:word|wordt|worden|werd|werden)\b", re.IGNORECASE)
DEELWOORD = re.compile(r"\b(?:\w*ge\w+(?:d|t|en)|(?:be|her|ont|ver)\w+[dt]|\w+(?:eerd|acht|ocht|ouden))\b")
GEEN_DEELWOORD = frozenset({"acht", "geduld", "gebied", "geld", "gesprekken", "geven", "nacht", "vannacht"})


@dataclass(frozen=True, slots=True)
class MoeilijkWoord:
    """A hard word, what to write instead, and where it may stand."""

    woord: str
    gewoon: str
    toegestaan: tuple[str, ...]

    def stands_in(self, zin: str) -> bool:
        """Tell whether the word stands in a sentence, outside the phrases where it may."""
        for allowed in self.toegestaan:
            zin = zin.replace(allowed, "")
        return re.search(rf"\b{re.escape(self.woord)}{UITGANG}\b", zin, re.IGNORECASE) is not None


def read_lijst(path: Path = LIJST) -> tuple[MoeilijkWoord, ...]:
    """Read the hard words out of the table."""
    rows = [line.strip().strip("|").split("|") for line in path.read_text("utf-8").splitlines() if line.startswith("|")]
    return tuple(
        MoeilijkWoord(woord.strip(), gewoon.strip(), tuple(filter(None, map(str.strip, allowed.split(";")))))
        for woord, gewoon, allowed in rows[2:]  # the head and the line below it
    )


def unexplained(zin: str, text: str, known: frozenset[str]) -> Iterator[str]:
    """Give the abbreviations of a sentence that its text does not explain.

    Args:
        zin: The sentence.
        text: The whole text: ‘burgerservicenummer (BSN)’ explains BSN everywhere in it.
        known: Names of organisations that are known by their abbreviation.
    """
    yield from PUNTEN.findall(zin)
    for letters in HOOFDLETTERS.findall(zin):
        if letters not in BEKEND | known and f"({letters})" not in text and f"{letters} (" not in text:
            yield letters


def is_passive(zin: str) -> bool:
    """Tell whether something is done by nobody: ‘uw brief wordt gelezen’."""
    parts = {*DEELWOORD.findall(zin.lower())}
    return bool(WORDEN.search(zin) and parts - GEEN_DEELWOORD)
