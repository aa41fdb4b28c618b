"""From what somebody types to the stems that can be meant."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice, takewhile

from portal.catalogue.nabije_vormen import MOST_MISTAKES, NabijeVormen
from portal.catalogue.spelling import sound
from portal.catalogue.woordvorm import Woordvormen, words_of
from portal.catalogue.zoekindex import LONGEST_NAME, Zoekindex
from portal.domain.zoekwoorden import Zoekwoorden

_MOST_WORDS = 16  # of a question; more is a story
_SHORTEST_BEGINNING = 2  # letters of a word that is not yet typed to its end
_SHORTEST_NAME_BEGUN = 5  # letters of some words that are not
_MOST_ENDINGS = 60  # words that begin with what was typed
_SHORTEST_MISTAKE, _SHORTEST_HEARD = 4, 3  # letters of a word that is guessed, as written and as heard
_SURE_APART = 8  # letters of two words that were written apart and hold a mistake
_SURE = 9  # letters of a word with a mistake that counts beside words without one
_PAIR = 2
_SHORT = 2  # words that count; of so few, each must be known
_LONG = 12  # letters; so long a word may hold more mistakes
_DEEL, _EIGEN_DEEL, _BEGIN, _BIJNA = 0.7, 0.35, 0.7, 0.6

Stammen = Mapping[str, float]
"""Stem -> how sure it is that it is meant; 1 is certain."""


@dataclass(frozen=True, slots=True)
class Vraagwoord:
    """One word of a question, or a part of one: what it can mean."""

    stammen: Stammen
    """Empty for a word that nobody knows."""
    telt: bool = True
    """Whether an answer must have it; a word that fits everywhere need not be there."""
    zeker: bool = True
    """Whether it is a word that we know, and no guess."""
    lang: bool = False
    """Whether a guess has so many letters that it is a good one."""


class Vraaglezer:
    """Reads questions in one language."""

    def __init__(self, index: Zoekindex, words: Zoekwoorden, woordvormen: Woordvormen) -> None:
        """Arrange the words of all answers; nothing changes afterwards."""
        self._woordvormen = woordvormen
        self._overslaan = frozenset(words.overslaan)
        self._algemeen = frozenset(woordvormen.stem(word) for word in words.algemeen)
        self._elders = frozenset(words.elders)
        self._vormen = index.vormen
        self._stems = frozenset(stem for gewichten in index.gewichten for stem in gewichten)
        self._sorted = sorted(index.vormen)

    @cached_property
    def _written(self) -> NabijeVormen:
        return NabijeVormen({vorm: (at,) for at, vorm in enumerate(self._sorted)})

    @cached_property
    def _heard(self) -> NabijeVormen:
        return NabijeVormen(_by_sound(self._sorted))

    def read(self, query: str) -> tuple[Vraagwoord, ...]:
        """Give what each word can mean; words that say nothing are left out."""
        words = words_of(query)[:_MOST_WORDS]
        names = self._names(words)
        nothing_else = self._overslaan.issuperset(words)
        found: list[Vraagwoord] = []
        for at, word in enumerate(words):
            if nothing_else or word not in self._overslaan:
                found.extend(self._meanings(word, names[at], last=at == len(words) - 1))
            elif names[at]:
                found.append(Vraagwoord(names[at], telt=False))
        return tuple(_settled(found))

    def _names(self, words: list[str]) -> list[dict[str, float]]:
        """Give, per word, the names of some words that it is in, and words that were written apart."""
        found: list[dict[str, float]] = [{} for _ in words]
        for length in range(_PAIR, min(LONGEST_NAME, len(words)) + 1):
            for start in range(len(words) - length + 1):
                stop = start + length
                for stem, sure in self._joined(words[start:stop], last=stop == len(words)):
                    for at in range(start, stop):
                        found[at][stem] = max(sure, found[at].get(stem, 0.0))
        return found

    def _joined(self, words: list[str], *, last: bool) -> Iterator[tuple[str, float]]:
        joined = "".join(words)
        if stem := self._vormen.get(joined):
            yield stem, 1.0
        elif len(words) == _PAIR and len(joined) >= _SURE_APART and not all(word in self._vormen for word in words):
            yield from ((near, _BIJNA) for near in self._near(joined, 1))
        elif last and len(joined) >= _SHORTEST_NAME_BEGUN:
            yield from ((begun, _BEGIN) for begun in self._begins(joined))

    def _meanings(self, word: str, names: Stammen, *, last: bool) -> Iterator[Vraagwoord]:
        if word in self._elders:
            yield Vraagwoord({})
            return
        stem = self._woordvormen.stem(word)
        parts = [part for one in self._woordvormen.parts(word) if (part := self._woordvormen.stem(one)) in self._stems]
        if stem in self._stems or names:
            certain = {stem: 1.0} if stem in self._stems else {}
            yield Vraagwoord({**dict.fromkeys(parts, _EIGEN_DEEL), **certain, **names}, stem not in self._algemeen)
        elif parts:
            head = next((part for part in reversed(parts) if part not in self._algemeen), "")
            yield from (Vraagwoord({part: _DEEL}, telt=part == head) for part in parts)  # a huurschuld is a schuld
        else:
            yield Vraagwoord(self._guess(word, last=last), zeker=False, lang=len(word) >= _SURE)

    def _guess(self, word: str, *, last: bool) -> Stammen:
        """Give what an unknown word can be: the beginning of one, or one with mistakes."""
        if last and len(word) >= _SHORTEST_BEGINNING and (begun := self._begins(word)):
            return dict.fromkeys(begun, _BEGIN)
        most = 1 if len(word) < _LONG and self._woordvormen.looks_whole(word) else MOST_MISTAKES
        return dict.fromkeys(self._near(word, most), _BIJNA)

    def _begins(self, word: str) -> tuple[str, ...]:
        start = bisect_left(self._sorted, word)
        likely = (self._sorted[at] for at in range(start, len(self._sorted)))
        begun = takewhile(lambda vorm: vorm.startswith(word), likely)
        return tuple(self._vormen[vorm] for vorm in islice(begun, _MOST_ENDINGS))

    def _near(self, word: str, most: int) -> list[str]:
        """Give the nearest words, as they are written and as they sound."""
        heard = sound(word)
        if not word.isalpha() or len(word) < _SHORTEST_MISTAKE or len(heard) < _SHORTEST_HEARD:
            return []
        steps = self._written.distances(word)
        for at, mistakes in self._heard.distances(heard).items():
            steps[at] = min(mistakes, steps.get(at, mistakes))
        best = min(steps.values(), default=MOST_MISTAKES)
        return [self._vormen[self._sorted[at]] for at, mistakes in steps.items() if mistakes == best <= most]


def _settled(groups: list[Vraagwoord]) -> Iterator[Vraagwoord]:
    """Let words that we know decide: a guess beside them need not be true, nor a strange word in a longer question."""
    if not any(groep.telt and groep.zeker for groep in groups):
        yield from groups
        return
    short = sum(groep.telt for groep in groups) <= _SHORT
    for groep in groups:
        if groep.zeker or groep.lang or (short and not groep.stammen):
            yield groep
        else:
            yield replace(groep, telt=False)


def _by_sound(vormen: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for at, vorm in enumerate(vormen):
        klank = sound(vorm)
        if len(klank) >= _SHORTEST_HEARD:
            found[klank] = (*found.get(klank, ()), at)
    return found
