from pathlib import Path

import pytest

from portal.sources.problems import SourceError
from portal.sources.vaklijnen import load_vaklijnen
from portal.voorraad import FOLDER, stocked
from tests.examples import VANDAAG
from tests.sources.folder import write

LIJN = """\
lijnen:
  - bron: Het loket, per telefoon
    bron_datum: 2026-11-03
    id: casemanagers
    naam: Lijn voor casemanagers
    telefoon: 030 286 10 01
"""
EXAMPLE = "bijvoorbeeld: 030 286 10 01"
LOKETTEN = ("bureau-nazorg", "zvh-zeeland")


def mistakes(folder: Path) -> list[str]:
    with pytest.raises(SourceError) as told:
        load_vaklijnen(folder, LOKETTEN, today=VANDAAG)
    return str(told.value).replace(f"{folder.as_posix()}/", "").split("\n")


def test_the_lines_of_a_desk_are_read(tmp_path: Path) -> None:
    write(tmp_path, "bureau-nazorg.yaml", LIJN)

    [(slug, (lijn,))] = load_vaklijnen(tmp_path, LOKETTEN, today=VANDAAG).items()

    assert (slug, lijn.id, lijn.telefoon.kies) == ("bureau-nazorg", "casemanagers", "+31302861001")


def test_a_file_of_a_desk_that_nobody_knows_is_refused_with_the_nearest_name(tmp_path: Path) -> None:
    write(tmp_path, "bureau-nazor.yaml", LIJN)

    assert mistakes(tmp_path) == ["bureau-nazor.yaml:1: er is geen loket ‘bureau-nazor’; bedoelt u bureau-nazorg.yaml?"]


def test_every_mistake_has_its_line(tmp_path: Path) -> None:
    write(tmp_path, "bureau-nazorg.yaml", LIJN.replace("    bron_datum: 2026-11-03\n", "").replace("030 286", "030 2"))
    write(tmp_path, "zvh-zeeland.yaml", LIJN + LIJN.removeprefix("lijnen:\n"))

    assert mistakes(tmp_path) == [
        "bureau-nazorg.yaml:2: lijnen[1].bron_datum: ontbreekt, bijvoorbeeld: 2026-11-03",
        f"bureau-nazorg.yaml:5: lijnen[1].telefoon: ‘030 2 10 01’ is geen Nederlands telefoonnummer, {EXAMPLE}",
        "zvh-zeeland.yaml:1: lijnen: meer dan één lijn heeft de id ‘casemanagers’",
    ]


def test_an_empty_folder_is_a_mistake_and_not_a_register_without_lines(tmp_path: Path) -> None:
    assert "bevat geen bestanden met lijnen" in mistakes(tmp_path)[0]


def test_nothing_of_it_is_kept_with_what_was_read(tmp_path: Path) -> None:
    write(tmp_path, "vak/bureau-nazorg.yaml", LIJN)
    (tmp_path / "build").mkdir()

    with stocked(tmp_path / "build"):
        load_vaklijnen(tmp_path / "vak", LOKETTEN, today=VANDAAG)

    assert not (tmp_path / "build" / FOLDER).exists()
