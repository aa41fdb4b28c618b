"""What a search found, as a page shows it."""

from collections.abc import Iterable
from dataclasses import dataclass

from portal.catalogue.search import Treffer
from portal.catalogue.zoekdocument import Zoekdocument, Zoeksoort
from portal.public.room import Room
from portal.ui.links import page_link
from portal.ui.text import gettext as _

_PLACES = frozenset({Zoeksoort.GEMEENTE, Zoeksoort.PLAATS})
_SHOWN = 10  # answers; who needs more types another word


@dataclass(frozen=True, slots=True)
class Resultaat:
    """One answer: where it is, its name, and what it is."""

    url: str
    naam: str
    soort: str
    uitleg: str


@dataclass(frozen=True, slots=True)
class Gevonden:
    """The answers to a question, with a heading over them."""

    kop: str = ""
    resultaten: tuple[Resultaat, ...] = ()


def gevonden(treffers: Iterable[Treffer], *, zeker: bool) -> Gevonden:
    """Put answers under a heading that says how sure they are."""
    results = tuple(_resultaat(treffer.document) for treffer in treffers)[:_SHOWN]
    return Gevonden(_("Dit vonden wij") if zeker else _("Bedoelt u misschien dit?"), results)


def beside_lookup(room: Room, query: str) -> Gevonden:
    """Give what somebody may have meant who typed no place in the field for places."""
    found = room.zoeker.find(query)
    others = [treffer for treffer in found.treffers if treffer.document.soort not in _PLACES]
    return gevonden(others, zeker=found.zeker)


def soort_name(soort: Zoeksoort) -> str:
    """Give the plain word for what an answer is."""
    return {
        Zoeksoort.GEMEENTE: _("Gemeente"),
        Zoeksoort.LOKET: _("Loket"),
        Zoeksoort.VOORWAARDE: _("Hulp"),
        Zoeksoort.PAGINA: _("Pagina"),
        Zoeksoort.ORGANISATIE: _("Organisatie"),
        Zoeksoort.STAPPEN: _("Stap voor stap"),
        Zoeksoort.PLAATS: _("Plaats"),
    }[soort]


def _resultaat(document: Zoekdocument) -> Resultaat:
    return Resultaat(
        page_link(document.pad) + (f"#{document.anker}" if document.anker else ""),
        document.naam,
        soort_name(document.soort),
        document.uitleg,
    )
