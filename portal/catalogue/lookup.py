"""From what somebody types to a gemeente: the one place with the rules."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from portal.catalogue import uitleg
from portal.catalogue.bijna_index import BijnaIndex
from portal.catalogue.geen_plaats import BUITENLAND, CARIBISCH
from portal.catalogue.naam_index import NaamIndex, Plekken
from portal.catalogue.postcode_index import Gebied
from portal.catalogue.postcode_lookup import PostcodeLookup
from portal.catalogue.postcode_tabel import PostcodeTabel
from portal.catalogue.postcode_vraag import PostcodeVraag, glued, is_malformed, read_alone, read_postcodes
from portal.catalogue.spelling import join, plain, words
from portal.catalogue.vondst import Soort, Vondst
from portal.domain.gemeente import Gemeente
from portal.domain.postcode import Postcode

__all__ = ["LONGEST_QUERY", "Lookup", "Soort", "Vondst"]

LONGEST_QUERY = 80  # characters; the longest name in use has 38
MOST = 8  # gemeenten to choose from, for who types a few letters


class Lookup:
    """Answers postcodes, names of gemeenten and places, old names, and mistakes in them.

    What it needs is made at the first question of its kind: who asks for a postcode does not wait for names.
    """

    def __init__(self, gemeenten: Iterable[Gemeente], tabel: PostcodeTabel | None = None) -> None:
        """Keep the gemeenten; a table makes complete postcodes exact."""
        self._gemeenten = tuple(gemeenten)
        self.postcodes = PostcodeLookup(self._gemeenten, tabel)
        """For who has a ``Postcode`` and no text."""

    @cached_property
    def _namen(self) -> NaamIndex:
        return NaamIndex(self._gemeenten)

    @cached_property
    def _bijna(self) -> BijnaIndex:
        return BijnaIndex(self._namen)

    def find(self, query: str) -> Vondst:
        """Answer what somebody typed; any text gets an answer.

        Raises:
            PortalError: the table of postcodes is damaged.
        """
        if postcode := read_alone(query):
            return self._find_alone(query, (postcode,))
        return self._find_by_rules(query)

    def starting_with(self, text: str) -> tuple[Gemeente, ...]:
        """Give the gemeenten of which a name begins so, the likeliest first: for who types a few letters."""
        begin = plain(text[:LONGEST_QUERY])
        begins = tuple(dict.fromkeys(filter(None, (join(words(begin)), join(begin)))))
        if not begins:
            return ()
        names = self._namen.written
        found = [plek for key in begins for plek in names.get(key, ())]
        found += [plek for naam, plekken in names.items() if naam.startswith(begins) for plek in plekken]
        return self._on(tuple(dict.fromkeys(found))[:MOST])

    def _find_by_rules(self, query: str) -> Vondst:
        text = glued(query[: LONGEST_QUERY + 1])
        if refusal := _refusal(query, text):
            return Vondst(query, Soort.ONGELDIG, (), refusal)
        vraag = read_postcodes(text)
        if not vraag:
            return self._find_naam(query, words(text))
        return self._find_postcode(query, vraag) if vraag.rest else self._find_alone(query, vraag.postcodes)

    def _find_alone(self, query: str, postcodes: tuple[Postcode, ...]) -> Vondst:
        """Answer by postcode where nothing stands beside it."""
        gebied = self.postcodes.find_all(postcodes)
        if gebied:
            return self._answer_gebied(query, postcodes, gebied)
        return Vondst(query, Soort.ONBEKEND, (), uitleg.POSTCODE_ONBEKEND)

    def _find_postcode(self, query: str, vraag: PostcodeVraag) -> Vondst:
        """Answer by postcode when it was meant as one, and a place beside it does not contradict it."""
        gebied = self.postcodes.find_all(vraag.postcodes)
        exact = self._namen.exact(join(vraag.rest)) or self._namen.narrowed(vraag.rest.split())
        beside = self._on(exact or (() if vraag.certain else self._bijna.suggest(vraag.rest)))
        if gebied and (gebied.knows(beside) if beside else vraag.certain):
            return self._answer_gebied(query, vraag.postcodes, gebied)
        if not (vraag.certain or exact) and _names_abroad(vraag.rest):
            return Vondst(query, Soort.ONBEKEND, (), uitleg.BUITENLAND)
        if gebied and exact:
            return Vondst(query, Soort.KEUZE, (*gebied.gemeenten, *beside), uitleg.POSTCODE_EN_NAAM)
        if maybe := beside or (gebied.bewoond if gebied else ()):
            return Vondst(query, Soort.SUGGESTIE, maybe, uitleg.POSTCODE_SUGGESTIE)
        return Vondst(query, Soort.ONBEKEND, (), uitleg.POSTCODE_ONBEKEND if vraag.certain else uitleg.ONBEKEND)

    def _answer_gebied(self, query: str, postcodes: tuple[Postcode, ...], gebied: Gebied) -> Vondst:
        if gebied.is_postbus:
            return Vondst(query, Soort.POSTBUS, gebied.postbus, uitleg.POSTBUS)
        one, several = self._explained(postcodes)
        found = _answer(query, gebied.gemeenten, one, several)
        few = gebied.namen_van_enkele
        return replace(found, let_op=uitleg.POSTCODE_ENKELE, let_op_namen=few) if few else found

    def _explained(self, postcodes: tuple[Postcode, ...]) -> tuple[str, str]:
        """Explain how one gemeente was found, and how several were."""
        if len(postcodes) > 1:
            return uitleg.POSTCODE, uitleg.POSTCODES_KEUZE
        if self.postcodes.misses_letters(postcodes[0]):
            return uitleg.POSTCODE_CIJFERS, uitleg.POSTCODE_CIJFERS
        return uitleg.POSTCODE, uitleg.POSTCODE_KEUZE

    def _find_naam(self, query: str, text: str) -> Vondst:
        naam = join(text)
        exact = self._namen.exact(naam)
        if exact:
            return _answer(query, self._on(exact), uitleg.NAAM, uitleg.NAAM_KEUZE, self._note(naam))
        if why := self._names_no_gemeente(naam):
            return Vondst(query, Soort.ONBEKEND, (), why)
        if narrowed := self._namen.narrowed(text.split()):
            return _answer(query, self._on(narrowed), uitleg.NAAM, uitleg.NAAM_KEUZE)
        if near := self._bijna.suggest(text):
            return Vondst(query, Soort.SUGGESTIE, self._on(near), uitleg.SUGGESTIE)
        return Vondst(query, Soort.ONBEKEND, (), uitleg.BUITENLAND if _names_abroad(text) else uitleg.ONBEKEND)

    def _note(self, naam: str) -> str:
        """Say what else a name means."""
        if naam in CARIBISCH:
            return uitleg.NAAM_CARIBISCH
        return uitleg.NAAM_PROVINCIE if self._namen.is_provincie(naam) else ""

    def _names_no_gemeente(self, naam: str) -> str:
        """Explain a word that is known to name something else, or nothing that is a place."""
        if self._namen.is_provincie(naam):
            return uitleg.PROVINCIE
        if naam in BUITENLAND:
            return uitleg.BUITENLAND
        return uitleg.ONBEKEND if not naam or naam in self._namen.no_places else ""

    def _on(self, plekken: Plekken) -> tuple[Gemeente, ...]:
        return tuple(self._namen.gemeenten[plek] for plek in plekken)


def _refusal(query: str, text: str) -> str:
    """Explain why a query cannot be looked up at all; empty when it can."""
    if len(query) > LONGEST_QUERY:
        return uitleg.TE_LANG
    if "@" in query:
        return uitleg.CONTACT
    if not query.strip():
        return uitleg.LEEG
    if is_malformed(text):
        return uitleg.POSTCODE_ONGELDIG
    return "" if text else uitleg.ONGELDIG


def _names_abroad(text: str) -> bool:
    """Tell whether one of the words is a country or city abroad."""
    return not BUITENLAND.isdisjoint(text.split())


def _answer(query: str, gemeenten: tuple[Gemeente, ...], one: str, several: str, let_op: str = "") -> Vondst:
    """Answer with one gemeente, or with a choice: never pick."""
    if len(gemeenten) == 1:
        return Vondst(query, Soort.GEMEENTE, gemeenten, one, let_op)
    return Vondst(query, Soort.KEUZE, gemeenten, several, let_op)
