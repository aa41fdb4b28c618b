"""No script is needed, and no link leads nowhere."""

import subprocess
from urllib.parse import urldefrag, urljoin

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.kinds import FROZEN, GEMEENTEN, KINDS

pytestmark = [pytest.mark.browser, pytest.mark.alles]
VOICE = "/voorlezen-"
FACTS = "[type='application/ld+json']"  # they do not run
"""The script that reads aloud: where the browser has no voice it adds nothing."""
SAME = 0.05  # of the text
FIRST_SCREEN = 24  # lines of a terminal
CALLED = {
    "gemeente-zonder-loket": "14 030",
    "gemeente-oudere-bron": "14 070",
    "gemeente-met-wijziging": "035 655 95 95",
    "voorbeeld": "000 123 45 67",
}


def internal_links(page: Page, address: str) -> set[str]:
    """Give where the links of a page lead on this site, without fragments."""
    links = page.locator("a[href]").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert all(link not in {"", "#"} for link in links)
    targets = {urldefrag(urljoin(page.url, link)).url for link in links}
    return {target for target in targets if target.startswith(address)}


def text_without_scripts(address: str, open_page: Open, path: str) -> tuple[str, Page]:
    page = open_page(address + path, java_script_enabled=False)
    return page.inner_text("body"), page


@pytest.mark.parametrize("kind", KINDS)
def test_a_live_page_needs_no_script_and_its_links_answer(live: str, open_page: Open, kind: str) -> None:
    text, page = text_without_scripts(live, open_page, KINDS[kind])
    scripted = open_page(live + KINDS[kind])

    assert scripted.locator(f"script:not([src*='{VOICE}'], {FACTS})").count() == 0
    assert abs(len(scripted.inner_text("body")) - len(text)) <= SAME * len(text)
    others = internal_links(page, live) - {page.url}  # the skip link leads to the page itself, also to one not found
    assert [link for link in others if page.request.get(link).status >= 400] == []


@pytest.mark.parametrize("kind", FROZEN)
def test_a_frozen_page_says_the_same_without_script_and_its_links_answer(
    frozen: str, open_page: Open, kind: str
) -> None:
    text, page = text_without_scripts(frozen, open_page, FROZEN[kind])
    scripted = open_page(frozen + FROZEN[kind])

    assert abs(len(scripted.inner_text("body")) - len(text)) <= SAME * len(text)
    assert [link for link in internal_links(page, frozen) if page.request.get(link).status >= 400] == []


@pytest.mark.parametrize("kind", CALLED)
def test_in_a_text_browser_the_number_is_on_the_first_screen(live: str, kind: str) -> None:
    command = ["w3m", "-dump", "-cols", "80", "-o", "use_proxy=0", live + GEMEENTEN[kind]]

    text = subprocess.run(command, check=True, capture_output=True, text=True, timeout=20).stdout

    assert CALLED[kind] in "\n".join(text.splitlines()[:FIRST_SCREEN])
