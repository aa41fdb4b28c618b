"""What every paper about one gemeente says: who to call, where, when, what to bring, and the way there."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version

from flask import g

from portal.afdruk import print_of
from portal.catalogue.aanbod import known_aanbod
from portal.catalogue.catalogue import Catalogue
from portal.domain.gemeente import Gemeente
from portal.domain.neutraal import reveals
from portal.domain.stap import LOKET
from portal.domain.taal import Taal
from portal.papier.codes import Code, code, contact_code, page_address
from portal.public.hulp_nu import LADDER, ZOEK, Trede, hulp_nu
from portal.public.room import Room
from portal.public.words import note_on
from portal.ui.geheugen import remembered
from portal.ui.hours import Uren
from portal.ui.page import SITE
from portal.ui.sjablonen import sjabloon
from portal.ui.text import gettext as _
from portal.ui.text import in_taal
from portal.ui.voorwaarden import condition_name
from portal.ui.words import times_in_words

EERSTE_DAG = "eerste-dag"


@dataclass(frozen=True, slots=True)
class Nummer:
    """Who answers in the whole country."""

    naam: str
    nummer: str
    wanneer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wegwijzer:
    """Who to turn to in one gemeente, as paper tells it."""

    titel: str
    afzender: str
    gemeente_naam: str
    wie: Trede
    """The first step of the ladder on the page."""
    naam: str
    """Who answers, in words that anybody may read over a shoulder."""
    zeg: str
    """The Dutch sentence to say; empty where a desk is known."""
    betekent: str
    """What it means, in the language of the paper; empty on Dutch paper."""
    meenemen: tuple[tuple[str, str], ...]
    """What for, which is empty where it is for all, and what."""
    nummers: tuple[Nummer, ...]
    pagina: str
    """The address to type over."""
    tijden: str
    """When somebody answers, or else when one can walk in; empty where that is not known."""
    naar_pagina: Code
    zonder_internet: Code
    versie: str


@remembered
def wegwijzer(gemeente: Gemeente, catalogue: Catalogue, room: Room) -> Wegwijzer:
    """Gather what paper says about a gemeente; its desks are found in the catalogue."""
    wie = hulp_nu(gemeente, catalogue, room, room.clock()).eerste
    naam = _("Gemeente %(naam)s", naam=gemeente.naam) if reveals(wie.naam) else wie.naam
    address = page_address(gemeente, g.taal, room.settings)
    hours = wie.belt or wie.inloop
    tijden = in_one_line(hours) if hours else ""
    return Wegwijzer(
        titel=_("Hulp in %(naam)s", naam=gemeente.naam),
        afzender=gemeente.publicatie.uitgever if gemeente.publicatie else SITE,
        gemeente_naam=gemeente.naam,
        wie=wie,
        naam=naam,
        zeg=f"{_coming_home_nl()}. {ZOEK}" if wie.zeg else "",
        betekent=_coming_home() if wie.zeg and g.taal is not Taal.NL else "",
        meenemen=(*_take_along(room), *_for_the_desk(gemeente, catalogue, room), ("", sjabloon("neem-mee"))),
        nummers=national_numbers(room),
        pagina=address.removeprefix("https://").rstrip("/"),
        naar_pagina=code(address),
        tijden=tijden,
        zonder_internet=contact_code(naam, wie, tijden),
        versie=version_of(gemeente, *catalogue.loketten_for(gemeente)),
    )


def version_of(*facts: Gemeente | object) -> str:
    """Name the version of the program and of the facts: two sheets with the same one say the same."""
    return f"{version('nazorgportaal')}-{print_of((), *map(repr, facts))[:8]}"


def in_one_line(uren: Uren) -> str:
    """Write when it is open in an ordinary week: ``Bellen: maandag tot en met vrijdag 9.00 tot 17.00 uur``."""
    shut = times_in_words(())
    return f"{uren.kop}: {', '.join(f'{dagen} {tijden}' for dagen, tijden in uren.week if tijden != shut)}"


@remembered
def national_numbers(room: Room) -> tuple[Nummer, ...]:
    """Give who answers in the whole country, in the order of the page; the number works from abroad, if one does."""
    found = (room.organisatie(slug) for slug in LADDER)
    return tuple(
        Nummer(one.naam, one.telefoon.tekst_buitenland or one.telefoon.tekst, one.openingstijden_tekst or "")
        for one in found
        if one.telefoon
    )


def _coming_home() -> str:
    return _("Ik kom terug in Nederland en zoek hulp")


@remembered
def _coming_home_nl() -> str:
    with in_taal(Taal.NL):
        return _coming_home()


@remembered
def _take_along(room: Room) -> tuple[tuple[str, str], ...]:
    """Give what the list of the first day says to bring to a desk."""
    steps = (stap for stap in room.content.stappen[EERSTE_DAG].stappen if stap.feit.wie == LOKET)
    return tuple(dict.fromkeys(("", zin) for stap in steps for zin in stap.tekst.meenemen))


def _for_the_desk(gemeente: Gemeente, catalogue: Catalogue, room: Room) -> Iterator[tuple[str, str]]:
    """Give what the gemeente says itself, as long as that is fresh."""
    for voorwaarde, aanbod in known_aanbod(gemeente, catalogue).items():
        if aanbod.meenemen and not note_on(aanbod, room.clock().today):
            yield condition_name(voorwaarde), aanbod.meenemen
