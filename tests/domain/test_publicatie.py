import pytest
from pydantic import ValidationError

from portal.domain.publicatie import PLICHTEN, Publicatie, missing_in

FILLED = {
    "uitgever": "Gemeente Zeist",
    "toegankelijkheid": {"status": "voldoet-niet", "datum": "2026-11-01", "email": "web@zeist.nl"},
    "privacy": {
        "verantwoordelijke": "College van burgemeester en wethouders van Zeist",
        "fg": "fg@zeist.nl",
        "verklaring": "https://www.zeist.nl/privacy",
        "bewaart_dagen": "0",
    },
}


def test_who_says_nothing_misses_every_duty() -> None:
    assert tuple(missing_in(None)) == PLICHTEN


def test_who_said_everything_misses_nothing_and_no_days_is_an_answer() -> None:
    assert list(missing_in(Publicatie.model_validate(FILLED))) == []


def test_a_part_that_was_begun_misses_the_rest_of_it() -> None:
    begun = Publicatie.model_validate({**FILLED, "toegankelijkheid": {"status": "voldoet-niet"}})

    assert [one.veld for one in missing_in(begun)] == ["toegankelijkheid.datum", "toegankelijkheid.email"]


def test_the_example_of_every_duty_can_be_filled_in() -> None:
    filled: dict[str, object] = {}
    for plicht in PLICHTEN:
        *block, field = plicht.veld.split(".")
        inner = filled.setdefault(block[0], {}) if block else filled
        assert isinstance(inner, dict)
        inner[field] = plicht.voorbeeld.strip("'")

    assert list(missing_in(Publicatie.model_validate(filled))) == []


@pytest.mark.parametrize("melden", ["http://zeist.nl/lek", "bel ons", ""])
def test_a_leak_is_reported_by_mail_or_on_a_safe_page(melden: str) -> None:
    with pytest.raises(ValidationError):
        Publicatie.model_validate({**FILLED, "beveiliging": {"melden": melden}})
