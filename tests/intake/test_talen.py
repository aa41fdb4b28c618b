"""More than one language: another one is a button that takes along what was filled in."""

from dataclasses import replace

from bs4 import BeautifulSoup

from portal.intake.begin import code_page
from portal.intake.frames import Bezoek
from portal.intake.klad import new_klad
from portal.ui.page import Page, TaalLink, render
from tests.html import attr, one, parse
from tests.intake.conftest import World

TALEN = (
    TaalLink("Nederlands", "nl", "ltr", "/bericht/nl/utrecht/", "/bericht/nl/utrecht/", huidig=True),
    TaalLink("العربية", "ar", "rtl", "/bericht/ar/utrecht/", "/bericht/ar/utrecht/", huidig=False),
)


def in_two_languages(world: World) -> BeautifulSoup:
    """Give a page of the form as it is when there are two languages."""
    with world.app().test_request_context("/nl/utrecht/"):
        world.app().preprocess_request()
        bezoek = Bezoek(world.room, world.room.bestemming("utrecht"))
        page: Page = code_page(bezoek, new_klad("nl", "utrecht", world.clock.now))
        return parse(render(replace(page, kader=replace(page.kader, talen=TALEN))).get_data(as_text=True))


def test_another_language_is_a_button_that_sends_the_answers_along(world: World) -> None:
    page = in_two_languages(world)

    button = one(page, ".portal-talen button[lang=ar]")
    assert attr(button, "formaction") == "/bericht/ar/utrecht/"
    assert (attr(button, "form"), attr(button, "name"), attr(button, "value")) == ("stap", "actie", "taal")
    assert not page.select("header a[hreflang], link[rel=alternate]")


def test_the_enter_key_goes_on_and_not_to_another_language_or_back(world: World) -> None:
    page = in_two_languages(world)

    first = page.select("button[form=stap], #stap button")[0]

    assert attr(first, "value") == "verder"
    assert attr(first, "tabindex") == "-1"
