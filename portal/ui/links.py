"""Links between pages: from the root when live, relative when frozen, so that a site runs from any folder."""

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from flask import current_app, g, request, url_for
from markupsafe import Markup

from portal.settings import Settings
from portal.ui.geheugen import remembered

RELATIVE = "PORTAL_RELATIVE_LINKS"
"""Configuration key: True while a site is frozen."""
NOT_FOUND = "niet_gevonden"
"""Endpoint of the page that a web server shows at any depth: nothing on it can be relative."""
START = "start"
"""Endpoint of the start page at the address without a language."""
API = "/api"
"""Where programs read, beside the pages of people."""
FEED = f"{API}/v1/laatst-gewijzigd.atom"
"""The facts that changed last, as programs follow them; it stands beside the pages."""
_HREF = 'href="'
_WRITTEN = "/nl/"
_NUMBER = (Markup('<a href="tel:'), Markup('<a dir="ltr" href="tel:'))
"""A number reads from left to right in every language."""


@remembered
def link(endpoint: str, **values: Any) -> str:
    """Give the link to a page of this room, from the page that is being made."""
    return relative(url_for(endpoint, **values))


def relative(url: str) -> str:
    """Make a path from the root relative to the page that is being made, if the site is being frozen."""
    [made] = relatives([url])
    return made


def relatives(urls: Iterable[str]) -> Iterator[str]:
    """Make paths from the root relative to the page that is being made, if the site is being frozen."""
    if not current_app.config[RELATIVE]:
        yield from urls
        return
    folders = depth()
    if folders is None:
        base = _base_path()
        yield from (base + url for url in urls)
        return
    up = "../" * folders
    for url in urls:
        path, sign, anchor = url.partition("#")
        file = f"{path}index.html" if path.endswith("/") else path
        yield f"{up}{file[1:]}{sign}{anchor}"


def depth() -> int | None:
    """Tell how many folders deep the page stands that is being made: pages as deep reach another by the same link.

    The page for 'not found' is shown at any depth.
    """
    return None if request.endpoint == NOT_FOUND else request.path.count("/") - 1


def page_link(path: str) -> str:
    """Give the link to a page that a content file names by its path below the language: ``hulp/zorg``."""
    return relative(f"{request.script_root}/{g.taal}/{path}/")


def feed_link() -> str:
    """Give the link to the feed, from the page that is being made."""
    return relative(f"{request.script_root}{FEED}")


def _base_path() -> str:
    settings: Settings = current_app.extensions["settings"]
    return urlsplit(settings.basis_url).path.rstrip("/")


@remembered
def localize(html: Markup) -> Markup:
    """Turn the links from the root that editors write in a text, ``/nl/…``, into links of this page and language."""
    first, *others = html.split(_HREF)
    localized = Markup('href="').join((first, *(_localized(piece) for piece in others)))
    return localized.replace(*_NUMBER)


def _localized(piece: Markup) -> Markup:
    """Turn the link with which a piece of HTML begins."""
    path, quote, rest = piece.partition('"')
    if not path.startswith(_WRITTEN):
        return piece
    url = relative(f"{request.script_root}/{g.taal}/{path.removeprefix(_WRITTEN)}")
    return Markup("{}{}{}").format(url, quote, rest)
