"""The drill of every quarter: a test message that a desk must answer, or its form goes off."""

import secrets
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, false, func, insert, select, true, update

from portal.domain.aanmelding import Aanmelding
from portal.domain.plaatje import Plaatje
from portal.domain.werkdagen import is_workday, workday_after
from portal.domain.zone import ZONE
from portal.mailbox.database import Database
from portal.mailbox.keys import Sleutelpaar, seal_model
from portal.mailbox.ontvangen import why_not
from portal.mailbox.retention import expires_on
from portal.mailbox.staten import Bak, Staat
from portal.mailbox.tables import ID, aanmelding, antwoord, balie, oefening
from portal.mailbox.wachtrij import Soort, put
from portal.mailbox.werkvoorraad import staff

TERMIJN = 3  # working days in which a desk answers a drill
GEMIST = 2  # drills missed in a row, after which the form goes off
RUST = timedelta(days=28)
"""How long after a drill the next one comes at the earliest, for a desk that began at the end of a quarter."""
_DINSDAG = 1
_MAANDEN = 3


def kwartaal(dag: date) -> str:
    """Give the quarter of a day, such as ``2026-Q4``."""
    return f"{dag.year}-Q{(dag.month - 1) // _MAANDEN + 1}"


def oefendag(dag: date) -> date:
    """Give the day of the drill in the quarter of a day: its first Tuesday that is a working day."""
    found = dag.replace(month=(dag.month - 1) // _MAANDEN * _MAANDEN + 1, day=1)
    while found.weekday() != _DINSDAG or not is_workday(found):
        found += timedelta(days=1)
    return found


def drill(database: Database, sleutels: Mapping[str, bytes], nu: datetime) -> tuple[str, ...]:
    """Send its drill to every desk whose turn it is, and give the desks that got one.

    A desk of which the form is off gets one too: by answering it, it comes back.

    Args:
        database: The mailbox.
        sleutels: The public key in the file of each desk, by its slug.
        nu: The moment, with a zone.
    """
    today = nu.astimezone(ZONE).date()
    if today < oefendag(today):
        return ()
    with database.write() as connection:
        turn = tuple(loket for loket in sorted(sleutels) if _needs(connection, loket, sleutels[loket], today))
        for loket in turn:
            _send(connection, loket, sleutels[loket], today)
    return turn


def judge(database: Database, nu: datetime) -> tuple[str, ...]:
    """Judge what was answered and what was not, switch forms on and off, and give the desks that went off.

    Args:
        database: The mailbox.
        nu: The moment, with a zone.
    """
    today = nu.astimezone(ZONE).date()
    with database.write() as connection:
        _switch_on(connection)
        pending = select(oefening).where(oefening.c.gehaald.is_(None)).order_by(oefening.c.dag, oefening.c.loket)
        off = []
        for row in connection.execute(pending).all():
            if _answered(connection, row):
                _pass(connection, row)
            elif today > row.uiterlijk and _miss(connection, row):
                off.append(row.loket)
        deputies = select(balie.c.plaatsvervanger).where(balie.c.loket.in_(off)).order_by(balie.c.loket)
        put(connection, (*staff(connection, off), *connection.scalars(deputies)), Soort.FORMULIER_UIT, nu)
    return tuple(off)


def _needs(connection: Connection, loket: str, sleutel: bytes, today: date) -> bool:
    """Tell whether a desk has had no drill this quarter, and could open one."""
    recent = (oefening.c.kwartaal == kwartaal(today)) | (oefening.c.dag > today - RUST)
    if connection.execute(select(oefening.c.id).where(oefening.c.loket == loket, recent)).first():
        return False
    off = connection.execute(select(balie.c.uit).where(balie.c.loket == loket)).scalar()
    return len(why_not(connection, loket, sleutel)) == int(bool(off))  # that it is off may be the only reason


def _send(connection: Connection, loket: str, sleutel: bytes, today: date) -> None:
    """Put a message in the tray as if somebody wrote it; nobody has the code, for there is none."""
    body = Aanmelding(dag=today, plaatje=secrets.choice(tuple(Plaatje)), oefening=True)
    bericht = secrets.token_bytes(ID)
    message = {
        "id": bericht,
        "loket": loket,
        "sleutel": sleutel,
        "melder": Sleutelpaar.new().publiek,
        "verzegeld": seal_model(sleutel, body),
        "dag": today,
        "sinds": today,
        "staat": Staat.WACHT,
        "verloopt": expires_on(today, None, today),
        "bak": Bak.EERSTE,
        "oefening": True,
    }
    row = {"loket": loket, "kwartaal": kwartaal(today), "bericht": bericht, "dag": today}
    connection.execute(insert(aanmelding).values(**message))
    until = workday_after(today, TERMIJN)
    connection.execute(insert(oefening).values(id=secrets.token_bytes(ID), uiterlijk=until, **row))


def _pass(connection: Connection, row: Row[Any]) -> None:
    connection.execute(update(oefening).where(oefening.c.id == row.id).values(gehaald=True))
    connection.execute(update(balie).where(balie.c.loket == row.loket).values(gemist=0, uit=False))


def _miss(connection: Connection, row: Row[Any]) -> bool:
    """Count a missed drill, and tell whether it switches the form off now."""
    desk = balie.c.loket == row.loket
    connection.execute(update(oefening).where(oefening.c.id == row.id).values(gehaald=False))
    connection.execute(update(balie).where(desk).values(gemist=balie.c.gemist + 1))
    goes = update(balie).where(desk, balie.c.gemist >= GEMIST, balie.c.uit.is_(false())).values(uit=True)
    return bool(connection.execute(goes).rowcount)


def _answered(connection: Connection, row: Row[Any]) -> bool:
    """Tell whether a drill was answered in time; one that was answered and removed counts by the day of the desk."""
    answers = select(func.min(antwoord.c.dag)).where(antwoord.c.aanmelding == row.bericht)
    first: date | None = connection.execute(answers).scalar()
    if first:
        return bool(first <= row.uiterlijk)
    if connection.execute(select(aanmelding.c.id).where(aanmelding.c.id == row.bericht)).first():
        return False
    last = connection.execute(select(balie.c.beantwoord_op).where(balie.c.loket == row.loket)).scalar()
    return last is not None and last >= row.dag


def _switch_on(connection: Connection) -> None:
    """Switch on what answered, be it a drill or a message, after the last drill that it missed."""
    missed = select(oefening.c.id).where(
        oefening.c.loket == balie.c.loket,
        oefening.c.gehaald.is_(false()),
        oefening.c.uiterlijk >= balie.c.beantwoord_op,
    )
    back = (balie.c.uit.is_(true()), balie.c.beantwoord_op.is_not(None), ~missed.exists())
    connection.execute(update(balie).where(*back).values(uit=False, gemist=0))
