"""The block on home pages of others: beside a hostile style sheet, and with the script that keeps it current."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Page

from portal.compose import frozen_clock
from portal.domain.taal import Taal
from portal.domain.zone import ZONE
from portal.feitenkamer import frozen_app
from portal.freeze.site import freeze
from portal.public.blok.inhoud import nazorgblok
from portal.public.blok.page import plak
from portal.public.register import found_in
from portal.public.room import Room, the_room
from portal.serving.app import BevrorenSite
from tests.browser.axe import violations
from tests.browser.blokgast import GAST, VIJANDIG, differences, measure, paste
from tests.browser.conftest import Open
from tests.browser.servers import serving_app, serving_files
from tests.public.conftest import MONDAY_TEN

pytestmark = pytest.mark.browser

BASIS = "https://portaal.example"
GEGEVENS = "**/voorbeeld.json"
STIL = "default-src 'none'; script-src {portaal}; connect-src {portaal}"
"""The strictest policy of a home page that can have the block: no style in a page, and nothing from elsewhere."""
WITHOUT_WEEK = '{"wie": "X", "naam": "X", "nummer": "000 9", "kies": "+31009", "uren": {"tot": "2030-01-01"}}'
WRONG = ("geen json", "{}", '{"naam": "X", "nummer": "alert(1)", "kies": "112"}', WITHOUT_WEEK, "")
"""What the portal may answer when it is broken."""
NU = "nazorg-blok .nazorg-blok__nu"
BEL = "nazorg-blok .nazorg-blok__bel"
Plak = Callable[..., str]
Thuis = Callable[..., Page]


@pytest.fixture(scope="module")
def bevroren(room: Room) -> Flask:
    settings = replace(room.settings, basis_url=BASIS)
    return frozen_app(replace(room, settings=settings, clock=frozen_clock(MONDAY_TEN.date())))


@pytest.fixture(scope="module")
def portaal(bevroren: Flask, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a frozen site, served with its own headers."""
    site = tmp_path_factory.mktemp("build") / "landelijk"
    files = [("blok.bestand", {"naam": naam}) for naam in ("nazorg-blok.css", "nazorg-blok.js")]
    freeze(bevroren, [("niet_gevonden", {}), ("blok.gegevens", {"slug": "voorbeeld"}), *files], site)
    with serving_app(BevrorenSite(site)) as address:
        yield address


@pytest.fixture(scope="module")
def geplakt(bevroren: Flask) -> Plak:
    """Write what an editor pastes."""

    def write(slug: str = "voorbeeld", taal: Taal = Taal.NL, *, stijl: bool = True, element: bool = False) -> str:
        with bevroren.test_request_context(f"/{taal}/"):
            bevroren.preprocess_request()
            room = the_room()
            return plak(nazorgblok(*found_in(room, slug), room), stijl=stijl, element=element)

    return write


@pytest.fixture
def thuis(tmp_path: Path, portaal: str, geplakt: Plak, open_page: Open) -> Iterator[Thuis]:
    """Open the home page of a gemeente, at an address of its own, with the element on it."""
    with serving_files(tmp_path) as address:

        def open_it(moment: datetime = MONDAY_TEN, *, taal: Taal = Taal.NL, beleid: str = "", stijl: str = "") -> Page:
            blok = geplakt("voorbeeld", taal, stijl=not beleid, element=True).replace(
                f"{BASIS}/blok/", f"{portaal}/blok/"
            )
            html = GAST.format(stijl=stijl, plek="", blok=blok)
            meta = f'<meta http-equiv="Content-Security-Policy" content="{beleid.format(portaal=portaal)}"><title>'
            (tmp_path / "index.html").write_text(html.replace("<title>", meta if beleid else "<title>"), "utf-8")
            page = open_page("about:blank")
            page.clock.set_fixed_time(moment)
            page.goto(address)
            return page

        yield open_it


def answer(page: Page, body: str) -> None:
    """Let the portal answer something else; nothing at all is 'not found'."""
    page.unroute_all()
    page.route(GEGEVENS, lambda route: route.fulfill(status=200 if body else 404, body=body))


PATIENCE = 100  # looks, of 50 milliseconds each


def shown(page: Page) -> Page:
    """Wait until the element shows its own copy; a strict policy lets nothing in the page wait for us."""
    for _ in range(PATIENCE):
        if page.evaluate("!!document.querySelector('nazorg-blok').shadowRoot"):
            return page
        page.wait_for_timeout(50)
    raise AssertionError("the element shows nothing")


def status(page: Page) -> str:
    return shown(page).locator(NU).inner_text()


@pytest.mark.parametrize("breed", [280, 360, 1280])
@pytest.mark.parametrize("taal", [Taal.NL, Taal.AR])
def test_a_hostile_style_sheet_changes_nothing_of_the_block(
    open_page: Open, geplakt: Plak, taal: Taal, breed: int
) -> None:
    page = open_page("about:blank", width=breed)
    blok = geplakt("utrecht", taal)
    paste(page, blok, breed=breed)
    wanted = measure(page)
    paste(page, blok, VIJANDIG, breed)

    assert differences(measure(page), wanted) == []
    assert {one[0] for one in wanted} >= {"nazorg-blok__bel", "nazorg-blok__zeg", "nazorg-blok__talen"}
    assert all(x >= 0 and x + width <= breed for _name, (x, _y), (width, _height), *_styles in wanted)


def test_a_block_without_its_style_is_changed_by_the_same_style_sheet(open_page: Open, geplakt: Plak) -> None:
    page = open_page("about:blank")
    blok = geplakt("utrecht", stijl=False)
    paste(page, blok, breed=360)
    wanted = measure(page)
    paste(page, blok, VIJANDIG, breed=360)

    assert len(differences(measure(page), wanted)) > 100


@pytest.mark.parametrize("taal", [Taal.NL, Taal.AR])
def test_the_block_fits_a_phone_of_280_pixels_and_breaks_no_rule_of_accessibility(
    open_page: Open, geplakt: Plak, taal: Taal
) -> None:
    page = open_page("about:blank", width=280)
    paste(page, geplakt("voorbeeld", taal))

    assert page.evaluate("document.documentElement.scrollWidth") == 280
    assert violations(page) == []
    for link in page.locator(".nazorg-blok a").all():
        box = link.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44


def at(page: Page, year: int, month: int, day: int, hour: int) -> str:
    """Give what the element says at a moment, in Dutch time."""
    page.clock.set_fixed_time(datetime(year, month, day, hour, tzinfo=ZONE))
    page.reload()
    line = shown(page).locator(NU)
    return line.inner_text() if line.is_visible() else ""


def test_the_element_says_whether_somebody_answers_now(thuis: Thuis) -> None:
    page = thuis()

    assert status(page) == "● Nu open tot 17.00 uur"
    assert at(page, 2026, 11, 23, 18) == "◐ Nu dicht"
    assert at(page, 2026, 11, 22, 10) == "◐ Nu dicht"


def test_the_element_knows_christmas_and_says_nothing_of_days_it_cannot_know(thuis: Thuis) -> None:
    page = thuis()

    assert at(page, 2026, 12, 25, 10) == "◐ Nu dicht"
    assert at(page, 2029, 1, 8, 10) == ""


def test_the_element_speaks_the_language_of_what_was_pasted(thuis: Thuis) -> None:
    page = thuis(taal=Taal.AR)

    assert status(page) == "● مفتوح الآن حتى الساعة 17:00"
    assert page.locator("nazorg-blok .nazorg-blok").evaluate("one => getComputedStyle(one).direction") == "rtl"


def test_the_element_follows_the_number_and_the_name_of_today(thuis: Thuis) -> None:
    new = {"wie": "Team <b>Terug</b>", "naam": "Team <b>Terug</b>", "nummer": "000 9", "kies": "+31009", "zeg": False}
    page = thuis()
    answer(page, json.dumps({**new, "uren": None}))
    page.reload()
    bel = shown(page).locator(BEL)

    assert bel.inner_text().split("\n") == ["Bel Team <b>Terug</b>", "000 9"]
    assert bel.get_attribute("href") == "tel:+31009"
    assert not page.locator(NU).is_visible()


def test_the_pasted_block_stays_when_the_answer_is_wrong(thuis: Thuis) -> None:
    page = thuis()
    for body in WRONG:
        answer(page, body)
        page.reload(wait_until="networkidle")

        assert page.evaluate("document.querySelector('nazorg-blok').shadowRoot") is None
        assert page.locator(BEL).get_attribute("href") == "tel:+31001234567"
        assert page.locator(BEL).is_visible()
        assert not page.locator(NU).is_visible()


def test_the_element_looks_the_same_in_a_hostile_page(thuis: Thuis) -> None:
    looks = []
    for stijl in ("", VIJANDIG):
        page = shown(thuis(stijl=stijl))
        block = page.locator(BEL)
        looks.append(
            block.evaluate(
                "one => ['color', 'backgroundColor', 'fontSize', 'letterSpacing', 'textTransform', 'opacity']"
                ".map(name => getComputedStyle(one)[name])"
            )
        )
    assert looks[0] == looks[1]


def test_a_strict_home_page_shows_the_element_with_its_style_and_nothing_asks_elsewhere(
    thuis: Thuis,
) -> None:
    asked: list[str] = []
    page = thuis(beleid=STIL)
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    button = shown(page).locator(BEL)

    assert button.evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(11, 79, 138)"
    names = [url.rpartition("/")[2] for url in asked if "favicon" not in url]
    assert set(names) <= {"", "nazorg-blok.js", "voorbeeld.json", "nazorg-blok.css"}
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, frames.length]") == [
        0,
        0,
        "",
        0,
    ]
