"""The views on coverage: in Dutch alone, so their address names no other language."""

from flask import Blueprint, Response
from werkzeug.exceptions import NotFound

from portal.catalogue.dekkingsbestand import dekking_csv, dekking_json
from portal.public.dekking import SLUGS, dekking_page, measured, provincie_page
from portal.public.room import the_room
from portal.ui.page import render

dekking = Blueprint("dekking", __name__, url_prefix="/nl/dekking")


@dekking.get("/")
def overzicht() -> Response:
    """Show how far all pages are together."""
    return render(dekking_page(the_room()))


@dekking.get("/<provincie>/")
def provincie(provincie: str) -> Response:
    """Show how far each page of a province is, and what it lacks."""
    page = provincie_page(the_room(), SLUGS[provincie]) if provincie in SLUGS else None
    if page is None:
        raise NotFound
    return render(page)


@dekking.get("/dekking.csv")
def csv() -> Response:
    """Give it all to a spreadsheet."""
    return Response(dekking_csv(measured(the_room())), mimetype="text/csv")


@dekking.get("/dekking.json")
def json() -> Response:
    """Give it all to a program."""
    room = the_room()
    return Response(dekking_json(measured(room), room.clock().today), mimetype="application/json")
