"""The start page: one field, and the ways for who knows no postcode."""

from portal.domain.aanbod import Basisvoorwaarde
from portal.public.frames import room_frame
from portal.public.hulp_nu import hulp_nu
from portal.public.pages import HomePage
from portal.public.room import Room
from portal.public.search import VIND_SCRIPT, gemeente_link, search_field
from portal.public.tegels import Tegel, condition_tiles
from portal.public.waar import SCHIPHOL, TERUG, VAST, VRIJ, for_others
from portal.ui.links import link
from portal.ui.text import gettext as _


def home_page(room: Room) -> HomePage:
    """Build the start page, of the whole country or of one gemeente."""
    catalogue = room.catalogue
    one = next(iter(catalogue)) if len(catalogue) == 1 else None
    frozen = room.clock().now is None
    return HomePage(
        kader=room_frame(
            room,
            beschrijving=_("Terug uit de gevangenis, ook uit het buitenland? Vind het loket dat u helpt."),
            scripts=(VIND_SCRIPT,) if frozen and one is None else (),
        ),
        titel=_("Vastgezeten? Vind uw loket"),
        inleiding=_("U mag uw gemeente om hulp vragen. Ook als u uit het buitenland komt."),
        zoekveld=None if one else search_field(room),
        gemeente=gemeente_link(one) if one else None,
        eerste=hulp_nu(one, catalogue, room, room.clock()).eerste if one else None,
        waar=_where(),
        condities=condition_tiles(room),
        opvang_url=link("public.hulp", voorwaarde=Basisvoorwaarde.HUISVESTING),
    )


def _where() -> tuple[Tegel, ...]:
    places = (
        (VAST, "klok", _("Nog vast in het buitenland"), _("Begin nu al.")),
        (VRIJ, "website", _("Vrij, maar nog in het buitenland"), _("Voor u reist.")),
        (SCHIPHOL, "vliegtuig", _("Onderweg of op Schiphol"), _("Dit doet u vandaag.")),
        (TERUG, "huis", _("Terug in Nederland"), _("Stap voor stap.")),
    )
    pictures = Tegel(link("public.plaatjes"), "plaatjes", _("Liever plaatjes?"), _("Kies een plaatje."))
    return (*(Tegel(link("public.waar_hulp", plek=plek), *words) for plek, *words in places), *for_others(), pictures)
