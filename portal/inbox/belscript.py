"""What to say on the telephone, and what never: somebody else may pick up, or listen."""

import re
from dataclasses import dataclass, field

from portal.domain.aanmelding import Aanmelding, Wie
from portal.domain.bestemming import Bestemming
from portal.ui.plaatje import plaatje_naam
from portal.ui.text import gettext as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Nummer:
    """A number as it was typed, and as a telephone dials it."""

    tekst: str = field(repr=False)
    kies: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Belscript:
    """The order of a call. ``nummer`` is None where nobody gave one: then the person calls, or comes."""

    nummer: Nummer | None
    begin: str
    """What to say first."""
    plaatje: str
    inspreken: str
    """What to say to a machine, word for word; empty where nobody may leave a message."""
    professional: bool


def belscript(body: Aanmelding, gemeenten: tuple[Bestemming, ...], naam: str) -> Belscript:
    """Write the script of a call.

    Args:
        body: The message.
        gemeenten: The gemeenten of this desk.
        naam: Of the behandelaar who calls.
    """
    professional = body.wie is Wie.PROFESSIONAL
    number = body.organisatie_telefoon if professional else body.telefoon
    wie = sender(gemeenten)
    return Belscript(
        nummer=dialled(number) if number else None,
        begin=_("Dag, u spreekt met %(naam)s van %(wie)s. Welk plaatje hoort bij uw bericht?", naam=naam, wie=wie),
        plaatje=plaatje_naam(body.plaatje),
        inspreken=_voicemail(gemeenten, naam, wie) if body.inspreken and not professional else "",
        professional=professional,
    )


def sender(gemeenten: tuple[Bestemming, ...]) -> str:
    """Say on whose behalf the desk calls: never the name of the desk, which may tell what it is for."""
    if len(gemeenten) == 1:
        return _("de gemeente %(naam)s", naam=gemeenten[0].gemeente)
    return _("de gemeente")


def dialled(tekst: str) -> Nummer:
    """Give a number of any country as a telephone dials it."""
    plus = "+" if tekst.lstrip().startswith("+") else ""
    return Nummer(tekst=tekst, kies=plus + re.sub(r"\D", "", tekst, flags=re.ASCII))


def _voicemail(gemeenten: tuple[Bestemming, ...], naam: str, wie: str) -> str:
    number = next((one.telefoon for one in gemeenten if one.telefoon), None)
    values = {"naam": naam, "wie": wie}
    if number is None:
        return _("Dag, dit is %(naam)s van %(wie)s. Ik bel u morgen weer. Tot dan.", **values)
    return _(
        "Dag, dit is %(naam)s van %(wie)s. Belt u mij terug? Het nummer is %(nummer)s.", nummer=number.tekst, **values
    )
