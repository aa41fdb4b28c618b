"""The views of an arrival; below the Dutch pages only."""

from flask import Blueprint, Response, request

from portal.domain.taal import Taal
from portal.public.balie import bestand as files
from portal.public.balie import gegevens as data
from portal.public.balie.page import Vraag, balie_page
from portal.public.room import the_room
from portal.ui.headers import CSP
from portal.ui.page import render

pages = Blueprint("balie", __name__, url_prefix=f"/{Taal.NL}/balie")
BALIE = ("balie.balie", "balie.gegevens", "balie.bestand")
"""What is made of the facts of every gemeente, and of the words of every language."""


@pages.get("/")
def balie() -> Response:
    """Show the page of an arrival; what was typed is answered, and kept nowhere."""
    response = render(balie_page(the_room(), Vraag.read(request.args)))
    if request.args:
        response.headers["Cache-Control"] = "no-store"
    return response


@pages.get("/balie.json")
def gegevens() -> Response:
    """Give the data with which the page answers in the browser."""
    return Response(data.gegevens(the_room()), mimetype="application/json")


@pages.get("/balie.html")
def bestand() -> Response:
    """Give the file that works without a network; it may run what stands in it, and nothing else."""
    html, policy = files.bestand(the_room())
    return Response(html, headers={CSP: f"{policy}; frame-ancestors 'none'"})
