"""Who did what with which message, on which day: never at what time, and never what it said."""

import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from portal.mailbox.database import Database
from portal.mailbox.tables import ID, openlog

KORT = 8  # hexadecimal digits of an id


class Handeling(StrEnum):
    """What somebody did."""

    OVERZICHT = "overzicht"
    GELEZEN = "gelezen"
    BEANTWOORD = "beantwoord"
    GEWIST = "gewist"
    VOORGESTELD = "doorgeven"
    OPGEHAALD = "opgehaald"
    INGELOGD = "ingelogd"
    UITGENODIGD = "uitgenodigd"
    AANGENOMEN = "aangenomen"
    VERWIJDERD = "verwijderd"
    SLEUTEL = "nieuwe sleutel"
    PAPIER = "papieren sleutel"


@dataclass(frozen=True, slots=True)
class Wie:
    """Who acts for which desk, and on which day."""

    loket: str
    naam: str
    dag: date


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of the log; ``bericht`` is the start of an id, or empty."""

    dag: date
    wie: str
    wat: Handeling
    bericht: str


def note(connection: Connection, wie: Wie, wat: Handeling, bericht: str = "") -> None:
    """Write a line in the same transaction as the deed; the same deed on the same day stands there once."""
    row = {"loket": wie.loket, "dag": wie.dag, "wie": wie.naam, "wat": wat, "bericht": bericht[:KORT]}
    there = select(openlog.c.id).where(*(openlog.c[name] == value for name, value in row.items()))
    if connection.execute(there).first() is None:
        with suppress(IntegrityError), connection.begin_nested():  # the same deed at the same moment, in another tab
            connection.execute(insert(openlog).values(id=secrets.token_bytes(ID), **row))


def record(database: Database, wie: Wie, wat: Handeling) -> None:
    """Write a line about a deed that changes nothing else."""
    with database.write() as connection:
        note(connection, wie, wat)


def regels(database: Database, loket: str) -> tuple[Regel, ...]:
    """Give the log of a desk, the newest day first."""
    query = (
        select(openlog)
        .where(openlog.c.loket == loket)
        .order_by(openlog.c.dag.desc(), openlog.c.wie, openlog.c.wat, openlog.c.bericht)
    )
    with database.read() as connection:
        return tuple(Regel(row.dag, row.wie, Handeling(row.wat), row.bericht) for row in connection.execute(query))
