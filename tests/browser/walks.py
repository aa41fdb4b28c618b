"""Ways through the rooms: what somebody fills in, and what a desk does with it."""

from tests.browser.town import BALIE, SITE, START, VOORBEELD
from tests.browser.walker import Answers, Walk, Walker
from tests.mailbox.examples import WACHTWOORD

OK = 200
TEKST = "Ik heb vannacht geen slaapplek. هل يمكنكم مساعدتي؟"
NUMMER = "06 12 34 56 78"
ZELF: tuple[Answers, ...] = (
    {"wie": "zelf"},
    {"onderwerpen": ["huisvesting", "schulden"]},
    {"plek": "week"},
    {"week": "2026-12-07"},
    {"bereik": "bellen"},
    {"telefoon": NUMMER, "inspreken": "ja"},
    {"hulptaal": "Papiaments"},
    {"bericht": TEKST},
)
"""Every question, answered by who asks for himself."""
PROFESSIONAL: tuple[Answers, ...] = (
    {"wie": "professional"},
    {"organisatie": "Stichting Voorbeeld", "organisatie_telefoon": "030 123 45 67"},
    {"onderwerpen": ["zorg"]},
    {"plek": "nederland"},
    {"bereik": "bellen"},
    {"hulptaal": "Nederlands"},
    {},
)
"""The same by a professional: one question more, and two fewer."""


def at(path: str) -> Walk:
    """Give the walk to an address."""
    return lambda one: one.open(path)


def then(walk: Walk, button: str, **answers: str | list[str]) -> Walk:
    """Give a walk that goes one page further."""

    def further(one: Walker) -> None:
        walk(one)
        one.press(button, answers)

    return further


def asked(*answers: Answers, start: str = START) -> Walk:
    """Give the walk to a question, with an answer to each one before it."""

    def walk(one: Walker) -> None:
        one.open(start)
        one.press("Begin")
        one.press("Ik heb de code. Verder")
        for given in answers:
            one.press("Verder", given)

    return walk


def send(one: Walker, *answers: Answers, start: str = START, loket: str = VOORBEELD) -> str:
    """Send a message, not too fast for a person, and give its code."""
    asked(*(answers or ZELF), start=start)(one)
    one.town.clock.skip(seconds=20)
    before = one.town.waiting(loket)
    one.press("Verstuur")
    [bericht] = one.town.waiting(loket) - before
    one.bericht = f"{BALIE}bericht/{bericht}/"
    return one.code()


def look(one: Walker, code: str) -> None:
    """Type a code where every code can be typed."""
    one.open(f"{SITE}antwoord/")
    one.press("Bekijk het antwoord", {"code": code})


def enter(one: Walker, loket: str = VOORBEELD) -> None:
    """Come in at a desk: as somebody who is at work there, or else by logging in."""
    one.loket, one.cookie = loket, one.town.at_work.get(loket, "")
    one.open(BALIE)
    if one.seen.url == BALIE and one.seen.status == OK:
        return
    one.open(f"{BALIE}inloggen/")
    typed = {"email": one.town.person(loket), "wachtwoord": WACHTWOORD, "cijfers": one.town.cijfers()}
    one.press("Log in", {**typed})
    assert one.seen.url == BALIE
    one.town.at_work[loket] = one.cookie


def desk(path: str, loket: str = VOORBEELD) -> Walk:
    """Give the walk to an address of a desk where somebody is logged in."""

    def walk(one: Walker) -> None:
        enter(one, loket)
        one.open(f"{BALIE}{path}")

    return walk


def message(path: str = "", *answers: Answers) -> Walk:
    """Give the walk to what can be done with a message of its own."""

    def walk(one: Walker) -> None:
        one.sent = send(one, *answers)
        enter(one)
        one.open(one.bericht)
        one.open(f"{one.bericht}{path}")

    return walk


def and_back(walk: Walk) -> Walk:
    """Give a walk after which the melder looks with the code."""

    def back(one: Walker) -> None:
        walk(one)
        look(one, one.sent)

    return back
