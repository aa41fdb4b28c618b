"""Who writes for somebody else, a desk that cannot receive, and a message that goes to another desk."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.steps import TEKST, begin, choose, go_to_work, heading, look, open_newest, press
from tests.browser.steps import send as press_send
from tests.browser.town import BUUR, SITE, START, VOORBEELD, Town
from tests.browser.walker import Answers, Walker
from tests.browser.walks import ZELF, send

pytestmark = pytest.mark.browser

ANTWOORD = f"{SITE}voorbeeld/antwoord/"
SKIPPED: tuple[Answers, ...] = ({}, {}, {}, {})
NO_SCRIPT = {"java_script_enabled": False}


def main_text(page: Page) -> str:
    return page.locator("main").inner_text()


def test_a_professional_hears_that_nobody_came(town: Town, open_page: Open, open_desk: Open) -> None:
    before = town.waiting()
    page = open_page(town.address + START, **NO_SCRIPT)
    code, _picture = begin(page)
    choose(page, "Voor iemand die ik help in mijn werk. Die persoon vindt dit goed.")
    page.get_by_label("Organisatie", exact=True).fill("Stichting Voorbeeld")
    page.get_by_label("Telefoonnummer van uw organisatie").fill("030 123 45 67")
    press(page, "Verder")
    assert heading(page) == "Waar heeft hij of zij hulp bij nodig?"
    choose(page, "Zorg")
    choose(page, "Ja")
    choose(page, "Bel mijn organisatie")
    press(page, "Overslaan")
    press(page, "Overslaan")
    press_send(page, town)
    assert "Komt de persoon niet?" in main_text(page)

    balie = open_desk("about:blank", width=1280, **NO_SCRIPT)
    go_to_work(balie, town, VOORBEELD)
    open_newest(balie, town, before, VOORBEELD)
    assert "Stichting Voorbeeld" in main_text(balie)
    assert balie.get_by_role("link", name="Bel de organisatie").get_attribute("href") == "tel:0301234567"
    balie.get_by_role("link", name="Niet verschenen").click()
    press(balie, "Meld dat er niemand kwam")

    look(page, town.address + ANTWOORD, code)
    assert heading(page) == "Er is een antwoord"
    assert "We maakten een afspraak, maar er kwam niemand." in main_text(page)


def test_family_is_asked_in_other_words_and_is_never_told_that_nobody_came(town: Town, open_desk: Open) -> None:
    before, one = town.waiting(), Walker(town)
    send(one, {"wie": "familie"}, {"onderwerpen": ["schulden"]}, *SKIPPED)
    asked = " ".join(seen.page.text for seen in one.trail)

    balie = open_desk("about:blank", **NO_SCRIPT)
    go_to_work(balie, town, VOORBEELD)
    open_newest(balie, town, before, VOORBEELD)

    assert "Is hij of zij nu in Nederland?" in asked
    assert "Bent u nu in Nederland?" not in asked
    assert "Familie of een vriend" in main_text(balie)
    assert balie.get_by_role("link", name="Niet verschenen").count() == 0


def test_a_desk_that_cannot_receive_shows_the_other_ways_and_a_letter(town: Town, open_page: Open) -> None:
    page = open_page(f"{town.address}/nl/zeist/", **NO_SCRIPT)
    assert page.locator(f"a[href^='{SITE}']").count() == 0

    page.goto(f"{town.address}{SITE}zeist/")
    assert page.locator("form[id=stap]").count() == 0
    assert page.locator("main a.portal-bel").is_visible()
    page.get_by_role("link", name="Een brief om te printen").click()

    assert page.url == f"{town.address}/nl/zeist/brief/"
    assert page.get_by_label("Dit wil ik nog zeggen").is_editable()


def test_a_desk_that_closes_meanwhile_gives_every_answer_back(town: Town, open_page: Open) -> None:
    page = open_page(f"{town.address}{SITE}den-bosch/", **NO_SCRIPT)
    begin(page)
    choose(page, "Voor mijzelf")
    choose(page, "Schulden")
    for _ in range(3):
        press(page, "Verder")
    page.get_by_label("Uw tekst").fill(TEKST)
    press(page, "Verder")

    with town.one_colleague_left():
        press_send(page, town)

    assert "Dit is niet verstuurd." in main_text(page)
    assert TEKST in main_text(page)
    assert page.locator("main a.portal-bel").is_visible()


@pytest.mark.parametrize(("answer", "moved"), [("Ja, dat mag", True), ("Nee, liever niet", False)])
def test_a_message_goes_to_another_desk_only_when_who_wrote_it_says_so(
    town: Town, open_page: Open, open_desk: Open, *, answer: str, moved: bool
) -> None:
    before, there = town.waiting(), town.waiting(BUUR)
    page = open_page("about:blank", **NO_SCRIPT)
    code = send(Walker(town), *ZELF)
    balie = open_desk("about:blank", **NO_SCRIPT)
    go_to_work(balie, town, VOORBEELD)
    address = open_newest(balie, town, before, VOORBEELD)
    balie.get_by_role("link", name="Doorgeven aan een andere gemeente").click()
    balie.get_by_label("Naar welke gemeente?").select_option(label="Tilburg (samen met Heusden)")
    press(balie, "Vraag het aan de schrijver")
    assert len(town.waiting(BUUR) - there) == 0

    look(page, town.address + ANTWOORD, code)
    assert "Tilburg" in main_text(page)
    press(page, answer)

    assert len(town.waiting(BUUR) - there) == moved
    assert len(town.waiting() - before) == (not moved)
    balie.goto(address)
    assert (heading(balie) == "Bericht niet gevonden") is moved
    if moved:
        buur = open_desk("about:blank", **NO_SCRIPT)
        go_to_work(buur, town, BUUR)
        open_newest(buur, town, there, BUUR)
        assert "Schulden" in main_text(buur)
        look(page, town.address + ANTWOORD, code)
        assert "Voorbeeld" not in main_text(page)
