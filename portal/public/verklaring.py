"""What a gemeente that publishes the site itself says of it: who it is, accessibility, privacy."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from portal.domain.publicatie import Nalevingsstatus, Privacy, Publicatie, Toegankelijkheid
from portal.domain.telefoon import Telefoon
from portal.public.room import Room
from portal.ui.text import gettext as _
from portal.ui.words import day_in_words

_HEADING = Markup('<h2 id="')
NOT_SHARED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "over": frozenset(
            {"wie-maakt-deze-site", "waarom-is-deze-site-er", "ziet-u-een-fout", "werkt-u-bij-een-gemeente"}
        ),
        "toegankelijkheid": frozenset({"", "status", "werkt-iets-niet-voor-u"}),
        "colofon": frozenset({"een-fout-melden"}),
    }
)
"""Text -> the parts, by the anchor of their heading, in which the portal speaks as publisher; '' is the beginning."""


@dataclass(frozen=True, slots=True)
class VerklaringRegel:
    """One thing that is told: in words, as a link, or as a way to reach somebody."""

    term: str
    tekst: str = ""
    url: str = ""
    email: str = ""
    telefoon: Telefoon | None = None


@dataclass(frozen=True, slots=True)
class Verklaring:
    """What stands before a shared text."""

    regels: tuple[VerklaringRegel, ...]
    kop: str = ""
    zin: str = ""
    slot: str = ""


def verklaring(room: Room, naam: str) -> Verklaring | None:
    """Give what the publisher says on the page of a shared text; None where it says nothing."""
    if room.eigen is None:
        return None
    publicatie = room.eigen.publicatie
    kop = _("Verklaring van %(naam)s", naam=publicatie.uitgever)
    if naam == "toegankelijkheid":
        slot = _("Hieronder schrijven de makers van de site wat zij testten.")
        return Verklaring(_accessibility(publicatie.toegankelijkheid or Toegankelijkheid()), kop, slot=slot)
    if naam == "privacy":
        return Verklaring(_privacy(publicatie.privacy or Privacy()), kop)
    return Verklaring(_contact(publicatie), zin=_who(publicatie)) if naam in NOT_SHARED else None


def shared_part(room: Room, naam: str, html: Markup) -> Markup:
    """Leave out of a shared text in which parts the portal speaks as publisher, where a gemeente is that."""
    if room.eigen is None or naam not in NOT_SHARED:
        return html
    first, *parts = html.split(_HEADING)
    kept = [part for part in parts if part.partition('"')[0] not in NOT_SHARED[naam]]
    return _HEADING.join(["" if "" in NOT_SHARED[naam] else first, *kept])


def _who(publicatie: Publicatie) -> str:
    who = _("%(naam)s zet deze site online.", naam=publicatie.uitgever)
    made = _("De site is gemaakt met het open project ‘Terug in Nederland’.")
    return f"{who} {made}"


def _contact(publicatie: Publicatie) -> tuple[VerklaringRegel, ...]:
    if publicatie.email is None:
        return ()
    return (VerklaringRegel(_("Klopt er iets niet?"), email=publicatie.email),)


def _accessibility(own: Toegankelijkheid) -> tuple[VerklaringRegel, ...]:
    status = _status(own.status) if own.status else _unknown()
    regels = (
        VerklaringRegel(_("Status"), status),
        VerklaringRegel(_("Datum"), day_in_words(own.datum) if own.datum else _unknown()),
        VerklaringRegel(_("Werkt iets niet voor u?"), _unknown(), email=own.email or "", telefoon=own.telefoon),
    )
    return (*regels, *((_linked(_("In het register van de overheid"), own.verklaring),) if own.verklaring else ()))


def _privacy(own: Privacy) -> tuple[VerklaringRegel, ...]:
    dagen = _unknown() if own.bewaart_dagen is None else str(own.bewaart_dagen)
    return (
        VerklaringRegel(_("Verantwoordelijk"), own.verantwoordelijke or _unknown()),
        VerklaringRegel(_("Vragen over privacy (FG)"), _unknown(), email=own.fg or ""),
        _linked(_("Uw rechten en klachten"), own.verklaring),
        VerklaringRegel(_("Zo veel dagen bewaart de server uw netwerkadres"), dagen),
    )


def _linked(term: str, url: str | None) -> VerklaringRegel:
    return VerklaringRegel(term, url.removeprefix("https://"), url) if url else VerklaringRegel(term, _unknown())


def _unknown() -> str:
    return _("Nog niet ingevuld")


def _status(status: Nalevingsstatus) -> str:
    return {
        Nalevingsstatus.VOLLEDIG: _("Voldoet volledig"),
        Nalevingsstatus.GEDEELTELIJK: _("Voldoet gedeeltelijk"),
        Nalevingsstatus.EERSTE_MAATREGELEN: _("Eerste maatregelen genomen"),
        Nalevingsstatus.NIET: _("Voldoet niet"),
    }[status]
