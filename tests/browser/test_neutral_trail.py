"""No word that tells what a message is about: not in a title, an address, a file name, a header, on paper, in a square.

All these can be read by whoever looks along, borrows the phone, or finds a sheet of paper.
"""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import PdfMargins

from portal.domain.taal import Taal
from portal.inbox.telefoon import totp_address
from portal.ui.qr import qr
from tests.browser.conftest import Open, Walked
from tests.browser.inbox_kinds import SHEETS
from tests.browser.kinds import WALKS
from tests.browser.town import BALIE, Town
from tests.browser.walker import Seen, Walker, words
from tests.browser.walks import enter, send
from tests.browser.woorden import REVEALING
from tests.html import attr, one

pytestmark = pytest.mark.browser

PAPERS = ("bericht-verzonden", "bericht-verzonden-professional", *(f"balie-{name}" for name in SHEETS))
LETTERS = re.compile(r"\b[A-Z2-7]{4}\b")
"""A group of a key: chance writes words too."""
SEALED = re.compile(r"[\w+/=]{40,}")
ADDRESS = re.compile(r"\S+@\S+")
MARGINS = PdfMargins(top="15mm", bottom="15mm", left="15mm", right="15mm")
_PLACES = ("href", "action", "formaction", "name", "id", "for", "content", "alt", "aria-label", "download")


def revealing(texts: Iterator[str]) -> list[str]:
    return [text for text in texts if REVEALING.search(text)]


def trail(seen: Seen) -> Iterator[str]:
    """Give what a browser remembers or shows around a page, and what goes over the line with it."""
    yield seen.url
    for name, value in seen.headers.items():
        yield f"{name}: {cookie_name(seen) if name == 'Set-Cookie' else value}"
    for tag in seen.page.select("head, head *, h1"):
        yield words(tag)
    for tag in seen.page.select("*"):
        yield from (attr(tag, name) for name in _PLACES)


def cookie_name(seen: Seen) -> str:
    return seen.headers.get("Set-Cookie", "").partition("=")[0]


def body(page: BeautifulSoup) -> Iterator[str]:
    """Give every line of a page but letters of a key, and the address that somebody typed."""
    lines = (LETTERS.sub("", line) for line in one(page, "body").stripped_strings)
    yield from (line for line in lines if not ADDRESS.fullmatch(line))


SPOKEN = {taal: [kind for kind in WALKS if taal is Taal.NL or kind.startswith("bericht-")] for taal in Taal}
"""Kinds of pages in a language: a desk speaks Dutch."""
SOON = (Taal.NL, Taal.AR)
LANGUAGES = [taal if taal in SOON else pytest.param(taal, marks=pytest.mark.alles) for taal in Taal]


@pytest.mark.parametrize("taal", LANGUAGES)
def test_nothing_around_any_page_tells_what_it_is_about(walked: Walked, taal: Taal) -> None:
    seen = {kind: walked(kind).in_language(taal) for kind in SPOKEN[taal]}

    told = {kind: revealing(trail(one)) for kind, one in seen.items()}

    assert {kind: found for kind, found in told.items() if found} == {}


@pytest.mark.parametrize("taal", LANGUAGES)
def test_nothing_on_any_page_tells_what_it_is_about(walked: Walked, taal: Taal) -> None:
    seen = {kind: walked(kind).in_language(taal) for kind in SPOKEN[taal]}

    told = {kind: revealing(body(one.page)) for kind, one in seen.items()}

    assert {kind: found for kind, found in told.items() if found} == {}


def test_every_page_on_the_way_has_a_neutral_address_and_cookie(walked: Walked) -> None:
    walkers = [walked(kind) for kind in WALKS]

    told = {seen.url for one in walkers for seen in one.trail}

    assert revealing(iter(told)) == []
    assert {cookie_name(seen) for one in walkers for seen in one.trail} == {"", "balie"}
    assert not any(urlsplit(seen.url).query for one in walkers for seen in one.trail)


def test_a_file_to_take_along_has_a_neutral_name_and_no_word_inside(town: Town) -> None:
    one = Walker(town)
    send(one)
    enter(one)
    with town.offline():
        one.open(BALIE)
        one.press("Haal op")

    name = one.seen.headers["Content-Disposition"]
    assert name == "attachment; filename=berichten-2026-11-23.json"
    assert not REVEALING.search(SEALED.sub("", one.seen.body.decode()))


def test_a_square_holds_the_address_that_stands_beside_it_and_no_code(walked: Walked, town: Town) -> None:
    page = walked("bericht-verzonden").seen.page

    address = f"http://{words(one(page, '.portal-adres'))}"

    assert address == f"{town.address}/bericht/nl/antwoord/"
    assert attr(page.select(".portal-qr path")[-1], "d") == qr(address).lijn
    assert not REVEALING.search(address)


@pytest.mark.parametrize("kind", ["balie-cijfers", "balie-uitnodiging-wachtwoord"])
def test_the_square_for_the_app_names_no_desk(walked: Walked, kind: str) -> None:
    page = walked(kind).seen.page
    secret = words(one(page, ".portal-cijfers")).replace(" ", "")

    address = totp_address(secret)

    assert attr(page.select(".portal-qr path")[-1], "d") == qr(address).lijn
    assert not REVEALING.search(address.replace(secret, ""))


@pytest.mark.alles
@pytest.mark.parametrize("kind", PAPERS)
def test_a_sheet_of_paper_is_one_page_and_neutral(show: Open, tmp_path: Path, kind: str) -> None:
    page = show(kind, width=680)

    page.pdf(path=tmp_path / "page.pdf", format="A4", margin=MARGINS, display_header_footer=True)

    text = subprocess.run(["pdftotext", tmp_path / "page.pdf", "-"], check=True, capture_output=True, text=True).stdout
    assert text.count("\f") == 1
    assert page.locator("h1").inner_text().split()[0] in text
    assert not REVEALING.search(LETTERS.sub("", text)), text
