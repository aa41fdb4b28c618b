"""Which job ran when, and which process has it now: two processes never both do the same turn."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from portal.mailbox.database import Database
from portal.mailbox.tables import klus
from portal.mailbox.wachtrij import in_utc

PACHT = timedelta(minutes=10)
"""How long a job is claimed; after a failure it is tried again then."""


class Klussenbord:
    """The jobs, as all processes see them."""

    def __init__(self, database: Database) -> None:
        """Take the database."""
        self._database = database

    def last_runs(self) -> Mapping[str, datetime]:
        """Give when each job that ever ran last did, in UTC."""
        ran = select(klus.c.naam, klus.c.klaar).where(klus.c.klaar.is_not(None))
        with self._database.read() as connection:
            return {row.naam: row.klaar.replace(tzinfo=UTC) for row in connection.execute(ran)}

    def claim(self, naam: str, *, sinds: datetime, nu: datetime) -> bool:
        """Take a turn of a job; False when another process has it, or already did it.

        Args:
            naam: The job.
            sinds: Since when its turn is; whoever ran later did this turn.
            nu: The moment, with a zone.
        """
        try:
            with self._database.write() as connection:
                return _take(connection, naam, sinds=in_utc(sinds), nu=in_utc(nu))
        except IntegrityError:  # it never ran, and another process was first to write it down
            return False

    def finish(self, naam: str, nu: datetime) -> None:
        """Write down that a job ran."""
        with self._database.write() as connection:
            connection.execute(update(klus).where(klus.c.naam == naam).values(klaar=in_utc(nu), bezig_tot=None))


def _take(connection: Connection, naam: str, *, sinds: datetime, nu: datetime) -> bool:
    if connection.execute(select(klus.c.naam).where(klus.c.naam == naam)).first() is None:
        connection.execute(insert(klus).values(naam=naam))
    ahead = nu + PACHT  # what lies further on was written by a clock that was wrong
    to_do = or_(klus.c.klaar.is_(None), klus.c.klaar < sinds, klus.c.klaar > ahead)
    free = or_(klus.c.bezig_tot.is_(None), klus.c.bezig_tot <= nu, klus.c.bezig_tot > ahead)
    mine = update(klus).where(klus.c.naam == naam, to_do, free).values(bezig_tot=ahead)
    return bool(connection.execute(mine).rowcount)
