"""An arrival at a counter: without a mouse, without a network, without a script, on one screen."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from portal.catalogue.advies import LANDELIJK, Wegwijzer, advies, lines_of, wegwijzers
from portal.catalogue.catalogue import Catalogue
from portal.domain.taal import Taal
from portal.domain.zone import ZONE
from portal.public.app import create_public
from portal.public.balie.antwoord import antwoord, vast
from portal.public.balie.gegevens import names_of
from portal.public.balie.kaart import kaart, uren_in_woorden, woorden
from portal.public.room import Room
from tests.browser.axe import AAA, violations
from tests.browser.conftest import Open
from tests.browser.probes import SMALL_TARGETS
from tests.public.conftest import MONDAY_TEN

pytestmark = pytest.mark.browser

FRIDAY = datetime(2026, 11, 27, 17, 0, tzinfo=ZONE)
MONDAY = datetime(2026, 11, 23, tzinfo=ZONE)
MOMENTS = (
    FRIDAY,
    MONDAY_TEN,
    datetime(2026, 11, 23, 8, 59, tzinfo=ZONE),
    datetime(2026, 11, 29, 3, 0, tzinfo=ZONE),
    datetime(2026, 12, 24, 15, 0, tzinfo=ZONE),
)
WEEK = tuple(MONDAY + timedelta(hours=hour) for hour in range(7 * 24))
THUMB = 44  # CSS px
SCREEN = {"width": 1280, "height": 800}
Offline = Callable[..., Page]
Places = list[Mapping[str, str]]


@pytest.fixture(scope="module")
def both(room: Room) -> Room:
    """Give the whole country and the invented gemeente, of which everything is known."""
    today = MONDAY_TEN.date()
    invented = next(iter(room.voorbeeld))
    desks = {desk.slug: desk for one in room.catalogue for desk in room.catalogue.loketten_for(one)}
    every = Catalogue(
        [*room.catalogue, invented], [*desks.values(), *room.voorbeeld.loketten_for(invented)], today=today
    )
    return replace(room, catalogue_on=lambda _day: every)


@pytest.fixture(scope="module")
def app_of_both(both: Room) -> Flask:
    return create_public(both)


@pytest.fixture(scope="module")
def bestand(app_of_both: Flask, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("mee") / "balie.html"
    path.write_bytes(app_of_both.test_client().get("/nl/balie/balie.html").data)
    return path


@pytest.fixture
def offline(browser: Browser, bestand: Path) -> Iterator[Offline]:
    """Open the file from the disk, with the network off, at a moment; it asks for nothing but itself."""
    contexts: list[BrowserContext] = []
    asked: list[str] = []

    def opened(now: datetime = FRIDAY, *, width: int = 1280, height: int = 800) -> Page:
        context = browser.new_context(viewport=ViewportSize(width=width, height=height), reduced_motion="reduce")
        contexts.append(context)
        context.set_offline(offline=True)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.clock.set_fixed_time(now)
        page.goto(bestand.as_uri())
        page.evaluate("globalThis.alles = JSON.parse(document.getElementById('gegevens').textContent)")
        return page

    yield opened
    assert all(context.cookies() == [] for context in contexts)
    assert set(asked) <= {bestand.as_uri()}
    for context in contexts:
        context.close()


def text(page: Page, place: str) -> str:
    return page.locator(f'[data-v="{place}"]').inner_text()


def ask(page: Page, query: str) -> None:
    page.keyboard.type(query)
    page.keyboard.press("Enter")


def said(app: Flask, room: Room, moments: tuple[datetime, ...], ways: tuple[Wegwijzer, ...]) -> Iterator[Places]:
    """Give what Python says of some gemeenten, moment by moment."""
    today = room.clock().today
    lines = lines_of(room.talen[Taal.NL].organisaties[slug] for slug in LANDELIJK)
    with app.test_request_context("/nl/balie/"):
        app.preprocess_request()
        for now in moments:
            yield [antwoord(weg, advies(weg, lines, now), now, today) for weg in ways]


def shown(page: Page, moments: tuple[datetime, ...], slugs: list[str]) -> Iterator[Places]:
    """Give what the script says of them."""
    for now in moments:
        found: Places = page.evaluate(
            "([iso, slugs]) => alles.gemeenten.filter(g => slugs.includes(g.slug))"
            ".map(g => antwoord(alles, g, moment(new Date(iso))))",
            [now.isoformat(), slugs],
        )
        yield found


def compare(page: Page, app: Flask, room: Room, moments: tuple[datetime, ...], ways: tuple[Wegwijzer, ...]) -> None:
    slugs = [weg.gemeente.slug for weg in ways]
    for now, python, script in zip(moments, said(app, room, moments, ways), shown(page, moments, slugs), strict=True):
        assert script == python, now


@pytest.mark.alles
def test_the_script_says_of_every_gemeente_what_the_server_says(
    offline: Offline, app_of_both: Flask, both: Room
) -> None:
    page = offline()

    compare(page, app_of_both, both, MOMENTS, wegwijzers(both.catalogue))


FEW = ("voorbeeld", "rotterdam", "almelo", "eindhoven", "zaanstad", "zeist", "groningen", "oldambt")


def test_the_script_says_at_every_hour_of_a_week_what_the_server_says(
    offline: Offline, app_of_both: Flask, both: Room
) -> None:
    page = offline()
    ways = tuple(weg for weg in wegwijzers(both.catalogue) if weg.gemeente.slug in FEW)

    assert len(ways) == len(FEW)
    compare(page, app_of_both, both, WEEK, ways)


@pytest.mark.alles
def test_the_script_says_of_every_gemeente_at_every_hour_what_the_server_says(
    offline: Offline, app_of_both: Flask, both: Room
) -> None:
    page = offline()

    compare(page, app_of_both, both, WEEK, wegwijzers(both.catalogue))


def test_every_card_has_the_same_words_by_script_and_by_server(
    offline: Offline, app_of_both: Flask, both: Room
) -> None:
    page = offline()
    today = both.clock().today

    for taal in Taal:
        script = page.evaluate("taal => alles.gemeenten.map(g => kaart(alles, g, taal))", taal)
        with app_of_both.test_request_context("/nl/balie/"):
            app_of_both.preprocess_request()
            words = woorden(taal, today)
            ways = [(weg, vast(weg, today), weg.eerste.tijden) for weg in wegwijzers(both.catalogue)]
            python = [
                kaart(weg, said, words, uren_in_woorden(taal, [tijden])[0] if tijden else "")
                for weg, said, tijden in ways
            ]
        assert script == python, taal


@pytest.mark.alles
def test_every_gemeente_is_found_by_every_name_it_has(offline: Offline, both: Room) -> None:
    page = offline()
    wanted = [[naam, gemeente.slug] for gemeente in both.catalogue for names in names_of(gemeente) for naam in names]

    missed = page.evaluate(
        "wanted => wanted.filter(([naam, slug]) => !zoek(alles, naam).some(one => one.g.slug === slug))", wanted
    )

    assert len(wanted) > 3_000
    assert missed == []


def test_every_postcode_finds_the_gemeenten_that_the_lookup_finds(offline: Offline, both: Room) -> None:
    page = offline()
    postcodes = [str(cijfers) for cijfers in both.catalogue.by_postcode if cijfers % 7 == 0]

    found = page.evaluate("codes => codes.map(code => zoek(alles, code).map(one => one.g.slug))", postcodes)

    for code, slugs in zip(postcodes, found, strict=True):
        assert {one.slug for one in both.catalogue.lookup.find(code).gemeenten} <= set(slugs), code


def test_a_whole_case_goes_without_a_mouse_and_without_a_network(offline: Offline) -> None:
    page = offline()

    ask(page, "rot")

    assert text(page, "titel") == "Rotterdam (Zuid-Holland)"
    assert text(page, "raad") == "Bel toch. Neemt niemand op? Bel maandag opnieuw."
    assert text(page, "bed1_staat") == "◐ Nu dicht. Open maandag om 8.30 uur"
    expect(page.locator("#antwoord")).to_be_focused()
    page.keyboard.press("t")
    assert page.locator("#kaart").get_attribute("lang") == "en"
    assert text(page, "k_titel") == "Help in Rotterdam"
    page.keyboard.press("k")
    assert page.locator("#groot").get_attribute("aria-pressed") == "true"
    page.keyboard.press("Escape")
    page.keyboard.press("1")
    expect(page.locator("#vragen details").first).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(page.locator("#antwoord")).to_be_hidden()
    expect(page.locator("#q")).to_be_focused()
    assert page.locator("#q").input_value() == ""


def test_p_prints_one_sheet_of_a_hand_with_the_card_alone(offline: Offline) -> None:
    page = offline()
    page.evaluate("globalThis.print = () => { globalThis.printed = true; }")
    ask(page, "zeist")
    page.keyboard.press("p")

    pdf = page.pdf(prefer_css_page_size=True)

    assert page.evaluate("globalThis.printed")
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page>") + pdf.count(b"/Type /Page ") <= 1
    assert b"/MediaBox [0 0 298" in pdf or b"/MediaBox [0 0 297" in pdf


def test_single_keys_do_nothing_while_somebody_types(offline: Offline) -> None:
    page = offline()

    page.keyboard.type("tkp123")

    assert page.locator("#q").input_value() == "tkp123"
    assert page.locator("#kaart").get_attribute("lang") == "nl"


def test_of_two_gemeenten_of_one_name_none_is_chosen_beforehand(offline: Offline) -> None:
    page = offline()

    ask(page, "hengelo")

    expect(page.locator("#antwoord")).to_be_hidden()
    assert page.locator("#keuzes [aria-selected=true]").count() == 0
    page.keyboard.press("ArrowDown")
    chosen = page.locator("#keuzes [aria-selected=true]")
    assert page.locator("#q").get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("Enter")
    assert text(page, "titel") == "Hengelo (Overijssel)"


def test_an_old_file_warns_and_knows_no_hours_that_it_cannot_know(offline: Offline) -> None:
    old = offline(FRIDAY + timedelta(days=31))
    older = offline(FRIDAY + timedelta(days=500))
    ask(older, "voorbeeld")

    assert "35 dagen oud" in old.locator("#oud").inner_text()
    assert text(older, "staat") == "○ Tijden niet bekend"
    assert older.locator('[data-als="land1_naam"]').is_hidden()
    assert offline().locator("#oud").inner_text() == ""


def test_what_was_typed_stays_in_the_field(offline: Offline) -> None:
    page = offline()
    before = page.url

    ask(page, "2511")

    assert page.url == before
    assert page.evaluate("document.cookie") == ""


def test_every_answer_stands_on_one_screen(offline: Offline) -> None:
    page = offline()
    lowest: dict[str, float] = {}

    for slug in ("rotterdam", "groningen", "leiden", "eindhoven", "leidschendam-voorburg", "zaanstad", "voorbeeld"):
        for taal in (Taal.NL, Taal.ES, Taal.PL, Taal.AR):
            ask(page, slug.replace("-", " "))
            page.locator("#taal").select_option(taal)
            lowest[f"{slug} {taal}"] = page.evaluate("document.getElementById('vragen').getBoundingClientRect().bottom")
            page.keyboard.press("Escape")

    assert {name: bottom for name, bottom in lowest.items() if bottom > SCREEN["height"]} == {}


def test_a_telephone_shows_it_without_scrolling_sideways(offline: Offline) -> None:
    page = offline(width=320, height=640)

    ask(page, "leidschendam")

    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.alles
@pytest.mark.parametrize("width", [1280, 320])
def test_nothing_hinders_anyone_on_any_screen_of_it(live: str, open_page: Open, width: int) -> None:
    page = open_page(f"{live}/nl/balie/", width=width, height=800, bypass_csp=True)
    found: list[object] = [*violations(page, AAA)]

    page.keyboard.type("rot")
    page.locator("#keuzes").wait_for()
    found += violations(page, AAA)
    page.keyboard.press("Enter")
    found += [*violations(page, AAA), *page.evaluate(SMALL_TARGETS, THUMB)]
    page.keyboard.press("k")
    found += violations(page, AAA)

    assert found == []


def test_the_live_page_answers_in_the_browser_and_sends_nothing_that_was_typed(live: str, open_page: Open) -> None:
    page = open_page("about:blank", **SCREEN)
    page.clock.set_fixed_time(FRIDAY)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{live}/nl/balie/")

    ask(page, "2511")
    page.locator("#antwoord").wait_for()

    assert text(page, "titel") == "Den Haag (Zuid-Holland)"
    assert not any("2511" in url for url in [*asked, page.url])


def test_without_a_script_the_form_answers(live: str, open_page: Open) -> None:
    page = open_page(f"{live}/nl/balie/", java_script_enabled=False, **SCREEN)

    page.locator("#q").fill("Den Haag")
    page.locator("#taal").wait_for(state="attached")
    page.locator("#zoek button").click()

    assert text(page, "titel") == "Den Haag (Zuid-Holland)"
    expect(page.locator("#toetsen")).to_be_hidden()


def test_the_frozen_page_answers_and_without_a_script_shows_the_way_from_a_to_z(frozen: str, open_page: Open) -> None:
    page = open_page(f"{frozen}/nl/balie/", **SCREEN)
    plain = open_page(f"{frozen}/nl/balie/", java_script_enabled=False, **SCREEN)

    ask(page, "2511")
    page.locator("#antwoord").wait_for()

    assert text(page, "titel") == "Den Haag (Zuid-Holland)"
    expect(plain.locator("#zoek")).to_be_hidden()
    expect(plain.get_by_role("link", name="Alle gemeenten van A tot Z")).to_be_visible()


def test_the_file_of_a_frozen_site_runs_under_its_own_policy(frozen: str, frozen_folder: Path, open_page: Open) -> None:
    page = open_page(f"{frozen}/nl/balie/balie.html", **SCREEN)

    ask(page, "2511")

    assert text(page, "titel") == "Den Haag (Zuid-Holland)"
    data = json.loads((frozen_folder / "nl/balie/balie.json").read_text("utf-8"))
    assert data["dag"] == date(2026, 11, 23).isoformat()
