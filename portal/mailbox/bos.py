"""The keys of a desk as its holders have them: everybody holds all of them, or somebody cannot read."""

from sqlalchemy import Connection, select

from portal.mailbox.errors import MailboxError
from portal.mailbox.keys import Sleutelbos, Sleutelpaar, unseal
from portal.mailbox.tables import balie, houder, omslag


def lock(connection: Connection, loket: str) -> None:
    """Let nobody else change the keys or the holders of a desk until the transaction ends."""
    connection.execute(select(balie.c.loket).where(balie.c.loket == loket).with_for_update())


def check_complete(connection: Connection, loket: str, bos: Sleutelbos) -> None:
    """Refuse a bunch that lacks a newer key: whoever got it could not read what comes in.

    Raises:
        MailboxError: the keys were renewed after these were opened.
    """
    held = select(omslag.c.sleutel).join(houder, houder.c.id == omslag.c.houder).where(houder.c.loket == loket)
    if not set(connection.scalars(held)) <= bos.keys():
        raise MailboxError("de sleutels van de balie zijn intussen vernieuwd; log opnieuw in")


def bunch(connection: Connection, holder: bytes, paar: Sleutelpaar) -> Sleutelbos:
    """Give the keys that a holder can unlock.

    Raises:
        CannotOpenError: this is not the pair of the holder any more.
    """
    rows = connection.execute(select(omslag.c.sleutel, omslag.c.verzegeld).where(omslag.c.houder == holder))
    return {row.sleutel: unseal(paar, row.verzegeld) for row in rows}
