"""'Waar bent u nu?': three questions as plain links that end in a list of steps; the address is the answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

from portal.public.frames import room_frame
from portal.public.room import Room
from portal.public.stappen import stappen_url
from portal.public.tegels import Tegel
from portal.ui.links import link
from portal.ui.page import Page
from portal.ui.text import gettext as _

VAST, VRIJ, SCHIPHOL, TERUG = PLEKKEN = ("vast", "vrij", "schiphol", "terug")
BUREAU, ZELF = HULPEN = ("bureau", "zelf")
OVERDRACHT = "overdracht"
"""Whether the sentence went along to the Netherlands; only asked where that can be."""
MET_OVERDRACHT = (VAST, TERUG)
_ICONEN: Mapping[str, str] = MappingProxyType(
    {VAST: "klok", VRIJ: "website", SCHIPHOL: "vliegtuig", TERUG: "huis", BUREAU: "sociaal-netwerk", ZELF: "rugzak"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaarPage(Page):
    """One question; each answer is a link."""

    template: ClassVar[str] = "public/waar.html"

    antwoorden: tuple[Tegel, ...]


def plek_page(room: Room) -> WaarPage:
    """Ask where somebody is."""
    words = {
        VAST: (_("Ik zit vast in het buitenland"), _("U komt later terug.")),
        VRIJ: (_("Ik ben vrij, maar nog in het buitenland"), _("U moet nog reizen.")),
        SCHIPHOL: (_("Ik ben onderweg of op Schiphol"), _("U komt vandaag aan.")),
        TERUG: (_("Ik ben terug in Nederland"), _("Ook als u al langer terug bent.")),
    }
    tegels = [Tegel(link("public.waar_hulp", plek=plek), _ICONEN[plek], *words[plek]) for plek in PLEKKEN]
    tegels += for_others()
    return _page(room, _("Waar bent u nu?"), _("Kies wat bij u past. Wij bewaren uw antwoord niet."), tegels)


def hulp_page(room: Room, plek: str) -> WaarPage:
    """Ask whether Bureau Buitenland helps."""
    answers = (
        (BUREAU, _("Ja"), _("Bureau Buitenland helpt mij.")),
        (ZELF, _("Nee, of ik weet het niet"), _("Dan doet u het zelf, met hulp van uw gemeente.")),
    )
    tegels = [Tegel(_after_hulp(plek, hulp), _ICONEN[hulp], naam, tekst) for hulp, naam, tekst in answers]
    intro = _("Bureau Buitenland hoort bij de reclassering. Het helpt Nederlanders die vastzitten in een ander land.")
    return _page(room, _("Helpt Bureau Buitenland u?"), intro, tegels)


def overdracht_page(room: Room, plek: str, hulp: str) -> WaarPage:
    """Ask whether the sentence goes, or went, along to the Netherlands."""
    route = f"{plek}-{hulp}"
    now = plek == VAST
    titel = _("Gaat uw straf mee naar Nederland?") if now else _("Ging uw straf mee naar Nederland?")
    ja = _("U zit dan ook nog in Nederland vast.") if now else _("U zat ook nog in Nederland vast.")
    tegels = [
        Tegel(stappen_url(f"{route}-{OVERDRACHT}"), "formulier", _("Ja"), ja),
        Tegel(stappen_url(route), "vraag", _("Nee, of ik weet het niet"), _("Ook goed als u twijfelt.")),
    ]
    return _page(room, titel, _("Soms mag u het laatste deel van uw straf in Nederland uitzitten."), tegels)


def _after_hulp(plek: str, hulp: str) -> str:
    if plek in MET_OVERDRACHT:
        return link("public.waar_overdracht", plek=plek, hulp=hulp)
    return stappen_url(f"{plek}-{hulp}")


def _page(room: Room, titel: str, inleiding: str, antwoorden: list[Tegel]) -> WaarPage:
    return WaarPage(
        kader=room_frame(
            room, beschrijving=_("Drie vragen. Dan ziet u wat u nu doet na een gevangenis in het buitenland.")
        ),
        bovenkop=_("Stap voor stap"),
        titel=titel,
        inleiding=inleiding,
        antwoorden=tuple(antwoorden),
    )


def for_others() -> tuple[Tegel, ...]:
    """Give the ways for who is not coming home, but helps."""
    texts = (
        ("familie", "familie", _("Ik ben familie of een vriend")),
        ("professional", "formulier", _("Ik help vanuit mijn werk")),
    )
    what = _("Wat u kunt doen.")
    return tuple(Tegel(link("public.tekst", naam=naam), icoon, tekst, what) for naam, icoon, tekst in texts)
