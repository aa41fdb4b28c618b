"""How to walk to every kind of page of the room where one writes, also to those that tell of a mistake."""

from tests.browser.town import SITE, START
from tests.browser.walker import Walk, Walker
from tests.browser.walks import PROFESSIONAL, TEKST, ZELF, and_back, asked, at, desk, look, message, send, then

ANTWOORD = f"{SITE}voorbeeld/antwoord/"
FOUTE_CODE = "1234 5678 9012 3451"
VREEMDE_CODE = "1234 5678 9012 3450"


def _sent(one: Walker) -> None:
    send(one)


def _sent_by_a_professional(one: Walker) -> None:
    send(one, *PROFESSIONAL)


def _new_code(one: Walker) -> None:
    asked(*ZELF[:2])(one)
    with one.town.clock.later(hours=25):
        one.press("Verder")


def _begun_again(one: Walker) -> None:
    asked()(one)
    one.post(START, {"klad": "niet van ons", "actie": "verder", "bericht": TEKST})


def _read_before(one: Walker) -> None:
    asked(*ZELF)(one)
    checked = one.seen
    one.town.clock.skip(seconds=20)
    before = one.town.waiting()
    one.press("Verstuur")
    [bericht] = one.town.waiting() - before
    desk(f"bericht/{bericht}/")(one)
    one.seen = checked
    one.press("Wijzig: Wilt u nog iets vertellen?")
    one.press("Verder", {"bericht": "Toch nog iets."})
    one.press("Verstuur")


def _closed_meanwhile(one: Walker) -> None:
    asked(*ZELF, start=f"{SITE}den-bosch/")(one)
    with one.town.one_colleague_left():
        one.press("Verstuur")


def _closed(one: Walker) -> None:
    with one.town.one_colleague_left():
        one.open(f"{SITE}den-bosch/")


def _crowd(one: Walker) -> None:
    one.network = "198.51.100.7"
    asked(*ZELF)(one)
    checked = one.seen
    for _ in range(20):
        look(one, VREEMDE_CODE)
    one.seen = checked
    one.press("Verstuur")


def _waits_too_long(one: Walker) -> None:
    code = send(one)
    with one.town.clock.later(days=7):
        look(one, code)


def _unknown(one: Walker) -> None:
    look(one, VREEMDE_CODE)


def _too_much(one: Walker) -> None:
    asked(*ZELF[:7])(one)
    one.press("Verder", {"bericht": "a" * 50_000})


READ = and_back(message())
ANSWERED = and_back(then(message("antwoord/"), "Verstuur het antwoord", sjabloon="bel-ons", tekst="Vraag naar Anna."))
PROPOSED = and_back(then(message("doorgeven/"), "Vraag het aan de schrijver", naar="tilburg"))
STEPS: dict[str, Walk] = {
    "begin": at(START),
    "code": then(at(START), "Begin"),
    "code-nieuw": _new_code,
    "wie": asked(),
    "organisatie": asked(*PROFESSIONAL[:1]),
    "onderwerpen": asked(*ZELF[:1]),
    "plek": asked(*ZELF[:2]),
    "week": asked(*ZELF[:3]),
    "bereik": asked(*ZELF[:4]),
    "nummer": asked(*ZELF[:5]),
    "taal": asked(*ZELF[:6]),
    "bericht": asked(*ZELF[:7]),
    "overzicht": asked(*ZELF),
    "overzicht-professional": asked(*PROFESSIONAL),
    "overzicht-zonder-nummer": asked(*ZELF[:5], {"telefoon": ""}, *ZELF[6:]),
    "verzonden": _sent,
    "verzonden-professional": _sent_by_a_professional,
    "klaar": then(asked(), "Stoppen"),
}
MISTAKES: dict[str, Walk] = {
    "organisatie-fout": then(asked(*PROFESSIONAL[:1]), "Verder", organisatie="", organisatie_telefoon="12"),
    "onderwerpen-fout": then(asked(*ZELF[:1]), "Verder"),
    "nummer-fout": then(asked(*ZELF[:5]), "Verder", telefoon="06 12"),
    "taal-fout": then(asked(*ZELF[:6]), "Verder", andere_taal="a" * 90),
    "bericht-fout": then(asked(*ZELF[:7]), "Verder", bericht="Mijn nummer is 123456782."),
    "te-veel": _too_much,
    "opnieuw-begonnen": _begun_again,
    "al-gelezen": _read_before,
    "druk": _crowd,
    "dicht": _closed,
    "dicht-onderweg": _closed_meanwhile,
    "zonder-balie": at(f"{SITE}zeist/"),
    "zonder-nummer": at(f"{SITE}zaanstad/"),
    "niets": at(f"{SITE}bestaat-niet/"),
}
LATER: dict[str, Walk] = {
    "antwoord": at(ANTWOORD),
    "antwoord-overal": at(f"{SITE}antwoord/"),
    "antwoord-fout": then(at(ANTWOORD), "Bekijk het antwoord", code=FOUTE_CODE),
    "status-onbekend": _unknown,
    "status-wacht-te-lang": _waits_too_long,
    "status-gelezen": READ,
    "status-antwoord": ANSWERED,
    "status-doorgeven": PROPOSED,
    "doorgegeven": then(PROPOSED, "Ja, dat mag"),
    "wis": then(READ, "Wis mijn bericht"),
    "gewist": then(then(READ, "Wis mijn bericht"), "Ja, wis alles"),
    "code-kwijt": at(f"{SITE}voorbeeld/code-kwijt/"),
}
INTAKE = {**STEPS, **MISTAKES, **LATER}
