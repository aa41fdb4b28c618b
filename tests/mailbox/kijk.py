"""What somebody sees who has the database, and neither a code nor a key."""

from collections.abc import Iterator

from portal.mailbox.database import Database
from portal.mailbox.errors import CannotOpenError
from portal.mailbox.keys import Sleutelpaar, unseal
from portal.mailbox.tables import aanmelding, tables
from tests.mailbox.examples import Desk


def rows(database: Database) -> Iterator[tuple[str, str, object]]:
    """Give every value in the database, with its table and column."""
    with database.read() as connection:
        for table in tables.tables.values():
            for row in connection.execute(table.select()).mappings():
                for column, value in row.items():
                    yield table.name, column, value


def dump(database: Database) -> bytes:
    """Give all values, one after the other."""
    return b"\n".join(value if isinstance(value, bytes) else str(value).encode() for _, _, value in rows(database))


def raw(database: Database) -> bytes:
    """Give the bytes of the file and of its journals."""
    assert database.file
    return b"".join(file.read_bytes() for file in database.file.parent.glob(f"{database.file.name}*"))


def messages(database: Database) -> int:
    """Count the messages, also those whose day has come."""
    with database.read() as connection:
        return len(connection.execute(aanmelding.select()).all())


def opened_by(database: Database, desk: Desk) -> int:
    """Try the keys of a desk on every value, and count what opens."""
    return sum(
        _opens(value, Sleutelpaar(publiek, privaat))
        for _, _, value in rows(database)
        for publiek, privaat in desk.bos.items()
        if isinstance(value, bytes)
    )


def _opens(value: bytes, paar: Sleutelpaar) -> bool:
    try:
        unseal(paar, value)
    except CannotOpenError:
        return False
    return True
