"""When each job has its turn: a pure function of what ran before and what time it is now."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from portal.domain.werkdagen import is_workday, workday_from
from portal.domain.zone import ZONE
from portal.mailbox.klussen import PACHT

NACHT = time(0, 5)  # no change of clock ever falls on these times
OCHTEND = time(9)
MIDDAG = time(14)
_DAG = timedelta(days=1)


class Taak(StrEnum):
    """A job, in the order in which they run: erasing goes first, a drill goes before the mail that tells of it."""

    OPRUIMEN = "opruimen"
    OORDELEN = "oordelen"
    OEFENEN = "oefenen"
    MELDEN = "melden"
    ESCALEREN = "escaleren"
    ALLES_GOED = "alles-goed"


@dataclass(frozen=True, slots=True)
class Beurt:
    """A job whose turn it is, and since when; however long the server was off, there is one turn."""

    taak: Taak
    sinds: datetime


@dataclass(frozen=True, slots=True)
class _Ritme:
    """On which days a job runs, and when on such a day; the latest time comes first."""

    op: Callable[[date], bool]
    tijden: tuple[time, ...]


def _every_day(_dag: date) -> bool:
    return True


def _first_workday(dag: date) -> bool:
    """Tell whether a day is the first working day of its week."""
    return dag == workday_from(dag - timedelta(days=dag.weekday()))


_ROOSTER = {
    Taak.OPRUIMEN: _Ritme(_every_day, (NACHT,)),
    Taak.OORDELEN: _Ritme(_every_day, tuple(time(uur) for uur in reversed(range(24)))),
    Taak.OEFENEN: _Ritme(is_workday, (OCHTEND,)),
    Taak.MELDEN: _Ritme(is_workday, (MIDDAG, OCHTEND)),
    Taak.ESCALEREN: _Ritme(is_workday, (OCHTEND,)),
    Taak.ALLES_GOED: _Ritme(_first_workday, (OCHTEND,)),
}
"""Drills are judged every hour: a form goes off after midnight, and on again soon after the answer."""


def due(laatst: Mapping[str, datetime], nu: datetime, *, start: bool = False) -> tuple[Beurt, ...]:
    """Give the jobs whose turn has come.

    Args:
        laatst: When each job last ran, by name; a job that never ran is due at once. With a zone.
        nu: The moment, with a zone.
        start: Whether the server starts now: then erasing is due in any case.
    """
    turns = (Beurt(taak, nu if start and taak is Taak.OPRUIMEN else last_turn(taak, nu)) for taak in Taak)
    return tuple(turn for turn in turns if not _done(laatst.get(turn.taak), turn.sinds, nu))


def _done(laatst: datetime | None, sinds: datetime, nu: datetime) -> bool:
    """Tell whether a turn was taken; a moment to come was written by a clock that was wrong, and counts for nothing."""
    return laatst is not None and sinds <= laatst.astimezone(UTC) <= nu.astimezone(UTC) + PACHT


def last_turn(taak: Taak, nu: datetime) -> datetime:
    """Give the last moment up to now on which a job had to run, in UTC: there every moment comes once."""
    ritme = _ROOSTER[taak]
    dag = nu.astimezone(ZONE).date()
    while True:  # no week is without a working day
        moments = (datetime.combine(dag, tijd, ZONE).astimezone(UTC) for tijd in ritme.tijden)
        found = next((moment for moment in moments if moment <= nu), None)
        if found and ritme.op(dag):
            return found
        dag -= _DAG
