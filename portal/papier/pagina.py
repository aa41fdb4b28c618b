"""The pages of paper, as HTML: each sees one page and nothing else."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import ClassVar

from flask import Flask, current_app, g

from portal.catalogue.catalogue import Catalogue
from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.gemeente import Gemeente, Provincie
from portal.domain.keur import Vertaling
from portal.domain.taal import Taal
from portal.papier.codes import Code, code
from portal.papier.inleg import Loketrij, Rij, leeftijd, loketrijen, rijen
from portal.papier.soort import Opgave, Soort, provincie_naam
from portal.papier.wegwijzer import Nummer, Wegwijzer, national_numbers, version_of, wegwijzer
from portal.public.needs import VOORBEELD
from portal.public.plaatjes import picture_word
from portal.public.room import Room
from portal.settings import Settings
from portal.ui import geheugen, text
from portal.ui.app import new_app
from portal.ui.text import gettext as _
from portal.ui.text import is_checked


@dataclass(frozen=True, slots=True, kw_only=True)
class Papier:
    """What every paper has."""

    template: ClassVar[str]
    bladen: ClassVar[int | None] = 1
    """On how many sheets it must fit."""

    taal: Taal
    titel: str
    let_op: str
    """That no translator has checked it; empty where one has."""
    krap: bool = False
    """Whether it must do with less white."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blad(Papier):
    """One sheet about a gemeente."""

    template: ClassVar[str] = "papier/blad.html"

    wegwijzer: Wegwijzer


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaartjes(Blad):
    """Cards for a wallet, all the same."""

    template: ClassVar[str] = "papier/kaartjes.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster(Blad):
    """For the wall of a desk: six pictures, a number, the two squares."""

    template: ClassVar[str] = "papier/poster.html"

    plaatjes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inleg(Papier):
    """Every gemeente and its number, every desk and its name."""

    template: ClassVar[str] = "papier/inleg.html"
    bladen: ClassVar[int | None] = 2

    rijen: tuple[Rij, ...]
    loketten: tuple[Loketrij, ...]
    nummers: tuple[Nummer, ...]
    leeftijd: str
    """Of when the oldest number is."""
    naar_site: Code | None
    """None while nobody said where this portal stands."""
    zonder_internet: Code
    versie: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pakket(Papier):
    """All sheets of a province, with a list before them."""

    template: ClassVar[str] = "papier/pakket.html"
    bladen: ClassVar[int | None] = None

    rijen: tuple[Rij, ...]
    loketten: tuple[Loketrij, ...]
    nummers: tuple[Nummer, ...]
    leeftijd: str
    wegwijzers: tuple[Wegwijzer, ...]


def create_papier(settings: Settings) -> Flask:
    """Make the app that speaks the languages of paper; it answers no address."""
    return new_app("portal.papier", settings)


@contextmanager
def speaking(app: Flask, taal: Taal) -> Iterator[None]:
    """Speak a language."""
    with app.app_context():
        g.taal = taal
        geheugen.turn_to(taal)
        text.turn_to(taal)
        yield


def html_of(papier: Papier) -> str:
    """Write a paper as HTML."""
    return current_app.jinja_env.get_template(papier.template).render(page=papier)


def papier(opgave: Opgave, room: Room) -> Papier:
    """Put a paper together, in the language that is spoken now.

    Raises:
        GemeenteNotFoundError: nobody has that name.
    """
    if opgave.soort is Soort.INLEG:
        return _inleg(room)
    if opgave.soort is Soort.PAKKET:
        return _pakket(opgave, room)
    wie = wegwijzer(*found(opgave.naam, room), room)
    if opgave.soort is Soort.KAARTJE:
        return Kaartjes(taal=g.taal, titel=wie.titel, let_op=_let_op(room), wegwijzer=wie)
    if opgave.soort is Soort.POSTER:
        words = tuple((one.value, picture_word(one)) for one in Basisvoorwaarde)
        return Poster(taal=g.taal, titel=wie.titel, let_op=_let_op(room), wegwijzer=wie, plaatjes=words)
    return Blad(taal=g.taal, titel=wie.titel, let_op=_let_op(room), wegwijzer=wie)


def found(slug: str, room: Room) -> tuple[Gemeente, Catalogue]:
    """Find a gemeente, the invented one too, or the one that took it over.

    Raises:
        GemeenteNotFoundError: nobody has or had that name.
    """
    catalogue = room.voorbeeld if slug == VOORBEELD else room.catalogue
    gone = catalogue.verdwenen(slug)
    return gone.nieuw if gone else catalogue.gemeente(slug), catalogue


def _inleg(room: Room) -> Inleg:
    every, desks = rijen(room.catalogue, room), loketrijen(room.catalogue, room.catalogue)
    address = room.settings.basis_url
    return Inleg(
        taal=g.taal,
        let_op=_let_op(room),
        titel=_("Alle gemeenten van A tot Z"),
        rijen=every,
        loketten=desks,
        nummers=national_numbers(room),
        leeftijd=leeftijd(room.catalogue),
        naar_site=code(f"{address}/{g.taal}/") if address else None,
        zonder_internet=code("\n".join(f"{one.naam}: {one.nummer}" for one in national_numbers(room))),
        versie=version_of(*every, *desks),
    )


def _pakket(opgave: Opgave, room: Room) -> Pakket:
    provincie = next(one for one in Provincie if provincie_naam(one) == opgave.naam)
    own = room.catalogue.by_provincie()[provincie]
    return Pakket(
        taal=g.taal,
        let_op=_let_op(room),
        titel=_("Hulp in %(naam)s", naam=_("provincie %(naam)s", naam=provincie)),
        rijen=rijen(own, room),
        loketten=loketrijen(own, room.catalogue),
        nummers=national_numbers(room),
        leeftijd=leeftijd(own),
        wegwijzers=tuple(wegwijzer(gemeente, room.catalogue, room) for gemeente in own),
    )


def _let_op(room: Room) -> str:
    """Say that no translator has checked these words, where that is so."""
    if g.taal is Taal.NL or (room.content.vertaling is Vertaling.NAGEKEKEN and is_checked(current_app, g.taal)):
        return ""
    return _("Deze vertaling is nog niet nagekeken. De tekst in het Nederlands telt.")
