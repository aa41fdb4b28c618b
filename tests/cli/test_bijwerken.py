"""Laying our files beside the national register, as an editor does."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from portal.cli.main import main
from portal.settings import Settings

DATA = Path(__file__).parents[1] / "data" / "register"
FILES = [str(DATA / name) for name in ("Gemeenten.csv", "Gemeenten-cp1252.csv", "exportOO_gemeenten.xml")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four real gemeenten, of which two changed since."""
    folder = tmp_path / "gemeenten"
    folder.mkdir()
    for slug in ("zeist", "aa-en-hunze", "sudwest-fryslan", "urk"):
        shutil.copy(Settings().gemeenten / f"{slug}.yaml", folder)
    mend(folder / "zeist.yaml", "telefoon: 14 030", "telefoon: 030 698 79 87  # was zo")
    mend(folder / "zeist.yaml", "straat: Het Rond 1", "straat: Slotlaan 20")
    return folder


def mend(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def portaal(folder: Path, *arguments: str) -> Result:
    environ = {"PORTAL_GEMEENTEN": str(folder), "PORTAL_BUILD": str(folder.parent / "build")}
    return CliRunner().invoke(main, ["bijwerken", *arguments], env=environ)


@pytest.mark.parametrize("file", FILES)
def test_the_difference_is_shown_and_nothing_is_written(folder: Path, file: str) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}

    done = portaal(folder, file)

    assert done.exit_code == 0, done.output
    assert "Zeist (GM0355), register van 2026-10-02\n" in done.output
    assert "  telefoon: 030 698 79 87 -> 14 030\n" in done.output
    assert "  bezoekadres: Slotlaan 20, 3701 HS Zeist -> Het Rond 1, 3701 HS Zeist\n" in done.output
    assert "Gemeenten met een ander feit: 1. Alleen een andere datum: 2. Kijk zelf: 0." in done.output
    assert "Niet in dit register: Urk." in done.output
    assert ("Niet bij ons: Voorbeeld (GM9999)." in done.output) == file.endswith("csv")
    assert "Er is nog niets geschreven. Schrijf 3 bestanden met: --pas-toe" in done.output
    assert before == {path: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("file", FILES)
def test_applied_it_stands_in_the_files_with_source_and_date_and_the_rest_as_it_was(folder: Path, file: str) -> None:
    before = (folder / "zeist.yaml").read_text("utf-8")

    done = portaal(folder, file, "--pas-toe")

    assert "Geschreven: 3 bestanden." in done.output
    expected = before.replace("030 698 79 87  # was zo", "14 030  # was zo").replace("Slotlaan 20", "Het Rond 1")
    expected = expected.replace("bron_datum: 2026-05-03", "bron_datum: 2026-10-02")
    assert (folder / "zeist.yaml").read_text("utf-8") == expected
    assert "bron_datum: 2026-10-03" in (folder / "aa-en-hunze.yaml").read_text("utf-8")
    assert "bron_datum: 2026-10-04" in (folder / "sudwest-fryslan.yaml").read_text("utf-8")
    assert "Er is niets om te schrijven." in portaal(folder, file).output


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("  bron: Register van Overheidsorganisaties\n", "  bron: Brief\n", "onze bron: Brief"),
        ("bron_datum: 2026-05-03", "bron_datum: 2026-10-20", "bij ons van 2026-10-20, in het register van 2026-10-02"),
        ("bron_datum: 2026-05-03", "gecontroleerd_op: 2026-06-01", "bij ons nagevraagd op 2026-06-01"),
        ("bron_datum: 2026-05-03", "opmerking: Nieuw nummer", "onze opmerking: Nieuw nummer"),
    ],
)
def test_what_we_may_know_better_is_for_a_person_to_look_at(folder: Path, old: str, new: str, why: str) -> None:
    mend(folder / "zeist.yaml", old, new)
    before = (folder / "zeist.yaml").read_bytes()

    done = portaal(folder, FILES[0], "--pas-toe")

    assert f"  kijk zelf: telefoon: 030 698 79 87 -> 14 030 ({why})\n" in done.output
    assert "Kijk zelf: 1." in done.output
    assert (folder / "zeist.yaml").read_bytes() == before


def test_a_name_and_an_unsafe_link_are_for_a_person_to_look_at(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "Gemeenten.csv"
    text = Path(FILES[0]).read_text("utf-8-sig").replace("Gemeente Zeist", "Gemeente Slot Zeist")
    file.write_text(text.replace("https://www.zeist.nl", "http://nieuw.zeist.nl"), "utf-8")

    done = portaal(folder, str(file))

    assert "  kijk zelf: naam: Zeist -> Slot Zeist (onze bron: CBS, Gemeentelijke indeling" in done.output
    assert "  kijk zelf: website: https://www.zeist.nl -> http://nieuw.zeist.nl (‘http://nieuw.z" in done.output


def test_one_mistake_anywhere_and_no_file_changes(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "Gemeenten.csv"
    file.write_text(Path(FILES[0]).read_text("utf-8-sig").replace("8601CR", "8601"), "utf-8")
    before = {path: path.read_bytes() for path in folder.iterdir()}

    done = portaal(folder, str(file), "--pas-toe")

    assert done.exit_code == 1
    assert str(done.exception) == "Gemeenten.csv:4: ‘8601’ mist de twee letters"
    assert before == {path: path.read_bytes() for path in folder.iterdir()}
