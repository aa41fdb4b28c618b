"""The official list is read in all its forms, and refused with file and line where it does not fit."""

import zipfile
from pathlib import Path

import pytest

from portal.catalogue.postcode_tabel import PostcodeTabel
from portal.domain.postcode import Postcode
from portal.sources.cbs_postcodes import MOST_PROBLEMS, read_jaar, read_postcodes
from portal.sources.problems import SourceError

NEW = (
    "PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025\r\n"
    "1011AB;99;0363AF01;0363AF;0363\r\n"
    "1011AB;100;0363AF01;0363AF;0363\r\n"
    "2511CS;1;05180001;051800;0518\r\n"
)
AMSTERDAM, DEN_HAAG = (Postcode(1011, "AB"), "GM0363"), (Postcode(2511, "CS"), "GM0518")


def make_zip(folder: Path, content: bytes | str, name: str = "pc6hnr20250801_gwb.csv") -> Path:
    path = folder / "postcodes.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("gem_2025.csv", "Gemeente2025;Gemeentenaam2025\r\n0363;Amsterdam\r\n0998;Buitenland\r\n")
        archive.writestr(name, content)
    return path


def refused(path: Path) -> SourceError:
    with pytest.raises(SourceError) as caught:
        list(read_postcodes(path))
    return caught.value


@pytest.mark.parametrize(
    "content",
    [
        NEW,
        NEW.replace("\r\n", "\n"),
        NEW.encode("utf-8-sig"),
        NEW.replace("Gemeente2025", "Gem2019"),
        NEW + "\r\n",
        NEW.rstrip(),
        NEW + "9999XX;1;09980000;099800;0998\r\n",
        NEW.replace("1011AB;", "1011 AB;"),
        NEW.replace(";0363\r", ";363\r"),
        "pc6,huisnummer,gwb_code,wijkcode,gemeentecode\n1011AB,9,03630101,036301,363\n2511CS,1,05180001,051800,518\n",
        '"PC6";"Huisnummer";"Gem2016"\n"1011AB";"9";"363"\n"2511CS";"1";"518"\n',
    ],
    ids=["2025", "lf", "bom", "gem2019", "empty", "no line end", "abroad", "space", "no zeros", "lower case", "quotes"],
)
def test_every_form_of_the_list_is_read(tmp_path: Path, content: bytes | str) -> None:
    assert list(read_postcodes(make_zip(tmp_path, content))) == [AMSTERDAM, DEN_HAAG]


def test_the_list_may_lie_in_a_folder_under_another_name(tmp_path: Path) -> None:
    path = make_zip(tmp_path, NEW, "2025-cbs/adressen.csv")

    assert list(read_postcodes(path)) == [AMSTERDAM, DEN_HAAG]


def test_a_postcode_in_two_gemeenten_comes_twice(tmp_path: Path) -> None:
    rows = list(read_postcodes(make_zip(tmp_path, NEW + "2511CS;2;03630001;036300;0363\n")))

    assert rows[-2:] == [DEN_HAAG, (Postcode(2511, "CS"), "GM0363")]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("0123AB;1;a;b;0363", "begint nooit met een 0"),
        ("1011SS;1;a;b;0363", "eindigt op SS"),
        ("1011;1;a;b;0363", "mist de twee letters"),
        ("1011AB;1;a;b;Amsterdam", "geen gemeentecode"),
        ("1011AB;1;a;b;0000", "geen gemeentecode"),
        ("1011AB;1;a;0363", "4 kolommen in plaats van 5"),
        ("hallo", "1 kolommen in plaats van 5"),
    ],
)
def test_a_row_that_does_not_fit_is_named_with_its_line(tmp_path: Path, row: str, sentence: str) -> None:
    [problem] = refused(make_zip(tmp_path, f"{NEW}{row}\n")).problems

    assert (problem.file, problem.line) == ("pc6hnr20250801_gwb.csv", 5)
    assert sentence in problem.sentence


def test_a_file_full_of_mistakes_names_the_first(tmp_path: Path) -> None:
    assert len(refused(make_zip(tmp_path, NEW + "fout\n" * 100)).problems) == MOST_PROBLEMS


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("PC6;Huisnummer;Buurt2025\n1011AB;1;x\n", "geen lijst met postcodes"),
        ("", "geen lijst met postcodes"),
        (NEW.encode("utf-16"), "geen lijst met postcodes"),
        (NEW.partition("\n")[0] + "\n", "geen enkele postcode"),
    ],
    ids=["no gemeente", "empty", "utf-16", "no rows"],
)
def test_another_file_is_refused(tmp_path: Path, content: bytes | str, sentence: str) -> None:
    assert sentence in str(refused(make_zip(tmp_path, content)))


def test_a_broken_zip_is_refused(tmp_path: Path) -> None:
    path = make_zip(tmp_path, NEW * 1000)
    raw = bytearray(path.read_bytes())
    middle = len(raw) // 2
    raw[middle : middle + 8] = b"\xff" * 8
    path.write_bytes(bytes(raw))

    assert refused(path)


@pytest.mark.parametrize("content", [b"", b"PC6;Gemeente2025\n", None])
def test_what_is_no_zip_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "postcodes.zip"
    if content is not None:
        path.write_bytes(content)

    assert "geen heel zipbestand" in str(refused(path))


def test_two_lists_are_refused(tmp_path: Path) -> None:
    path = make_zip(tmp_path, NEW)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("nog_een.csv", NEW)

    assert "meer dan één lijst" in str(refused(path))


@pytest.mark.parametrize(("name", "jaar"), [("pc6hnr20240801_gwb.csv", 2025), ("lijst.csv", 2025)])
def test_the_year_stands_in_the_columns(tmp_path: Path, name: str, jaar: int) -> None:
    assert read_jaar(make_zip(tmp_path, NEW, name)) == jaar


def test_the_year_may_stand_in_the_name(tmp_path: Path) -> None:
    path = make_zip(tmp_path, "pc6,gemeentecode\n1011AB,363\n", "pc6hnr20180801_gwb.csv")

    assert read_jaar(path) == 2018


def test_a_list_without_a_year_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="noemt geen jaar"):
        read_jaar(make_zip(tmp_path, "pc6,gemeentecode\n1011AB,363\n", "lijst.csv"))


def test_half_a_list_makes_no_table(tmp_path: Path) -> None:
    path = make_zip(tmp_path, NEW + "fout\n")

    with pytest.raises(SourceError):
        PostcodeTabel.write(tmp_path / "tabel", read_postcodes(path), jaar=2025, bron="test")

    assert not (tmp_path / "tabel").exists()
