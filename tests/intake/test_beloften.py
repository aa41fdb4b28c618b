"""The six promises that stand on the first page: each test fails when its promise does."""

import json
import logging
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from portal.domain.aanmelding import Aanmelding
from portal.mailbox.database import Database
from portal.mailbox.errors import CannotOpenError
from portal.mailbox.postvak import PostvakStore, open_message
from portal.mailbox.retention import sweep
from tests.html import words
from tests.intake.browser import ANTWOORD, START, Answers, Browser
from tests.intake.conftest import World
from tests.intake.rules import FIELDS
from tests.intake.test_every_page import all_pages
from tests.mailbox.examples import ANTWOORD as REPLY
from tests.mailbox.examples import CANARY

VRAGEN: tuple[Answers, ...] = ({"wie": "zelf"}, {"onderwerpen": ["huisvesting"]}, {}, {}, {})
BROWSER = {"User-Agent": "Kanarie/7.1", "Referer": "https://ergens.example/pad", "X-Forwarded-For": "198.51.100.77"}


def send(browser: Browser, bericht: str = CANARY) -> str:
    """Write a message from the first page to the last, and give the code."""
    browser.go_through(*VRAGEN, {"bericht": bericht})
    browser.press("Verstuur")
    assert browser.title == "Uw bericht is verstuurd"
    return browser.code


def look_up(browser: Browser, code: str) -> str:
    """Type a code, and give the page in words."""
    browser.open(ANTWOORD)
    browser.press("Bekijk het antwoord", {"code": code})
    return browser.text


def disk(world: World) -> bytes:
    """Give every byte that the mailbox wrote; the index of the journal also changes by reading."""
    assert world.database.file
    paths = sorted(world.database.file.parent.iterdir())
    return b"".join(path.read_bytes() for path in paths if path.is_file() and path.suffix != ".db-shm")


def test_the_six_promises_are_printed_before_anything_is_asked(browser: Browser) -> None:
    page = browser.open()

    assert len(page.select(".portal-beloften li")) == 6
    assert "anoniem" not in words(page).lower()
    assert "veilig" not in words(page).lower()


def test_1_no_name_is_needed_and_there_is_no_field_for_one(world: World) -> None:
    asked = {str(tag["name"]) for one in all_pages(world) for tag in one.page.select("input, select, textarea")}

    assert asked == FIELDS
    assert not re.search(r"naam|name|mail|geboo|bsn|land|vonnis|straf", " ".join(asked | set(Aanmelding.model_fields)))


def test_1_a_message_of_one_answer_arrives(world: World) -> None:
    browser = world.browser()

    browser.go_through({}, {"onderwerpen": ["anders"]}, {}, {}, {}, {})
    browser.press("Verstuur")

    [message] = world.opened()
    plaatje = message.plaatje
    assert message == Aanmelding(dag=date(2026, 11, 23), plaatje=plaatje)


def test_2_nothing_of_telephone_place_or_time_of_day_is_stored_or_logged(
    world: World, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    browser = world.browser()
    browser.headers, browser.address = BROWSER, "198.51.100.77"

    code = send(browser)
    look_up(browser, code)

    said = caplog.text + "".join(capfd.readouterr())
    for secret in ("198.51.100", "Kanarie", "ergens.example", CANARY, code, code.replace(" ", "")):
        assert secret.encode() not in disk(world)
        assert secret not in said
    [message] = world.waiting()
    assert set(world.opened()[0].model_dump(exclude_defaults=True)) == {"dag", "plaatje", "onderwerpen", "bericht"}
    assert b"2026-11-23 1" not in disk(world)
    assert (message.dag, len(message.verzegeld)) == (date(2026, 11, 23), 4096 + 48)


def test_3_only_the_desk_that_is_named_can_read(world: World) -> None:
    browser = world.browser()
    page = browser.open()
    send(browser)

    [message] = world.waiting()

    assert "de gemeente Utrecht" in words(page)
    assert "Zeist en De Bilt" in words(page)
    assert open_message(message, world.desk.bos).bericht == CANARY
    with pytest.raises(CannotOpenError):
        open_message(message, world.other.bos)


def test_3_this_room_cannot_open_what_it_sealed(world: World) -> None:
    browser = world.browser()

    send(browser)

    reachable = {name for name in dir(world.room.store) if not name.startswith("_")}
    assert reachable == {"add", "can_receive", "consent", "erase", "plaatje", "status"}


@pytest.mark.parametrize("state", ["wacht", "gelezen", "antwoord"])
def test_4_the_code_never_shows_what_was_written(world: World, state: str) -> None:
    browser = world.browser()
    code = send(browser)
    [message] = world.waiting()
    berichten = PostvakStore(world.database)
    if state != "wacht":
        berichten.mark_read(world.desk.wie(), message.id)
    if state == "antwoord":
        berichten.reply(world.desk.wie(), message.id, REPLY)

    text = look_up(browser, code)

    assert CANARY not in text
    assert "Slapen en wonen" not in text
    assert (REPLY.tekst in text) == (state == "antwoord")


def test_5_after_ninety_days_everything_is_gone(world: World) -> None:
    send(world.browser())
    today = world.clock.now.date()

    before = sweep(world.database, today + timedelta(89))
    after = sweep(world.database, today + timedelta(90))

    assert (before, after) == (0, 1)


def test_5_the_week_that_was_named_counts_and_a_year_is_the_end(world: World) -> None:
    browser = world.browser()
    browser.go_through({}, {"onderwerpen": ["zorg"]}, {"plek": "week"}, {"week": "2027-10-25"}, {}, {}, {})
    browser.press("Verstuur")

    [message] = world.waiting()

    assert message.verloopt == date(2027, 11, 23)


def test_5_with_the_code_it_is_gone_at_once(world: World) -> None:
    browser = world.browser()
    code = send(browser)

    look_up(browser, code)
    browser.press("Wis mijn bericht")
    browser.press("Ja, wis alles")

    assert world.waiting() == []
    assert "Nog geen antwoord" in look_up(browser, code)


def test_6_nothing_is_left_in_the_browser_but_its_history(world: World) -> None:
    browser = world.browser()
    send(browser)

    browser.press("Sluit deze pagina")

    assert browser.response.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert browser.title == "U bent klaar"
    assert "Uw browser onthoudt misschien" in words(browser.open())


def test_nothing_is_stored_before_it_is_sent(world: World) -> None:
    browser = world.browser()
    before = disk(world)

    browser.go_through(*VRAGEN, {"bericht": CANARY})

    assert browser.title == "Klopt dit?"
    assert world.waiting() == []
    assert disk(world) == before


def test_a_message_that_is_acknowledged_is_on_disk(world: World, tmp_path: Path) -> None:
    send(world.browser())

    again = Database(f"sqlite:///{tmp_path / 'mailbox.db'}")
    found = PostvakStore(again).all(world.desk.loket, world.clock.now.date())
    again.close()

    assert len(found) == 1


def test_the_page_of_a_message_never_names_the_desk_as_it_calls_itself(world: World) -> None:
    pages = json.dumps([one.response.text for one in all_pages(world)])

    assert world.desk.loket not in pages


def test_stopping_halfway_wipes_and_stores_nothing(world: World) -> None:
    browser = world.browser()
    browser.go_through(*VRAGEN)

    browser.press("Stoppen")

    assert "Clear-Site-Data" in browser.response.headers
    assert world.waiting() == []
    assert browser.response.request.path == START
