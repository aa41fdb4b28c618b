"""The lookup in the browser answers as the lookup in Python does."""

import csv
import html
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Page, sync_playwright

from portal.catalogue.lookup import Lookup, Soort
from portal.catalogue.zoekbestand import zoekbestand, zoeknamen
from portal.sources.gemeenten import load_gegevens
from tests.browser.chromium import start
from tests.browser.servers import serving_files

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "portal" / "public" / "static" / "vind.js"
MOST = 2_400  # bytes, compressed
SUGGESTIES = 0.95  # of the suggestions must be the same, and in the same order
NOTES = ("enkele", "provincie", "caribisch")  # one gemeente, and something to read first
TEKSTEN = ("keuze", "suggestie", "postbus", "onbekend", "ongeldig", "laden", "mislukt", *NOTES)
FORM = """<!doctype html><html lang="nl"><title>Vind</title>
<form id="vind" action="{action}" data-zoekbestand="{data}" data-pagina="#/SLUG/"><input name="q"></form>{more}
<script src="/vind.js"></script></html>"""
ANSWER = """async queries => {
  const page = document.getElementById('uitkomst'), answers = [];
  for (const query of queries) {
    page.textContent = '';
    location.hash = 'q=' + encodeURIComponent(query);
    while (!location.hash.startsWith('#/') && ['', 'laden'].includes(page.textContent)) {
      await new Promise(done => setTimeout(done));
    }
    const links = [...page.querySelectorAll('a')].map(link => link.getAttribute('href'));
    answers.push(location.hash.startsWith('#/') ? ['gemeente', [location.hash]] : [page.firstChild.textContent, links]);
    location.hash = '';
    await new Promise(done => setTimeout(done));
  }
  return answers;
}"""


@pytest.fixture(scope="module")
def lookup() -> Lookup:
    return Lookup(load_gegevens(ROOT / "gemeenten", today=date(2026, 11, 22)).gemeenten)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a home, the page with the answer, and one whose data file is missing."""
    folder = tmp_path_factory.mktemp("site")
    answer = f'<div id="uitkomst" role="status" {" ".join(f"data-{one}={one}" for one in TEKSTEN)}></div>'
    file = "/zoekbestand.json"
    pages = {"index.html": ("/vind.html", file, ""), "vind.html": ("/vind.html", file, answer)}
    pages["kapot.html"] = ("/kapot.html", "/nergens.json", answer)
    for name, (action, data, more) in pages.items():
        (folder / name).write_text(FORM.format(action=action, data=html.escape(data), more=more), encoding="utf-8")
    gegevens = load_gegevens(ROOT / "gemeenten", today=date(2026, 11, 22))
    (folder / "zoekbestand.json").write_text(zoekbestand(gegevens.gemeenten), encoding="utf-8")
    (folder / "zoeknamen.json").write_text(zoeknamen(gegevens.gemeenten), encoding="utf-8")
    (folder / "vind.js").write_bytes(SCRIPT.read_bytes())
    with serving_files(folder) as found:
        yield found


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = start(playwright)
        yield browser.new_page()
        browser.close()


def ask(page: Page, address: str, queries: list[str]) -> list[tuple[str, list[str]]]:
    """Give for each query the kind of answer and the links."""
    page.goto(f"{address}/vind.html")
    answers = page.evaluate(ANSWER, queries)
    return [(Soort.GEMEENTE, links[:1]) if kind in NOTES else (kind, links) for kind, links in answers]


def expected(lookup: Lookup, query: str) -> tuple[str, list[str]]:
    found = lookup.find(query)
    return str(found.soort), [f"#/{gemeente.slug}/" for gemeente in found.gemeenten]


@pytest.mark.alles
def test_the_browser_answers_as_python_does(page: Page, address: str, lookup: Lookup) -> None:
    with (ROOT / "tests" / "data" / "vind.csv").open(encoding="utf-8", newline="") as file:
        queries = [row["query"] for row in csv.DictReader(file)]

    answers = ask(page, address, queries)

    differ, guesses, same = [], 0, 0
    for query, answer in zip(queries, answers, strict=True):
        wanted = expected(lookup, query)
        guesses += wanted[0] == Soort.SUGGESTIE
        same += wanted[0] == Soort.SUGGESTIE and answer == wanted
        if answer != wanted:
            differ.append((query, answer, wanted))
    assert [one for one in differ if one[2][0] != Soort.SUGGESTIE] == []
    assert same / guesses >= SUGGESTIES, differ


def test_a_form_leads_to_the_answer_without_telling_a_server(page: Page, address: str) -> None:
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.goto(f"{address}/index.html")

    page.fill("input", "2511 CS")
    page.press("input", "Enter")
    page.wait_for_url("**#/den-haag/")

    assert not [url for url in seen if "2511" in url.partition("#")[0]]


def test_a_postcode_is_answered_without_the_names_of_places(page: Page, address: str) -> None:
    seen: list[str] = []
    page.goto("about:blank")
    page.on("request", lambda request: seen.append(request.url.removeprefix(address)))

    page.goto(f"{address}/vind.html#q=4062 AB")
    page.wait_for_selector("li")
    assert "/zoeknamen.json" not in seen

    page.goto(f"{address}/vind.html#q=Bergen")
    page.wait_for_selector("li >> text=Bergen NH")
    assert seen.count("/zoeknamen.json") == 1


def test_a_choice_is_a_list_with_provinces(page: Page, address: str) -> None:
    page.goto(f"{address}/vind.html?q=Bergen")
    page.wait_for_selector("li")

    assert page.locator("li").all_inner_texts() == ["Bergen NH (Noord-Holland)", "Bergen (L) (Limburg)"]
    assert page.input_value("input") == "Bergen"


def test_a_note_is_seen_before_going_on(page: Page, address: str) -> None:
    page.goto(f"{address}/vind.html#q=1261")
    page.wait_for_selector("li")

    assert page.locator("li a").all_inner_texts() == ["Blaricum (Noord-Holland)", "Laren (Noord-Holland)"]


def test_without_the_data_file_the_page_says_so(page: Page, address: str) -> None:
    page.goto(f"{address}/kapot.html#q=Utrecht")
    page.wait_for_function("document.getElementById('uitkomst').textContent === 'mislukt'")


def test_nothing_typed_becomes_markup(page: Page, address: str) -> None:
    page.goto(f"{address}/vind.html")

    [answer] = ask(page, address, ["<img src=x onerror=alert(1)>"])

    assert answer == ("onbekend", [])


def test_the_script_is_small() -> None:
    assert len(brotli.compress(SCRIPT.read_bytes())) <= MOST
