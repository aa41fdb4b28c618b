"""`portaal papier`: what it prints, and what it says."""

import re
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import click
import pytest
from click.testing import CliRunner

from portal.cli import papier as command
from portal.domain.errors import GemeenteNotFoundError, PortalError
from portal.domain.neutraal import reveals
from portal.settings import Settings

Run = Callable[..., str]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def run(*arguments: str) -> str:
        settings = Settings(build=tmp_path / "build")
        done = CliRunner().invoke(command.papier_command, ["--processen", "1", *arguments], obj=settings)
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done.stdout + done.stderr

    return run


def test_a_gemeente_gets_its_papers_once(run: Run, tmp_path: Path) -> None:
    said = run("urk", "--taal", "es", "--peildatum", "2026-11-22")
    folder = tmp_path / "build/papier/es"
    before = {file.name: file.read_bytes() for file in folder.iterdir()}

    again = run("urk", "--taal", "es", "--peildatum", "2026-11-22")
    anew = run("urk", "--taal", "es", "--peildatum", "2026-11-22", "--opnieuw")

    assert sorted(before) == ["blad-urk-es.pdf", "kaartje-urk-es.pdf", "poster-urk-es.pdf"]
    assert re.search(r"^3 bestanden, \d\d kB, in ", said, re.MULTILINE)
    assert "PORTAL_BASIS_URL is leeg" in said
    assert "3 waren al zo" in again
    assert "waren al zo" not in anew
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


@pytest.mark.alles
def test_a_pack_has_the_sheets_of_the_province_in_one_file_and_loose_in_a_zip(run: Run, tmp_path: Path) -> None:
    run("urk", "--soort", "pakket")

    with ZipFile(tmp_path / "build/papier/nl/pakket-provincie-flevoland-nl.zip") as archive:
        names = archive.namelist()
        assert archive.testzip() is None
    assert names[:2] == ["pakket-provincie-flevoland-nl.pdf", "inleg-nl.pdf"]
    assert [name for name in names if name.startswith("blad-")] == [
        f"blad-{one}-nl.pdf" for one in ("almere", "dronten", "lelystad", "noordoostpolder", "urk", "zeewolde")
    ]
    assert len(names) == 14
    assert not any(map(reveals, names))


def test_a_name_that_nobody_has_is_told(run: Run) -> None:
    with pytest.raises(GemeenteNotFoundError, match="‘nergens’"):
        run("nergens")


def test_without_a_name_it_asks_for_one(run: Run) -> None:
    assert "Noem een gemeente, of kies --alle." in run()


def test_what_debian_must_bring_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def lacks(_name: str) -> object:
        raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(command, "import_module", lacks)

    with pytest.raises(PortalError, match=r"libpango-1\.0-0 .* libharfbuzz-subset0 fonts-dejavu-core"):
        run("urk")


def test_every_choice_is_explained() -> None:
    help_text = command.papier_command.get_help(click.Context(command.papier_command))

    for word in ("--alle", "--taal", "--soort", "--naar", "blad|kaartje|poster|inleg|pakket"):
        assert word in help_text
