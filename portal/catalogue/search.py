"""Search by words: Whoosh keeps the words of all answers; the order of answers is ours.

A browser puts the same answers in the same order without Whoosh, so the sum is as plain as it can be.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.lookup import LONGEST_QUERY
from portal.catalogue.postcode_vraag import glued, read_postcodes
from portal.catalogue.woordvorm import Woordvormen
from portal.catalogue.zoekdocument import Zoekdocument, Zoeksoort, documenten
from portal.catalogue.zoekindex import make_index
from portal.catalogue.zoekvraag import Vraaglezer, Vraagwoord
from portal.domain.pagina import Content
from portal.domain.taal import Taal

MOST = 20  # answers
ENOUGH = 0.5  # of the words that count; an answer with less is no answer
GOOD = 0.2  # of how well the best answer fits; what fits less is noise
_ORDER = {soort: place for place, soort in enumerate(Zoeksoort)}


@dataclass(frozen=True, slots=True)
class Treffer:
    """An answer, and how well it fits."""

    document: Zoekdocument
    score: float


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """The answers to a question, the best first."""

    treffers: tuple[Treffer, ...]
    zeker: bool = True
    """Whether a word of the question is one of ours; else every answer is a guess."""


class Zoeker:
    """Finds answers in one language; what is typed is kept nowhere."""

    def __init__(self, catalogue: Catalogue, content: Content, dutch: Content, taal: Taal) -> None:
        """Make the index in memory; nothing changes afterwards.

        Args:
            catalogue: The gemeenten, places and desks.
            content: The texts of the language.
            dutch: The texts in Dutch, whose words many people know.
            taal: The language of who asks.
        """
        words = content.zoekwoorden
        woordvormen = Woordvormen(taal, words)
        index = make_index(documenten(catalogue, content, dutch), words, woordvormen)
        self._documents = index.documenten
        self._zeldzaam = index.zeldzaam
        self._vraaglezer = Vraaglezer(index, words, woordvormen)
        self._register = _woordregister().Woordregister(index.gewichten)
        self._lookup = catalogue.lookup
        self._gemeenten = {one.sleutel: one for one in index.documenten if one.soort is Zoeksoort.GEMEENTE}

    def find(self, query: str, most: int = MOST) -> Uitkomst:
        """Give the answers that fit what somebody typed.

        Raises:
            PortalError: the table of postcodes is damaged.
        """
        query = query[:LONGEST_QUERY]
        if read_postcodes(glued(query)) and (found := self._lookup.find(query).gemeenten):
            return Uitkomst(tuple(Treffer(self._gemeenten[one.slug], 1.0) for one in found))
        groups = self._vraaglezer.read(query)
        best = sorted(self._ranked(groups), key=self._place)[:most]
        good = [(score, at) for score, at in best if score >= GOOD * best[0][0]]
        known = any(groep.zeker and groep.stammen for groep in groups)
        return Uitkomst(tuple(Treffer(self._documents[at], score) for score, at in good), zeker=known)

    def _place(self, ranked: tuple[float, int]) -> tuple[float, int, int]:
        score, at = ranked
        return -score, _ORDER[self._documents[at].soort], at

    def _ranked(self, groups: tuple[Vraagwoord, ...]) -> Iterator[tuple[float, int]]:
        """Give how well each answer fits: what its words say, and how many of the words it has."""
        must = sum(groep.telt for groep in groups) or len(groups)
        if 2 * sum(groep.telt and not groep.stammen for groep in groups) >= must:
            return
        scores: dict[int, float] = {}
        fitting: dict[int, int] = {}
        for groep in groups:
            counts = groep.telt or must == len(groups)
            for at, score in self._scores_of(groep):
                scores[at] = scores.get(at, 0.0) + score
                fitting[at] = fitting.get(at, 0) + counts
        for at, score in scores.items():
            share = fitting[at] / must
            if share >= ENOUGH:
                yield score * share**2, at

    def _scores_of(self, groep: Vraagwoord) -> Iterable[tuple[int, float]]:
        """Give, per answer, what the best of the meanings of a word says of it."""
        found: dict[int, float] = {}
        for stem, sure in groep.stammen.items():
            matcher = self._register.postings(stem)
            rare = sure * self._zeldzaam[stem]
            while matcher.is_active():
                at = matcher.id()
                found[at] = max(found.get(at, 0.0), matcher.weight() * rare)
                matcher.next()
        return found.items()


def _woordregister() -> ModuleType:
    """Give the user of Whoosh, which takes longer to read than a first page to show."""
    return import_module("portal.catalogue.woordregister")
