"""A new colleague comes in with letters, and what the screen shows works in an app."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.inbox_kinds import ZINNEN
from tests.browser.steps import heading, log_in, press
from tests.browser.town import BALIE, BUUR, Town

pytestmark = pytest.mark.browser


def letters_of(page: Page) -> str:
    return "".join(page.locator(".portal-cijfers").inner_text().split())


def test_a_colleague_is_invited_on_paper_and_logs_in_with_an_app(town: Town, open_desk: Open) -> None:
    anna = open_desk("about:blank", java_script_enabled=False)
    log_in(anna, town, town.person())
    anna.goto(f"{town.address}{BALIE}medewerkers/")
    anna.get_by_role("link", name="Nodig een collega uit").click()
    anna.get_by_label("Naam van uw collega").fill("Gijs")
    anna.get_by_label("E-mailadres van uw collega").fill("gijs@voorbeeld.nl")
    press(anna, "Maak de uitnodiging")
    letters = letters_of(anna)
    assert len(letters) == 32

    gijs = open_desk(f"{town.address}{BALIE}inloggen/", java_script_enabled=False)
    gijs.get_by_role("link", name="Ik heb een uitnodiging").first.click()
    gijs.get_by_label("Typ de 32 letters over").fill(f"{letters[:31]}X")
    press(gijs, "Verder")
    assert gijs.title().startswith("Fout: ")
    gijs.get_by_label("Typ de 32 letters over").fill(letters.lower())
    press(gijs, "Verder")
    secret = letters_of(gijs)
    gijs.get_by_label("Nieuw wachtwoord").fill("wachtwoord")
    press(gijs, "Maak mijn toegang")
    assert gijs.title().startswith("Fout: ")
    assert letters_of(gijs) == secret
    gijs.get_by_label("Nieuw wachtwoord").fill(ZINNEN)
    gijs.get_by_label("Nog een keer hetzelfde wachtwoord").fill(ZINNEN)
    gijs.get_by_label("Zes cijfers uit de app op uw telefoon").fill(town.cijfers(secret))
    press(gijs, "Maak mijn toegang")
    assert heading(gijs) == "U bent nu behandelaar"

    log_in(gijs, town, "gijs@voorbeeld.nl", secret, ZINNEN)
    gijs.goto(f"{town.address}{BALIE}mijn/")
    assert "U bent ingelogd als Gijs" in gijs.locator("main").inner_text()


def test_the_key_on_paper_lets_somebody_in_when_nobody_else_can(town: Town, open_desk: Open) -> None:
    page = open_desk(f"{town.address}{BALIE}inloggen/", java_script_enabled=False)
    page.get_by_role("link", name="Niemand kan meer inloggen").first.click()
    page.get_by_label("Typ de 32 letters van het blad over").fill("-".join(town.desks[BUUR].papier.groepen))
    press(page, "Verder")
    page.get_by_label("Naam van uw collega").fill("Hanna")
    page.get_by_label("E-mailadres van uw collega").fill("hanna@voorbeeld.nl")
    press(page, "Maak de uitnodiging")

    assert heading(page) == "Uitnodiging voor Hanna"
    assert len(letters_of(page)) == 32
