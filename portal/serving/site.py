"""A frozen site as it stands in its folder: which addresses it has, and the prepared answer to each."""

import json
import os
import weakref
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import blake2b
from pathlib import Path

from portal.domain.errors import PortalError
from portal.freeze.servers import HEADERS_FILE
from portal.freeze.stempel import beside
from portal.serving.codering import PLAIN
from portal.serving.mappen import FOLDER, files_in, read_in
from portal.serving.soorten import SUFFIXES, content_type, is_packed
from portal.ui.assets import FOREVER

NOT_FOUND = "/404.html"
INDEX = "index.html"
HOT = 256
"""So many answers stay ready per process, some megabytes; the system keeps all files at hand in its own memory."""
Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Pagina:
    """One file, and how it is sent."""

    file: str
    encodings: tuple[str, ...]
    """In which it lies ready, the best one first."""
    headers: Headers


@dataclass(frozen=True, slots=True)
class Bytes:
    """A body that can be sent as it is."""

    body: bytes
    etag: str
    headers: Headers


class Site:
    """The files that were there when it was opened. No other file is ever read."""

    def __init__(self, folder: Path) -> None:
        """Open a site, and name its files; it stays that one, also when another takes its place.

        Raises:
            PortalError: it is not complete.
            OSError: it cannot be read.
        """
        opened = os.open(folder, FOLDER)
        weakref.finalize(self, os.close, opened)
        headers = _read_headers(beside(folder))
        self.headers: Headers = tuple(headers[""].items())
        """Sent with every answer."""
        self._pages = dict(_pages(opened, headers))
        if NOT_FOUND not in self._pages:
            raise PortalError(f"{folder} is geen site van ‘portaal freeze’: 404.html ontbreekt")
        self.not_found = self._pages[NOT_FOUND]
        self._read = lru_cache(maxsize=HOT)(partial(_read, opened))

    def find(self, path: str) -> Pagina | None:
        """Give the page at an address; None where there is none."""
        return self._pages.get(path + INDEX if path.endswith("/") else path)

    def is_folder(self, path: str) -> bool:
        """Tell whether a page stands at this address with a slash behind it."""
        return f"{path}/{INDEX}" in self._pages

    def read(self, page: Pagina, encoding: str) -> Bytes:
        """Give the bytes of a page.

        Raises:
            OSError: they are gone.
        """
        try:
            return self._read(page, encoding)
        except FileNotFoundError:  # a page that is written again loses its packed forms first
            return self._read(page, PLAIN)


def _read_headers(server: Path) -> Mapping[str, Mapping[str, str]]:
    """Give the headers of each file that has its own, and of all others by the empty name."""
    try:
        found = json.loads((server / HEADERS_FILE).read_text("utf-8"))
        common: dict[str, str] = dict(found["alle"])
        different = {path: common | headers for path, headers in found["anders"].items()}
    except FileNotFoundError:
        raise PortalError(f"{server}/headers.json ontbreekt; maak de site opnieuw met ‘portaal freeze’") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise PortalError(f"{server}/headers.json is beschadigd; maak de site opnieuw met ‘portaal freeze’") from None
    return {(path + INDEX if path.endswith("/") else path): headers for path, headers in different.items()} | {
        "": common
    }


def _pages(folder: int, headers: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, Pagina]]:
    """Give the pages by their address, in the letters in which a WSGI server gives an address."""
    names = set(files_in(folder))
    same: dict[Headers, Headers] = {}
    for name in names:
        if not is_packed(name):
            encodings = tuple(encoding for encoding, suffix in SUFFIXES.items() if name + suffix in names)
            sent = tuple(_headers_of(name, headers.get(f"/{name}", headers[""])).items())
            path = f"/{name}".encode(errors="surrogateescape").decode("latin-1")
            yield path, Pagina(name, encodings, same.setdefault(sent, sent))


def _headers_of(name: str, headers: Mapping[str, str]) -> dict[str, str]:
    return {
        **headers,
        "Content-Type": content_type(name),
        "Cache-Control": FOREVER if name.startswith("static/") else "no-cache",
        "Vary": "Accept-Encoding",
    }


def _read(folder: int, page: Pagina, encoding: str) -> Bytes:
    body = read_in(folder, page.file + SUFFIXES.get(encoding, ""))
    etag = f'"{blake2b(body, digest_size=12).hexdigest()}"'
    extra = (("ETag", etag), *((("Content-Encoding", encoding),) if encoding != PLAIN else ()))
    return Bytes(body, etag, (*page.headers, *extra))
