"""Read aloud with the browser's own voice: a button per block where there is a voice, nothing where there is none."""

from typing import Any

import pytest

from portal.domain.taal import Taal
from tests.browser.conftest import Open
from tests.browser.kinds import in_taal

pytestmark = pytest.mark.browser

PAGE = "/nl/zeist/stappen/eerste-dag/makkelijk/"
BUTTONS = ".portal-lees"
VOICE = """
window.said = [];
const voice = {
  getVoices: () => [{lang: 'LANG', localService: LOCAL}],
  speak: text => { window.said.push([text.lang, text.text]); window.now = text }, cancel: () => window.now?.onend?.(),
};
window.SpeechSynthesisUtterance = function (text) { this.text = text };
Object.defineProperty(window, 'speechSynthesis', {value: voice});
"""
"""Stands for a voice: Chromium on a machine without sound has none."""


def open_with_voice(open_page: Open, url: str, lang: str, *, local: bool = True) -> Any:
    """Open a page in a browser that has a voice for a language."""
    page = open_page("about:blank")
    page.add_init_script(VOICE.replace("LANG", lang).replace("LOCAL", str(local).lower()))
    page.goto(url)
    return page


def test_without_a_voice_there_is_no_button(live: str, open_page: Open) -> None:
    assert open_page(live + PAGE).locator(BUTTONS).count() == 0


def test_a_voice_of_another_language_reads_nothing(live: str, open_page: Open) -> None:
    assert open_with_voice(open_page, live + PAGE, "en-GB").locator(BUTTONS).count() == 0


def test_a_voice_that_sends_the_text_elsewhere_reads_nothing(live: str, open_page: Open) -> None:
    page = open_with_voice(open_page, live + PAGE, "nl-NL", local=False)

    assert page.locator(BUTTONS).count() == 0


def test_every_block_is_read_aloud_with_its_numbers_in_pairs(live: str, open_page: Open) -> None:
    page = open_with_voice(open_page, live + PAGE, "nl-NL")
    assert page.locator(BUTTONS).count() == page.locator("main h1, main h2").count()

    page.locator("#bel-het-loket").get_by_role("button", name="Lees voor").click()

    [[lang, text]] = page.evaluate("window.said")
    assert lang == "nl"
    assert text.startswith("Bel het loket van uw gemeente. Bel het loket.")
    assert "14 0 30" in text or "14 03 0" in text
    assert "Vraag een bed" not in text


def test_the_same_button_stops_the_voice(live: str, open_page: Open) -> None:
    page = open_with_voice(open_page, live + PAGE, "nl-NL")
    button = page.locator(BUTTONS).first

    button.click()
    assert button.inner_text() == "Stop met lezen"
    button.click()

    assert button.inner_text() == "Lees voor"
    assert len(page.evaluate("window.said")) == 1


def test_another_language_has_its_own_voice_and_words(live: str, open_page: Open) -> None:
    page = open_with_voice(open_page, live + in_taal(PAGE, Taal.AR), "ar-SA")

    page.locator(BUTTONS).first.click()

    assert page.evaluate("window.said[0][0]") == "ar"
    assert page.locator(BUTTONS).nth(1).inner_text() != "Lees voor"


def test_the_page_of_a_gemeente_leads_to_a_page_that_can_be_read_aloud(live: str, open_page: Open) -> None:
    page = open_with_voice(open_page, f"{live}/nl/zeist/", "nl-NL")
    assert page.locator(BUTTONS).count() == 0

    page.get_by_role("link", name="Heel makkelijk, of laat het voorlezen").click()

    page.locator(BUTTONS).first.wait_for()
