import logging
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from time import monotonic, sleep

import pytest

from portal.mailbox.database import Database
from portal.notify.dienst import Dienst
from portal.notify.postbode import Postbode, SmtpAdres
from portal.notify.rooster import Taak
from portal.notify.wekker import Wekker
from tests.notify.desk import MAANDAG, Desk, at, no_centre
from tests.notify.mailserver import Postkantoor, free_port, open_kantoor

SNEL = 0.02  # seconds
GEDULD = 20  # seconds


def until(happened: Callable[[], object]) -> bool:
    """Wait for something that another thread does."""
    end = monotonic() + GEDULD
    while not happened() and monotonic() < end:
        sleep(SNEL)
    return bool(happened())


def make_dienst(database: Database, poort: int = 0, centrum: Callable[[str], str | None] = no_centre) -> Dienst:
    way = SmtpAdres.parse(f"smtp://127.0.0.1:{poort}") if poort else None
    postbode = Postbode(way, van="post@post.example", balie_url="") if way else None
    return Dienst(database, sleutels={}, centrum=centrum, vangnet="", postbode=postbode)


@pytest.fixture
def start() -> Iterator[Callable[[Wekker], None]]:
    """Start clocks, and stop them when the test is over."""
    running: list[Wekker] = []

    def start(wekker: Wekker) -> None:
        running.append(wekker)
        wekker.start()

    yield start
    for wekker in running:
        wekker.stop(GEDULD)
        assert not wekker.runs


def test_a_message_becomes_a_mail_without_anybody_asking(sqlite: Database, start: Callable[[Wekker], None]) -> None:
    kantoor, poort = Postkantoor(), free_port()
    desk = Desk.new(sqlite)
    desk.write(MAANDAG)

    with open_kantoor(kantoor, poort):
        start(Wekker(make_dienst(sqlite, poort), now=lambda: at(MAANDAG), tik=SNEL))
        arrived = until(lambda: len(kantoor.post) == 4)

    assert arrived
    assert sorted({str(mail["Subject"]) for _aan, mail in kantoor.post}) == ["Alles werkt", "Er staat iets klaar"]


def test_at_the_start_what_expired_is_erased_though_that_was_done_today(
    sqlite: Database, start: Callable[[Wekker], None]
) -> None:
    desk = Desk.new(sqlite)
    dienst = make_dienst(sqlite)
    dienst.run_due(at(MAANDAG, 9))
    desk.write(MAANDAG - timedelta(days=90))
    assert dienst.run_due(at(MAANDAG, 9, 1)).gedaan == ()

    start(Wekker(dienst, now=lambda: at(MAANDAG, 9, 2), tik=SNEL))

    assert until(lambda: not desk.messages(MAANDAG - timedelta(days=90)))


def test_a_database_that_is_away_stops_the_clock_for_a_while_only(
    sqlite: Database, start: Callable[[Wekker], None], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    assert sqlite.file is not None
    away = sqlite.file.with_suffix(".weg")
    sqlite.close()
    sqlite.file.rename(away)
    sqlite.file.mkdir()
    dienst = make_dienst(sqlite)

    wekker = Wekker(dienst, now=lambda: at(MAANDAG), tik=SNEL)
    start(wekker)
    noticed = until(lambda: "wekker: StoreUnavailableError" in caplog.messages)
    sqlite.file.rmdir()
    away.rename(sqlite.file)

    assert noticed
    assert until(lambda: set(dienst.bord.last_runs()) == set(Taak))
    assert wekker.runs


def test_a_bug_ends_one_look_and_not_the_clock(
    sqlite: Database, start: Callable[[Wekker], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    bugs: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda told: bugs.append(told.exc_type))
    desk = Desk.new(sqlite)
    desk.write(MAANDAG - timedelta(days=60))
    dienst = make_dienst(sqlite, centrum=stumble)

    wekker = Wekker(dienst, now=lambda: at(MAANDAG), tik=SNEL)
    start(wekker)

    assert until(lambda: set(dienst.bord.last_runs()) == set(Taak) - {Taak.ESCALEREN})
    assert bugs == [ZeroDivisionError]
    assert wekker.runs


def stumble(_loket: str) -> str:
    return str(1 // 0)


def test_the_log_names_no_address(
    sqlite: Database, start: Callable[[Wekker], None], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    desk = Desk.new(sqlite)
    desk.write(MAANDAG)

    start(Wekker(make_dienst(sqlite, free_port()), now=lambda: at(MAANDAG), tik=SNEL))

    assert until(lambda: "wekker: 4 berichten niet verzonden" in caplog.messages)
    assert "@" not in caplog.text
    assert "utrecht" not in caplog.text


def test_two_clocks_beside_each_other_send_every_mail_once(sqlite: Database, start: Callable[[Wekker], None]) -> None:
    kantoor, poort = Postkantoor(), free_port()
    desk = Desk.new(sqlite)
    desk.write(MAANDAG)

    with open_kantoor(kantoor, poort):
        for _process in range(2):
            start(Wekker(make_dienst(sqlite, poort), now=lambda: at(MAANDAG), tik=SNEL))
        until(lambda: len(kantoor.post) >= 4)
        sleep(20 * SNEL)

    assert len(kantoor.post) == 4


def test_a_clock_that_stops_lets_go_at_once(sqlite: Database) -> None:
    wekker = Wekker(make_dienst(sqlite), now=lambda: at(MAANDAG))
    wekker.start()

    begin = monotonic()
    wekker.stop(GEDULD)

    assert not wekker.runs
    assert monotonic() - begin < GEDULD
