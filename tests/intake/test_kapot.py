"""When something is busy, away or changed: nothing typed is lost, and the number is always there."""

import logging
from datetime import timedelta

import pytest

from portal.domain.postvak import Postvak
from portal.intake.app import create_intake
from portal.intake.klad import Klad, lock, new_klad, unlock
from portal.mailbox.balies import BalieStore
from portal.mailbox.database import Database
from portal.mailbox.keys import Afleider, Doos
from portal.mailbox.rij import Rij
from portal.mailbox.store import AanmeldingStore
from tests.html import attr, one
from tests.intake.browser import ANTWOORD, START, Browser
from tests.intake.conftest import World
from tests.mailbox.examples import CODE, PEPPER, new_store

TEKST = "Ik zoek een kamer bij https://kamer.example"


def write(browser: Browser) -> None:
    """Write a message up to the last button."""
    browser.go_through({}, {"onderwerpen": ["huisvesting"]}, {}, {}, {}, {"bericht": TEKST})


def hidden(browser: Browser) -> str:
    return attr(one(browser.page, "[name=klad]"), "value")


def full(world: World) -> tuple[World, Rij]:
    """Give a world in which only one may make a code at a time."""
    rij = Rij(plekken=1, wachtenden=0)
    store = AanmeldingStore(world.database, Afleider(PEPPER, world.database.zout(), rij))
    return world.with_room(store=store), rij


def test_when_it_is_busy_the_text_stays_and_the_same_button_works(world: World) -> None:
    busy, rij = full(world)
    browser = busy.browser()
    write(browser)

    with rij.plek():
        browser.press("Verstuur")
    told = (browser.title, browser.response.status_code, browser.response.headers["Retry-After"], browser.text)
    browser.press("Verstuur opnieuw")

    assert told[:3] == ("Even wachten", 503, "30")
    assert TEKST in told[3]
    assert browser.title == "Uw bericht is verstuurd"
    assert world.opened()[0].bericht == TEKST


def test_when_it_is_busy_a_code_need_not_be_typed_again(world: World) -> None:
    busy, rij = full(world)
    browser = busy.browser()
    browser.open(ANTWOORD)

    with rij.plek():
        browser.press("Bekijk het antwoord", {"code": CODE.cijfers})
    told = browser.title
    browser.press("Probeer opnieuw")

    assert told == "Even wachten"
    assert browser.title == "Nog geen antwoord"


def test_when_the_store_is_away_nothing_is_acknowledged_and_the_text_stays(world: World) -> None:
    browser = world.browser()
    write(browser)
    away = Database("sqlite:////nergens/mailbox.db")
    broken = world.with_room(store=new_store(away)).browser()
    broken.page = browser.page

    broken.press("Verstuur")

    assert (broken.title, broken.response.status_code) == ("Nu lukt het niet", 503)
    assert "Wij weten nog niet of uw bericht is aangekomen." in broken.text
    assert TEKST in broken.text
    assert not broken.page.select("main a[href*='kamer.example']")


def test_when_the_store_is_away_the_first_page_shows_the_number(world: World) -> None:
    browser = world.with_room(store=new_store(Database("sqlite:////nergens/mailbox.db"))).browser()

    browser.open()

    assert browser.response.status_code == 503
    assert browser.page.select(".portal-bellen a[href='tel:+31302861000']")


@pytest.mark.parametrize("slug", ["zonder", "stil"])
def test_a_desk_without_a_mailbox_is_never_a_dead_end(browser: Browser, slug: str) -> None:
    page = browser.open(f"/bericht/nl/{slug}/")

    assert browser.response.status_code == 200
    assert page.select(f"main a[href='https://lees.example/nl/{slug}/brief/']")
    assert page.select("main a[href^='tel:'], .portal-bellen a")


def test_a_desk_that_is_switched_off_meanwhile_shows_the_other_ways_and_what_was_typed(world: World) -> None:
    browser = world.browser()
    write(browser)
    BalieStore(world.database).drop(world.desk.loket)

    browser.press("Verstuur")

    assert browser.title == "Zo bereikt u de gemeente Utrecht"
    assert TEKST in browser.text
    assert "Dit is niet verstuurd." in browser.text
    assert browser.page.select("a[href='https://lees.example/nl/utrecht/brief/']")


def test_a_desk_whose_key_was_exchanged_in_the_file_gets_nothing(world: World) -> None:
    utrecht, elders = world.room.bestemming("utrecht"), world.room.bestemming("elders")
    assert utrecht
    assert elders
    assert isinstance(elders.postvak, Postvak)
    swapped = world.with_room(
        bestemming=lambda _slug: elders.__class__(
            **{**{name: getattr(utrecht, name) for name in utrecht.__slots__}, "postvak": elders.postvak}
        )
    )

    browser = swapped.browser()
    browser.open()

    assert browser.title == "Zo bereikt u de gemeente Utrecht"


@pytest.mark.parametrize("field", ["", "onzin", "é", "A" * 5516, "%%%"])
def test_a_draft_that_cannot_be_read_begins_anew_with_what_was_typed(world: World, field: str) -> None:
    browser = world.browser()

    browser.post(START, {"klad": field, "actie": "verder", "bericht": TEKST})

    assert browser.response.status_code == 200
    assert TEKST in browser.text
    klad = unlock(world.room.doos, hidden(browser), Klad)
    assert klad
    assert klad.antwoorden.bericht == TEKST


def test_a_draft_that_somebody_changed_is_not_believed(world: World) -> None:
    browser = world.browser()
    browser.open()
    good = hidden(browser)

    browser.post(START, {"klad": good[:-8] + ("A" * 8), "actie": "verder"})

    assert "Begin opnieuw." in browser.text


def test_a_draft_for_one_gemeente_is_not_sent_to_another(world: World) -> None:
    browser = world.browser()
    write(browser)

    browser.post("/bericht/nl/elders/", {"klad": hidden(browser), "actie": "verder"})

    assert browser.title == "Een bericht aan de gemeente Elders"
    assert world.waiting() == []


def test_a_draft_of_yesterday_keeps_the_answers_and_gives_a_new_code(world: World) -> None:
    browser = world.browser()
    write(browser)
    world.clock.now += timedelta(hours=25)

    browser.press("Verstuur")
    told = browser.text
    for text in ("Ik heb de code. Verder", *["Verder"] * 6, "Verstuur"):
        browser.press(text)

    assert "Dit is een nieuwe code." in told
    assert world.opened()[0].bericht == TEKST


def test_a_draft_has_one_size_whatever_was_typed(world: World) -> None:
    browser = world.browser()
    browser.open()
    empty = len(hidden(browser))

    browser.go_through({}, {"onderwerpen": ["zorg"]}, {}, {}, {}, {"bericht": "🚲" * 300})

    assert len(hidden(browser)) == empty
    assert browser.title == "Klopt dit?"


def test_the_largest_answers_fit_in_a_draft(world: World) -> None:
    browser = world.browser()
    browser.go_through({"wie": "professional"}, {"organisatie": "\\🚲" * 900, "organisatie_telefoon": '"' * 900})

    assert browser.response.status_code == 200
    browser.post(START, {"klad": hidden(browser), "actie": "taal", "organisatie": "🚲" * 900})
    assert browser.title == "Bij welke organisatie werkt u?"


def test_a_draft_locked_with_another_key_is_not_read(world: World) -> None:
    klad = new_klad("nl", "utrecht", world.clock.now)

    assert unlock(Doos(bytes(32)), lock(world.room.doos, klad), Klad) is None


def test_a_draft_never_shows_in_a_log(world: World) -> None:
    klad = new_klad("nl", "utrecht", world.clock.now)
    klad = klad.model_copy(update={"antwoorden": klad.antwoorden.model_copy(update={"bericht": TEKST})})

    assert TEKST not in repr(klad) + str(klad.antwoorden)
    assert klad.code not in repr(klad)


def test_a_bug_shows_a_page_with_the_number_and_nothing_of_what_was_typed(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    app = create_intake(world.room)
    app.view_functions["intake.bericht"] = lambda **_values: str(1 // 0)
    browser = Browser(app)

    browser.post(START, {"bericht": TEKST})

    assert (browser.title, browser.response.status_code) == ("Er ging iets mis", 500)
    assert browser.page.select(".portal-bellen a[href^='tel:']")
    assert TEKST not in browser.text + caplog.text


@pytest.mark.parametrize("path", ["/bericht/", "/bericht/nl/", "/bericht/zz/utrecht/", "/bericht/nl/nergens/antwoord/"])
def test_a_wrong_address_is_a_page(browser: Browser, path: str) -> None:
    browser.open(path)

    assert browser.response.status_code == 404
    assert browser.page.select("a[href='/bericht/nl/antwoord/']")


def test_another_method_is_refused_with_a_page(browser: Browser) -> None:
    browser.post("/bericht/nl/utrecht/code-kwijt/", {})

    assert browser.response.status_code == 405
    assert "GET" in browser.response.headers["Allow"]
