"""What the melder's side of the mailbox can do: put in, ask after, take away. It cannot read."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, and_, delete, insert, literal, select, update
from sqlalchemy.exc import IntegrityError

from portal.domain.aanmelding import Aanmelding, Antwoord
from portal.domain.plaatje import Plaatje
from portal.domain.werkdagen import workday_after
from portal.mailbox.code import Code
from portal.mailbox.database import Database
from portal.mailbox.errors import LoketCannotReceiveError
from portal.mailbox.keys import Afleider, MelderSleutel, open_model, seal_model, unseal
from portal.mailbox.ontvangen import can_receive
from portal.mailbox.retention import expires_on
from portal.mailbox.staten import Bak, Ontvangst, Staat, Status
from portal.mailbox.tables import aanmelding as berichten
from portal.mailbox.tables import antwoord as antwoorden
from portal.mailbox.tables import overdracht

LEESTERMIJN = 3  # working days in which a desk opens a message


class AanmeldingStore:
    """Keeps messages that only their own desk can open."""

    def __init__(self, database: Database, afleider: Afleider) -> None:
        """Take the database, and what makes a place of a code."""
        self._database, self._afleider = database, afleider

    def can_receive(self, loket: str, sleutel: bytes) -> bool:
        """Tell whether a desk can open what is sealed to its key."""
        with self._database.read() as connection:
            return can_receive(connection, loket, sleutel)

    def plaatje(self, code: Code) -> Plaatje:
        """Give the picture that belongs to a code."""
        return self._afleider.plaatje(code)

    def add(self, loket: str, sleutel: bytes, aanmelding: Aanmelding, *, code: Code, bak: Bak) -> Ontvangst:
        """Seal a message for its desk, and return only when it is on disk.

        The same code again replaces what nobody read yet: whoever presses twice has sent once.

        Args:
            loket: The slug of the desk.
            sleutel: Its public key, 32 bytes.
            aanmelding: The message.
            code: What the melder keeps.
            bak: The tray.

        Raises:
            LoketCannotReceiveError: this desk has no working key; nothing was stored.
            TooBusyError: too many send at once; nothing was stored.
            StoreUnavailableError: the disk is full or the database is away; nothing was stored.
        """
        melder = self._afleider.derive(code)
        values: dict[str, object] = {
            "verzegeld": seal_model(sleutel, aanmelding),
            "verloopt": expires_on(aanmelding.dag, aanmelding.week, aanmelding.dag),
            "bak": bak,
            "oefening": aanmelding.oefening,
            "loket": loket,
            "sleutel": sleutel,
        }
        try:
            said = self._put(melder, values, loket, sleutel, aanmelding.dag)
        except IntegrityError:  # the same code came in twice at the same moment; by now the first one stands there
            said = self._put(melder, values, loket, sleutel, aanmelding.dag)
        if said is Ontvangst.VERVANGEN:
            self._database.scrub()
        return said

    def _put(
        self, melder: MelderSleutel, values: dict[str, object], loket: str, sleutel: bytes, dag: date
    ) -> Ontvangst:
        with self._database.write() as connection:
            if not can_receive(connection, loket, sleutel):
                raise LoketCannotReceiveError("dit loket kan nu geen bericht ontvangen")
            return _put(connection, melder, values, dag)

    def status(self, code: Code, today: date) -> Status:
        """Tell where the message of a code stands; nothing that the melder wrote is in it.

        Raises:
            TooBusyError: too many ask at once.
            StoreUnavailableError: the database is away.
        """
        melder = self._afleider.derive(code)
        with self._database.read() as connection:
            found = connection.execute(_standing(melder, today)).mappings().one()
            sealed = connection.scalars(
                select(antwoorden.c.verzegeld).where(antwoorden.c.aanmelding == melder.id).order_by(antwoorden.c.volg)
            ).all()
        return _status(found, sealed, melder, today)

    def erase(self, code: Code) -> None:
        """Take a message and its answers away at once; it never tells whether there was one.

        Raises:
            TooBusyError: too many ask at once; nothing was erased.
            StoreUnavailableError: the database is away; nothing was erased.
        """
        melder = self._afleider.derive(code)
        with self._database.write() as connection:
            connection.execute(delete(berichten).where(berichten.c.id == melder.id))
        self._database.scrub()

    def consent(self, code: Code, *, ja: bool, today: date) -> None:
        """Hand a message over to the desk that was proposed, or not.

        Raises:
            LoketCannotReceiveError: the other desk cannot receive any more; everything stays as it was.
            TooBusyError: too many ask at once.
            StoreUnavailableError: the database is away.
        """
        melder = self._afleider.derive(code)
        alive = select(berichten.c.id).where(berichten.c.id == melder.id, berichten.c.verloopt > today)
        with self._database.write() as connection:
            proposal = (
                connection.execute(
                    delete(overdracht)
                    .where(overdracht.c.aanmelding.in_(alive))
                    .returning(overdracht.c.naar, overdracht.c.sleutel, overdracht.c.verzegeld)
                )
                .mappings()
                .first()
            )
            if proposal and ja:
                _hand_over(connection, melder, proposal, today)
        self._database.scrub()


def _put(connection: Connection, melder: MelderSleutel, values: dict[str, object], dag: date) -> Ontvangst:
    mine = berichten.c.id == melder.id
    found = connection.execute(select(berichten.c.staat, berichten.c.loket).where(mine).with_for_update()).first()
    if found is None:
        row = {"id": melder.id, "melder": melder.paar.publiek, "dag": dag, "sinds": dag, "staat": Staat.WACHT}
        connection.execute(insert(berichten).values(**row, **values))
        return Ontvangst.NIEUW
    if found.staat != Staat.WACHT:
        return Ontvangst.AL_GELEZEN
    new = {} if found.loket == values["loket"] else {"sinds": dag, "gemeld": False, "trede": 0}  # new to that desk
    connection.execute(update(berichten).where(mine).values(dag=dag, **new, **values))
    return Ontvangst.VERVANGEN


def _standing(melder: MelderSleutel, today: date) -> Select[tuple[Any, ...]]:
    """Ask for exactly one row, with nothing in it for an unknown code: else the answer takes a little less time."""
    always = select(literal(1).label("een")).subquery()
    mine = and_(berichten.c.id == melder.id, berichten.c.verloopt > today)
    where = always.outerjoin(berichten, mine).outerjoin(overdracht, overdracht.c.aanmelding == berichten.c.id)
    return select(berichten.c.staat, berichten.c.loket, berichten.c.sinds, overdracht.c.naar).select_from(where)


def _status(found: RowMapping, sealed: Sequence[bytes], melder: MelderSleutel, today: date) -> Status:
    """Put together what may be told: a message that only waits tells nothing."""
    late = today > workday_after(found["sinds"] or today, LEESTERMIJN)
    te_lang = late and found["staat"] == Staat.WACHT
    if found["staat"] is None or (found["staat"] == Staat.WACHT and not te_lang and not sealed):
        return Status()  # with answers it was handed over after them: what was said before stays readable
    answers = tuple(open_model(Antwoord, melder.paar, one) for one in sealed)
    return Status(Staat(found["staat"]), te_lang, found["loket"], answers, found["naar"] or "")


def _hand_over(connection: Connection, melder: MelderSleutel, proposal: RowMapping, today: date) -> None:
    """Put the message that only the other desk can open in the place of the one that the first desk could."""
    if not can_receive(connection, proposal["naar"], proposal["sleutel"]):
        raise LoketCannotReceiveError("die balie kan nu geen bericht ontvangen; uw bericht blijft waar het is")
    new = {
        "loket": proposal["naar"],
        "sleutel": proposal["sleutel"],
        "verzegeld": unseal(melder.paar, proposal["verzegeld"]),
        "sinds": today,
        "staat": Staat.WACHT,
        "gemeld": False,
        "trede": 0,
    }
    connection.execute(update(berichten).where(berichten.c.id == melder.id).values(**new))
