"""Dates, days and times in words, in the language of the page."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from portal.domain.openingstijden import Dagtijden
from portal.ui.text import format_date, format_parts
from portal.ui.text import gettext as _

WEEK = 7  # days
END_OF_DAY = time.min


def day_in_words(day: date) -> str:
    """Write ``22 november 2026``."""
    return format_date(day, "long")


def list_in_words(names: Sequence[str]) -> str:
    """Write ``Utrecht, Zeist en De Bilt``."""
    *first, last = names
    return _(" en ").join((", ".join(first), last)) if first else last


def clock(moment: time, *, end: bool = False) -> str:
    """Write ``9.00``; the midnight that ends a day is ``24.00``."""
    hour = "24" if end and moment == END_OF_DAY else str(moment.hour)
    return _("%(uur)s.%(minuut)s", uur=hour, minuut=f"{moment.minute:02d}")


def times_in_words(tijden: Dagtijden) -> str:
    """Write ``9.00 tot 12.00 uur en 13.00 tot 17.00 uur``, ``dicht`` or ``dag en nacht``."""
    if not tijden:
        return _("dicht")
    if len(tijden) == 1 and tijden[0] == (END_OF_DAY, END_OF_DAY):
        return _("dag en nacht")
    return _(" en ").join(
        _("%(van)s tot %(tot)s uur", van=clock(vak.van), tot=clock(vak.tot, end=True)) for vak in tijden
    )


def weekday(day: date) -> str:
    """Write ``maandag``."""
    return format_date(day, "EEEE")


def moment_in_words(moment: datetime, now: datetime) -> str:
    """Write when something opens, seen from now: ``vandaag om 9.00 uur`` or ``maandag 4 januari om 9.00 uur``."""
    days = (moment.date() - now.date()).days
    uur = clock(moment.time())
    if days == 0:
        return _("vandaag om %(uur)s uur", uur=uur)
    if days == 1:
        return _("morgen om %(uur)s uur", uur=uur)
    dag = weekday(moment.date()) if days < WEEK else day_without_year(moment.date())
    return _("%(dag)s om %(uur)s uur", dag=dag, uur=uur)


def week_in_words(week: tuple[Dagtijden, ...], monday: date) -> list[tuple[str, str]]:
    """Write an ordinary week as rows; days that follow each other with the same hours share a row.

    Days on which it is closed come last, in one row.

    Args:
        week: The hours of seven days, Monday first.
        monday: Any Monday, for the names of the days.
    """
    rows: list[tuple[int, int]] = []
    for day in range(WEEK):
        if rows and rows[-1][1] == day - 1 and week[rows[-1][0]] == week[day]:
            rows[-1] = (rows[-1][0], day)
        elif week[day]:
            rows.append((day, day))
    written = [(_days(first, last, monday), times_in_words(week[first])) for first, last in rows]
    return written if all(week) else [*written, (_("andere dagen") if rows else _("elke dag"), times_in_words(()))]


def _days(first: int, last: int, monday: date) -> str:
    names = [weekday(monday + timedelta(days=day)) for day in (first, last)]
    if first == last:
        return names[0]
    if last - first == WEEK - 1:
        return _("elke dag")
    if last == first + 1:
        return _("%(eerste)s en %(tweede)s", eerste=names[0], tweede=names[1])
    return _("%(eerste)s tot en met %(laatste)s", eerste=names[0], laatste=names[1])


def day_without_year(day: date) -> str:
    """Write ``vrijdag 25 december``."""
    return f"{weekday(day)} {format_parts(day, 'MMMMd')}"
