"""What to do at a counter, at every hour of a week: never nothing, and never open what nobody said is open."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from portal.catalogue.advies import LANDELIJK, Raad, Staat, Wegwijzer, advies, lines_of, wegwijzers
from portal.catalogue.catalogue import Catalogue
from portal.compose import make_room
from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket
from portal.domain.openingstijden import Openingstijden
from portal.domain.taal import Taal
from portal.domain.zone import ZONE
from portal.public.room import Room
from portal.settings import Settings
from portal.ui.hours import Moment
from tests.examples import DEN_HAAG, HILVERSUM, LOKET, UTRECHT, VANDAAG, ZEIST

MONDAY = datetime(2026, 11, 23, tzinfo=ZONE)
"""A week without a public holiday."""
CHRISTMAS = datetime(2026, 12, 21, tzinfo=ZONE)
OPVANG = {"bron": "Bericht", "soort": "opvang", "naam": "Nachthuis", "telefoon": "030 236 17 77"}


def hours_of(monday: datetime) -> Iterator[datetime]:
    return (monday + timedelta(hours=hour) for hour in range(7 * 24))


@pytest.fixture(scope="module")
def room() -> Room:
    return make_room(Settings(), lambda: Moment(MONDAY.date(), MONDAY))


@pytest.fixture(scope="module")
def ways(room: Room) -> tuple[Wegwijzer, ...]:
    return wegwijzers(room.catalogue)


@pytest.mark.parametrize("monday", [MONDAY, CHRISTMAS])
def test_some_national_line_is_open_at_every_hour_of_a_week(
    room: Room, ways: tuple[Wegwijzer, ...], monday: datetime
) -> None:
    lines = lines_of(room.talen[Taal.NL].organisaties[slug] for slug in LANDELIJK)

    for now in hours_of(monday):
        found = advies(ways[0], lines, now).landelijk
        assert found, now
        assert all(stand.lijn.telefoon and stand.lijn.tijden and stand.lijn.tijden.is_open(now) for stand in found)


@pytest.mark.parametrize("monday", [MONDAY, CHRISTMAS])
def test_every_gemeente_has_an_answer_at_every_hour_and_nothing_is_open_that_no_source_says_is(
    ways: tuple[Wegwijzer, ...], monday: datetime
) -> None:
    for now in hours_of(monday):
        for weg in ways:
            found = advies(weg, (), now)
            assert (found.raad is Raad.SCHRIJF) == (found.eerste.lijn.telefoon is None)
            assert found.opnieuw >= now.date()
            assert len(found.bedden) == len(weg.bedden)
            for stand in (found.eerste, *found.bedden):
                tijden = stand.lijn.tijden
                assert (stand.staat is Staat.OPEN) == (tijden is not None and tijden.is_open(now))
                assert (stand.staat is Staat.ONBEKEND) == (tijden is None)


def test_the_hours_of_a_national_line_are_those_that_stand_in_words(room: Room) -> None:
    known = [one for one in room.talen[Taal.NL].organisaties.values() if one.openingstijden]

    for one in known:
        words = one.openingstijden_tekst or ""
        hours = [*one.openingstijden.on(MONDAY.date())] if one.openingstijden else []
        always = one.openingstijden == Openingstijden("24/7")
        assert always == words.startswith("Dag en nacht"), one.naam
        assert one.telefoon, one.naam
        if not always:
            [(van, tot)] = hours
            assert f"van {van.hour}.{van.minute:02d} tot {tot.hour}.{tot.minute:02d} uur" in words, one.naam


def way(*loketten: Loket, gemeente: Gemeente = UTRECHT, others: tuple[Gemeente, ...] = ()) -> Wegwijzer:
    catalogue = Catalogue([gemeente, *others], loketten, today=VANDAAG)
    return next(weg for weg in wegwijzers(catalogue) if weg.gemeente is gemeente)


def with_shelter(gemeente: Gemeente, **changes: Any) -> Gemeente:
    facts = {name: getattr(gemeente, name) for name in gemeente.model_fields_set}
    return Gemeente.model_validate({**facts, "opvang": [{**OPVANG, **changes}]})


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("moment", "raad"),
    [("2026-11-23T10:00", Raad.BEL), ("2026-11-27T17:00", Raad.LATER), ("2026-12-25T10:00", Raad.LATER)],
)
def test_a_desk_with_hours_is_called_when_it_is_open(moment: str, raad: Raad) -> None:
    found = advies(way(LOKET), (), at(moment))

    assert found.raad is raad
    assert found.eerste.lijn.naam == "Bureau Nazorg"


@pytest.mark.parametrize(
    ("moment", "raad", "opnieuw"),
    [
        ("2026-11-23T10:00", Raad.MISSCHIEN, "2026-11-24"),
        ("2026-11-23T08:59", Raad.PROBEER, "2026-11-23"),
        ("2026-11-27T17:00", Raad.PROBEER, "2026-11-30"),
        ("2026-12-25T10:00", Raad.PROBEER, "2026-12-28"),
    ],
)
def test_a_number_without_hours_is_tried_and_called_again_on_a_working_day(
    moment: str, raad: Raad, opnieuw: str
) -> None:
    found = advies(way(), (), at(moment))

    assert (found.raad, found.opnieuw) == (raad, date.fromisoformat(opnieuw))
    assert found.eerste.staat is Staat.ONBEKEND


@pytest.mark.parametrize(
    ("moment", "until"),
    [
        ("2026-11-27T11:59", None),
        ("2026-11-27T17:00", "2026-11-30"),
        ("2026-11-28T03:00", "2026-11-30"),
        ("2026-11-29T23:00", None),
        ("2026-12-24T15:00", "2026-12-28"),
    ],
)
def test_a_bed_is_found_first_when_days_off_are_near(moment: str, until: str | None) -> None:
    found = advies(way(), (), at(moment))

    assert found.bed_tot == (date.fromisoformat(until) if until else None)


def test_a_shelter_that_is_open_stands_before_one_of_which_nobody_knows() -> None:
    facts = {name: getattr(UTRECHT, name) for name in UTRECHT.model_fields_set}
    night = {**OPVANG, "naam": "Nachtopvang", "openingstijden": "Mo-Su 17:00-09:00"}
    weg = way(gemeente=Gemeente.model_validate({**facts, "opvang": [OPVANG, night]}))

    evening = [(stand.lijn.naam, stand.staat) for stand in advies(weg, (), at("2026-11-27T17:00")).bedden]
    noon = [(stand.lijn.naam, stand.staat) for stand in advies(weg, (), at("2026-11-27T12:00")).bedden]

    assert evening == [("Nachtopvang", Staat.OPEN), ("Nachthuis", Staat.ONBEKEND)]
    assert noon == [("Nachthuis", Staat.ONBEKEND), ("Nachtopvang", Staat.DICHT)]


def test_a_shelter_of_a_neighbour_counts_for_who_it_is_for_and_for_nobody_else() -> None:
    shared = with_shelter(UTRECHT, ook_voor=[ZEIST.code])

    assert [lijn.naam for lijn in way(gemeente=ZEIST, others=(shared,)).bedden] == ["Nachthuis"]
    assert way(gemeente=HILVERSUM, others=(shared,)).bedden == ()


def test_a_place_for_the_day_or_for_post_is_no_bed() -> None:
    assert way(gemeente=with_shelter(UTRECHT, soort="briefadres")).bedden == ()


def test_a_desk_that_is_outdated_does_not_come_first() -> None:
    old = Loket.model_validate(
        {**{name: getattr(LOKET, name) for name in LOKET.model_fields_set}, "bron_datum": "2020-01-01"}
    )

    assert way(old).loket is None
    assert way(old).andere == (old,)


def test_a_gemeente_without_a_number_says_so() -> None:
    contact = DEN_HAAG.contact.model_copy(update={"telefoon": None})

    found = advies(way(gemeente=DEN_HAAG.model_copy(update={"contact": contact})), (), at("2026-11-23T10:00"))

    assert found.raad is Raad.SCHRIJF
