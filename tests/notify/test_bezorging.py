"""Whatever a mail server does, every mail arrives once, or waits and can be seen."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from portal.mailbox.database import Database
from portal.mailbox.wachtrij import EERSTE, LANGST, PER_KEER, Soort, Wachtrij, put
from portal.notify.dienst import Dienst
from portal.notify.postbode import Postbode, SmtpAdres
from tests.notify.desk import no_centre
from tests.notify.mailserver import OK, Postkantoor, free_port, open_kantoor

NU = datetime(2026, 11, 23, 9, tzinfo=UTC)
LATER = NU + EERSTE
MENSEN = [f"{nummer}@balie.example" for nummer in range(5)]


def make_dienst(database: Database, poort: int) -> Dienst:
    postbode = Postbode(SmtpAdres.parse(f"smtp://127.0.0.1:{poort}"), van="post@post.example", balie_url="")
    return Dienst(database, sleutels={}, centrum=no_centre, vangnet="", postbode=postbode)


def let_wait(database: Database, *aan: str) -> None:
    with database.write() as connection:
        put(connection, aan, Soort.KLAAR, NU)


def test_every_mail_arrives_and_the_queue_is_empty(database: Database) -> None:
    kantoor, poort = Postkantoor(), free_port()
    let_wait(database, *MENSEN)

    with open_kantoor(kantoor, poort):
        result = make_dienst(database, poort).deliver(NU)

    assert result == (5, 0)
    assert kantoor.ontvangers == MENSEN
    assert Wachtrij(database).status().wachten == 0


def test_while_the_server_is_down_every_mail_waits_and_then_arrives_once(database: Database) -> None:
    kantoor, poort = Postkantoor(), free_port()
    let_wait(database, *MENSEN)
    dienst = make_dienst(database, poort)

    down = dienst.deliver(NU)
    waiting = dienst.wachtrij.status()
    with open_kantoor(kantoor, poort):
        too_soon = dienst.deliver(LATER - timedelta(seconds=1))
        back = dienst.deliver(LATER)

    assert (down, too_soon, back) == ((0, 5), (0, 0), (5, 0))
    assert (waiting.wachten, waiting.fout, waiting.geweigerd) == (5, "ConnectionRefusedError", 0)
    assert kantoor.ontvangers == MENSEN


def say_later(kantoor: Postkantoor) -> None:
    kantoor.antwoord_data = "451 probeer het later"


def say_greylist(kantoor: Postkantoor) -> None:
    kantoor.antwoord_rcpt = lambda _aan: "450 nog even"


def die_at_once(kantoor: Postkantoor) -> None:
    kantoor.sterft_na = 0


def die_half_way(kantoor: Postkantoor) -> None:
    kantoor.sterft_na = 2


def say_closing(kantoor: Postkantoor) -> None:
    kantoor.antwoord_rcpt = lambda _aan: OK if len(kantoor.post) < 2 else "421 ik ga dicht"


@pytest.mark.parametrize(
    ("misbehave", "fout", "went"),
    [
        (say_later, "SMTPDataError 451", 0),
        (say_greylist, "SMTPRecipientsRefused 450", 0),
        (die_at_once, "SMTPServerDisconnected", 0),
        (die_half_way, "SMTPServerDisconnected", 2),
        (say_closing, "SMTP", 2),
    ],
)
def test_after_a_server_misbehaved_everything_arrives_exactly_once(
    database: Database, misbehave: Callable[[Postkantoor], None], fout: str, went: int
) -> None:
    kantoor, poort = Postkantoor(), free_port()
    let_wait(database, *MENSEN)
    dienst = make_dienst(database, poort)
    misbehave(kantoor)

    with open_kantoor(kantoor, poort):
        first = dienst.deliver(NU)
        waiting = dienst.wachtrij.status()
        kantoor.antwoord_data, kantoor.antwoord_rcpt, kantoor.sterft_na = OK, lambda _aan: OK, None
        second = dienst.deliver(LATER)

    assert first == (went, 5 - went)
    assert (waiting.wachten, waiting.geweigerd) == (5 - went, 0)
    assert waiting.fout.startswith(fout)
    assert second == (5 - went, 0)
    assert kantoor.ontvangers == MENSEN
    assert dienst.wachtrij.status().wachten == 0


def test_one_address_that_does_not_exist_stops_no_other_and_stays_visible(database: Database) -> None:
    kantoor, poort = Postkantoor(), free_port()
    let_wait(database, *MENSEN)
    dienst = make_dienst(database, poort)
    kantoor.antwoord_rcpt = lambda aan: "550 wie" if aan.startswith("0") else OK

    with open_kantoor(kantoor, poort):
        first = dienst.deliver(NU)
        soon = dienst.deliver(LATER)
        again = dienst.deliver(NU + LANGST)

    stand = dienst.wachtrij.status()
    assert (first, soon, again) == ((4, 1), (0, 0), (0, 1))
    assert kantoor.ontvangers == MENSEN[1:]
    assert (stand.wachten, stand.geweigerd, stand.fout) == (1, 1, "SMTPRecipientsRefused 550")


def test_a_server_that_refuses_the_mail_itself_for_good_stays_visible(database: Database) -> None:
    kantoor, poort = Postkantoor(), free_port()
    let_wait(database, MENSEN[0])
    dienst = make_dienst(database, poort)
    kantoor.antwoord_data = "554 geen zin"

    with open_kantoor(kantoor, poort):
        dienst.deliver(NU)

    assert dienst.wachtrij.status().fout == "SMTPDataError 554"
    assert dienst.wachtrij.status().geweigerd == 1


def test_more_mails_than_one_round_takes_all_arrive(database: Database) -> None:
    kantoor, poort = Postkantoor(), free_port()
    many = [f"{nummer:03d}@balie.example" for nummer in range(2 * PER_KEER + 3)]
    let_wait(database, *many)

    with open_kantoor(kantoor, poort):
        make_dienst(database, poort).deliver(NU)

    assert kantoor.ontvangers == many


def test_without_a_server_mails_wait_and_keep_their_turn(database: Database) -> None:
    let_wait(database, *MENSEN)
    dienst = Dienst(database, sleutels={}, centrum=no_centre, vangnet="", postbode=None)

    result = dienst.deliver(NU)

    assert result == (0, 0)
    assert len(Wachtrij(database).claim(NU)) == 5


def test_processes_that_deliver_at_once_send_every_mail_once(database_url: str) -> None:
    kantoor, poort = Postkantoor(), free_port()
    many = [f"{nummer:03d}@balie.example" for nummer in range(60)]
    databases = [Database.open(database_url) for _ in range(3)]
    let_wait(databases[0], *many)

    with open_kantoor(kantoor, poort), ThreadPoolExecutor(3) as pool:
        results = list(pool.map(lambda database: make_dienst(database, poort).deliver(NU), databases))

    assert sum(sent for sent, _unsent in results) == 60
    assert kantoor.ontvangers == many
    for database in databases:
        database.close()
