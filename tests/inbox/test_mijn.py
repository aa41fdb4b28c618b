import pytest

from tests.inbox.browser import HOME, LOGIN, Browser
from tests.inbox.conftest import DESK, World
from tests.inbox.test_medewerkers import digits
from tests.mailbox.examples import CANARY, WACHTWOORD, email_of

NEW = "vijf andere losse woorden hier"


def test_another_password_opens_the_same_messages_and_ends_other_sessions(world: World, anna: Browser) -> None:
    path = world.send()
    elsewhere = world.log_in(world.browser())

    anna.open(f"{HOME}mijn/wachtwoord/")
    anna.press("Bewaar het nieuwe wachtwoord", {"huidig": WACHTWOORD, "nieuw": NEW, "nog_eens": NEW})
    done = anna.title
    elsewhere.open(HOME)
    anna.open(path)
    old, new = world.log_in(world.browser()), world.browser()
    world.clock.later(seconds=30)
    new.open(LOGIN)
    new.press("Log in", {**world.credentials(), "wachtwoord": NEW})

    assert done == "U heeft een nieuw wachtwoord"
    assert elsewhere.title == old.title == "Inloggen"
    assert CANARY in anna.text
    assert new.title == "Berichten"


@pytest.mark.parametrize(
    ("huidig", "nieuw", "said"),
    [("fout", NEW, "Het oude wachtwoord klopt niet."), (WACHTWOORD, "te weinig", "minstens 12 tekens")],
)
def test_a_password_does_not_change_by_mistake(anna: Browser, huidig: str, nieuw: str, said: str) -> None:
    anna.open(f"{HOME}mijn/wachtwoord/")

    anna.press("Bewaar het nieuwe wachtwoord", {"huidig": huidig, "nieuw": nieuw, "nog_eens": nieuw})

    assert said in anna.text


def test_another_telephone_takes_over_and_the_old_one_stops(world: World, anna: Browser) -> None:
    anna.open(f"{HOME}mijn/cijfers/")
    secret = anna.letters.replace(" ", "")
    world.clock.later(seconds=30)

    anna.press("Gebruik deze telefoon", {"huidig": WACHTWOORD, "cijfers": digits(secret, world.clock.now)})
    done = anna.title
    old = world.log_in(world.browser())
    world.clock.later(seconds=30)
    new = world.browser()
    new.open(LOGIN)
    new.press("Log in", {**world.credentials(), "cijfers": digits(secret, world.clock.now)})

    assert done == "Uw nieuwe telefoon werkt"
    assert old.title == "Inloggen"
    assert new.title == "Berichten"


def test_digits_that_enrolled_a_telephone_do_not_log_in(world: World, anna: Browser) -> None:
    anna.open(f"{HOME}mijn/cijfers/")
    secret = anna.letters.replace(" ", "")
    used = digits(secret, world.clock.now)
    anna.press("Gebruik deze telefoon", {"huidig": WACHTWOORD, "cijfers": used})

    thief = world.browser()
    thief.open(LOGIN)
    thief.press("Log in", {**world.credentials(), "cijfers": used})

    assert thief.title == "Inloggen"


@pytest.mark.parametrize("wrong", ["huidig", "cijfers"])
def test_another_telephone_needs_the_password_and_the_digits(world: World, anna: Browser, wrong: str) -> None:
    anna.open(f"{HOME}mijn/cijfers/")
    secret = anna.letters.replace(" ", "")
    answers = {"huidig": WACHTWOORD, "cijfers": digits(secret, world.clock.now), wrong: "000000"}

    anna.press("Gebruik deze telefoon", dict(answers))

    assert "Het wachtwoord of de zes cijfers kloppen niet." in anna.text
    assert anna.letters.replace(" ", "") == secret


def test_a_square_of_yesterday_is_made_anew(anna: Browser) -> None:
    anna.open(f"{HOME}mijn/cijfers/")
    secret = anna.letters

    anna.press("Gebruik deze telefoon", {"huidig": WACHTWOORD, "staat": "x"})

    assert "Deze pagina was te oud." in anna.text
    assert anna.letters != secret


def test_the_page_says_who_is_logged_in(anna: Browser) -> None:
    anna.open(f"{HOME}mijn/")

    assert email_of("Anna", DESK) in anna.text
