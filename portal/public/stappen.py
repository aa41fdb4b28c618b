"""The way home step by step: a checklist or a personal route, of the country or filled in for one gemeente."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue.aanbod import known_aanbod
from portal.catalogue.catalogue import Catalogue
from portal.domain.aanbod import Aanbod, Basisvoorwaarde
from portal.domain.gemeente import Gemeente
from portal.domain.stap import GEMEENTE, LOKET, Lijst, Stap
from portal.domain.telefoon import Telefoon
from portal.public.conditions import aanbod_lines
from portal.public.frames import room_frame
from portal.public.hulp_nu import BronRegel, HulpNu, Trede, bron_regel, hulp_nu, national
from portal.public.pages import Zoekveld
from portal.public.room import Room
from portal.public.search import search_field
from portal.public.texts import due_note
from portal.public.words import note_on
from portal.ui.geheugen import remembered
from portal.ui.links import link, page_link
from portal.ui.page import VOORLEZEN, Link, Page
from portal.ui.text import gettext as _

LIJSTEN = ("eerste-dag", "eerste-week", "eerste-maand", "nog-in-het-buitenland")
"""The checklists; the other lists are routes, where the three questions end."""


@dataclass(frozen=True, slots=True)
class Bel:
    """Who answers, and the number."""

    naam: str
    telefoon: Telefoon
    zin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stapkaart:
    """One step as a page shows it."""

    id: str
    titel: str
    icoon: str
    doe: str
    regels: tuple[tuple[str, str], ...]
    meenemen: tuple[str, ...]
    bel: Bel | None
    eigen: tuple[tuple[str, str], ...]
    """What the gemeente says itself: term and text."""
    let_op: str
    meer: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StappenPage(Page):
    """A list of steps, each one action."""

    template: ClassVar[str] = "public/stappen.html"

    gemeente_naam: str
    stappen: tuple[Stapkaart, ...]
    hulp: Trede | None
    """The desk, where the gemeente is known."""
    zoekveld: Zoekveld | None
    """Where it is not: the way to it."""
    nummers: tuple[Trede, ...]
    anders: Link
    """The same list in ordinary or in very easy words."""
    verder: tuple[Link, ...]
    let_op: str
    bronnen: tuple[BronRegel, ...]


@dataclass(frozen=True, slots=True)
class Plek:
    """A gemeente with all that a step may take from it."""

    gemeente: Gemeente
    hulp: HulpNu
    aanbod: dict[Basisvoorwaarde, Aanbod]


@remembered
def plek_of(gemeente: Gemeente, catalogue: Catalogue, room: Room) -> Plek:
    """Gather what steps take from a gemeente."""
    return Plek(gemeente, hulp_nu(gemeente, catalogue, room, room.clock()), known_aanbod(gemeente, catalogue))


def only_plek(room: Room) -> Plek | None:
    """Gather what steps take from the gemeente of a site of one; None on a site of many."""
    catalogue = room.catalogue
    return plek_of(next(iter(catalogue)), catalogue, room) if len(catalogue) == 1 else None


def stappen_page(room: Room, lijst: Lijst, plek: Plek | None, *, makkelijk: bool) -> StappenPage:
    """Build the page of a list.

    Args:
        room: The texts and the clock.
        lijst: The list.
        plek: The gemeente, if it is known.
        makkelijk: Whether it is for who reads little.
    """
    tekst = lijst.tekst
    naam = plek.gemeente.naam if plek else ""
    eigen = plek.gemeente.slug if plek and room.has_own_steps else ""
    return StappenPage(
        kader=room_frame(room, beschrijving=tekst.beschrijving, scripts=(VOORLEZEN,), meer=True, naam=naam),
        titel=tekst.titel,
        bovenkop=_("Hulp in %(naam)s", naam=naam) if naam else _("Stap voor stap"),
        inleiding=tekst.makkelijk if makkelijk else tekst.inleiding,
        gemeente_naam=naam,
        stappen=tuple(_card(room, stap, plek, makkelijk=makkelijk) for stap in lijst.stappen),
        hulp=plek.hulp.eerste if plek else None,
        zoekveld=None if plek else search_field(room, lijst=lijst.feit.id),
        nummers=tuple(national(room.organisatie(slug)) for slug in lijst.feit.nummers),
        anders=_other_words(lijst, eigen, makkelijk=makkelijk),
        verder=tuple(_list_link(room, other, eigen) for other in LIJSTEN if other != lijst.feit.id),
        let_op=due_note(room, lijst.keur),
        bronnen=tuple(dict.fromkeys(bron_regel(bron) for stap in lijst.stappen for bron in stap.feit.bronnen)),
    )


def _list_link(room: Room, lijst: str, slug: str) -> Link:
    return Link(stappen_url(lijst, slug), room.content.stappen[lijst].tekst.titel)


def stappen_url(lijst: str, slug: str = "", *, makkelijk: bool = False) -> str:
    """Give the address of a list; with a slug, of the one that a gemeente has of its own."""
    easy = "_makkelijk" if makkelijk else ""
    if slug:
        return link(f"public.gemeente_stappen{easy}", slug=slug, lijst=lijst)
    return link(f"public.stappen{easy}", lijst=lijst)


def _other_words(lijst: Lijst, slug: str, *, makkelijk: bool) -> Link:
    text = _("Lees de gewone tekst") if makkelijk else _("Lees dit heel makkelijk")
    return Link(stappen_url(lijst.feit.id, slug, makkelijk=not makkelijk), text)


@remembered
def _card(room: Room, stap: Stap, plek: Plek | None, *, makkelijk: bool) -> Stapkaart:
    feit, tekst = stap.feit, stap.tekst
    aanbod = plek.aanbod.get(feit.voorwaarde) if plek and feit.voorwaarde else None
    return Stapkaart(
        id=feit.id,
        titel=tekst.titel,
        icoon=feit.icoon,
        doe=tekst.makkelijk if makkelijk else tekst.doe,
        regels=() if makkelijk else tuple(_lines(stap)),
        meenemen=tekst.meenemen,
        bel=_call(room, feit.wie, plek),
        eigen=aanbod_lines(aanbod) if aanbod and not makkelijk else (),
        let_op=note_on(aanbod, room.clock().today) if aanbod and not makkelijk else "",
        meer=Link(page_link(feit.meer), _("Lees meer")) if feit.meer else None,
    )


def _lines(stap: Stap) -> Iterator[tuple[str, str]]:
    tekst = stap.tekst
    yield _("Wie"), tekst.wie
    yield _("Lukt het niet?"), tekst.als_niet
    yield _("Hoe lang duurt het"), tekst.hoe_lang
    yield _("Kosten"), tekst.kosten


def _call(room: Room, wie: str, plek: Plek | None) -> Bel | None:
    """Give the number of whom a step asks, if it is known."""
    if wie in room.content.organisaties:
        one = room.organisatie(wie)
        return Bel(one.naam, one.telefoon) if one.telefoon else None
    if plek is None or wie not in {LOKET, GEMEENTE}:
        return None
    contact = plek.gemeente.contact
    first = plek.hulp.eerste
    if wie == LOKET and first.telefoon and first.soort != "landelijk":
        return Bel(first.naam, first.telefoon)
    here = _("Bent u nu in %(naam)s?", naam=plek.gemeente.naam)
    return Bel(_("Gemeente %(naam)s", naam=plek.gemeente.naam), contact.telefoon, here) if contact.telefoon else None
