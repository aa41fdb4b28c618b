"""`portaal freeze --basis`: a gemeente publishes its site itself."""

import gzip
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from portal.cli.deeltal import ALLES
from portal.cli.main import main
from portal.cli.opdracht import Opdracht
from portal.cli.run import run as run_command
from portal.cli.sites import Bouw
from portal.domain.gemeente import Provincie
from portal.domain.thema import STANDAARD
from portal.serving import geperst
from portal.settings import Settings
from tests.cli.test_freeze import digests, environ_of, make_land, run_in
from tests.html import attr, parse

DAG = date(2026, 11, 22)
BASIS = "https://www.voorbeeld.example/nazorg"
OWN = ("freeze", "voorbeeld", "--peildatum", DAG.isoformat(), "--processen", "2", "--basis", BASIS)
CONCEPT = ("freeze", "zeist", "--peildatum", DAG.isoformat(), "--processen", "2", "--basis", "https://zeist.example")


@pytest.fixture(scope="module")
def land(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A country in which the invented gemeente published its site, and Zeist made a draft."""
    folder = make_land(tmp_path_factory.mktemp("land"))
    quick = {".gz": lambda body: gzip.compress(body, 1, mtime=0)}  # brotli at its best takes most of a minute
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(geperst, "_PACK", quick)
        run_in(folder)(*OWN, "--zip")
        run_in(folder)(*CONCEPT, "--concept")
        yield folder


def settings_of(land: Path) -> Settings:
    return Settings.from_environ(environ_of(land))


OPDRACHT = Opdracht(
    slugs=("voorbeeld",), alle=False, landelijk=False, peildatum=DAG, processen=1, deel=ALLES, opnieuw=False,
    via_wsgi=False, thema=None, basis=BASIS,
)  # fmt: skip


def pages(site: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    for path in sorted(site.rglob("*.html")):
        if path.relative_to(site).parts[0] in {"nl", "ar", path.name}:
            yield path.relative_to(site).as_posix(), parse(path.read_text("utf-8"))


def test_what_a_gemeente_must_tell_is_asked_in_one_list_and_nothing_is_written(
    land: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environ_of(land, "leeg").items():
        monkeypatch.setenv(name, value)

    with pytest.raises(SystemExit, match="1"):
        run_command(CONCEPT)

    said = capsys.readouterr().err
    for field in ("uitgever", "toegankelijkheid.status", "privacy.fg", "privacy.bewaart_dagen"):
        assert f"  publicatie.{field}: " in said
    assert f"In {land}/gemeenten/zeist.yaml ontbreekt:" in said
    assert "Bijvoorbeeld: voldoet-gedeeltelijk" in said
    assert "--concept" in said
    assert not (land / "leeg/zeist").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("zeist", "--concept"),
        ("zeist", "--zip"),
        ("--landelijk", "--basis", BASIS),
        ("zeist", "utrecht", "--basis", BASIS),
        ("zeist", "--basis", BASIS, "--deel", "1/2"),
        ("zeist", "--basis", "http://www.zeist.nl"),
        ("zeist", "--basis", "https://www.zeist.nl/na;zorg"),
    ],
)
def test_publishing_is_for_one_gemeente_at_a_safe_address(land: Path, arguments: tuple[str, ...]) -> None:
    done = CliRunner().invoke(main, ("freeze", *arguments), env=environ_of(land), standalone_mode=False)

    assert done.exit_code != 0
    assert "--" in str(done.exception) or "‘http" in str(done.exception)


def test_every_page_has_its_sender_and_its_own_address_and_no_page_is_a_draft(land: Path) -> None:
    for name, page in pages(land / "build/voorbeeld"):
        assert page.title
        assert page.title.text.endswith(" – Gemeente Voorbeeld"), name
        assert not page.select("header + .portal-hulplijn"), name
        whole = [attr(tag, "href") for tag in page.select("link[rel=canonical], link[hreflang]")]
        assert all(url.startswith(f"{BASIS}/") for url in whole), name
        assert whole or name == "404.html"


def test_a_draft_says_so_on_every_page_asks_not_to_be_found_and_has_no_security_txt(land: Path) -> None:
    site = land / "build/zeist"

    for name, page in pages(site):
        assert page.select("header + .portal-hulplijn"), name
        assert page.select("meta[name=robots][content=noindex]"), name
    assert not (site / ".well-known").exists()
    assert (land / "build/voorbeeld/.well-known/security.txt").is_file()
    assert "DIT IS EEN CONCEPT" in (land / "build/zeist.server/LEESMIJ.txt").read_text("utf-8")


def test_of_other_gemeenten_a_site_says_nothing_but_what_shared_texts_say_on_every_site(land: Path) -> None:
    names = sorted(set(names_of_others("zeist")) - {str(one) for one in Provincie}, key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])")

    shared, own = (words(land / "build" / name, name, pattern) for name in ("voorbeeld", "zeist"))

    assert own - shared == set()
    assert not [name for name in digests(land / "build/zeist") if "utrecht" in name or "hilversum" in name]


def names_of_others(slug: str) -> Iterator[str]:
    for path in Settings().gemeenten.glob("*.yaml"):
        named = re.search(r"^naam: (.+)$", path.read_text("utf-8"), re.MULTILINE)
        if named and path.stem != slug:
            yield named[1].strip("'\"")


def words(site: Path, name: str, pattern: re.Pattern[str]) -> set[tuple[str, str]]:
    """Name the files of a site in which names stand, each with the name."""
    found = set()
    for path in site.rglob("*.*"):
        if path.suffix in {".html", ".json", ".atom", ".vcf", ".txt"}:
            place = path.relative_to(site).as_posix().replace(name, "")
            found |= {(place, word) for word in pattern.findall(path.read_text("utf-8"))}
    return found


def test_the_list_names_every_file_with_its_hash_and_the_days_of_the_facts(land: Path) -> None:
    build = land / "build"
    told = json.loads((build / "voorbeeld.server/MANIFEST.json").read_text("utf-8"))

    assert (told["peildatum"], told["gegevens_van"]) == ("2026-11-22", "2026-11-03")
    assert (told["adres"], told["concept"]) == (BASIS, False)
    made = {f"voorbeeld/{path}" for path in digests(build / "voorbeeld")}
    assert made < told["bestanden"].keys()
    assert "voorbeeld/index.html.gz" in told["bestanden"]
    for name, one in told["bestanden"].items():
        body = (build / ("voorbeeld.server/LEESMIJ.txt" if name == "LEESMIJ.txt" else name)).read_bytes()
        assert (one["bytes"], one["sha256"]) == (len(body), sha256(body).hexdigest())


def test_the_zip_holds_the_site_and_all_that_goes_along_and_is_the_same_every_time(land: Path) -> None:
    file = land / "build/voorbeeld.zip"
    before = file.read_bytes()

    with zipfile.ZipFile(file) as packed:
        names = packed.namelist()
        listed = json.loads(packed.read("MANIFEST.json"))["bestanden"]
        assert {name: sha256(packed.read(name)).hexdigest() for name in listed} == {
            name: one["sha256"] for name, one in listed.items()
        }
    assert set(names) == {*listed, "MANIFEST.json"}
    assert {"LEESMIJ.txt", "voorbeeld/nl/index.html", "voorbeeld.server/nginx.conf"} < set(names)
    said = run_in(land)(*OWN, "--zip")
    assert said.startswith("Er is niets veranderd.\n")
    assert file.read_bytes() == before


def test_the_web_host_reads_what_goes_where(land: Path) -> None:
    text = (land / "build/voorbeeld.server/LEESMIJ.txt").read_text("utf-8")

    assert "https://www.voorbeeld.example/nazorg/nl/" in text
    assert "telt alleen op https://www.voorbeeld.example/.well-known/security.txt" in text
    assert "Nieuwste gegeven: 2026-11-03" in text


@pytest.mark.parametrize(
    ("changed", "uitgever"),
    [({"basis": f"{BASIS}2"}, "Gemeente"), ({"concept": True}, "Gemeente"), ({}, "Stad")],
    ids=["address", "draft", "sender"],
)
def test_how_a_gemeente_publishes_shapes_every_page(land: Path, changed: dict[str, Any], uitgever: str) -> None:
    file = land / "content/voorbeeld/gemeente.yaml"
    before = file.read_text("utf-8")
    file.write_text(before.replace("uitgever: Gemeente", f"uitgever: {uitgever}"), "utf-8")
    asked = replace(OPDRACHT, **changed)

    plan = Bouw.read(replace(settings_of(land), basis_url=asked.basis), DAG, STANDAARD, stamp="", opdracht=asked).plan(
        "voorbeeld"
    )
    file.write_text(before, "utf-8")

    assert plan.stale
    assert not plan.stays
