"""Opening hours in the OpenStreetMap form, evaluated for the Netherlands and its public holidays."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Annotated, NamedTuple, Self

from opening_hours import OpeningHours, State, validate

from portal.domain.waarde import parsed
from portal.domain.zone import ZONE

LAND = "NL"  # without a country `PH off` means nothing, and the desk seems open on 25 December
VOORUIT = 366  # days to look for a next opening: a desk that opens later is closed for good
_NIET_VOOR_ONS = re.compile(r'\bSH\b|"')
"""School holidays, which the library does not know, and words that would vanish from the page."""
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
        tekst = text.strip()  # first, for the library reads a blank and refuses an empty text
        if _ZON.search(tekst):
            raise ValueError("openingstijden met zonsopgang of zonsondergang kan niemand onthouden")
        if _NIET_VOOR_ONS.search(tekst):
            raise ValueError("openingstijden met SH of met tekst tussen aanhalingstekens lezen wij niet")
        if not validate(tekst):
            raise ValueError(f"‘{tekst}’ zijn geen openingstijden")
        return cls(tekst)

    def is_open(self, at: datetime) -> bool:
        """Tell whether it is open at a moment; a moment without zone is Dutch time."""
        return _rules(self.tekst).is_open(_dutch(at))

    def closes_at(self, at: datetime) -> datetime | None:
        """Give the moment it closes, when it is open at ``at``; None when it never does."""
        return _rules(self.tekst).next_change(_dutch(at)) if self.is_open(at) else None

    def opens_at(self, at: datetime) -> datetime | None:
        """Give the first opening from ``at`` on, in Dutch time; None when there is none within a year."""
        start = _dutch(at)
        end = _dutch(start + timedelta(days=VOORUIT))
        return next((van for van, _tot in self._spans(start, end)), None)

    def on(self, day: date) -> Dagtijden:
        """Give the hours of one day, in Dutch time."""
        start = datetime.combine(day, time.min, ZONE)
        end = datetime.combine(day + timedelta(days=1), time.min, ZONE)
        return tuple(Tijdvak(van.time(), tot.time()) for van, tot in self._spans(start, end))

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

    def _spans(self, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Give what is open between two moments; hours that the change of clock skips are left out."""
        for van, tot, state, _comment in _rules(self.tekst).intervals(start, end):
            if state == State.OPEN and van != tot:
                yield van, tot


GEWONE_MAANDAG = date(2026, 11, 9)
"""The Monday of a week without public holiday or change of clock."""


def _dutch(at: datetime) -> datetime:
    """Give a moment as the library takes it: in our zone, and never in the hour that summer time skips."""
    aware = at if at.tzinfo else at.replace(tzinfo=ZONE)
    return aware.astimezone(UTC).astimezone(ZONE)


@lru_cache(maxsize=1024)
def _rules(text: str) -> OpeningHours:
    return OpeningHours(text, country=LAND, timezone=ZONE)


GelezenOpeningstijden = Annotated[Openingstijden, *parsed(Openingstijden.parse)]
