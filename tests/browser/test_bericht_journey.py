"""One person writes, one desk answers, and nothing stays behind: in a real browser, without JavaScript."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, Response

from tests.browser.conftest import Open
from tests.browser.steps import (
    TEKST,
    begin,
    choose,
    code_and_picture,
    heading,
    log_in,
    look,
    open_newest,
    press,
    send,
)
from tests.browser.town import SITE, START, VOORBEELD, Town
from tests.browser.woorden import REVEALING

pytestmark = pytest.mark.browser

PHONE: dict[str, Any] = {"width": 360, "height": 740, "java_script_enabled": False}
UNGUARDED: dict[str, Any] = {"java_script_enabled": False}
ANTWOORD = f"{SITE}voorbeeld/antwoord/"
VREEMDE_CODE = "1234 5678 9012 3450"
KEPT = """async () => ({
  local: localStorage.length, session: sessionStorage.length,
  databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""


def write(page: Page, town: Town) -> str:
    """Answer every question, with a mistake on the way, and give the code."""
    code, picture = begin(page)
    choose(page, "Voor mijzelf")
    choose(page)
    assert page.title().startswith("Fout: ")
    choose(page, "Slapen en wonen", "Schulden")
    choose(page, "Ja")
    choose(page, "Ik lees het antwoord met mijn code")
    choose(page, "Papiamentu")
    page.get_by_label("Uw tekst").fill(f"{TEKST} 123456782")
    press(page, "Verder")
    assert page.title().startswith("Fout: ")
    assert page.locator("[role=alert]").get_by_role("link").count() == 1
    assert page.get_by_label("Uw tekst").input_value() == f"{TEKST} 123456782"
    page.get_by_label("Uw tekst").fill(TEKST)
    press(page, "Verder")
    assert TEKST in page.locator("main").inner_text()
    send(page, town)
    assert heading(page) == "Uw bericht is verstuurd"
    assert code_and_picture(page) == (code, picture)
    return code


def answer(page: Page, town: Town, before: set[str]) -> None:
    """Log in, read, and answer with a ready sentence and words of one's own."""
    log_in(page, town, town.person())
    open_newest(page, town, before, VOORBEELD)
    assert TEKST in page.locator("main").inner_text()
    page.get_by_role("link", name="Antwoord schrijven").click()
    page.get_by_label("Kom bij ons langs. Neem uw code mee.").check()
    page.get_by_label("Wilt u er iets bij schrijven?").fill("Morgen zijn we open.")
    press(page, "Verstuur het antwoord")
    assert heading(page) == "Uw antwoord staat klaar"


def test_a_message_is_written_read_answered_and_erased(town: Town, open_page: Open, open_desk: Open) -> None:
    before = town.waiting()
    page = open_page(f"{town.address}/nl/voorbeeld/", **PHONE)
    page.get_by_role("link", name="Schrijf een bericht").first.click()

    code = write(page, town)

    balie = open_desk("about:blank", width=1280, java_script_enabled=False)
    look(page, town.address + ANTWOORD, code)
    assert heading(page) == "Nog geen antwoord"
    log_in(balie, town, town.person())
    open_newest(balie, town, before, VOORBEELD)
    look(page, town.address + ANTWOORD, code)
    assert heading(page) == "Uw bericht is gelezen"
    answer(balie, town, before)
    look(page, town.address + ANTWOORD, code)
    told = page.locator("main").inner_text()
    assert heading(page) == "Er is een antwoord"
    assert "Kom bij ons langs. Neem uw code mee." in told
    assert "Morgen zijn we open." in told
    assert TEKST not in told
    press(page, "Wis mijn bericht")
    press(page, "Ja, wis alles")
    assert town.waiting() == before
    look(page, town.address + ANTWOORD, code)
    erased = page.locator("body").inner_text()
    look(page, town.address + ANTWOORD, VREEMDE_CODE)
    assert erased == page.locator("body").inner_text()


def test_nothing_of_it_stays_on_the_phone(town: Town, open_page: Open) -> None:
    page = open_page("about:blank", width=360)
    answers: list[Response] = []
    page.on("response", lambda answer: answers.extend([answer]))
    page.goto(town.address + START)

    code = write(page, town)
    press(page, "Sluit deze pagina")
    look(page, town.address + ANTWOORD, code)

    assert {answer.url.partition("/bericht/")[0] for answer in answers} == {town.address}
    rooms = [answer.headers for answer in answers if "/static/" not in answer.url]
    assert {headers["cache-control"] for headers in rooms} == {"no-store"}
    assert {headers["referrer-policy"] for headers in rooms} == {"no-referrer"}
    assert not any("set-cookie" in headers for headers in rooms)
    assert {answer.url for answer in answers if "?" in answer.url} == set()
    assert set(page.evaluate(KEPT).values()) == {0}
    history = page.context.new_cdp_session(page).send("Page.getNavigationHistory")["entries"]
    trail = [f"{entry['title']} {entry['url']}" for entry in history if entry["url"] != "about:blank"]
    assert len(trail) > 5
    assert [line for line in trail if REVEALING.search(line) or code in line] == []


def test_after_closing_the_page_nobody_pages_back_to_the_answers(town: Town, browser: Browser) -> None:
    page = browser.new_context(**UNGUARDED).new_page()  # a guard would let the browser ask again by itself
    page.goto(town.address + START)
    write(page, town)

    press(page, "Sluit deze pagina")

    assert heading(page) == "U bent klaar"
    with pytest.raises(Error, match="ERR_CACHE_MISS"):
        page.go_back()
    assert page.locator("body").inner_text() == ""
    page.context.close()
