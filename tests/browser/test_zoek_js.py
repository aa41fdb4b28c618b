"""The search in the browser answers as the live search does, from little data and fast."""

import html
import json
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
import rjsmin
from playwright.sync_api import Page, sync_playwright

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.search import Treffer, Zoeker
from portal.catalogue.woordenbestand import LETTERS, plaatsenbestand, woordenbestand
from portal.catalogue.woordvorm import Woordvormen
from portal.catalogue.zoekdocument import Zoeksoort, documenten
from portal.catalogue.zoekindex import make_index
from portal.domain.taal import Taal
from tests.browser.chromium import start
from tests.browser.servers import serving_files
from tests.catalogue.zoekers import catalogue, read_rows, teksten, zoeker

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "portal" / "public" / "static" / "zoek.js"
LIKE_LIVE = 0.9  # of the questions
FOUND = 0.95  # of what must be found
MOST = 10_000  # bytes, compressed: the script and the data of one gemeente
ONE = "rotterdam"
PAGE = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>Zoeken</title>
<form class="portal-zoek" action="{name}.html"><input name="q"></form>
<div id="gevonden" data-index="{taal}/{name}.json" data-plaatsen="{places}" data-soorten="{kinds}"
data-zeker="zeker" data-gok="gok" data-niets="niets" data-laden="laden" data-mislukt="mislukt"></div>
<script src="/zoek.js"></script></html>"""
ANSWER = """async queries => {
  const page = document.getElementById('gevonden'), answers = [];
  for (const query of queries) {
    page.textContent = 'laden';
    location.hash = 'q=' + encodeURIComponent(query);
    while (page.textContent === 'laden') await new Promise(done => setTimeout(done));
    const links = [...page.querySelectorAll('li a')].map(link => [link.textContent, link.getAttribute('href')]);
    answers.push([page.firstChild.textContent, links]);
    location.hash = '';
  }
  return answers;
}"""
Answers = list[tuple[str, list[tuple[str, str]]]]


def index_file(of: Catalogue, taal: Taal) -> str:
    content = teksten()[taal]
    forms = Woordvormen(taal, content.zoekwoorden)
    index = make_index(documenten(of, content, teksten()[Taal.NL]), content.zoekwoorden, forms)
    return woordenbestand(index, content.zoekwoorden, forms, land=len(of) > 1)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the search of the country and of one gemeente, in every language."""
    folder = tmp_path_factory.mktemp("site")
    for letter in LETTERS:
        (folder / f"plaatsen-{letter}.json").write_text(plaatsenbestand(catalogue(), letter), "utf-8")
    kinds = "|".join(Zoeksoort)
    for taal in Taal:
        (folder / taal).mkdir()
        for name, of, places in (("land", catalogue(), "plaatsen-LETTER.json"), (ONE, catalogue().alone(ONE), "")):
            (folder / taal / f"{name}.json").write_text(index_file(of, taal), "utf-8")
            page = PAGE.format(name=name, taal=taal, places=html.escape(places), kinds=kinds)
            (folder / f"{taal}-{name}.html").write_text(page, "utf-8")
    (folder / "zoek.js").write_bytes(SCRIPT.read_bytes())
    with serving_files(folder) as found:
        yield found


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = start(playwright)
        yield browser.new_page()
        browser.close()


def ask(page: Page, address: str, name: str, taal: Taal, queries: list[str]) -> Answers:
    page.goto(f"{address}/{taal}-{name}.html")
    return [(told, [(text, url) for text, url in links]) for told, links in page.evaluate(ANSWER, queries)]


def shown(treffer: Treffer, taal: Taal) -> tuple[str, str]:
    """Give a live answer as the browser shows it."""
    one = treffer.document
    return one.naam, f"{taal}/{one.pad}/index.html" + (f"#{one.anker}" if one.anker else "")


def compare(page: Page, address: str, name: str, live: Zoeker, taal: Taal) -> tuple[list[str], list[str], int]:
    """Give the questions with another answer than live, those whose answer is not found, and how many were asked."""
    rows = [row for row in read_rows() if row["taal"] == taal]
    other, missed = [], []
    for row, (_told, links) in zip(rows, ask(page, address, name, taal, [row["query"] for row in rows]), strict=True):
        wanted = live.find(row["query"]).treffers
        first = [shown(one, taal) for one in wanted[:3]]
        if bool(links) != bool(wanted) or (wanted and not (links[0] in first and first[0] in links[:3])):
            other.append(row["query"])
        right = [shown(one, taal) for one in wanted[:3] if one.document.id in row["verwacht"].split("|")]
        if right and not {*right} & {*links[:3]}:
            missed.append(row["query"])
    return other, missed, len(rows)


@pytest.mark.alles
def test_the_site_of_the_country_answers_as_the_live_search(page: Page, address: str) -> None:
    results = [compare(page, address, "land", zoeker(taal), taal) for taal in Taal]

    asked = sum(count for _, _, count in results)
    other = [query for queries, _, _ in results for query in queries]
    missed = [query for _, queries, _ in results for query in queries]
    assert 1 - len(other) / asked >= LIKE_LIVE, other
    assert 1 - len(missed) / asked >= FOUND, missed


def test_the_site_of_one_gemeente_answers_as_its_live_search(page: Page, address: str) -> None:
    dutch = teksten()[Taal.NL]
    other, _missed, asked = compare(page, address, ONE, Zoeker(catalogue().alone(ONE), dutch, dutch, Taal.NL), Taal.NL)

    assert 1 - len(other) / asked >= LIKE_LIVE, other


def test_of_one_gemeente_the_script_asks_for_one_file_and_only_when_somebody_comes_to_the_field(
    page: Page, address: str
) -> None:
    seen: list[str] = []
    page.goto("about:blank")
    page.on("request", lambda request: seen.append(request.url.removeprefix(address)))

    page.goto(f"{address}/nl-{ONE}.html")
    assert seen == [f"/nl-{ONE}.html", "/zoek.js"]

    page.focus("input")
    page.keyboard.type("schudlen", delay=20)
    page.wait_for_selector("li >> text=Schulden")
    assert [url for url in seen if url.endswith(".json")] == [f"/nl/{ONE}.json"]


def test_what_was_typed_is_never_sent(page: Page, address: str) -> None:
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.goto(f"{address}/nl-land.html")

    page.fill("input", "zelfmoord")
    page.press("input", "Enter")
    page.wait_for_selector("li >> text=113")

    assert page.url.endswith("#q=zelfmoord")
    assert not [url for url in seen if "zelfmoord" in url.partition("#")[0]]


def test_nothing_typed_becomes_markup(page: Page, address: str) -> None:
    [(told, links)] = ask(page, address, ONE, Taal.NL, ["<img src=x onerror=alert(1)>"])

    assert (told, links) == ("niets", [])


def test_without_its_data_the_page_says_so(page: Page, address: str) -> None:
    page.goto("about:blank")
    page.route("**/*.json", lambda route: route.abort())
    page.goto(f"{address}/nl-{ONE}.html#q=schulden")

    page.wait_for_function("document.getElementById('gevonden').textContent === 'mislukt'")
    page.unroute("**/*.json")


def test_script_and_data_of_one_gemeente_are_small() -> None:
    script = len(brotli.compress(rjsmin.jsmin(SCRIPT.read_text("utf-8")).encode()))
    files = {taal: index_file(catalogue().alone(ONE), taal) for taal in Taal}

    assert all(json.loads(text)["w"] for text in files.values())
    assert max(script + len(brotli.compress(text.encode())) for text in files.values()) <= MOST
