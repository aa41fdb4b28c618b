"""One page of each type, as a human reads it in a diff; `make golden` writes them anew."""

import os
from pathlib import Path

import pytest

from tests.public.conftest import Get

GOLDEN = Path(__file__).parents[1] / "golden"
PAGES = {
    "home": "/nl/",
    "gemeente-onbekend": "/nl/zeist/",
    "gemeente-oudere-bron": "/nl/den-haag/",
    "gemeente-volledig": "/nl/voorbeeld/",
    "vind-keuze": "/nl/vind/?q=Bergen",
    "vind-weigering": "/nl/vind/?q=0123AB",
    "hulp": "/nl/hulp/schulden/",
    "brief": "/nl/zeist/brief/",
}


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_as_a_human_last_read_it(get: Get, name: str) -> None:
    path = GOLDEN / f"{name}.html"
    html = get(PAGES[name]).text
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(html, "utf-8")

    assert html == path.read_text("utf-8"), "read the difference, then run `make golden`"
