"""The keyboard: where it stops, and whether one sees where that is."""

import io
from typing import Any

from PIL import Image, ImageChops
from playwright.sync_api import FloatRect, Page

from tests.browser.probes import FOCUSED, MARK_CONTROLS

MARGIN = 10  # CSS px around a control, where the mark may be
CLEAR = 40  # of 255: a difference that can be seen
Stop = dict[str, Any]


def tab_through(page: Page) -> list[Stop]:
    """Press Tab until the focus leaves the page or comes back, and give every stop with its problem."""
    count = page.evaluate(MARK_CONTROLS)
    stops: list[Stop] = []
    looks: set[str] = set()
    while len(stops) <= count:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop and stops and stop["number"] == stops[-1]["number"]:
            continue  # a day has three parts, each a stop of its own
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
    assert page.viewport_size
    width, height = page.viewport_size["width"], page.viewport_size["height"]
    clip = FloatRect(x=left, y=top, width=min(right, width) - left, height=min(bottom, height) - top)
    focused = picture(page, clip)
    page.evaluate("window.stop = document.activeElement; window.stop.blur()")
    plain = picture(page, clip)
    page.evaluate("window.stop.focus({focusVisible: true, preventScroll: true})")
    changed = ImageChops.difference(focused, plain).convert("L").histogram()[CLEAR + 1 :]
    return sum(changed) >= float(stop["width"] + stop["height"])


def picture(page: Page, clip: FloatRect) -> Image.Image:
    return Image.open(io.BytesIO(page.screenshot(clip=clip, animations="disabled", caret="hide"))).convert("RGB")


def reach(page: Page, name: str, looks: set[str]) -> None:
    """Press Tab until a control with a name has the focus, and see it at every stop.

    Args:
        page: The page.
        name: The text of the button or link, or of the label.
        looks: Kinds of controls of which the mark was seen before.
    """
    page.wait_for_load_state()  # a page that still comes in moves under the focus
    page.evaluate(MARK_CONTROLS)
    for _ in range(60):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        assert stop, f"the focus left the page before {name}"
        assert not stop["covered"], stop["name"]
        assert stop["look"] in looks or is_marked(page, stop), stop["name"]
        looks.add(stop["look"])
        if page.evaluate(NAME_OF_FOCUSED) == name:
            return
    raise AssertionError(name)


NAME_OF_FOCUSED = """() => {
  const e = document.activeElement;
  return (e.labels?.[0] ?? e).textContent.trim();
}"""
