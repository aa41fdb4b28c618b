"""Addresses of pages: one spelling for each page, and where a site ends."""

import posixpath
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

WEB = frozenset({"http", "https"})
_POORTEN = {"http": 80, "https": 443}
_INDEX = ("index.html", "index.htm", "index.php")
_BLIJFT = "/%:@!$&'()*+,;=~-._"
"""What stays as it is written."""


def normal(adres: str) -> str:
    """Spell an address in one way: no fragment, no name of an index, small letters in its host.

    Raises:
        ValueError: it is no address of a web page; the message can be shown as it is.
    """
    try:
        delen = urlsplit(adres.strip())
        port = delen.port
    except ValueError:
        raise ValueError(f"‘{adres}’ is geen webadres") from None
    if delen.scheme not in WEB or not delen.hostname:
        raise ValueError(f"‘{adres}’ is geen webadres; schrijf het met https://")
    host = f"[{delen.hostname}]" if ":" in delen.hostname else delen.hostname
    if port and port != _POORTEN[delen.scheme]:
        host = f"{host}:{port}"
    return SplitResult(delen.scheme, host, _path(delen.path), quote(delen.query, safe=_BLIJFT + "?"), "").geturl()


def resolve(van: str, href: str) -> str:
    """Give the address to which a link on a page leads; empty for what is no web page, such as ``tel:``.

    Args:
        van: The address of the page.
        href: What the link says.
    """
    try:
        return normal(urljoin(van, href.strip()))
    except ValueError:
        return ""


def same_site(one: str, other: str) -> bool:
    """Tell whether two addresses are of one site: the same host, with or without ``www.``, at the same port."""
    return _site(one) == _site(other)


def path_of(adres: str) -> str:
    """Give an address without its host, readable, for a report."""
    delen = urlsplit(adres)
    return unquote(delen.path or "/") + (f"?{delen.query}" if delen.query else "")


def _path(path: str) -> str:
    clean = posixpath.normpath("/" + path.lstrip("/"))
    if path.endswith(("/", "/.", "/..")) and clean != "/":
        clean += "/"
    folder, name = posixpath.split(clean)
    if name.casefold() in _INDEX:
        clean = folder.rstrip("/") + "/"
    return quote(clean, safe=_BLIJFT)


def _site(adres: str) -> tuple[str, int | None]:
    delen = urlsplit(adres)
    port = None if delen.port in {None, *_POORTEN.values()} else delen.port
    return (delen.hostname or "").removeprefix("www."), port
