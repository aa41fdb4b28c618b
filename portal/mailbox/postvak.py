"""What the desk's side of the mailbox can do with messages: open, answer, hand over, remove."""

import secrets
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from portal.domain.aanmelding import Aanmelding, Antwoord
from portal.mailbox.database import Database
from portal.mailbox.errors import CannotOpenError, MailboxError
from portal.mailbox.keys import Sleutelbos, Sleutelpaar, open_model, seal, seal_model
from portal.mailbox.openlog import Handeling, Wie, note
from portal.mailbox.retention import BEWAAR, UITERLIJK
from portal.mailbox.staten import Bak, Staat
from portal.mailbox.tables import ID, balie, overdracht
from portal.mailbox.tables import aanmelding as berichten
from portal.mailbox.tables import antwoord as antwoorden


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzegeld:
    """A message as it lies there: sealed."""

    id: str
    """32 hexadecimal digits."""
    sleutel: bytes
    melder: bytes
    verzegeld: bytes = field(repr=False)
    dag: date
    sinds: date
    staat: Staat
    bak: Bak
    verloopt: date
    antwoorden: int
    """How many answers were given."""
    naar: str
    """The desk to which a handing-over waits for the melder; empty when none does."""
    oefening: bool = False


class PostvakStore:
    """The messages of desks."""

    def __init__(self, database: Database) -> None:
        """Take the database."""
        self._database = database

    def all(self, loket: str, today: date) -> tuple[Verzegeld, ...]:
        """Give every message of a desk, what waits longest first, the second tray last."""
        with self._database.read() as connection:
            order = (berichten.c.bak, berichten.c.sinds, berichten.c.id)
            query = _messages().where(berichten.c.loket == loket, berichten.c.verloopt > today).order_by(*order)
            return tuple(_verzegeld(row) for row in connection.execute(query))

    def one(self, loket: str, bericht: str, today: date) -> Verzegeld:
        """Give one message of a desk.

        Raises:
            MailboxError: it is not there, or not any more.
        """
        with self._database.read() as connection:
            row = connection.execute(_messages().where(*_mine(loket, bericht, today))).first()
        if row is None:
            raise MailboxError("dit bericht is er niet meer")
        return _verzegeld(row)

    def mark_read(self, wie: Wie, bericht: str) -> None:
        """Let the melder know that it was read; an answered message stays answered.

        Raises:
            MailboxError: the message is not there any more.
        """
        with self._database.write() as connection:
            _read(connection, _locked(connection, wie, bericht))
            note(connection, wie, Handeling.GELEZEN, bericht)

    def fetch(self, wie: Wie, today: date) -> tuple[Verzegeld, ...]:
        """Give every message of a desk that reads on a computer of its own; each melder sees that it was read."""
        found = self.all(wie.loket, today)
        with self._database.write() as connection:
            for one in found:
                waits = (*_mine(wie.loket, one.id, today), berichten.c.staat == Staat.WACHT)
                connection.execute(update(berichten).where(*waits).values(staat=Staat.GELEZEN))
                note(connection, wie, Handeling.OPGEHAALD, one.id)
        return found

    def reply(self, wie: Wie, bericht: str, answer: Antwoord) -> None:
        """Seal an answer to the melder, who keeps reading for another 90 days.

        Raises:
            MailboxError: the message is not there any more; nothing was stored.
        """
        with self._database.write() as connection:
            row = _locked(connection, wie, bericht)
            count = select(func.count()).where(antwoorden.c.aanmelding == row.id)
            values = {
                "id": secrets.token_bytes(ID),
                "aanmelding": row.id,
                "verzegeld": seal_model(row.melder, answer),
                "dag": answer.dag,
                "volg": connection.execute(count).scalar_one(),
            }
            connection.execute(insert(antwoorden).values(**values))
            longer = max(row.verloopt, answer.dag + timedelta(BEWAAR))
            until = min(longer, row.dag + timedelta(UITERLIJK))
            state = {"staat": Staat.ANTWOORD, "verloopt": until}
            connection.execute(update(berichten).where(berichten.c.id == row.id).values(**state))
            connection.execute(update(balie).where(balie.c.loket == wie.loket).values(beantwoord_op=answer.dag))
            note(connection, wie, Handeling.BEANTWOORD, bericht)

    def remove(self, wie: Wie, bericht: str) -> None:
        """Erase a message and its answers at once."""
        with self._database.write() as connection:
            if connection.execute(delete(berichten).where(*_mine(wie.loket, bericht, wie.dag))).rowcount:
                note(connection, wie, Handeling.GEWIST, bericht)
        self._database.scrub()

    def propose(self, wie: Wie, bericht: str, body: Aanmelding, *, naar: str, sleutel: bytes) -> None:
        """Prepare handing a message over: the other desk can open it only after the melder agreed.

        It is sealed to the other desk, and around that to the melder, whose code takes the outer seal off.

        Args:
            wie: Who proposes it.
            bericht: The id of the message.
            body: What it says; whoever proposes has it open.
            naar: The slug of the other desk.
            sleutel: The public key of the other desk, 32 bytes.

        Raises:
            MailboxError: the message is not there any more; nothing was stored.
        """
        with self._database.write() as connection:
            row = _locked(connection, wie, bericht)
            sealed = seal(row.melder, seal_model(sleutel, body))
            values = {"naar": naar, "sleutel": sleutel, "verzegeld": sealed}
            _read(connection, row)
            connection.execute(delete(overdracht).where(overdracht.c.aanmelding == row.id))
            connection.execute(insert(overdracht).values(aanmelding=row.id, **values))
            note(connection, wie, Handeling.VOORGESTELD, bericht)

    def withdraw(self, wie: Wie, bericht: str) -> None:
        """Take the proposal to hand over back."""
        with self._database.write() as connection:
            row = _locked(connection, wie, bericht)
            connection.execute(delete(overdracht).where(overdracht.c.aanmelding == row.id))


def open_message(message: Verzegeld, bos: Sleutelbos) -> Aanmelding:
    """Open a message with the keys of its desk.

    Raises:
        CannotOpenError: none of the keys fits.
    """
    privaat = bos.get(message.sleutel)
    if privaat is None:
        raise CannotOpenError("de sleutel van dit bericht ontbreekt; log opnieuw in")
    return open_model(Aanmelding, Sleutelpaar(message.sleutel, privaat), message.verzegeld)


def _messages() -> Any:
    count = select(func.count()).where(antwoorden.c.aanmelding == berichten.c.id).scalar_subquery()
    return select(berichten, count.label("aantal"), overdracht.c.naar).outerjoin(
        overdracht, overdracht.c.aanmelding == berichten.c.id
    )


def _mine(loket: str, bericht: str, today: date) -> tuple[Any, ...]:
    """Say which message is meant; one of another desk, or whose day has come, is not there."""
    try:
        raw = bytes.fromhex(bericht)
    except ValueError:
        raw = b""
    return (berichten.c.loket == loket, berichten.c.id == raw, berichten.c.verloopt > today)


def _locked(connection: Connection, wie: Wie, bericht: str) -> Row[Any]:
    row = connection.execute(select(berichten).where(*_mine(wie.loket, bericht, wie.dag)).with_for_update()).first()
    if row is None:
        raise MailboxError("dit bericht is er niet meer; er is niets verstuurd")
    return row


def _read(connection: Connection, row: Row[Any]) -> None:
    if row.staat == Staat.WACHT:
        connection.execute(update(berichten).where(berichten.c.id == row.id).values(staat=Staat.GELEZEN))


def _verzegeld(row: Row[Any]) -> Verzegeld:
    return Verzegeld(
        id=row.id.hex(),
        sleutel=row.sleutel,
        melder=row.melder,
        verzegeld=row.verzegeld,
        dag=row.dag,
        sinds=row.sinds,
        staat=Staat(row.staat),
        bak=Bak(row.bak),
        verloopt=row.verloopt,
        antwoorden=row.aantal,
        naar=row.naar or "",
        oefening=row.oefening,
    )
