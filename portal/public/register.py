"""The register of all desks as files, and the card with which somebody keeps a number."""

from functools import lru_cache

from flask import Blueprint, Response, g
from werkzeug.exceptions import NotFound

from portal.catalogue.catalogue import Catalogue
from portal.domain.gemeente import Gemeente
from portal.domain.taal import Taal
from portal.public.room import Room, the_room
from portal.register.hsds import hsds_text
from portal.register.inschrijving import eerste_nummer
from portal.register.tabel import csv_text
from portal.register.vcard import neutral_vcard
from portal.ui.links import link
from portal.ui.page import Link

register = Blueprint("register", __name__)
BESTANDEN = ("register.hsds", "register.loketten")
"""What only a site of many gemeenten has."""
KAART = "register.kaart"
hsds_of = lru_cache(maxsize=1)(hsds_text)
csv_of = lru_cache(maxsize=1)(csv_text)


@register.get("/register/hsds.json")
def hsds() -> Response:
    """Give the register in the form of Open Referral."""
    return Response(hsds_of(the_room().catalogue), mimetype="application/json")


@register.get("/register/loketten.csv")
def loketten() -> Response:
    """Give the register as a table."""
    return Response(csv_of(the_room().catalogue), mimetype="text/csv")


@register.get("/<slug>.vcf")
def kaart(slug: str) -> Response:
    """Give the number that the page of a gemeente shows first, to keep on a phone."""
    gemeente, catalogue = found_in(the_room(), slug)
    one = eerste_nummer(gemeente, catalogue)
    if one is None:
        raise NotFound
    return Response(neutral_vcard(one, gemeente), mimetype="text/vcard")


def balie_links(room: Room) -> tuple[Link, ...]:
    """Give the way to the page at a counter, which is Dutch, on a site of many gemeenten."""
    return (Link(link("balie.balie"), "Wie bel ik nu?"),) if _dutch_and_national(room) else ()


def register_links(room: Room) -> tuple[Link, ...]:
    """Give the links to the register, on Dutch pages of a site of many gemeenten: its columns are Dutch too."""
    if not _dutch_and_national(room):
        return ()
    return (
        Link(link("register.loketten"), "Tabel voor Excel (CSV)"),
        Link(link("register.hsds"), "Bestand voor software (Open Referral HSDS)"),
    )


def _dutch_and_national(room: Room) -> bool:
    return g.taal is Taal.NL and len(room.catalogue) > 1


def has_kaart(room: Room, slug: str) -> bool:
    """Tell whether the page of a gemeente shows a number of its own to keep."""
    return bool(not room.catalogue.verdwenen(slug) and eerste_nummer(*found_in(room, slug)))


def found_in(room: Room, slug: str) -> tuple[Gemeente, Catalogue]:
    """Find a gemeente, or the invented one, and the catalogue in which it is.

    Raises:
        GemeenteNotFoundError: nobody has that name.
    """
    invented = any(one.slug == slug for one in room.voorbeeld)
    catalogue = room.voorbeeld if invented else room.catalogue
    return catalogue.gemeente(slug), catalogue
