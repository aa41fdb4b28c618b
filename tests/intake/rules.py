"""The style guide of the room where one writes: what every page of it obeys."""

import re

from bs4 import BeautifulSoup
from werkzeug.test import TestResponse

from tests.html import attr, one
from tests.public.rules import (
    every_link_says_where_it_leads,
    headings_in_order,
    ids_once,
    links_of_this_page_exist,
    nothing_from_elsewhere,
    nothing_inline,
    numbers_can_be_dialled,
    one_h1_that_begins_the_title,
    the_language_is_known,
)

REVEALING = re.compile(
    r"detentie|gedetineerd|gevang|nazorg|justitie|reclassering|re-?integratie|bajes|\bcel\b|straf|delict|vrijlating"
    r"|vrijkom|vastgez|\bPI\b|prison|detention|jail|offence|convict|terugker",
    re.IGNORECASE,
)
FIELDS = {
    "klad", "bewijs", "code", "website", "wie", "organisatie", "organisatie_telefoon", "onderwerpen", "plek", "week",
    "bereik", "telefoon", "inspreken", "hulptaal", "andere_taal", "bericht",
}  # fmt: skip
"""Every field that exists. There is none for a name, a BSN, a birth, an offence, a verdict, a prison or a country."""


def every_field_has_a_label(page: BeautifulSoup) -> None:
    for field in page.select("input:not([type=hidden]), select, textarea"):
        assert page.select_one(f"label[for={field['id']}]"), field


def every_question_says_what_is_wrong_beside_it(page: BeautifulSoup) -> None:
    for field in page.select("[aria-describedby]"):
        for name in attr(field, "aria-describedby").split():
            one(page, f"#{name}")


def no_word_that_reveals(page: BeautifulSoup) -> None:
    found = [*page.select("title, h1, meta[name=description]"), *page.select("[href], [action], [name], [id]")]
    for tag in found:
        words = [tag.text if tag.name in {"title", "h1"} else ""]
        words += [attr(tag, name) for name in ("href", "action", "formaction", "name", "id", "content")]
        assert not any(REVEALING.search(word) for word in words), tag


def no_field_for_who_or_what(page: BeautifulSoup) -> None:
    assert {attr(tag, "name") for tag in page.select("input, select, textarea")} <= FIELDS


def help_by_phone_at_the_same_place(page: BeautifulSoup) -> None:
    [block] = page.select("aside.portal-bellen")
    assert block.find_previous_sibling("main")
    assert "Liever bellen?" in block.text
    assert block.select("a")
    assert page.select("a[href='tel:112']")


def no_progress_and_no_clock(page: BeautifulSoup) -> None:
    assert not page.select("progress, meter, time, meta[http-equiv]")


def forms_stay_here(page: BeautifulSoup) -> None:
    for form in page.select("form"):
        assert form["method"] == "post"
        assert attr(form, "action").startswith("/bericht/nl/")


HOUSE_RULES = (
    one_h1_that_begins_the_title,
    ids_once,
    headings_in_order,
    nothing_inline,
    nothing_from_elsewhere,
    every_field_has_a_label,
    every_question_says_what_is_wrong_beside_it,
    every_link_says_where_it_leads,
    links_of_this_page_exist,
    the_language_is_known,
    numbers_can_be_dialled,
    no_word_that_reveals,
    no_field_for_who_or_what,
    help_by_phone_at_the_same_place,
    no_progress_and_no_clock,
    forms_stay_here,
)


def check_headers(response: TestResponse) -> None:
    """Hold the headers of an answer to the rules."""
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert "script-src" not in response.headers["Content-Security-Policy"]
    assert "Set-Cookie" not in response.headers
    assert "Server" not in response.headers
