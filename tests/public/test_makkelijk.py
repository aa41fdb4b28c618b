"""For who reads little: the very easy page, the pictures, and the sheet to hold up."""

import re

import pytest
from bs4 import BeautifulSoup

from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.taal import Taal
from tests.html import attr, one, words
from tests.public.conftest import Visit

WORD = re.compile(r"[^\W\d_]{2,}")
MOST = 12  # words on a screen of pictures


def words_on_screen(page: BeautifulSoup) -> list[str]:
    """Give the words that somebody sees: no numbers, no address, and nothing that is folded or only heard."""
    for part in page.select(
        "script, .nl-skip-link, .portal-taal, .portal-talen, .portal-vertaling, .portal-teken [dir=ltr]"
    ):
        part.decompose()
    assert page.body
    return WORD.findall(page.body.text)


@pytest.mark.parametrize("slug", ["utrecht", "zeist", "zaanstad", "voorbeeld"])
def test_the_very_easy_page_begins_with_one_number_or_says_that_it_is_not_known(visit: Visit, slug: str) -> None:
    page = visit(f"/nl/{slug}/makkelijk/")

    first = one(page, ".portal-kaart h2").text
    assert first == ("Bel dit nummer" if page.select(".portal-kaart a.portal-bel") else "Vraag hulp")
    assert [attr(link, "href") for link in page.select(".portal-tegel a")] == [
        f"/nl/hulp/{one_of_six}/" for one_of_six in Basisvoorwaarde
    ]
    assert page.select_one(f"a[href='/nl/{slug}/']")


def test_every_page_of_a_gemeente_leads_to_its_easy_page_its_pictures_and_its_steps(visit: Visit) -> None:
    ways = [attr(link, "href") for link in visit("/nl/utrecht/").select("nav[aria-label='Anders lezen'] a")]

    assert ways == [
        "/nl/utrecht/makkelijk/",
        "/nl/utrecht/plaatjes/",
        "/nl/utrecht/stappen/eerste-dag/",
        "/nl/waar/",
        "/nl/niet-weggestuurd/",
    ]


def test_who_follows_pictures_only_reaches_a_number_in_three_taps(visit: Visit) -> None:
    home = visit("/nl/")
    [pictures] = [link for link in home.select(".portal-tegel a") if attr(link, "href") == "/nl/plaatjes/"]
    tiles = visit(attr(pictures, "href")).select(".portal-plaatjes a")

    assert [attr(tile, "href") for tile in tiles] == [
        *(f"/nl/plaatjes/{one_of_six}/" for one_of_six in Basisvoorwaarde),
        "/nl/plaatjes/buitenland/",
    ]
    for tile in tiles:
        assert tile.select_one("svg[aria-hidden=true]")
        assert visit(attr(tile, "href")).select_one("main a.portal-bel[href^='tel:']")


@pytest.mark.parametrize("path", ["plaatjes/", "plaatjes/zorg/", "plaatjes/buitenland/", "zeist/plaatjes/"])
@pytest.mark.parametrize("taal", [Taal.NL, Taal.EN])
def test_a_screen_of_pictures_has_twelve_words_at_most(visit: Visit, taal: Taal, path: str) -> None:
    assert len(words_on_screen(visit(f"/{taal}/{path}"))) <= MOST


@pytest.mark.parametrize("slug", ["zeist", "voorbeeld"])
def test_the_pictures_of_a_gemeente_lead_to_its_own_page_in_the_one_order(visit: Visit, slug: str) -> None:
    page = visit(f"/nl/{slug}/plaatjes/")
    anchors = {attr(tag, "id") for tag in visit(f"/nl/{slug}/").select("[id]")}

    tiles = [attr(link, "href") for link in page.select(".portal-plaatjes a")]
    assert len(tiles) == len(Basisvoorwaarde)
    assert {tile.partition("#")[2] for tile in tiles} <= anchors


def test_a_number_that_costs_nothing_says_so(visit: Visit) -> None:
    assert "Gratis" in visit("/nl/plaatjes/schulden/").text
    assert "Gratis" not in visit("/nl/plaatjes/sociaal-netwerk/").text


def test_the_sheet_answers_the_three_questions_each_with_its_own_source(visit: Visit) -> None:
    parts = visit("/nl/niet-weggestuurd/").select(".portal-blad section")
    asked = {one(part, "h2").text: words(part) for part in parts}

    for question in ("Wie geeft nazorg?", "Wie gaat over de uitkering?", "Wie geeft vannacht een bed?"):
        assert "Bron: " in asked[question]
    assert len({text.partition("Bron: ")[2] for text in asked.values()}) == len(asked)
    assert all("Bron: " in text for text in asked.values())


def test_the_sheet_stands_in_dutch_beside_the_language_of_the_reader(visit: Visit) -> None:
    for part in visit("/ar/niet-weggestuurd/").select(".portal-blad section"):
        dutch, own = part.find_all("div", recursive=False)
        assert (attr(dutch, "lang"), attr(dutch, "dir")) == ("nl", "ltr")
        assert not attr(own, "lang")
        assert dutch.select_one("h2")
        assert own.select_one("h2")


def test_the_sheet_brands_nobody_and_names_who_to_call(visit: Visit) -> None:
    sheet = one(visit("/nl/niet-weggestuurd/"), ".portal-blad")

    assert sheet.select_one("a[href='tel:08008020']")
    assert "gedetineerd" not in sheet.text
    assert "misdrijf" not in sheet.text
