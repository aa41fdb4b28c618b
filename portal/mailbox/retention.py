"""What must be gone on which day."""

from datetime import date, timedelta

from sqlalchemy import delete, or_

from portal.mailbox.database import Database
from portal.mailbox.tables import aanmelding, houder, openlog, sessie

BEWAAR = 90  # days after the last message, or after the week of return
UITERLIJK = 365  # days after sending
WEEK = 7  # days
SESSIE = 1  # days; a forgotten session holds keys that nobody can unlock any more


def expires_on(dag: date, week: date | None, laatste: date) -> date:
    """Give the first day on which a message must be gone.

    Args:
        dag: The day on which it was sent.
        week: The Monday of the week of return that the melder named, if any.
        laatste: The day of the last message or answer.

    Source:
        AVG art. 5(1)(e), storage limitation; promise 5 on the form.
    """
    latest = max(laatste, week + timedelta(WEEK - 1)) if week else laatste
    return min(latest + timedelta(BEWAAR), dag + timedelta(UITERLIJK))


def sweep(database: Database, today: date) -> int:
    """Erase all whose day has come, and give how many messages that were."""
    with database.write() as connection:
        gone = connection.execute(delete(aanmelding).where(aanmelding.c.verloopt <= today)).rowcount
        connection.execute(delete(openlog).where(openlog.c.dag <= today - timedelta(UITERLIJK)))
        connection.execute(delete(houder).where(houder.c.verloopt <= today))
        day = today - timedelta(SESSIE)
        connection.execute(delete(sessie).where(or_(sessie.c.laatst < day, sessie.c.begin < day)))
    database.scrub()
    return gone
