"""Whom to call for somebody at the counter, at any hour: what is open, what opens next, and what nobody knows.

Open is only what our data says is open. A number without known hours is never called open, and never closed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.gemeente_namen import by_size
from portal.domain.aanbod import Opvang, Vangnet
from portal.domain.bron import Feit
from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket, LoketSoort
from portal.domain.openingstijden import Openingstijden
from portal.domain.organisatie import Organisatie
from portal.domain.telefoon import Telefoon
from portal.domain.werkdagen import is_workday, workday_after, workday_from

KANTOOR = (time(9), time(17))
"""When somebody may answer a number of which no hours are known: our own guess, never shown as opening hours."""
MIDDAG = time(12)
"""From here on, a day before days off is for finding a bed first: own advice of this site, as its texts give it."""
LANDELIJK = (
    *("alarmnummer", "nederlandwereldwijd", "bureau-buitenland", "de-luisterlijn", "113"),
    *("zorgverzekeringslijn", "juridisch-loket"),
)
"""The national lines for an arrival, in this order."""
_DAG = timedelta(days=1)


class Staat(StrEnum):
    """Whether somebody answers now; in the order in which lines stand."""

    OPEN = "open"
    ONBEKEND = "onbekend"
    DICHT = "dicht"


class Raad(StrEnum):
    """What to do with the first line now."""

    BEL = "bel"
    """It is open."""
    MISSCHIEN = "misschien"
    """Call: its hours are not known, and it is a time at which people work."""
    PROBEER = "probeer"
    """Its hours are not known, and it is no such time: try, and call again on a working day."""
    LATER = "later"
    """It is closed."""
    SCHRIJF = "schrijf"
    """No number is known."""


@dataclass(frozen=True, slots=True)
class Lijn:
    """Somebody to turn to."""

    naam: str
    feit: Feit
    """Where it comes from, and how old it is."""
    telefoon: Telefoon | None
    tijden: Openingstijden | None = None
    """When it is open; None where nobody knows."""
    tekst: str = ""
    """For whom and when, in the words of the source."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A line at a moment."""

    lijn: Lijn
    staat: Staat
    moment: datetime | None = None
    """When it closes, while it is open; when it opens, while it is closed. None for never, and for who knows."""


@dataclass(frozen=True, slots=True)
class Wegwijzer:
    """All lines of a gemeente, whatever the hour."""

    gemeente: Gemeente
    loket: Loket | None
    """The desk that comes first on its page; None where the general number does."""
    andere: tuple[Loket, ...]
    """Its other desks: names that a switchboard may know."""
    bedden: tuple[Lijn, ...]
    """Places to sleep, each with a number to call first; its own, and those of gemeenten that serve it too."""

    @property
    def eerste(self) -> Lijn:
        """Give whom to turn to first."""
        desk, contact = self.loket, self.gemeente.contact
        if desk:
            return Lijn(desk.naam, desk, desk.telefoon, desk.telefoontijden if desk.telefoon else None)
        return Lijn(self.gemeente.naam, contact, contact.telefoon)

    @property
    def regio(self) -> tuple[Loket, ...]:
        """Give the desks that work for several gemeenten together."""
        desks = (*((self.loket,) if self.loket else ()), *self.andere)
        return tuple(desk for desk in desks if desk.soort is not LoketSoort.GEMEENTE)


@dataclass(frozen=True, slots=True)
class Advies:
    """What to do for somebody of a gemeente at a moment; never empty."""

    raad: Raad
    eerste: Stand
    opnieuw: date
    """The day on which to call again a number of which no hours are known."""
    bed_tot: date | None
    """The working day until which a bed is needed, when days off are near; None when they are not."""
    kantoor: bool
    """Whether this is a time at which people work."""
    bedden: tuple[Stand, ...]
    landelijk: tuple[Stand, ...]
    """The national lines that are open. At every hour there are some."""


def wegwijzers(catalogue: Catalogue) -> tuple[Wegwijzer, ...]:
    """Give the lines of every gemeente, the largest first: of two like names it is the likelier answer."""
    nearby = _shelters_by_code(catalogue)
    return tuple(_wegwijzer(gemeente, catalogue, nearby) for gemeente in by_size(catalogue))


def lines_of(organisaties: Iterable[Organisatie]) -> tuple[Lijn, ...]:
    """Give national organisations as lines."""
    return tuple(Lijn(one.naam, one, one.telefoon, one.openingstijden) for one in organisaties)


def advies(weg: Wegwijzer, landelijk: Iterable[Lijn], now: datetime) -> Advies:
    """Tell what to do now.

    Args:
        weg: The lines of the gemeente.
        landelijk: The national lines, in their order.
        now: The moment, in Dutch time.
    """
    today, tomorrow = now.date(), now.date() + _DAG
    eerste = stand_at(weg.eerste, now)
    at_work = is_workday(today) and KANTOOR[0] <= now.time() < KANTOOR[1]
    before_work = is_workday(today) and now.time() < KANTOOR[0]
    days_off = not is_workday(tomorrow) and (not is_workday(today) or now.time() >= MIDDAG)
    return Advies(
        raad=_raad(eerste, at_work=at_work),
        eerste=eerste,
        opnieuw=today if before_work else workday_after(today, 1),
        bed_tot=workday_from(tomorrow) if days_off else None,
        kantoor=at_work,
        bedden=_in_order(weg.bedden, now),
        landelijk=tuple(stand for stand in _in_order(landelijk, now) if stand.staat is Staat.OPEN),
    )


def stand_at(lijn: Lijn, now: datetime) -> Stand:
    """Tell whether a line is open at a moment, as far as our data says."""
    if lijn.tijden is None or lijn.telefoon is None:
        return Stand(lijn, Staat.ONBEKEND)
    if lijn.tijden.is_open(now):
        return Stand(lijn, Staat.OPEN, lijn.tijden.closes_at(now))
    return Stand(lijn, Staat.DICHT, lijn.tijden.opens_at(now))


def _raad(eerste: Stand, *, at_work: bool) -> Raad:
    if eerste.lijn.telefoon is None:
        return Raad.SCHRIJF
    if eerste.staat is Staat.ONBEKEND:
        return Raad.MISSCHIEN if at_work else Raad.PROBEER
    return Raad.BEL if eerste.staat is Staat.OPEN else Raad.LATER


def _in_order(lijnen: Iterable[Lijn], now: datetime) -> tuple[Stand, ...]:
    """Put what is open first, then what may be, then what is closed."""
    order = tuple(Staat)
    return tuple(sorted((stand_at(lijn, now) for lijn in lijnen), key=lambda stand: order.index(stand.staat)))


def _wegwijzer(gemeente: Gemeente, catalogue: Catalogue, nearby: dict[str, tuple[Lijn, ...]]) -> Wegwijzer:
    desks = catalogue.loketten_for(gemeente)
    first = next((desk for desk in desks if desk.comes_first_on(catalogue.today)), None)
    others = tuple(desk for desk in desks if desk is not first)
    own = (lijn for _opvang, lijn in _shelters(gemeente))
    return Wegwijzer(gemeente, first, others, tuple(dict.fromkeys((*own, *nearby.get(gemeente.code, ())))))


def _shelters(gemeente: Gemeente) -> Iterator[tuple[Opvang, Lijn]]:
    """Give the places to sleep, each with the number to call first; one without any number is left out."""
    for opvang in gemeente.opvang:
        number = opvang.telefoon or gemeente.contact.telefoon
        if opvang.soort is Vangnet.OPVANG and number:
            words = " ".join(text for text in (opvang.wanneer, opvang.voor_wie) if text)
            yield opvang, Lijn(opvang.naam, opvang, number, opvang.openingstijden, words)


def _shelters_by_code(catalogue: Catalogue) -> dict[str, tuple[Lijn, ...]]:
    """Give, per gemeente, the places to sleep of other gemeenten that are for its people too."""
    found: dict[str, tuple[Lijn, ...]] = {}
    for opvang, lijn in (pair for gemeente in catalogue for pair in _shelters(gemeente)):
        for code in dict.fromkeys(catalogue.heirs.get(code, code) for code in opvang.ook_voor):
            found[code] = (*found.get(code, ()), lijn)
    return found
