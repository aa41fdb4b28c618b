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
from portal.public.room import Room
from portal.public.tegels import Tegel
from portal.ui.geheugen import remembered
from portal.ui.hours import Uren
from portal.ui.links import link
from portal.ui.page import Kader, Link, Page
from portal.ui.text import gettext as _

BUITENLAND = "buitenland"
PLAATJES = (*Basisvoorwaarde, BUITENLAND)
"""The six conditions, and a picture for who is abroad; each is a word in the address."""
_VLIEGTUIG = "vliegtuig"
NUMMERS: Mapping[str, str] = MappingProxyType(
    {
        Basisvoorwaarde.IDENTITEITSBEWIJS: "juridisch-loket",
        Basisvoorwaarde.HUISVESTING: "juridisch-loket",
        Basisvoorwaarde.WERK_EN_INKOMEN: "juridisch-loket",
        Basisvoorwaarde.SCHULDEN: "geldfit",
        Basisvoorwaarde.ZORG: "zorgverzekeringslijn",
        Basisvoorwaarde.SOCIAAL_NETWERK: "de-luisterlijn",
        BUITENLAND: "nederlandwereldwijd",
    }
)
"""Who answers in the whole country, where no gemeente is known."""


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
    belt: Uren | None
    adres: Adres | None
    print_url: str
    plaats: Link | None
    """Where one looks for the own gemeente."""
    tegels: tuple[Tegel, ...]


def plaatjes_page(room: Room) -> PlaatjesPage:
    """Build the six pictures, and a seventh for who is abroad."""
    abroad = Tegel(link("public.plaatje", plaatje=BUITENLAND), _VLIEGTUIG, picture_word(BUITENLAND), "")
    return PlaatjesPage(kader=_kader(room), titel=_("Hulp"), tegels=(*_six(), abroad))


def plaatje_page(room: Room, plaatje: str) -> PlaatjePage:
    """Build the screen of one picture."""
    organisatie = room.organisatie(NUMMERS[plaatje])
    abroad = plaatje == BUITENLAND
    return PlaatjePage(
        kader=_kader(room),
        titel=picture_word(plaatje),
        icoon=_VLIEGTUIG if abroad else plaatje,
        naam=organisatie.naam,
        telefoon=organisatie.telefoon,
        belt=None,
        adres=None,
        print_url="",
        plaats=Link(link("public.home"), _("Uw gemeente")) if not abroad else None,
        tegels=(),
    )


def gemeente_plaatjes_page(gemeente: Gemeente, catalogue: Catalogue, room: Room) -> PlaatjePage:
    """Build the screen of a gemeente: its desk, as signs."""
    hulp = hulp_nu(gemeente, catalogue, room, room.clock())
    first = hulp.eerste
    return PlaatjePage(
        kader=_kader(room, gemeente.naam),
        titel=str(gemeente.naam),
        icoon="huis",
        naam="",
        telefoon=first.telefoon,
        belt=first.belt,
        adres=first.adres,
        print_url=link("public.brief", slug=gemeente.slug),
        plaats=None,
        tegels=tuple(
            replace(
                tegel,
                url=link("public.gemeente", slug=gemeente.slug, _anchor=tegel.icoon if hulp.knows_desk else "doet"),
            )
            for tegel in _six()
        ),
    )


@remembered
def _six() -> tuple[Tegel, ...]:
    return tuple(Tegel(link("public.plaatje", plaatje=one), one, picture_word(one), "") for one in Basisvoorwaarde)


def picture_word(plaatje: str) -> str:
    """Give the one word under a picture."""
    return {
        Basisvoorwaarde.IDENTITEITSBEWIJS: _("Papieren"),
        Basisvoorwaarde.HUISVESTING: _("Bed"),
        Basisvoorwaarde.WERK_EN_INKOMEN: _("Geld"),
        Basisvoorwaarde.SCHULDEN: _("Schulden"),
        Basisvoorwaarde.ZORG: _("Dokter"),
        Basisvoorwaarde.SOCIAAL_NETWERK: _("Mensen"),
        BUITENLAND: _("Buitenland"),
    }[plaatje]


def _kader(room: Room, naam: str = "") -> Kader:
    """Leave out what is words only: a screen of pictures has twelve at most."""
    kader = room_frame(room, beschrijving=_("Hulp na de gevangenis, in plaatjes."), meer=True, naam=naam)
    return replace(kader, voet=(), hulplijn=replace(kader.hulplijn, tekst=_("Gevaar?")))
