"""The commands of who runs the mailbox, on a real one."""

import base64
import shutil
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from portal.compose import live_clock
from portal.domain.postvak import Profiel
from portal.mailbox.balies import BalieStore
from portal.mailbox.bundel import write_bundle
from portal.mailbox.database import Database
from portal.mailbox.errors import CannotOpenError, MailboxError
from portal.mailbox.keys import Lettersleutel
from portal.mailbox.openlog import Wie
from portal.mailbox.postvak import PostvakStore
from portal.mailbox.sleutelbestand import open_sleutelbestand, write_sleutelbestand
from portal.mailbox.staten import Bak
from portal.mailbox.tables import aanmelding, balie, houder, omslag, sleutel
from portal.postkamer import open_postkamer
from portal.settings import Settings
from portal.sources.gemeenten import load_gegevens
from portal.sources.postvak import postvak_for, write_postvak
from tests.cli.gesprek import Gesprek
from tests.mailbox.examples import AANMELDING, CANARY, CODE, Desk, add_behandelaar, email_of, new_desk, new_store, send

DESK = "utrecht-detentie-terugkeer"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The real gemeente Utrecht and its real desk, to which a mailbox was given."""
    (tmp_path / "gemeenten" / "loketten").mkdir(parents=True)
    for name in ("utrecht.yaml", f"loketten/{DESK}.yaml"):
        shutil.copy(Settings().gemeenten / name, tmp_path / "gemeenten" / name)
    return tmp_path


@pytest.fixture
def environ(folder: Path) -> dict[str, str]:
    return {
        "PORTAL_GEMEENTEN": str(folder / "gemeenten"),
        "PORTAL_MAILBOX": f"sqlite:///{folder / 'mailbox.db'}",
        "PORTAL_GEHEIM_BESTAND": str(folder / "geheim"),
    }


@pytest.fixture
def desk(folder: Path, environ: dict[str, str]) -> Desk:
    database = Database.open(environ["PORTAL_MAILBOX"])
    desk = new_desk(database, DESK)
    database.close()
    write_postvak(folder / "gemeenten/loketten" / f"{DESK}.yaml", postvak_for(desk.sleutel, Profiel.ONLINE))
    return desk


def portaal(environ: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "portal", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONUTF8": "1", **environ},
    )


def test_a_mailbox_that_is_whole_says_so(environ: dict[str, str], desk: Desk) -> None:
    done = portaal(environ, "mailbox", "controleer")

    assert (done.returncode, done.stdout) == (0, "De opslag is heel. 1 loket kan ontvangen.\n")
    assert desk.loket == DESK


def test_an_installation_without_desks_is_whole_too(environ: dict[str, str]) -> None:
    done = portaal(environ, "mailbox", "controleer")

    assert (done.returncode, done.stdout) == (0, "De opslag is heel. 0 loketten kunnen ontvangen.\n")


def test_what_is_wrong_is_named_all_at_once(environ: dict[str, str], desk: Desk) -> None:
    database = Database.open(environ["PORTAL_MAILBOX"])
    send(database, desk)
    database.close()
    with sqlite3.connect(environ["PORTAL_MAILBOX"].removeprefix("sqlite:///")) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("UPDATE aanmelding SET verzegeld = x'00', verloopt = '2020-01-01'")
        connection.execute("DELETE FROM houder WHERE naam = 'Bram'")
        connection.execute("DELETE FROM houder WHERE soort = 'papier'")

    done = portaal(environ, "mailbox", "controleer")

    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "1 keer heeft iets in ‘aanmelding’ de verkeerde lengte; dat is niet meer te openen",
        f"{DESK}: er zijn minder dan twee behandelaars die kunnen lezen",
        f"{DESK}: er is geen papieren sleutel",
        "1 bericht had weg moeten zijn; draai: portaal aanmeldingen opruimen",
    ]
    assert done.stderr == "4 dingen om naar te kijken\n"


def test_a_broken_file_is_found(environ: dict[str, str], desk: Desk) -> None:
    path = Path(environ["PORTAL_MAILBOX"].removeprefix("sqlite:///"))
    database = Database.open(environ["PORTAL_MAILBOX"])
    send(database, desk)
    database.scrub()
    database.close()
    body = bytearray(path.read_bytes())
    for page in range(4096 * 8, len(body), 4096):
        body[page : page + 64] = b"\xff" * 64
    path.write_bytes(body)

    done = portaal(environ, "mailbox", "controleer")

    assert done.returncode == 1
    assert "zet een reservekopie terug" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_clearing_up_erases_what_has_had_its_last_day(environ: dict[str, str], desk: Desk) -> None:
    database = Database.open(environ["PORTAL_MAILBOX"])
    send(database, desk, AANMELDING.model_copy(update={"dag": live_clock().today - timedelta(days=90)}))
    database.close()

    first, second = (portaal(environ, "aanmeldingen", "opruimen") for _ in range(2))

    assert first.stdout == "1 bericht gewist.\n"
    assert second.stdout == "0 berichten gewist.\n"


def test_a_new_key_is_written_only_after_its_fingerprint_was_compared(
    environ: dict[str, str], desk: Desk, folder: Path
) -> None:
    path = folder / "gemeenten/loketten" / f"{DESK}.yaml"
    before = path.read_bytes()
    database = Database.open(environ["PORTAL_MAILBOX"])
    BalieStore(database).rotate(desk.wie(), desk.bos)
    database.close()

    with Gesprek("loket", "sleutel", "utrecht", environ=environ) as talk:
        talk.answer("(ja/nee)", "nee")
        assert talk.end() == 1
    after_no = path.read_bytes()
    with Gesprek("loket", "sleutel", "utrecht", environ=environ) as talk:
        talk.answer("(ja/nee)", "ja")
        assert talk.end() == 0

    assert after_no == before
    [found] = load_gegevens(folder / "gemeenten", today=live_clock().today).loketten
    assert found.postvak
    assert found.postvak.publiek != desk.sleutel
    assert portaal(environ, "mailbox", "controleer").returncode == 0


def test_a_desk_that_was_switched_off_is_switched_on_again(environ: dict[str, str], desk: Desk) -> None:
    with sqlite3.connect(environ["PORTAL_MAILBOX"].removeprefix("sqlite:///")) as connection:
        connection.execute("UPDATE balie SET uit = 1, gemist = 2")
    before = portaal(environ, "mailbox", "controleer").stdout

    done = portaal(environ, "loket", "aan", "utrecht")

    assert before == f"{desk.loket}: het postvak staat uit na twee gemiste oefeningen\n"
    assert done.stdout == "Het postvak staat aan.\n"
    assert portaal(environ, "mailbox", "controleer").returncode == 0


def test_status_tells_counts_and_never_contents(environ: dict[str, str], desk: Desk) -> None:
    database = Database.open(environ["PORTAL_MAILBOX"])
    send(database, desk, AANMELDING.model_copy(update={"dag": live_clock().today}))
    database.close()

    sent = portaal(environ, "meldingen", "verstuur")
    done = portaal(environ, "status")

    assert sent.returncode == 0, sent.stderr
    assert f"  {DESK}: 2 ongelezen\n" in done.stdout  # the message, and the drill that a new desk begins with
    assert "! mailserver: niet ingesteld" in done.stdout
    assert done.returncode == 1
    assert CANARY not in done.stdout + done.stderr


def test_a_desk_reads_on_a_computer_of_its_own(environ: dict[str, str], tmp_path: Path) -> None:
    key_file = tmp_path / "sleutel.json"
    with Gesprek("postvak", "sleutel", str(key_file), environ={}) as talk:
        talk.answer("Wachtwoord?", "te kort")
        assert "Dit is te kort." in talk.answer("Wachtwoord?", "vier losse woorden hier")
        talk.answer("Nog een keer?", "vier losse woorden daar")
        assert "twee verschillende wachtwoorden" in talk.answer("Wachtwoord?", "vier losse woorden hier")
        talk.answer("Nog een keer?", "vier losse woorden hier")
        assert talk.end() == 0, talk.said
    publiek = base64.b64decode(talk.said.split("publieke sleutel: ")[1].split()[0])
    database = Database.open(environ["PORTAL_MAILBOX"])
    BalieStore(database).register(DESK, publiek, plaatsvervanger="", today=AANMELDING.dag)
    for naam in ("Anna", "Bram"):
        add_behandelaar(database, DESK, naam, {})
    new_store(database).add(DESK, publiek, AANMELDING, code=CODE, bak=Bak.EERSTE)
    bundle = tmp_path / "berichten.json"
    bundle.write_bytes(write_bundle(PostvakStore(database).all(DESK, AANMELDING.dag)))
    database.close()

    with Gesprek("postvak", "open", str(bundle), "--sleutel", str(key_file), environ={}) as talk:
        talk.answer("Wachtwoord van sleutel.json?", "vier losse woorden hier")
        assert talk.end() == 0, talk.said

    assert f"  bericht: {CANARY}\n" in talk.said
    assert talk.said.endswith("1 bericht gelezen.\n")
    assert CANARY.encode() not in bundle.read_bytes()
    assert key_file.stat().st_mode & 0o777 == 0o600


def test_letters_from_paper_open_the_same_messages_and_a_wrong_password_opens_none(tmp_path: Path) -> None:
    letters = Lettersleutel.new()
    write_sleutelbestand(tmp_path / "sleutel.json", letters, "vier losse woorden hier")

    assert open_sleutelbestand(tmp_path / "sleutel.json", "vier losse woorden hier") == letters
    with pytest.raises(CannotOpenError, match="dit wachtwoord past niet"):
        open_sleutelbestand(tmp_path / "sleutel.json", "vier losse woorden daar")
    with pytest.raises(MailboxError, match="bestaat al"):
        write_sleutelbestand(tmp_path / "sleutel.json", letters, "iets anders dat lang is")
    (tmp_path / "kapot.json").write_text("[]", "ascii")
    with pytest.raises(MailboxError, match="is geen sleutelbestand"):
        open_sleutelbestand(tmp_path / "kapot.json", "vier losse woorden hier")


def test_another_secret_is_refused_until_somebody_says_that_the_old_one_is_lost(
    environ: dict[str, str], desk: Desk, folder: Path
) -> None:
    with open_postkamer(Settings.from_environ(environ)) as kamer:
        before = kamer.geheim.kenmerk
    (folder / "geheim").unlink()
    with open_postkamer(Settings.from_environ(environ)) as kamer, pytest.raises(MailboxError, match="past niet bij"):
        assert kamer.geheim

    with Gesprek("mailbox", "nieuw-geheim", environ=environ) as talk:
        talk.answer("(ja/nee)", "ja")
        assert talk.end() == 0, talk.said

    with open_postkamer(Settings.from_environ(environ)) as kamer:
        assert kamer.geheim.kenmerk != before
        assert kamer.houders.behandelaars(desk.loket) == ()
        opened = kamer.houders.open_letters(desk.papier, live_clock().today)
        wie = Wie(desk.loket, "papieren sleutel", live_clock().today)
        assert opened.sleutelbos == desk.bos
        assert kamer.houders.invite(wie, opened.sleutelbos, naam="Anna", email=email_of("Anna", DESK))
    assert portaal(environ, "mailbox", "nieuw-geheim").returncode == 1


def test_a_desk_that_nobody_can_open_any_more_begins_again(environ: dict[str, str], desk: Desk) -> None:
    database = Database.open(environ["PORTAL_MAILBOX"])
    send(database, desk)
    database.close()

    with Gesprek("loket", "wis", "utrecht", environ=environ) as talk:
        talk.answer("(ja/nee)", "nee")
        assert talk.end() == 1
    with Gesprek("loket", "wis", "utrecht", environ=environ) as talk:
        talk.answer("(ja/nee)", "ja")
        assert talk.end() == 0, talk.said

    database = Database.open(environ["PORTAL_MAILBOX"])
    with database.read() as connection:
        for table in (balie, sleutel, houder, omslag, aanmelding):
            assert connection.execute(select(table)).all() == [], table.name
    database.close()
