from datetime import time

import pytest

from portal.domain.openingstijden import Openingstijden
from portal.register.weektijden import Blok, in_woorden, weektijden


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("Mo-Fr 09:00-17:00; PH off", "ma-vr 09:00-17:00; niet op feestdagen"),
        ("Mo-Th 09:00-12:00,13:00-17:00; Fr 09:00-12:00", "ma-vr 09:00-12:00; ma-do 13:00-17:00"),
        ("Mo,Th 09:00-12:00", "ma, do 09:00-12:00"),
        ("24/7", "ma-zo 00:00-23:59"),
        ("Fr 22:00-02:00", "vr 22:00-23:59; za 00:00-02:00"),
    ],
)
def test_hours_that_return_every_week_are_written_by_day(tekst: str, woorden: str) -> None:
    assert in_woorden(Openingstijden.parse(tekst)) == woorden


@pytest.mark.parametrize("tekst", ["Mo[1] 09:00-12:00", "Dec Mo-Fr 10:00-12:00", "Mo-Fr 09:00-17:00; PH 10:00-12:00"])
def test_hours_that_depend_on_the_date_stay_as_their_source_has_them(tekst: str) -> None:
    tijden = Openingstijden.parse(tekst)

    assert weektijden(tijden) is None
    assert in_woorden(tijden) == tekst


def test_what_is_open_until_midnight_ends_at_its_last_minute() -> None:
    found = weektijden(Openingstijden.parse("Mo 20:00-24:00"))

    assert found
    assert found.blokken == (Blok((0,), time(20), time(23, 59)),)
