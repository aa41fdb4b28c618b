"""The letter on paper: nothing of it leaves the browser, and the sheet says nothing about the past."""

import re

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from portal.public.room import Room
from tests.html import attr, one, parse, words
from tests.public.conftest import Get, Visit

REVEALS = re.compile(
    r"detentie|gedetineerd|gevangen|nazorg|justiti|reclasser|re-?integratie|bajes|\bcel\b|\bstraf|delict|vrijlat|"
    r"vastgezeten|vastzit|vast zat|penitent|veroordeel|prison|detention|jail",
    re.IGNORECASE,
)


def sheet(page: BeautifulSoup) -> str:
    """Give all that comes out of a printer, with the title that a browser prints above it."""
    for part in page.select(".portal-scherm, nav, .nl-skip-link, .portal-voet"):
        part.decompose()
    return words(page)


def test_the_sheet_of_no_gemeente_says_where_somebody_was(room: Room, get: Get) -> None:
    slugs = [*(gemeente.slug for gemeente in room.catalogue), "voorbeeld"]
    pages = {slug: parse(get(f"/nl/{slug}/brief/").text) for slug in slugs}

    descriptions = [attr(one(page, "meta[name=description]"), "content") for page in pages.values()]
    assert [text for text in descriptions if REVEALS.search(text)] == []
    assert [slug for slug, page in pages.items() if REVEALS.search(sheet(page))] == []


def test_nothing_that_is_typed_can_be_sent_or_remembered(visit: Visit) -> None:
    page = visit("/nl/voorbeeld/brief/")
    fields = page.select("input, textarea")

    assert len(fields) > 12
    assert not page.select("form, button, select, [type=submit], [type=date], [name]:not(meta)")
    texts = page.select("input[type=text], textarea")
    assert [field["id"] for field in texts if attr(field, "autocomplete") != "off"] == []
    assert [field["id"] for field in texts if attr(field, "spellcheck") != "false"] == [], "a checker may send it away"
    assert not page.select("script[src]")


def test_no_field_asks_who_somebody_is(visit: Visit) -> None:
    asked = " ".join(label.text for label in visit("/nl/voorbeeld/brief/").select("label, legend"))

    assert not re.search(
        r"\bnaam\b|geboorte|BSN|burgerservice|land\b", asked.replace("Nederland", "").replace("buitenland", "")
    )


def test_the_letter_is_addressed_and_says_where_to_take_it(visit: Visit) -> None:
    told = words(one(visit("/nl/voorbeeld/brief/"), ".portal-brief"))

    assert "Aan: gemeente Voorbeeld, Postbus 1, 1234 AA Voorbeeld." in told
    assert "Neem dit mee naar de gemeente Voorbeeld Stadsplein 1, 1234 AB Voorbeeld" in told
    assert "Zonder afspraak maandag 9.00 tot 12.00 uur; donderdag 9.00 tot 12.00 uur; andere dagen dicht" in told
    assert "Bel eerst, als dat kan: 000 123 45 67" in told
    assert "Ontvangen op:" in told


def test_the_six_conditions_can_be_ticked_in_the_words_of_who_writes(visit: Visit) -> None:
    first = visit("/nl/zeist/brief/").select("fieldset")[0]

    assert [label.text.strip() for label in first.select("label")] == [
        "Identiteitsbewijs",
        "Slapen en wonen",
        "Geld en werk",
        "Schulden",
        "Zorg",
        "Mensen om mij heen",
    ]


def test_the_name_of_the_desk_stands_on_the_screen_and_not_on_paper(visit: Visit) -> None:
    page = visit("/nl/voorbeeld/brief/")

    assert "Vraag naar: Bureau Nazorg Voorbeeld." in words(page)
    assert "Bureau Nazorg" not in sheet(page)


def test_a_gemeente_without_a_known_desk_or_number_still_gets_a_letter(visit: Visit) -> None:
    page = visit("/nl/zaanstad/brief/")

    told = words(one(page, ".portal-brief"))
    assert "Aan: gemeente Zaanstad" in told
    assert "Neem dit mee naar de gemeente Zaanstad" in told
    assert "Vraag naar" not in told


@pytest.mark.parametrize("slug", ["voorbeeld", "zeist", "den-haag"])
def test_the_page_of_a_gemeente_and_its_letter_lead_to_each_other(visit: Visit, slug: str) -> None:
    [there] = [attr(link, "href") for link in visit(f"/nl/{slug}/").select("a") if link.text == "Vul de brief in"]
    [back] = [attr(link, "href") for link in visit(there).select(".portal-scherm a")]

    assert (there, back) == (f"/nl/{slug}/brief/", f"/nl/{slug}/")


def test_a_letter_to_nobody_is_a_page_not_found(public_app: Flask) -> None:
    assert public_app.test_client().get("/nl/nergenshuizen/brief/").status_code == 404


def test_a_letter_is_not_for_search_engines(visit: Visit) -> None:
    assert attr(one(visit("/nl/zeist/brief/"), "meta[name=robots]"), "content") == "noindex"
