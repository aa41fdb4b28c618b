"""Whether a desk can receive: a message that nobody can open is worse than none."""

from sqlalchemy import Connection, func, select

from portal.domain.bestemming import Bereikbaarheid
from portal.domain.postvak import Profiel
from portal.mailbox.database import Database
from portal.mailbox.tables import balie, houder, omslag, sleutel

MINSTENS = 2  # behandelaars; one may be ill or forget a password
BEHANDELAAR = "behandelaar"
UITNODIGING = "uitnodiging"
PAPIER = "papier"


def bereikbaarheid(database: Database, loket: str, sleutel: bytes) -> Bereikbaarheid:
    """Tell whether a desk can receive now, and when it last answered a message or a drill.

    Args:
        database: The mailbox.
        loket: The slug of the desk.
        sleutel: The public key in its file, 32 bytes.
    """
    with database.read() as connection:
        last = connection.execute(select(balie.c.beantwoord_op).where(balie.c.loket == loket)).scalar()
        return Bereikbaarheid(can_receive(connection, loket, sleutel), last)


def can_receive(connection: Connection, loket: str, publiek: bytes) -> bool:
    """Tell whether somebody can open what is sealed to this key of a desk."""
    return not why_not(connection, loket, publiek)


def why_not(connection: Connection, loket: str, publiek: bytes) -> tuple[str, ...]:
    """Say what keeps a desk from receiving; empty when nothing does.

    Args:
        connection: A transaction.
        loket: The slug of the desk.
        publiek: The public key that its file names, 32 bytes.
    """
    found = connection.execute(select(balie.c.profiel, balie.c.uit).where(balie.c.loket == loket)).first()
    if found is None:
        return ("er is geen postvak; maak het met ‘portaal loket nieuw’",)
    known = select(sleutel.c.publiek).where(sleutel.c.publiek == publiek, sleutel.c.loket == loket)
    reasons = []
    if found.uit:
        reasons.append("het postvak staat uit na twee gemiste oefeningen")
    if connection.execute(known).first() is None:
        reasons.append("de sleutel in het bestand van het loket is hier niet bekend")
    elif found.profiel == Profiel.ONLINE:
        reasons.extend(_without_key(connection, loket, publiek))
    elif _count(connection, loket) < MINSTENS:
        reasons.append("er zijn minder dan twee behandelaars")
    return tuple(reasons)


def _without_key(connection: Connection, loket: str, publiek: bytes) -> list[str]:
    reasons = []
    holders = (
        select(houder.c.soort, func.count().label("aantal"))
        .join(omslag, omslag.c.houder == houder.c.id)
        .where(houder.c.loket == loket, omslag.c.sleutel == publiek)
        .group_by(houder.c.soort)
    )
    counts = {row.soort: row.aantal for row in connection.execute(holders)}
    if counts.get(BEHANDELAAR, 0) < MINSTENS:
        reasons.append("er zijn minder dan twee behandelaars die kunnen lezen")
    if not counts.get(PAPIER):
        reasons.append("er is geen papieren sleutel")
    return reasons


def _count(connection: Connection, loket: str) -> int:
    staff = select(func.count()).where(houder.c.loket == loket, houder.c.soort == BEHANDELAAR)
    return connection.execute(staff).scalar_one()
