"""The block inside pages with the style sheets that gemeenten and their suppliers use."""

import os
from pathlib import Path

import pytest

from portal.domain.taal import Taal
from tests.browser.blokgast import differences, measure, paste
from tests.browser.conftest import Open
from tests.browser.test_blok import Plak, bevroren, geplakt

pytestmark = [pytest.mark.browser, pytest.mark.alles]
KADERS = ("bootstrap", "foundation", "govuk", "pico")
"""By what a class means in each, or by the element alone, as Pico does."""
FOLDER = Path(os.environ.get("KADERS", Path(__file__).parents[2] / ".cache" / "kaders"))
__all__ = ["bevroren", "geplakt"]


@pytest.mark.parametrize("kader", KADERS)
@pytest.mark.parametrize("taal", [Taal.NL, Taal.AR])
@pytest.mark.parametrize("breed", [280, 360, 1280])
def test_a_framework_changes_nothing_of_the_block(
    open_page: Open, geplakt: Plak, kader: str, taal: Taal, breed: int
) -> None:
    page = open_page("about:blank", width=breed)
    blok = geplakt("utrecht", taal)
    paste(page, blok, breed=breed)
    wanted = measure(page)
    paste(page, blok, (FOLDER / f"{kader}.css").read_text("utf-8"), breed)

    assert differences(measure(page), wanted) == []
