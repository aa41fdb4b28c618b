"""The forms of words: without accents and capitals, without their endings, and taken apart."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

import Stemmer

from portal.domain.taal import Taal
from portal.domain.zoekwoorden import Zoekwoorden

_STEMMERS: Mapping[Taal, str] = {
    Taal.NL: "dutch_porter",  # the newer "dutch" makes ``schul`` of ``schulden`` and ``beleid`` of ``begeleid``
    Taal.EN: "english",
    Taal.ES: "spanish",
    Taal.FR: "french",
    Taal.DE: "german",
    Taal.PT: "portuguese",
    Taal.TR: "turkish",
    Taal.PL: "polish",
    Taal.AR: "arabic",
}  # nobody made one for Papiamentu
_SIGNS = re.compile(r"['’‘`ʼ´]")
_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d"})
_LINKS = ("", "s", "e", "en", "n")
"""What stands between the parts of a Dutch word: ``inkomenstoeslag``, ``daklozenopvang``."""
_SHORTEST_REST = 3  # letters
_CACHED = 20_000  # words


def fold(text: str) -> str:
    """Give a text in small letters without accents; letters of every script stay."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def words_of(text: str) -> list[str]:
    """Give the words of a text, folded."""
    return _WORD.findall(_SIGNS.sub("", fold(text)))


class Woordvormen:
    """The forms of the words of one language."""

    def __init__(self, taal: Taal, zoekwoorden: Zoekwoorden) -> None:
        """Take the rules of a language, and the words that an editor gave."""
        self._stemmer = Stemmer.Stemmer(_STEMMERS[taal]) if taal in _STEMMERS else None
        self._stammen = frozenset(self.stem(fold(word)) for word in zoekwoorden.stammen)
        self._begins = frozenset(word[:_SHORTEST_REST] for word in (*self._stammen, *zoekwoorden.stammen))
        self._heel = frozenset(zoekwoorden.heel)
        self.parts = lru_cache(_CACHED)(self._parts)
        """Takes a word apart; gives nothing for a word that stays whole."""

    def stem(self, word: str) -> str:
        """Give what a word has in common with its other forms."""
        return self._stemmer.stemWord(word) if self._stemmer else word

    def looks_whole(self, word: str) -> bool:
        """Tell whether a word is a known part and something else, and so no mistake: ``kamerplant``, ``landkaart``."""
        cuts = (at for at in range(_SHORTEST_REST + 1, len(word) - _SHORTEST_REST + 1))
        return any(self._is_part(word[:at]) or self._is_part(word[-at:]) for at in cuts)

    def _parts(self, word: str) -> tuple[str, ...]:
        if word in self._heel or not self._stammen:
            return ()
        found = self._cut(word)
        return found if len(found) > 1 else ()

    def _cut(self, word: str) -> tuple[str, ...]:
        """Cut a word into known parts, the longest first part first; nothing when a part is not known."""
        if word[:_SHORTEST_REST] not in self._begins:
            return ()
        if self._is_part(word):
            return (word,)
        for at in range(len(word) - _SHORTEST_REST, _SHORTEST_REST - 1, -1):
            for first in self._before(word[:at]):
                if rest := self._cut(word[at:]):
                    return (first, *rest)
        return ()

    def _before(self, word: str) -> Iterator[str]:
        """Give the part that a word is, with what links it to the next part taken off."""
        for link in _LINKS:
            if word.endswith(link) and self._is_part(word[: len(word) - len(link)]):
                yield word[: len(word) - len(link)]

    def _is_part(self, word: str) -> bool:
        return len(word) >= _SHORTEST_REST and self.stem(word) in self._stammen
