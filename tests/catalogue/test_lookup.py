"""Everything that people type gets the right answer, or a kind one."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.catalogue import uitleg
from portal.catalogue.lookup import Lookup, Soort
from portal.catalogue.postcode_tabel import PostcodeTabel
from portal.domain.gemeente import Gemeente
from portal.domain.postcode import Postcode
from portal.sources.gemeenten import load_gegevens
from tests.catalogue import examples

ROOT = Path(__file__).parents[2]
LOOKUP = Lookup(examples.ALLE)


@pytest.fixture(scope="module")
def real() -> Lookup:
    return Lookup(load_gegevens(ROOT / "gemeenten", today=date(2026, 11, 22)).gemeenten)


def read_queries() -> list[dict[str, str]]:
    with (ROOT / "tests" / "data" / "vind.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", read_queries(), ids=lambda row: f"{row['query'][:30]!r}")
def test_a_real_query_finds_its_gemeenten(real: Lookup, row: dict[str, str]) -> None:
    found = real.find(row["query"])

    codes = [gemeente.code for gemeente in found.gemeenten]
    wanted = [code for code in row["gemeenten"].split("|") if code]
    assert found.soort == row["soort"]
    if found.soort is Soort.SUGGESTIE:
        assert set(wanted) <= set(codes)
    else:
        assert set(wanted) == set(codes)


def test_the_answers_come_in_the_same_order_for_every_order_of_gemeenten() -> None:
    backwards = Lookup(reversed(examples.ALLE))

    for query in ("Haren", "Beek", "4062", "Capele", "Haren Beek Tiel"):
        assert backwards.find(query) == LOOKUP.find(query)


@pytest.mark.parametrize(
    "query", ["2511CS", "2511 cs", "2511", "NL-2511 CS", "2511 CS Den Haag", "Spui 70, 2511 BT Den Haag"]
)
def test_a_postcode_counts_in_every_form(query: str) -> None:
    assert LOOKUP.find(query).gemeenten == (examples.DEN_HAAG,)


@pytest.mark.parametrize("query", ["2511 Rotterdam", "2511 AB Rotterdam", "Rotterdam 2511", "2511 CS 3011 AB"])
def test_a_place_that_contradicts_the_postcode_gives_both_the_postcode_first(query: str) -> None:
    found = LOOKUP.find(query)

    assert found.soort is Soort.KEUZE
    assert found.gemeenten == (examples.DEN_HAAG, examples.ROTTERDAM)


@pytest.mark.parametrize("query", ["2511 IN", "2511in", "2511 in", "Spui 70 2511 BT", "2511 C S", "٢٥١١ CS"])
def test_what_is_written_as_a_postcode_is_one(query: str) -> None:
    assert LOOKUP.find(query).gemeenten == (examples.DEN_HAAG,)
    assert LOOKUP.find(query).soort is Soort.GEMEENTE


@pytest.mark.parametrize(
    "query", ["kwam 2511 in Rotterdam", "van 2012 tot 2014 in Rotterdam", "vrij 12-05-2026 in Rotterdam"]
)
def test_a_year_in_a_sentence_is_no_postcode(query: str) -> None:
    found = LOOKUP.find(query)

    assert found.soort is Soort.SUGGESTIE
    assert found.gemeenten == (examples.ROTTERDAM,)


@pytest.mark.parametrize("query", ["2511 Antwerpen", "2511 in Spanje", "gevangenis in Spanje"])
def test_a_place_abroad_is_explained(query: str) -> None:
    assert LOOKUP.find(query).uitleg == uitleg.BUITENLAND


def test_an_unknown_postcode_leaves_the_place_beside_it_as_a_guess() -> None:
    found = LOOKUP.find("9999 AB Rotterdam")

    assert found.soort is Soort.SUGGESTIE
    assert found.gemeenten == (examples.ROTTERDAM,)


def test_a_short_name_that_begins_a_longer_one_is_a_choice() -> None:
    short = examples.make_gemeente("GM0000", "Veenhoven", "Drenthe", ["7700"], woonplaatsen=["Capelle", "Loo"])
    lookup = Lookup([*examples.ALLE, short])

    assert lookup.find("Capelle").gemeenten == (examples.CAPELLE, short)
    assert LOOKUP.find("Capelle").soort is Soort.SUGGESTIE


def test_a_name_that_is_known_from_the_caribbean_comes_with_a_note(real: Lookup) -> None:
    assert "Caribisch" in real.find("Willemstad").let_op
    assert "Caribisch" in real.find("Sint-Maarten").let_op


def test_a_postcode_on_the_border_gives_both_gemeenten_the_owner_first() -> None:
    found = LOOKUP.find("4062")

    assert found.soort is Soort.KEUZE
    assert found.gemeenten == (examples.TIEL, examples.WEST_BETUWE)


def test_a_handful_of_addresses_across_the_border_gives_a_note() -> None:
    found = LOOKUP.find("1261 AB")

    assert found.soort is Soort.GEMEENTE
    assert found.gemeenten == (examples.BLARICUM,)
    assert found.let_op_namen == ("Laren",)
    assert "Laren" in found.as_dict()["uitleg"]


def test_a_po_box_does_not_say_where_somebody_lives() -> None:
    found = LOOKUP.find("2500 GA")

    assert found.soort is Soort.POSTBUS
    assert found.gemeenten == (examples.DEN_HAAG,)
    assert "postbus" in found.uitleg


@pytest.mark.parametrize(
    "query", ["0123AB", "2511SS", "251", "25111", "2511C", "2511 C5", "", "  ", "a" * 81, "ik@hier.nl"]
)
def test_what_cannot_be_read_is_refused(query: str) -> None:
    assert LOOKUP.find(query).soort is Soort.ONGELDIG


def test_an_unknown_postcode_is_not_rounded_to_its_neighbour() -> None:
    found = LOOKUP.find("2519 AB")

    assert found.soort is Soort.ONBEKEND
    assert found.gemeenten == ()


def test_the_gemeente_itself_comes_before_a_place_and_a_place_before_a_former_gemeente() -> None:
    assert LOOKUP.find("Beek").gemeenten == (examples.BEEK, examples.MONTFERLAND)
    assert LOOKUP.find("Uden").gemeenten == (examples.MAASHORST,)
    assert set(LOOKUP.find("Haren").gemeenten) == {examples.GRONINGEN, examples.OSS}


@pytest.mark.parametrize(
    ("query", "gemeente"),
    [
        ("beek limburg", examples.BEEK),
        ("Beek (Gld)", examples.MONTFERLAND),
        ("Haren, Oss", examples.OSS),
        ("Den Haag Scheveningen", examples.DEN_HAAG),
    ],
)
def test_a_province_or_gemeente_tells_same_named_places_apart(query: str, gemeente: Gemeente) -> None:
    assert LOOKUP.find(query).as_dict()["gemeenten"] == [gemeente.code]


def test_a_place_with_the_name_of_a_province_comes_with_a_note() -> None:
    found = LOOKUP.find("Zeeland")

    assert found.gemeenten == (examples.MAASHORST,)
    assert "provincie" in found.let_op


def test_a_gemeente_with_the_name_of_its_province_comes_without_a_note() -> None:
    assert not LOOKUP.find("Groningen").let_op


def test_a_province_alone_is_explained() -> None:
    found = LOOKUP.find("Limburg")

    assert found.soort is Soort.ONBEKEND
    assert "provincie" in found.uitleg


@pytest.mark.parametrize(
    "query", ["Roterdam", "Rotterdan", "station Rotterdan", "PI Rotterdam", "Kerkstraat 5 Rotterdam"]
)
def test_a_near_miss_is_a_suggestion_and_never_an_answer(query: str) -> None:
    found = LOOKUP.find(query)

    assert found.soort is Soort.SUGGESTIE
    assert examples.ROTTERDAM in found.gemeenten


@settings(deadline=None)
@given(st.text(max_size=120))
def test_any_text_gets_an_answer(query: str) -> None:
    found = LOOKUP.find(query)

    assert found.query == query
    assert found.uitleg
    assert bool(found.gemeenten) is (found.soort not in {Soort.ONBEKEND, Soort.ONGELDIG})
    assert set(found.as_dict()) == {"query", "soort", "gemeenten", "uitleg"}


@settings(deadline=None)
@given(
    st.integers(1000, 9999),
    st.text("ABCDEFGHIJKLMNOPQRTUVWXYZ", min_size=2, max_size=2),
    st.sampled_from(["", " ", "-"]),
)
def test_letters_do_not_change_what_four_digits_find(cijfers: int, letters: str, between: str) -> None:
    assert LOOKUP.find(f"{cijfers}{between}{letters}").gemeenten == LOOKUP.find(str(cijfers)).gemeenten


def test_a_table_makes_complete_postcodes_exact(tmp_path: Path) -> None:
    rows = [
        (Postcode(4062, "AA"), "GM1960"),
        (Postcode(4062, "AB"), "GM0281"),
        (Postcode(4062, "AB"), "GM1960"),
        (Postcode(2511, "CS"), "GM9999"),
    ]
    PostcodeTabel.write(tmp_path / "tabel", rows, jaar=2025, bron="test")
    exact = Lookup(examples.ALLE, PostcodeTabel.open(tmp_path / "tabel"))

    assert exact.find("4062 AA").gemeenten == (examples.WEST_BETUWE,)
    assert exact.find("4062 AB").soort is Soort.KEUZE
    assert exact.find("4062").gemeenten == (examples.TIEL, examples.WEST_BETUWE)
    assert exact.find("2511 CS").gemeenten == (examples.DEN_HAAG,)
    assert "letters" in exact.find("4001 ZZ").uitleg
    assert exact.find("9999 ZZ").soort is Soort.ONBEKEND
    assert exact.find("2500 GA").soort is Soort.POSTBUS
    assert exact.find("4062 AA 2511 CS").gemeenten == (examples.WEST_BETUWE, examples.DEN_HAAG)


def test_a_catalogue_of_one_knows_only_its_own() -> None:
    alone = Lookup([examples.WEST_BETUWE])

    assert alone.find("4190").gemeenten == (examples.WEST_BETUWE,)
    assert alone.find("4062").gemeenten == (examples.WEST_BETUWE,)
    assert alone.find("Rotterdam").soort is Soort.ONBEKEND


def test_an_empty_catalogue_answers_too() -> None:
    assert Lookup([]).find("Roterdam").soort is Soort.ONBEKEND
