import json
from dataclasses import replace
from pathlib import Path

import pytest

from portal.domain.aanmelding import Antwoord, Antwoordsoort
from portal.inbox.app import create_inbox
from portal.mailbox.bundel import open_bundle, read_bundle, write_bundle
from portal.mailbox.errors import CannotOpenError, MailboxError
from portal.mailbox.keys import Sleutelpaar
from portal.mailbox.openlog import Handeling, regels
from portal.mailbox.staten import Bak, Staat
from tests.html import words
from tests.inbox.browser import HOME, Browser
from tests.inbox.conftest import World, postvak
from tests.mailbox.examples import AANMELDING, AFLEIDER, CANARY, CODE, VANDAAG, add_behandelaar, new_store

OFFLINE = "balie-drie"
PAAR = Sleutelpaar.new()
BOS = {PAAR.publiek: PAAR.privaat}


@pytest.fixture
def offline(world: World) -> Browser:
    """Give a browser at a desk that reads on a computer of its own."""
    world.room.balies.register(OFFLINE, PAAR.publiek, plaatsvervanger="", today=VANDAAG)
    for naam in ("Anna", "Bram"):
        add_behandelaar(world.database, OFFLINE, naam, {})
    utrecht, _elders = world.room.bestemmingen()
    here = replace(utrecht, slug="drie", gemeente="Drie", loket=OFFLINE, postvak=postvak(PAAR.publiek))
    app = create_inbox(replace(world.room, bestemmingen=lambda: (here,)))
    new_store(world.database).add(OFFLINE, PAAR.publiek, AANMELDING, code=CODE, bak=Bak.EERSTE)
    return world.log_in(Browser(app), loket=OFFLINE)


def path_of_message() -> str:
    return f"{HOME}bericht/{AFLEIDER.derive(CODE).id.hex()}/"


def test_the_list_shows_sealed_messages_without_contents(offline: Browser) -> None:
    offline.open(HOME)

    assert f"Bericht {AFLEIDER.derive(CODE).id.hex()[:8]} van 23 november 2026" in offline.text
    assert "Nieuw" in offline.text
    for secret in (CANARY, "fiets", "Papiaments", "Schulden"):
        assert secret not in offline.response.text


def test_opening_the_page_of_a_sealed_message_does_not_claim_that_it_was_read(world: World, offline: Browser) -> None:
    offline.open(path_of_message())

    assert "Doorgeven aan een andere gemeente" not in offline.links
    assert world.room.berichten.one(OFFLINE, AFLEIDER.derive(CODE).id.hex(), VANDAAG).staat is Staat.WACHT


def test_what_is_fetched_opens_with_the_key_of_the_desk_alone(world: World, offline: Browser) -> None:
    offline.open(HOME)

    offline.press("Haal op")

    assert offline.response.headers["Content-Disposition"] == "attachment; filename=berichten-2026-11-23.json"
    assert CANARY not in offline.response.text
    [found] = open_bundle(read_bundle(offline.response.data), BOS)
    assert (found.id, found.aanmelding) == (AFLEIDER.derive(CODE).id.hex(), AANMELDING)
    assert new_store(world.database).status(CODE, VANDAAG).staat is Staat.GELEZEN
    assert Handeling.OPGEHAALD in {line.wat for line in regels(world.database, OFFLINE)}


def test_an_answer_goes_out_without_reading_here(world: World, offline: Browser) -> None:
    offline.open(path_of_message())
    offline.follow("Antwoord schrijven")

    offline.press("Verstuur het antwoord", {"sjabloon": "kom-langs"})

    assert new_store(world.database).status(CODE, VANDAAG).antwoorden == (Antwoord(dag=VANDAAG, sjabloon="kom-langs"),)


def test_a_desk_that_read_elsewhere_can_say_that_nobody_came(world: World, offline: Browser) -> None:
    offline.open(path_of_message())
    offline.follow("Niet verschenen")

    offline.press("Meld dat er niemand kwam")

    [answer] = new_store(world.database).status(CODE, VANDAAG).antwoorden
    assert answer.soort is Antwoordsoort.NIET_VERSCHENEN


def test_handing_over_needs_a_message_that_is_open(offline: Browser) -> None:
    offline.open(f"{path_of_message()}doorgeven/")

    assert offline.response.status_code == 403
    assert offline.title == "Dit bericht opent niet"


def test_there_are_no_keys_to_change_here(offline: Browser) -> None:
    offline.open(f"{HOME}postvak/")

    assert not any("sleutel" in text for text in offline.links)
    for part in ("papier", "sleutel"):
        offline.open(f"{HOME}postvak/{part}/")
        assert offline.response.status_code == 404


def test_who_looks_for_a_lost_code_is_sent_to_the_other_computer(offline: Browser) -> None:
    offline.open(f"{HOME}zoeken/")

    assert "U leest op een eigen computer." in offline.text


def test_a_desk_that_reads_here_has_nothing_to_fetch(world: World, anna: Browser) -> None:
    world.send()
    page = anna.open(HOME)

    anna.post(f"{HOME}ophalen/", {"csrf_token": str(page.select("[name=csrf_token]")[0]["value"])})

    assert "Haal op" not in words(page)
    assert anna.response.status_code == 404
    assert new_store(world.database).status(CODE, VANDAAG).staat is Staat.WACHT


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"geen json",
        b"[]",
        b'{"versie": 2, "berichten": []}',
        b'{"versie": 1, "berichten": [], "meer": 1}',
        b'{"versie": 1, "berichten": [{"id": "1", "dag": "2026-11-23", "sleutel": "", "verzegeld": ""}]}',
        b"\xff\xfe",
    ],
)
def test_a_file_that_is_no_bundle_is_refused_in_one_sentence(body: bytes) -> None:
    with pytest.raises(MailboxError, match="dit is geen bestand met berichten") as refused:
        read_bundle(body)

    assert "geen json" not in str(refused.value)


def test_a_message_for_an_older_key_says_which_key_is_missing(world: World) -> None:
    world.send()
    body = write_bundle(world.room.berichten.all("balie-een", VANDAAG))

    with pytest.raises(CannotOpenError, match="neem ook de oude sleutels mee"):
        open_bundle(read_bundle(body), BOS)


def test_a_message_that_was_changed_on_the_way_does_not_open(world: World, tmp_path: Path) -> None:
    world.send()
    file = tmp_path / "berichten.json"
    file.write_bytes(write_bundle(world.room.berichten.all("balie-een", VANDAAG)))
    bundle = json.loads(file.read_bytes())
    sealed = bundle["berichten"][0]["verzegeld"]
    bundle["berichten"][0]["verzegeld"] = ("A" if sealed[0] != "A" else "B") + sealed[1:]

    with pytest.raises(CannotOpenError):
        open_bundle(read_bundle(json.dumps(bundle).encode()), world.desk.bos)
