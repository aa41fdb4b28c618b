"""The same answers as files: written by the same code, and sent with the same headers."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.test import Client, TestResponse

from portal.catalogue.catalogue import Catalogue
from portal.cli.sitedelen import site_delen
from portal.compose import alone, reading_app
from portal.feitenkamer import frozen_app, show
from portal.freeze.site import freeze, refreeze
from portal.public.room import Room
from portal.serving.app import BevrorenSite
from portal.ui.headers import OPEN

FEW = ("arnhem", "den-haag", "zaanstad")


@pytest.fixture(scope="module")
def land(room: Room) -> Room:
    """A country of three gemeenten."""
    found = room.catalogue
    gemeenten = [found.gemeente(slug) for slug in FEW]
    loketten = {loket.slug: loket for one in gemeenten for loket in found.loketten_for(one)}
    catalogue = Catalogue(gemeenten, loketten.values(), today=found.today)
    return replace(room, catalogue_on=lambda _day: catalogue)


@pytest.fixture(scope="module")
def sites(land: Room, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The files for programs, and the page not found, of the country and of one gemeente, by one app."""
    folder = tmp_path_factory.mktemp("build")
    app = frozen_app(land)
    for name, room in rooms(land).items():
        write(app, room, folder / name)
    return {name: folder / name for name in rooms(land)}


def rooms(land: Room) -> dict[str, Room]:
    return {"landelijk": land, "arnhem": alone(land, "arnhem")}


def write(app: Flask, room: Room, site: Path) -> None:
    show(app, room)
    urls = [url for deel in site_delen(room) for url in deel.urls if url[0].startswith("api.")]
    freeze(app, [("niet_gevonden", {}), *urls], site)


def files(site: Path) -> Iterator[str]:
    return (path.relative_to(site).as_posix() for path in (site / "api").rglob("*") if path.is_file())


def address_of(file: str) -> str:
    """Give the address of the live answer: the description alone is a file there too."""
    return "/" + (file if file.endswith("openapi.json") else file.removesuffix(".json"))


GENERAL = {f"api/v1/{name}" for name in ("gemeenten.json", "loketten.json", "organisaties.json", "openapi.json")}
ARNHEM = {"api/v1/gemeenten/GM0202.json", "api/v1/loketten/arnhem-nazorgcoordinator.json"}


def test_every_gemeente_and_desk_has_a_file_and_that_of_one_only_its_own(sites: dict[str, Path]) -> None:
    feed = {"api/v1/laatst-gewijzigd.atom"}

    assert set(files(sites["arnhem"])) == GENERAL | feed | ARNHEM
    assert set(files(sites["landelijk"])) > GENERAL | feed | ARNHEM | {"api/v1/gemeenten/GM0518.json"}


@pytest.mark.parametrize("name", ["landelijk", "arnhem"])
def test_every_file_holds_the_very_bytes_that_a_server_answers(land: Room, sites: dict[str, Path], name: str) -> None:
    live = Client(reading_app(rooms(land)[name]), TestResponse)

    for file in files(sites[name]):
        if not file.endswith("openapi.json"):
            answer = live.get(address_of(file))
            assert answer.status_code == 200, file
            assert answer.data == (sites[name] / file).read_bytes(), file


@pytest.mark.parametrize("name", ["landelijk", "arnhem"])
def test_the_description_of_files_names_files_that_are_there(sites: dict[str, Path], name: str) -> None:
    described = json.loads((sites[name] / "api/v1/openapi.json").read_text("utf-8"))

    for path in described["paths"]:
        assert list((sites[name] / "api/v1").glob(path[1:].replace("{code}", "*").replace("{slug}", "*"))), path


def test_the_server_of_files_sends_the_headers_of_the_live_answer(land: Room, sites: dict[str, Path]) -> None:
    live = Client(reading_app(land), TestResponse)
    frozen = Client(BevrorenSite(sites["landelijk"]), TestResponse)

    for file in files(sites["landelijk"]):
        ours, theirs = frozen.get("/" + file).headers, live.get(address_of(file)).headers
        names = set(theirs.keys()) - {"ETag", "Content-Length", "Content-Type", "Date"}
        assert {name: ours.get(name) for name in names} == {name: theirs[name] for name in names}, file
        assert ours["Content-Type"].partition(";")[0] == theirs["Content-Type"].partition(";")[0]


def test_only_what_is_for_programs_may_be_fetched_by_other_sites(sites: dict[str, Path]) -> None:
    page = Client(BevrorenSite(sites["landelijk"]), TestResponse).get("/404.html")

    assert "Access-Control-Allow-Origin" not in page.headers
    assert page.headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("name", ["nginx.conf", "apache.conf", "Caddyfile", "headers.json"])
def test_every_web_server_is_told_of_those_headers(sites: dict[str, Path], name: str) -> None:
    text = (sites["landelijk"].with_name("landelijk.server") / name).read_text("utf-8")

    for header, value in OPEN.items():
        assert header in text
        assert value in text
    assert "/api/" in text


def test_headers_of_an_older_program_are_written_again(land: Room, tmp_path: Path) -> None:
    app = frozen_app(land)
    write(app, land, tmp_path / "site")
    headers = tmp_path / "site.server/headers.json"
    headers.write_text(json.dumps({"alle": {}, "anders": {}}), "utf-8")

    refreeze(app, [("api.openapi", {})], tmp_path / "site", before=["/api/v1/openapi.json"])

    assert json.loads(headers.read_text("utf-8"))["mappen"]["/api/"] == dict(OPEN)
