import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.kleur import contrast, parse_kleur

KLEUREN = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("text", "kleur"),
    [
        ("#0B4F8A", "#0b4f8a"),
        (" #fd0 ", "#ffdd00"),
        ("rgb(11, 79, 138)", "#0b4f8a"),
        ("rgb(11 79 138)", "#0b4f8a"),
        ("hsl(0 0% 100%)", "#ffffff"),
        ("hsl(120deg, 100%, 25%)", "#008000"),
    ],
)
def test_a_colour_is_read_in_the_ways_that_tokens_write_it(text: str, kleur: str) -> None:
    assert parse_kleur(text) == kleur


@pytest.mark.parametrize(
    "text",
    ["", "blauw", "#12345", "#0b4f8aff", "rgb(256 0 0)", "rgba(0 0 0 / .5)", "hsl(0 101% 0%)", "#fff;}", "url(#a)"],
)
def test_what_is_no_opaque_colour_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is geen kleur"):
        parse_kleur(text)


@given(KLEUREN)
def test_a_colour_that_was_written_is_read_as_the_same(kleur: str) -> None:
    assert parse_kleur(kleur) == kleur


@given(KLEUREN, KLEUREN)
def test_contrast_is_the_same_both_ways_and_between_1_and_21(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#777777", "#ffffff", 4.478),
        ("#767676", "#ffffff", 4.542),
        ("#0000ff", "#ffffff", 8.592),
    ],
)
def test_contrast_is_as_others_count_it(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.001)
