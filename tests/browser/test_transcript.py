"""What a screen reader is given on the main path, from the first page to the number, kept to be read by people."""

import os
from pathlib import Path

import pytest

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

GOLDEN = Path(__file__).parents[1] / "golden" / "voorlezen"
PATH = {
    "1-start": "/nl/",
    "2-waar": "/nl/waar/",
    "3-stappen": "/nl/stappen/terug-zelf/makkelijk/",
    "4-keuze": "/nl/vind/?q=Hengelo",
    "5-gemeente": "/nl/voorbeeld/",
    "6-makkelijk": "/nl/voorbeeld/makkelijk/",
    "arabisch-start": "/ar/",
    "arabisch-makkelijk": "/ar/voorbeeld/makkelijk/",
}


@pytest.mark.parametrize("name", PATH)
def test_what_is_read_aloud_is_what_we_read_before(live: str, open_page: Open, name: str) -> None:
    page = open_page(live + PATH[name])
    file = GOLDEN / f"{name}.txt"

    heard = page.locator("body").aria_snapshot() + "\n"

    if os.environ.get("UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(heard, "utf-8")
    assert file.read_text("utf-8") == heard, "read the difference, then run `make golden`"
