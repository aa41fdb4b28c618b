"""Who can unlock the keys of a desk: behandelaars by password, invitations and the sheet of paper by letters."""

import secrets
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from portal.mailbox.bos import bunch, check_complete, lock
from portal.mailbox.database import Database
from portal.mailbox.errors import CannotOpenError, MailboxError
from portal.mailbox.keys import ZOUT, Lettersleutel, Sleutelbos, Sleutelpaar, password_pair, seal, unseal
from portal.mailbox.ontvangen import BEHANDELAAR, PAPIER, UITNODIGING
from portal.mailbox.openlog import Handeling, Wie, note
from portal.mailbox.rij import Rij
from portal.mailbox.tables import ID, houder, omslag
from portal.mailbox.totp import find_step

GELDIG = timedelta(days=7)
"""How long an invitation works."""
PAPIER_NAAM = "papieren sleutel"
_NIET = "het adres, het wachtwoord of de zes cijfers kloppen niet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Houder:
    """Who can unlock the keys of a desk."""

    id: str
    """In hexadecimal digits."""
    loket: str
    soort: str
    naam: str
    email: str
    verloopt: date | None
    """The first day on which an invitation works no more."""
    gemaakt_op: date
    publiek: bytes
    """To this key the keys of the desk are sealed for this holder."""


@dataclass(frozen=True, slots=True)
class Toegang:
    """What a password, an invitation or a key on paper opens."""

    houder: Houder
    sleutelbos: Sleutelbos = field(repr=False)


class HouderStore:
    """The people, invitations and papers of desks."""

    def __init__(self, database: Database, rij: Rij, pepper: bytes) -> None:
        """Take the database, the queue for the memory that a password takes, and what is mixed into it."""
        self._database, self._rij, self._pepper = database, rij, pepper

    def behandelaars(self, loket: str) -> tuple[Houder, ...]:
        """Give the people of a desk."""
        return self._of(loket, BEHANDELAAR)

    def uitnodigingen(self, loket: str) -> tuple[Houder, ...]:
        """Give the invitations that nobody took up yet."""
        return self._of(loket, UITNODIGING)

    def _of(self, loket: str, soort: str) -> tuple[Houder, ...]:
        with self._database.read() as connection:
            return tuple(one for one in holders_of(connection, loket) if one.soort == soort)

    def invite(self, wie: Wie, bos: Sleutelbos, *, naam: str, email: str) -> Lettersleutel:
        """Invite somebody; the letters open the keys of the desk, once, for seven days.

        Args:
            wie: Who invites.
            bos: The keys of the desk; empty for a desk that reads on a computer of its own.
            naam: The name of the new behandelaar, for the open-log.
            email: The address of the new behandelaar: for logging in, and for 'there is something'.

        Raises:
            MailboxError: somebody works with this address already, or the keys are not the newest.
        """
        letters = Lettersleutel.new()
        with self._database.write() as connection:
            lock(connection, wie.loket)
            check_complete(connection, wie.loket, bos)
            if _with_email(connection, email):
                raise MailboxError("dit adres heeft al een behandelaar; kies een ander adres")
            new = add_holder(
                connection,
                loket=wie.loket,
                soort=UITNODIGING,
                naam=naam,
                email=email,
                publiek=letters.paar().publiek,
                today=wie.dag,
                verloopt=wie.dag + GELDIG,
            )
            wrap(connection, new, bos)
            note(connection, wie, Handeling.UITGENODIGD)
        return letters

    def open_letters(self, letters: Lettersleutel, today: date) -> Toegang:
        """Open an invitation, or the key on paper.

        Raises:
            CannotOpenError: nobody holds these letters, or the invitation is over.
        """
        paar = letters.paar()
        with self._database.read() as connection:
            found = connection.execute(select(houder.c.id).where(houder.c.publiek == paar.publiek)).scalar()
            if found is not None:
                one = holder_of(connection, found)
                if one.soort in {UITNODIGING, PAPIER} and (one.verloopt is None or today < one.verloopt):
                    return Toegang(one, bunch(connection, found, paar))
        raise CannotOpenError("deze letters openen niets; misschien zijn zij al gebruikt of verlopen")

    def accept(self, letters: Lettersleutel, *, password: str, totp: str, cijfers: str, now: datetime) -> Houder:
        """Make an invitation into a behandelaar: the keys are sealed anew, to what the password gives.

        Args:
            letters: The invitation.
            password: At least twelve characters; who calls checks that.
            totp: The new secret of the second factor, in base32.
            cijfers: Six digits that prove that a telephone knows that secret.
            now: The moment, in UTC, without zone.

        Raises:
            CannotOpenError: the letters or the digits are not right; nothing changed.
        """
        access = self.open_letters(letters, now.date())
        step = find_step(totp, cijfers, now)
        if access.houder.soort != UITNODIGING or step is None:
            raise CannotOpenError("de zes cijfers kloppen niet; wacht op de volgende en typ die over")
        zout = secrets.token_bytes(ZOUT)
        paar = password_pair(password, zout, self._rij, self._pepper)
        secret = {"zout": zout, "totp": seal(paar.publiek, totp.encode()), "totp_stap": step, "gemaakt_op": now.date()}
        try:
            with self._database.write() as connection:
                new = _accept(connection, access.houder, letters.paar(), paar.publiek, secret)
                note(connection, Wie(access.houder.loket, access.houder.naam, now.date()), Handeling.AANGENOMEN)
                return holder_of(connection, new)
        except IntegrityError:  # at the same moment somebody took another invitation to this address up
            raise CannotOpenError("dit adres heeft al een behandelaar") from None

    def login(self, email: str, password: str, cijfers: str, now: datetime) -> Toegang:
        """Log a behandelaar in; whichever of the three is wrong, it looks and takes the same.

        Args:
            email: The address.
            password: What only this person knows.
            cijfers: Six digits of the second factor; each works once.
            now: The moment, in UTC, without zone.

        Raises:
            CannotOpenError: something is wrong; it does not say what.
            TooBusyError: too many ask at once.
        """
        with self._database.read() as connection:
            found = _with_email(connection, email)
            row = connection.execute(select(houder).where(houder.c.id == found)).mappings().first()
        paar = password_pair(password, row["zout"] if row else bytes(ZOUT), self._rij, self._pepper)
        if row is None or paar.publiek != row["publiek"]:
            raise CannotOpenError(_NIET)
        step = find_step(unseal(paar, row["totp"]).decode(), cijfers, now)
        with self._database.write() as connection:
            fresh = (houder.c.id == row["id"], houder.c.totp_stap < (step or 0))
            if connection.execute(update(houder).where(*fresh).values(totp_stap=step)).rowcount == 0:
                raise CannotOpenError(_NIET)
            note(connection, Wie(row["loket"], row["naam"], now.date()), Handeling.INGELOGD)
            return Toegang(holder_of(connection, row["id"]), bunch(connection, row["id"], paar))

    def change_password(self, one: Houder, old: str, new: str) -> None:
        """Give a behandelaar another password; every key and the second factor are sealed anew.

        Raises:
            CannotOpenError: the old password is wrong; nothing changed.
        """
        raw = bytes.fromhex(one.id)
        with self._database.read() as connection:
            row = connection.execute(select(houder).where(houder.c.id == raw)).mappings().first()
        was = password_pair(old, row["zout"] if row else bytes(ZOUT), self._rij, self._pepper)
        if row is None or was.publiek != row["publiek"]:
            raise CannotOpenError("het oude wachtwoord klopt niet")
        zout = secrets.token_bytes(ZOUT)
        paar = password_pair(new, zout, self._rij, self._pepper)
        with self._database.write() as connection:
            lock(connection, one.loket)
            bos = bunch(connection, raw, was)
            secret = {"publiek": paar.publiek, "zout": zout, "totp": seal(paar.publiek, unseal(was, row["totp"]))}
            connection.execute(update(houder).where(houder.c.id == raw).values(**secret))
            connection.execute(delete(omslag).where(omslag.c.houder == raw))
            wrap(connection, raw, bos)

    def change_totp(self, one: Houder, password: str, *, totp: str, cijfers: str, now: datetime) -> None:
        """Give a behandelaar another second factor, such as on a new telephone.

        Args:
            one: The behandelaar.
            password: The password, to prove who asks.
            totp: The new secret, in base32.
            cijfers: Six digits that prove that a telephone knows it.
            now: The moment, in UTC, without zone.

        Raises:
            CannotOpenError: the password or the digits are wrong; nothing changed.
        """
        mine = houder.c.id == bytes.fromhex(one.id)
        with self._database.read() as connection:
            row = connection.execute(select(houder.c.zout, houder.c.publiek).where(mine)).one()
        paar, step = password_pair(password, row.zout, self._rij, self._pepper), find_step(totp, cijfers, now)
        if paar.publiek != row.publiek or step is None:
            raise CannotOpenError("het wachtwoord of de zes cijfers kloppen niet")
        with self._database.write() as connection:
            secret = {"totp": seal(paar.publiek, totp.encode()), "totp_stap": step}
            connection.execute(update(houder).where(mine).values(**secret))

    def remove(self, wie: Wie, houder_id: str) -> None:
        """Remove a behandelaar or an invitation of this desk; what waits stays readable for the others."""
        with self._database.write() as connection:
            lock(connection, wie.loket)
            mine = (houder.c.id == _raw(houder_id), houder.c.loket == wie.loket, houder.c.soort != PAPIER)
            if connection.execute(delete(houder).where(*mine)).rowcount:
                note(connection, wie, Handeling.VERWIJDERD)


def add_holder(
    connection: Connection,
    *,
    loket: str,
    soort: str,
    naam: str,
    publiek: bytes,
    today: date,
    email: str = "",
    verloopt: date | None = None,
) -> bytes:
    """Add a holder without keys yet, and give its id."""
    new = secrets.token_bytes(ID)
    row = {"loket": loket, "soort": soort, "naam": naam, "email": email.lower(), "publiek": publiek, "zout": b""}
    connection.execute(insert(houder).values(id=new, gemaakt_op=today, verloopt=verloopt, **row))
    return new


def wrap(connection: Connection, holder: bytes, bos: Sleutelbos) -> None:
    """Seal the keys of a desk to a holder."""
    publiek = connection.execute(select(houder.c.publiek).where(houder.c.id == holder)).scalar_one()
    for key, privaat in bos.items():
        connection.execute(insert(omslag).values(houder=holder, sleutel=key, verzegeld=seal(publiek, privaat)))


def holders_of(connection: Connection, loket: str) -> tuple[Houder, ...]:
    """Give everybody who holds keys of a desk."""
    query = select(houder.c.id).where(houder.c.loket == loket).order_by(houder.c.naam, houder.c.id)
    return tuple(holder_of(connection, one) for one in connection.scalars(query).all())


def holder_of(connection: Connection, holder: bytes) -> Houder:
    """Give one holder."""
    row = connection.execute(select(houder).where(houder.c.id == holder)).mappings().one()
    return Houder(id=holder.hex(), **{name: row[name] for name in Houder.__slots__ if name != "id"})


def _with_email(connection: Connection, email: str) -> bytes | None:
    return connection.execute(
        select(houder.c.id).where(houder.c.email == email.strip().lower(), houder.c.soort == BEHANDELAAR)
    ).scalar()


def _raw(houder_id: str) -> bytes:
    """Read an id that comes out of a form; what is none belongs to nobody."""
    try:
        return bytes.fromhex(houder_id)
    except ValueError:
        return b""


def _accept(
    connection: Connection, one: Houder, letters: Sleutelpaar, publiek: bytes, secret: dict[str, object]
) -> bytes:
    """Put a behandelaar in the place of an invitation, and give the new id."""
    lock(connection, one.loket)
    bos = bunch(connection, bytes.fromhex(one.id), letters)  # read anew: they may just have been rotated
    if connection.execute(delete(houder).where(houder.c.id == bytes.fromhex(one.id))).rowcount == 0:
        raise CannotOpenError("deze uitnodiging is al gebruikt")
    if _with_email(connection, one.email):
        raise CannotOpenError("dit adres heeft al een behandelaar")
    new = secrets.token_bytes(ID)
    row = {"id": new, "loket": one.loket, "soort": BEHANDELAAR, "naam": one.naam, "email": one.email}
    connection.execute(insert(houder).values(publiek=publiek, **row, **secret))
    wrap(connection, new, bos)
    return new
