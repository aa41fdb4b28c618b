"""Gemeenten in groups: from A to Z, by province, by the first digits of a postcode."""

from collections.abc import Iterable
from dataclasses import replace

from flask import g

from portal.catalogue.catalogue import Catalogue
from portal.domain.gemeente import Gemeente
from portal.domain.taal import Taal
from portal.public.frames import room_frame
from portal.public.pages import LijstPage
from portal.public.room import Room
from portal.public.search import other_ways, unsure_links
from portal.ui.links import link
from portal.ui.page import Link
from portal.ui.text import gettext as _

Groep = tuple[str, str, tuple[Link, ...]]
"""Anchor, heading and links."""


def gemeenten_page(room: Room) -> LijstPage:
    """Build the list of all gemeenten from A to Z."""
    groepen = [
        (f"letter-{letter.lower()}", letter, tuple(_plain(one) for one in group))
        for letter, group in room.catalogue.by_letter().items()
    ]
    return _page(
        room,
        groepen,
        titel=_("Alle gemeenten van A tot Z"),
        beschrijving=_("Kies uw gemeente uit de lijst."),
        feed=True,
    )


def provincies_page(room: Room) -> LijstPage:
    """Build the list of all gemeenten by province."""
    groepen = [
        (provincie.name.lower().replace("_", "-"), str(provincie), tuple(_plain(one) for one in group))
        for provincie, group in room.catalogue.by_provincie().items()
    ]
    page = _page(
        room, groepen, titel=_("Alle gemeenten per provincie"), beschrijving=_("Kies uw gemeente, per provincie.")
    )
    dekking = Link(link("dekking.overzicht"), "Voor gemeenten en de VNG: dekking per gemeente")
    return replace(page, anders=(*page.anders, dekking)) if g.taal is Taal.NL else page


def postcodes_page(room: Room) -> LijstPage:
    """Build the list of the first two digits of all postcodes."""
    prefixes = prefixes_of(room.catalogue)
    groepen = [
        (f"p{first}", _("Postcodes die met %(cijfer)s beginnen", cijfer=first), tuple(_prefix_links(prefixes, first)))
        for first in dict.fromkeys(prefix[0] for prefix in prefixes)
    ]
    return _page(
        room,
        groepen,
        titel=_("Zoek met uw postcode"),
        beschrijving=_("Kies de eerste twee cijfers van uw postcode."),
    )


def postcode_page(room: Room, prefix: str) -> LijstPage:
    """Build the list of the postcodes that begin with two digits, each with its gemeenten."""
    found = [(cijfers, str(cijfers), group) for cijfers, group in room.catalogue.by_postcode.items()]
    found += [(cijfers, _boxes(cijfers), group) for cijfers, group in room.catalogue.by_postbus.items()]
    groepen = [
        (f"p{cijfers}", kop, tuple(_plain(one) for one in group))
        for cijfers, kop, group in sorted(found, key=lambda one: one[0])
        if str(cijfers).startswith(prefix)
    ]
    return _page(
        room,
        groepen,
        titel=_("Postcodes die met %(cijfers)s beginnen", cijfers=prefix),
        beschrijving=_("Kies de eerste vier cijfers van uw postcode."),
    )


def _boxes(cijfers: int) -> str:
    return _("%(cijfers)s (postbussen: die zeggen niet waar u woont)", cijfers=str(cijfers))


def prefixes_of(catalogue: Catalogue) -> tuple[str, ...]:
    """Give the first two digits of every postcode in the catalogue."""
    both = sorted((*catalogue.by_postcode, *catalogue.by_postbus))
    return tuple(dict.fromkeys(str(cijfers)[:2] for cijfers in both))


def _prefix_links(prefixes: Iterable[str], first: str) -> Iterable[Link]:
    return (
        Link(link("public.postcode", prefix=prefix), f"{prefix}..") for prefix in prefixes if prefix.startswith(first)
    )


def _plain(gemeente: Gemeente) -> Link:
    return Link(link("public.gemeente", slug=gemeente.slug), gemeente.naam)


def _page(room: Room, groepen: list[Groep], *, titel: str, beschrijving: str, feed: bool = False) -> LijstPage:
    return LijstPage(
        kader=room_frame(room, beschrijving=beschrijving, feed=feed),
        titel=titel,
        inleiding=_("Kies de gemeente waar u het laatst woonde."),
        sprong=tuple(Link(f"#{anker}", kop) for anker, kop, _links in groepen),
        groepen=tuple(groepen),
        anders=(*other_ways(), *unsure_links()),
    )
