"""With a keyboard alone (WCAG 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11)."""

import pytest

from tests.browser.conftest import Open
from tests.browser.focus import tab_through
from tests.browser.kinds import EVERY

pytestmark = [pytest.mark.browser, pytest.mark.alles]


@pytest.mark.parametrize("kind", EVERY)
def test_every_control_is_reached_in_order_seen_and_left(show: Open, kind: str) -> None:
    page = show(kind)

    stops = tab_through(page)

    assert [stop["number"] for stop in stops] == list(range(len(stops)))
    assert [stop["name"] for stop in stops if stop["covered"]] == []
    assert [stop["name"] for stop in stops if not 0 <= stop["y"] + stop["height"] / 2 <= 740] == []
    assert [stop["name"] for stop in stops if not stop["marked"]] == []


@pytest.mark.parametrize("kind", EVERY)
def test_the_first_stop_skips_to_the_content(show: Open, kind: str) -> None:
    page = show(kind)
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
