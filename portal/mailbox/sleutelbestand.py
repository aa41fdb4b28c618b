"""The file in which a desk that reads on its own computer keeps its key, locked with a password."""

import base64
import binascii
import json
import os
import secrets
from pathlib import Path

from portal.mailbox.errors import CannotOpenError, MailboxError
from portal.mailbox.keys import ZOUT, Doos, Lettersleutel, password_pair
from portal.mailbox.rij import Rij

VERSIE = 1


def write_sleutelbestand(path: Path, letters: Lettersleutel, password: str) -> None:
    """Keep a key in a new file that only its owner can read.

    Raises:
        MailboxError: there is such a file already; it stays as it is.
    """
    zout = secrets.token_bytes(ZOUT)
    locked = Doos(password_pair(password, zout, Rij()).privaat).sluit(letters.letters.encode())
    body = {"versie": VERSIE, "zout": base64.b64encode(zout).decode(), "slot": base64.b64encode(locked).decode()}
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise MailboxError(f"{path}: bestaat al; kies een andere naam, dan raakt er niets kwijt") from None
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        json.dump(body, file)


def open_sleutelbestand(path: Path, password: str) -> Lettersleutel:
    """Read a key back.

    Raises:
        CannotOpenError: the password is wrong.
        MailboxError: it is no such file.
    """
    try:
        body = json.loads(path.read_text("ascii"))
        zout, locked = base64.b64decode(body["zout"]), base64.b64decode(body["slot"])
    except (ValueError, KeyError, TypeError, binascii.Error):
        raise MailboxError(f"{path}: is geen sleutelbestand; u maakt het met: portaal postvak sleutel") from None
    if len(zout) != ZOUT:
        raise MailboxError(f"{path}: is geen sleutelbestand; u maakt het met: portaal postvak sleutel")
    try:
        return Lettersleutel.parse(Doos(password_pair(password, zout, Rij()).privaat).open(locked).decode())
    except CannotOpenError:
        raise CannotOpenError("dit wachtwoord past niet op het sleutelbestand") from None
