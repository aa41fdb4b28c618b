"""The pages with a form: small, plain, and without a hindrance, also when they tell of a mistake."""

import re
from copy import copy
from urllib.parse import urldefrag, urljoin

import pytest

from tests.browser.axe import AAA, violations
from tests.browser.conftest import Open, Walked
from tests.browser.kinds import WALKS
from tests.browser.probes import CLIPPED, OVERFLOW, SMALL_TARGETS
from tests.browser.test_axe import THUMB
from tests.browser.test_weight import NODES, ONE_WINDOW, SHEETS, SHIFT, packed
from tests.browser.walks import enter
from tests.html import attr

pytestmark = pytest.mark.browser

FIRST = (
    "bericht-begin",
    "bericht-code",
    "bericht-onderwerpen-fout",
    "bericht-overzicht",
    "bericht-verzonden",
    "bericht-status-antwoord",
    "balie-inloggen-fout",
    "balie-bericht",
)
"""What most people see; every other kind is looked at in the long tests."""


@pytest.mark.parametrize("kind", FIRST)
def test_nothing_hinders_anyone_on_a_small_phone(show: Open, kind: str) -> None:
    page = show(kind, width=320)

    assert violations(page, AAA) == []
    assert page.evaluate(SMALL_TARGETS, THUMB) == []
    assert [*page.evaluate(OVERFLOW), *page.evaluate(CLIPPED)] == []


def test_every_page_fits_one_window_and_has_few_nodes(walked: Walked) -> None:
    style = packed(SHEETS.text("meer.css").encode())
    pages = {kind: walked(kind).seen for kind in WALKS}

    weights = {kind: packed(one.body) + style + 2 * len(str(one.headers)) for kind, one in pages.items()}
    nodes = {kind: len(re.findall(rb"<[a-z]", one.body)) for kind, one in pages.items()}

    assert {kind: weight for kind, weight in weights.items() if weight > ONE_WINDOW} == {}
    assert {kind: count for kind, count in nodes.items() if count > NODES} == {}


def test_no_page_has_a_script_or_asks_for_anything_but_its_style(walked: Walked) -> None:
    pages = {kind: walked(kind).seen.page for kind in WALKS}

    asked = {kind: {attr(tag, "href") for tag in page.select("link[rel=stylesheet]")} for kind, page in pages.items()}

    assert [kind for kind, page in pages.items() if page.select("script, img, iframe, object, [style], style")] == []
    assert {len(urls) for urls in asked.values()} == {1}


@pytest.mark.alles
@pytest.mark.parametrize("kind", WALKS)
def test_a_page_stands_still_and_comes_in_two_requests(show: Open, kind: str) -> None:
    page = show(kind)
    page.wait_for_load_state("networkidle")

    asked = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")

    assert len([url for url in asked if "favicon" not in url]) <= 1
    assert page.evaluate(SHIFT) == 0
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("kind", WALKS)
def test_no_link_leads_nowhere(walked: Walked, kind: str) -> None:
    one = walked(kind)
    found = "a[href]" if one.seen.status < 400 else "a[href]:not([hreflang])"  # not found in another language either
    links = {attr(tag, "href") for tag in one.seen.page.select(found)} - {"", "#"}
    here = {urldefrag(urljoin(one.seen.url, link)).url for link in links if not link.startswith(("tel:", "mailto:"))}

    visitor = copy(one)
    if one.loket:
        enter(visitor, one.loket)

    for url in here - {one.seen.url}:
        visitor.open(url)
        assert visitor.seen.status < 400, url
