"""The views of the search; in the blueprint of this room."""

from flask import Response, request

from portal.public.room import the_room
from portal.public.search import asked
from portal.public.views import public
from portal.public.zoeken import zoeken_page
from portal.ui.page import render

__all__ = ["public"]


@public.get("/zoeken/")
def zoeken() -> Response:
    """Answer some words, or show all there is."""
    room = the_room()
    query = asked(request.args)
    response = render(zoeken_page(room, query, room.zoeker.find(query) if query else None))
    if query:
        response.headers["Cache-Control"] = "no-store"  # what was typed stands on it
    return response
