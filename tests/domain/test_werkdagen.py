from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.werkdagen import feestdagen, is_workday, workday_after, workday_from, working_days_between

DAGEN = st.dates(date(2024, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    "dag",
    [
        date(2026, 11, 22),  # a Sunday
        date(2026, 11, 21),  # a Saturday
        date(2026, 4, 27),  # King's Day
        date(2027, 3, 26),  # Good Friday
        date(2027, 3, 29),  # Easter Monday
        date(2026, 12, 25),
        date(2027, 1, 1),
        date(2025, 5, 5),  # in a fifth year
    ],
)
def test_nobody_works_on_weekends_and_public_holidays(dag: date) -> None:
    assert not is_workday(dag)


@pytest.mark.parametrize("dag", [date(2026, 11, 23), date(2026, 12, 24), date(2026, 5, 5), date(2026, 12, 31)])
def test_desks_work_on_ordinary_days_and_on_the_eve_of_a_holiday(dag: date) -> None:
    assert is_workday(dag)


def test_kings_day_moves_when_it_would_be_a_sunday() -> None:
    assert date(2025, 4, 26) in feestdagen(2025)
    assert is_workday(date(2025, 4, 28))


@pytest.mark.parametrize(
    ("dag", "n", "wanted"),
    [
        (date(2026, 11, 23), 1, date(2026, 11, 24)),
        (date(2026, 11, 23), 3, date(2026, 11, 26)),
        (date(2026, 11, 20), 3, date(2026, 11, 25)),  # Friday: the weekend does not count
        (date(2026, 11, 21), 3, date(2026, 11, 25)),  # Saturday
        (date(2026, 12, 24), 3, date(2026, 12, 30)),  # Christmas on a Friday and a Saturday
        (date(2026, 12, 31), 1, date(2027, 1, 4)),
        (date(2026, 4, 24), 1, date(2026, 4, 28)),  # King's Day on a Monday
        (date(2027, 3, 25), 1, date(2027, 3, 30)),  # Easter
        (date(2026, 11, 23), 10, date(2026, 12, 7)),
    ],
)
def test_working_days_are_counted_past_weekends_and_holidays(dag: date, n: int, wanted: date) -> None:
    assert workday_after(dag, n) == wanted


@given(DAGEN, st.integers(1, 30))
def test_as_many_working_days_lie_between_as_were_asked_for(dag: date, n: int) -> None:
    later = workday_after(dag, n)

    assert is_workday(later)
    assert working_days_between(dag, later) == n


@given(DAGEN)
def test_the_first_working_day_is_the_day_itself_or_soon_after(dag: date) -> None:
    found = workday_from(dag)

    assert is_workday(found)
    assert dag <= found <= dag + timedelta(5)


def test_nothing_lies_between_a_day_and_an_earlier_one() -> None:
    assert working_days_between(date(2026, 11, 25), date(2026, 11, 23)) == 0


@pytest.mark.parametrize("n", [0, -1])
def test_a_number_of_working_days_is_one_or_more(n: int) -> None:
    with pytest.raises(ValueError, match="geen aantal"):
        workday_after(date(2026, 11, 23), n)
