"""Opening hours as HSDS has them: a rule of RFC 5545 for each block that returns every week."""

from typing import Any

from portal.domain.bron import Feit
from portal.domain.openingstijden import Openingstijden
from portal.register.ids import id_of
from portal.register.weektijden import Blok, in_woorden, weektijden

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def schedules(
    key: tuple[str, ...], tijden: Openingstijden, feit: Feit, waarvoor: str, **parent: str
) -> list[dict[str, Any]]:
    """Give the hours of a line or a place.

    The times are those of the Netherlands; HSDS has one offset for a whole year, and we have two. Hours that no weekly
    rule can say are given as text alone: a rule that is nearly right sends somebody to a closed door.

    Args:
        key: What leads to the ids.
        tijden: The hours.
        feit: Where they come from; they hold from the day of the source, where it tells a day.
        waarvoor: What can be done then, such as ``Bellen``.
        parent: The id of the service or place that they belong to.
    """
    since = {"valid_from": str(feit.known_on)} if feit.known_on else {}
    words = {"description": f"{in_woorden(tijden)} (Nederlandse tijd)", "attending_type": waarvoor}
    week = weektijden(tijden)
    if week is None:
        return [{"id": id_of(*key, "tijden"), **parent, **since, **words}]
    return [
        {"id": id_of(*key, "tijden", str(number)), **parent, **since, **_rule(blok), **words}
        for number, blok in enumerate(week.blokken, start=1)
    ]


def _rule(blok: Blok) -> dict[str, str]:
    return {
        "wkst": DAYS[0],
        "freq": "WEEKLY",
        "byday": ",".join(DAYS[dag] for dag in blok.dagen),
        "opens_at": f"{blok.van:%H:%M}",
        "closes_at": f"{blok.tot:%H:%M}",
    }
