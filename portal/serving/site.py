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
        koppen = _read_headers(beside(folder))
        self.headers: Headers = tuple(koppen.alle.items())
        """Sent with every answer."""
        self._pages = dict(_pages(opened, koppen))
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


@dataclass(frozen=True, slots=True)
class Koppen:
    """The headers that were written beside a site."""

    alle: Mapping[str, str]
    mappen: Mapping[str, Mapping[str, str]]
    """Of all files in a folder, besides or instead."""
    anders: Mapping[str, Mapping[str, str]]
    """Of one file, besides or instead."""

    def of(self, path: str) -> dict[str, str]:
        """Give the headers of the file at an address."""
        of_folder = next((own for folder, own in self.mappen.items() if path.startswith(folder)), {})
        return {**self.alle, **of_folder, **self.anders.get(path, {})}


def _read_headers(server: Path) -> Koppen:
    try:
        found = json.loads((server / HEADERS_FILE).read_text("utf-8"))
        alle, mappen, anders = (dict(found[name]) for name in ("alle", "mappen", "anders"))
    except FileNotFoundError:
        raise PortalError(f"{server}/headers.json ontbreekt; maak de site opnieuw met ‘portaal freeze’") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise PortalError(f"{server}/headers.json is beschadigd; maak de site opnieuw met ‘portaal freeze’") from None
    return Koppen(alle, mappen, {(path + INDEX if path.endswith("/") else path): own for path, own in anders.items()})


def _pages(folder: int, koppen: Koppen) -> Iterator[tuple[str, Pagina]]:
    """Give the pages by their address, in the letters in which a WSGI server gives an address."""
    names = set(files_in(folder))
    same: dict[Headers, Headers] = {}
    for name in names:
        if not is_packed(name):
            encodings = tuple(encoding for encoding, suffix in SUFFIXES.items() if name + suffix in names)
            sent = tuple(_headers_of(name, koppen).items())
            path = f"/{name}".encode(errors="surrogateescape").decode("latin-1")
            yield path, Pagina(name, encodings, same.setdefault(sent, sent))


def _headers_of(name: str, koppen: Koppen) -> dict[str, str]:
    return {
        "Cache-Control": "no-cache",
        **koppen.of(f"/{name}"),
        "Content-Type": content_type(name),
        "Vary": "Accept-Encoding",
    }


def _read(folder: int, page: Pagina, encoding: str) -> Bytes:
    body = read_in(folder, page.file + SUFFIXES.get(encoding, ""))
    etag = f'"{blake2b(body, digest_size=12).hexdigest()}"'
    extra = (("ETag", etag), *((("Content-Encoding", encoding),) if encoding != PLAIN else ()))
    return Bytes(body, etag, (*page.headers, *extra))
