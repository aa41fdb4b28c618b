"""What there is to do without anybody asking: whom to tell, what waits too long, how each desk keeps its promise."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, false, func, select, update

from portal.domain.werkdagen import workday_after
from portal.domain.zone import ZONE
from portal.mailbox.database import Database
from portal.mailbox.ontvangen import BEHANDELAAR, why_not
from portal.mailbox.staten import Staat
from portal.mailbox.store import LEESTERMIJN
from portal.mailbox.tables import aanmelding, balie, houder
from portal.mailbox.wachtrij import Soort, put

LAAT = 10  # working days after which somebody outside the desk is told
NIEUW, WAARNEMER, BUITEN = range(3)
"""How far a message is escalated: not, to the deputy, to outside the desk."""


@dataclass(frozen=True, slots=True)
class Voorraad:
    """What lies at one desk, and why it cannot receive; empty where it can."""

    loket: str
    ongelezen: int
    waarom_dicht: tuple[str, ...]


def tell_news(database: Database, nu: datetime) -> int:
    """Let a mail wait for every behandelaar of a desk with something new, and give how many mails came in.

    Nobody can tell from a mail when a message came in: it goes out at fixed times, and never one for each message.
    """
    news = update(aanmelding).where(aanmelding.c.gemeld.is_(false())).values(gemeld=True)
    with database.write() as connection:
        rows = connection.execute(news.returning(aanmelding.c.loket, aanmelding.c.staat)).all()
        lokets = {row.loket for row in rows if row.staat == Staat.WACHT}
        return put(connection, staff(connection, lokets), Soort.KLAAR, nu)


def tell_all_is_well(database: Database, nu: datetime) -> int:
    """Let a mail wait for every behandelaar of every desk: when it does not come, silence means something."""
    with database.write() as connection:
        everyone = select(houder.c.email).where(houder.c.soort == BEHANDELAAR).order_by(houder.c.email)
        return put(connection, connection.scalars(everyone).all(), Soort.ALLES_GOED, nu)


def escalate(database: Database, nu: datetime, *, centrum: Callable[[str], str | None], vangnet: str) -> int:
    """Tell others what a desk leaves unread, once for each message and step, and give how many mails came in.

    Args:
        database: The mailbox.
        nu: The moment, with a zone.
        centrum: Gives the slug of the desk of the centrumgemeente for the slug of a desk, if there is one.
        vangnet: The address of the fallback desk of the installation; may be empty.
    """
    today = nu.astimezone(ZONE).date()
    with database.write() as connection:
        to_deputy = _lift(connection, WAARNEMER, LEESTERMIJN, today)
        deputies = select(balie.c.plaatsvervanger).where(balie.c.loket.in_(to_deputy)).order_by(balie.c.loket)
        come = put(connection, connection.scalars(deputies).all(), Soort.ONGELEZEN, nu)
        outside = _lift(connection, BUITEN, LAAT, today)
        if outside:
            come += _tell_outside(connection, outside, nu, centrum, vangnet)
        return come


def stock(database: Database, sleutels: Mapping[str, bytes]) -> tuple[Voorraad, ...]:
    """Tell of every desk how much is unread, and why it cannot receive.

    Args:
        database: The mailbox.
        sleutels: The public key in the file of each desk, by its slug.
    """
    mine = (aanmelding.c.loket == balie.c.loket, aanmelding.c.staat == Staat.WACHT)
    unread = select(func.count()).where(*mine).scalar_subquery().label("ongelezen")
    with database.read() as connection:
        rows = connection.execute(select(balie.c.loket, unread).order_by(balie.c.loket)).all()
        return tuple(Voorraad(row.loket, row.ongelezen, _closed(connection, row.loket, sleutels)) for row in rows)


def expired(database: Database, today: date) -> int:
    """Count the messages whose day has come and that are still there; it must be none."""
    with database.read() as connection:
        return connection.execute(select(func.count()).where(aanmelding.c.verloopt <= today)).scalar_one()


def staff(connection: Connection, lokets: Iterable[str]) -> tuple[str, ...]:
    """Give the addresses of everybody who reads at some desks."""
    readers = (houder.c.soort == BEHANDELAAR, houder.c.loket.in_(list(lokets)))
    return tuple(connection.scalars(select(houder.c.email).where(*readers).order_by(houder.c.email)))


def _closed(connection: Connection, loket: str, sleutels: Mapping[str, bytes]) -> tuple[str, ...]:
    if loket not in sleutels:
        return ("in het bestand van het loket staat geen postvak",)
    return why_not(connection, loket, sleutels[loket])


def _lift(connection: Connection, trede: int, werkdagen: int, today: date) -> tuple[str, ...]:
    """Lift what is unread longer than some working days to a step, and give the desks where it lies."""
    waits = [aanmelding.c.staat == Staat.WACHT, aanmelding.c.trede < trede]
    if trede == BUITEN:  # a drill that is missed has a verdict of its own
        waits.append(aanmelding.c.oefening.is_(false()))
    rows = connection.execute(select(aanmelding.c.id, aanmelding.c.loket, aanmelding.c.sinds).where(*waits)).all()
    late = [row for row in rows if today > workday_after(row.sinds, werkdagen)]
    connection.execute(update(aanmelding).where(aanmelding.c.id.in_([row.id for row in late])).values(trede=trede))
    return tuple(dict.fromkeys(row.loket for row in late))


def _tell_outside(
    connection: Connection, lokets: Iterable[str], nu: datetime, centrum: Callable[[str], str | None], vangnet: str
) -> int:
    """Give a count of all that is so late to the centre of each desk, and one of everything to the fallback desk."""
    late = (aanmelding.c.trede == BUITEN, aanmelding.c.staat == Staat.WACHT)
    per_loket = select(aanmelding.c.loket, func.count().label("aantal")).where(*late).group_by(aanmelding.c.loket)
    counts: dict[str, int] = {row.loket: row.aantal for row in connection.execute(per_loket)}
    centres = {loket: centre for loket in counts if (centre := centrum(loket)) and centre != loket}
    come = 0
    for centre in sorted({centres[loket] for loket in lokets if loket in centres}):
        count = sum(counts[loket] for loket in centres if centres[loket] == centre)
        come += put(connection, staff(connection, [centre]), Soort.BLIJFT_LIGGEN, nu, aantal=count)
    return come + put(connection, [vangnet], Soort.BLIJFT_LIGGEN, nu, aantal=sum(counts.values()))
