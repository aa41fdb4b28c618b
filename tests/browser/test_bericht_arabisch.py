"""The whole journey in Arabic on the smallest screen: written, read at the desk, answered, read and erased."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from playwright.sync_api import Page

from portal.domain.taal import Taal
from portal.ui.woordenboek import po_path
from tests.browser.axe import AAA, violations
from tests.browser.conftest import Open
from tests.browser.probes import OVERFLOW
from tests.browser.steps import TEKST, code_and_picture, go_to_work, heading, open_newest, press
from tests.browser.town import VOORBEELD, Town

pytestmark = pytest.mark.browser

with po_path(Path("translations"), Taal.AR).open("rb") as file:
    _ARABIC = read_po(file)


def arabic(dutch: str) -> str:
    """Give a sentence of the screens in Arabic."""
    found = _ARABIC[dutch]
    assert found, dutch
    return str(found.string)


class Reader:
    """Somebody who reads Arabic, on a screen of 320 px; every page that comes is looked at."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, dutch: str) -> None:
        press(self.page, arabic(dutch))

    def choose(self, *dutch: str) -> None:
        for one in dutch:
            self.page.get_by_label(arabic(one), exact=True).check()
        self.press("Verder")

    def comes_to(self, dutch: str) -> None:
        assert heading(self.page) == arabic(dutch)
        assert self.page.locator("html[lang=ar][dir=rtl]").count() == 1
        assert violations(self.page, AAA) == []
        assert self.page.evaluate(OVERFLOW) == []


def write(one: Reader, town: Town) -> str:
    """Answer every question, and give the code."""
    one.press("Begin")
    one.comes_to("Dit is uw code")
    code, _picture = code_and_picture(one.page)
    one.press("Ik heb de code. Verder")
    one.comes_to("Voor wie vraagt u hulp?")
    one.choose("Voor mijzelf")
    one.comes_to("Waar wilt u hulp bij?")
    one.choose()
    assert one.page.get_by_role("alert").count() == 1
    one.comes_to("Waar wilt u hulp bij?")
    one.choose("Slapen en wonen")
    one.comes_to("Bent u nu in Nederland?")
    one.choose("Ja")
    one.comes_to("Hoe kunnen we u bereiken?")
    one.choose("Ik lees het antwoord met mijn code")
    one.comes_to("In welke taal helpen we u?")
    one.page.get_by_label("العربية", exact=True).check()
    one.press("Verder")
    one.comes_to("Wilt u nog iets vertellen?")
    one.page.get_by_label(arabic("Uw tekst")).fill(TEKST)
    one.press("Verder")
    one.comes_to("Klopt dit?")
    town.clock.skip(seconds=20)
    one.press("Verstuur")
    one.comes_to("Uw bericht is verstuurd")
    return code


def look(one: Reader, town: Town, code: str) -> None:
    """Read what the code tells."""
    one.page.goto(f"{town.address}/bericht/ar/voorbeeld/antwoord/")
    one.page.get_by_label(arabic("Uw code")).fill(code)
    one.press("Bekijk het antwoord")


def test_the_whole_journey_in_arabic(town: Town, open_page: Open, open_desk: Open) -> None:
    before = town.waiting()
    one = Reader(open_page(f"{town.address}/bericht/ar/voorbeeld/", width=320, height=568))
    assert "Voorbeeld" in heading(one.page)
    assert violations(one.page, AAA) == []
    code = write(one, town)

    balie = open_desk("about:blank", width=1280)
    go_to_work(balie, town, VOORBEELD)
    open_newest(balie, town, before, VOORBEELD)
    assert TEKST in balie.locator("main").inner_text()
    balie.get_by_role("link", name="Antwoord schrijven").click()
    balie.get_by_label("Kom bij ons langs. Neem uw code mee.").check()
    press(balie, "Verstuur het antwoord")

    look(one, town, code)
    assert arabic("Kom bij ons langs. Neem uw code mee.") in one.page.locator("main").inner_text()
    assert violations(one.page, AAA) == []
    one.press("Wis mijn bericht")
    one.comes_to("Wilt u uw bericht wissen?")
    one.press("Ja, wis alles")
    one.comes_to("Gewist")
    assert town.waiting() == before
