"""The views of the block: the page where an editor takes it, and the files that a home page reads."""

from flask import Blueprint, Response
from werkzeug.exceptions import NotFound

from portal.catalogue.catalogue import Catalogue
from portal.domain.gemeente import Gemeente
from portal.domain.taal import Taal
from portal.public.blok.inhoud import blok_json, nazorgblok
from portal.public.blok.page import BESTANDEN, blok_page, kies_page, plak
from portal.public.fout import verdwenen_page
from portal.public.register import found_in
from portal.public.room import Room, the_room
from portal.ui.headers import BLOK
from portal.ui.page import render

blok = Blueprint("blok", __name__)
_TALEN = ", ".join(f'"{taal}"' for taal in Taal)
_NAMEN = ", ".join(f'"{naam}"' for naam in BESTANDEN)


@blok.get("/nl/blok/")
def kies() -> Response:
    """Ask an editor for which gemeente."""
    room = the_room()
    if len(room.catalogue) == 1:
        raise NotFound
    return render(kies_page(room))


@blok.get("/nl/<slug>/blok/")
def maak(slug: str) -> Response:
    """Show the block of a gemeente, and what to paste."""
    room = the_room()
    gone = room.catalogue.verdwenen(slug)
    return render(verdwenen_page(room, gone) if gone else blok_page(*_found(room, slug), room))


@blok.get(f"/blok/<slug>.<any({_TALEN}):taal>.txt")
def tekst(slug: str) -> Response:
    """Give the HTML of the block in another language, as text."""
    room = the_room()
    if not room.settings.basis_url:
        raise NotFound
    inhoud = nazorgblok(*_found(room, slug), room)
    return Response(plak(inhoud, stijl=False, element=False), mimetype="text/plain", headers=BLOK)


@blok.get("/blok/<slug>.json")
def gegevens(slug: str) -> Response:
    """Give what changes after the block was pasted."""
    room = the_room()
    return Response(blok_json(*_found(room, slug), room), mimetype="application/json", headers=BLOK)


@blok.get(f"/blok/<any({_NAMEN}):naam>")
def bestand(naam: str) -> Response:
    """Give the style or the script of the block."""
    body, mimetype = BESTANDEN[naam]
    return Response(body, mimetype=mimetype, headers=BLOK)


def _found(room: Room, slug: str) -> tuple[Gemeente, Catalogue]:
    if room.catalogue.verdwenen(slug):
        raise NotFound
    return found_in(room, slug)
