"""The same message on the smallest screen with a keyboard alone, and every stop is seen."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.focus import reach
from tests.browser.probes import OVERFLOW
from tests.browser.steps import TEKST, code_and_picture, heading
from tests.browser.town import SITE, START, Town

pytestmark = pytest.mark.browser


class Typist:
    """Somebody without a mouse, on a screen of 320 px."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._looks: set[str] = set()

    def go(self, name: str, key: str = "Enter") -> None:
        """Go to a control and press a key there."""
        reach(self.page, name, self._looks)
        self.page.keyboard.press(key)

    def keys(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def comes_to(self, title: str) -> None:
        """See that a page is there, and that it fits."""
        self.page.get_by_role("heading", level=1, name=title).wait_for()
        assert self.page.evaluate(OVERFLOW) == []


def test_a_message_is_sent_and_erased_with_a_keyboard_alone(town: Town, open_page: Open) -> None:
    page = open_page(town.address + START, width=320, height=568, java_script_enabled=False)
    before, one = town.waiting(), Typist(page)
    one.go("Begin")
    one.comes_to("Dit is uw code")
    code, picture = code_and_picture(page)
    one.go("Ik heb de code. Verder")
    one.comes_to("Voor wie vraagt u hulp?")
    one.go("Voor mijzelf", "ArrowDown")
    one.keys("ArrowUp", "Enter")
    one.comes_to("Waar wilt u hulp bij?")
    one.go("Slapen en wonen", "Enter")
    page.get_by_role("alert").wait_for()
    one.go("Slapen en wonen", "Space")
    one.go("Verder")
    one.comes_to("Bent u nu in Nederland?")
    one.go("Ja", "Space")
    one.go("Verder")
    one.comes_to("Hoe kunnen we u bereiken?")
    one.go("Bel mij", "ArrowDown")
    one.keys("ArrowDown", "ArrowDown")
    one.go("Verder")
    one.comes_to("In welke taal helpen we u?")
    one.go("Overslaan")
    one.comes_to("Wilt u nog iets vertellen?")
    reach(page, "Uw tekst", set())
    page.keyboard.type(TEKST)
    one.go("Verder")
    one.comes_to("Klopt dit?")
    assert "Ik kom langs" in page.locator("main").inner_text()
    town.clock.skip(seconds=20)
    one.go("Verstuur")
    one.comes_to("Uw bericht is verstuurd")
    assert code_and_picture(page) == (code, picture)
    assert len(town.waiting() - before) == 1
    one.go("Sluit deze pagina")
    one.comes_to("U bent klaar")

    page.goto(f"{town.address}{SITE}voorbeeld/antwoord/")
    reach(page, "Uw code", set())
    page.keyboard.type(code)
    one.keys("Enter")
    one.comes_to("Nog geen antwoord")
    one.go("Wis mijn bericht")
    one.comes_to("Wilt u uw bericht wissen?")
    one.go("Ja, wis alles")
    one.comes_to("Gewist")

    assert heading(page) == "Gewist"
    assert town.waiting() == before
