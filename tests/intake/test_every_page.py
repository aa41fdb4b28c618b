"""Every page of the room, in every state, by the front door."""

from collections.abc import Iterator

import pytest

from portal.mailbox.postvak import PostvakStore
from tests.intake.browser import ANTWOORD, START, Browser
from tests.intake.conftest import World
from tests.intake.rules import HOUSE_RULES, check_headers
from tests.mailbox.examples import ANTWOORD as REPLY

NUMMER = "06 12 34 56 78"


def all_pages(world: World) -> Iterator[Browser]:
    """Walk through everything that somebody can see."""
    browser = world.browser()
    yield from _written(browser)
    yield from _read(world, browser)
    yield from _other(world.browser())


def _written(browser: Browser) -> Iterator[Browser]:
    browser.open()
    yield browser
    for text, answers in (
        ("Begin", {}),
        ("Ik heb de code. Verder", {}),
        ("Verder", {"wie": "professional"}),
        ("Verder", {"organisatie": "Geboren 12-03-1985"}),
        ("Verder", {"organisatie": "Huis", "organisatie_telefoon": NUMMER}),
        ("Verder", {}),
        ("Verder", {"onderwerpen": ["zorg", "anders"]}),
        ("Verder", {"plek": "week"}),
        ("Verder", {"week": "2026-12-07"}),
        ("Terug", {}),
        ("Terug", {}),
        ("Terug", {}),
        ("Terug", {}),
        ("Terug", {}),
        ("Verder", {"wie": "zelf"}),
        ("Verder", {}),
        ("Verder", {"plek": "nederland"}),
        ("Verder", {"bereik": "bellen"}),
        ("Verder", {"telefoon": "12"}),
        ("Overslaan", {}),
        ("Overslaan", {}),
        ("Verder", {"bericht": "a" * 301}),
        ("Verder", {"bericht": "Een kamer <b>vannacht</b>"}),
        ("Verstuur", {}),
    ):
        browser.press(text, answers)
        yield browser


def _read(world: World, browser: Browser) -> Iterator[Browser]:
    code = browser.code
    browser.open(ANTWOORD)
    yield browser
    for typed in ("12", code):
        browser.press("Bekijk het antwoord", {"code": typed})
        yield browser
    [message] = world.waiting()
    berichten = PostvakStore(world.database)
    berichten.mark_read(world.desk.wie(), message.id)
    yield _looked_up(browser, code)
    berichten.reply(world.desk.wie(), message.id, REPLY)
    body = world.opened()[0]
    berichten.propose(world.desk.wie(), message.id, body, naar=world.other.loket, sleutel=world.other.sleutel)
    yield _looked_up(browser, code)
    browser.press("Nee, liever niet")
    yield browser
    _looked_up(browser, code)
    for text in ("Wis mijn bericht", "Ja, wis alles"):
        browser.press(text)
        yield browser
    _looked_up(browser, code)
    browser.press("Sluit deze pagina")
    yield browser


def _looked_up(browser: Browser, code: str) -> Browser:
    browser.open(ANTWOORD)
    browser.press("Bekijk het antwoord", {"code": code})
    return browser


def _other(browser: Browser) -> Iterator[Browser]:
    for path in (
        "/bericht/nl/utrecht/code-kwijt/",
        "/bericht/nl/antwoord/",
        "/bericht/nl/zonder/",
        "/bericht/nl/stil/",
        "/bericht/nl/nergens/",
        "/bericht/",
    ):
        browser.open(path)
        yield browser
    for data, headers in (
        ({"actie": "verder", "klad": "onzin"}, {}),
        ({"actie": "stop"}, {}),
        ({"actie": "verder"}, {"Sec-Fetch-Site": "cross-site"}),
        ({"bericht": "a" * 60_000}, {}),
    ):
        browser.post(START, data, headers)
        yield browser


def test_every_page_keeps_the_house_rules(world: World) -> None:
    seen = set()

    for browser in all_pages(world):
        check_headers(browser.response)
        for rule in HOUSE_RULES:
            rule(browser.page)
        seen.add(browser.title)

    assert len(seen) == 30, sorted(seen)


def test_what_was_typed_is_shown_as_text(world: World) -> None:
    pages = [(browser.response.text, browser.title) for browser in all_pages(world)]

    assert not [title for text, title in pages if "<b>" in text]


@pytest.mark.parametrize("path", ["/bericht/nl/utrecht", "/bericht/nl/antwoord"])
def test_a_strange_host_is_never_sent_on_to(world: World, path: str) -> None:
    browser = world.browser()
    browser.headers = {"Host": "evil.example"}

    browser.open(path)

    assert browser.response.headers["Location"] == path + "/"
    check_headers(browser.response)


def test_the_style_sheet_may_be_kept_for_ever(browser: Browser) -> None:
    page = browser.open()
    [sheet] = page.select("link[rel=stylesheet]")

    browser.open(str(sheet["href"]))

    assert browser.response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
