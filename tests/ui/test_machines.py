"""JSON in a page: nothing in it can end the element that holds it."""

import json

import pytest

from portal.ui.machines import SCHEMA, SERVICE, page_data, script_safe
from tests.html import one, parse


@pytest.mark.parametrize(
    "text", ["</script><b>", "<!--<script>", "a & b", 'it\'s "so"', "\u2028\u2029", "عربي é", "\\u003c"]
)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    html = f'<script type="application/ld+json">{script_safe({"name": text})}</script>'

    assert len(parse(html).contents) == 1
    assert json.loads(one(parse(html), "script").text) == {"name": text}
    assert not set("<>&'") & set(script_safe({"name": text}))


def test_letters_of_other_scripts_are_not_spelled_out() -> None:
    assert script_safe({"name": "عربي"}) == '{"name":"عربي"}'


def test_a_nearer_type_takes_the_place_of_that_of_any_page() -> None:
    assert page_data("Vragen", "nl", "Site", {"@type": "FAQPage"})["@type"] == "FAQPage"


def test_a_service_is_told_instead_of_the_page_about_it() -> None:
    told = page_data("Hulp", "nl", "Site", {"@type": SERVICE, "name": "Nazorg"})

    assert told == {"@context": SCHEMA, "@type": SERVICE, "name": "Nazorg"}
