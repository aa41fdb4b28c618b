"""What was read is kept by its own letters: it may be gone, and is never old."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from portal.settings import Settings
from portal.sources.gemeenten import load_gegevens
from portal.sources.problems import SourceError
from portal.voorraad import FOLDER, kept, stocked

TODAY = date(2026, 11, 22)


class Reader:
    """Reads texts, and counts how often."""

    def __init__(self) -> None:
        self.times = 0
        self.read = kept(self._large)

    def _large(self, text: str) -> str:
        self.times += 1
        return text.upper()


def read_in(build: Path, reader: Reader, text: str = "tekst") -> str:
    with stocked(build):
        return reader.read(text)


def test_a_text_that_did_not_change_is_read_once(tmp_path: Path) -> None:
    reader = Reader()

    assert [read_in(tmp_path, reader) for _time in range(3)] == ["TEKST"] * 3
    assert reader.times == 1
    assert read_in(tmp_path, reader, "tekst.") == "TEKST."
    assert reader.times == 2


def test_without_a_folder_to_build_in_nothing_is_kept(tmp_path: Path) -> None:
    reader = Reader()

    assert [read_in(tmp_path / "build", reader) for _time in range(2)] == ["TEKST"] * 2
    assert reader.times == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damage", ["", "{", "[]", '["ander programma", {}]', '["{print}", []]'])
def test_what_another_program_kept_or_what_is_damaged_counts_for_nothing(tmp_path: Path, damage: str) -> None:
    reader = Reader()
    read_in(tmp_path, reader)
    (file,) = (tmp_path / FOLDER).iterdir()
    program, _texts = json.loads(file.read_text("utf-8"))
    file.write_text(damage.replace("{print}", program), "utf-8")

    assert read_in(tmp_path, reader) == "TEKST"
    assert reader.times == 2
    assert read_in(tmp_path, reader) == "TEKST"
    assert reader.times == 2


def test_a_disk_that_refuses_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("geen map", "utf-8")

    assert read_in(tmp_path, Reader()) == "TEKST"


def test_two_texts_are_not_one_text_that_was_cut_elsewhere(tmp_path: Path) -> None:
    joined = kept(lambda first, second: f"{first}|{second}")

    with stocked(tmp_path):
        assert (joined("a", "bc"), joined("ab", "c")) == ("a|bc", "ab|c")


def test_a_mistake_between_files_is_told_with_its_line_when_they_were_kept(tmp_path: Path) -> None:
    folder = tmp_path / "gemeenten"
    folder.mkdir()
    real = Settings()
    for name in ("zeist.yaml", "utrecht.yaml"):
        shutil.copy(real.gemeenten / name, folder / name)
    with stocked(tmp_path):
        load_gegevens(folder, today=TODAY)
    shutil.copy(folder / "zeist.yaml", folder / "zeist-twee.yaml")

    told = []
    for build in (tmp_path / "geen", tmp_path, tmp_path):
        with stocked(build), pytest.raises(SourceError) as error:
            load_gegevens(folder, today=TODAY)
        told.append(str(error.value))

    assert "zeist.yaml:4: code: GM0355 staat ook in" in told[0]
    assert told[0] == told[1] == told[2]
