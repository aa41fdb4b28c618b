import re
from dataclasses import replace

import pytest

from portal.inbox.app import create_inbox
from portal.settings import Settings
from tests.html import attr, one
from tests.inbox.browser import HOME, LOGIN, SITE, Browser
from tests.inbox.conftest import World
from tests.mailbox.examples import CANARY, email_of

WRONG = "Het e-mailadres, het wachtwoord of de zes cijfers kloppen niet."


def test_who_is_not_logged_in_sees_the_form_to_log_in(world: World) -> None:
    browser = world.browser()

    browser.open(HOME)

    assert browser.title == "Inloggen"


def test_three_right_answers_open_the_messages(world: World) -> None:
    browser = world.log_in(world.browser())

    assert browser.title == "Berichten"
    assert browser.response.status_code == 200


@pytest.mark.parametrize("field", ["email", "wachtwoord", "cijfers"])
def test_whichever_answer_is_wrong_it_looks_the_same(world: World, field: str) -> None:
    browser = world.browser()
    browser.open(LOGIN)

    browser.press("Log in", {**world.credentials(), field: "000000@fout.nl"})

    assert browser.response.status_code == 403
    assert WRONG in browser.text
    filled = [attr(tag, "name") for tag in browser.page.select("input:not([type=hidden])") if attr(tag, "value")]
    assert filled == ["email"]


def test_digits_work_once(world: World) -> None:
    first, second = world.browser(), world.browser("198.51.100.9")
    world.log_in(first)
    second.open(LOGIN)

    second.press("Log in", world.credentials())

    assert WRONG in second.text


def test_after_logging_in_the_cookie_of_before_is_worth_nothing(world: World) -> None:
    browser = world.log_in(world.browser())
    before = browser.cookie

    world.log_in(browser)
    thief = world.browser()
    thief.take_over(before)
    thief.open(HOME)

    assert thief.title == "Inloggen"


def test_the_cookie_is_neutral_and_goes_to_this_room_only(world: World) -> None:
    browser = world.browser()

    response = browser.client.get(LOGIN, base_url=SITE)

    [cookie] = response.headers.getlist("Set-Cookie")
    assert cookie.startswith("__Secure-balie=")
    assert "Path=/balie/" in cookie
    assert "Expires" not in cookie


def test_a_room_with_a_host_of_its_own_gets_the_strictest_cookie(world: World) -> None:
    response = world.app.test_client().get("/nl/inloggen/", base_url="https://balie.example")

    [cookie] = response.headers.getlist("Set-Cookie")
    assert cookie.startswith("__Host-balie=")
    assert "Path=/;" in f"{cookie};"
    assert "Domain" not in cookie
    assert "Secure" in cookie.split("; ")


def test_guessing_waits_ever_longer_for_known_and_unknown_addresses_alike(world: World) -> None:
    said = []
    for email in (email_of("Anna", "balie-een"), "niemand@nergens.nl"):
        browser = world.browser()
        for _attempt in range(5):
            browser.open(LOGIN)
            browser.press("Log in", {"email": email, "wachtwoord": "geraden", "cijfers": "123456"})
        told = one(browser.page, "[role=alert]").text
        said.append((browser.response.status_code, re.sub(r"Wacht (1|minder dan een) minuut", "Wacht even", told)))

    assert said[0] == said[1]
    assert said[0][0] == 429
    assert "Wacht even" in said[0][1]


def test_who_guesses_elsewhere_does_not_lock_anybody_out(world: World) -> None:
    guesser = world.browser("198.51.100.9")
    for _attempt in range(6):
        guesser.open(LOGIN)
        guesser.press("Log in", {**world.credentials(), "wachtwoord": "geraden"})

    browser = world.log_in(world.browser())

    assert guesser.response.status_code == 429
    assert browser.title == "Berichten"


def test_fifteen_quiet_minutes_end_a_session(world: World, anna: Browser) -> None:
    world.clock.later(minutes=14)
    anna.open(HOME)
    still = anna.title
    world.clock.later(minutes=16)

    anna.open(HOME)

    assert still == "Berichten"
    assert anna.title == "Inloggen"
    assert "Er gebeurde een tijd niets. Daarom bent u uitgelogd." in anna.text


def test_ten_hours_end_a_session_however_busy_it_is(world: World, anna: Browser) -> None:
    for _quarter in range(41):
        world.clock.later(minutes=14, seconds=59)
        anna.open(HOME)

    assert anna.title == "Inloggen"


def test_logging_out_ends_it_everywhere(world: World, anna: Browser) -> None:
    elsewhere = world.log_in(world.browser())

    anna.open(HOME)
    anna.press("Uitloggen")
    elsewhere.open(HOME)

    assert anna.title == "U bent uitgelogd"
    assert anna.response.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert not anna.cookie
    assert elsewhere.title == "Inloggen"


def test_a_page_that_was_asked_for_comes_after_logging_in(world: World) -> None:
    browser = world.browser()
    browser.open(f"{HOME}postvak/")
    world.clock.later(seconds=30)

    browser.press("Log in", world.credentials())

    assert browser.title == "Uw postvak"


def test_what_was_typed_is_there_again_after_logging_in(world: World, anna: Browser) -> None:
    path = world.send()
    anna.open(f"{path}antwoord/")
    world.clock.later(minutes=16)

    anna.press("Verstuur het antwoord", {"tekst": f"{CANARY} kom langs", "sjabloon": "bel-ons"})
    asked = anna.text
    world.clock.later(seconds=30)
    anna.press("Log in", world.credentials())

    assert "Uw tekst is bewaard" in asked
    assert CANARY not in asked
    assert anna.title == "Antwoord schrijven"
    assert one(anna.page, "textarea").text.strip() == f"{CANARY} kom langs"
    assert attr(one(anna.page, "input:checked, input[checked]"), "value") == "bel-ons"
    anna.press("Verstuur het antwoord")
    assert anna.title == "Uw antwoord staat klaar"


def test_a_wrong_password_does_not_lose_what_was_typed(world: World, anna: Browser) -> None:
    path = world.send()
    anna.open(f"{path}afspraak/")
    world.clock.later(minutes=16)
    anna.press("Verstuur de afspraak", {"dag": "2026-11-30", "tijd": "10:30", "tekst": "Neem iemand mee"})

    anna.press("Log in", {**world.credentials(), "wachtwoord": "fout"})
    world.clock.later(seconds=30)
    anna.press("Log in", world.credentials())

    assert anna.title == "Afspraak maken"
    assert attr(one(anna.page, "#dag"), "value") == "2026-11-30"
    assert "Neem iemand mee" in anna.text


def test_a_kept_text_is_gone_after_a_day(world: World, anna: Browser) -> None:
    path = world.send()
    anna.open(f"{path}antwoord/")
    world.clock.later(minutes=16)
    anna.press("Verstuur het antwoord", {"tekst": CANARY})
    world.clock.later(hours=25)

    anna.press("Log in", world.credentials())

    assert anna.title == "Berichten"
    assert CANARY not in anna.response.text


def test_a_kept_page_that_we_did_not_make_leads_nowhere(world: World) -> None:
    browser = world.browser()
    browser.open(f"{HOME}postvak/")
    hidden = one(browser.page, "[name=bewaard]")
    world.clock.later(seconds=30)

    browser.press("Log in", {**world.credentials(), "bewaard": attr(hidden, "value")[:-8] + "AAAAAAA="})

    assert browser.title == "Berichten"


def test_on_a_machine_without_https_the_cookie_has_its_plain_name(world: World) -> None:
    app = create_inbox(replace(world.room, settings=Settings()))

    response = Browser(app).client.get(LOGIN, base_url="http://127.0.0.1:8000")

    [cookie] = response.headers.getlist("Set-Cookie")
    assert cookie.startswith("balie=")
    assert "Secure" not in cookie
