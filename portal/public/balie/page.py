"""Puts the page of an arrival together: with an answer, where a server can give one."""

from dataclasses import dataclass
from typing import ClassVar

from werkzeug.datastructures import MultiDict

from portal.catalogue.advies import LANDELIJK, advies, lines_of, wegwijzers
from portal.catalogue.lookup import Soort, Vondst
from portal.domain.errors import GemeenteNotFoundError
from portal.domain.gemeente import Gemeente
from portal.domain.taal import Taal
from portal.public.balie.antwoord import BEDDEN, LIJNEN, Plaatsen, antwoord
from portal.public.balie.kaart import kaart, uren_in_woorden, woorden
from portal.public.frames import room_frame
from portal.public.room import Room
from portal.public.search import asked
from portal.ui.links import link
from portal.ui.page import Link, Page, asset_link
from portal.ui.text import gettext as _
from portal.ui.words import day_in_words

SCRIPT, STIJL = "balie.js", "balie.css"
TITEL = "Wie bel ik nu?"
BOVENKOP = "Iemand aan de balie"
SCHIPHOL = "1118"
"""The postcode of the airport: its gemeente decides on a bed for who asks there."""


@dataclass(frozen=True, slots=True)
class Balie:
    """A gemeente and its general number."""

    naam: str = ""
    nummer: str = ""
    kies: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scherm:
    """What the page and the file both show."""

    dag: str
    dag_iso: str
    talen: tuple[tuple[str, str], ...] = tuple((str(taal), taal.naam) for taal in Taal)
    bedden: int = BEDDEN
    lijnen: int = LIJNEN
    schiphol: Balie


@dataclass(frozen=True, slots=True, kw_only=True)
class BaliePage(Page):
    """The page of an arrival."""

    template: ClassVar[str] = "public/balie.html"

    scherm: Scherm
    actie: str
    waarde: str
    melding: str
    keuzes: tuple[Link, ...]
    s: Plaatsen
    """What is said of the gemeente that was found; empty where none was."""
    taal: Taal
    bevroren: bool
    stijl_url: str
    gegevens_url: str
    bestand_url: str
    verder: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Vraag:
    """What was asked: a text, or a gemeente that was chosen, and the language of the card."""

    q: str
    slug: str
    taal: Taal

    @classmethod
    def read(cls, arguments: MultiDict[str, str]) -> "Vraag":
        """Read what was asked; a language that we do not speak is Dutch."""
        taal = arguments.get("taal", "")
        return cls(asked(arguments), arguments.get("gemeente", ""), Taal(taal) if taal in set(Taal) else Taal.NL)


def balie_page(room: Room, vraag: Vraag) -> BaliePage:
    """Build the page: with an answer where the server can give one."""
    found, melding, keuzes = _find(room, vraag)
    return BaliePage(
        kader=room_frame(
            room,
            beschrijving="Voor wie iemand aan de balie heeft: wie u nu belt, ook op vrijdagavond.",
            robots="noindex" if found or melding else "",
            scripts=(SCRIPT,),
        ),
        bovenkop=BOVENKOP,
        titel=TITEL,
        scherm=scherm_of(room),
        actie=link("balie.balie"),
        waarde=vraag.q,
        melding=melding,
        keuzes=tuple(
            Link(link("balie.balie", gemeente=one.slug, taal=vraag.taal), one.naam, f"({one.provincie})")
            for one in keuzes
        ),
        s=_answer(room, found, vraag.taal) if found else {},
        taal=vraag.taal,
        bevroren=room.clock().now is None,
        stijl_url=asset_link(STIJL),
        gegevens_url=link("balie.gegevens"),
        bestand_url=link("balie.bestand"),
        verder=(
            Link(link("public.gemeenten", taal=Taal.NL), "Alle gemeenten van A tot Z"),
            Link(link("public.organisaties", taal=Taal.NL), "Landelijke nummers, met bronnen en datums"),
            Link(link("public.tekst", taal=Taal.NL, naam="professional"), "Voor professionals"),
        ),
    )


def scherm_of(room: Room) -> Scherm:
    """Give what does not depend on a question."""
    today = room.clock().today
    found = room.catalogue.lookup.find(SCHIPHOL).gemeenten
    return Scherm(dag=day_in_words(today), dag_iso=today.isoformat(), schiphol=_general(found[0]) if found else Balie())


def _general(gemeente: Gemeente) -> Balie:
    telefoon = gemeente.contact.telefoon
    return Balie(gemeente.naam, telefoon.tekst if telefoon else "", telefoon.kies if telefoon else "")


def _find(room: Room, vraag: Vraag) -> tuple[Gemeente | None, str, tuple[Gemeente, ...]]:
    """Find the one gemeente that was meant, or what to say and what to choose from; never pick."""
    if vraag.slug:
        return _by_slug(room, vraag.slug)
    if not vraag.q:
        return None, "", ()
    vondst = room.catalogue.lookup.find(vraag.q)
    if vondst.soort is Soort.GEMEENTE and not vondst.let_op:
        return vondst.gemeenten[0], "", ()
    if vondst.soort in {Soort.GEMEENTE, Soort.KEUZE, Soort.POSTBUS}:
        return None, _said(vondst), vondst.gemeenten
    begins = room.catalogue.lookup.starting_with(vraag.q)
    return (None, "Welke gemeente bedoelt u?", begins) if begins else (None, _said(vondst), vondst.gemeenten)


def _by_slug(room: Room, slug: str) -> tuple[Gemeente | None, str, tuple[Gemeente, ...]]:
    try:
        return room.catalogue.gemeente(slug), "", ()
    except GemeenteNotFoundError as error:
        return None, str(error), ()


def _said(vondst: Vondst) -> str:
    names = " of ".join(vondst.let_op_namen)
    return " ".join(filter(None, (_(vondst.uitleg), _(vondst.let_op, namen=names) if vondst.let_op else "")))


def _answer(room: Room, gemeente: Gemeente, taal: Taal) -> Plaatsen:
    """Say everything of a gemeente at the moment of asking; a site of files does not know it."""
    today, now = room.clock().today, room.clock().now
    if now is None:
        return {}
    weg = next(weg for weg in wegwijzers(room.catalogue) if weg.gemeente is gemeente)
    landelijk = lines_of(room.organisatie(slug) for slug in LANDELIJK)
    said = antwoord(weg, advies(weg, landelijk, now), now, today)
    tijden = weg.eerste.tijden
    uren = uren_in_woorden(taal, [tijden])[0] if tijden else ""
    return {**said, **kaart(weg, said, woorden(taal, today), uren)}
