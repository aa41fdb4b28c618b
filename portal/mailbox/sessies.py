"""Who is logged in at a desk: the keys lie in the database, and only the cookie unlocks them."""

import base64
import binascii
import hashlib
import json
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select, update

from portal.mailbox.database import Database
from portal.mailbox.errors import CannotOpenError
from portal.mailbox.keys import Doos, Sleutelbos
from portal.mailbox.tables import houder, sessie

STIL = timedelta(minutes=15)
LANGST = timedelta(hours=10)
_GEHEIM = 32  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Sessie:
    """A behandelaar at work."""

    houder: str
    """The id, in hexadecimal digits."""
    loket: str
    naam: str
    email: str
    sleutelbos: Sleutelbos = field(repr=False)


class SessieStore:
    """Sessions of behandelaars. Every moment is UTC without a zone, as the database keeps it."""

    def __init__(self, database: Database) -> None:
        """Take the database."""
        self._database = database

    def begin(self, houder_id: str, bos: Sleutelbos, now: datetime) -> str:
        """Begin a session, and give what goes into the cookie and is kept nowhere else."""
        geheim = secrets.token_bytes(_GEHEIM)
        row = {"houder": bytes.fromhex(houder_id), "kast": _doos(geheim).sluit(_pack(bos)), "begin": now, "laatst": now}
        with self._database.write() as connection:
            connection.execute(insert(sessie).values(id=_id(geheim), **row))
        return base64.urlsafe_b64encode(geheim).decode()

    def find(self, cookie: str, now: datetime) -> Sessie | None:
        """Give the session of a cookie and keep it awake; None when it ended, also after 15 quiet minutes."""
        geheim = _read(cookie)
        if geheim is None:
            return None
        awake = (sessie.c.id == _id(geheim), sessie.c.laatst > now - STIL, sessie.c.begin > now - LANGST)
        with self._database.write() as connection:
            row = connection.execute(
                select(sessie.c.kast, houder.c.id, houder.c.loket, houder.c.naam, houder.c.email)
                .join(houder, houder.c.id == sessie.c.houder)
                .where(*awake)
            ).first()
            if row is None:
                connection.execute(delete(sessie).where(sessie.c.id == _id(geheim)))
                return None
            connection.execute(update(sessie).where(sessie.c.id == _id(geheim)).values(laatst=now))
        try:
            bos = _unpack(_doos(geheim).open(row.kast))
        except CannotOpenError:
            return None
        return Sessie(houder=row.id.hex(), loket=row.loket, naam=row.naam, email=row.email, sleutelbos=bos)

    def renew(self, cookie: str, bos: Sleutelbos) -> None:
        """Put another bunch of keys in a session, after they were rotated."""
        geheim = _read(cookie)
        if geheim is not None:
            with self._database.write() as connection:
                mine = sessie.c.id == _id(geheim)
                connection.execute(update(sessie).where(mine).values(kast=_doos(geheim).sluit(_pack(bos))))

    def end(self, cookie: str) -> None:
        """End a session."""
        geheim = _read(cookie)
        if geheim is not None:
            with self._database.write() as connection:
                connection.execute(delete(sessie).where(sessie.c.id == _id(geheim)))

    def end_all(self, houder_id: str) -> None:
        """End every session of a behandelaar, on whichever machine."""
        with self._database.write() as connection:
            connection.execute(delete(sessie).where(sessie.c.houder == bytes.fromhex(houder_id)))


def _read(cookie: str) -> bytes | None:
    try:
        geheim = base64.urlsafe_b64decode(cookie)
    except (binascii.Error, ValueError):
        return None
    return geheim if len(geheim) == _GEHEIM else None


def _id(geheim: bytes) -> bytes:
    return hashlib.blake2b(geheim, person=b"sessie-id", digest_size=32).digest()


def _doos(geheim: bytes) -> Doos:
    return Doos(hashlib.blake2b(geheim, person=b"sessie-slot", digest_size=32).digest())


def _pack(bos: Sleutelbos) -> bytes:
    return json.dumps({publiek.hex(): privaat.hex() for publiek, privaat in bos.items()}).encode()


def _unpack(body: bytes) -> Sleutelbos:
    found: dict[str, str] = json.loads(body)
    return {bytes.fromhex(publiek): bytes.fromhex(privaat) for publiek, privaat in found.items()}
