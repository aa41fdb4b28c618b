"""`portaal dekking`: how far every gemeente is, now and in earlier months."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click import UsageError
from click.testing import CliRunner

from portal.cli import geschiedenis
from portal.cli.main import main
from portal.domain.errors import PortalError
from portal.settings import Settings
from portal.sources.verloop import BESTAND
from tests.cli.test_freeze import Run, make_land, replace_in, run_in


@pytest.fixture(scope="module")
def run() -> Run:
    """Ask about the real gemeenten, without a mailbox."""

    def run(*arguments: str) -> str:
        environ = {"PORTAL_MAILBOX": "sqlite:////bestaat-niet/mailbox.db"}
        done = CliRunner().invoke(main, ("dekking", *arguments), env=environ, catch_exceptions=False)
        assert done.exit_code == 0, done.output
        return done.stdout

    return run


def test_a_province_is_told_with_what_each_gemeente_lacks(run: Run) -> None:
    told = run("--provincie", "flevoland")

    assert told.startswith("niveau 0:   0  Er is geen pagina.\n")
    assert told.count("(Flevoland): niveau ") == 6
    assert "  voor niveau 5: een postvak voor berichten\n" in told


def test_a_program_gets_json(run: Run) -> None:
    data = json.loads(run("--json"))

    assert len(data["gemeenten"]) == sum(data["aantallen"].values()) == 342


def test_history_is_kept_apart_from_what_is_asked_now() -> None:
    with pytest.raises(UsageError, match="gaat niet samen"):
        CliRunner().invoke(main, ["dekking", "--historie", "--json"], standalone_mode=False, catch_exceptions=False)


@pytest.fixture
def land(tmp_path: Path) -> Path:
    """A country of four gemeenten below a folder that git knows."""
    land = make_land(tmp_path / "werk" / "land")
    git(tmp_path / "werk", "init", "--quiet")
    return land


def git(folder: Path, *arguments: str, dag: str = "2026-01-01") -> None:
    moment = f"{dag}T12:00:00+01:00"
    person = {
        f"GIT_{role}_{what}": "test@voorbeeld.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    environ = {**os.environ, **person, "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True, env=environ)


def commit(land: Path, dag: str) -> None:
    git(land, "add", "gemeenten")
    git(land, "commit", "--quiet", "--message", "Change", dag=dag)


def test_of_each_month_the_last_state_is_measured_on_its_own_day(land: Path) -> None:
    zeist = land / "gemeenten" / "zeist.yaml"
    commit(land, "2026-08-10")
    replace_in(zeist, "\n  telefoon: 14 030", "")
    commit(land, "2026-08-20")
    replace_in(zeist, "\ncontact:", "\ncontact:\n  telefoon: 14 030")
    commit(land, "2026-09-05")
    (land / "gemeenten" / "urk.yaml").write_text("naam: [\n", "utf-8")
    commit(land, "2026-10-01")
    commit_date_long_after(land)

    told = run_in(land)("dekking", "--historie").splitlines()

    assert told[:4] == [
        "2026-08-20: 0 1 3 0 0 0",
        "2026-09-05: 0 0 4 0 0 0",
        "2026-10-01: 0 0 4 0 0 0; 1 bestanden niet te lezen",
        "2029-01-01: 0 4 0 0 0 0; 1 bestanden niet te lezen",
    ]
    assert (land / "content" / BESTAND).read_text("utf-8").count("dag: ") == 4


def commit_date_long_after(land: Path) -> None:
    """Change a file when all facts have grown old."""
    (land / "gemeenten" / "LEESMIJ.md").write_text("Oud.\n", "utf-8")
    commit(land, "2029-01-01")


def test_a_folder_without_history_is_told_so(tmp_path: Path) -> None:
    land = make_land(tmp_path)

    with pytest.raises(PortalError, match="git kent hier geen geschiedenis"):
        run_in(land)("dekking", "--historie")


def test_a_folder_that_was_never_committed_is_told_so(land: Path) -> None:
    git(land, "commit", "--quiet", "--allow-empty", "--message", "Begin")

    with pytest.raises(PortalError, match="nog niets vastgelegd"):
        run_in(land)("dekking", "--historie")


def test_a_part_of_the_history_is_refused_for_it_would_overwrite_the_whole(land: Path, tmp_path: Path) -> None:
    commit(land, "2026-08-10")
    (land / "gemeenten" / "LEESMIJ.md").write_text("Uitleg.\n", "utf-8")
    commit(land, "2026-09-10")
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{land.parent}", "ondiep")

    with pytest.raises(PortalError, match="unshallow"):
        geschiedenis.months_of(tmp_path / "ondiep" / "land" / "gemeenten")


def test_a_computer_without_git_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert shutil.which("git") is None
    with pytest.raises(PortalError, match="git ontbreekt"):
        geschiedenis.months_of(Settings().gemeenten)
