"""The national register in each form in which its publisher gives it."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from portal.sources.overheidsregister import Gelabeld, Registratie, algemeen, read_code, read_dag, read_telefoon
from portal.sources.overheidsregister_lezen import read_register
from portal.sources.problems import SourceError
from tests.examples import VANDAAG

DATA = Path(__file__).parents[1] / "data" / "register"
FILES = ["Gemeenten.csv", "Gemeenten-cp1252.csv", "exportOO_gemeenten.xml"]


def read(path: Path) -> dict[str, Registratie]:
    return {one.code: one for one in read_register(path, today=VANDAAG)}


def mistake(path: Path) -> str:
    with pytest.raises(SourceError) as told:
        read_register(path, today=VANDAAG)
    return str(told.value)


@pytest.mark.parametrize("name", FILES)
def test_every_form_says_the_same(name: str) -> None:
    found = read(DATA / name)

    assert found["GM0355"] == Registratie(
        code="GM0355",
        naam="Zeist",
        datum=date(2026, 10, 2),
        telefoon="14 030",
        email="zeist@zeist.nl",
        website="https://www.zeist.nl",
        bezoekadres={"straat": "Het Rond 1", "postcode": "3701 HS", "plaats": "ZEIST"},
        postadres="Postbus 513, 3700 AM ZEIST",
    )
    assert found["GM1680"].telefoon == "14 0592"
    assert found["GM1680"].email == "", "an address without a label may be that for requests under the Woo"
    assert found["GM1680"].datum == date(2026, 10, 3)
    assert found["GM1900"].naam == "Súdwest-Fryslân"
    assert found["GM1900"].bezoekadres["postcode"] == "8601 CR"


@pytest.mark.parametrize("namespace", ["https://organisaties.overheid.nl/static/schema/oo/export/3.0", "urn:anders"])
def test_another_namespace_or_prefix_is_no_matter(tmp_path: Path, namespace: str) -> None:
    path = tmp_path / "export.xml"
    text = (DATA / "exportOO_gemeenten.xml").read_text("utf-8")
    old = "https://organisaties.overheid.nl/static/schema/oo/export/2.6.9"
    path.write_text(text.replace(old, namespace).replace("p:", "oo:").replace(":p=", ":oo="), "utf-8")

    assert read(path) == read(DATA / "exportOO_gemeenten.xml")


@pytest.mark.parametrize("text", ["0140529", "14 0529", "(014) 0529", "140529"])
def test_a_number_of_fourteen_is_read_however_it_is_written(text: str) -> None:
    assert read_telefoon(text) == "14 0529"


def test_other_numbers_lose_their_brackets_only() -> None:
    assert read_telefoon("(014) 013") == "14 013"
    assert read_telefoon("(0297) 38 75 75") == "0297 38 75 75"


@pytest.mark.parametrize("text", ["gm0344", "GM0344", "344", "https://identifier.overheid.nl/tooi/id/gemeente/gm0344"])
def test_a_code_is_read_as_text_and_filled_up(text: str) -> None:
    assert read_code(text) == "GM0344"


def test_a_day_is_read_both_ways_round() -> None:
    assert read_dag("02-05-2026") == read_dag("2026-05-02") == read_dag("2026-05-02T10:00:00") == date(2026, 5, 2)
    assert read_dag(" ") is None


def test_a_day_that_must_still_come_is_not_when_it_was_checked(tmp_path: Path) -> None:
    path = tmp_path / "Gemeenten.csv"
    path.write_bytes((DATA / "Gemeenten.csv").read_bytes().replace(b"02-10-2026", b"02-10-2027"))

    assert read(path)["GM0355"].datum == date(2026, 10, 1)


def test_only_what_is_called_general_is_taken() -> None:
    two = [Gelabeld("a", "burgerzaken"), Gelabeld("b", "algemeen")]

    assert algemeen(two, alone=True) == "b"
    assert algemeen(two[:1], alone=True) == ""
    assert algemeen([Gelabeld("a", "Algemeen (Woo)")], alone=False) == ""
    assert algemeen([Gelabeld("a", ""), Gelabeld("b", "")], alone=True) == ""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("gm0355", "Zeist", "Gemeenten.csv:2: ‘Zeist’ is geen code van een gemeente, bijvoorbeeld: gm0344"),
        ("0140592", "bel maar", "Gemeenten.csv:3: ‘bel maar’ is geen telefoonnummer"),
        ("02-10-2026", "oktober", "Gemeenten.csv:2: ‘oktober’ is geen datum, bijvoorbeeld: 02-05-2026"),
        ("3701 HS", "3701", "Gemeenten.csv:2: ‘3701’ mist de twee letters"),
        ("gm1900", "gm0355", "Gemeenten.csv:4: GM0355 staat er twee keer in"),
        ('"0"\r\n"Gemeente Aa', '"0";"1"\r\n"Gemeente Aa', "Gemeenten.csv:2: heeft 12 kolommen in plaats van 11"),
        ("Telefoonnummers ", "Bellen", "Gemeenten.csv:1: mist een kolom: telefoons, bijvoorbeeld: Type;"),
        ('"Gemeente";', '"Provincie";', "Gemeenten.csv:1: noemt geen enkele gemeente"),
    ],
)
def test_what_does_not_fit_is_told_with_file_and_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = tmp_path / "Gemeenten.csv"
    text = (DATA / "Gemeenten.csv").read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new).encode())

    assert mistake(path).startswith(told)


def test_a_file_that_could_grow_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    path.write_text('<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n<x>&a;</x>', "utf-8")

    assert mistake(path) == "export.xml:2: bevat een DOCTYPE; die hoort niet in dit register"


def test_half_a_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    path.write_bytes((DATA / "exportOO_gemeenten.xml").read_bytes()[:3000])

    assert "is geen heel XML-bestand; haal het opnieuw op" in mistake(path)


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten.ods"
    shutil.copy(DATA / "Gemeenten.csv", path)

    assert "is geen csv of xml" in mistake(path)
