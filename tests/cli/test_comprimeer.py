"""`portaal comprimeer`: what it packs, and what it says."""

from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from click.testing import CliRunner

from portal.cli.comprimeer import comprimeer
from portal.domain.errors import PortalError
from portal.settings import Settings
from tests.serving.served import FILES, HOME, write_site

Run = Callable[..., str]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def run(*arguments: str) -> str:
        settings = Settings(build=tmp_path / "build")
        done = CliRunner().invoke(comprimeer, ["--processen", "1", *arguments], obj=settings)
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        assert done.exit_code == 0, done.output
        return done.stdout

    return run


@pytest.fixture
def build(tmp_path: Path) -> Path:
    for name in ("landelijk", "urk"):
        write_site(tmp_path / "build" / name, FILES)
    (tmp_path / "build/README.md").write_text("Hier komen de sites.", "utf-8")
    (tmp_path / "build/sbom.json").write_text("{}", "utf-8")
    return tmp_path / "build"


def test_without_a_name_every_site_is_packed_and_nothing_else(run: Run, build: Path) -> None:
    said = run()

    assert said == "14 bestanden, 5 opnieuw gecomprimeerd; 0,0 MB werd 0,0 MB met brotli\n"
    for name in ("landelijk", "urk"):
        assert brotli.decompress((build / name / "nl/index.html.br").read_bytes()) == HOME
    assert not list(build.glob("*.br"))


def test_a_name_packs_that_site(run: Run, build: Path) -> None:
    run("urk")

    assert (build / "urk/nl/index.html.gz").is_file()
    assert not (build / "landelijk/nl/index.html.gz").exists()


def test_a_second_time_nothing_is_packed(run: Run, build: Path) -> None:
    run()
    assert run().startswith("14 bestanden, 0 opnieuw gecomprimeerd; ")

    (build / "urk/nl/index.html").write_bytes(HOME * 3)
    assert run("urk").startswith("7 bestanden, 1 opnieuw gecomprimeerd; ")


def test_what_no_site_holds_any_more_leaves_the_store(run: Run, build: Path) -> None:
    run()
    kept = len([*(build / ".geperst").glob("*/*")])
    for name in ("landelijk", "urk"):
        (build / name / "nl/zoekbestand.json").unlink()
        run(name)

    assert len([*(build / ".geperst").glob("*/*")]) == kept - 2


def test_where_there_is_no_site_a_sentence_says_how_to_make_one(run: Run) -> None:
    with pytest.raises(PortalError, match="nog geen site; maak er een met ‘portaal freeze’"):
        run()

    with pytest.raises(PortalError, match="atlantis is geen map met een site"):
        run("atlantis")
