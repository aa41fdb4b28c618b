from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.postcode import NOOIT_UITGEGEVEN, Postcode, PostcodeReeks, check_volledig

cijfers = st.integers(1000, 9999)
letters = st.from_regex(r"[A-Z]{2}", fullmatch=True).filter(lambda found: found not in NOOIT_UITGEGEVEN)
postcodes = st.builds(Postcode, cijfers, letters | st.just(""))
reeksen = st.tuples(cijfers, cijfers).map(sorted).map(lambda ends: PostcodeReeks(*ends))


@given(postcodes)
def test_what_we_write_we_can_read(postcode: Postcode) -> None:
    assert Postcode.parse(str(postcode)) == postcode
    assert Postcode.parse(f" {str(postcode).lower()} ") == postcode
    assert Postcode.parse(str(postcode).replace(" ", "")) == postcode


@given(reeksen)
def test_a_row_that_we_write_we_can_read(reeks: PostcodeReeks) -> None:
    assert PostcodeReeks.parse(str(reeks)) == reeks


@given(reeksen)
def test_both_ends_belong_to_a_row_and_their_neighbours_do_not(reeks: PostcodeReeks) -> None:
    assert reeks.eerste in reeks
    assert reeks.laatste in reeks
    assert reeks.eerste - 1 not in reeks
    assert reeks.laatste + 1 not in reeks


@given(reeksen, reeksen)
def test_rows_overlap_when_they_share_a_postcode(one: PostcodeReeks, other: PostcodeReeks) -> None:
    shared = set(range(one.eerste, one.laatste + 1)) & set(range(other.eerste, other.laatste + 1))

    assert one.overlaps(other) == other.overlaps(one) == bool(shared)


@given(st.text(max_size=12))
def test_any_text_is_a_postcode_or_a_value_error(text: str) -> None:
    with suppress(ValueError):
        assert 1000 <= Postcode.parse(text).cijfers <= 9999


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("0123 AB", "een postcode begint nooit met een 0"),
        ("2511 SA", "geen enkele postcode eindigt op SA"),
        ("2511 sd", "geen enkele postcode eindigt op SD"),
        ("2511SS", "geen enkele postcode eindigt op SS"),
        ("251", "‘251’ is geen postcode"),
        ("25111", "‘25111’ is geen postcode"),
        ("2511 C", "‘2511 C’ is geen postcode"),
        ("2511 CSX", "‘2511 CSX’ is geen postcode"),
        ("", "‘’ is geen postcode"),
    ],
)
def test_what_is_no_postcode_is_said_so(text: str, sentence: str) -> None:
    with pytest.raises(ValueError) as told:
        Postcode.parse(text)

    assert str(told.value) == sentence


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("3515-3511", "de reeks ‘3515-3511’ loopt terug; zet de laagste postcode voorop"),
        ("0999-1000", "een postcode begint nooit met een 0"),
        ("2511 CS", "‘2511 CS’ is geen postcode van vier cijfers en geen reeks daarvan"),
        ("2511-", "‘2511-’ is geen postcode van vier cijfers en geen reeks daarvan"),
        ("2511-25120", "‘2511-25120’ is geen postcode van vier cijfers en geen reeks daarvan"),
    ],
)
def test_what_is_no_row_is_said_so(text: str, sentence: str) -> None:
    with pytest.raises(ValueError) as told:
        PostcodeReeks.parse(text)

    assert str(told.value) == sentence


def test_an_address_needs_the_letters_too() -> None:
    assert check_volledig("2511cs") == "2511 CS"
    with pytest.raises(ValueError, match="‘2511’ mist de twee letters"):
        check_volledig("2511")
