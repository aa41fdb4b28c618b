"""The page of a gemeente for who reads little: one number, what to say, and six pictures with a sentence."""

from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue.catalogue import Catalogue
from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.gemeente import Gemeente
from portal.public.bericht import Bericht, bericht
from portal.public.frames import room_frame
from portal.public.hulp_nu import Trede, hulp_nu
from portal.public.room import Room
from portal.public.stappen import stappen_url
from portal.public.tegels import Tegel
from portal.ui.links import link
from portal.ui.page import VOORLEZEN, Link, Page
from portal.ui.text import gettext as _
from portal.ui.voorwaarden import condition_name


@dataclass(frozen=True, slots=True, kw_only=True)
class MakkelijkPage(Page):
    """The page of a gemeente in very easy words."""

    template: ClassVar[str] = "public/makkelijk.html"

    gemeente_naam: str
    hulp: Trede
    bericht: Bericht | None
    condities: tuple[Tegel, ...]
    verder: tuple[Link, ...]
    gewoon: Link


def makkelijk_page(gemeente: Gemeente, catalogue: Catalogue, room: Room) -> MakkelijkPage:
    """Build the very easy page of a gemeente."""
    slug = gemeente.slug
    own = slug if room.has_own_steps else ""
    return MakkelijkPage(
        kader=room_frame(
            room,
            beschrijving=_("Hulp in %(naam)s na de gevangenis, heel makkelijk uitgelegd.", naam=gemeente.naam),
            scripts=(VOORLEZEN,),
            naam=gemeente.naam,
        ),
        bovenkop=_("Heel makkelijk"),
        titel=_("Hulp in %(naam)s", naam=gemeente.naam),
        inleiding=_("Zat u vast? De gemeente kan u helpen. Ook als u uit een ander land komt."),
        gemeente_naam=gemeente.naam,
        hulp=hulp_nu(gemeente, catalogue, room, room.clock()).eerste,
        bericht=bericht(gemeente, catalogue, room),
        condities=tuple(
            Tegel(link("public.hulp", voorwaarde=one), one, condition_name(one), _easy(one)) for one in Basisvoorwaarde
        ),
        verder=(
            Link(stappen_url("eerste-dag", own, makkelijk=True), _("Wat doet u vandaag?")),
            Link(link("public.gemeente_plaatjes", slug=slug), _("Liever plaatjes?")),
            Link(link("public.blad"), _("Stuurt iemand u weg? Laat dit blad zien.")),
            Link(link("public.brief", slug=slug), _("Liever een brief? Print hem.")),
        ),
        gewoon=Link(link("public.gemeente", slug=slug), _("Lees de gewone tekst")),
    )


def _easy(voorwaarde: Basisvoorwaarde) -> str:
    return {
        Basisvoorwaarde.IDENTITEITSBEWIJS: _("Geen paspoort of kaart? Vraag hulp. Neem elk oud papier mee."),
        Basisvoorwaarde.HUISVESTING: _("Geen bed? Zeg dat meteen. Vraag ook een adres voor uw post."),
        Basisvoorwaarde.WERK_EN_INKOMEN: _("Geen geld? Vraag om geld voor eten. Vraag ook een uitkering."),
        Basisvoorwaarde.SCHULDEN: _("Veel schulden? Bewaar alle brieven. Vraag hulp."),
        Basisvoorwaarde.ZORG: _("Ziek? Bel een dokter. Zeg welke pillen u slikt."),
        Basisvoorwaarde.SOCIAAL_NETWERK: _("Alleen? Bel iemand die u vertrouwt."),
    }[voorwaarde]
