"""The style guide: what every page obeys."""

import re
from collections import Counter
from itertools import pairwise

from bs4 import BeautifulSoup

from portal.domain.taal import Taal
from tests.html import attr

BANNED = re.compile(r"crimineel|delinquent|ex-gedetineerde", re.IGNORECASE)
PHONE = re.compile(r"tel:(\+31\d{9}|\d{3,12}|\+31001234567|\+3100\d+)")


def one_h1_that_begins_the_title(page: BeautifulSoup) -> None:
    [h1] = page.select("h1")
    [title] = page.select("title")
    assert title.text.removeprefix("Fout: ").startswith(h1.text)


def ids_once(page: BeautifulSoup) -> None:
    ids = Counter(tag["id"] for tag in page.select("[id]"))
    assert [name for name, count in ids.items() if count > 1] == []


def headings_in_order(page: BeautifulSoup) -> None:
    levels = [int(heading.name[1]) for heading in page.select("h1, h2, h3, h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def nothing_inline(page: BeautifulSoup) -> None:
    assert not page.select("[style], style")
    assert all(
        script.get("src") and not script.text for script in page.select("script:not([type='application/ld+json'])")
    )
    assert not [tag for tag in page.select("*") if any(name.startswith("on") for name in tag.attrs)]


def nothing_from_elsewhere(page: BeautifulSoup) -> None:
    for tag in page.select("[src], link[href]:not([rel=canonical]):not([rel=alternate])"):
        assert not re.match(r"(https?:)?//", attr(tag, "src") or attr(tag, "href"))


def nothing_to_submit(page: BeautifulSoup) -> None:
    assert not page.select("form[method=post], [name=csrf_token]")


def every_field_has_a_label(page: BeautifulSoup) -> None:
    for field in page.select("input:not([type=hidden]), select, textarea"):
        assert page.select_one(f"label[for={field['id']}]")


def every_link_says_where_it_leads(page: BeautifulSoup) -> None:
    for link in page.select("a"):
        assert link["href"]
        assert len(link.text.strip()) > 1 or link.find_parent(class_="portal-letters"), link


def links_of_this_page_exist(page: BeautifulSoup) -> None:
    ids = {tag["id"] for tag in page.select("[id]")}
    assert {link["href"][1:] for link in page.select("a[href^='#']")} <= ids


def the_language_is_known(page: BeautifulSoup) -> None:
    assert page.html
    taal = Taal(attr(page.html, "lang"))
    assert attr(page.html, "dir") == taal.richting


def dutch_is_marked_in_another_language(page: BeautifulSoup) -> None:
    for tag in page.select("*"):
        assert not any("<span" in str(value) for value in tag.attrs.values()), tag
    shown = page.find_all(string=lambda text: not text.find_parent("textarea"))  # there an editor copies HTML
    assert "<span" not in "".join(shown)
    assert not page.select("title *, option *, textarea *")
    assert not page.select("html[lang=nl] span[lang=nl]:not([aria-current])")


def numbers_read_from_left_to_right(page: BeautifulSoup) -> None:
    assert page.select("[dir=rtl] a[href^='tel:']:not([dir=ltr]):not(:has([dir=ltr]))") == []


def numbers_can_be_dialled(page: BeautifulSoup) -> None:
    for link in page.select("a[href^='tel:']"):
        assert PHONE.fullmatch(attr(link, "href")), link


def a_number_on_every_page(page: BeautifulSoup) -> None:
    assert page.select("a[href^='tel:']")


def no_word_that_brands(page: BeautifulSoup) -> None:
    for part in page.select("q, details"):
        part.decompose()
    assert not BANNED.search(page.text)


HOUSE_RULES = (
    one_h1_that_begins_the_title,
    ids_once,
    headings_in_order,
    nothing_inline,
    nothing_from_elsewhere,
    nothing_to_submit,
    every_field_has_a_label,
    every_link_says_where_it_leads,
    links_of_this_page_exist,
    the_language_is_known,
    dutch_is_marked_in_another_language,
    numbers_read_from_left_to_right,
    numbers_can_be_dialled,
    a_number_on_every_page,
)
"""Read without changing the page."""
