"""What somebody does in a browser: read, choose, type, press."""

from playwright._impl._api_structures import SetCookieParam
from playwright.sync_api import Page

from tests.browser.town import BALIE, Town
from tests.browser.walker import Walker
from tests.browser.walks import enter
from tests.mailbox.examples import WACHTWOORD

TEKST = "Ik heb vannacht geen slaapplek. هل يمكنكم مساعدتي؟"


def press(page: Page, text: str) -> None:
    """Press a button, and wait for the page that it brings."""
    with page.expect_navigation():
        page.get_by_role("button", name=text, exact=True).click()


def heading(page: Page) -> str:
    return page.locator("h1").inner_text()


def code_and_picture(page: Page) -> tuple[str, str]:
    """Give the code of sixteen digits, and the word under the picture."""
    digits = "".join(page.locator(".portal-cijfers").inner_text().split())
    return digits, page.locator(".portal-plaatje strong").inner_text()


def begin(page: Page) -> tuple[str, str]:
    """Take the first two steps, and give the code."""
    press(page, "Begin")
    shown = code_and_picture(page)
    press(page, "Ik heb de code. Verder")
    return shown


def choose(page: Page, *answers: str) -> None:
    """Choose answers, and go on."""
    for answer in answers:
        page.get_by_label(answer, exact=True).check()
    press(page, "Verder")


def send(page: Page, town: Town) -> None:
    """Send, not too fast for a person."""
    town.clock.skip(seconds=20)
    press(page, "Verstuur")


def go_to_work(page: Page, town: Town, loket: str) -> None:
    """Sit down at a desk where somebody is logged in."""
    one = Walker(town)
    enter(one, loket)
    cookie = SetCookieParam(
        name="balie", value=one.cookie, domain="127.0.0.1", path="/balie/", httpOnly=True, sameSite="Strict"
    )
    page.context.add_cookies([cookie])


def look(page: Page, address: str, code: str) -> None:
    """Read what a code tells."""
    page.goto(address)
    page.get_by_label("Uw code").fill(code)
    press(page, "Bekijk het antwoord")


def log_in(page: Page, town: Town, email: str, secret: str = "", password: str = WACHTWOORD) -> None:
    """Go in at a desk."""
    page.goto(f"{town.address}{BALIE}inloggen/")
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_label("Wachtwoord").fill(password)
    page.get_by_label("Zes cijfers uit de app op uw telefoon").fill(town.cijfers(secret) if secret else town.cijfers())
    press(page, "Log in")
    assert heading(page) == "Berichten"


def open_newest(page: Page, town: Town, before: set[str], loket: str) -> str:
    """Open the message that came in, by its link in the list, and give its address."""
    [bericht] = town.waiting(loket) - before
    page.goto(town.address + BALIE)
    page.locator(f"a[href='{BALIE}bericht/{bericht}/']").click()
    return page.url
