"""What search engines and browsers read of a site: which pages there are, what to leave alone, how to search it.

Sources:
    https://www.sitemaps.org/protocol.html, RFC 9309 (robots.txt),
    https://github.com/dewitt/opensearch (OpenSearch 1.1, draft 6)
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, tostring

from flask import Blueprint, Response, g, url_for
from werkzeug.exceptions import NotFound

from portal.catalogue.catalogue import Catalogue
from portal.domain.bron import Feit
from portal.domain.gemeente import Gemeente
from portal.domain.taal import Taal
from portal.public.blad import NAAM as BLAD
from portal.public.delen import OPENSEARCH, SITEMAP_TAAL, findable
from portal.public.room import Room, the_room
from portal.ui.page import SITE
from portal.ui.text import gettext as _

machines = Blueprint("machines", __name__)
ROOMS = ("/bericht/", "/balie/")
"""Where people write and a desk answers, beside the public pages: nothing there is for a search engine."""
SHORT = "Terug in NL"
"""The name of the site in a list of searches; OpenSearch gives it sixteen signs."""
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
_XML = "application/xml"
Plek = tuple[str, date | None]
"""A whole address, and the day of the youngest fact behind it."""
_TALEN = '", "'.join(Taal)


@machines.get("/robots.txt")
def robots() -> Response:
    """Say what to leave alone, and where the list of pages is."""
    base = the_room().vindbaar_op
    path = urlsplit(base).path
    lines = ["User-agent: *", *(f"Disallow: {path}{room}" for room in ROOMS)]
    lines += ["", f"Sitemap: {base}{url_for('machines.sitemap')}"] if base else []
    return Response("\n".join([*lines, ""]), mimetype="text/plain")


@machines.get("/sitemap.xml")
def sitemap() -> Response:
    """List the pages of a site of one gemeente; of a country, the lists per language."""
    room = the_room()
    base = _base(room)
    if len(room.catalogue) == 1:
        return _listed("urlset", "url", (plek for taal in Taal for plek in _pages(room, taal)))
    days = [day for _url, day in _pages(room, Taal.NL) if day]
    lists = ((f"{base}{url_for(SITEMAP_TAAL, taal=taal)}", max(days, default=None)) for taal in Taal)
    return _listed("sitemapindex", "sitemap", lists)


@machines.get(f'/sitemap-<any("{_TALEN}"):taal>.xml')
def sitemap_taal() -> Response:
    """List the pages of a country in one language."""
    room = the_room()
    _base(room)
    if len(room.catalogue) == 1:
        raise NotFound
    return _listed("urlset", "url", _pages(room, g.taal))


@machines.get(f'/<any("{_TALEN}"):taal>/opensearch.xml')
def opensearch() -> Response:
    """Say how a browser searches this site in one language.

    On a frozen site what is typed goes behind ``#``, for a script answers and no server needs to hear it.
    """
    room = the_room()
    base = _base(room)
    page = f"{base}{url_for('public.zoeken')}"
    root = Element("OpenSearchDescription", {"xmlns": _OPENSEARCH})
    for name, text in {"ShortName": SHORT, "LongName": SITE, "Language": str(g.taal), "InputEncoding": "UTF-8"}.items():
        SubElement(root, name).text = text
    SubElement(root, "Description").text = _("Zoek hulp, een loket of een organisatie.")
    asked = f"{page}{'#' if room.is_frozen else '?'}q={{searchTerms}}"
    SubElement(root, "Url", {"type": "text/html", "method": "get", "template": asked})
    own = f"{base}{url_for(OPENSEARCH)}"
    SubElement(root, "Url", {"type": "application/opensearchdescription+xml", "rel": "self", "template": own})
    return _xml(root)


def _base(room: Room) -> str:
    """Give the public address, which these files must name in full.

    Raises:
        NotFound: it is not known, or the site is a draft.
    """
    if not room.vindbaar_op:
        raise NotFound
    return room.vindbaar_op


def _listed(whole: str, one: str, plekken: Iterable[Plek]) -> Response:
    root = Element(whole, {"xmlns": _SITEMAP})
    for url, day in plekken:
        entry = SubElement(root, one)
        SubElement(entry, "loc").text = url
        if day:
            SubElement(entry, "lastmod").text = day.isoformat()
    return _xml(root)


def _xml(root: Element) -> Response:
    return Response(tostring(root, encoding="utf-8", xml_declaration=True), mimetype=_XML)


def _pages(room: Room, taal: Taal) -> Iterator[Plek]:
    """Give every page in a language that may be found by searching."""
    base, catalogue = room.vindbaar_op, room.catalogue
    days = {gemeente.slug: youngest(facts_of(gemeente, catalogue)) for gemeente in catalogue}
    for endpoint, values in findable(room):
        url = f"{base}{_path(f'public.{endpoint}', {'taal': taal, **values})}"
        yield url, days[values["slug"]] if "slug" in values else _day_of(room, endpoint, values)


def _path(endpoint: str, values: Mapping[str, Any]) -> str:
    return url_for(endpoint, **values)


def youngest(facts: Iterable[Feit]) -> date | None:
    """Give the day on which the youngest of some facts was known or checked; None where no day is known."""
    return max(filter(None, (one.known_since for one in facts)), default=None)


def facts_of(gemeente: Gemeente, catalogue: Catalogue) -> Iterator[Feit]:
    """Give what the pages of a gemeente say of it and of its desks."""
    contact = gemeente.contact
    yield from (gemeente, contact, gemeente.postcodes, gemeente.woonplaatsen)
    yield from (*gemeente.aanbod, *gemeente.landingsplaatsen, *gemeente.opvang)
    yield from filter(None, (contact.nummer_buitenland, gemeente.buitenland, gemeente.wijziging))
    for loket in catalogue.loketten_for(gemeente):
        yield from (loket, *loket.aanbod)
        yield from filter(None, (loket.buitenland,))


def _day_of(room: Room, endpoint: str, values: Mapping[str, str]) -> date | None:
    """Give the day on which a text was laid beside its sources, or that of the youngest fact of a directory."""
    content = room.talen[Taal.NL]
    if endpoint == "organisaties":
        return youngest(content.organisaties.values())
    if endpoint in {"stappen", "stappen_makkelijk"}:
        return content.stappen[values["lijst"]].keur.nagekeken_op
    naam = BLAD if endpoint == "blad" else values.get("naam", values.get("voorwaarde", ""))
    return content.paginas[naam].kop.nagekeken_op if naam else None
