"""Forms of names within a few mistakes of what was typed, without comparing all of them."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import takewhile

from rapidfuzz import process
from rapidfuzz.distance import OSA

from portal.catalogue.naam_index import Vormen

_STEPS = ((4, 0), (8, 1), (11, 2))  # below so many letters, so many mistakes
MOST_MISTAKES = 3
_SHORTEST_BEGINNING = 6  # letters of a name that is not written to its end
_SURE_OF_ITSELF = 8  # letters; a name so long is known by the rest when its first letter is wrong


def allowed(letters: int) -> int:
    """Give how many mistakes a name of so many letters may hold before a guess is wild."""
    return next((mistakes for below, mistakes in _STEPS if letters < below), MOST_MISTAKES)


class NabijeVormen:
    """Names in one form, arranged so that only likely ones are compared.

    The first letter must be among the first two that were typed, or a short name, and one with two mistakes or more,
    is a wild guess. The beginning of a name is no mistake: ``krimpen``, ``hardinxveld``.
    """

    def __init__(self, vormen: Vormen) -> None:
        """Arrange the forms by their first letter, and by what follows it."""
        self._vormen = vormen
        self._by_first: dict[str, list[str]] = {}
        self._by_rest: dict[str, list[str]] = {}
        for vorm in sorted(vormen):
            self._by_first.setdefault(vorm[0], []).append(vorm)
            self._by_rest.setdefault(vorm[1:], []).append(vorm)

    def distances(self, naam: str) -> dict[int, int]:
        """Give the fewest mistakes for every gemeente within reach."""
        found: dict[int, int] = {}
        for vorm, mistakes in self._near(naam).items():
            for plek in self._vormen[vorm]:
                found[plek] = min(mistakes, found.get(plek, MOST_MISTAKES))
        return found

    def _near(self, naam: str) -> dict[str, int]:
        near: dict[str, int] = {}
        if len(naam) >= _SURE_OF_ITSELF:  # another first letter, or none: one mistake, and the rest is the same
            near.update((vorm, 1) for rest in (naam, naam[1:]) for vorm in self._by_rest.get(rest, ()))
        for first in {*naam[:2]}:
            likely = self._by_first.get(first, ())
            hits = process.extract(naam, likely, scorer=OSA.distance, score_cutoff=allowed(len(naam)), limit=None)
            near.update((vorm, int(mistakes)) for vorm, mistakes, _ in hits)
        if len(naam) >= _SHORTEST_BEGINNING:
            near.update((vorm, 0) for vorm in self._beginning(naam))
        return near

    def _beginning(self, naam: str) -> Iterator[str]:
        """Give the forms that begin with a name; they stand together in the alphabet."""
        likely = self._by_first.get(naam[0], [])
        start = bisect_left(likely, naam)
        return takewhile(lambda vorm: vorm.startswith(naam), (likely[at] for at in range(start, len(likely))))
