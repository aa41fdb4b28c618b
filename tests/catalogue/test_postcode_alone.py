"""A postcode with nothing around it takes a short way, which answers as the rules for free text do."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path
from string import ascii_letters

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.catalogue.lookup import Lookup
from portal.catalogue.postcode_tabel import PostcodeTabel
from portal.catalogue.postcode_vraag import PostcodeVraag, glued, is_malformed, read_alone, read_postcodes
from portal.domain.postcode import Postcode
from portal.sources.gemeenten import load_gegevens
from tests.catalogue import examples

ROOT = Path(__file__).parents[2]
PAIRS = tuple("".join(pair) for pair in product(ascii_letters, repeat=2))
NEARLY = st.from_regex(r"\s?\w{3,5}[ \-]?\w?\w?\w?\s?", fullmatch=True) | st.from_regex(r"\d{4} ?[a-zA-Z]{0,2}")


def is_what_the_rules_read(text: str, postcode: Postcode) -> bool:
    return read_postcodes(glued(text)) == PostcodeVraag((postcode,), "") and not is_malformed(glued(text))


def every_way_of_writing() -> Iterator[str]:
    """Write all digits without letters, and all pairs of letters behind digits that can be a year and that cannot."""
    yield from (f"{cijfers:04d}" for cijfers in range(10_000))
    for cijfers, between, pair in product((1234, 1899, 1900, 2019, 2039, 2040, 9999), ("", " "), PAIRS):
        yield f"{cijfers}{between}{pair}"


@pytest.mark.parametrize("text", ["2511CS", "2511 CS", "2511cs", "2511 cs", "2511Cs", "2511 in", "2019 IN", "2511"])
def test_a_postcode_alone_is_read_at_once(text: str) -> None:
    assert read_alone(text) == Postcode(int(text[:4]), text[4:].strip().upper())


@pytest.mark.parametrize(
    "text",
    ["2019 in", "2511SS", "2511 sa", "0511AB", "2511\n", "2511CSX", "NL-2511 CS", "٢٥١١", "2511 C S", "", "2511 "],
)
def test_all_else_is_left_to_the_rules(text: str) -> None:
    assert read_alone(text) is None


def test_every_way_of_writing_a_postcode_is_read_as_by_the_rules() -> None:
    read = [(text, postcode) for text in every_way_of_writing() if (postcode := read_alone(text))]

    assert len(read) > len(PAIRS)
    assert [text for text, postcode in read if not is_what_the_rules_read(text, postcode)] == []


@settings(deadline=None)
@given(NEARLY | st.text(max_size=10))
def test_what_is_read_at_once_is_read_as_by_the_rules(text: str) -> None:
    postcode = read_alone(text)

    assert postcode is None or is_what_the_rules_read(text, postcode)


def test_every_postcode_gets_the_answer_of_the_rules() -> None:
    real = Lookup(load_gegevens(ROOT / "gemeenten", today=date(2026, 11, 22)).gemeenten)

    for cijfers in range(1000, 10_000):
        for text in (str(cijfers), f"{cijfers}AB"):
            # The rules drop the full stop; the short way does not know it.
            assert real.find(text) == replace(real.find(f"{text}."), query=text)


def test_a_table_makes_no_difference_to_that(tmp_path: Path) -> None:
    PostcodeTabel.write(tmp_path / "tabel", [(Postcode(4062, "AA"), "GM1960")], jaar=2025, bron="test")
    lookup = Lookup(examples.ALLE, PostcodeTabel.open(tmp_path / "tabel"))

    for text in ("4062AA", "4062 AB", "4062", "2500 GA", "9999 ZZ"):
        assert lookup.find(text) == replace(lookup.find(f"{text}."), query=text)


def test_who_has_a_postcode_asks_without_words() -> None:
    postcodes = Lookup(examples.ALLE).postcodes

    gebied = postcodes.find(Postcode(4062, "AB"))

    assert gebied
    assert gebied.gemeenten == (examples.TIEL, examples.WEST_BETUWE)
    assert postcodes.find(Postcode(2519)) is None


def test_a_postcode_does_not_wait_for_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("portal.catalogue.lookup.NaamIndex")
    lookup = Lookup(examples.ALLE)

    assert lookup.find("2511 CS").gemeenten == (examples.DEN_HAAG,)
    assert lookup.find("postcode: 2511-CS").gemeenten == (examples.DEN_HAAG,)
    with pytest.raises(NameError):
        lookup.find("Den Haag")


def test_nothing_is_read_before_the_first_question(monkeypatch: pytest.MonkeyPatch) -> None:
    for index in ("lookup.NaamIndex", "lookup.BijnaIndex", "postcode_lookup.PostcodeIndex"):
        monkeypatch.delattr(f"portal.catalogue.{index}")

    lookup = Lookup(examples.ALLE)

    with pytest.raises(NameError):
        lookup.find("2511 CS")
