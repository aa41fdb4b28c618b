"""Opening hours as a page shows them: open now, the ordinary week, the days that differ."""

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from portal.domain.openingstijden import GEWONE_MAANDAG, Dagtijden, Openingstijden
from portal.ui.text import gettext as _
from portal.ui.words import clock, day_without_year, moment_in_words, times_in_words, week_in_words

DAGEN_VOORUIT = 60  # days of which a page prints what differs from the ordinary week
DAGEN_SCRIPT = 400  # days for which a frozen page can say 'nu open'; it is built anew long before


@dataclass(frozen=True, slots=True)
class Moment:
    """When a page is read. ``now`` is None on a frozen page: nobody knows when it will be read."""

    today: date
    now: datetime | None


@dataclass(frozen=True, slots=True)
class Status:
    """Whether somebody answers now: ``soort`` is open, dicht or onbekend."""

    soort: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Uren:
    """Opening hours in words. ``script`` is what a frozen page needs to say 'nu open'; empty when live."""

    kop: str
    rijen: tuple[tuple[str, str], ...]
    status: Status | None
    script: str
    week: tuple[tuple[str, str], ...] = ()
    """The ordinary week alone, for paper, which is read for longer than the days that differ are known."""
    dagen: tuple[Dagtijden, ...] = ()
    """The same, for programs: seven days, Monday first."""
    anders: tuple[tuple[date, Dagtijden], ...] = ()
    """The days that differ, which ``rijen`` shows too."""


def uren(tijden: Openingstijden, kop: str, moment: Moment) -> Uren:
    """Put opening hours into words.

    Args:
        tijden: The opening hours.
        kop: What can be reached then, such as ``Bellen``.
        moment: When the page is read.
    """
    dagen = tijden.week()
    differs = tuple(tijden.exceptions(moment.today, DAGEN_VOORUIT))
    week = tuple(week_in_words(dagen, GEWONE_MAANDAG))
    rijen = (*week, *((day_without_year(dag), times_in_words(vakken)) for dag, vakken in differs))
    if moment.now is None:
        return Uren(kop, rijen, None, for_script(tijden, moment.today), week, dagen, differs)
    return Uren(kop, rijen, status(tijden, moment.now), "", week, dagen, differs)


def status(tijden: Openingstijden, now: datetime) -> Status:
    """Say whether it is open now, and until or from when."""
    if tijden.is_open(now):
        closes = tijden.closes_at(now)
        if closes is None:
            return Status("open", _("Dag en nacht open"))
        return Status("open", _("Nu open tot %(uur)s uur", uur=clock(closes.time())))
    opens = tijden.opens_at(now)
    if opens is None:
        return Status("dicht", _("Nu dicht"))
    return Status("dicht", _("Nu dicht. Open %(moment)s", moment=moment_in_words(opens, now)))


def for_script(tijden: Openingstijden, today: date) -> str:
    """Write the ordinary week and the days that differ, as minutes after midnight."""
    differs = {dag.isoformat(): _minutes(vakken) for dag, vakken in tijden.exceptions(today, DAGEN_SCRIPT)}
    until = (today + timedelta(days=DAGEN_SCRIPT)).isoformat()
    week = [_minutes(dag) for dag in tijden.week()]
    return json.dumps({"tot": until, "week": week, "anders": differs}, separators=(",", ":"))


def _minutes(vakken: Dagtijden) -> list[list[int]]:
    end_of_day = 24 * 60
    return [[vak.van.hour * 60 + vak.van.minute, vak.tot.hour * 60 + vak.tot.minute or end_of_day] for vak in vakken]
