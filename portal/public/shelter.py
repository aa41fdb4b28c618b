"""Shelter and postal address: old facts, so each is shown only with a number to call first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.domain.aanbod import Opvang, Vangnet
from portal.domain.contact import Adres
from portal.domain.gemeente import Gemeente
from portal.domain.openingstijden import GEWONE_MAANDAG
from portal.domain.telefoon import Telefoon
from portal.public.hulp_nu import BronRegel, bron_regel
from portal.public.words import note_on
from portal.ui.text import gettext as _
from portal.ui.words import week_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Bed:
    """A place to sleep, or help with an address; ``bel_eerst`` is never absent."""

    soort: str
    naam: str
    bel_eerst: Telefoon
    wie: str
    """Who answers that number."""
    regels: tuple[tuple[str, str], ...]
    adres: Adres | None
    website: str
    let_op: str
    bron: BronRegel


def beds(gemeente: Gemeente, today: date) -> tuple[Bed, ...]:
    """Give the shelter of a gemeente, with the number of the shelter or else of the gemeente; without one, nothing."""
    return tuple(bed for opvang in gemeente.opvang if (bed := _bed(opvang, gemeente, today)))


def _bed(opvang: Opvang, gemeente: Gemeente, today: date) -> Bed | None:
    number = opvang.telefoon or gemeente.contact.telefoon
    if number is None:
        return None
    return Bed(
        soort=_kind(opvang.soort),
        naam=opvang.naam,
        bel_eerst=number,
        wie=_("gemeente %(naam)s", naam=gemeente.naam) if number == gemeente.contact.telefoon else opvang.naam,
        regels=tuple(_lines(opvang)),
        adres=opvang.adres,
        website=opvang.website or "",
        let_op=note_on(opvang, today),
        bron=bron_regel(opvang),
    )


def _kind(soort: Vangnet) -> str:
    return {
        Vangnet.OPVANG: _("Slapen"),
        Vangnet.DAGOPVANG: _("Overdag"),
        Vangnet.BRIEFADRES: _("Briefadres"),
        Vangnet.BIJSTAND: _("Uitkering zonder adres"),
        Vangnet.ADVIES: _("Advies"),
    }[soort]


def _lines(opvang: Opvang) -> Iterator[tuple[str, str]]:
    if opvang.voor_wie:
        yield _("Voor wie"), opvang.voor_wie
    if opvang.openingstijden:
        week = week_in_words(opvang.openingstijden.week(), GEWONE_MAANDAG)
        yield _("Wanneer"), "; ".join(f"{dagen} {tijden}" for dagen, tijden in week)
    if opvang.wanneer:
        yield _("Wanneer"), opvang.wanneer
    if opvang.email:
        yield _("Mail"), opvang.email
    if opvang.opmerking:
        yield _("Let op"), opvang.opmerking
