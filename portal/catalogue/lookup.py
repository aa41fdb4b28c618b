"""From what somebody types to a gemeente: the one place with the rules."""

from collections.abc import Iterable

from portal.catalogue import uitleg
from portal.catalogue.bijna_index import BijnaIndex
from portal.catalogue.geen_plaats import BUITENLAND
from portal.catalogue.naam_index import NaamIndex, Plekken
from portal.catalogue.postcode_index import Gebied, PostcodeIndex
from portal.catalogue.postcode_tabel import PostcodeTabel
from portal.catalogue.postcode_vraag import Misvormd, read_postcode
from portal.catalogue.spelling import join, plain, words
from portal.catalogue.vondst import Soort, Vondst
from portal.domain.gemeente import Gemeente
from portal.domain.postcode import Postcode

__all__ = ["LONGEST_QUERY", "Lookup", "Soort", "Vondst"]

LONGEST_QUERY = 80  # characters; the longest name in use has 38


class Lookup:
    """Answers postcodes, names of gemeenten and places, old names, and mistakes in them."""

    def __init__(self, gemeenten: Iterable[Gemeente], tabel: PostcodeTabel | None = None) -> None:
        """Index the gemeenten; a table makes complete postcodes exact."""
        all_of_them = tuple(gemeenten)
        self._by_code = {gemeente.code: gemeente for gemeente in all_of_them}
        self._postcodes = PostcodeIndex(all_of_them)
        self._namen = NaamIndex(all_of_them)
        self._bijna = BijnaIndex(self._namen)
        self._tabel = tabel

    def find(self, query: str) -> Vondst:
        """Answer what somebody typed; any text gets an answer.

        Raises:
            PortalError: the table of postcodes is damaged.
        """
        text = plain(query[: LONGEST_QUERY + 1])
        if refusal := _refusal(query, text):
            return Vondst(query, Soort.ONGELDIG, (), refusal)
        postcode = read_postcode(text)
        if isinstance(postcode, Misvormd):
            return Vondst(query, Soort.ONGELDIG, (), uitleg.POSTCODE_ONGELDIG)
        return self._find_postcode(query, postcode) if postcode else self._find_naam(query, words(text))

    def _find_postcode(self, query: str, postcode: Postcode) -> Vondst:
        gebied = self._postcodes.find(postcode.cijfers)
        if not (self._tabel and postcode.complete):
            return _answer_gebied(query, gebied)
        codes = self._tabel.codes_for(postcode)
        exact = tuple(self._by_code[code] for code in codes if code in self._by_code)
        if exact:
            return _answer(query, exact, uitleg.POSTCODE, uitleg.POSTCODE_KEUZE)
        return _answer_gebied(query, gebied, without_letters=True)

    def _find_naam(self, query: str, text: str) -> Vondst:
        naam = join(text)
        exact = self._namen.exact(naam)
        if exact:
            let_op = uitleg.NAAM_PROVINCIE if self._namen.is_provincie(naam) else ""
            return _answer(query, self._gemeenten(exact), uitleg.NAAM, uitleg.NAAM_KEUZE, let_op)
        if why := self._names_no_gemeente(naam):
            return Vondst(query, Soort.ONBEKEND, (), why)
        if narrowed := self._namen.narrowed(text.split()):
            return _answer(query, self._gemeenten(narrowed), uitleg.NAAM, uitleg.NAAM_KEUZE)
        if near := self._bijna.suggest(text):
            return Vondst(query, Soort.SUGGESTIE, self._gemeenten(near), uitleg.SUGGESTIE)
        return Vondst(query, Soort.ONBEKEND, (), uitleg.ONBEKEND)

    def _names_no_gemeente(self, naam: str) -> str:
        """Explain a word that is known to name something else, or nothing that is a place."""
        if self._namen.is_provincie(naam):
            return uitleg.PROVINCIE
        if naam in BUITENLAND:
            return uitleg.BUITENLAND
        return uitleg.ONBEKEND if not naam or naam in self._namen.no_places else ""

    def _gemeenten(self, plekken: Plekken) -> tuple[Gemeente, ...]:
        return tuple(self._namen.gemeenten[plek] for plek in plekken)


def _refusal(query: str, text: str) -> str:
    """Explain why a query cannot be looked up at all; empty when it can."""
    if len(query) > LONGEST_QUERY:
        return uitleg.TE_LANG
    if "@" in query:
        return uitleg.CONTACT
    if not query.strip():
        return uitleg.LEEG
    return "" if text else uitleg.ONGELDIG


def _answer(query: str, gemeenten: tuple[Gemeente, ...], one: str, several: str, let_op: str = "") -> Vondst:
    """Answer with one gemeente, or with a choice: never pick."""
    if len(gemeenten) == 1:
        return Vondst(query, Soort.GEMEENTE, gemeenten, one, let_op)
    return Vondst(query, Soort.KEUZE, gemeenten, several, let_op)


def _answer_gebied(query: str, gebied: Gebied | None, *, without_letters: bool = False) -> Vondst:
    """Answer by the four digits."""
    if gebied is None:
        return Vondst(query, Soort.ONBEKEND, (), uitleg.POSTCODE_ONBEKEND)
    if gebied.is_postbus:
        return Vondst(query, Soort.POSTBUS, gebied.postbus, uitleg.POSTBUS)
    others = [gemeente.naam for gemeente in gebied.enkele if gemeente not in gebied.gemeenten]
    let_op = uitleg.POSTCODE_ENKELE.format(namen=" of ".join(others)) if others else ""
    if without_letters:
        return _answer(query, gebied.gemeenten, uitleg.POSTCODE_CIJFERS, uitleg.POSTCODE_CIJFERS, let_op)
    return _answer(query, gebied.gemeenten, uitleg.POSTCODE, uitleg.POSTCODE_KEUZE, let_op)
