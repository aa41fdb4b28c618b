"""The file in which a desk takes its sealed messages to a computer of its own, and opens them there."""

import base64
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pydantic import Base64Bytes, Field, ValidationError

from portal.domain.aanmelding import Aanmelding
from portal.domain.waarde import Waarde
from portal.mailbox.errors import CannotOpenError, MailboxError
from portal.mailbox.keys import Sleutelbos, Sleutelpaar, unpad, unseal
from portal.mailbox.postvak import Verzegeld

VERSIE: Literal[1] = 1
_GEEN_BUNDEL = "dit is geen bestand met berichten; haal het opnieuw op bij de balie"


class BundelBericht(Waarde):
    """A message in the file, as sealed as it lay in the mailbox."""

    id: str = Field(pattern=r"^[0-9a-f]{32}$")
    dag: date
    sleutel: Base64Bytes
    """The public key to which it was sealed."""
    verzegeld: Base64Bytes = Field(repr=False)


class Bundel(Waarde):
    """What is in the file."""

    versie: Literal[1] = VERSIE
    berichten: tuple[BundelBericht, ...]


@dataclass(frozen=True, slots=True)
class Geopend:
    """A message that was opened, and the id under which the desk answers it."""

    id: str
    aanmelding: Aanmelding = field(repr=False)


def write_bundle(messages: Iterable[Verzegeld]) -> bytes:
    """Put sealed messages of a desk into one file; nobody reads it without the key, and it does not name the desk."""
    body = [
        {"id": one.id, "dag": one.dag.isoformat(), "sleutel": _text(one.sleutel), "verzegeld": _text(one.verzegeld)}
        for one in messages
    ]
    return json.dumps({"versie": VERSIE, "berichten": body}, indent=1).encode() + b"\n"


def read_bundle(body: bytes) -> Bundel:
    """Read such a file.

    Raises:
        MailboxError: it is no such file, or one of a newer portal; the message repeats nothing of it.
    """
    try:
        return Bundel.model_validate_json(body)
    except ValidationError:
        raise MailboxError(_GEEN_BUNDEL) from None


def open_bundle(bundel: Bundel, bos: Sleutelbos) -> tuple[Geopend, ...]:
    """Open every message in a file.

    Args:
        bundel: The file.
        bos: The private keys of the desk by their public ones.

    Raises:
        CannotOpenError: a message was sealed to another key, or changed on the way.
    """
    return tuple(Geopend(one.id, _open(one, bos)) for one in bundel.berichten)


def _open(one: BundelBericht, bos: Sleutelbos) -> Aanmelding:
    privaat = bos.get(one.sleutel)
    if privaat is None:
        raise CannotOpenError(f"de sleutel van bericht {one.id[:8]} ontbreekt; neem ook de oude sleutels mee")
    return Aanmelding.model_validate_json(unpad(unseal(Sleutelpaar(one.sleutel, privaat), one.verzegeld)))


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
