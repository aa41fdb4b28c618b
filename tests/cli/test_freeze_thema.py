"""`portaal freeze --thema`: a site in the look of its gemeente."""

import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from portal.cli.main import main
from portal.sources.problems import SourceError
from tests.cli.test_freeze import LAND, ZEIST, digests, environ_of, make_land, replace_in, run_in, state

THEMAS = Path(__file__).parents[2] / "docs" / "themas"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A country with the site of Zeist in a look of its own; gives the folder of both."""
    land = make_land(tmp_path_factory.mktemp("land"))
    shutil.copytree(THEMAS / "haven", land / "huisstijl")
    run_in(land)(*themed(land))
    return land


def themed(land: Path) -> tuple[str, ...]:
    return (*ZEIST, "--thema", str(land / "huisstijl" / "thema.json"))


def test_every_page_has_the_look_and_the_logo_of_the_gemeente(site: Path) -> None:
    folder = site / "build" / "zeist"
    sheets = {path.name for path in folder.glob("static/*.css")}
    (logo,) = folder.glob("static/logo-*.svg")

    assert all("#12283a" in (folder / "static" / name).read_text("utf-8") for name in sheets if "balie" not in name)
    assert not any("var(--utrecht" in path.read_text("utf-8") for path in folder.glob("static/*.css"))
    for name in ("index.html", "404.html", "nl/zeist/index.html", "ar/zeist/brief/index.html"):
        page = BeautifulSoup((folder / name).read_text("utf-8"), "html.parser")
        image = page.select_one(".portal-afzender img")
        assert image
        assert (image["width"], image["height"]) == ("44", "44")
        assert str(image["src"]).endswith(f"static/{logo.name}")
        assert "Zeist" in str(image.parent)
        assert {Path(str(link["href"])).name for link in page.select("link[rel=stylesheet]")} <= sheets


def test_a_theme_that_stays_the_same_writes_nothing_and_one_that_changes_writes_every_page(site: Path) -> None:
    before = state(site / "build")
    assert run_in(site)(*themed(site)) == "Er is niets veranderd.\n"
    assert state(site / "build") == before

    replace_in(site / "huisstijl" / "logo.svg", "#9fe3dc", "#ffffff")
    run_in(site)(*themed(site))
    changed = {path for path, digest in digests(site / "build").items() if before.get(path, ("",))[0] != digest}

    assert {path for path in before if path.endswith(".html")} <= changed


def test_a_theme_with_mistakes_leaves_the_site_that_stands(site: Path) -> None:
    before = state(site / "build")
    (site / "fout.json").write_text('{"basis": {"colour": {"$value": "#000"}}, "logo": "a.png"}', "utf-8")

    with pytest.raises(SourceError, match=r"(?s)fout.json:1: basis.colour: .*fout.json:1: logo: "):
        run_in(site)(*ZEIST, "--thema", str(site / "fout.json"))
    assert state(site / "build") == before


@pytest.mark.parametrize("sites", [LAND, ("freeze", "zeist", "--alle")])
def test_the_look_of_a_gemeente_is_not_that_of_the_country(tmp_path: Path, sites: tuple[str, ...]) -> None:
    arguments = (*sites, "--thema", str(THEMAS / "haven" / "thema.json"))
    done = CliRunner().invoke(main, arguments, env=environ_of(tmp_path), prog_name="portaal")

    assert done.exit_code == 2
    assert "noem die, zonder --landelijk of --alle" in done.output
