"""The database: SQLite in a file, or PostgreSQL by its URL; one way to write, and one kind of failure."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any, Self

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    create_engine,
    delete,
    event,
    insert,
    inspect,
    make_url,
    select,
    text,
    update,
)
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.pool import QueuePool

from portal.mailbox.errors import MailboxError, StoreUnavailableError
from portal.mailbox.tables import REVISIE, houder, installatie

_READ = "lezen"
_KENMERK = "kenmerk"
_LOOSE = "zonder transactie"
_WEG = "de opslag is nu niet bereikbaar; probeer het straks weer"
_SENSITIVE = "aanmelding, antwoord, overdracht, sessie"
_CLOSED = "de opslag gaat niet open; kijk of de server en de schijf er zijn, of zet een reservekopie terug"
_WAIT = 10  # seconds for another writer, and for a connection of the pool
_ZOUT = 16  # bytes, as Argon2id in libsodium wants
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # what is acknowledged survives a power cut
    "secure_delete=ON",
    "trusted_schema=OFF",
    "foreign_keys=ON",
    "temp_store=MEMORY",  # nothing of ours in a temporary file
)


class Database:
    """A place to write and to read; a statement that fails never says what it carried."""

    def __init__(self, url: str) -> None:
        """Prepare a connection; nothing is opened yet.

        Args:
            url: ``sqlite:///path`` or ``postgresql+psycopg://…``.

        Raises:
            MailboxError: the address cannot be used.
        """
        parsed = _parse(url)
        self.file = Path(parsed.database) if parsed.get_backend_name() == "sqlite" and parsed.database else None
        self._engine = _engine(parsed, sqlite=self.file is not None)

    @classmethod
    def open(cls, url: str) -> Self:
        """Open a database and bring its tables up to date.

        Raises:
            StoreUnavailableError: it is away, or broken.
        """
        database = cls(url)
        try:
            database.migrate()
        except StoreUnavailableError:
            raise StoreUnavailableError(_CLOSED) from None
        return database

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a transaction that is on disk when it ends.

        Raises:
            StoreUnavailableError: the disk is full or the database is away; nothing of it stays.
        """
        with _said(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a transaction that only reads.

        Raises:
            StoreUnavailableError: the database is away.
        """
        with _said(), self._engine.connect().execution_options(**{_READ: True}) as connection:
            yield connection

    def migrate(self) -> None:
        """Bring the tables up to date; two processes that start at once wait for each other."""
        if self.file:
            _make_private(self.file)
        with self.write() as connection:
            if self.file is None:
                connection.execute(text("SELECT pg_advisory_xact_lock(7091881)"))
            if _revision(connection) != REVISIE:
                import_module("portal.mailbox.migratie").upgrade(connection)  # it takes a while to read

    def scrub(self) -> None:
        """Let what was erased leave the journal too; a busy database does it at the next sweep."""
        option = {_LOOSE: True} if self.file else {"isolation_level": "AUTOCOMMIT"}
        statement = "PRAGMA wal_checkpoint(TRUNCATE)" if self.file else f"VACUUM {_SENSITIVE}"
        with (
            suppress(StoreUnavailableError),
            _said(),
            self._engine.connect().execution_options(**option) as connection,
        ):
            connection.exec_driver_sql(statement)

    def zout(self) -> bytes:
        """Give the salt of this installation, made once."""
        return self._kept("zout", secrets.token_bytes(_ZOUT))

    def belongs_to(self, kenmerk: bytes) -> bool:
        """Tell whether this is the secret with which the codes in here were made; the first one asked after is.

        Args:
            kenmerk: The mark of a secret.
        """
        return self._kept(_KENMERK, kenmerk) == kenmerk

    def adopt(self, kenmerk: bytes) -> None:
        """Begin with another secret: behandelaars whose password the old one was mixed into can log in no more."""
        with self.write() as connection:
            connection.execute(delete(houder).where(houder.c.soort == "behandelaar"))
            connection.execute(update(installatie).where(installatie.c.naam == _KENMERK).values(waarde=kenmerk))

    def _kept(self, naam: str, new: bytes) -> bytes:
        """Give what was kept under a name; where nothing was, keep this."""
        query = select(installatie.c.waarde).where(installatie.c.naam == naam)
        with suppress(IntegrityError), self.write() as connection:  # another process was first; what it kept counts
            if connection.execute(query).first() is None:
                connection.execute(insert(installatie).values(naam=naam, waarde=new))
        with self.read() as connection:
            found: bytes = connection.execute(query).scalar_one()
        return found

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()


@contextmanager
def _said() -> Iterator[None]:
    """Turn a failure of the database into ours; a broken rule of the tables is a bug and stays one."""
    try:
        yield
    except IntegrityError:
        raise
    except (DBAPIError, PoolTimeoutError):
        raise StoreUnavailableError(_WEG) from None


def _revision(connection: Connection) -> str | None:
    """Give the last migration that a database had; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # ValueError: a port that is no number
        raise MailboxError(
            "PORTAL_MAILBOX is geen adres van een database, bijvoorbeeld sqlite:///data/mailbox.db"
        ) from None
    if parsed.drivername not in {"sqlite", "postgresql+psycopg"}:
        raise MailboxError("PORTAL_MAILBOX begint met sqlite:/// of met postgresql+psycopg://")
    if parsed.drivername == "sqlite" and parsed.database in {None, "", ":memory:"}:
        raise MailboxError("PORTAL_MAILBOX noemt geen bestand, zoals in sqlite:///data/mailbox.db")
    return parsed


def _engine(url: URL, *, sqlite: bool) -> Engine:
    options: dict[str, Any] = {"hide_parameters": True, "pool_timeout": _WAIT, "poolclass": QueuePool}
    try:
        if not sqlite:
            return create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": _WAIT}, **options)
    except (NoSuchModuleError, ImportError):
        raise MailboxError("voor PostgreSQL ontbreekt psycopg; installeer nazorgportaal[postgres]") from None
    engine = create_engine(url, connect_args={"timeout": _WAIT}, **options)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Any, _record: object) -> None:
    """Let SQLAlchemy decide when a transaction begins, and set what SQLite does not keep in its file."""
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Take the lock before writing: two that read first and then write would fail each other."""
    options = connection.get_execution_options()
    if not options.get(_LOOSE):
        connection.exec_driver_sql("BEGIN" if options.get(_READ) else "BEGIN IMMEDIATE")


def _make_private(path: Path) -> None:
    """Make the file for our eyes only, before SQLite makes it for everybody's; its journals follow."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
    except OSError:
        raise StoreUnavailableError(_WEG) from None
