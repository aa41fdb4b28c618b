"""The time of the Netherlands."""

from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Amsterdam")
