"""Every kind of page, narrow and wide, in its own colours and in those of the reader."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import AAA, violations
from tests.browser.conftest import Open
from tests.browser.kinds import EVERY, FROZEN
from tests.browser.probes import SMALL_TARGETS

pytestmark = [pytest.mark.browser, pytest.mark.alles]
THUMB = 44  # CSS px, WCAG 2.5.5


def hindrances(page: Page) -> list[object]:
    """Give what hinders anyone on a narrow and a wide screen, and in the colours of the reader."""
    found: list[object] = []
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 740})
        found += [*violations(page, AAA), *page.evaluate(SMALL_TARGETS, THUMB)]
    page.emulate_media(forced_colors="active")
    return [*found, *violations(page, AAA)]


@pytest.mark.parametrize("kind", EVERY)
def test_nothing_hinders_anyone_on_a_live_page(show: Open, kind: str) -> None:
    assert hindrances(show(kind)) == []


@pytest.mark.parametrize("kind", FROZEN)
def test_nothing_hinders_anyone_on_a_frozen_page(frozen: str, open_page: Open, kind: str) -> None:
    assert hindrances(open_page(frozen + FROZEN[kind])) == []
