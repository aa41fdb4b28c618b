from datetime import date, timedelta

import pytest

from portal.domain.gemeente import Status
from tests.examples import GEPLAND, LOKET, UTRECHT, VANDAAG, WIJDEMEREN

DE_DAG = GEPLAND.datum
DE_DAG_ERVOOR = DE_DAG - timedelta(days=1)
VASTGESTELD = GEPLAND.model_copy(update={"status": Status.VASTGESTELD})


@pytest.mark.parametrize("day", [DE_DAG_ERVOOR, DE_DAG, DE_DAG + timedelta(days=400)])
def test_a_change_that_is_only_planned_never_happens_by_itself(day: date) -> None:
    assert not GEPLAND.holds_on(day)
    assert WIJDEMEREN.exists_on(day)


def test_a_decided_change_happens_on_the_day_itself() -> None:
    decided = WIJDEMEREN.model_copy(update={"wijziging": VASTGESTELD})

    assert not VASTGESTELD.holds_on(DE_DAG_ERVOOR)
    assert decided.exists_on(DE_DAG_ERVOOR)
    assert VASTGESTELD.holds_on(DE_DAG)
    assert not decided.exists_on(DE_DAG)


def test_a_gemeente_exists_from_its_first_day_until_its_last() -> None:
    gemeente = UTRECHT.model_copy(update={"geldig_van": date(2023, 1, 1), "geldig_tot": date(2027, 1, 1)})

    assert not gemeente.exists_on(date(2022, 12, 31))
    assert gemeente.exists_on(date(2023, 1, 1))
    assert gemeente.exists_on(date(2026, 12, 31))
    assert not gemeente.exists_on(date(2027, 1, 1))


def test_a_gemeente_without_dates_exists() -> None:
    assert UTRECHT.exists_on(VANDAAG)


def test_a_desk_serves_the_gemeenten_it_names_and_no_other() -> None:
    assert LOKET.serves("GM0344")
    assert LOKET.serves("GM0355")
    assert not LOKET.serves("GM0518")


@pytest.mark.parametrize("channel", ["telefoon", "email", "formulier", "bezoekadres"])
def test_a_desk_can_be_reached_by_any_one_channel(channel: str) -> None:
    nothing = {"telefoon": None, "email": None, "formulier": None, "bezoekadres": None}
    silent = LOKET.model_copy(update=nothing)
    one = LOKET.model_copy(update={**nothing, channel: "https://www.utrecht.nl/nazorg"})

    assert not silent.can_be_reached
    assert one.can_be_reached
