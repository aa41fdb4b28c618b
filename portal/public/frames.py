"""The frame of every page in this room: the same links at the same place."""

from dataclasses import replace

from portal.domain.keur import Vertaling
from portal.domain.neutraal import reveals
from portal.public.room import Room
from portal.ui.assets import LOGO
from portal.ui.geheugen import remembered
from portal.ui.headers import csp_in_page
from portal.ui.links import feed_link, link
from portal.ui.machines import Voorbeschouwing
from portal.ui.page import SITE, Beeldmerk, Kader, Link, asset_link, frame
from portal.ui.text import gettext as _


def room_frame(
    room: Room,
    *,
    beschrijving: str,
    afzender: str = "",
    robots: str = "",
    fout: bool = False,
    scripts: tuple[str, ...] = (),
    meer: bool = False,
    feed: bool = False,
    naam: str = "",
) -> Kader:
    """Put the frame of a page of this room together; see `portal.ui.page.frame`.

    ``feed``: it tells programs where to follow the facts. ``naam``: that of the gemeente that it is about. On a site
    that a gemeente publishes itself, it is the sender.
    """
    eigen = room.eigen
    concept = bool(eigen and eigen.concept)
    kader = frame(
        beschrijving=beschrijving,
        voet=_voet(room),
        start_url=link("public.home"),
        afzender=str(eigen.publicatie.uitgever) if eigen else afzender or SITE,
        robots="noindex" if concept else robots,
        fout=fout,
        scripts=scripts,
        meer=meer,
        vertaald=room.content.vertaling is Vertaling.NAGEKEKEN,
    )
    return replace(
        kader,
        vooraf=_vooraf(room, naam, kader.afzender),
        feed=feed_link() if feed else "",
        logo=_logo(room),
        concept=_("Dit is een concept. Deze site is nog niet klaar.") if concept else "",
        csp=csp_in_page(script=bool(scripts)) if eigen else "",
    )


@remembered
def _vooraf(room: Room, naam: str, afzender: str) -> Voorbeschouwing:
    """Give what others see when the address of a page is sent to them; never what the page is about."""
    return Voorbeschouwing(
        titel=_("Hulp in %(naam)s", naam=naam) if naam else SITE,
        zin=_("Zoek hulp, een loket of een organisatie."),
        site=SITE if reveals(afzender) else afzender,
        zoek_url=link("machines.opensearch") if room.vindbaar_op else "",
    )


def _logo(room: Room) -> Beeldmerk | None:
    """Give the logo of the gemeente whose site this is, at most 44 pixels high and 176 wide."""
    drawing = room.thema.logo
    if drawing is None:
        return None
    naam = _("Gemeente %(naam)s", naam=next(iter(room.catalogue)).naam)
    scale = min(44 / drawing.hoogte, 176 / drawing.breedte)
    wide, high = (max(1, round(side * scale)) for side in (drawing.breedte, drawing.hoogte))
    return Beeldmerk(asset_link(LOGO), naam, wide, high)


@remembered
def _voet(room: Room) -> tuple[Link, ...]:
    every = (Link(link("public.gemeenten"), _("Alle gemeenten")),) if len(room.catalogue) > 1 else ()
    return (
        Link(link("public.home"), _("Start")),
        *every,
        Link(link("public.zoeken"), _("Zoeken")),
        Link(link("public.tekst", naam="buitenland"), _("Vastgezeten in het buitenland")),
        Link(link("public.organisaties"), _("Organisaties die helpen")),
        Link(link("public.tekst", naam="professional"), _("Voor professionals")),
        Link(link("public.tekst", naam="over"), _("Over deze site")),
        Link(link("public.tekst", naam="privacy"), _("Privacy")),
        Link(link("public.tekst", naam="toegankelijkheid"), _("Toegankelijkheid")),
        Link(link("public.tekst", naam="colofon"), _("Colofon")),
    )
