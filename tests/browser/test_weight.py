"""What a page asks of a slow line and an old phone."""

import json
import re
from pathlib import Path

import brotli
import pytest
from flask import Flask

from portal.domain.taal import Taal
from portal.public.room import Room
from portal.ui.assets import Assets
from tests.browser.conftest import Open
from tests.browser.kinds import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.alles]

ROOT = Path(__file__).parents[2]
SHEETS = Assets([ROOT / "portal" / "ui" / "static"])
STYLE = SHEETS.text("portal.css").encode()
SCRIPTS = ROOT / "portal" / "public" / "static"
FIRST_VIEW = 10_000  # bytes, compressed
ONE_WINDOW = 14_000  # bytes that arrive in the first round trip, with the headers
NODES = 600
COUNTER = 4_500
"""The script of the page at a counter, which answers without a server; it is on no other page."""
AFTERWARDS = ("favicon-", "voorlezen-")
"""Fetched when the page already stands; without the icon a browser asks for /favicon.ico."""
COUNTED_APART = "zoek-"
"""The search of a frozen site has a measure of its own, with its data: see `test_zoek_js.py`."""
REQUESTS = {"blok-maak": 3}
"""Where an editor takes the block, it is shown with the style sheet that goes along with it."""
LONG_LISTS = {"gemeenten": 880, "provincies": 845, "blok": 845}
"""Three pages name all 342 gemeenten; and ten languages cost 31 nodes on every page."""
SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 300);
})"""


def packed(data: bytes) -> int:
    return len(brotli.compress(data))


@pytest.fixture(scope="module")
def pages(room: Room, app: Flask) -> dict[str, bytes]:
    """Give the page of every gemeente, and of the invented one."""
    client = app.test_client()
    slugs = [*(gemeente.slug for gemeente in room.catalogue), "voorbeeld"]
    return {slug: client.get(f"/nl/{slug}/").data for slug in slugs}


@pytest.mark.parametrize("taal", Taal)
def test_a_gemeente_is_read_in_ten_kilobytes_in_every_language(app: Flask, taal: Taal) -> None:
    page = app.test_client().get(f"/{taal}/rotterdam/").data

    assert packed(page) + packed(STYLE) <= FIRST_VIEW


def test_every_gemeente_is_read_in_ten_kilobytes(pages: dict[str, bytes]) -> None:
    style = packed(STYLE)
    weights = {slug: packed(page) + style for slug, page in pages.items()}

    heaviest = max(weights, key=weights.__getitem__)
    assert weights[heaviest] <= FIRST_VIEW, heaviest


def test_with_all_headers_the_first_view_fits_one_window(app: Flask, pages: dict[str, bytes]) -> None:
    client = app.test_client()
    headers = len(str(client.get("/nl/voorbeeld/").headers))

    assert max(packed(page) for page in pages.values()) + packed(STYLE) + 2 * headers <= ONE_WINDOW


def test_no_gemeente_asks_for_many_nodes(pages: dict[str, bytes]) -> None:
    nodes = {slug: len(re.findall(rb"<[a-z]", page)) for slug, page in pages.items()}

    assert {slug: count for slug, count in nodes.items() if count > NODES} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_comes_in_two_requests_and_stands_still(live: str, open_page: Open, kind: str) -> None:
    page = open_page("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(live + KINDS[kind], wait_until="networkidle")

    first = [url for url in asked if not url.rpartition("/")[2].startswith(AFTERWARDS)]
    assert len(first) <= REQUESTS.get(kind, 2), asked
    assert page.evaluate("document.querySelectorAll('*').length") <= LONG_LISTS.get(kind, NODES)
    assert page.evaluate(SHIFT) == 0
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_all_scripts_together_are_small() -> None:
    assets = Assets([SCRIPTS])
    served = {name: asset for name in assets.hashed_names() if (asset := assets.find(name)) and name.endswith(".js")}
    counter = [name for name in served if name.startswith("balie-")]

    assert len(served) == len(list(SCRIPTS.glob("*.js")))
    assert sum(packed(served[name].body) for name in counter) <= COUNTER
    apart = (*counter, *(name for name in served if name.startswith(COUNTED_APART)))
    assert sum(packed(asset.body) for name, asset in served.items() if name not in apart) <= 3_000


def test_the_postcodes_of_the_whole_country_are_small(app: Flask) -> None:
    data = json.loads(app.test_client().get("/nl/zoekbestand.json").data)

    assert packed((data["pc4"] + data["gedeeld"]).encode()) <= 4_000
