"""The room that programs read, live below ``/api`` and frozen as files beside the pages."""

from collections.abc import Callable
from functools import lru_cache

from flask import Flask

from portal.api.app import FEITEN, add_files, create_api
from portal.api.feiten import Feiten
from portal.catalogue.catalogue import Catalogue
from portal.domain.taal import Taal
from portal.public.app import create_public
from portal.public.room import Room
from portal.public.uiterlijk import assets_of


def api_app(room: Room) -> Flask:
    """Make the app that programs read."""
    return create_api(feiten_of(room))


def frozen_app(room: Room) -> Flask:
    """Make the app that is frozen: its pages, and the answers to programs as files."""
    app = create_public(room)
    add_files(app)
    show(app, room)
    return app


def show(app: Flask, room: Room) -> None:
    """Let an app that is frozen show another room."""
    app.extensions["portal"] = room
    app.extensions["assets"] = assets_of(room.thema)
    app.extensions[FEITEN] = feiten_of(room)


def feiten_of(room: Room) -> Callable[[], Feiten]:
    """Give what gives the facts of today to programs."""
    organisaties = tuple(room.talen[Taal.NL].organisaties.values())
    settings = room.settings

    @lru_cache(maxsize=2)
    def of(catalogue: Catalogue) -> Feiten:
        return Feiten(catalogue, organisaties, settings.basis_url, settings.fout_email)

    return lambda: of(room.catalogue)
