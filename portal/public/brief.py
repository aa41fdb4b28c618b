"""A letter to the gemeente: filled in on the screen or with a pen, and kept nowhere.

The sheet may lie on a table or in a bag: on paper it never says where somebody was.
"""

from portal.catalogue.bestemming import shown_first
from portal.catalogue.catalogue import Catalogue
from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.contact import Adres
from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket
from portal.domain.taal import Taal
from portal.public.frames import room_frame
from portal.public.pages import BriefPage, Meenemen
from portal.public.room import Room
from portal.ui.geheugen import remembered
from portal.ui.hours import Moment, uren
from portal.ui.links import link
from portal.ui.page import Link
from portal.ui.text import gettext as _
from portal.ui.text import in_taal
from portal.ui.voorwaarden import condition_name


def brief_page(gemeente: Gemeente, catalogue: Catalogue, room: Room) -> BriefPage:
    """Build the letter to a gemeente.

    Args:
        gemeente: To whom it is.
        catalogue: Where its desks are found.
        room: The clock.
    """
    first = shown_first(gemeente, catalogue)
    return BriefPage(
        kader=room_frame(
            room,
            beschrijving=_("Een brief aan de gemeente %(naam)s, om te printen en mee te nemen.", naam=gemeente.naam),
            robots="noindex",
            meer=True,
            naam=gemeente.naam,
        ),
        titel=_title(),
        titel_nl=_title_nl(),
        gemeente_naam=gemeente.naam,
        aan=gemeente.contact.postadres or _line(gemeente.contact.bezoekadres),
        onderwerpen=_topics(),
        vraag_naar=first.naam if isinstance(first, Loket) else "",
        meenemen=_take_along(first if isinstance(first, Loket) else None, gemeente, room.clock()),
        terug=Link(link("public.gemeente", slug=gemeente.slug), _("Terug naar hulp in %(naam)s", naam=gemeente.naam)),
    )


def _title() -> str:
    return _("Ik kom terug in Nederland en zoek hulp")


@remembered
def _title_nl() -> str:
    with in_taal(Taal.NL):
        dutch = _title()
    return "" if dutch == _title() else dutch


@remembered
def _topics() -> tuple[tuple[str, str], ...]:
    """Give the topics by their Dutch names: the sheet shows them in both languages."""
    with in_taal(Taal.NL):
        return tuple((voorwaarde.value, _topic(voorwaarde)) for voorwaarde in Basisvoorwaarde)


def _topic(voorwaarde: Basisvoorwaarde) -> str:
    """Give the plain name of a basic condition, in the words of who writes."""
    if voorwaarde is Basisvoorwaarde.SOCIAAL_NETWERK:
        return _("Mensen om mij heen")
    return condition_name(voorwaarde)


def _take_along(desk: Loket | None, gemeente: Gemeente, moment: Moment) -> Meenemen:
    """Say where the letter is handed in: at the desk, or else at the building of the gemeente."""
    contact = gemeente.contact
    at_desk = desk is not None and desk.bezoekadres is not None
    adres = desk.bezoekadres if desk and desk.bezoekadres else contact.bezoekadres
    telefoon = desk.telefoon if desk and desk.telefoon else contact.telefoon
    tijden = []
    if desk and at_desk and desk.inlooptijden:
        tijden.append(uren(desk.inlooptijden, _("Zonder afspraak"), moment))
    if desk and desk.telefoon and desk.telefoontijden:
        tijden.append(uren(desk.telefoontijden, _("Bellen"), moment))
    return Meenemen(
        adres=_line(adres),
        telefoon=telefoon,
        tijden=tuple((one.kop, "; ".join(f"{dagen} {uur}" for dagen, uur in one.rijen)) for one in tijden),
    )


def _line(adres: Adres | None) -> str:
    return f"{adres.straat}, {adres.regel}" if adres else ""
