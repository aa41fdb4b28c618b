"""Writing content files: all of them or none."""

import shutil
from pathlib import Path

import pytest

from portal.settings import Settings
from portal.sources.opslaan import save
from portal.sources.problems import SourceError
from tests.examples import VANDAAG


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two real gemeenten."""
    folder = tmp_path / "gemeenten"
    folder.mkdir()
    for slug in ("zeist", "utrecht"):
        shutil.copy(Settings().gemeenten / f"{slug}.yaml", folder)
    return folder


def test_a_mistake_in_one_file_leaves_all_as_they_were_and_names_the_real_file(folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    zeist, utrecht = (path.read_text("utf-8") for path in (folder / "zeist.yaml", folder / "utrecht.yaml"))
    files: dict[Path, str | None] = {
        folder / "utrecht.yaml": utrecht.replace("14 030", "14 033"),
        folder / "zeist.yaml": zeist.replace("GM0355", "GM0344"),
    }

    with pytest.raises(SourceError) as told:
        save(folder, files, today=VANDAAG)

    assert f"{folder}/zeist.yaml:4: code: GM0344 staat ook in {folder}/utrecht.yaml" in str(told.value)
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_a_file_that_cannot_be_written_puts_those_before_it_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    utrecht = (folder / "utrecht.yaml").read_text("utf-8")
    put = Path.replace

    def put_or_fail(new: Path, target: Path) -> Path:
        if target == folder / "de-bilt.yaml":
            raise OSError("de schijf is vol")
        return put(new, target)

    monkeypatch.setattr(Path, "replace", put_or_fail)
    files: dict[Path, str | None] = {
        folder / "utrecht.yaml": utrecht.replace("14 030", "14 033"),
        folder / "zeist.yaml": None,
        folder / "de-bilt.yaml": (Settings().gemeenten / "de-bilt.yaml").read_text("utf-8"),
    }

    with pytest.raises(OSError, match="de schijf is vol"):
        save(folder, files, today=VANDAAG)

    assert {path: path.read_bytes() for path in folder.iterdir()} == before
