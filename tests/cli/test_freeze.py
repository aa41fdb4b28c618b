"""`portaal freeze`: what changed is made again, and nothing else."""

import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from portal.cli.main import main
from portal.settings import Settings

FEW = ("zeist.yaml", "utrecht.yaml", "wijdemeren.yaml", "hilversum.yaml", "loketten/utrecht-detentie-terugkeer.yaml")
ZEIST = ("freeze", "zeist", "--peildatum", "2026-11-22", "--processen", "1")
ALLES = ("freeze", "--alle", "--peildatum", "2026-11-22", "--processen", "2")
Run = Callable[..., str]


@pytest.fixture
def land(tmp_path: Path) -> Path:
    """A country of four gemeenten in files of its own; one of them is planned to become a part of another."""
    real = Settings()
    for name in FEW:
        path = tmp_path / "gemeenten" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(real.gemeenten / name, path)
    shutil.copytree(real.content, tmp_path / "content")
    shutil.copytree(real.translations, tmp_path / "translations")
    return tmp_path


@pytest.fixture
def run(land: Path) -> Run:
    def run(*arguments: str, build: str = "build") -> str:
        environ = {
            f"PORTAL_{name.upper()}": str(land / name)
            for name in ("gemeenten", "content", "translations", "postcodes", "geheim_bestand")
        }
        environ |= {"PORTAL_BUILD": str(land / build), "PORTAL_MAILBOX": f"sqlite:///{land}/mailbox.db"}
        done = CliRunner().invoke(main, arguments, env=environ, catch_exceptions=False, prog_name="portaal")
        assert done.exit_code == 0, done.output
        return done.stdout

    return run


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def state(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        path.relative_to(folder).as_posix(): (sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file() and path.name != "stempel"
    }


def test_where_nothing_changed_nothing_is_read_and_nothing_is_written(land: Path, run: Run) -> None:
    assert "1 site in" in run(*ZEIST)
    before = state(land / "build")

    assert run(*ZEIST) == "Er is niets veranderd.\n"
    assert state(land / "build") == before
    assert "1 site in" in run(*ZEIST, "--opnieuw")
    assert state(land / "build") != before


def test_the_site_of_a_gemeente_stays_while_only_another_one_changed(land: Path, run: Run) -> None:
    run(*ZEIST)
    before = state(land / "build")
    replace_in(land / "gemeenten/utrecht.yaml", "telefoon: 14 030", "telefoon: 14 020")

    assert "; 1 waren al zo" in run(*ZEIST)
    assert state(land / "build") == before
    assert run(*ZEIST) == "Er is niets veranderd.\n"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("gemeenten/zeist.yaml", "telefoon: 14 030", "telefoon: 14 020"),
        ("gemeenten/utrecht.yaml", "provincie: Utrecht", "provincie: Gelderland"),
        ("content/nl/blok-familie.md", "familie", "naasten"),
        ("translations/ar/LC_MESSAGES/messages.po", "\n\n#", "\n\n# anders\n#"),
    ],
)
def test_what_a_page_may_show_makes_the_site_again(land: Path, run: Run, file: str, old: str, new: str) -> None:
    run(*ZEIST)
    replace_in(land / file, old, new)

    assert "waren al zo" not in run(*ZEIST)


def test_a_site_that_is_not_whole_or_of_another_day_is_made_again(land: Path, run: Run) -> None:
    run(*ZEIST)

    assert "waren al zo" not in run("freeze", "zeist", "--peildatum", "2026-11-23")
    (land / "build/zeist.server/stempel").write_bytes(b"\xff")
    assert "waren al zo" not in run("freeze", "zeist", "--peildatum", "2026-11-23")
    shutil.rmtree(land / "build/zeist")
    assert "waren al zo" not in run("freeze", "zeist", "--peildatum", "2026-11-23")


def test_with_a_mailbox_that_changes_by_itself_every_site_is_made_again(land: Path, run: Run) -> None:
    run(*ZEIST)
    (land / "mailbox.db").touch()

    assert "waren al zo" not in run(*ZEIST)
    assert not (land / "build/zeist.server/stempel").exists()


def edit_somewhere(land: Path, turn: int) -> str:
    """Change a file, no matter which, and name it."""
    files = sorted((*(land / "gemeenten").rglob("*.yaml"), *(land / "content/nl").glob("blok-*.md")))
    path = files[int(sha256(bytes([turn])).hexdigest(), 16) % len(files)]
    if path.suffix == ".yaml":
        replace_in(path, "\nbron: ", f"\nbron: Voorbeeld {turn}, ")
    else:
        replace_in(path, "\ntitel: ", f"\ntitel: Voorbeeld {turn} ")
    return path.name


@pytest.mark.alles
def test_after_any_change_what_stood_and_what_is_made_from_nothing_are_the_same(land: Path, run: Run) -> None:
    run(*ALLES)

    for turn in range(6):
        name = edit_somewhere(land, turn)
        run(*ALLES)
        run(*ALLES, "--opnieuw", build="nieuw")
        stood, new = (state(land / folder) for folder in ("build", "nieuw"))
        assert stood.keys() == new.keys()
        assert [path for path in stood if stood[path][0] != new[path][0]] == [], name
