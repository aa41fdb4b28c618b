"""The way to write to a desk: only where somebody reads it, and with the truth beside it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup, Tag

from portal.catalogue.catalogue import Catalogue
from portal.domain.bestemming import Bereikbaarheid
from portal.domain.loket import Loket
from portal.public.app import create_public
from portal.public.room import Room
from portal.ui.hours import Moment
from tests.examples import LOKET, POSTVAK, UTRECHT, VANDAAG, ZEIST
from tests.html import attr, one, words
from tests.public.conftest import MONDAY_TEN, visitor

INTAKE = "https://bericht.example"
KAN = Bereikbaarheid(kan_ontvangen=True)
MET_POSTVAK = LOKET.model_copy(update={"postvak": POSTVAK})


@pytest.fixture
def page(room: Room) -> Callable[..., BeautifulSoup]:
    """Give the page of Utrecht, with one desk that it shares with Zeist."""

    def page(
        loket: Loket = MET_POSTVAK, known: Bereikbaarheid | None = KAN, *, live: bool = True, intake: str = ""
    ) -> BeautifulSoup:
        catalogue = Catalogue([UTRECHT, ZEIST], [loket], today=VANDAAG)
        moment = Moment(VANDAAG, MONDAY_TEN if live else None)
        changed = replace(
            room,
            catalogue_on=lambda _day: catalogue,
            clock=lambda: moment,
            settings=replace(room.settings, intake_url=intake),
            bereikbaar=lambda slug: known if slug == loket.slug else None,
        )
        return visitor(create_public(changed))("/nl/utrecht/")

    return page


def link_to_form(page: Tag) -> str:
    [found] = [attr(link, "href") for link in page.select(".portal-kaart a") if link.text == "Schrijf een bericht"]
    return found


def test_on_a_running_server_the_form_stands_beside_the_page(page: Callable[..., BeautifulSoup]) -> None:
    assert link_to_form(page()) == "/bericht/nl/utrecht/"


@pytest.mark.parametrize("live", [True, False])
def test_the_form_may_stand_on_another_host(page: Callable[..., BeautifulSoup], *, live: bool) -> None:
    assert link_to_form(page(live=live, intake=INTAKE)) == f"{INTAKE}/nl/utrecht/"


@pytest.mark.parametrize(
    ("loket", "known", "live"),
    [
        (LOKET, KAN, True),
        (MET_POSTVAK, None, True),
        (MET_POSTVAK, Bereikbaarheid(kan_ontvangen=False, laatst_beantwoord=VANDAAG), True),
        (MET_POSTVAK, KAN, False),
    ],
    ids=["no mailbox", "unknown to the mailbox", "switched off", "files that know no server"],
)
def test_where_nobody_would_read_it_there_is_a_letter_and_no_form(
    page: Callable[..., BeautifulSoup], loket: Loket, known: Bereikbaarheid | None, *, live: bool
) -> None:
    found = page(loket, known, live=live)

    assert "Schrijf een bericht" not in found.text
    assert "antwoordde het laatst" not in found.text
    assert "bericht/nl" not in str(found)
    assert [link.text for link in found.select("a[href*=brief]")] == ["Vul de brief in"]


def test_everybody_who_can_read_along_is_named(page: Callable[..., BeautifulSoup]) -> None:
    told = words(one(page(), ".portal-kaart"))

    assert "Uw naam is niet nodig." in told
    assert "Alleen de balie van de gemeenten Utrecht en Zeist kan het lezen." in told


def test_a_desk_of_one_gemeente_names_that_one(page: Callable[..., BeautifulSoup]) -> None:
    alone = MET_POSTVAK.model_copy(update={"bedient": (UTRECHT.code,)})

    assert "Alleen de balie van de gemeente Utrecht kan het lezen." in words(page(alone))


def test_the_page_says_when_the_desk_last_answered_and_nothing_when_it_never_did(
    page: Callable[..., BeautifulSoup],
) -> None:
    answered = Bereikbaarheid(kan_ontvangen=True, laatst_beantwoord=date(2026, 11, 3))

    assert "Dit loket antwoordde het laatst op 3 november 2026." in words(page(known=answered))
    assert "antwoordde" not in page().text


def test_writing_comes_after_calling_and_before_walking_in(page: Callable[..., BeautifulSoup]) -> None:
    names = [name.text for name in page().select(".portal-kaart .portal-naam")]

    assert names[:3] == ["Bellen", "Liever schrijven?", "Kom langs"]


def test_a_desk_without_a_number_can_still_be_written_to(page: Callable[..., BeautifulSoup]) -> None:
    silent = MET_POSTVAK.model_copy(update={"telefoon": None, "telefoontijden": None})

    names = [name.text for name in page(silent).select(".portal-kaart .portal-naam")]

    assert names[:2] == ["Liever schrijven?", "Kom langs"]


def test_a_site_without_a_mailbox_promises_no_form(room: Room) -> None:
    assert room.bereikbaar(LOKET.slug) is None
