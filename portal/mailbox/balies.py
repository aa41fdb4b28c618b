"""The desks with a mailbox, and their keys."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from portal.domain.postvak import Profiel
from portal.mailbox.bos import check_complete, lock
from portal.mailbox.database import Database
from portal.mailbox.errors import MailboxError
from portal.mailbox.houders import PAPIER_NAAM, Toegang, add_holder, holder_of, holders_of, wrap
from portal.mailbox.keys import Lettersleutel, Sleutelbos, Sleutelpaar
from portal.mailbox.ontvangen import PAPIER, why_not
from portal.mailbox.openlog import Handeling, Wie, note
from portal.mailbox.tables import aanmelding, balie, houder, oefening, sleutel

OUD = timedelta(days=366)
"""How long a key stays after its successor came: longer than any message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Balie:
    """A desk with a mailbox."""

    loket: str
    profiel: Profiel
    sleutel: bytes
    """The newest public key, 32 bytes."""
    plaatsvervanger: str
    """E-mail address of who is warned when nobody reads; may be empty."""
    gemist: int
    """Drills missed in a row."""
    uit: bool
    beantwoord_op: date | None


@dataclass(frozen=True, slots=True)
class Oefening:
    """A drill of a desk."""

    dag: date
    uiterlijk: date
    """The last day on which it may be answered."""
    gehaald: bool | None
    """None until the verdict."""


class BalieStore:
    """Desks and their keys."""

    def __init__(self, database: Database) -> None:
        """Take the database."""
        self._database = database

    def create(self, loket: str, *, plaatsvervanger: str, today: date) -> tuple[Lettersleutel, Toegang]:
        """Make a desk that reads in the browser; its private key is sealed to a key on paper.

        Returns:
            The key on paper, to be shown once, and what it opens: with that, people can be invited.

        Raises:
            MailboxError: this desk has a mailbox already.
        """
        paar, papier = Sleutelpaar.new(), Lettersleutel.new()
        bos = {paar.publiek: paar.privaat}
        with self._database.write() as connection:
            _new_balie(connection, loket, paar.publiek, today, profiel=Profiel.ONLINE, plaatsvervanger=plaatsvervanger)
            new = add_holder(
                connection, loket=loket, soort=PAPIER, naam=PAPIER_NAAM, publiek=papier.paar().publiek, today=today
            )
            wrap(connection, new, bos)
            note(connection, Wie(loket, PAPIER_NAAM, today), Handeling.PAPIER)
            return papier, Toegang(holder_of(connection, new), bos)

    def register(self, loket: str, publiek: bytes, *, plaatsvervanger: str, today: date) -> None:
        """Make a desk that reads on a computer of its own: only its public key is known here.

        Raises:
            MailboxError: this desk has a mailbox already.
        """
        with self._database.write() as connection:
            _new_balie(connection, loket, publiek, today, profiel=Profiel.OFFLINE, plaatsvervanger=plaatsvervanger)

    def drop(self, loket: str) -> None:
        """Take a desk away, with its keys and all that waits: it was never finished, or nobody can open it."""
        with self._database.write() as connection:
            connection.execute(delete(aanmelding).where(aanmelding.c.loket == loket))
            connection.execute(delete(balie).where(balie.c.loket == loket))
        self._database.scrub()

    def all(self) -> tuple[Balie, ...]:
        """Give every desk with a mailbox."""
        with self._database.read() as connection:
            rows = connection.execute(select(balie).order_by(balie.c.loket)).mappings()
            return tuple(Balie(**{name: row[name] for name in Balie.__slots__}) for row in rows)

    def get(self, loket: str) -> Balie:
        """Give one desk.

        Raises:
            MailboxError: it has no mailbox.
        """
        for one in self.all():
            if one.loket == loket:
                return one
        raise MailboxError(f"loket {loket} heeft geen postvak; maak het met: portaal loket nieuw")

    def last_drill(self, loket: str) -> Oefening | None:
        """Give the last drill of a desk; None when it never had one."""
        query = select(oefening.c.dag, oefening.c.uiterlijk, oefening.c.gehaald).where(oefening.c.loket == loket)
        with self._database.read() as connection:
            row = connection.execute(query.order_by(oefening.c.dag.desc()).limit(1)).first()
        return Oefening(*row) if row else None

    def why_not(self, loket: str, publiek: bytes) -> tuple[str, ...]:
        """Say what keeps a desk from receiving under the key that its file names; empty when nothing does."""
        with self._database.read() as connection:
            return why_not(connection, loket, publiek)

    def rotate(self, wie: Wie, bos: Sleutelbos) -> Sleutelbos:
        """Give a desk a new pair of keys, for everybody who holds the old ones; what waits stays readable.

        Returns:
            The bunch of keys with the new pair in it.
        """
        paar = Sleutelpaar.new()
        with self._database.write() as connection:
            lock(connection, wie.loket)
            _new_key(connection, wie.loket, paar.publiek, wie.dag)
            connection.execute(update(balie).where(balie.c.loket == wie.loket).values(sleutel=paar.publiek))
            for one in holders_of(connection, wie.loket):
                wrap(connection, bytes.fromhex(one.id), {paar.publiek: paar.privaat})
            note(connection, wie, Handeling.SLEUTEL)
        return {**bos, paar.publiek: paar.privaat}

    def replace_offline(self, wie: Wie, publiek: bytes) -> None:
        """Register a new public key of a desk that reads on a computer of its own."""
        with self._database.write() as connection:
            _new_key(connection, wie.loket, publiek, wie.dag)
            connection.execute(update(balie).where(balie.c.loket == wie.loket).values(sleutel=publiek))
            note(connection, wie, Handeling.SLEUTEL)

    def new_paper(self, wie: Wie, bos: Sleutelbos) -> Lettersleutel:
        """Replace the key on paper; the old sheet opens nothing any more.

        Raises:
            MailboxError: the keys are not the newest; the old sheet still works.
        """
        papier = Lettersleutel.new()
        with self._database.write() as connection:
            lock(connection, wie.loket)
            check_complete(connection, wie.loket, bos)
            connection.execute(delete(houder).where(houder.c.loket == wie.loket, houder.c.soort == PAPIER))
            new = add_holder(
                connection,
                loket=wie.loket,
                soort=PAPIER,
                naam=PAPIER_NAAM,
                publiek=papier.paar().publiek,
                today=wie.dag,
            )
            wrap(connection, new, bos)
            note(connection, wie, Handeling.PAPIER)
        return papier

    def set_deputy(self, loket: str, email: str) -> None:
        """Say who is warned when nobody reads."""
        with self._database.write() as connection:
            connection.execute(update(balie).where(balie.c.loket == loket).values(plaatsvervanger=email))

    def switch_on(self, loket: str) -> None:
        """Let a desk receive again after missed drills."""
        with self._database.write() as connection:
            connection.execute(update(balie).where(balie.c.loket == loket).values(uit=False, gemist=0))

    def drop_old_keys(self, today: date) -> int:
        """Forget keys whose successor came longer ago than any message lives, and give how many."""
        with self._database.write() as connection:
            newer = sleutel.alias()
            successor = select(newer.c.publiek).where(
                newer.c.loket == sleutel.c.loket,
                newer.c.gemaakt_op > sleutel.c.gemaakt_op,
                newer.c.gemaakt_op <= today - OUD,
            )
            used = select(aanmelding.c.id).where(aanmelding.c.sleutel == sleutel.c.publiek)
            newest = select(balie.c.loket).where(balie.c.sleutel == sleutel.c.publiek)
            old = delete(sleutel).where(successor.exists(), ~used.exists(), ~newest.exists())
            return connection.execute(old).rowcount


def _new_balie(connection: Connection, loket: str, publiek: bytes, today: date, **values: str) -> None:
    if connection.execute(select(balie.c.loket).where(balie.c.loket == loket)).first():
        raise MailboxError(f"loket {loket} heeft al een postvak; bekijk het met: portaal mailbox controleer")
    connection.execute(insert(balie).values(loket=loket, sleutel=publiek, gemaakt_op=today, **values))
    _new_key(connection, loket, publiek, today)


def _new_key(connection: Connection, loket: str, publiek: bytes, today: date) -> None:
    if connection.execute(select(sleutel.c.loket).where(sleutel.c.publiek == publiek)).first():
        raise MailboxError("deze sleutel is al in gebruik; maak een nieuwe")
    connection.execute(insert(sleutel).values(publiek=publiek, loket=loket, gemaakt_op=today))
