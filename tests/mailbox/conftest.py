import secrets
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import pytest
from pgserver.postgres_server import get_server

from portal.mailbox import houders
from portal.mailbox.database import Database
from portal.mailbox.keys import Sleutelpaar, password_pair
from portal.mailbox.rij import Rij
from portal.mailbox.store import AanmeldingStore
from portal.mailbox.tables import tables
from tests.mailbox.examples import Desk, new_desk, new_store

_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Start a real PostgreSQL of our own; it need not survive a power cut.

    It runs as a user of its own, who cannot enter the folders that pytest keeps to itself.
    """
    with TemporaryDirectory(prefix="pg-") as folder:
        server = get_server(folder, cleanup_mode="delete")
        uri: str = server.get_uri()
        with psycopg.connect(uri, autocommit=True) as connection:
            for setting in _FAST:
                connection.execute(f"ALTER SYSTEM SET {setting}".encode())
            connection.execute("SELECT pg_reload_conf()")
        yield uri
        server.cleanup()


@pytest.fixture(scope="session")
def postgres_with_tables(postgres: str) -> str:
    """Give the address of a database with all tables, which one test after the other may use."""
    url = _create(postgres, "tabellen")
    Database.open(url).close()
    return url


@pytest.fixture(scope="session")
def sqlite_with_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a file with all tables, to copy."""
    path = tmp_path_factory.mktemp("sqlite") / "tabellen.db"
    Database.open(f"sqlite:///{path}").close()
    return path


@pytest.fixture(params=["sqlite", "postgres"])
def kind(request: pytest.FixtureRequest) -> str:
    """Say which kind of database it is."""
    found: str = request.param
    return found


@pytest.fixture
def database_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of an empty database, of either kind."""
    if kind == "sqlite":
        return f"sqlite:///{tmp_path / 'mailbox.db'}"
    return _create(request.getfixturevalue("postgres"), f"t{secrets.token_hex(6)}")


@pytest.fixture
def database(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """Open a database with all tables, of either kind."""
    if kind == "sqlite":
        path = tmp_path / "mailbox.db"
        shutil.copy(request.getfixturevalue("sqlite_with_tables"), path)
        database = Database(f"sqlite:///{path}")
    else:
        database = Database(request.getfixturevalue("postgres_with_tables"))
        with database.write() as connection:
            for table in reversed(tables.sorted_tables):
                connection.execute(table.delete())
    yield database
    database.close()


@pytest.fixture
def sqlite(sqlite_with_tables: Path, tmp_path: Path) -> Iterator[Database]:
    """Open a database in a file, for what does not differ between the kinds."""
    path = tmp_path / "mailbox.db"
    shutil.copy(sqlite_with_tables, path)
    database = Database(f"sqlite:///{path}")
    yield database
    database.close()


@pytest.fixture
def desk(database: Database) -> Desk:
    """Give a desk that can receive."""
    return new_desk(database)


@pytest.fixture
def store(database: Database) -> AanmeldingStore:
    """Give the melder's side."""
    return new_store(database)


@pytest.fixture
def remembered_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make each real pair of a password once per process: it takes a sixth of a second."""
    monkeypatch.setattr(houders, "password_pair", _remembered)


def _remembered(password: str, zout: bytes, rij: Rij, pepper: bytes) -> Sleutelpaar:
    with rij.plek():
        return _pair(password, zout, pepper)


@cache
def _pair(password: str, zout: bytes, pepper: bytes) -> Sleutelpaar:
    return password_pair(password, zout, Rij(), pepper)


def _create(uri: str, name: str) -> str:
    with psycopg.connect(uri, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return uri.replace("postgresql://", "postgresql+psycopg://").replace("/postgres?", f"/{name}?")
