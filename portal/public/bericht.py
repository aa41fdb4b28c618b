"""The way to write to a desk: a link to the room that asks, and who can read what is written there."""

from dataclasses import dataclass

from flask import g, request

from portal.catalogue.bestemming import desk_with_postvak
from portal.catalogue.catalogue import Catalogue
from portal.domain.gemeente import Gemeente
from portal.public.room import Room
from portal.ui.text import gettext as _
from portal.ui.words import day_in_words, list_in_words

INTAKE = "/bericht"
"""Where the room that asks stands beside this one, on a server that runs both."""


@dataclass(frozen=True, slots=True)
class Bericht:
    """A link to the first step of a message."""

    url: str
    wie_leest: str
    laatst: str
    """When the desk last answered; empty where that is not known."""


def bericht(gemeente: Gemeente, catalogue: Catalogue, room: Room) -> Bericht | None:
    """Give the way to write to the desk of a gemeente; None where nobody would read it.

    Args:
        gemeente: The gemeente of the page.
        catalogue: Where its desks are found.
        room: Knows who can receive, and where the room that asks stands.
    """
    desk = desk_with_postvak(gemeente, catalogue)
    known = room.bereikbaar(desk.slug) if desk else None
    intake = _intake(room)
    if desk is None or known is None or not known.kan_ontvangen or not intake:
        return None
    answered = known.laatst_beantwoord
    return Bericht(
        url=f"{intake}/{g.taal}/{gemeente.slug}/",
        wie_leest=_who_reads([one.naam for one in catalogue.gemeenten_of(desk)]),
        laatst=_("Dit loket antwoordde het laatst op %(dag)s.", dag=day_in_words(answered)) if answered else "",
    )


def _intake(room: Room) -> str:
    """Give the address of the room that asks; empty for files that know of no server."""
    if room.settings.intake_url:
        return room.settings.intake_url
    return "" if room.clock().now is None else f"{request.script_root}{INTAKE}"


def _who_reads(names: list[str]) -> str:
    if len(names) == 1:
        return _("Alleen de balie van de gemeente %(naam)s kan het lezen.", naam=names[0])
    return _("Alleen de balie van de gemeenten %(namen)s kan het lezen.", namen=list_in_words(names))
