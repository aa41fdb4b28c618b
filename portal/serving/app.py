"""The frozen site as a WSGI app: answers with prepared bytes, and takes up a new site by itself."""

import time
from collections.abc import Iterable
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote
from wsgiref.types import StartResponse, WSGIEnvironment

from portal.domain.errors import PortalError
from portal.freeze.stempel import beside
from portal.serving.codering import chosen
from portal.serving.site import Headers, Site

LOOK_EVERY = 1.0
"""After so many seconds, a new site is seen."""
_NOT_WHEN_EMPTY = frozenset({"Content-Type", "Content-Encoding"})


class Answer(NamedTuple):
    """What is sent."""

    status: HTTPStatus
    headers: Headers
    body: bytes = b""


class BevrorenSite:
    """A WSGI app; each process has one, and reads files that all processes share in the memory of the system."""

    def __init__(self, folder: Path) -> None:
        """Open the site in a folder.

        Raises:
            PortalError: it is no complete site.
            OSError: it cannot be read.
        """
        self._folder = folder
        self._look_after = 0.0
        self._state = state_of(folder)
        self._site = Site(folder)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        status, headers, body = self._answer(environ)
        length = () if status is HTTPStatus.NOT_MODIFIED else (("Content-Length", str(len(body))),)
        start_response(f"{status.value} {status.phrase}", [*headers, *length])
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    def _answer(self, environ: WSGIEnvironment) -> Answer:
        now = time.monotonic()
        if now >= self._look_after:
            self._look_after = now + LOOK_EVERY
            self._open_if_new()
        try:
            return answer(self._site, environ)
        except OSError:  # the site changed within the last second
            self._open_if_new()
        try:
            return answer(self._site, environ)
        except OSError:  # it changes right now
            return Answer(HTTPStatus.SERVICE_UNAVAILABLE, (*self._site.headers, ("Retry-After", "1")))

    def _open_if_new(self) -> None:
        """Open the site again if it changed; one that is not complete yet will change once more."""
        state = state_of(self._folder)
        if state != self._state:
            self._state = state
            with suppress(PortalError, OSError):
                self._site = Site(self._folder)


def state_of(folder: Path) -> tuple[tuple[int, int, int], ...]:
    """Tell which folder this is and when it changed, and the same of the one beside it, where its stamp stands."""
    try:
        found = [one.stat() for one in (folder, beside(folder))]
    except FileNotFoundError:
        return ()
    return tuple((one.st_dev, one.st_ino, one.st_mtime_ns) for one in found)


def answer(site: Site, environ: WSGIEnvironment) -> Answer:
    """Answer a request from a site.

    Raises:
        OSError: the site is gone.
    """
    if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
        return Answer(HTTPStatus.METHOD_NOT_ALLOWED, (*site.headers, ("Allow", "GET, HEAD")))
    path: str = environ["PATH_INFO"]
    page = site.find(path)
    if page is None and site.is_folder(path):
        return Answer(HTTPStatus.PERMANENT_REDIRECT, (*site.headers, ("Location", _with_slash(path, environ))))
    shown = page or site.not_found
    ready = site.read(shown, chosen(environ.get("HTTP_ACCEPT_ENCODING", ""), shown.encodings))
    if page is None:
        return Answer(HTTPStatus.NOT_FOUND, ready.headers, ready.body)
    if _has(environ.get("HTTP_IF_NONE_MATCH", ""), ready.etag):
        headers = tuple(header for header in ready.headers if header[0] not in _NOT_WHEN_EMPTY)
        return Answer(HTTPStatus.NOT_MODIFIED, headers)
    return Answer(HTTPStatus.OK, ready.headers, ready.body)


def _has(kept: str, etag: str) -> bool:
    """Tell whether the browser has these bytes; between quotation marks, none is part of another."""
    return etag in kept or kept.strip() == "*"


def _with_slash(path: str, environ: WSGIEnvironment) -> str:
    """Give the address with a slash, and what was asked behind it."""
    query = environ.get("QUERY_STRING", "")
    return quote(f"{path}/", encoding="latin-1") + (f"?{query}" if query else "")
