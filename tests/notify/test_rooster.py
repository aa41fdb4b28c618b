from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from portal.domain.werkdagen import is_workday
from portal.domain.zone import ZONE
from portal.notify.rooster import Taak, due, last_turn

JAAR = 2026


def at(text: str) -> datetime:
    """Give a moment in Dutch time."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def turns(laatst: dict[str, datetime], nu: datetime) -> list[Taak]:
    return [turn.taak for turn in due(laatst, nu)]


def year_of_turns(away: range = range(0)) -> dict[Taak, list[datetime]]:
    """Live through a year, doing all that is due; in the days ``away`` the server is off."""
    hour = datetime(JAAR, 1, 1, tzinfo=ZONE).astimezone(UTC)
    end = datetime(JAAR + 1, 1, 1, tzinfo=ZONE).astimezone(UTC)
    laatst: dict[str, datetime] = dict.fromkeys(Taak, hour)
    done: dict[Taak, list[datetime]] = {taak: [] for taak in Taak}
    while hour < end:
        for nu in (hour, hour + timedelta(minutes=5)):
            if nu.astimezone(ZONE).timetuple().tm_yday not in away:
                for turn in due(laatst, nu):
                    laatst[turn.taak] = nu
                    done[turn.taak].append(nu.astimezone(ZONE))
        hour += timedelta(hours=1)
    return done


@pytest.fixture(scope="module")
def year() -> dict[Taak, list[datetime]]:
    return year_of_turns()


def test_in_a_whole_year_with_holidays_and_two_changes_of_clock_every_turn_comes_once(
    year: dict[Taak, list[datetime]],
) -> None:
    days = [date(JAAR, 1, 1) + timedelta(ahead) for ahead in range(365)]

    workdays = [dag for dag in days if is_workday(dag)]

    assert [moment.date() for moment in year[Taak.OPRUIMEN]] == days
    assert Counter(moment.date() for moment in year[Taak.MELDEN]) == Counter(workdays * 2)
    assert [moment.date() for moment in year[Taak.ESCALEREN]] == workdays
    assert [moment.date() for moment in year[Taak.OEFENEN]] == workdays
    assert len(year[Taak.OORDELEN]) == 365 * 24 - 2  # the first hour was done, and in March there is one less
    weeks = [moment.date().isocalendar()[:2] for moment in year[Taak.ALLES_GOED]]
    assert weeks == sorted(set(weeks))
    assert len(weeks) == 52  # that of the first week was due in December


def test_every_job_runs_at_its_time_on_the_clock_of_the_netherlands_summer_and_winter(
    year: dict[Taak, list[datetime]],
) -> None:
    assert {f"{moment:%H:%M}" for moment in year[Taak.MELDEN]} == {"09:00", "14:00"}
    assert {f"{moment:%H:%M}" for moment in year[Taak.ESCALEREN] + year[Taak.ALLES_GOED]} == {"09:00"}
    assert {f"{moment:%H:%M}" for moment in year[Taak.OPRUIMEN]} == {"00:05"}


def test_a_server_that_was_off_for_two_weeks_catches_up_once() -> None:
    done = year_of_turns(away=range(100, 115))

    back = datetime(JAAR, 1, 1, tzinfo=ZONE) + timedelta(114)
    for taak in Taak:
        first_hour = [moment for moment in done[taak] if back <= moment < back + timedelta(hours=1)]
        assert len(first_hour) == (2 if taak is Taak.OPRUIMEN else 1), taak  # for today's turn came at 0:05


@pytest.mark.parametrize(
    ("nu", "wanted"),
    [
        ("2026-11-23 08:59", "2026-11-20 14:00"),
        ("2026-11-23 09:00", "2026-11-23 09:00"),
        ("2026-11-23 13:59", "2026-11-23 09:00"),
        ("2026-11-23 14:00", "2026-11-23 14:00"),
        ("2026-11-22 12:00", "2026-11-20 14:00"),  # Sunday
        ("2026-04-27 15:00", "2026-04-24 14:00"),  # King's Day
        ("2026-12-27 15:00", "2026-12-24 14:00"),  # Christmas
        ("2027-03-29 15:00", "2027-03-25 14:00"),  # Good Friday to Easter Monday
        ("2026-03-30 08:59", "2026-03-27 14:00"),  # the morning after summer time began
        ("2026-03-30 09:00", "2026-03-30 09:00"),
        ("2026-10-26 09:00", "2026-10-26 09:00"),  # the morning after it ended
    ],
)
def test_mail_goes_twice_on_a_working_day_and_on_no_other(nu: str, wanted: str) -> None:
    assert last_turn(Taak.MELDEN, at(nu)) == at(wanted)


@pytest.mark.parametrize(
    ("nu", "wanted"),
    [
        ("2026-11-23 09:00", "2026-11-23 09:00"),
        ("2026-11-27 09:00", "2026-11-23 09:00"),
        ("2026-04-28 09:00", "2026-04-28 09:00"),  # Monday was King's Day
        ("2026-04-28 08:00", "2026-04-20 09:00"),
        ("2026-04-07 12:00", "2026-04-07 09:00"),  # Monday was Easter
        ("2027-01-04 09:00", "2027-01-04 09:00"),
        ("2027-01-01 12:00", "2026-12-28 09:00"),
    ],
)
def test_all_is_well_comes_on_the_first_working_day_of_the_week(nu: str, wanted: str) -> None:
    assert last_turn(Taak.ALLES_GOED, at(nu)) == at(wanted)


@pytest.mark.parametrize("dag", ["2026-03-29", "2026-10-25", "2026-12-25", "2026-11-22"])
def test_erasing_has_no_day_off(dag: str) -> None:
    assert last_turn(Taak.OPRUIMEN, at(f"{dag} 00:05")) == at(f"{dag} 00:05")
    assert last_turn(Taak.OPRUIMEN, at(f"{dag} 00:04")) < at(f"{dag} 00:00")


def test_what_never_ran_is_due_and_erasing_goes_first() -> None:
    assert turns({}, at("2026-11-22 12:00")) == list(Taak)
    assert next(iter(Taak)) is Taak.OPRUIMEN


def test_what_ran_after_its_turn_waits_for_the_next_one() -> None:
    laatst: dict[str, datetime] = dict.fromkeys(Taak, at("2026-11-23 10:00"))

    assert turns(laatst, at("2026-11-23 10:59")) == []
    assert turns(laatst, at("2026-11-23 14:00")) == [Taak.OORDELEN, Taak.MELDEN]


def test_at_the_start_erasing_is_due_though_it_ran_today() -> None:
    laatst: dict[str, datetime] = dict.fromkeys(Taak, at("2026-11-23 10:00"))

    [turn] = due(laatst, at("2026-11-23 10:30"), start=True)

    assert turn.taak is Taak.OPRUIMEN


def test_what_ran_in_the_future_did_not_run() -> None:
    laatst: dict[str, datetime] = dict.fromkeys(Taak, at("2027-11-23 10:00"))

    assert turns(laatst, at("2026-11-23 10:00")) == list(Taak)


def test_the_hour_that_comes_twice_is_told_apart() -> None:
    first, second = datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert f"{first.astimezone(ZONE):%H:%M}" == f"{second.astimezone(ZONE):%H:%M}"

    assert last_turn(Taak.OORDELEN, first) <= first
    assert Taak.OORDELEN not in turns(dict.fromkeys(Taak, first), first + timedelta(minutes=1))
