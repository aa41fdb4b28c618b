"""The mails that wait: who gets which kind. Their words are constant, so nothing else is kept."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from portal.mailbox.database import Database
from portal.mailbox.tables import ID, post

PER_KEER = 50
"""How many mails one round takes; a round must end before the first of them may be tried again."""
EERSTE = timedelta(minutes=5)
"""How long after a first attempt the second one comes; every next one takes twice as long."""
LANGST = timedelta(hours=12)
_VERDUBBEL = 8  # doublings; more than LANGST needs
_FOUT = 60  # characters
_GEWEIGERD = "% 5__"  # an SMTP code from 500 on


class Soort(StrEnum):
    """What a mail says."""

    KLAAR = "klaar"
    ALLES_GOED = "alles-goed"
    ONGELEZEN = "ongelezen"
    BLIJFT_LIGGEN = "blijft-liggen"
    FORMULIER_UIT = "formulier-uit"


@dataclass(frozen=True, slots=True)
class Brief:
    """One mail to one address."""

    id: bytes
    aan: str = field(repr=False)
    soort: Soort
    aantal: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rijstand:
    """How the queue stands."""

    wachten: int
    oudste: datetime | None
    """Since when the first one waits, in UTC."""
    fout: str
    """The class and code of the last failure; empty when nothing failed."""
    geweigerd: int
    """How many the server refused for good; they are tried again all the same."""


class Wachtrij:
    """Mails stay here until a server took them; nothing is ever given up."""

    def __init__(self, database: Database) -> None:
        """Take the database."""
        self._database = database

    def claim(self, nu: datetime) -> tuple[Brief, ...]:
        """Take mails whose time has come, the oldest first; no other process gets them.

        The claim counts as an attempt that failed: whoever stops half-way has only delayed them.
        """
        far = post.c.volgende > in_utc(nu + LANGST)  # written by a clock that was wrong
        ripe = select(post).where(or_(post.c.volgende <= in_utc(nu), far))
        first = ripe.order_by(post.c.gemaakt, post.c.id).limit(PER_KEER).with_for_update(skip_locked=True)
        with self._database.write() as connection:
            rows = connection.execute(first).all()
            for row in rows:
                later = {"pogingen": row.pogingen + 1, "volgende": in_utc(nu + wait(row.pogingen))}
                connection.execute(update(post).where(post.c.id == row.id).values(**later))
        return tuple(Brief(row.id, row.aan, Soort(row.soort), row.aantal) for row in rows)

    def done(self, brief: Brief) -> None:
        """Forget a mail: the server said that it has it."""
        with self._database.write() as connection:
            connection.execute(delete(post).where(post.c.id == brief.id))

    def fail(self, brief: Brief, fout: str, nu: datetime, *, blijvend: bool) -> None:
        """Keep a mail and what went wrong.

        Args:
            brief: The mail.
            fout: The class of the failure and its code; no address.
            nu: The moment, with a zone.
            blijvend: Whether the server said that trying again is of no use: then it waits longest.
        """
        values: dict[str, object] = {"fout": fout[:_FOUT]}
        if blijvend:
            values["volgende"] = in_utc(nu + LANGST)
        with self._database.write() as connection:
            connection.execute(update(post).where(post.c.id == brief.id).values(**values))

    def withdraw(self, aan: str) -> int:
        """Forget every mail to an address, for who left or for an address that never was; give how many."""
        with self._database.write() as connection:
            return connection.execute(delete(post).where(post.c.aan == aan)).rowcount

    def status(self) -> Rijstand:
        """Tell how the queue stands."""
        total = select(func.count(), func.min(post.c.gemaakt))
        last = select(post.c.fout).where(post.c.fout != "").order_by(post.c.volgende.desc(), post.c.id).limit(1)
        refused = select(func.count()).where(post.c.fout.like(_GEWEIGERD))
        with self._database.read() as connection:
            wachten, oudste = connection.execute(total).one()
            fout: str = connection.execute(last).scalar() or ""
            geweigerd = connection.execute(refused).scalar_one()
        return Rijstand(
            wachten=wachten,
            oudste=oudste.replace(tzinfo=UTC) if oudste else None,
            fout=fout,
            geweigerd=geweigerd,
        )


def put(connection: Connection, aan: Iterable[str], soort: Soort, nu: datetime, *, aantal: int = 0) -> int:
    """Let mails wait, in the transaction of what they are about, and give how many came in.

    A mail of the same kind to the same address that still waits says the same: it is not doubled.

    Args:
        connection: The transaction.
        aan: The addresses; an empty one and a double one are left out.
        soort: The kind.
        nu: The moment, with a zone.
        aantal: The number that it mentions, where it mentions one.
    """
    come = 0
    for adres in dict.fromkeys(filter(None, aan)):
        same = (post.c.aan == adres, post.c.soort == soort)
        if not connection.execute(update(post).where(*same).values(aantal=aantal)).rowcount:
            moment = in_utc(nu)
            row = {"aan": adres, "soort": soort, "aantal": aantal, "gemaakt": moment, "volgende": moment}
            connection.execute(insert(post).values(id=secrets.token_bytes(ID), **row))
            come += 1
    return come


def wait(pogingen: int) -> timedelta:
    """Give how long to wait for the next attempt.

    Args:
        pogingen: How many attempts went before.
    """
    times: int = 2 ** min(pogingen, _VERDUBBEL)
    return min(EERSTE * times, LANGST)


def in_utc(moment: datetime) -> datetime:
    """Give a moment as the tables keep it: UTC, without a zone."""
    return moment.astimezone(UTC).replace(tzinfo=None)
