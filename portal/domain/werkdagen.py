"""Working days in the Netherlands: Monday to Friday, without the public holidays."""

from datetime import date, timedelta
from functools import lru_cache

from holidays import country_holidays

LAND = "NL"
_ZATERDAG = 5
_DAG = timedelta(days=1)


@lru_cache(maxsize=32)
def feestdagen(jaar: int) -> frozenset[date]:
    """Give the public holidays of a year.

    Source:
        Algemene termijnenwet art. 3 (Good Friday counts too), as the library holidays keeps it; of 5 May it
        knows only the free ones, once in five years.
    """
    return frozenset(country_holidays(LAND, years=jaar))


def is_workday(dag: date) -> bool:
    """Tell whether desks work on a day."""
    return dag.weekday() < _ZATERDAG and dag not in feestdagen(dag.year)


def workday_from(dag: date) -> date:
    """Give the day itself, or the first working day after it."""
    while not is_workday(dag):
        dag += _DAG
    return dag


def workday_after(dag: date, n: int) -> date:
    """Give the n-th working day after a day; the day itself never counts.

    What may take n working days is too late on the day after this one.

    Args:
        dag: Any day, also a Sunday.
        n: How many working days, 1 or more.

    Raises:
        ValueError: n is less than 1.
    """
    if n < 1:
        raise ValueError(f"{n} werkdagen is geen aantal")
    for _ in range(n):
        dag = workday_from(dag + _DAG)
    return dag


def working_days_between(van: date, tot: date) -> int:
    """Count the working days after one day, up to and including another; 0 when ``tot`` is not later."""
    return sum(is_workday(van + ahead * _DAG) for ahead in range(1, (tot - van).days + 1))
