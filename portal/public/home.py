"""The start page: one field, and the ways for who knows no postcode."""

from portal.domain.aanbod import Basisvoorwaarde
from portal.public.frames import room_frame
from portal.public.pages import HomePage, Tegel
from portal.public.room import Room
from portal.public.search import VIND_SCRIPT, gemeente_link, search_field
from portal.ui.links import link
from portal.ui.text import gettext as _
from portal.ui.voorwaarden import condition_name


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
        waar=_where(),
        condities=tuple(
            Tegel(
                link("public.hulp", voorwaarde=voorwaarde),
                voorwaarde,
                condition_name(voorwaarde),
                room.pagina(voorwaarde).kop.beschrijving,
            )
            for voorwaarde in Basisvoorwaarde
        ),
        opvang_url=link("public.hulp", voorwaarde=Basisvoorwaarde.HUISVESTING),
    )


def _where() -> tuple[Tegel, ...]:
    return (
        Tegel(
            link("public.tekst", naam="buitenland", _anchor="voor-u-vertrekt"),
            "klok",
            _("Nog vast in het buitenland"),
            _("Begin nu al."),
        ),
        Tegel(
            link("public.tekst", naam="buitenland", _anchor="op-schiphol"),
            "vliegtuig",
            _("Onderweg of op Schiphol"),
            _("Dit doet u vandaag."),
        ),
        Tegel(
            link("public.tekst", naam="familie"), "familie", _("Ik ben familie of een vriend"), _("Wat u kunt doen.")
        ),
    )
