"""How hard a Dutch text is, measured without word lists: good enough to say what to mend, and no more."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

GEMIDDELD = 12.0  # words in a sentence
LANG = 18  # words in one sentence; B1 wants 15
VAAK_LANG = 0.1  # the share of sentences that may be longer
FLESCH = 60.0  # ordinary Dutch
VEEL_LETTERGREPEN = 4
VAAK_VEEL = 0.12  # the share of words with so many syllables
GENOEG = 5
"""Sentences from which on a text says something."""
KLEINSTE_ZIN = 3  # words; a label is no sentence
_EINDE = re.compile(r"(?<=[.!?])[’”')]?\s+(?=[A-ZÀ-Þ0-9‘“'\"(])")
_WOORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’-]*")
_KLANKEN = re.compile(
    r"aai|ooi|oei|eeuw|ieuw|uw|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[aeiouyáàâäéèêëíïîóòôöúùûü]", re.IGNORECASE
)
"""The sounds around which a Dutch syllable stands, the longest first."""


@dataclass(frozen=True, slots=True)
class Leesmaat:
    """The figures of a text."""

    zinnen: int
    gemiddeld: float
    """Words in a sentence."""
    lang: float
    """The share of sentences with more than ``LANG`` words."""
    flesch: float
    """Flesch-Douma: the higher, the easier."""
    veel: float
    """The share of words of four syllables or more."""
    langste: str
    """The longest sentence."""

    @property
    def says_enough(self) -> bool:
        """Tell whether there is text enough to judge."""
        return self.zinnen >= GENOEG

    @property
    def met(self) -> int:
        """Tell how many of the four bounds are kept."""
        kept = (self.gemiddeld <= GEMIDDELD, self.lang <= VAAK_LANG, self.flesch >= FLESCH, self.veel <= VAAK_VEEL)
        return sum(kept)


def measure(blokken: Iterable[str]) -> Leesmaat:
    """Measure the sentences of a text; labels and headings of one or two words are left out.

    Source:
        W.H. Douma, De leesbaarheid van landbouwbladen, 1960: 206.84 - 0.93 × words per sentence
        - 77 × syllables per word.
    """
    found = [zin for blok in blokken for zin in _EINDE.split(blok) if len(_WOORD.findall(zin)) >= KLEINSTE_ZIN]
    if not found:
        return Leesmaat(0, 0, 0, 0, 0, "")
    lengths = [len(_WOORD.findall(zin)) for zin in found]
    syllables = [lettergrepen(word) for zin in found for word in _WOORD.findall(zin)]
    gemiddeld = sum(lengths) / len(found)
    return Leesmaat(
        zinnen=len(found),
        gemiddeld=gemiddeld,
        lang=sum(length > LANG for length in lengths) / len(found),
        flesch=206.84 - 0.93 * gemiddeld - 77 * sum(syllables) / len(syllables),
        veel=sum(count >= VEEL_LETTERGREPEN for count in syllables) / len(syllables),
        langste=found[lengths.index(max(lengths))],
    )


def lettergrepen(woord: str) -> int:
    """Count the syllables of a Dutch word, by its sounds; one at least."""
    return max(1, len(_KLANKEN.findall(woord)))
