"""The two small scripts of a frozen site, under the headers that its web server sends."""

from datetime import datetime

import pytest
from playwright.sync_api import Page

from portal.domain.zone import ZONE
from tests.browser.axe import violations
from tests.browser.conftest import Open
from tests.public.conftest import MONDAY_TEN

pytestmark = pytest.mark.browser

CHRISTMAS_TEN = datetime(2026, 12, 25, 10, 0, tzinfo=ZONE)
PARAMARIBO = "America/Paramaribo"  # four hours earlier: the desk keeps Dutch time


def at(page: Page, moment: datetime) -> list[str]:
    """Give what the page says about open and closed at a moment."""
    page.clock.set_fixed_time(moment)
    page.reload()
    return [line.inner_text() for line in page.locator("[data-uren]:visible").all()]


def test_a_postcode_is_found_in_the_browser_and_told_to_no_server(frozen: str, open_page: Open) -> None:
    page = open_page(f"{frozen}/nl/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.fill("#q", "2511 CS")
    page.press("#q", "Enter")
    page.wait_for_url("**/nl/den-haag/**")

    assert page.locator("main a[href^='tel:']").first.is_visible()
    assert [url for url in asked if "2511" in url.partition("#")[0] or "?" in url] == []


def test_a_refusal_in_the_browser_keeps_the_text_and_the_ways_out(frozen: str, open_page: Open) -> None:
    page = open_page(f"{frozen}/nl/vind/")

    page.fill("#q", "0123AB")
    page.press("#q", "Enter")
    page.wait_for_url("**#q=0123AB")
    page.locator("#uitkomst").get_by_text("Dit is geen postcode.").first.wait_for()

    assert page.locator("#uitkomst").inner_text().startswith("Dit is geen postcode.")
    assert page.input_value("#q") == "0123AB"
    assert violations(page) == []


def test_a_desk_is_open_in_dutch_time_wherever_the_reader_is(frozen: str, open_page: Open) -> None:
    page = open_page(f"{frozen}/nl/voorbeeld/", timezone_id=PARAMARIBO)

    assert at(page, MONDAY_TEN)[0] == "● Nu open tot 17.00 uur"
    assert violations(page) == []


def test_a_desk_is_closed_on_a_holiday(frozen: str, open_page: Open) -> None:
    page = open_page(f"{frozen}/nl/voorbeeld/", timezone_id=PARAMARIBO)

    assert set(at(page, CHRISTMAS_TEN)) == {"◐ Nu dicht"}


def test_a_page_of_last_year_does_not_say_whether_a_desk_is_open(frozen: str, open_page: Open) -> None:
    page = open_page(f"{frozen}/nl/voorbeeld/")

    assert at(page, MONDAY_TEN.replace(year=2028)) == []
