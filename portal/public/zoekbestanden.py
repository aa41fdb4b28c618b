"""The files with which a frozen site searches in the browser."""

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.woordenbestand import plaatsenbestand, woordenbestand
from portal.catalogue.woordvorm import Woordvormen
from portal.catalogue.zoekdocument import of_catalogue, of_content
from portal.catalogue.zoekindex import Zoekindex, make_index
from portal.domain.pagina import Content
from portal.domain.taal import Taal
from portal.public.room import Room
from portal.ui.geheugen import remembered


def index_of_words(room: Room, taal: Taal) -> str:
    """Give what answers any question; on a site of many gemeenten without their places."""
    catalogue, content = room.catalogue, room.talen[taal]
    index = _index(catalogue, content, room.talen[Taal.NL], taal)
    return woordenbestand(index, content.zoekwoorden, _woordvormen(content, taal), land=len(catalogue) > 1)


def index_of_places(room: Room, letter: str) -> str:
    """Give the gemeenten and places with a word that begins with a letter."""
    return plaatsenbestand(room.catalogue, letter)


@remembered
def _index(catalogue: Catalogue, content: Content, dutch: Content, taal: Taal) -> Zoekindex:
    base = _of_content(content, dutch, taal)
    return make_index(of_catalogue(catalogue), content.zoekwoorden, _woordvormen(content, taal), base=base)


@remembered
def _of_content(content: Content, dutch: Content, taal: Taal) -> Zoekindex:
    """Read the answers that every gemeente has: of many sites of one, once."""
    return make_index(of_content(content, dutch), content.zoekwoorden, _woordvormen(content, taal))


@remembered
def _woordvormen(content: Content, taal: Taal) -> Woordvormen:
    return Woordvormen(taal, content.zoekwoorden)
