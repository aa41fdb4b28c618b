"""How to walk to every kind of page of the room where a desk answers."""

from tests.browser.town import BALIE, BUUR, STIL
from tests.browser.walker import Walk, Walker
from tests.browser.walks import PROFESSIONAL, ZELF, asked, at, desk, enter, message, send, then
from tests.mailbox.examples import WACHTWOORD

ZINNEN = "paarse fietsen zingen zacht"
"""A new password."""


def _list(one: Walker) -> None:
    """Show a desk with three messages; the first tray also holds what was handed over to it."""
    for answers in (ZELF, PROFESSIONAL):
        send(one, *answers, start="/bericht/nl/tilburg/", loket=BUUR)
    asked(*ZELF, start="/bericht/nl/tilburg/")(one)
    one.press("Verstuur")
    desk("", BUUR)(one)


def _invited(one: Walker) -> None:
    one.open(f"{BALIE}uitnodiging/")
    one.press("Verder", {"letters": one.town.invite("Dirk")})


def _joined(one: Walker) -> None:
    _invited(one)
    secret = "".join(tag.text for tag in one.page.select(".portal-cijfers span"))
    cijfers = one.town.cijfers(secret)
    one.press("Maak mijn toegang", {"nieuw": ZINNEN, "nog_eens": ZINNEN, "cijfers": cijfers})


def _paper(one: Walker) -> None:
    one.open(f"{BALIE}herstel/")
    one.press("Verder", {"letters": " ".join(one.town.desks[BUUR].papier.groepen)})


def _logged_out_with_text(one: Walker) -> None:
    message("antwoord/")(one)
    with one.town.clock.later(minutes=20):
        one.press("Verstuur het antwoord", {"tekst": "Kom maandag langs."})


def _other_telephone(one: Walker) -> None:
    desk("mijn/cijfers/")(one)
    secret = "".join(tag.text for tag in one.page.select(".portal-cijfers span"))
    one.press("Gebruik deze telefoon", {"huidig": WACHTWOORD, "cijfers": one.town.cijfers(secret)})


def _wrong_login(one: Walker) -> None:
    one.open(f"{BALIE}inloggen/")
    one.press("Log in", {"email": "niemand@voorbeeld.example", "wachtwoord": "x", "cijfers": "123456"})


def _too_often(one: Walker) -> None:
    one.network = "198.51.100.8"
    for _ in range(5):
        _wrong_login(one)


def _old_token(one: Walker) -> None:
    desk("medewerkers/nieuw/")(one)
    one.post(f"{BALIE}medewerkers/nieuw/", {"csrf_token": "oud"})


def _removed(one: Walker) -> None:
    enter(one)
    name = f"Eva {next(one.town.names)}"
    one.town.invite(name)
    one.open(f"{BALIE}medewerkers/")
    one.follow(f"{name} weghalen")


def _picture(one: Walker) -> None:
    send(one)
    [drawn] = one.page.select(".portal-plaatje strong")
    enter(one)
    one.open(f"{BALIE}zoeken/")
    name = drawn.text.split()[-1]
    [choice] = [str(tag["value"]) for tag in one.page.select("input[name=plaatje]") if tag["value"] == name]
    one.press("Verder", {"plaatje": choice})


def _proposed(one: Walker) -> None:
    then(message("doorgeven/"), "Vraag het aan de schrijver", naar="tilburg")(one)
    one.open(one.bericht)


SEARCH = then(desk("zoeken/"), "Verder", plaatje="fiets")
DOOR: dict[str, Walk] = {
    "inloggen": at(f"{BALIE}inloggen/"),
    "inloggen-fout": _wrong_login,
    "inloggen-te-vaak": _too_often,
    "uitgelogd": then(desk(""), "Uitloggen"),
    "uitgelogd-met-tekst": _logged_out_with_text,
    "uitnodiging": at(f"{BALIE}uitnodiging/"),
    "uitnodiging-fout": then(at(f"{BALIE}uitnodiging/"), "Verder", letters="abcd"),
    "uitnodiging-wachtwoord": _invited,
    "uitnodiging-wachtwoord-fout": then(_invited, "Maak mijn toegang", nieuw="kort", nog_eens="kort"),
    "uitnodiging-klaar": _joined,
    "herstel": at(f"{BALIE}herstel/"),
    "herstel-fout": then(at(f"{BALIE}herstel/"), "Verder", letters="abcd"),
    "herstel-wie": _paper,
    "herstel-wie-fout": then(_paper, "Maak de uitnodiging", naam="", email="dirk"),
}
MESSAGES: dict[str, Walk] = {
    "berichten": _list,
    "berichten-leeg": desk("", STIL),
    "bericht": message(),
    "bericht-professional": message("", *PROFESSIONAL),
    "antwoord": message("antwoord/"),
    "antwoord-fout": then(message("antwoord/"), "Verstuur het antwoord", tekst="a" * 501),
    "antwoord-klaar": then(message("antwoord/"), "Verstuur het antwoord", sjabloon="bel-ons"),
    "afspraak": message("afspraak/"),
    "afspraak-fout": then(message("afspraak/"), "Verstuur de afspraak", dag="2020-01-01", plaats=""),
    "afspraak-klaar": then(message("afspraak/"), "Verstuur de afspraak", dag="2026-12-01", tijd="10:30", plaats="Hal"),
    "niet-verschenen": message("niet-verschenen/", *PROFESSIONAL),
    "doorgeven": message("doorgeven/"),
    "doorgeven-fout": then(message("doorgeven/"), "Vraag het aan de schrijver", naar=""),
    "doorgeven-klaar": then(message("doorgeven/"), "Vraag het aan de schrijver", naar="heusden"),
    "doorgeven-wacht": _proposed,
    "wissen": message("wissen/"),
    "gewist": then(message("wissen/"), "Wis het bericht"),
    "niets": desk("bestaat-niet/"),
    "bericht-weg": desk(f"bericht/{'0' * 32}/"),
    "zoeken": desk("zoeken/"),
    "zoeken-fout": then(desk("zoeken/"), "Verder"),
    "zoeken-dag": SEARCH,
    "zoeken-dag-fout": then(SEARCH, "Zoek het bericht", dag=""),
    "zoeken-niets": then(SEARCH, "Zoek het bericht", dag="2026-01-05"),
    "zoeken-gevonden": then(_picture, "Zoek het bericht", dag="2026-11-23"),
}
SHEETS: dict[str, Walk] = {
    "uitnodiging-blad": then(
        desk("medewerkers/nieuw/"), "Maak de uitnodiging", naam="Fleur", email="fleur@voorbeeld.nl"
    ),
    "papier-blad": then(desk("postvak/papier/"), "Maak een nieuw blad"),
    "kaart": desk("postvak/kaart/", BUUR),
}
MANAGEMENT: dict[str, Walk] = {
    "medewerkers": desk("medewerkers/", BUUR),
    "nieuw": desk("medewerkers/nieuw/"),
    "nieuw-fout": then(desk("medewerkers/nieuw/"), "Maak de uitnodiging", naam="", email="fleur"),
    "weg": _removed,
    "weg-klaar": then(_removed, "Haal weg"),
    "postvak": desk("postvak/"),
    "plaatsvervanger": desk("postvak/plaatsvervanger/"),
    "plaatsvervanger-fout": then(desk("postvak/plaatsvervanger/"), "Bewaar", email="niemand"),
    "papier": desk("postvak/papier/"),
    "sleutel": desk("postvak/sleutel/"),
    "sleutel-klaar": then(desk("postvak/sleutel/", STIL), "Maak een nieuwe sleutel"),
    "logboek": desk("postvak/logboek/", BUUR),
    "mijn": desk("mijn/"),
    "wachtwoord": desk("mijn/wachtwoord/"),
    "wachtwoord-fout": then(desk("mijn/wachtwoord/"), "Bewaar het nieuwe wachtwoord", nieuw="kort", nog_eens="kort"),
    "cijfers": desk("mijn/cijfers/"),
    "cijfers-klaar": _other_telephone,
    "te-oud": _old_token,
}
INBOX = {**DOOR, **MESSAGES, **SHEETS, **MANAGEMENT}
