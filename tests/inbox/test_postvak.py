from dataclasses import replace

import pytest

from portal.domain.postvak import vingerafdruk
from portal.inbox.app import create_inbox
from portal.mailbox.code import Code
from portal.mailbox.oefeningen import drill, judge
from portal.mailbox.openlog import Handeling, regels
from portal.mailbox.staten import Bak
from portal.settings import Settings
from tests.html import attr, one
from tests.inbox.browser import HOME, Browser
from tests.inbox.conftest import DESK, World
from tests.mailbox.examples import AANMELDING, ANDERE_CODE, CANARY, TELEFOON, VREEMDE_CODE, new_store

POSTVAK = f"{HOME}postvak/"


def test_a_desk_in_order_says_so(anna: Browser) -> None:
    anna.open(POSTVAK)

    assert "Uw postvak kan berichten ontvangen" in anna.text
    assert "nog nooit" in anna.text


def test_an_answer_shows_as_the_day_on_which_the_desk_last_kept_its_promise(world: World, anna: Browser) -> None:
    anna.open(f"{world.send()}antwoord/")
    anna.press("Verstuur het antwoord", {"tekst": "Kom langs."})

    anna.open(POSTVAK)

    assert "Laatst beantwoord 23 november 2026" in anna.text


def test_the_page_tells_how_the_last_drill_went(world: World, anna: Browser) -> None:
    nu = world.clock().now
    assert nu
    drill(world.database, {DESK: world.desk.sleutel}, nu)
    before = text_of(anna, POSTVAK)
    [message] = world.room.berichten.all(DESK, world.room.today)
    anna.open(f"{HOME}bericht/{message.id}/antwoord/")
    anna.press("Verstuur het antwoord", {"sjabloon": "gelezen"})
    judge(world.database, nu)

    after = text_of(anna, POSTVAK)

    assert "23 november 2026: beantwoord hem uiterlijk op 26 november 2026" in before
    assert "23 november 2026: op tijd beantwoord" in after


def text_of(browser: Browser, path: str) -> str:
    browser.open(path)
    return browser.text


def test_the_deputy_can_be_changed_and_taken_away(world: World, anna: Browser) -> None:
    anna.open(f"{POSTVAK}plaatsvervanger/")
    anna.press("Bewaar", {"email": "geen adres"})
    refused = anna.text
    anna.press("Bewaar", {"email": "plaatsvervanger@gemeente.nl"})
    changed = world.room.balies.get(DESK).plaatsvervanger

    anna.open(f"{POSTVAK}plaatsvervanger/")
    kept = attr(one(anna.page, "#email"), "value")
    anna.press("Bewaar", {"email": ""})

    assert "Vul een e-mailadres in" in refused
    assert changed == kept == "plaatsvervanger@gemeente.nl"
    assert world.room.balies.get(DESK).plaatsvervanger == ""


def test_a_new_paper_key_ends_the_old_one(world: World, anna: Browser) -> None:
    anna.open(f"{POSTVAK}papier/")
    anna.press("Maak een nieuw blad")
    letters, sheet = anna.letters, anna.text
    old, new = world.browser(), world.browser()

    for browser, typed in ((old, world.desk.papier.letters), (new, letters)):
        browser.open(f"{HOME}herstel/")
        browser.press("Verder", {"letters": typed})

    assert "Sleutel van de balie" in sheet
    assert vingerafdruk(world.desk.sleutel) in sheet
    assert "Deze letters openen niets" in old.text
    assert "De letters kloppen." in new.text


def test_a_new_key_keeps_what_waits_readable_and_opens_what_comes(world: World, anna: Browser) -> None:
    old = world.send()
    anna.open(f"{POSTVAK}sleutel/")

    anna.press("Maak een nieuwe sleutel")
    said = anna.text
    new = world.room.balies.get(DESK).sleutel
    later = AANMELDING.model_copy(update={"bericht": "na de nieuwe sleutel"})
    new_store(world.database).add(DESK, world.desk.sleutel, AANMELDING, code=ANDERE_CODE, bak=Bak.EERSTE)
    new_store(world.database).add(DESK, new, later, code=VREEMDE_CODE, bak=Bak.EERSTE)
    page = anna.open(HOME)
    bram = world.log_in(world.browser(), "Bram")

    assert new != world.desk.sleutel
    assert vingerafdruk(new) in said
    assert "portaal loket sleutel utrecht" in said
    assert len(page.select("h3:-soup-contains('Een fiets')")) == 3
    assert len(bram.page.select("h3:-soup-contains('Een fiets')")) == 3
    anna.open(old)
    assert CANARY in anna.text


def test_a_colleague_who_was_logged_in_is_told_to_log_in_again(world: World, anna: Browser) -> None:
    bram = world.log_in(world.browser(), "Bram")
    anna.open(f"{POSTVAK}sleutel/")
    anna.press("Maak een nieuwe sleutel")
    new = world.room.balies.get(DESK).sleutel
    new_store(world.database).add(DESK, new, AANMELDING, code=ANDERE_CODE, bak=Bak.EERSTE)

    bram.open(HOME)
    bram.open(attr(one(bram.page, ".portal-contact a"), "href"))

    assert CANARY not in bram.response.text
    assert "Log uit en log weer in." in bram.text


def test_the_card_names_the_fingerprint_the_phone_and_the_form(world: World, anna: Browser) -> None:
    anna.open(f"{POSTVAK}kaart/")

    assert vingerafdruk(world.desk.sleutel) in anna.text
    assert "030 286 10 00" in anna.text
    assert "https://portaal.example/bericht/nl/utrecht/" in anna.text


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        (
            Settings(intake_url="https://bericht.example", balie_url="https://balie.example"),
            "https://bericht.example/nl/utrecht/",
        ),
        (Settings(balie_url="https://balie.example"), "nog niet bekend; vraag het de beheerder"),
    ],
)
def test_the_card_knows_where_the_form_stands(world: World, settings: Settings, address: str) -> None:
    app = create_inbox(replace(world.room, settings=settings))
    browser = world.log_in(Browser(app))

    browser.open(f"{POSTVAK}kaart/")

    assert address in browser.text


def test_a_file_that_names_no_key_yet_is_told(world: World) -> None:
    app = create_inbox(replace(world.room, bestemmingen=lambda: ()))
    browser = world.log_in(Browser(app))

    browser.open(POSTVAK)

    assert "Het bestand van uw gemeente noemt nog geen sleutel" in browser.text


def test_the_log_says_who_did_what_on_which_day_and_never_what_it_said(world: World, anna: Browser) -> None:
    path = world.send()
    anna.open(path)
    anna.open(f"{path}antwoord/")
    anna.press("Verstuur het antwoord", {"tekst": "Geheime afspraak"})

    anna.open(f"{POSTVAK}logboek/")

    start = path.split("/")[-2][:8]
    assert f"Anna antwoordde op een bericht ({start})" in anna.text
    assert "23 november 2026" in anna.text
    for secret in (CANARY, "Geheime afspraak", TELEFOON, "Papiaments", "fiets"):
        assert secret not in anna.response.text
    assert {line.wat for line in regels(world.database, DESK)} >= {
        Handeling.INGELOGD,
        Handeling.GELEZEN,
        Handeling.BEANTWOORD,
    }


def test_no_page_holds_a_private_key_or_a_code(world: World, anna: Browser) -> None:
    path = world.send(code=Code("1234567890123450"))
    seen = []

    for page in (HOME, path, f"{path}antwoord/", POSTVAK, f"{POSTVAK}kaart/", f"{HOME}mijn/", f"{HOME}mijn/cijfers/"):
        anna.open(page)
        seen.append(anna.response.data)

    [privaat] = world.desk.bos.values()
    for body in seen:
        assert privaat not in body
        assert privaat.hex().encode() not in body
        assert b"1234567890123450" not in body
