"""The facts that changed last, as a feed that programs follow.

Source:
    RFC 4287, The Atom Syndication Format.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

from portal.api.feiten import Feiten
from portal.domain.bron import Feit
from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket
from portal.ui.links import FEED

ATOM = "application/atom+xml"
MOST = 100
"""So many facts; who follows the feed saw the older ones before."""
AUTHOR = "Terug in Nederland"
_IDS = UUID("0f6a2f0c-6d0a-4c53-9b5f-6d1b2a5f6f3e")
"""Made by chance, once."""
_EXPLAINED = (
    "De datum bij een feit is de dag waarop iemand het heeft nagevraagd, of anders de datum van de bron. "
    "Het is niet de dag waarop bijvoorbeeld een nummer zelf veranderde. Noemt een bron alleen een maand of jaar? "
    "Dan staat hier de eerste dag daarvan. Feiten zonder datum staan er niet bij."
)
_OF_GEMEENTE: Mapping[str, str] = MappingProxyType(
    {
        "contact": "contact van de gemeente",
        "aanbod": "wat de gemeente doet",
        "landingsplaatsen": "tijdelijk wonen",
        "opvang": "opvang en briefadres",
        "buitenland": "vastgezeten in het buitenland",
        "wijziging": "verandering van de gemeente",
    }
)
_OF_LOKET: Mapping[str, str] = MappingProxyType(
    {"aanbod": "wat het loket doet", "buitenland": "vastgezeten in het buitenland"}
)
"""Field with facts -> what they are about."""


@dataclass(frozen=True, slots=True, order=True)
class Nieuws:
    """One fact, or those of one kind with the same source."""

    dag: date
    over: str
    zin: str
    pad: str
    """The page that shows it, from the root of the site."""


def feed_of(data: Feiten) -> bytes:
    """Write the feed, the newest first."""
    found = sorted(dict.fromkeys(_news(data)), key=lambda one: (-one.dag.toordinal(), one.over, one.zin))[:MOST]
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "nl"})
    _texts(root, id=_id(data.basis_url, *_only(data)), title="Laatst gewijzigde feiten", subtitle=_EXPLAINED)
    _texts(root, updated=_moment(found[0].dag if found else data.catalogue.today))
    _texts(SubElement(root, "author"), name=AUTHOR)
    SubElement(root, "link", {"rel": "alternate", "href": _url(data, "nl/")})
    if data.basis_url:
        SubElement(root, "link", {"rel": "self", "href": data.basis_url + FEED})
    for one in found:
        _add(SubElement(root, "entry"), one, _url(data, one.pad))
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _add(entry: Element, one: Nieuws, url: str) -> None:
    _texts(entry, id=_id(one.pad, one.over, one.zin), title=one.over)
    _texts(entry, updated=_moment(one.dag), summary=one.zin)
    SubElement(entry, "link", {"rel": "alternate", "href": url})


def _texts(parent: Element, **texts: str) -> None:
    for name, text in texts.items():
        SubElement(parent, name).text = text


def _id(*words: str) -> str:
    """Give the name by which a reader knows something: the same words, the same name, on every site."""
    return uuid5(_IDS, " ".join(words)).urn


def _only(data: Feiten) -> tuple[str, ...]:
    """Name the gemeente of a site of one."""
    return tuple(gemeente.slug for gemeente in data.catalogue) if len(data.catalogue) == 1 else ()


def _moment(day: date) -> str:
    """Write a day as a moment, for the form wants one; nobody knows the hour."""
    return f"{day.isoformat()}T00:00:00Z"


def _url(data: Feiten, pad: str) -> str:
    """Give the address of a page; where the site has none that is known, seen from the feed."""
    return f"{data.basis_url}/{pad}" if data.basis_url else f"../../{pad}"


def _news(data: Feiten) -> Iterator[Nieuws]:
    for gemeente in data.catalogue:
        yield from _told(_facts(gemeente, _OF_GEMEENTE), gemeente.naam, f"nl/{gemeente.slug}/")
    for loket in data.loketten:
        here = next(one for one in data.catalogue.gemeenten_of(loket) if one in data.catalogue)
        yield from _told([("loket", loket), *_facts(loket, _OF_LOKET)], loket.naam, f"nl/{here.slug}/")
    if not _only(data):
        for one in data.organisaties:
            yield from _told([("organisatie die helpt", one)], one.naam, "nl/organisaties/")


def _facts(owner: Gemeente | Loket, kinds: Mapping[str, str]) -> Iterator[tuple[str, Feit]]:
    for name, over in kinds.items():
        found = getattr(owner, name)
        for feit in found if isinstance(found, tuple) else filter(None, (found,)):
            yield over, feit


def _told(facts: Iterable[tuple[str, Feit]], naam: str, pad: str) -> Iterator[Nieuws]:
    for over, feit in facts:
        if feit.known_since:
            asked = f" Nagevraagd op {feit.gecontroleerd_op}." if feit.gecontroleerd_op else ""
            when = f", {feit.bron_datum}" if feit.bron_datum else ""
            yield Nieuws(feit.known_since, f"{naam}: {over}", f"Bron: {feit.bron}{when}.{asked}", pad)
