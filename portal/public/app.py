"""The app of this room."""

from flask import Flask
from werkzeug.exceptions import HTTPException

from portal.domain.errors import GemeenteNotFoundError
from portal.public import views, zoek_views
from portal.public.balie.views import pages as balie
from portal.public.beveiliging import beveiliging
from portal.public.blok.views import blok
from portal.public.dekking_views import dekking
from portal.public.machines import machines
from portal.public.register import register
from portal.public.room import Room
from portal.public.uiterlijk import STATIC
from portal.ui.app import new_app
from portal.ui.links import NOT_FOUND, START


def create_public(room: Room) -> Flask:
    """Make the app that people read.

    Args:
        room: The catalogue, the texts and the clock.
    """
    app = new_app("portal.public", room.settings, static=[STATIC], thema=room.thema)
    app.extensions["portal"] = room
    for part in (zoek_views.public, register, dekking, balie, beveiliging, blok, machines):
        app.register_blueprint(part)
    app.add_url_rule("/", START, views.home, methods=["GET"])
    app.add_url_rule("/404.html", NOT_FOUND, views.niet_gevonden, methods=["GET"])
    app.register_error_handler(GemeenteNotFoundError, views.gemeente_not_found)
    app.register_error_handler(HTTPException, views.not_found)
    app.register_error_handler(500, views.broken)
    return app
