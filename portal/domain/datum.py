"""Dates as sources give them: a day, a month, a year; never more precise than the source."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Self

from portal.domain.waarde import parsed

_DATUM = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
EERSTE_JAAR = 1990  # older than any page on the web


@dataclass(frozen=True, slots=True)
class BronDatum:
    """The date of a source. ``maand`` and ``dag`` are None where the source does not tell."""

    jaar: int
    maand: int | None = None
    dag: int | None = None

    @property
    def earliest(self) -> date:
        """Give the first day it can mean: a doubt about age counts as older."""
        maand, dag = (1 if deel is None else deel for deel in (self.maand, self.dag))  # 0 is no month, and no doubt
        return date(self.jaar, maand, dag)

    def __str__(self) -> str:
        """Write it as it stands in a file: ``2026``, ``2026-05`` or ``2026-05-14``."""
        return "-".join(f"{deel:02d}" for deel in (self.jaar, self.maand, self.dag) if deel is not None)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2026``, ``2026-05`` or ``2026-05-14``.

        Raises:
            ValueError: no such date.
        """
        match = _DATUM.fullmatch(text.strip())
        if not match:
            raise ValueError(f"‘{text}’ is geen datum")
        maand, dag = (int(deel) if deel else None for deel in match.groups()[1:])
        found = cls(int(match[1]), maand, dag)
        try:
            in_range = found.earliest.year >= EERSTE_JAAR
        except ValueError:
            in_range = False
        if not in_range:
            raise ValueError(f"‘{text}’ is geen datum")
        return found


def parse_dag(text: str) -> date:
    """Read a whole day, ``2026-05-14``.

    Raises:
        ValueError: it is none, or a month or year only.
    """
    found = BronDatum.parse(text)
    if found.dag is None:
        raise ValueError(f"‘{text}’ is geen datum")
    return found.earliest


def months_later(day: date, months: int) -> date:
    """Give the same day some calendar months later, or the last day of that month where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


GelezenBronDatum = Annotated[BronDatum, *parsed(BronDatum.parse, r"^\d{4}(-\d{2}){0,2}$")]
Dag = Annotated[date, *parsed(parse_dag, r"^\d{4}-\d{2}-\d{2}$")]
