"""The way in pictures: six pictograms in one order, a sign for each fact, and hardly a word."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import ClassVar

from portal.catalogue.catalogue import Catalogue
from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.contact import Adres
from portal.domain.gemeente import Gemeente
from portal.domain.telefoon import Telefoon
from portal.public.frames import room_frame
from portal.public.hulp_nu import hulp_nu
from portal.public.pages import Tegel
from portal.public.room import Room
from portal.ui.hours import Uren
from portal.ui.links import link
from portal.ui.page import Kader, Link, Page
from portal.ui.text import gettext as _

NUMMERS: Mapping[Basisvoorwaarde, str] = MappingProxyType(
    {
        Basisvoorwaarde.IDENTITEITSBEWIJS: "juridisch-loket",
        Basisvoorwaarde.HUISVESTING: "juridisch-loket",
        Basisvoorwaarde.WERK_EN_INKOMEN: "juridisch-loket",
        Basisvoorwaarde.SCHULDEN: "geldfit",
        Basisvoorwaarde.ZORG: "zorgverzekeringslijn",
        Basisvoorwaarde.SOCIAAL_NETWERK: "de-luisterlijn",
    }
)
"""Who answers in the whole country, where no gemeente is known."""
BUITENLAND = "nederlandwereldwijd"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaatjesPage(Page):
    """Pictures to choose from."""

    template: ClassVar[str] = "public/plaatjes.html"

    tegels: tuple[Tegel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaatjePage(Page):
    """A number, and a sign for every other fact."""

    template: ClassVar[str] = "public/plaatje.html"

    icoon: str
    naam: str
    """Who answers."""
    telefoon: Telefoon | None
    gratis: bool
    belt: Uren | None
    adres: Adres | None
    print_url: str
    plaats: Link | None
    """Where one looks for the own gemeente."""
    tegels: tuple[Tegel, ...]


def plaatjes_page(room: Room) -> PlaatjesPage:
    """Build the six pictures, and a seventh for who is abroad."""
    return PlaatjesPage(kader=_kader(room), titel=_("Hulp"), tegels=_six())


def plaatje_page(room: Room, voorwaarde: Basisvoorwaarde | None) -> PlaatjePage:
    """Build the screen of one picture; without one it is for who is abroad."""
    organisatie = room.organisatie(NUMMERS[voorwaarde] if voorwaarde else BUITENLAND)
    return PlaatjePage(
        kader=_kader(room),
        titel=_word(voorwaarde),
        icoon=voorwaarde or "vliegtuig",
        naam=organisatie.naam,
        telefoon=organisatie.telefoon,
        gratis=bool(organisatie.telefoon and organisatie.telefoon.kies.startswith("0800")),
        belt=None,
        adres=None,
        print_url="",
        plaats=Link(link("public.home"), _("Uw gemeente")) if voorwaarde else None,
        tegels=(),
    )


def gemeente_plaatjes_page(gemeente: Gemeente, catalogue: Catalogue, room: Room) -> PlaatjePage:
    """Build the screen of a gemeente: its desk, as signs."""
    hulp = hulp_nu(gemeente, catalogue, room, room.clock()).eerste
    return PlaatjePage(
        kader=_kader(room),
        titel=str(gemeente.naam),
        icoon="huis",
        naam="",
        telefoon=hulp.telefoon,
        gratis=bool(hulp.telefoon and hulp.telefoon.kies.startswith("0800")),
        belt=hulp.belt,
        adres=hulp.adres,
        print_url=link("public.brief", slug=gemeente.slug),
        plaats=None,
        tegels=tuple(
            replace(tegel, url=link("public.gemeente", slug=gemeente.slug, _anchor=_anchor(tegel, hulp.soort)))
            for tegel in _six()[:-1]
        ),
    )


def _anchor(tegel: Tegel, soort: str) -> str:
    """Give the place of a condition on the page of a gemeente: its own heading where the desk is known."""
    return tegel.icoon if soort == "loket" else "doet"


def _six() -> tuple[Tegel, ...]:
    six = tuple(Tegel(link("public.plaatje", voorwaarde=one), one, _word(one), "") for one in Basisvoorwaarde)
    return (*six, Tegel(link("public.plaatje", voorwaarde="buitenland"), "vliegtuig", _word(None), ""))


def _word(voorwaarde: Basisvoorwaarde | None) -> str:
    return {
        Basisvoorwaarde.IDENTITEITSBEWIJS: _("Papieren"),
        Basisvoorwaarde.HUISVESTING: _("Bed"),
        Basisvoorwaarde.WERK_EN_INKOMEN: _("Geld"),
        Basisvoorwaarde.SCHULDEN: _("Schulden"),
        Basisvoorwaarde.ZORG: _("Dokter"),
        Basisvoorwaarde.SOCIAAL_NETWERK: _("Mensen"),
        None: _("Buitenland"),
    }[voorwaarde]


def _kader(room: Room) -> Kader:
    """Leave out what is words only: a screen of pictures has twelve at most."""
    kader = room_frame(room, beschrijving=_("Hulp na de gevangenis, in plaatjes."), meer=True)
    return replace(kader, voet=(), hulplijn=replace(kader.hulplijn, tekst=_("Gevaar?")))
