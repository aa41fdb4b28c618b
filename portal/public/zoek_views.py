"""The views of the search; in the blueprint of this room."""

from flask import Response, g, request
from werkzeug.exceptions import NotFound

from portal.catalogue.woordenbestand import LETTERS
from portal.public.room import the_room
from portal.public.search import asked
from portal.public.views import public
from portal.public.zoekbestanden import index_of_places, index_of_words
from portal.public.zoeken import zoeken_page
from portal.ui.page import render

__all__ = ["public"]

_LETTERS = '", "'.join(LETTERS)


@public.get("/zoeken/")
def zoeken() -> Response:
    """Answer some words, or show all there is."""
    room = the_room()
    query = asked(request.args)
    response = render(zoeken_page(room, query, room.zoeker.find(query) if query else None))
    if query:
        response.headers["Cache-Control"] = "no-store"  # what was typed stands on it
    return response


@public.get("/zoekindex.json")
def zoekindex() -> Response:
    """Give what a frozen site searches in; a live one searches by itself."""
    room = the_room()
    if not room.is_frozen:
        raise NotFound
    return Response(index_of_words(room, g.taal), mimetype="application/json")


@public.get(f'/zoekplaatsen/<any("{_LETTERS}"):letter>.json')
def zoekplaatsen(letter: str) -> Response:
    """Give the places that begin with a letter, for the search of a frozen site."""
    room = the_room()
    if not room.is_frozen:
        raise NotFound
    return Response(index_of_places(room, letter), mimetype="application/json")
