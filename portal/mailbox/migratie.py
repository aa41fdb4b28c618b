"""Brings the tables of a database up to date."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection

from portal.mailbox.errors import MailboxError


def upgrade(connection: Connection) -> None:
    """Run every migration that a database did not have yet.

    Args:
        connection: A transaction.

    Raises:
        MailboxError: the database belongs to a newer portal.
    """
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError:
        raise MailboxError("de opslag is van een nieuwere versie van het portaal") from None
