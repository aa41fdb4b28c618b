"""Abuse: it waits, or goes to the second tray; nobody is refused and nothing typed is lost."""

from datetime import timedelta

import pytest

from portal.intake import drempel
from portal.intake.drempel import Drempel
from portal.mailbox.staten import Bak
from tests.html import attr, one
from tests.intake.browser import ANTWOORD, START, Browser
from tests.intake.conftest import World
from tests.mailbox.examples import CODE, send

TEKST = "Ik zoek een kamer."


def write(browser: Browser) -> None:
    """Write a message up to the last button."""
    browser.go_through({}, {"onderwerpen": ["huisvesting"]}, {}, {}, {}, {"bericht": TEKST})


def test_who_takes_time_to_read_comes_in_the_first_tray(world: World) -> None:
    browser = world.browser()
    write(browser)

    browser.press("Verstuur")

    assert world.waiting()[0].bak is Bak.EERSTE


def test_who_answers_ten_pages_in_no_time_comes_in_the_second_tray_and_hears_nothing_of_it(world: World) -> None:
    world.clock.step = timedelta(milliseconds=100)
    browser = world.browser()
    write(browser)

    browser.press("Verstuur")

    assert browser.title == "Uw bericht is verstuurd"
    assert world.waiting()[0].bak is Bak.TWEEDE
    assert world.opened()[0].bericht == TEKST


@pytest.mark.parametrize("at", ["Verder", "Verstuur"])
def test_who_fills_in_what_no_person_sees_comes_in_the_second_tray(world: World, at: str) -> None:
    browser = world.browser()
    write(browser)
    if at == "Verder":
        browser.press("Wijzig: Wilt u nog iets vertellen?")
        browser.press("Verder", {"website": "https://koop.example"})

    browser.press("Verstuur", {"website": "https://koop.example"} if at == "Verstuur" else {})

    assert browser.title == "Uw bericht is verstuurd"
    assert world.waiting()[0].bak is Bak.TWEEDE
    assert "koop.example" not in browser.text


def test_no_person_comes_upon_the_trap(browser: Browser) -> None:
    trap = one(browser.open(), "#website")

    assert trap["tabindex"] == "-1"
    assert trap.find_parent(attrs={"aria-hidden": "true"})


def test_a_desk_that_gets_much_finds_the_rest_in_the_second_tray(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drempel, "PER_DAG", 1)

    for _message in range(2):
        browser = world.browser()
        write(browser)
        browser.press("Verstuur")

    assert [one.bak for one in world.waiting()] == [Bak.EERSTE, Bak.TWEEDE]


def test_a_network_that_sends_much_waits_and_then_the_same_button_works(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drempel, "PER_UUR", 0)
    browser = world.browser()
    write(browser)

    browser.press("Verstuur")
    waits = (browser.title, browser.response.status_code, browser.response.headers["Retry-After"])
    browser.press("Verstuur opnieuw")
    still = browser.title
    world.clock.now += drempel.WACHT
    browser.press("Verstuur opnieuw")

    assert waits == ("Wacht heel even", 429, "30")
    assert still == "Wacht heel even"
    assert browser.title == "Uw bericht is verstuurd"
    assert world.opened()[0].bericht == TEKST


def test_who_tries_many_codes_waits_and_then_the_same_button_works(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drempel, "PER_UUR", 0)
    browser = world.browser()
    browser.open(ANTWOORD)

    browser.press("Bekijk het antwoord", {"code": CODE.cijfers})
    waits = browser.title
    world.clock.now += drempel.WACHT
    browser.press("Probeer opnieuw")

    assert waits == "Wacht heel even"
    assert browser.title == "Nog geen antwoord"


def test_a_code_can_be_erased_without_waiting_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    send(world.database, world.desk)
    monkeypatch.setattr(drempel, "PER_UUR", 1)
    browser = world.browser()
    browser.open(ANTWOORD)
    browser.press("Bekijk het antwoord", {"code": CODE.cijfers})

    browser.press("Wis mijn bericht")
    browser.press("Ja, wis alles")

    assert world.waiting() == []


def test_when_redis_is_away_nobody_waits(world: World) -> None:
    browser = world.with_room(drempel=Drempel("redis://127.0.0.1:1/0")).browser()
    write(browser)

    browser.press("Verstuur")

    assert browser.title == "Uw bericht is verstuurd"
    assert world.waiting()[0].bak is Bak.EERSTE


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://elders.example", "Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elders.example"},
    ],
)
def test_a_form_that_another_site_sends_is_refused_kindly(world: World, headers: dict[str, str]) -> None:
    browser = world.browser()
    write(browser)
    hidden = attr(one(browser.page, "[name=klad]"), "value")

    browser.post(START, {"klad": hidden, "actie": "verder"}, headers)

    assert browser.response.status_code == 403
    assert browser.page.select(f"main a[href='{START}']")
    assert world.waiting() == []


@pytest.mark.parametrize("origin", ["null", "https://bericht.example"])
def test_our_own_form_is_never_refused(world: World, origin: str) -> None:
    browser = world.browser()
    browser.headers = {"Origin": origin}
    write(browser)

    browser.press("Verstuur")

    assert browser.title == "Uw bericht is verstuurd"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"bericht": "x" * 60_000}, "application/x-www-form-urlencoded"),
        ({f"veld{number}": "x" for number in range(100)}, "multipart/form-data"),
    ],
    ids=["large", "many"],
)
def test_a_form_that_is_too_large_is_answered_with_a_page(browser: Browser, data: dict[str, str], kind: str) -> None:
    browser.post(START, {**data, "actie": "verder"}, {"Content-Type": kind})

    assert browser.response.status_code == 413
    assert "Er is niets verstuurd." in browser.text
    assert browser.page.select(".portal-bellen a[href^='tel:']")


def test_no_longer_than_ten_minutes(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    monkeypatch.setattr(drempel, "PER_UUR", 1)
    counter = Drempel("memory://")
    today = world.clock.now.date()

    waits = [counter.delay("203.0.113.7", today) for _request in range(40)]

    assert waits[:3] == [timedelta(0), drempel.WACHT, 2 * drempel.WACHT]
    assert max(waits) == drempel.LANGST


def test_neighbours_share_a_bucket_and_strangers_do_not(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    monkeypatch.setattr(drempel, "PER_UUR", 1)
    counter = Drempel("memory://")
    today = world.clock.now.date()
    counter.delay("203.0.113.7", today)

    assert counter.delay("203.0.113.99", today)
    assert not counter.delay("203.0.114.7", today)
    assert not counter.delay("203.0.113.7", today + timedelta(days=1))


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.0/24"),
        ("::ffff:203.0.113.7", "203.0.113.0/24"),
        ("2001:db8:1:2ff::1", "2001:db8:1:200::/56"),
        ("", "onbekend"),
    ],
)
def test_a_network_is_what_a_house_or_provider_shares(address: str, network: str) -> None:
    assert drempel.network(address) == network
