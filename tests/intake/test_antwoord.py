"""Reading the answer: a code, and nothing else."""

import re
from datetime import date, timedelta

import pytest

from portal.domain.aanmelding import Antwoord, Antwoordsoort
from portal.mailbox.houders import HouderStore
from portal.mailbox.postvak import PostvakStore, open_message
from portal.mailbox.rij import Rij
from tests.html import attr, one
from tests.intake.browser import ANTWOORD, Browser
from tests.intake.conftest import World
from tests.mailbox.examples import AANMELDING, CODE, PEPPER, VREEMDE_CODE
from tests.mailbox.examples import send as send_directly

OVERAL = "/bericht/nl/antwoord/"


def look_up(browser: Browser, code: str, path: str = ANTWOORD) -> Browser:
    browser.open(path)
    browser.press("Bekijk het antwoord", {"code": code})
    return browser


def without_proof(browser: Browser) -> str:
    """Give the page without the locked field, of which only the length may count."""
    return re.sub(r'(name="bewijs" value=")[^"]+', r"\1", browser.response.text)


@pytest.mark.parametrize("path", [ANTWOORD, OVERAL])
def test_an_unknown_code_and_one_without_an_answer_look_the_same(world: World, path: str) -> None:
    send_directly(world.database, world.desk)
    known = look_up(world.browser(), CODE.cijfers, path)

    unknown = look_up(world.browser(), VREEMDE_CODE.cijfers, path)

    assert without_proof(known) == without_proof(unknown)
    assert len(known.response.data) == len(unknown.response.data)
    assert dict(known.response.headers) == dict(unknown.response.headers)
    assert known.response.status_code == unknown.response.status_code == 200
    assert known.title == "Nog geen antwoord"


def test_erasing_looks_the_same_for_a_code_that_nobody_has(world: World) -> None:
    send_directly(world.database, world.desk)
    pages = []

    for code in (CODE, VREEMDE_CODE):
        browser = look_up(world.browser(), code.cijfers)
        browser.press("Wis mijn bericht")
        asked = without_proof(browser)
        browser.press("Ja, wis alles")
        pages.append((asked, browser.response.text, len(browser.response.data)))

    assert pages[0] == pages[1]
    assert world.waiting() == []


def test_an_expired_message_looks_like_one_that_never_was(world: World) -> None:
    send_directly(world.database, world.desk)
    world.clock.now += timedelta(days=91)

    assert look_up(world.browser(), CODE.cijfers).title == "Nog geen antwoord"


@pytest.mark.parametrize("typed", ["{0} {1} {2} {3}", "{0}-{1}-{2}-{3}", " {0}{1}{2}{3} ", "{0}.{1}.{2}.{3}"])
def test_a_code_is_read_as_people_type_it(world: World, typed: str) -> None:
    browser = look_up(world.browser(), typed.format(*CODE.groepen))

    assert browser.title == "Nog geen antwoord"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (CODE.cijfers[:-1] + "9", "Er klopt een cijfer niet."),
        ("1234", "Een code heeft 16 cijfers."),
        ("", "Een code heeft 16 cijfers."),
        ("geen idee", "Een code heeft 16 cijfers."),
    ],
)
def test_a_mistake_in_a_code_is_told_at_once_and_what_was_typed_stays(world: World, typed: str, told: str) -> None:
    send_directly(world.database, world.desk)

    browser = look_up(world.browser(), typed)

    assert one(browser.page, "title").text.startswith("Fout:")
    assert told in browser.text
    assert attr(one(browser.page, "#code"), "value") == typed
    assert "bestaat" not in browser.text


def test_a_message_that_was_read_says_so(world: World) -> None:
    message = send_directly(world.database, world.desk)
    PostvakStore(world.database).mark_read(world.desk.wie(), message.id)

    assert look_up(world.browser(), CODE.cijfers).title == "Uw bericht is gelezen"


def test_an_answer_stands_there_with_its_day_and_in_the_words_of_the_page(world: World) -> None:
    message = send_directly(world.database, world.desk)
    answer = Antwoord(dag=date(2026, 11, 24), sjabloon="kom-langs", tekst="Dinsdag om 10.00 uur.\nDerde verdieping.")
    PostvakStore(world.database).reply(world.desk.wie(), message.id, answer)

    browser = look_up(world.browser(), CODE.cijfers)

    assert browser.title == "Er is een antwoord"
    assert "Antwoord van dinsdag 24 november" in browser.text
    assert "Kom bij ons langs. Neem uw code mee." in browser.text
    assert "Derde verdieping." in browser.text


def test_a_professional_reads_that_somebody_did_not_come(world: World) -> None:
    message = send_directly(world.database, world.desk)
    answer = Antwoord(dag=date(2026, 11, 24), soort=Antwoordsoort.NIET_VERSCHENEN)
    PostvakStore(world.database).reply(world.desk.wie(), message.id, answer)

    assert "er kwam niemand" in look_up(world.browser(), CODE.cijfers).text


def test_a_ready_sentence_that_no_longer_exists_is_left_out(world: World) -> None:
    message = send_directly(world.database, world.desk)
    answer = Antwoord(dag=date(2026, 11, 24), sjabloon="van-vroeger", tekst="Bel even.")
    PostvakStore(world.database).reply(world.desk.wie(), message.id, answer)

    assert "van-vroeger" not in look_up(world.browser(), CODE.cijfers).text


def test_after_three_working_days_unread_it_says_whom_to_call_and_when(world: World) -> None:
    send_directly(world.database, world.desk)
    world.clock.now = world.clock.now.replace(day=28)  # a Saturday

    browser = look_up(world.browser(), CODE.cijfers, OVERAL)

    assert browser.title == "Nog niet gelezen"
    assert "Open maandag om 9.00 uur" in browser.text
    assert one(browser.page, "main a[href^='tel:']")["href"] == "tel:+31302861000"


def test_a_message_moves_to_another_desk_only_after_a_yes(world: World) -> None:
    message = send_directly(world.database, world.desk)
    PostvakStore(world.database).propose(
        world.desk.wie(), message.id, AANMELDING, naar=world.other.loket, sleutel=world.other.sleutel
    )
    browser = look_up(world.browser(), CODE.cijfers)
    assert "De balie van de gemeente Elders kan u beter helpen." in browser.text

    browser.press("Ja, dat mag")

    assert browser.title == "Dank u"
    assert world.waiting() == []
    [moved] = PostvakStore(world.database).all(world.other.loket, world.clock.now.date())
    assert open_message(moved, world.other.bos) == AANMELDING


def test_after_a_no_it_stays(world: World) -> None:
    message = send_directly(world.database, world.desk)
    PostvakStore(world.database).propose(
        world.desk.wie(), message.id, AANMELDING, naar=world.other.loket, sleutel=world.other.sleutel
    )
    browser = look_up(world.browser(), CODE.cijfers)

    browser.press("Nee, liever niet")

    assert len(world.waiting()) == 1
    assert "Ja, dat mag" not in look_up(browser, CODE.cijfers).text


def test_a_yes_to_a_desk_that_cannot_receive_any_more_leaves_it_where_it_is(world: World) -> None:
    message = send_directly(world.database, world.desk)
    PostvakStore(world.database).propose(
        world.desk.wie(), message.id, AANMELDING, naar=world.other.loket, sleutel=world.other.sleutel
    )
    HouderStore(world.database, Rij(), PEPPER).remove(world.other.wie(), world.other.toegangen[0].houder.id)
    browser = look_up(world.browser(), CODE.cijfers)

    browser.press("Ja, dat mag")

    assert "Uw bericht blijft waar het is." in browser.text
    assert len(world.waiting()) == 1


def test_erasing_asks_first_and_a_no_leaves_everything(world: World) -> None:
    send_directly(world.database, world.desk)
    browser = look_up(world.browser(), CODE.cijfers)
    browser.press("Wis mijn bericht")

    browser.press("Nee, terug")

    assert len(world.waiting()) == 1
    assert browser.title == "Nog geen antwoord"


def test_a_proof_of_long_ago_asks_for_the_code_again(world: World) -> None:
    browser = look_up(world.browser(), CODE.cijfers)
    world.clock.now += timedelta(days=2)

    browser.press("Wis mijn bericht")

    assert browser.title == "Lees het antwoord"


def test_a_draft_is_no_proof(world: World) -> None:
    browser = world.browser()
    draft = attr(one(browser.open(), "[name=klad]"), "value")

    browser.post(ANTWOORD, {"bewijs": draft, "actie": "wis-ja"})

    assert browser.title == "Lees het antwoord"


def test_the_page_without_a_gemeente_still_shows_a_way_to_a_number(world: World) -> None:
    browser = world.browser()

    page = browser.open(OVERAL)

    assert one(page, ".portal-bellen a")["href"] == "https://lees.example/nl/"


def test_the_page_about_a_lost_code_asks_for_picture_and_day(world: World) -> None:
    browser = world.browser()

    browser.open("/bericht/nl/utrecht/code-kwijt/")

    assert "Noem het plaatje" in browser.text
    assert "Ze leest het niet voor." in browser.text
