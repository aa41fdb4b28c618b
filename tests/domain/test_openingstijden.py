import os
import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opening_hours import OpeningHours

from portal.domain.openingstijden import GEWONE_MAANDAG, Dagtijden, Openingstijden, Tijdvak
from portal.domain.zone import ZONE
from tests.examples import VANDAAG

KANTOOR = Openingstijden.parse("Mo-Fr 09:00-17:00; PH off")
ELKE_DAG = Openingstijden.parse("Mo-Su 09:00-17:00; PH off")
NACHT = Openingstijden.parse("Fr 20:00-02:00")
ALTIJD = Openingstijden.parse("24/7")
NOOIT = Openingstijden.parse("off")
OVERDAG: Dagtijden = (Tijdvak(time(9), time(17)),)
momenten = st.integers(0, 6 * 366 * 24 * 60).map(
    lambda minutes: (datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)).astimezone(ZONE)
)
weekhours = st.sampled_from([KANTOOR, ELKE_DAG, NACHT, ALTIJD, NOOIT, Openingstijden.parse("Mo,Th 09:00-12:00")])


def at(text: str) -> datetime:
    """Give a moment in Dutch time."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def test_a_desk_is_closed_at_christmas_and_without_the_country_the_library_says_open() -> None:
    christmas = at("2026-12-25 10:00")

    without_country = OpeningHours(KANTOOR.tekst, timezone=ZONE)

    assert without_country.is_open(christmas)
    assert not KANTOOR.is_open(christmas)
    assert KANTOOR.on(christmas.date()) == ()


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2027-01-01", "nieuwjaarsdag"),
        ("2026-04-05", "eerste paasdag"),
        ("2026-04-06", "tweede paasdag"),
        ("2027-03-29", "tweede paasdag"),
        ("2026-04-27", "koningsdag"),
        ("2025-04-26", "koningsdag, want 27 april 2025 is een zondag"),
        ("2026-05-14", "hemelvaartsdag"),
        ("2026-05-25", "tweede pinksterdag"),
        ("2026-12-25", "eerste kerstdag"),
        ("2026-12-26", "tweede kerstdag"),
    ],
)
def test_a_desk_is_closed_on_a_public_holiday(day: str, name: str) -> None:
    assert ELKE_DAG.on(date.fromisoformat(day)) == (), name


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2025-04-27", "koningsdag valt op 26 april"),
        ("2026-04-26", "de dag voor koningsdag"),
        ("2026-04-03", "goede vrijdag"),
        ("2026-05-05", "bevrijdingsdag"),
        ("2025-05-05", "bevrijdingsdag in een lustrumjaar; the library never counts 5 May as a public holiday"),
        ("2030-05-05", "bevrijdingsdag in een lustrumjaar"),
        ("2026-12-24", "dag voor kerst"),
        ("2026-12-31", "oudejaarsdag"),
    ],
)
def test_a_desk_is_open_on_a_day_that_is_no_public_holiday(day: str, name: str) -> None:
    assert ELKE_DAG.on(date.fromisoformat(day)) == OVERDAG, name


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-11-23 08:59", False),
        ("2026-11-23 09:00", True),
        ("2026-11-23 16:59", True),
        ("2026-11-23 17:00", False),
        ("2026-11-22 10:00", False),
    ],
)
def test_the_first_minute_belongs_to_the_hours_and_the_last_does_not(moment: str, *, is_open: bool) -> None:
    assert KANTOOR.is_open(at(moment)) is is_open


def test_a_moment_without_zone_is_dutch_time() -> None:
    assert KANTOOR.is_open(datetime.fromisoformat("2026-11-23 09:00"))
    assert not KANTOOR.is_open(datetime.fromisoformat("2026-11-23 08:59"))
    assert KANTOOR.opens_at(datetime.fromisoformat("2026-11-22 12:00")) == at("2026-11-23 09:00")


@pytest.mark.parametrize(
    ("first_open", "name"),
    [
        (datetime(2027, 3, 26, 8, tzinfo=UTC), "Friday before summer time: 9.00 is 8.00 UTC"),
        (datetime(2027, 3, 29 + 1, 7, tzinfo=UTC), "Tuesday in summer time: 9.00 is 7.00 UTC"),
        (datetime(2026, 10, 23, 7, tzinfo=UTC), "Friday before winter time"),
        (datetime(2026, 10, 26, 8, tzinfo=UTC), "Monday in winter time"),
    ],
)
def test_nine_o_clock_stays_nine_o_clock_around_a_change_of_the_clock(first_open: datetime, name: str) -> None:
    for moment in (first_open, first_open.astimezone(ZoneInfo("America/Los_Angeles"))):
        assert KANTOOR.is_open(moment), name
        assert not KANTOOR.is_open(moment - timedelta(minutes=1)), name


@pytest.mark.parametrize("day", [date(2027, 3, 28), date(2026, 10, 25)])
def test_the_hours_of_the_day_on_which_the_clock_changes_are_those_on_the_door(day: date) -> None:
    night_and_morning = Openingstijden.parse("Mo-Su 01:00-04:00,09:00-12:00")

    assert night_and_morning.on(day) == (Tijdvak(time(1), time(4)), Tijdvak(time(9), time(12)))


def test_the_next_opening_can_be_asked_a_year_before_the_hour_that_does_not_exist() -> None:
    for days in (364, 365, 366, 367):
        night = at("2027-03-28 02:30") - timedelta(days=days)

        assert KANTOOR.opens_at(night) is not None
        assert NOOIT.opens_at(night) is None
    assert KANTOOR.opens_at(at("2027-03-28 02:30")) == at("2027-03-30 09:00")


def test_the_hour_that_summer_time_skips_does_not_exist_and_the_one_that_winter_repeats_does() -> None:
    at_night = Openingstijden.parse("Mo-Su 02:00-02:45")

    assert at_night.on(date(2027, 3, 28)) == ()
    assert at_night.opens_at(at("2027-03-28 01:00")) == at("2027-03-29 02:00")
    assert at_night.is_open(datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
    assert at_night.is_open(datetime(2026, 10, 25, 1, 30, tzinfo=UTC))


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Tokyo", "UTC"])
def test_the_clock_of_the_server_does_not_matter(zone: str) -> None:
    program = (
        "from datetime import datetime\n"
        "from portal.domain.openingstijden import Openingstijden\n"
        "from portal.domain.zone import ZONE\n"
        "kantoor = Openingstijden.parse('Mo-Fr 09:00-17:00; PH off')\n"
        "nine = datetime(2026, 11, 23, 9, 0)\n"
        "print(kantoor.is_open(nine), kantoor.is_open(nine.replace(tzinfo=ZONE)),"
        " kantoor.is_open(datetime.fromisoformat('2026-11-23T07:59:00+00:00')),"
        " kantoor.opens_at(nine.replace(hour=8)).isoformat(), *kantoor.on(nine.date()))"
    )

    found = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, "TZ": zone}, capture_output=True, text=True, check=True
    )

    assert found.stdout.startswith("True True False 2026-11-23T09:00:00+01:00 Tijdvak(van=datetime.time(9, 0)")


def test_a_night_runs_on_after_midnight() -> None:
    assert NACHT.is_open(at("2026-11-27 23:59"))
    assert NACHT.is_open(at("2026-11-28 00:00"))
    assert NACHT.is_open(at("2026-11-28 01:59"))
    assert not NACHT.is_open(at("2026-11-28 02:00"))
    assert not NACHT.is_open(at("2026-11-27 01:00"))
    assert NACHT.closes_at(at("2026-11-27 21:00")) == at("2026-11-28 02:00")


def test_a_night_is_told_on_both_of_its_days() -> None:
    assert NACHT.on(date(2026, 11, 27)) == (Tijdvak(time(20), time(0)),)
    assert NACHT.on(date(2026, 11, 28)) == (Tijdvak(time(0), time(2)),)


def test_what_never_closes_has_no_moment_of_closing() -> None:
    assert ALTIJD.is_open(at("2026-12-25 03:00"))
    assert ALTIJD.closes_at(at("2026-12-25 03:00")) is None
    assert ALTIJD.opens_at(VANDAAG_NOON) == VANDAAG_NOON
    assert ALTIJD.on(VANDAAG) == (Tijdvak(time(0), time(0)),)
    assert list(ALTIJD.exceptions(VANDAAG, 400)) == []


def test_what_never_opens_has_no_next_opening() -> None:
    assert NOOIT.opens_at(VANDAAG_NOON) is None
    assert NOOIT.closes_at(VANDAAG_NOON) is None
    assert Openingstijden.parse("2020 Mo 09:00-10:00").opens_at(VANDAAG_NOON) is None


def test_the_next_opening_is_looked_for_over_new_year() -> None:
    assert KANTOOR.opens_at(at("2026-12-31 18:00")) == at("2027-01-04 09:00")
    assert KANTOOR.opens_at(at("2026-12-24 17:00")) == at("2026-12-28 09:00")
    assert KANTOOR.closes_at(at("2026-12-31 16:00")) == at("2026-12-31 17:00")


def test_a_desk_that_is_open_opens_now_and_a_closed_one_does_not_close() -> None:
    assert KANTOOR.opens_at(at("2026-11-23 10:00")) == at("2026-11-23 10:00")
    assert KANTOOR.closes_at(at("2026-11-23 18:00")) is None


def test_the_ordinary_week_knows_no_holiday() -> None:
    assert KANTOOR.week() == (OVERDAG, OVERDAG, OVERDAG, OVERDAG, OVERDAG, (), ())
    assert ELKE_DAG.week() == (OVERDAG,) * 7
    assert GEWONE_MAANDAG.weekday() == 0


def test_only_the_days_that_differ_from_the_ordinary_week_are_exceptions() -> None:
    exceptions = list(KANTOOR.exceptions(date(2026, 12, 20), 14))

    assert exceptions == [(date(2026, 12, 25), ()), (date(2027, 1, 1), ())]


def test_a_look_ahead_counts_its_first_day_and_not_the_day_after_its_last() -> None:
    assert [day for day, _ in KANTOOR.exceptions(date(2026, 12, 25), 1)] == [date(2026, 12, 25)]
    assert list(KANTOOR.exceptions(date(2026, 12, 26), 6)) == []
    assert list(KANTOOR.exceptions(date(2026, 12, 20), 5)) == []


def test_a_shorter_day_is_an_exception_with_its_hours() -> None:
    before_christmas = Openingstijden.parse("Mo-Fr 09:00-17:00; Dec 24 09:00-12:00; PH off")

    [(day, tijden), *_] = before_christmas.exceptions(date(2026, 12, 20), 7)

    assert day == date(2026, 12, 24)
    assert tijden == (Tijdvak(time(9), time(12)),)


@pytest.mark.parametrize(
    "text", ["maandag 9-17", "Mo 9-17", "13:30", "Mo 13:30", "NO", "Mo 25:00-26:00", "", "  ", "Mo-"]
)
def test_what_are_no_hours_is_said_so(text: str) -> None:
    with pytest.raises(ValueError) as told:
        Openingstijden.parse(text)

    assert str(told.value) == f"‘{text.strip()}’ zijn geen openingstijden"


@pytest.mark.parametrize("text", ["sunrise-sunset", "Mo-Fr 09:00-sunset", "(dawn+01:00)-17:00", "Mo 10:00-Dusk"])
def test_hours_that_lean_on_the_sun_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="kan niemand onthouden"):
        Openingstijden.parse(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "Mo",
                "Fr",
                "-",
                ",",
                " ",
                "; ",
                "09:00",
                "17:00",
                "26:00",
                "PH",
                "SH",
                "off",
                "24/7",
                "[1]",
                "Dec 25",
                "easter",
                "week 1-53/2",
                "2026",
                '"bel"',
                "||",
                "+",
                "unknown",
                "é",
            ]
        )
    ).map("".join)
    | st.text(max_size=30)
)
def test_any_text_is_hours_that_can_be_asked_or_a_sentence(text: str) -> None:
    try:
        found = Openingstijden.parse(text)
    except ValueError:
        return

    assert Openingstijden.parse(str(found)) == found
    assert len(found.week()) == 7
    opens = found.opens_at(VANDAAG_NOON)
    assert opens is None or opens >= VANDAAG_NOON


@given(weekhours, momenten)
def test_the_next_opening_is_open_and_the_moment_of_closing_is_not(hours: Openingstijden, moment: datetime) -> None:
    opens, closes = hours.opens_at(moment), hours.closes_at(moment)

    assert opens is None or hours.is_open(opens)
    assert closes is None or not hours.is_open(closes)
    assert hours.is_open(moment) == (opens is not None and opens.astimezone(UTC) == moment.astimezone(UTC))


@given(weekhours, momenten)
def test_the_hours_of_a_day_say_what_is_open_on_it(hours: Openingstijden, moment: datetime) -> None:
    clock = moment.time()

    told = any(van <= clock and (clock < tot or tot == time(0)) for van, tot in hours.on(moment.date()))

    assert told == hours.is_open(moment)


VANDAAG_NOON = datetime.combine(VANDAAG, time(12), ZONE)
