from datetime import date

import pytest
from pydantic import ValidationError

from portal.domain.bron import VANDAAG as DAY_OF_READING
from portal.domain.bron import Feit, Versheid
from portal.domain.loket import Loket
from tests.examples import LOKET, UTRECHT, VANDAAG


def known(**dates: str) -> dict[str, object]:
    """Give the fields of a fact with these dates and no other."""
    feit = Feit.model_validate({"bron": "x", **dates})
    return {"bron_datum": feit.bron_datum, "gecontroleerd_op": feit.gecontroleerd_op}


@pytest.mark.parametrize(
    ("bron_datum", "versheid"),
    [
        ("2026-11-22", Versheid.VERS),
        ("2026-05-22", Versheid.VERS),
        ("2026-05-21", Versheid.OUD),
        ("2025-11-22", Versheid.OUD),
        ("2025-11-21", Versheid.VEROUDERD),
    ],
)
def test_a_desk_carries_a_note_after_6_months_and_sinks_after_12(bron_datum: str, versheid: Versheid) -> None:
    loket = LOKET.model_copy(update=known(bron_datum=bron_datum))

    assert loket.versheid_on(VANDAAG) is versheid


@pytest.mark.parametrize(
    ("bron_datum", "versheid"),
    [
        ("2026-11-22", Versheid.VERS),
        ("2025-11-22", Versheid.VERS),
        ("2025-11-21", Versheid.OUD),
        ("2024-11-22", Versheid.OUD),
        ("2024-11-21", Versheid.VEROUDERD),
    ],
)
def test_a_general_contact_carries_a_note_after_12_months_and_sinks_after_24(
    bron_datum: str, versheid: Versheid
) -> None:
    contact = UTRECHT.contact.model_copy(update=known(bron_datum=bron_datum))
    gemeente = UTRECHT.model_copy(update={"contact": contact})

    assert gemeente.contact_versheid_on(VANDAAG) is versheid


def test_a_leap_year_does_not_make_a_fact_a_day_older() -> None:
    loket = LOKET.model_copy(update=known(bron_datum="2023-11-22"))

    assert loket.versheid_on(date(2024, 11, 22)) is Versheid.OUD
    assert loket.versheid_on(date(2024, 11, 23)) is Versheid.VEROUDERD


def test_a_fact_of_unknown_date_is_the_oldest() -> None:
    loket = LOKET.model_copy(update=known())

    assert loket.known_since is None
    assert loket.versheid_on(VANDAAG) is Versheid.VEROUDERD


def test_a_month_counts_from_its_first_day_and_a_year_from_the_first_of_january() -> None:
    month = LOKET.model_copy(update=known(bron_datum="2026-05"))
    year = LOKET.model_copy(update=known(bron_datum="2026"))

    assert month.known_since == date(2026, 5, 1)
    assert month.versheid_on(date(2026, 11, 2)) is Versheid.OUD
    assert year.known_since == date(2026, 1, 1)


def test_a_check_with_the_desk_wins_from_the_date_of_the_source() -> None:
    checked = LOKET.model_copy(update=known(bron_datum="2019", gecontroleerd_op="2026-11-20"))
    checked_long_ago = LOKET.model_copy(update=known(bron_datum="2026-11-20", gecontroleerd_op="2020-01-01"))

    assert checked.versheid_on(VANDAAG) is Versheid.VERS
    assert checked_long_ago.versheid_on(VANDAAG) is Versheid.VEROUDERD


@pytest.mark.parametrize("field", ["bron_datum", "gecontroleerd_op"])
def test_the_day_of_reading_is_no_future_and_the_next_day_is(field: str) -> None:
    context = {DAY_OF_READING: VANDAAG}

    assert Feit.model_validate({"bron": "x", field: "2026-11-22"}, context=context)
    with pytest.raises(ValidationError, match="‘2026-11-23’ ligt in de toekomst"):
        Feit.model_validate({"bron": "x", field: "2026-11-23"}, context=context)


def test_this_month_and_this_year_are_no_future_and_the_next_are() -> None:
    context = {DAY_OF_READING: VANDAAG}

    assert Feit.model_validate({"bron": "x", "bron_datum": "2026-11"}, context=context)
    assert Feit.model_validate({"bron": "x", "bron_datum": "2026"}, context=context)
    for later in ("2026-12", "2027"):
        with pytest.raises(ValidationError, match="ligt in de toekomst"):
            Feit.model_validate({"bron": "x", "bron_datum": later}, context=context)


def test_a_fact_cannot_be_changed() -> None:
    for field in Loket.model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(LOKET, field, None)
