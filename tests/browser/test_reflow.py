"""A narrow screen, large letters, more space between them: nothing is lost (WCAG 1.4.4, 1.4.10, 1.4.12)."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.kinds import EVERY
from tests.browser.probes import CLIPPED, COVERED_BY_FIXED, OVERFLOW

pytestmark = [pytest.mark.browser, pytest.mark.alles]
NARROW, WIDE, ON_ITS_SIDE = (320, 740), (1280, 740), (640, 320)
LARGE_TEXT = """() => {
  const root = document.documentElement;
  root.style.fontSize = 2 * parseFloat(getComputedStyle(root).fontSize) + 'px';
}"""
SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }
"""


def losses(page: Page) -> list[str]:
    return [*page.evaluate(OVERFLOW), *page.evaluate(CLIPPED)]


def lost_at(page: Page, *sizes: tuple[int, int]) -> list[str]:
    """Give what is lost on screens of these sizes."""
    found = []
    for width, height in sizes:
        page.set_viewport_size({"width": width, "height": height})
        found += [f"{width}: {loss}" for loss in losses(page)]
    return found


@pytest.mark.parametrize("kind", EVERY)
def test_at_400_per_cent_nothing_scrolls_sideways_or_stays_in_front(show: Open, kind: str) -> None:
    page = show(kind, width=320, height=256, device_scale_factor=4)

    assert losses(page) == []
    assert page.evaluate(COVERED_BY_FIXED) < 1 / 3


@pytest.mark.parametrize("kind", EVERY)
def test_text_of_double_size_is_all_there(show: Open, kind: str) -> None:
    page = show(kind)
    before = page.locator("main p, main li").first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")

    page.evaluate(LARGE_TEXT)

    after = page.locator("main p, main li").first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    assert before >= 16
    assert after >= 1.9 * before
    assert lost_at(page, NARROW, WIDE) == []


@pytest.mark.parametrize("kind", EVERY)
def test_spaced_text_is_all_there_and_a_phone_on_its_side_shows_everything(show: Open, kind: str) -> None:
    page = show(kind, bypass_csp=True)

    assert lost_at(page, ON_ITS_SIDE) == []
    assert page.locator("meta[name=viewport]").get_attribute("content") == "width=device-width, initial-scale=1"
    page.add_style_tag(content=SPACING)
    assert lost_at(page, NARROW, WIDE) == []
