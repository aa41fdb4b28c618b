"""Opening hours as other systems take them: blocks that return every week, or the text of the source alone."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import time
from functools import lru_cache

from portal.domain.openingstijden import GEWONE_MAANDAG, Openingstijden, Tijdvak

DAGEN = ("ma", "di", "wo", "do", "vr", "za", "zo")
RIJ = 3  # days; from here on a range is easier to read
JAAR = 366  # days; what differs in no year differs never
_ALTIJD_BEHALVE = Openingstijden("24/7; PH off")
"""Closed on exactly the days that the library takes for public holidays."""
_LAATSTE_MINUUT = time(23, 59)


@dataclass(frozen=True, slots=True)
class Blok:
    """The same hours on some days of the week; 0 is Monday."""

    dagen: tuple[int, ...]
    van: time
    tot: time
    """The last minute of the day for what stays open until midnight."""


@dataclass(frozen=True, slots=True)
class Weektijden:
    """Hours that are the same every week."""

    blokken: tuple[Blok, ...]
    dicht_op_feestdagen: bool

    def __str__(self) -> str:
        """Write ``ma-vr 09:00-12:00, 13:00-17:00; niet op feestdagen``."""
        per_dagen: defaultdict[tuple[int, ...], list[str]] = defaultdict(list)
        for blok in self.blokken:
            per_dagen[blok.dagen].append(f"{blok.van:%H:%M}-{blok.tot:%H:%M}")
        parts = [f"{_dagen(dagen)} {', '.join(uren)}" for dagen, uren in per_dagen.items()]
        return "; ".join([*parts, *(["niet op feestdagen"] if self.dicht_op_feestdagen else [])])


@lru_cache(maxsize=1024)
def weektijden(tijden: Openingstijden) -> Weektijden | None:
    """Give hours by week; None where they also depend on the date, which no weekly rule can say."""
    anders = dict(tijden.exceptions(GEWONE_MAANDAG, JAAR))
    feestdagen = dict(_ALTIJD_BEHALVE.exceptions(GEWONE_MAANDAG, JAAR))
    if any(vakken for vakken in anders.values()) or not anders.keys() <= feestdagen.keys():
        return None
    dagen: defaultdict[Tijdvak, list[int]] = defaultdict(list)
    for dag, vakken in enumerate(tijden.week()):
        for vak in vakken:
            dagen[vak].append(dag)
    blokken = tuple(Blok(tuple(dagen[vak]), vak.van, _end(vak)) for vak in sorted(dagen))
    return Weektijden(tuple(sorted(blokken, key=lambda blok: (blok.dagen[0], blok.van))), bool(anders))


def in_woorden(tijden: Openingstijden | None) -> str:
    """Write hours for a table; what cannot be said by week stays as its source has it."""
    return str(weektijden(tijden) or tijden) if tijden else ""


def _end(vak: Tijdvak) -> time:
    return vak.tot if vak.tot != time.min else _LAATSTE_MINUUT


def _dagen(dagen: tuple[int, ...]) -> str:
    """Write ``ma-vr`` for days in a row, else ``ma, do``."""
    first, last = dagen[0], dagen[-1]
    if len(dagen) >= RIJ and last - first == len(dagen) - 1:
        return f"{DAGEN[first]}-{DAGEN[last]}"
    return ", ".join(DAGEN[dag] for dag in dagen)
