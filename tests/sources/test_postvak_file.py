import shutil
from pathlib import Path

import pytest

from portal.domain.datum import BronDatum
from portal.domain.postvak import Profiel
from portal.mailbox.keys import Sleutelpaar
from portal.settings import Settings
from portal.sources.gemeenten import load_gegevens
from portal.sources.postvak import new_loket, postvak_for, write_postvak
from portal.sources.problems import SourceError
from tests.examples import UTRECHT, VANDAAG

DESK = "utrecht-detentie-terugkeer"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The real gemeente Utrecht and its real desk, in a folder that may be changed."""
    (tmp_path / "loketten").mkdir()
    for name in ("utrecht.yaml", f"loketten/{DESK}.yaml"):
        shutil.copy(Settings().gemeenten / name, tmp_path / name)
    return tmp_path


def test_a_mailbox_is_added_and_every_other_line_stays(folder: Path) -> None:
    path = folder / "loketten" / f"{DESK}.yaml"
    before = path.read_text("utf-8")
    postvak = postvak_for(Sleutelpaar.new().publiek, Profiel.ONLINE)

    write_postvak(path, postvak)

    assert path.read_text("utf-8").startswith(before)
    [desk] = load_gegevens(folder, today=VANDAAG).loketten
    assert desk.postvak == postvak


def test_a_second_key_takes_the_place_of_the_first_and_the_file_does_not_grow(folder: Path) -> None:
    path = folder / "loketten" / f"{DESK}.yaml"
    write_postvak(path, postvak_for(Sleutelpaar.new().publiek, Profiel.OFFLINE))
    once = path.read_text("utf-8")
    second = postvak_for(Sleutelpaar.new().publiek, Profiel.OFFLINE)

    write_postvak(path, second)

    assert len(path.read_text("utf-8")) == len(once)
    [desk] = load_gegevens(folder, today=VANDAAG).loketten
    assert desk.postvak == second


def test_a_mailbox_in_the_middle_of_a_file_moves_to_its_end_and_takes_nothing_along(folder: Path) -> None:
    path = folder / "loketten" / f"{DESK}.yaml"
    old = "postvak:\n  sleutel: x\n  # een opmerking\n\n  vingerafdruk: y\n"
    head, tail = path.read_text("utf-8").split("\n", 1)
    path.write_text(f"{head}\n{old}{tail}", "utf-8")

    write_postvak(path, postvak_for(Sleutelpaar.new().publiek, Profiel.ONLINE))

    text = path.read_text("utf-8")
    assert text.startswith(f"{head}\n{tail}".rstrip("\n"))
    assert "vingerafdruk: y" not in text
    assert load_gegevens(folder, today=VANDAAG).loketten[0].postvak


def test_a_desk_that_nobody_described_gets_a_file_that_can_be_read(folder: Path) -> None:
    path = folder / "loketten" / "utrecht-loket.yaml"

    new_loket(path, "Loket 't Anker: #1", [UTRECHT], bron="Gemeente Utrecht", today=VANDAAG)

    found = {desk.slug: desk for desk in load_gegevens(folder, today=VANDAAG).loketten}["utrecht-loket"]
    assert (found.naam, found.bedient, found.bron_datum) == (
        "Loket 't Anker: #1",
        ("GM0344",),
        BronDatum.parse(VANDAAG.isoformat()),
    )
    assert found.bron == "Gemeente Utrecht"


def test_a_desk_that_was_described_is_never_written_over(folder: Path) -> None:
    path = folder / "loketten" / f"{DESK}.yaml"
    before = path.read_bytes()

    with pytest.raises(SourceError, match="bestaat al"):
        new_loket(path, "Loket", [UTRECHT], bron="Gemeente Utrecht", today=VANDAAG)

    assert path.read_bytes() == before
