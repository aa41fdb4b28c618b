"""What a search found, as a page shows it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from portal.catalogue.search import Treffer
from portal.catalogue.zoekdocument import Zoekdocument, Zoeksoort
from portal.public.room import Room
from portal.ui.links import link, page_link
from portal.ui.text import gettext as _

ZOEK_SCRIPT = "zoek.js"
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


@dataclass(frozen=True, slots=True)
class Zoekdoos:
    """Where the script of a frozen site puts what it found, and what it needs for that."""

    index: str
    plaatsen: str
    """The address of a file of places, with ``LETTER`` in it; empty where none is needed."""
    soorten: str
    """The words for what answers are, with ``|`` between them."""


def zoekdoos(room: Room, *, plaatsen: bool) -> Zoekdoos | None:
    """Give what the script needs; nothing on a live site.

    Args:
        room: Tells whether the site is being frozen, and whether it is one of many gemeenten.
        plaatsen: Whether it looks for places too.
    """
    if not room.is_frozen:
        return None
    # "a" stands for the letter: a converter takes no other word
    files = link("public.zoekplaatsen", letter="a").replace("a.json", "LETTER.json") if plaatsen else ""
    kinds = "|".join(soort_name(soort) for soort in Zoeksoort)
    return Zoekdoos(link("public.zoekindex"), files if len(room.catalogue) > 1 else "", kinds)


def gevonden(treffers: Iterable[Treffer], *, zeker: bool) -> Gevonden:
    """Put answers under a heading that says how sure they are."""
    results = tuple(_resultaat(document) for document in _once(treffers))[:_SHOWN]
    return Gevonden(_("Dit vonden wij") if zeker else _("Bedoelt u misschien dit?"), results)


def _once(treffers: Iterable[Treffer]) -> Iterator[Zoekdocument]:
    """Leave out a place whose page was named already: that of its gemeente."""
    named = set()
    for treffer in treffers:
        if treffer.document.soort is not Zoeksoort.PLAATS or treffer.document.pad not in named:
            yield treffer.document
        named.add(treffer.document.pad)


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
