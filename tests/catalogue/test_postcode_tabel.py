"""The table gives back what was written, and says so when it cannot."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from string import ascii_uppercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.catalogue.postcode_tabel import PostcodeTabel, TabelError
from portal.domain.postcode import NOOIT_UITGEGEVEN, Postcode

LETTERS = st.text(ascii_uppercase, min_size=2, max_size=2).filter(lambda pair: pair not in NOOIT_UITGEGEVEN)
POSTCODES = st.builds(Postcode, st.integers(1000, 9999), LETTERS)
CODES = st.integers(1, 1999).map("GM{:04d}".format)
ROW = (Postcode(2511, "CS"), "GM0518")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    PostcodeTabel.write(tmp_path / "postcodes", [ROW], jaar=2025, bron="test")
    return tmp_path / "postcodes"


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(POSTCODES, CODES), max_size=30))
def test_what_is_written_can_be_read(rows: list[tuple[Postcode, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "postcodes"

        PostcodeTabel.write(path, rows, jaar=2025, bron="test")

        tabel = PostcodeTabel.open(path)
        for postcode, code in rows:
            assert code in tabel.codes_for(postcode)
        assert tabel.beschrijving.aantal == len({postcode for postcode, _ in rows})


@pytest.mark.parametrize("postcode", [Postcode(2511, "CT"), Postcode(1000, "AA"), Postcode(9999, "ZZ"), Postcode(2511)])
def test_an_unknown_postcode_has_no_gemeente(path: Path, postcode: Postcode) -> None:
    assert PostcodeTabel.open(path).codes_for(postcode) == ()


def test_a_second_table_takes_the_place_of_the_first(path: Path) -> None:
    PostcodeTabel.write(path, [(Postcode(1011, "AB"), "GM0363")], jaar=2026, bron="test")

    tabel = PostcodeTabel.open(path)
    assert tabel.beschrijving.jaar == 2026
    assert tabel.codes_for(ROW[0]) == ()
    assert [one.name for one in path.parent.iterdir()] == ["postcodes"]


def test_rows_that_break_off_leave_the_old_table(path: Path) -> None:
    before = path.read_bytes()

    with pytest.raises(ZeroDivisionError):
        PostcodeTabel.write(path, ((ROW[0], str(1 // left)) for left in (1, 0)), jaar=2026, bron="test")

    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == ["postcodes"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw[:-1],
        lambda raw: raw[:10],
        lambda _: b"",
        lambda raw: b"PK\x03\x04" + raw[4:],
        lambda raw: raw[:8] + b"\x02" + raw[9:],
        lambda raw: raw[:30] + b"?" + raw[31:],
        lambda raw: raw[:12] + b"\xff\xff\xff\xff" + raw[16:],
    ],
    ids=["shorter", "head only", "empty", "zip", "other version", "description", "length"],
)
def test_a_damaged_file_is_refused_in_a_sentence(path: Path, damage: Callable[[bytes], bytes]) -> None:
    path.write_bytes(damage(path.read_bytes()))

    with pytest.raises(TabelError, match="importeer"):
        PostcodeTabel.open(path)


def test_a_damaged_cell_is_refused_in_a_sentence(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-2] + b"\xff\xff")

    with pytest.raises(TabelError, match="beschadigd"):
        PostcodeTabel.open(path).codes_for(Postcode(9999, "ZZ"))


def test_a_missing_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(TabelError, match="niet te openen"):
        PostcodeTabel.open(tmp_path / "nergens")
