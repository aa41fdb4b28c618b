"""Search in the room: one field, answers of every kind, and all there is for who types nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue.search import Uitkomst
from portal.domain.organisatie import Organisatie
from portal.public.frames import room_frame
from portal.public.gevonden import ZOEK_SCRIPT, Gevonden, Zoekdoos, gevonden, zoekdoos
from portal.public.hulp_nu import Trede
from portal.public.pages import Zoekveld
from portal.public.room import Room
from portal.public.search import ladder, other_ways
from portal.public.stappen import LIJSTEN, stappen_url
from portal.public.tegels import Tegel, condition_tiles
from portal.public.texts import TEKSTEN
from portal.ui.links import link
from portal.ui.page import Link, Page
from portal.ui.text import gettext as _


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoekenPage(Page):
    """One field, what was found, and all there is."""

    template: ClassVar[str] = "public/zoeken.html"

    zoekveld: Zoekveld
    gevonden: Gevonden
    zoekdoos: Zoekdoos | None
    """What the script of a frozen site needs; a live page has none."""
    landelijk: tuple[Trede, ...]
    """The national numbers, where nothing was found."""
    condities: tuple[Tegel, ...]
    stappen: tuple[Link, ...]
    teksten: tuple[Link, ...]
    organisaties: tuple[Link, ...]
    gemeenten: tuple[Link, ...]


def zoeken_page(room: Room, query: str, found: Uitkomst | None) -> ZoekenPage:
    """Build the page of an answer; without a question it shows all there is.

    Args:
        room: The texts and the numbers.
        query: What was typed; it stays in the field.
        found: The answers; None where nothing was asked.
    """
    nothing = found is not None and not found.treffers
    return ZoekenPage(
        kader=room_frame(
            room,
            beschrijving=_("Zoek hulp, een loket of een organisatie."),
            robots="noindex",
            fout=nothing,
            scripts=(ZOEK_SCRIPT,) if room.is_frozen else (),
        ),
        titel=_("Zoeken"),
        zoekveld=_field(query, _nothing_found() if nothing else ""),
        gevonden=gevonden(found.treffers if found else (), zeker=found is None or found.zeker),
        zoekdoos=zoekdoos(room, plaatsen=True),
        landelijk=ladder(room) if nothing else (),
        condities=condition_tiles(room),
        stappen=tuple(Link(stappen_url(lijst), room.content.stappen[lijst].tekst.titel) for lijst in LIJSTEN),
        teksten=tuple(Link(link("public.tekst", naam=naam), room.pagina(naam).kop.titel) for naam in TEKSTEN),
        organisaties=tuple(_organisatie_link(one) for one in _by_name(room.content.organisaties.values())),
        gemeenten=other_ways() if len(room.catalogue) > 1 else (),
    )


def _field(query: str, fout: str) -> Zoekveld:
    return Zoekveld(
        actie=link("public.zoeken"),
        label=_("Wat zoekt u?"),
        uitleg=_("Typ een woord, een plaats of een organisatie."),
        waarde=query,
        fout=fout,
        links=(),
    )


def _nothing_found() -> str:
    return _("Wij vonden niets bij deze woorden. Typ een ander woord, of kies hieronder.")


def _by_name(organisaties: Iterable[Organisatie]) -> list[Organisatie]:
    return sorted(organisaties, key=lambda one: one.naam.casefold())


def _organisatie_link(one: Organisatie) -> Link:
    return Link(f"{link('public.organisaties')}#o-{one.slug}", one.naam)
