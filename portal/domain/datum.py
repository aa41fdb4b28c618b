"""Dates as sources give them: a day, a month, a year; never more precise than the source."""

import re
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
        return date(self.jaar, self.maand or 1, self.dag or 1)

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
        jaar, maand, dag = (int(deel) if deel else None for deel in match.groups())
        found = cls(jaar or 0, maand, dag)
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


GelezenBronDatum = Annotated[BronDatum, *parsed(BronDatum.parse, r"^\d{4}(-\d{2}){0,2}$")]
Dag = Annotated[date, *parsed(parse_dag, r"^\d{4}-\d{2}-\d{2}$")]
