"""Starts the live rooms: the work of `portaal serve`."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from enum import StrEnum
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Event
from types import ModuleType
from wsgiref.types import WSGIApplication

import click
from waitress.server import BaseWSGIServer, MultiSocketServer, create_server
from werkzeug.exceptions import NotFound
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.serving import run_simple

from portal.compose import live_clock, make_room, reading_app
from portal.domain.errors import PortalError
from portal.postkamer import Postkamer, check, open_postkamer, with_mailbox
from portal.public.room import Room
from portal.serving.app import BevrorenSite
from portal.serving.later import LateRoom, later
from portal.settings import Settings

MAX_BODY = 64 * 1024  # bytes; a little more than a room takes, so that its own kind page answers; more is kept on disk
THREADS = 8  # per process; a page takes a few milliseconds


class Kamer(StrEnum):
    """A room, and where it stands when several are served together."""

    LEZEN = "lezen"
    VRAGEN = "vragen"
    ANTWOORDEN = "antwoorden"


MOUNTS = {Kamer.LEZEN: "", Kamer.VRAGEN: "/bericht", Kamer.ANTWOORDEN: "/balie"}


def serve_rooms(
    settings: Settings, kamers: tuple[Kamer, ...], host: str, port: int, *, site: Path | None, ready: str, reload: bool
) -> None:
    """Serve rooms until somebody stops them.

    Args:
        settings: Where everything is.
        kamers: The rooms.
        host: Where to listen.
        port: Where to listen.
        site: A frozen site that takes the place of the room to read; None: the live pages.
        ready: What to say when all is ready.
        reload: Begin again at each change.
    """
    room = make_room(settings, live_clock)
    with ExitStack() as stack:
        postkamer = stack.enter_context(open_postkamer(settings))
        app = _together(room, postkamer, kamers, site)
        if set(kamers) != {Kamer.LEZEN}:
            check(postkamer)
            if not reload:
                stack.enter_context(later(partial(_make_the_rest, postkamer, room, app)))
        if reload:
            logging.getLogger("werkzeug").setLevel(logging.CRITICAL)  # else it logs what visitors type
            click.echo(ready)
            run_simple(host, port, app, use_reloader=True, extra_files=_content_files(settings))
        else:
            logging.getLogger("waitress").setLevel(logging.ERROR)
            server = _bound(app, settings, host, port)
            click.echo(ready)
            server.run()


def _together(
    room: Room, postkamer: Postkamer, kamers: Iterable[Kamer], site: Path | None = None
) -> DispatcherMiddleware:
    """Put rooms beside each other; one alone stands at the root."""
    make: Mapping[Kamer, Callable[[], WSGIApplication]] = {
        Kamer.LEZEN: lambda: BevrorenSite(site) if site else reading_app(with_mailbox(room, postkamer.database)),
        Kamer.VRAGEN: lambda: LateRoom(lambda: _schrijfkamers().intake_app(postkamer, room)),
        Kamer.ANTWOORDEN: lambda: LateRoom(lambda: _schrijfkamers().inbox_app(postkamer, room)),
    }
    chosen = tuple(dict.fromkeys(kamers))
    apps = {MOUNTS[one] if len(chosen) > 1 else "": make[one]() for one in chosen}
    return DispatcherMiddleware(apps.pop("", NotFound()), apps)


def _make_the_rest(postkamer: Postkamer, room: Room, rooms: DispatcherMiddleware, stop: Event) -> None:
    """Make the rooms that nobody asked for yet, and let the mailbox do its jobs while the server runs."""
    for one in _late(rooms):
        one.made()
    wekker = _schrijfkamers().wekker(postkamer, room)
    wekker.start()
    stop.wait()
    wekker.stop(timeout=5)


def _late(rooms: DispatcherMiddleware) -> Iterator[LateRoom]:
    """Give the rooms that were not made yet, also those within a room."""
    for one in (rooms.app, *rooms.mounts.values()):
        if isinstance(one, LateRoom):
            yield one
        elif isinstance(one, DispatcherMiddleware):
            yield from _late(one)


def _schrijfkamers() -> ModuleType:
    """Give the rooms in which people write; reading them takes longer than showing a first page."""
    return import_module("portal.schrijfkamers")


def _bound(app: WSGIApplication, settings: Settings, host: str, port: int) -> BaseWSGIServer | MultiSocketServer:
    try:
        return create_server(
            app,
            host=host,
            port=port,
            threads=THREADS,
            ident=None,
            max_request_body_size=MAX_BODY,
            trusted_proxy=settings.proxy or None,
            trusted_proxy_headers={"x-forwarded-for", "x-forwarded-proto"} if settings.proxy else set(),
            clear_untrusted_proxy_headers=True,
        )
    except ValueError:
        raise PortalError(f"{host} is geen adres van deze computer; kies een ander met --host") from None


def _content_files(settings: Settings) -> list[str]:
    folders = (settings.gemeenten, settings.content)
    return [str(path) for folder in folders for path in folder.rglob("*") if path.is_file()]
