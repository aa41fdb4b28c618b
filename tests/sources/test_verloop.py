"""What earlier days were: written, and read back."""

from datetime import date
from pathlib import Path

import pytest

from portal.domain.meting import Meting
from portal.sources.problems import SourceError
from portal.sources.verloop import BESTAND, load_verloop, write_verloop

TODAY = date(2026, 11, 22)
OUD = Meting(dag=date(2026, 9, 30), aantallen=(1, 2, 3, 4, 5, 6), niet_gelezen=7)
NIEUW = Meting(dag=date(2026, 10, 31), aantallen=(0, 0, 342, 0, 0, 0))


def test_what_is_written_is_read_back_with_the_oldest_first(tmp_path: Path) -> None:
    path = write_verloop(tmp_path, (NIEUW, OUD))

    assert path == tmp_path / BESTAND
    assert load_verloop(tmp_path, today=TODAY) == (OUD, NIEUW)


def test_an_installation_without_the_file_has_no_earlier_days(tmp_path: Path) -> None:
    assert load_verloop(tmp_path, today=TODAY) == ()


@pytest.mark.parametrize("counts", ["[1, 2]", "[1, 2, 3, 4, 5, 6, 7]", "[1, 2, 3, 4, 5, -6]", "veel"])
def test_a_mistake_in_the_file_is_named_with_its_line(tmp_path: Path, counts: str) -> None:
    path = write_verloop(tmp_path, (OUD,))
    path.write_text(path.read_text("utf-8").replace("[1, 2, 3, 4, 5, 6]", counts), "utf-8")

    with pytest.raises(SourceError, match=f"{BESTAND}:4: metingen"):
        load_verloop(tmp_path, today=TODAY)


def test_the_kept_file_can_be_read() -> None:
    assert load_verloop(Path("content"), today=TODAY)
