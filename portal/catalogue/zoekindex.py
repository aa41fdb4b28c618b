"""The words of all answers in one language: what each says of which answer, and how it is written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import log

from portal.catalogue.woordvorm import Woordvormen, words_of
from portal.catalogue.zoekdocument import KOP, KORT, TEKST, Zoekdocument
from portal.domain.zoekwoorden import Zoekwoorden

Gewichten = dict[str, int]
"""Stem -> how much it says of an answer, from 1 to ``HEEL``."""
HEEL = 12
"""Who types a whole name means it."""
RAREST = 5.0
"""A word of one answer in 150 is as rare as can be: all names are."""
LONGEST_NAME = 5  # words
_SHORTEST = 2  # letters
_SHORTEST_IN_TEXT = 3  # letters


@dataclass(slots=True)
class Zoekindex:
    """Answers with their words; filled once, by ``make_index``."""

    documenten: list[Zoekdocument] = field(default_factory=list)
    gewichten: list[Gewichten] = field(default_factory=list)
    """The words of each answer."""
    zeldzaam: dict[str, float] = field(default_factory=dict)
    """Stem -> how much it tells answers apart."""
    vormen: dict[str, str] = field(default_factory=dict)
    """Word as it is written -> its stem; only words that say enough to be guessed from a mistake."""


def make_index(
    documents: Iterable[Zoekdocument], words: Zoekwoorden, woordvormen: Woordvormen, *, base: Zoekindex | None = None
) -> Zoekindex:
    """Read the words of all answers.

    Args:
        documents: The answers.
        words: What an editor says of words.
        woordvormen: The forms of words in the language.
        base: Answers that were read already; they stay as they are.
    """
    index = Zoekindex()
    if base:
        index = Zoekindex([*base.documenten], [*base.gewichten], {}, {**base.vormen})
    reader = _Lezer(words, woordvormen, index.vormen)
    for one in documents:
        index.documenten.append(one)
        index.gewichten.append(reader.read(one))
    counts = Counter(stem for one in index.gewichten for stem, weight in one.items() if weight >= KORT)
    counts.update({stem for one in index.gewichten for stem in one} - counts.keys())
    index.zeldzaam = {stem: rarity(len(index.documenten), count) for stem, count in counts.items()}
    return index


def rarity(answers: int, count: int) -> float:
    """Give how much a word tells answers apart that is in some of them."""
    return min(RAREST, log(1 + answers / count))


class _Lezer:
    """Reads one answer after another."""

    def __init__(self, words: Zoekwoorden, woordvormen: Woordvormen, vormen: dict[str, str]) -> None:
        self._overslaan = frozenset(words.overslaan)
        self._vormen = vormen
        self._woordvormen = woordvormen
        self._synoniemen = _by_word(words, woordvormen)

    def read(self, document: Zoekdocument) -> Gewichten:
        """Give the words of an answer."""
        found: Gewichten = {}
        for weight, text in document.woorden:
            for word in words_of(text):
                if self._says_something(word, weight):
                    self._add(found, word, weight)
            if weight >= KOP:
                for word in _hyphened(text):
                    self._add(found, word, weight)
        for naam in document.namen:
            self._add_name(found, words_of(naam))
        return found

    def _says_something(self, word: str, weight: int) -> bool:
        shortest = _SHORTEST if weight > TEKST else _SHORTEST_IN_TEXT
        return len(word) >= shortest and word not in self._overslaan and (weight > KOP or not word.isdigit())

    def _add(self, found: Gewichten, word: str, weight: int) -> None:
        stem = self._woordvormen.stem(word)
        _raise(found, stem, weight)
        if weight > TEKST:
            self._vormen.setdefault(word, stem)
        for part in self._woordvormen.parts(word):
            _raise(found, self._woordvormen.stem(part), max(TEKST, weight // 2))
        for other in self._synoniemen.get(stem, ()):
            self._vormen.setdefault(other, self._woordvormen.stem(other))
            _raise(found, self._vormen[other], max(TEKST, weight * 2 // 3))

    def _add_name(self, found: Gewichten, words: list[str]) -> None:
        """Let a whole name count most, also when it is written as one word; nobody types a longer one to its end."""
        if len(words) > LONGEST_NAME:
            return
        joined = "".join(words)
        self._vormen.setdefault(joined, self._woordvormen.stem(joined))
        _raise(found, self._vormen[joined], HEEL)


def _raise(found: Gewichten, stem: str, weight: int) -> None:
    found[stem] = max(weight, found.get(stem, 0))


def _hyphened(text: str) -> Iterator[str]:
    """Give words with a hyphen as one: ``re-integratie``, ``ID-kaart``."""
    for word in text.split():
        if "-" in word.strip("-"):
            yield "".join(words_of(word))


def _by_word(words: Zoekwoorden, woordvormen: Woordvormen) -> Mapping[str, tuple[str, ...]]:
    """Give, per stem, the words that mean the same."""
    found: dict[str, dict[str, None]] = {}
    for groep in words.synoniemen:
        same = ["".join(words_of(word)) for word in groep]
        for word in same:
            found.setdefault(woordvormen.stem(word), {}).update(dict.fromkeys(one for one in same if one != word))
    return {stem: tuple(others) for stem, others in found.items()}
