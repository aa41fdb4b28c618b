"""The app of this room, and every URL it answers."""

from collections.abc import Iterator
from pathlib import Path

from flask import Flask
from werkzeug.exceptions import HTTPException

from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.errors import GemeenteNotFoundError
from portal.domain.taal import Taal
from portal.public import views
from portal.public.lists import prefixes_of
from portal.public.needs import VOORBEELD
from portal.public.plaatjes import PLAATJES
from portal.public.room import Room
from portal.public.texts import TEKSTEN
from portal.public.waar import HULPEN, MET_OVERDRACHT, PLEKKEN
from portal.ui.app import new_app
from portal.ui.assets import OWN, Assets
from portal.ui.links import NOT_FOUND, START

Url = tuple[str, dict[str, str]]
"""Endpoint and values: Frozen-Flask warns falsely about plain strings."""
STATIC = Path(__file__).parent / "static"


def create_public(room: Room) -> Flask:
    """Make the app that people read.

    Args:
        room: The catalogue, the texts and the clock.
    """
    app = new_app("portal.public", room.settings, static=[STATIC])
    app.extensions["portal"] = room
    app.register_blueprint(views.public)
    app.add_url_rule("/", START, views.home, methods=["GET"])
    app.add_url_rule("/404.html", NOT_FOUND, views.niet_gevonden, methods=["GET"])
    app.register_error_handler(GemeenteNotFoundError, views.gemeente_not_found)
    app.register_error_handler(HTTPException, views.not_found)
    app.register_error_handler(500, views.broken)
    return app


def public_urls(room: Room) -> Iterator[Url]:
    """Give every page of the site, once: what is not listed here is not frozen."""
    yield START, {}
    yield NOT_FOUND, {}
    yield from (("asset", {"hashed": hashed}) for hashed in Assets((OWN, STATIC)).hashed_names())
    for taal in Taal:
        yield from (("public." + endpoint, {"taal": taal, **values}) for endpoint, values in _pages(room))


def _pages(room: Room) -> Iterator[Url]:
    catalogue = room.catalogue
    yield "home", {}
    yield "organisaties", {}
    yield "blad", {}
    yield "plaatjes", {}
    yield from (("plaatje", {"plaatje": one}) for one in PLAATJES)
    yield "waar", {}
    yield from (("waar_hulp", {"plek": plek}) for plek in PLEKKEN)
    yield from (("waar_overdracht", {"plek": plek, "hulp": hulp}) for plek in MET_OVERDRACHT for hulp in HULPEN)
    for lijst in room.talen[Taal.NL].stappen:
        yield from ((endpoint, {"lijst": lijst}) for endpoint in ("stappen", "stappen_makkelijk"))
    yield from (("tekst", {"naam": naam}) for naam in TEKSTEN)
    yield from (("hulp", {"voorwaarde": str(voorwaarde)}) for voorwaarde in Basisvoorwaarde)
    for slug in (*(gemeente.slug for gemeente in catalogue), *catalogue.verdwenen_slugs()):
        yield from _of_gemeente(room, slug)
    if len(catalogue) > 1:
        yield from _national_pages(room)


def _of_gemeente(room: Room, slug: str) -> Iterator[Url]:
    yield from ((endpoint, {"slug": slug}) for endpoint in ("gemeente", "makkelijk", "gemeente_plaatjes", "brief"))
    for lijst in room.talen[Taal.NL].stappen if room.has_own_steps else ():
        for endpoint in ("gemeente_stappen", "gemeente_stappen_makkelijk"):
            yield endpoint, {"slug": slug, "lijst": lijst}


def _national_pages(room: Room) -> Iterator[Url]:
    """Give what only a site of many gemeenten has: the lookup, the lists, and the invented example."""
    yield from ((endpoint, {}) for endpoint in ("vind", "zoekbestand", "gemeenten", "provincies", "postcodes"))
    yield from (("postcode", {"prefix": prefix}) for prefix in prefixes_of(room.catalogue))
    yield from _of_gemeente(room, VOORBEELD)
