"""The clock of the command line."""

from datetime import date, datetime

from portal.domain.zone import ZONE


def today_here() -> date:
    """Tell the day in the Netherlands, wherever the computer stands."""
    return datetime.now(ZONE).date()
