import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.waarde import Nederlands
from portal.register.tabel import BOM, KOLOMMEN, csv_text, harmless
from tests.register.examples import VAKLIJN, country, loket


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix(BOM), newline=""), delimiter=";"))


def test_a_dutch_excel_opens_it_on_a_double_click() -> None:
    text = csv_text(country())

    assert text.startswith("\ufeffgemeente;gemeentecode;")
    assert text.count("gemeentecode;") == 1
    assert text.endswith("\r\n")


def test_every_gemeente_has_its_desks_and_then_its_general_contact() -> None:
    found = [(row["gemeente"], row["soort"], row["tel"]) for row in rows(csv_text(country()))]

    assert found == [
        ("Den Haag", "algemeen contact", "tel:14030"),
        ("Utrecht", "loket", "tel:+31302861000"),
        ("Utrecht", "algemeen contact", "tel:14030"),
        ("Zeist", "loket", "tel:+31302861000"),
        ("Zeist", "algemeen contact", "tel:14030"),
    ]


def test_a_row_says_who_when_where_and_how_sure() -> None:
    row = rows(csv_text(country()))[1]

    assert list(row) == list(KOLOMMEN)
    assert (row["bellen"], row["inloop"]) == (
        "ma-vr 09:00-17:00; niet op feestdagen",
        "ma, do 09:00-12:00; niet op feestdagen",
    )
    assert (row["straat"], row["postcode"], row["plaats"]) == ("Stadsplateau 1", "3521 AZ", "Utrecht")
    assert (row["werkt_voor"], row["bron_datum"], row["versheid"]) == ("GM0344 GM0355", "2026-10-01", "vers")


def test_lines_for_professionals_are_rows_of_their_own_only_where_they_are_given() -> None:
    closed = rows(csv_text(country(), {"bureau-nazorg": (VAKLIJN,)}))

    own = [row for row in closed if row["soort"] == "lijn voor professionals"]
    assert [(row["gemeente"], row["telefoon"]) for row in own] == [
        ("Utrecht", "030 286 10 01"),
        ("Zeist", "030 286 10 01"),
    ]
    assert len(closed) == len(rows(csv_text(country()))) + len(own)


@pytest.mark.parametrize("naam", ["=1+1", "+31", "-2", "@SUM(A1)"])
def test_a_name_that_looks_like_a_formula_is_not_calculated(naam: str) -> None:
    [row, *_rest] = rows(csv_text(country(loket(naam=Nederlands(naam), bedient=("GM0344",)))))[1:]

    assert row["naam"] == f"'{naam}"


@given(st.text())
def test_no_cell_begins_with_a_sign_that_is_calculated(text: str) -> None:
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert harmless(text).endswith(text)
