"""'Liever bellen?': the block that stands at the same place on every page of this room."""

from dataclasses import dataclass

from flask import g

from portal.domain.bestemming import Bestemming
from portal.intake.room import Room
from portal.ui.hours import Status, Uren, status, uren
from portal.ui.page import Link
from portal.ui.text import gettext as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Bellen:
    """Whom to call instead; without a number, where to find it."""

    wie: str
    nummer: str = ""
    kies: str = ""
    buitenland: str = ""
    """The number as one dials it from abroad; empty where it is the same, or does not work."""
    status: Status | None = None
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bereikbaar:
    """Every way to reach a desk that can be reached without a message."""

    bellen: Bellen
    uren: Uren | None
    email: str
    straat: str
    plaats: str
    brief: Link


def bellen(room: Room, bestemming: Bestemming | None) -> Bellen:
    """Build the block for a gemeente, or for somebody of whom we do not know which one."""
    if bestemming is None:
        start = f"{room.settings.basis_url}/{g.taal}/"
        return Bellen(wie=_("uw gemeente"), link=Link(start, _("Zoek het nummer van uw gemeente")))
    wie = _("de gemeente %(naam)s", naam=bestemming.gemeente)
    telefoon = bestemming.telefoon
    if telefoon is None:
        return Bellen(wie=wie, link=Link(public_page(room, bestemming), _("Zo bereikt u %(wie)s", wie=wie)))
    abroad = telefoon.tekst_buitenland
    return Bellen(
        wie=wie,
        nummer=telefoon.tekst,
        kies=telefoon.kies,
        buitenland=abroad if abroad != telefoon.tekst else "",
        status=open_now(room, bestemming),
    )


def bereikbaar(room: Room, bestemming: Bestemming) -> Bereikbaar:
    """Build all that somebody needs who cannot send a message here."""
    adres = bestemming.adres
    tijden = bestemming.tijden
    return Bereikbaar(
        bellen=bellen(room, bestemming),
        uren=uren(tijden, _("Bellen"), room.clock()) if tijden else None,
        email=bestemming.email,
        straat=adres.straat if adres else "",
        plaats=adres.regel if adres else "",
        brief=Link(f"{public_page(room, bestemming)}brief/", _("Een brief om te printen en mee te nemen")),
    )


def open_now(room: Room, bestemming: Bestemming) -> Status | None:
    """Say whether somebody answers now; None where the hours are not known."""
    now = room.clock().now
    return status(bestemming.tijden, now) if bestemming.tijden and now else None


def public_page(room: Room, bestemming: Bestemming) -> str:
    """Give the page of a gemeente on the site where one reads."""
    return f"{room.settings.basis_url}/{g.taal}/{bestemming.slug}/"
