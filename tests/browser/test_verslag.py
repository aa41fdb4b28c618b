"""The report of an audit can be read by everybody, narrow and wide."""

import pytest

from portal.audit.verslag import as_html
from tests.audit.examples import SITES, judged
from tests.audit.site import answer, serving
from tests.browser.conftest import Open
from tests.browser.test_axe import hindrances

pytestmark = [pytest.mark.browser, pytest.mark.alles]
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def test_nothing_hinders_anyone_in_a_report(open_page: Open) -> None:
    with serving({"/": answer(as_html(judged(SITES / "diep")))}) as web:
        page = open_page(web.url(), width=320, bypass_csp=True)

        assert not page.evaluate(WIDER)
        assert hindrances(page) == []
