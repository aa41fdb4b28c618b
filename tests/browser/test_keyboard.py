"""With a keyboard alone (WCAG 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11)."""

import io
from typing import Any

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import FloatRect, Page

from tests.browser.conftest import Open
from tests.browser.kinds import KINDS
from tests.browser.probes import FOCUSED, MARK_CONTROLS

pytestmark = [pytest.mark.browser, pytest.mark.alles]
MARGIN = 10  # CSS px around a control, where the mark may be
CLEAR = 40  # of 255: a difference that can be seen
Stop = dict[str, Any]


def tab_through(page: Page) -> list[Stop]:
    """Press Tab until the focus leaves the page or comes back, and give every stop with its problem."""
    count = page.evaluate(MARK_CONTROLS)
    stops: list[Stop] = []
    looks: set[str] = set()
    for _ in range(count + 2):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None or stop["number"] in [earlier["number"] for earlier in stops]:
            break
        stop["marked"] = stop["look"] in looks or is_marked(page, stop)
        looks.add(stop["look"])
        stops.append(stop)
    assert len(stops) == count
    return stops


def is_marked(page: Page, stop: Stop) -> bool:
    """Tell whether at least half an outline of one pixel changes when the focus goes."""
    left, top = max(0, stop["x"] - MARGIN), max(0, stop["y"] - MARGIN)
    right, bottom = stop["x"] + stop["width"] + MARGIN, stop["y"] + stop["height"] + MARGIN
    clip = FloatRect(x=left, y=top, width=min(right, 360) - left, height=min(bottom, 740) - top)
    focused = picture(page, clip)
    page.evaluate("window.stop = document.activeElement; window.stop.blur()")
    plain = picture(page, clip)
    page.evaluate("window.stop.focus({focusVisible: true, preventScroll: true})")
    changed = ImageChops.difference(focused, plain).convert("L").histogram()[CLEAR + 1 :]
    return sum(changed) >= float(stop["width"] + stop["height"])


def picture(page: Page, clip: FloatRect) -> Image.Image:
    return Image.open(io.BytesIO(page.screenshot(clip=clip, animations="disabled", caret="hide"))).convert("RGB")


@pytest.mark.parametrize("kind", KINDS)
def test_every_control_is_reached_in_order_seen_and_left(live: str, open_page: Open, kind: str) -> None:
    page = open_page(live + KINDS[kind])

    stops = tab_through(page)

    assert [stop["number"] for stop in stops] == list(range(len(stops)))
    assert [stop["name"] for stop in stops if stop["covered"]] == []
    assert [stop["name"] for stop in stops if not 0 <= stop["y"] + stop["height"] / 2 <= 740] == []
    assert [stop["name"] for stop in stops if not stop["marked"]] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_stop_skips_to_the_content(live: str, open_page: Open, kind: str) -> None:
    page = open_page(live + KINDS[kind])
    assert not page.locator("[autofocus]").count()

    page.keyboard.press("Tab")
    skip = page.locator(":focus")

    assert skip.inner_text() == "Naar de inhoud"
    box = skip.bounding_box()
    assert box
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.locator("main:focus").count() == 1
    page.keyboard.press("Tab")
    assert page.locator("main :focus, aside :focus").count() == 1
