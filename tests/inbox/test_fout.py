import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from portal.domain.bestemming import Bestemming
from portal.inbox.app import create_inbox
from portal.mailbox.houders import HouderStore
from portal.mailbox.rij import Rij
from tests.html import attr, one
from tests.inbox.browser import HOME, LOGIN, SITE, Browser
from tests.inbox.conftest import DESK, World
from tests.mailbox.examples import CANARY, CODE, PEPPER, VANDAAG, WACHTWOORD, new_store


def token(browser: Browser) -> str:
    return attr(browser.page.select("[name=csrf_token]")[0], "value")


@pytest.mark.parametrize(
    "path",
    ["uitloggen/", "ophalen/", "postvak/papier/", "postvak/sleutel/", "medewerkers/nieuw/", "mijn/wachtwoord/"],
)
def test_a_form_that_another_site_made_is_refused(world: World, anna: Browser, path: str) -> None:
    anna.open(HOME)

    anna.post(
        HOME + path, {"csrf_token": "verzonnen", "naam": CANARY, "email": "x@y.nl"}, **{"Sec-Fetch-Site": "cross-site"}
    )

    assert anna.response.status_code == 400
    assert anna.title == "Dat lukt niet"
    assert CANARY not in anna.response.text
    assert world.room.balies.get(DESK).sleutel == world.desk.sleutel
    assert world.room.houders.uitnodigingen(DESK) == ()


def test_a_token_without_our_address_as_referrer_is_refused(world: World, anna: Browser) -> None:
    anna.open(f"{HOME}postvak/sleutel/")

    anna.post(f"{HOME}postvak/sleutel/", {"csrf_token": token(anna)}, Referer="https://kwaad.example/")

    assert anna.response.status_code == 400
    assert world.room.balies.get(DESK).sleutel == world.desk.sleutel


def test_an_answer_with_an_old_token_comes_back_and_can_be_sent(world: World, anna: Browser) -> None:
    path = world.send()
    anna.open(f"{path}antwoord/")
    old = anna.page
    world.log_in(anna)
    anna.page = old

    anna.press("Verstuur het antwoord", {"tekst": CANARY})
    said, kept = anna.text, one(anna.page, "textarea").text.strip()
    anna.press("Verstuur het antwoord")

    assert "Deze pagina was te oud. Er is nog niets verstuurd." in said
    assert kept == CANARY
    assert anna.title == "Uw antwoord staat klaar"


def test_an_answer_typed_while_another_tab_logged_out_is_kept(world: World, anna: Browser) -> None:
    anna.open(f"{world.send()}antwoord/")
    answer = anna.page
    anna.press("Uitloggen")
    anna.page = answer

    anna.press("Verstuur het antwoord", {"tekst": CANARY})
    asked = anna.title
    world.clock.later(seconds=30)
    anna.press("Log in", world.credentials())

    assert asked == "Inloggen"
    assert one(anna.page, "textarea").text.strip() == CANARY
    assert new_store(world.database).status(CODE, VANDAAG).antwoorden == ()


def test_another_form_with_an_old_token_says_so_and_does_nothing(world: World, anna: Browser) -> None:
    anna.open(f"{HOME}postvak/plaatsvervanger/")
    old = anna.page
    world.log_in(anna)
    anna.page = old

    anna.press("Bewaar", {"email": "kwaad@voorbeeld.nl"})

    assert anna.title == "Deze pagina was te oud"
    assert world.room.balies.get(DESK).plaatsvervanger == ""


def test_a_form_to_log_in_of_long_ago_is_shown_again(world: World) -> None:
    browser = world.browser()
    browser.open(LOGIN)

    browser.post(LOGIN, {**world.credentials(), "csrf_token": ""})

    assert browser.response.status_code == 400
    assert "Deze pagina was te oud." in browser.text
    assert WACHTWOORD not in browser.response.text


@pytest.mark.parametrize(
    ("path", "code", "titel"),
    [
        ("niets/", 404, "Pagina niet gevonden"),
        ("bericht/" + "0" * 32 + "/", 404, "Bericht niet gevonden"),
        ("bericht/" + "z" * 32 + "/", 404, "Bericht niet gevonden"),
        ("bericht/kort/", 404, "Pagina niet gevonden"),
        ("uitloggen/", 405, "Dat kan hier niet"),
    ],
)
def test_what_is_not_there_is_said_in_the_layout_of_the_room(anna: Browser, path: str, code: int, titel: str) -> None:
    anna.open(HOME + path)

    assert (anna.response.status_code, anna.title) == (code, titel)


def test_too_much_text_is_refused_without_repeating_it(world: World, anna: Browser) -> None:
    anna.open(f"{world.send()}antwoord/")

    anna.press("Verstuur het antwoord", {"tekst": "kanarie" * 10_000})

    assert (anna.response.status_code, anna.title) == (413, "Te veel tekst")
    assert "kanarie" not in anna.response.text


@contextmanager
def no_database(world: World) -> Iterator[None]:
    """Take the database away, and give it back."""
    file = world.database.file
    assert file
    world.database.close()
    away = file.with_suffix(".weg")
    file.rename(away)
    file.mkdir()
    yield
    world.database.close()
    file.rmdir()
    away.rename(file)


def test_when_the_storage_is_away_what_was_typed_waits_in_the_page(world: World, anna: Browser) -> None:
    anna.open(f"{world.send()}antwoord/")

    with no_database(world):
        anna.press("Verstuur het antwoord", {"tekst": CANARY})
        said = (anna.response.status_code, anna.title)
        assert CANARY not in anna.response.text
        anna.press("Laat mijn tekst weer zien")
        still = anna.response.status_code
    anna.press("Laat mijn tekst weer zien")

    assert said == (503, "De balie werkt nu even niet")
    assert still == 503
    assert one(anna.page, "textarea").text.strip() == CANARY
    anna.press("Verstuur het antwoord")
    assert len(new_store(world.database).status(CODE, VANDAAG).antwoorden) == 1


def test_when_too_many_log_in_at_once_the_page_asks_to_wait(world: World) -> None:
    full = Rij(plekken=1, wachtenden=0)
    app = create_inbox(replace(world.room, houders=HouderStore(world.database, full, PEPPER)))
    browser = Browser(app)
    browser.open(LOGIN)

    with full.plek():
        browser.press("Log in", world.credentials())

    assert browser.response.status_code == 503
    assert "Het is nu druk." in browser.text


def test_a_store_that_refuses_an_answer_keeps_the_text_on_the_form(world: World, anna: Browser) -> None:
    anna.open(f"{world.send()}antwoord/")
    with world.database.write() as connection:
        connection.execute(text("DROP TABLE antwoord"))
        connection.execute(text("CREATE TABLE antwoord (aanmelding BLOB)"))

    anna.press("Verstuur het antwoord", {"tekst": CANARY})

    assert anna.response.status_code == 503
    assert "Uw tekst is niet verstuurd." in anna.text
    assert one(anna.page, "textarea").text.strip() == CANARY


def test_a_bug_of_ours_shows_nothing_of_the_question(world: World) -> None:
    def broken() -> tuple[Bestemming, ...]:
        raise RuntimeError(CANARY)

    path = world.send()
    browser = world.log_in(world.browser())
    world.app.extensions["portal"] = replace(world.room, bestemmingen=broken)

    browser.open(f"{path}afspraak/")

    assert (browser.response.status_code, browser.title) == (500, "Er ging iets mis")
    assert CANARY not in browser.response.text


def test_nothing_that_was_typed_reaches_a_log(world: World, anna: Browser, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    path = world.send()

    anna.open(f"{path}antwoord/")
    anna.press("Verstuur het antwoord", {"tekst": CANARY})
    anna.post(f"{path}antwoord/", {"csrf_token": "oud", "tekst": CANARY})
    anna.open(LOGIN)
    anna.press("Log in", {**world.credentials(), "wachtwoord": "geheim-kanarie"})

    assert CANARY not in caplog.text
    assert "geheim-kanarie" not in caplog.text
    assert WACHTWOORD not in caplog.text


def test_what_lies_on_disk_holds_nothing_that_was_typed(world: World, anna: Browser, tmp_path: Path) -> None:
    anna.open(f"{world.send()}antwoord/")

    anna.press("Verstuur het antwoord", {"tekst": f"{CANARY} antwoord"})

    for file in tmp_path.rglob("*.db*"):
        assert CANARY.encode() not in file.read_bytes()


def test_the_root_leads_to_the_messages(anna: Browser) -> None:
    response = anna.client.get("/balie/", base_url=SITE)

    assert response.status_code == 303
    assert response.location == HOME
