"""Every kind of page, narrow and wide, in its own colours and in those of the reader."""

import pytest

from tests.browser.axe import AAA, violations
from tests.browser.conftest import Open
from tests.browser.kinds import EVERY, FROZEN
from tests.browser.probes import SMALL_TARGETS

pytestmark = [pytest.mark.browser, pytest.mark.alles]
THUMB = 44  # CSS px, WCAG 2.5.5


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", EVERY)
def test_nothing_hinders_anyone_on_a_live_page(show: Open, kind: str, width: int) -> None:
    page = show(kind, width=width)

    assert violations(page, AAA) == []
    assert page.evaluate(SMALL_TARGETS, THUMB) == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", FROZEN)
def test_nothing_hinders_anyone_on_a_frozen_page(frozen: str, open_page: Open, kind: str, width: int) -> None:
    page = open_page(frozen + FROZEN[kind], width=width)

    assert violations(page, AAA) == []
    assert page.evaluate(SMALL_TARGETS, THUMB) == []


@pytest.mark.parametrize("kind", EVERY)
def test_nothing_hinders_anyone_in_forced_colours(show: Open, kind: str) -> None:
    page = show(kind, width=320, forced_colors="active")

    assert violations(page, AAA) == []
