"""The style guide of the room where a desk answers: what every page of it obeys, also when something is wrong."""

from bs4 import BeautifulSoup
from werkzeug.test import TestResponse

from tests.html import attr
from tests.intake.rules import (
    every_field_has_a_label,
    every_question_says_what_is_wrong_beside_it,
    no_word_that_reveals,
)
from tests.public.rules import (
    every_link_says_where_it_leads,
    headings_in_order,
    ids_once,
    links_of_this_page_exist,
    nothing_from_elsewhere,
    nothing_inline,
    one_h1_that_begins_the_title,
    the_language_is_known,
)


def every_form_carries_a_token(page: BeautifulSoup) -> None:
    for form in page.select("form"):
        assert form["method"] == "post"
        assert attr(form, "action").startswith("/balie/nl/")
        assert form.select_one("input[type=hidden][name=csrf_token]")


def the_name_says_nothing(page: BeautifulSoup) -> None:
    assert attr(page.select("meta[name=robots]")[0], "content") == "noindex"
    assert page.select("title")[0].text.endswith(" – Balie")


def a_mistake_is_in_the_title_and_in_a_summary(page: BeautifulSoup) -> None:
    if page.select(".portal-fout"):
        assert page.select("title")[0].text.startswith("Fout: ")
        assert page.select("[role=alert] a")


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
    no_word_that_reveals,
    every_form_carries_a_token,
    the_name_says_nothing,
    a_mistake_is_in_the_title_and_in_a_summary,
)


def check_headers(response: TestResponse) -> None:
    """Hold the headers of an answer to the rules."""
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert response.headers["Referrer-Policy"] == "same-origin"  # else a form of ours is refused as a stranger's
    assert "script-src" not in response.headers["Content-Security-Policy"]
    assert "Server" not in response.headers
    for cookie in response.headers.getlist("Set-Cookie"):
        assert cookie.startswith("__Secure-balie=")
        assert {"HttpOnly", "Secure", "SameSite=Strict", "Path=/balie/"} <= set(cookie.split("; "))
