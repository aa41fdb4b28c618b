"""Where a program finds the facts that changed last."""

import pytest

from tests.html import attr, one
from tests.public.conftest import Visit

FEED = "link[type='application/atom+xml']"


@pytest.mark.parametrize("path", ["/nl/professional/", "/ar/professional/", "/nl/gemeenten/"])
def test_pages_for_who_follows_the_facts_name_the_feed(visit: Visit, path: str) -> None:
    assert attr(one(visit(path), FEED), "href") == "/api/v1/laatst-gewijzigd.atom"


def test_the_page_of_a_gemeente_stays_as_light_as_it_was(visit: Visit) -> None:
    assert not visit("/nl/den-haag/").select(FEED)
