from datetime import UTC, datetime

import pyotp
import pytest

from portal.inbox.telefoon import totp_address
from portal.mailbox.ontvangen import MINSTENS
from portal.mailbox.openlog import Handeling, regels
from portal.ui.qr import qr
from tests.html import attr, one
from tests.inbox.browser import HOME, LOGIN, Browser
from tests.inbox.conftest import DESK, World
from tests.mailbox.examples import CANARY, VANDAAG

NEW = "vier losse woorden samen"


def invite(anna: Browser, naam: str = "Carla", email: str = "carla@gemeente.nl") -> str:
    """Invite somebody, and give the letters."""
    anna.open(f"{HOME}medewerkers/nieuw/")
    anna.press("Maak de uitnodiging", {"naam": naam, "email": email})
    return anna.letters


def take_up(browser: Browser, letters: str) -> str:
    """Type the letters of an invitation, and give the secret of the second factor."""
    browser.open(f"{HOME}uitnodiging/")
    browser.press("Verder", {"letters": letters})
    return browser.letters.replace(" ", "") if browser.page.select(".portal-cijfers") else ""


def digits(secret: str, now: datetime) -> str:
    return pyotp.TOTP(secret).at(now.replace(tzinfo=UTC))


def become(world: World, letters: str, password: str = NEW) -> tuple[Browser, str]:
    """Take an invitation up to its end."""
    browser = world.browser()
    secret = take_up(browser, letters)
    answers = {"nieuw": password, "nog_eens": password, "cijfers": digits(secret, world.clock.now)}
    browser.press("Maak mijn toegang", dict(answers))
    return browser, secret


def log_in(world: World, browser: Browser, email: str, secret: str) -> None:
    world.clock.later(seconds=30)
    browser.open(LOGIN)
    answers = {"email": email, "wachtwoord": NEW, "cijfers": digits(secret, world.clock.now)}
    browser.press("Log in", dict(answers))


def test_an_invitation_makes_a_behandelaar_who_reads_what_waits(world: World, anna: Browser) -> None:
    path = world.send()
    letters = invite(anna)

    browser, secret = become(world, letters)
    log_in(world, browser, "carla@gemeente.nl", secret)
    browser.open(path)

    assert CANARY in browser.text
    assert [one.naam for one in world.room.houders.behandelaars(DESK)] == ["Anna", "Bram", "Carla"]


def test_the_letters_are_shown_once_with_how_to_hand_them_over(anna: Browser) -> None:
    letters = invite(anna)

    shown = anna.text
    anna.open(f"{HOME}medewerkers/")

    assert len(letters.replace(" ", "")) == 32
    assert "Stuur ze nooit per mail of app." in shown
    assert "Carla" in anna.text
    assert letters not in anna.text


def test_letters_work_once(world: World, anna: Browser) -> None:
    letters = invite(anna)
    become(world, letters)
    second = world.browser()

    take_up(second, letters)

    assert "Deze letters openen niets" in second.text


def test_letters_work_for_seven_days(world: World, anna: Browser) -> None:
    letters = invite(anna)
    late = world.browser()

    world.clock.later(days=6)
    in_time = take_up(world.browser(), letters)
    world.clock.later(days=1)
    take_up(late, letters)

    assert in_time
    assert "Deze letters openen niets" in late.text


def test_a_wrong_letter_is_told_at_once(world: World) -> None:
    browser = world.browser()

    take_up(browser, "ABCD EFGH")

    assert "In deze sleutel staat een letter verkeerd" in browser.text


@pytest.mark.parametrize(
    ("nieuw", "nog_eens", "said"),
    [
        ("te weinig!", "te weinig!", "minstens 12 tekens"),
        (NEW, f"{NEW}s", "niet gelijk"),
        ("Welkom2026!!", "Welkom2026!!", "raadt iedereen"),
        ("hallo ik ben Carla", "hallo ik ben Carla", "uw naam"),
    ],
)
def test_a_weak_password_is_refused_and_the_second_factor_stays(
    world: World, anna: Browser, nieuw: str, nog_eens: str, said: str
) -> None:
    browser = world.browser()
    secret = take_up(browser, invite(anna))

    browser.press("Maak mijn toegang", {"nieuw": nieuw, "nog_eens": nog_eens, "cijfers": "123456"})

    assert said in browser.text
    assert browser.letters.replace(" ", "") == secret
    assert nieuw not in browser.response.text


def test_wrong_digits_do_not_use_up_the_invitation(world: World, anna: Browser) -> None:
    browser = world.browser()
    secret = take_up(browser, invite(anna))

    browser.press("Maak mijn toegang", {"nieuw": NEW, "nog_eens": NEW, "cijfers": "000000"})
    refused = browser.text
    answers = {"nieuw": NEW, "nog_eens": NEW, "cijfers": digits(secret, world.clock.now)}
    browser.press("Maak mijn toegang", dict(answers))

    assert "De zes cijfers kloppen niet" in refused
    assert browser.title == "U bent nu behandelaar"


def test_the_square_names_nobody() -> None:
    address = totp_address("JBSWY3DPEHPK3PXP")

    assert address == "otpauth://totp/Balie?secret=JBSWY3DPEHPK3PXP&issuer=Balie"
    assert qr(address).lijn.startswith("M4 4.5h7")


@pytest.mark.parametrize(
    ("naam", "email", "said"),
    [
        ("", "carla@gemeente.nl", "Vul een naam in"),
        ("x" * 81, "carla@gemeente.nl", "hooguit 80 tekens"),
        ("Carla", "carla", "Vul een e-mailadres in"),
        ("Carla", "anna@balie-een.nl", "Dit adres heeft al een behandelaar"),
    ],
)
def test_who_is_invited_needs_a_name_and_an_address_of_her_own(anna: Browser, naam: str, email: str, said: str) -> None:
    anna.open(f"{HOME}medewerkers/nieuw/")

    anna.press("Maak de uitnodiging", {"naam": naam, "email": email})

    assert said in anna.text
    assert attr(one(anna.page, "#email"), "value") == email


def test_somebody_who_leaves_is_out_at_once_and_the_other_reads_on(world: World, anna: Browser) -> None:
    path = world.send()
    bram = world.log_in(world.browser(), "Bram")
    anna.open(f"{HOME}medewerkers/")

    anna.follow("Bram weghalen")
    warned = anna.text
    anna.press("Haal weg")
    bram.open(HOME)
    again = world.log_in(world.browser(), "Bram")
    anna.open(path)

    assert "minder dan twee behandelaars" in warned
    assert bram.title == again.title == "Inloggen"
    assert CANARY in anna.text


def test_with_fewer_than_two_every_page_of_the_desk_says_that_nothing_comes_in(world: World, anna: Browser) -> None:
    bram = world.desk.toegangen[1].houder
    anna.open(f"{HOME}medewerkers/{bram.id}/weg/")
    anna.press("Haal weg")

    said = [anna.text, *(words_of(anna, path) for path in (HOME, f"{HOME}medewerkers/", f"{HOME}postvak/"))]

    assert len(world.room.houders.behandelaars(DESK)) < MINSTENS
    assert all("minder dan twee behandelaars" in text for text in said)


def words_of(browser: Browser, path: str) -> str:
    browser.open(path)
    return browser.text


def test_who_removes_herself_is_logged_out(world: World, anna: Browser) -> None:
    me = world.desk.toegangen[0].houder
    anna.open(f"{HOME}medewerkers/{me.id}/weg/")

    anna.press("Haal weg")
    gone = anna.title
    anna.open(HOME)

    assert gone == "Anna is weggehaald"
    assert anna.title == "Inloggen"


def test_nobody_removes_a_behandelaar_of_another_desk(world: World, anna: Browser) -> None:
    stranger = world.other.toegangen[0].houder

    anna.open(f"{HOME}medewerkers/{stranger.id}/weg/")

    assert anna.response.status_code == 404


def test_when_both_left_the_paper_key_brings_the_desk_back(world: World) -> None:
    path = world.send()
    for access in world.desk.toegangen:
        world.room.houders.remove(world.desk.wie(), access.houder.id)
    browser = world.browser()
    browser.open(f"{HOME}herstel/")

    browser.press("Verder", {"letters": world.desk.papier.letters.lower()})
    browser.press("Maak de uitnodiging", {"naam": "Carla", "email": "carla@gemeente.nl"})
    carla, secret = become(world, browser.letters)
    log_in(world, carla, "carla@gemeente.nl", secret)
    carla.open(path)

    assert CANARY in carla.text
    assert (VANDAAG, "papieren sleutel", Handeling.UITGENODIGD) in {
        (line.dag, line.wie, line.wat) for line in regels(world.database, DESK)
    }


def test_letters_of_an_invitation_are_no_paper_key_and_the_other_way_round(world: World, anna: Browser) -> None:
    letters = invite(anna)
    first, second = world.browser(), world.browser()

    first.open(f"{HOME}herstel/")
    first.press("Verder", {"letters": letters})
    take_up(second, world.desk.papier.letters)

    assert "Dit zijn de letters van een uitnodiging." in first.text
    assert "Dit zijn de letters van de papieren sleutel." in second.text


def test_the_paper_key_asks_again_for_what_is_wrong(world: World) -> None:
    browser = world.browser()
    browser.open(f"{HOME}herstel/")
    browser.press("Verder", {"letters": "ABCD"})
    first = browser.text
    browser.press("Verder", {"letters": world.desk.papier.letters})

    browser.press("Maak de uitnodiging", {"naam": "Carla", "email": "geen adres"})
    second = browser.text
    browser.press("Maak de uitnodiging", {"email": "carla@gemeente.nl"})

    assert "een letter verkeerd" in first
    assert "Vul een e-mailadres in" in second
    assert world.desk.papier.letters not in browser.response.text
    assert browser.title == "Uitnodiging voor Carla"
