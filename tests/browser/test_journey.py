"""One person, an old phone, no JavaScript: from a postcode to somebody who answers."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740, "java_script_enabled": False}
SCREEN = 740  # CSS px: what a small phone shows at once
Hindrances = Callable[[str], list[str]]


@pytest.fixture
def hindrances(open_page: Open) -> Hindrances:
    """Ask axe about an address; it needs the scripts that the traveller does without."""
    return lambda url: violations(open_page(url))


def bottom_of_the_call_button(page: Page) -> float:
    box = page.locator("main .portal-bel").first.bounding_box()
    assert box
    return box["y"] + box["height"]


def search(page: Page, text: str, address: str) -> None:
    page.fill("#q", text)
    page.press("#q", "Enter")
    page.wait_for_url(f"**{address}")


def test_a_postcode_leads_in_one_step_to_a_number_on_the_first_screen(
    live: str, open_page: Open, hindrances: Hindrances
) -> None:
    page = open_page(f"{live}/nl/", **PHONE)
    assert hindrances(page.url) == []

    search(page, "3701 AA", "/nl/zeist/")

    assert page.locator("main a[href^='tel:']").first.is_visible()
    assert bottom_of_the_call_button(page) < SCREEN
    assert hindrances(page.url) == []


def test_whoever_gets_no_answer_finds_the_next_number(live: str, open_page: Open) -> None:
    page = open_page(f"{live}/nl/zeist/", **PHONE)

    page.get_by_role("link", name="Lukt het niet?").click()

    assert page.url.endswith("#verder")
    box = page.locator("#verder").bounding_box()
    assert box
    assert 0 <= box["y"] < SCREEN
    assert page.locator("section:has(#verder) a[href^='tel:']").count() > 1


def test_a_full_page_shows_its_call_button_on_the_first_screen(
    live: str, open_page: Open, hindrances: Hindrances
) -> None:
    page = open_page(f"{live}/nl/voorbeeld/", **PHONE)

    assert bottom_of_the_call_button(page) < SCREEN
    assert hindrances(page.url) == []


def test_two_places_of_one_name_are_both_shown(live: str, open_page: Open, hindrances: Hindrances) -> None:
    page = open_page(f"{live}/nl/", **PHONE)

    search(page, "Hengelo", "/vind/?q=Hengelo")

    assert (
        page.locator("main a", has_text="Hengelo").count() + page.locator("main a", has_text="Bronckhorst").count() > 1
    )
    assert hindrances(page.url) == []


def test_a_refusal_keeps_the_text_and_its_summary_leads_to_the_field(
    live: str, open_page: Open, hindrances: Hindrances
) -> None:
    page = open_page(f"{live}/nl/", **PHONE)

    search(page, "0123AB", "/vind/?q=0123AB")
    summary = page.locator("[role=alert]")

    assert page.title().startswith("Fout: ")
    assert page.input_value("#q") == "0123AB"
    summary.focus()
    assert summary.evaluate("e => e === document.activeElement")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("#q").evaluate("e => e === document.activeElement")
    assert page.locator("main a[href^='tel:']").first.is_visible()
    assert hindrances(page.url) == []
