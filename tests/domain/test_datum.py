from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.datum import BronDatum, months_later, parse_dag

dagen = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@given(dagen, st.integers(1, 3))
def test_what_we_write_we_can_read(day: date, precision: int) -> None:
    found = BronDatum(*(day.year, day.month, day.day)[:precision])

    assert BronDatum.parse(str(found)) == found
    assert BronDatum.parse(f" {found} ") == found


@pytest.mark.parametrize(
    ("text", "earliest"),
    [("2026", date(2026, 1, 1)), ("2026-05", date(2026, 5, 1)), ("2026-05-14", date(2026, 5, 14))],
)
def test_a_doubt_about_the_date_counts_as_older(text: str, earliest: date) -> None:
    assert BronDatum.parse(text).earliest == earliest


@pytest.mark.parametrize(
    "text",
    [
        "3 november",
        "2026-02-29",
        "2026-13",
        "2026-00",
        "2026-05-00",
        "2026-5-14",
        "14-05-2026",
        "26-05-14",
        "1989",
        "0000",
        "2026-05-14T10:00",
        "13:30",
        "NO",
        "",
    ],
)
def test_what_is_no_date_is_said_so(text: str) -> None:
    with pytest.raises(ValueError) as told:
        BronDatum.parse(text)

    assert str(told.value) == f"‘{text}’ is geen datum"


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    with suppress(ValueError):
        assert BronDatum.parse(text).earliest >= date(1990, 1, 1)


@pytest.mark.parametrize("text", ["2026", "2026-05"])
def test_a_month_or_a_year_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match="is geen datum"):
        parse_dag(text)


def test_a_day_is_read_whole() -> None:
    assert parse_dag("2024-02-29") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 5, 22), 6, date(2026, 11, 22)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 12, 1), 1, date(2025, 1, 1)),
        (date(2024, 12, 31), 24, date(2026, 12, 31)),
    ],
)
def test_months_are_counted_as_on_a_calendar(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@given(dagen, st.integers(0, 48))
def test_a_later_month_is_that_many_months_later(day: date, months: int) -> None:
    later = months_later(day, months)

    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day
