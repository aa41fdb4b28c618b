import logging
import os
import shutil
import signal
import stat
import subprocess
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pgserver.postgres_server import PostgresServer, get_server
from sqlalchemy import insert, select, text
from sqlalchemy.exc import IntegrityError

from portal.mailbox.database import Database
from portal.mailbox.errors import MailboxError, StoreUnavailableError
from portal.mailbox.tables import installatie
from tests.mailbox.samen import at_once

CANARY = "kanariegeel"
PROMISED = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL
    "secure_delete": 1,
    "trusted_schema": 0,
    "foreign_keys": 1,
    "temp_store": 2,  # MEMORY
}
"""Pragma -> what it must say."""


def _put(database: Database, naam: str = CANARY) -> None:
    with database.write() as connection:
        connection.execute(insert(installatie).values(naam=naam, waarde=CANARY.encode()))


def _write_half(database: Database) -> None:
    with database.write() as connection:
        connection.execute(insert(installatie).values(naam="half", waarde=b""))
        raise LookupError


def _names(database: Database) -> set[str]:
    with database.read() as connection:
        return set(connection.scalars(select(installatie.c.naam)))


def _told(error: BaseException) -> str:
    return "".join(traceback.format_exception(error)) + repr(error) + str(error)


def test_the_salt_is_made_once(database_url: str) -> None:
    first, second = Database.open(database_url), Database.open(database_url)

    assert first.zout() == second.zout() == first.zout()
    assert len(first.zout()) == 16

    first.close()
    second.close()


def test_processes_that_ask_for_the_salt_at_once_get_the_same_one(database: Database) -> None:
    assert len(set(at_once(*[database.zout] * 6))) == 1


def test_what_was_written_is_read_and_what_failed_half_way_is_not_there(database: Database) -> None:
    _put(database, "eerst")

    with pytest.raises(LookupError):
        _write_half(database)

    assert _names(database) == {"eerst"}


def test_what_is_committed_is_there_for_another_process_at_once(database_url: str) -> None:
    first, second = Database.open(database_url), Database.open(database_url)

    _put(first, "eerst")

    assert "eerst" in _names(second)
    first.close()
    second.close()


def test_writers_wait_for_each_other_and_none_is_lost(database: Database) -> None:
    def add(number: int) -> None:
        with database.write() as connection:
            assert connection.execute(select(installatie.c.naam)).all() is not None  # read first, then write
            connection.execute(insert(installatie).values(naam=f"n{number}", waarde=b""))

    said = at_once(*[lambda number=number: add(number) for number in range(12)])

    assert said == [None] * 12
    assert len(_names(database)) == 12


def test_a_reader_does_not_wait_for_a_writer(database: Database) -> None:
    _put(database, "eerst")

    with database.write() as connection:
        connection.execute(insert(installatie).values(naam="nog niet", waarde=b""))
        seen = _names(database)

    assert seen == {"eerst"}
    assert _names(database) == {"eerst", "nog niet"}


def test_a_broken_rule_of_the_tables_does_not_pass_for_a_broken_disk(database: Database) -> None:
    _put(database)

    with pytest.raises(IntegrityError):
        _put(database)


def test_a_failing_statement_never_says_what_it_carried(database: Database) -> None:
    statement = text("INSERT INTO bestaat_niet VALUES (:waarde)")

    with pytest.raises(StoreUnavailableError) as caught, database.write() as connection:
        connection.execute(statement, {"waarde": CANARY})

    assert str(caught.value) == "de opslag is nu niet bereikbaar; probeer het straks weer"
    assert CANARY not in _told(caught.value)
    assert CANARY not in str(caught.value.__context__)


def test_nothing_that_is_written_reaches_a_log(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    _put(database)
    with pytest.raises(StoreUnavailableError), database.write() as connection:
        connection.execute(text("SELECT niets FROM bestaat_niet WHERE x = :x"), {"x": CANARY})

    assert CANARY not in caplog.text


def test_a_pool_that_is_used_up_says_that_the_store_is_away(sqlite: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite._engine.pool, "_timeout", 0.05)

    with pytest.raises(StoreUnavailableError):
        _nest(sqlite, 40)


def _nest(database: Database, depth: int) -> None:
    if depth:
        with database.read() as connection:
            connection.execute(text("SELECT 1"))
            _nest(database, depth - 1)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "kanarie",
        "mysql://root:kanarie@localhost/x",
        "postgresql://u:kanarie@localhost/x",
        "postgresql+psycopg://localhost:kanarie/x",
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
    ],
)
def test_an_address_that_cannot_be_used_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(MailboxError, match="PORTAL_MAILBOX") as caught:
        Database(url)

    assert "kan" not in _told(caught.value).replace("nazorgportaal", "").split("PORTAL_MAILBOX")[-1]


def test_the_file_is_for_our_eyes_only_and_so_are_its_journals(tmp_path: Path) -> None:
    path = tmp_path / "data" / "mailbox.db"
    before = os.umask(0)

    database = Database.open(f"sqlite:///{path}")
    _put(database)

    os.umask(before)
    files = sorted(path.parent.iterdir())
    assert [file.name for file in files] == ["mailbox.db", "mailbox.db-shm", "mailbox.db-wal"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    database.close()


def test_every_connection_keeps_every_promise(sqlite: Database) -> None:
    told = _pragmas_of(sqlite, 8)

    assert len(told) == 8
    assert all(one == PROMISED for one in told)


def _pragmas_of(database: Database, depth: int) -> list[dict[str, Any]]:
    """Hold so many connections at once, and ask each."""
    if not depth:
        return []
    with database.read() as connection:
        mine = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in PROMISED}
        return [mine, *_pragmas_of(database, depth - 1)]


def test_what_was_erased_leaves_the_file_and_its_journal(sqlite: Database) -> None:
    assert sqlite.file
    _put(sqlite)
    sqlite.scrub()
    assert CANARY.encode() in _bytes(sqlite.file)

    with sqlite.write() as connection:
        connection.execute(installatie.delete())
    sqlite.scrub()

    assert CANARY.encode() not in _bytes(sqlite.file)


def test_scrubbing_while_somebody_reads_disturbs_neither(database: Database) -> None:
    _put(database)

    with database.read() as connection:
        connection.execute(select(installatie)).all()
        thread = threading.Thread(target=database.scrub)
        thread.start()
        seen = connection.execute(select(installatie.c.naam)).scalar()
    thread.join(15)

    assert seen == CANARY
    assert not thread.is_alive()
    assert _names(database) == {CANARY}


def _bytes(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


def test_a_folder_in_which_nothing_can_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StoreUnavailableError):
        Database.open(f"sqlite:///{tmp_path / 'file' / 'mailbox.db'}")


def test_a_file_that_is_no_database_is_told_without_its_content(tmp_path: Path) -> None:
    path = tmp_path / "mailbox.db"
    path.write_bytes(CANARY.encode() * 500)

    with pytest.raises(StoreUnavailableError) as caught:
        Database.open(f"sqlite:///{path}")

    assert CANARY not in _told(caught.value)


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of one megabyte."""
    folder = tmp_path / "schijf"
    folder.mkdir()
    if os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root may mount a disk, and only where there is a mount command")
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], check=False, capture_output=True
    )
    if mount.returncode:
        pytest.skip("this machine lets nobody mount a disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_says_so_and_keeps_what_was_there(mounted: Path) -> None:
    database = Database.open(f"sqlite:///{mounted / 'mailbox.db'}")
    _put(database, "eerst")
    (mounted / "vol").write_bytes(b"x" * _room(mounted))

    with pytest.raises(StoreUnavailableError) as caught:
        _fill(database)

    assert CANARY not in _told(caught.value)
    (mounted / "vol").unlink()
    _put(database, "later")
    assert {"eerst", "later"} <= _names(database)
    database.close()


def test_a_disk_that_may_only_be_read_says_so(mounted: Path) -> None:
    database = Database.open(f"sqlite:///{mounted / 'mailbox.db'}")
    _put(database, "eerst")
    database.close()
    subprocess.run(["mount", "-o", "remount,ro", str(mounted)], check=True)

    with pytest.raises(StoreUnavailableError):
        Database.open(f"sqlite:///{mounted / 'mailbox.db'}")
    with pytest.raises(StoreUnavailableError):
        Database.open(f"sqlite:///{mounted / 'nieuw.db'}")


def _fill(database: Database) -> None:
    for number in range(200):
        with database.write() as connection:
            connection.execute(insert(installatie).values(naam=f"{CANARY}{number}", waarde=CANARY.encode() * 400))


def _room(folder: Path) -> int:
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize


def test_a_database_server_that_was_away_is_used_again_when_it_is_back(tmp_path: Path) -> None:
    server = get_server(tmp_path / "pg", cleanup_mode="delete")
    database = Database.open(server.get_uri().replace("postgresql://", "postgresql+psycopg://"))
    _put(database, "eerst")

    _stop(server)
    with pytest.raises(StoreUnavailableError) as caught:
        _put(database)
    server.ensure_postgres_running()

    assert CANARY not in _told(caught.value)
    _put(database, "later")
    _stop(server)
    server.ensure_postgres_running()
    _put(database, "unnoticed")  # it restarted while nobody asked anything
    assert _names(database) == {"eerst", "later", "unnoticed"}
    database.close()
    server.cleanup()


def _stop(server: PostgresServer) -> None:
    pid = server.get_pid()
    assert pid
    os.kill(pid, signal.SIGQUIT)
    _wait_until(lambda: not _runs(pid))


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _wait_until(done: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not done():
        assert time.monotonic() < until
        time.sleep(0.02)
