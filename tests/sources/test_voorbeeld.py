import shutil
from pathlib import Path

import pytest

from portal.sources.gemeenten import load_gegevens, load_voorbeeld
from portal.sources.problems import SourceError
from tests.examples import VANDAAG

VOORBEELD = Path("content/voorbeeld")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(VOORBEELD, tmp_path / "voorbeeld"))


def change(path: Path, old: str, new: str) -> int:
    """Replace the first such text of a file, and give its line."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_the_invented_gemeente_is_filled_in_completely() -> None:
    gegevens = load_voorbeeld(VOORBEELD, today=VANDAAG)

    [gemeente], [loket] = gegevens.gemeenten, gegevens.loketten
    assert loket.serves(gemeente.code)
    assert len(loket.aanbod) == 6
    assert gemeente.landingsplaatsen
    assert loket.buitenland
    assert loket.talen
    assert loket.telefoontijden
    assert loket.inlooptijden


def test_no_number_of_the_invented_gemeente_can_be_dialled() -> None:
    gegevens = load_voorbeeld(VOORBEELD, today=VANDAAG)

    [gemeente], [loket] = gegevens.gemeenten, gegevens.loketten
    als_dicht = loket.als_dicht.telefoon if loket.als_dicht else None
    numbers = [gemeente.contact.telefoon, loket.telefoon, als_dicht, *(plek.telefoon for plek in gemeente.opvang)]
    assert all(number and number.tekst.startswith("000") for number in numbers)


def test_a_real_number_in_the_invented_gemeente_is_refused(folder: Path) -> None:
    line = change(folder / "loket.yaml", "telefoon: 000 123 45 67", "telefoon: 030 286 10 00")

    with pytest.raises(SourceError) as told:
        load_voorbeeld(folder, today=VANDAAG)

    assert str(told.value) == (
        f"{folder.as_posix()}/loket.yaml:{line}: telefoon: ‘030 286 10 00’ kan een echt nummer zijn; "
        "een verzonnen nummer begint met 000, bijvoorbeeld: 030 286 10 00"
    )


def test_mistakes_of_both_files_come_at_once(folder: Path) -> None:
    change(folder / "gemeente.yaml", "naam: Voorbeeld", "nam: Voorbeeld")
    (folder / "loket.yaml").unlink()

    with pytest.raises(SourceError) as told:
        load_voorbeeld(folder, today=VANDAAG)

    assert {Path(problem.file).name for problem in told.value.problems} == {"gemeente.yaml", "loket.yaml"}


def test_the_invented_gemeente_is_not_among_the_real_ones() -> None:
    real = load_gegevens(Path("gemeenten"), today=VANDAAG)
    [gemeente] = load_voorbeeld(VOORBEELD, today=VANDAAG).gemeenten

    assert gemeente.code not in {one.code for one in real.gemeenten}
    assert gemeente.slug not in {one.slug for one in real.gemeenten}
