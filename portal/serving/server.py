"""Granian in front of a frozen site: two processes that answer, and one that watches over them."""

import socket
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from granian import Granian
from granian.constants import HTTPModes, Interfaces

from portal.domain.errors import PortalError
from portal.serving.app import BevrorenSite

PROCESSES = 2
"""They answer more than a country asks; a process that stops is started again."""
STOP_WITHIN = 5
"""Seconds that a process gets for its last answers."""
_NAME = ("Server", "web")
"""Granian sends its own name where none is given."""


def run(folder: Path, host: str, port: int, *, ready: Callable[[], object]) -> None:
    """Serve a site until somebody stops it. No request is written down anywhere.

    Args:
        folder: The site.
        host: Where to listen; a name is looked up.
        port: Where to listen.
        ready: Called when the address is ours.

    Raises:
        PortalError: it is no complete site, or the host has no address here.
        OSError: the address is taken.
    """
    BevrorenSite(folder)  # what is wrong with it is told here, and not by each process
    server = Granian(
        str(folder),
        address=free_address(host, port),
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        workers=PROCESSES,
        blocking_threads=1,
        respawn_failed_workers=True,
        workers_kill_timeout=STOP_WITHIN,
        log_enabled=False,
    )
    server.on_startup(ready)
    server.serve(target_loader=partial(_load, folder), wrap_loader=False)


def free_address(host: str, port: int) -> str:
    """Give the address of a host, when nobody listens there: Granian would share it with a program that does.

    Raises:
        PortalError: the host has no address here.
        OSError: the address is taken.
    """
    try:
        family, kind, protocol, _name, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except socket.gaierror:
        raise PortalError(f"{host} is geen adres van deze computer; kies een ander met --host") from None
    with socket.socket(family, kind, protocol) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        trial.bind(address)
        trial.listen()
    return str(address[0])


def _load(folder: Path) -> WSGIApplication:
    return partial(_named, BevrorenSite(folder))


def _named(app: WSGIApplication, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    return app(environ, lambda status, headers, *error: start_response(status, [*headers, _NAME], *error))
