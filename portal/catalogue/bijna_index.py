"""Near misses: typing mistakes, names written by ear, a name inside a sentence."""

from collections.abc import Callable, Iterator

from portal.catalogue.naam_index import NaamIndex, Plekken
from portal.catalogue.nabije_vormen import NabijeVormen
from portal.catalogue.spelling import join, sound

MOST = 5  # suggestions; more is a list to search in
_LAST_WORDS = 12  # a place stands at the end of an address
_LONGEST_NAME = 5  # words
_SHORTEST_NAME = 3  # letters; shorter names are words of a sentence
_SHORTEST_HEARD = 4  # letters of a name in a sentence that is written by ear
_SHORTEST_LAST = 6  # letters of a last word that may hold a typing mistake


class BijnaIndex:
    """Finds what is meant when no name fits exactly."""

    def __init__(self, namen: NaamIndex) -> None:
        """Use the forms of all names."""
        self._namen = namen
        self._written = NabijeVormen(namen.written)
        self._heard = NabijeVormen(namen.heard)

    def suggest(self, text: str) -> Plekken:
        """Give at most five gemeenten that the words can be meant for; none rather than a wild guess."""
        tokens = text.split()[-_LAST_WORDS:]
        last = tokens[-1]
        mistakes, found = self._near(text)
        if mistakes > 1 or not found:
            found = (*_named(tokens, self._in_sentence), *found)
        if not found:
            found = _named(tokens, self._heard_in_sentence)
        if not found and last != text and len(last) >= _SHORTEST_LAST and last not in self._namen.no_places:
            _, found = self._near(last)
        return tuple(dict.fromkeys(found))[:MOST]

    def _near(self, text: str) -> tuple[int, Plekken]:
        """Give the fewest mistakes, and the gemeenten of the names with so many or one more."""
        steps = self._written.distances(join(text))
        for plek, mistakes in self._heard.distances(sound(text)).items():
            steps[plek] = min(mistakes, steps.get(plek, mistakes))
        best = min(steps.values(), default=0)
        reach = best + 1 if best else 0
        close = sorted((mistakes, plek) for plek, mistakes in steps.items() if mistakes <= reach)
        return best, tuple(plek for _, plek in close)

    def _in_sentence(self, naam: str) -> Plekken:
        fits = len(naam) >= _SHORTEST_NAME and naam not in self._namen.no_places
        return self._namen.exact(join(naam)) if fits else ()

    def _heard_in_sentence(self, naam: str) -> Plekken:
        klank = sound(naam)
        fits = len(klank) >= _SHORTEST_HEARD and naam not in self._namen.no_places
        return self._namen.heard.get(klank, ()) if fits else ()


def _named(tokens: list[str], lookup: Callable[[str], Plekken]) -> Plekken:
    """Find names in a sentence: the longest first, then the last; no word counts twice."""
    used: set[int] = set()
    found: list[int] = []
    for span in _spans(len(tokens)):
        plekken = () if used.intersection(span) else lookup(" ".join(tokens[span.start : span.stop]))
        if plekken:
            used.update(span)
            found.extend(plekken)
    return tuple(found)


def _spans(count: int) -> Iterator[range]:
    for length in range(min(_LONGEST_NAME, count), 0, -1):
        for start in range(count - length, -1, -1):
            yield range(start, start + length)
