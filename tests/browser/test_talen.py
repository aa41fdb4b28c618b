"""Every kind of page in every other language, narrow, wide, in forced colours and with large letters."""

import pytest

from portal.domain.taal import Taal
from tests.browser.axe import AAA, violations
from tests.browser.conftest import Open
from tests.browser.kinds import BLOK, DEKKING, KINDS, WALKS
from tests.browser.probes import CLIPPED, OVERFLOW, SMALL_TARGETS
from tests.browser.test_axe import THUMB
from tests.browser.test_reflow import LARGE_TEXT

pytestmark = [pytest.mark.browser, pytest.mark.alles]
DUTCH = {*DEKKING, *BLOK}
SPOKEN = [kind for kind in (*KINDS, *WALKS) if kind not in DUTCH and (kind in KINDS or kind.startswith("bericht-"))]
OTHERS = [taal for taal in Taal if taal is not Taal.NL]


@pytest.mark.parametrize("taal", OTHERS)
@pytest.mark.parametrize("kind", SPOKEN)
def test_nothing_hinders_anyone_in_another_language(show: Open, kind: str, taal: Taal) -> None:
    page = show(kind, taal=taal, width=320)

    assert page.locator("html").get_attribute("lang") == taal
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert violations(page, AAA) == []
        assert [*page.evaluate(SMALL_TARGETS, THUMB), *page.evaluate(OVERFLOW), *page.evaluate(CLIPPED)] == []
    page.emulate_media(forced_colors="active")
    assert violations(page, AAA) == []
    page.set_viewport_size({"width": 320, "height": 740})
    page.evaluate(LARGE_TEXT)
    assert [*page.evaluate(OVERFLOW), *page.evaluate(CLIPPED)] == []
