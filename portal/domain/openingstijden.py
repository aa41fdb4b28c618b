"""Opening hours in the OpenStreetMap form, evaluated for the Netherlands and its public holidays."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Annotated, NamedTuple, Self
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours, ParserError, State

from portal.domain.waarde import parsed

LAND = "NL"  # without a country `PH off` means nothing, and the desk seems open on 25 December
ZONE = ZoneInfo("Europe/Amsterdam")
VOORUIT = 366  # days to look for a next opening: a desk that opens later is closed for good
_ZON = re.compile(r"sun(rise|set)|dawn|dusk", re.IGNORECASE)


class Tijdvak(NamedTuple):
    """A part of one day: from ``van`` up to ``tot``; ``tot`` is 00:00 at the end of the day."""

    van: time
    tot: time


Dagtijden = tuple[Tijdvak, ...]


@dataclass(frozen=True, slots=True)
class Openingstijden:
    """When a desk or a line can be reached, such as ``Mo-Fr 09:00-17:00; PH off``."""

    tekst: str

    def __str__(self) -> str:
        """Write it as it stands in a file."""
        return self.tekst

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an OpenStreetMap ``opening_hours`` value.

        Raises:
            ValueError: it is none, or leans on sunrise; the message can be shown as it is.

        Source:
            https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
        """
        if _ZON.search(text):
            raise ValueError("openingstijden met zonsopgang of zonsondergang kan niemand onthouden")
        try:
            OpeningHours(text, country=LAND, timezone=ZONE)
        except ParserError:
            raise ValueError(f"‘{text}’ zijn geen openingstijden") from None
        return cls(text.strip())

    def is_open(self, at: datetime) -> bool:
        """Tell whether it is open at a moment; a moment without zone is Dutch time."""
        return _rules(self.tekst).is_open(at)

    def closes_at(self, at: datetime) -> datetime | None:
        """Give the moment it closes, when it is open at ``at``; None when it never does."""
        return _rules(self.tekst).next_change(at) if self.is_open(at) else None

    def opens_at(self, at: datetime) -> datetime | None:
        """Give the first opening from ``at`` on, in Dutch time; None when there is none within a year."""
        end = at + timedelta(days=VOORUIT)
        for start, _end, state, _comment in _rules(self.tekst).intervals(at, end):
            if state == State.OPEN:
                return start
        return None

    def on(self, day: date) -> Dagtijden:
        """Give the hours of one day, in Dutch time."""
        start = datetime.combine(day, time.min, ZONE)
        spans = _rules(self.tekst).intervals(start, datetime.combine(day + timedelta(days=1), time.min, ZONE))
        return tuple(Tijdvak(van.time(), tot.time()) for van, tot, state, _comment in spans if state == State.OPEN)

    def week(self) -> tuple[Dagtijden, ...]:
        """Give the hours of an ordinary week, Monday first: a week of which no day is a public holiday."""
        monday = GEWONE_MAANDAG
        return tuple(self.on(monday + timedelta(days=day)) for day in range(7))

    def exceptions(self, today: date, days: int) -> Iterator[tuple[date, Dagtijden]]:
        """Give the days that differ from the ordinary week.

        Args:
            today: The first day to look at.
            days: How many days to look ahead.
        """
        week = self.week()
        for day in (today + timedelta(days=ahead) for ahead in range(days)):
            tijden = self.on(day)
            if tijden != week[day.weekday()]:
                yield day, tijden


GEWONE_MAANDAG = date(2026, 11, 9)
"""The Monday of a week without public holiday or change of clock."""


@lru_cache(maxsize=1024)
def _rules(text: str) -> OpeningHours:
    return OpeningHours(text, country=LAND, timezone=ZONE)


GelezenOpeningstijden = Annotated[Openingstijden, *parsed(Openingstijden.parse)]
