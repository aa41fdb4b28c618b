"""Cut a Dutch text into sentences and words, as a reader meets them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pyphen import Pyphen
from wordfreq import zipf_frequency

ZINSEINDE = re.compile(r"(?:(?<=[.!?:])|(?<=[.!?:][’”')]))\s+(?=[A-ZÀ-Þ0-9‘“'\"(])")
WOORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’-]*")
GETAL = re.compile(r"\d[\d.,:]*(?: \d[\d.,:]*)*")
"""A time, an amount or a whole telephone number: read as one word."""
KLEINSTE_ZIN = 3  # words; a label such as ‘Mail’ would make every mean look better than it is
LETTERGREPEN = Pyphen(lang="nl_NL")


@dataclass(frozen=True, slots=True)
class Zin:
    """A sentence with its words."""

    tekst: str
    woorden: tuple[str, ...]

    @property
    def lengte(self) -> int:
        """Give the number of words, a number being one of them."""
        return len(self.woorden) + len(GETAL.findall(self.tekst))

    @property
    def namen(self) -> frozenset[str]:
        """Give the words with a capital inside the sentence: names, which nobody can make easier."""
        return frozenset(woord for woord in self.woorden[1:] if woord[0].isupper())


def read_zinnen(blokken: Iterable[str]) -> Iterator[Zin]:
    """Cut blocks into sentences, and leave out what has no words."""
    for blok in blokken:
        for deel in ZINSEINDE.split(" ".join(blok.split())):
            if woorden := tuple(WOORD.findall(deel)):
                yield Zin(deel, woorden)


@cache
def lettergrepen(woord: str) -> int:
    """Count the syllables of a word, as its hyphens fall."""
    return sum(len(LETTERGREPEN.positions(deel)) + 1 for deel in woord.split("-") if deel)


@cache
def gewoon(woord: str) -> float:
    """Tell how common a word is: 3.5 is three times in a million words, and every step is ten times as common."""
    return zipf_frequency(woord.lower(), "nl")
