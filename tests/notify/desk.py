"""A desk with people and messages, in a real database."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import count
from zlib import crc32

from portal.domain.aanmelding import Aanmelding, Antwoord
from portal.domain.plaatje import Plaatje
from portal.domain.zone import ZONE
from portal.mailbox.balies import BalieStore
from portal.mailbox.code import Code
from portal.mailbox.database import Database
from portal.mailbox.houders import add_holder, wrap
from portal.mailbox.keys import Sleutelbos, Sleutelpaar
from portal.mailbox.ontvangen import BEHANDELAAR
from portal.mailbox.openlog import Wie
from portal.mailbox.postvak import PostvakStore, Verzegeld
from portal.mailbox.staten import Bak
from portal.mailbox.wachtrij import Soort, Wachtrij
from portal.mailbox.werkvoorraad import escalate
from tests.mailbox.examples import new_store

MAANDAG = date(2026, 11, 23)
VOOR = MAANDAG - timedelta(days=60)


def at(dag: date, uur: int = 9, minuut: int = 0) -> datetime:
    """Give a moment in Dutch time."""
    return datetime(dag.year, dag.month, dag.day, uur, minuut, tzinfo=ZONE)


@dataclass(frozen=True)
class Desk:
    """A desk of two people that can receive."""

    database: Database
    loket: str
    sleutel: bytes
    bos: Sleutelbos = field(repr=False)
    nummers: Iterator[int] = field(default_factory=count, repr=False)

    @classmethod
    def new(cls, database: Database, loket: str = "utrecht", *, plaatsvervanger: str = "", mensen: int = 2) -> "Desk":
        """Make it; its people are called ``<number>@<loket>.example``."""
        _papier, access = BalieStore(database).create(loket, plaatsvervanger=plaatsvervanger, today=VOOR)
        [sleutel] = access.sleutelbos
        desk = cls(database, loket, sleutel, access.sleutelbos)
        for nummer in range(1, mensen + 1):
            desk.join(f"{nummer}@{loket}.example")
        return desk

    def join(self, email: str) -> None:
        """Let somebody work here."""
        publiek = Sleutelpaar.new().publiek
        with self.database.write() as connection:
            holder = add_holder(
                connection,
                loket=self.loket,
                soort=BEHANDELAAR,
                naam=email,
                publiek=publiek,
                today=VOOR,
                email=email,
            )
            wrap(connection, holder, self.bos)

    def write(self, dag: date) -> Code:
        """Let a melder write to this desk."""
        code = Code(f"{crc32(self.loket.encode()):010d}{next(self.nummers):06d}")
        body = Aanmelding(dag=dag, plaatje=Plaatje.FIETS)
        new_store(self.database).add(self.loket, self.sleutel, body, code=code, bak=Bak.EERSTE)
        return code

    def can_receive(self) -> bool:
        """Tell whether the form is on."""
        return new_store(self.database).can_receive(self.loket, self.sleutel)

    def messages(self, today: date = MAANDAG) -> tuple[Verzegeld, ...]:
        """Give what lies in the tray."""
        return PostvakStore(self.database).all(self.loket, today)

    def read(self, bericht: Verzegeld, dag: date) -> None:
        """Let somebody open a message."""
        PostvakStore(self.database).mark_read(self.wie(dag), bericht.id)

    def answer(self, bericht: Verzegeld, dag: date) -> None:
        """Let somebody answer a message."""
        PostvakStore(self.database).reply(self.wie(dag), bericht.id, Antwoord(dag=dag, tekst="Bel ons."))

    def wie(self, dag: date) -> Wie:
        """Say who acts."""
        return Wie(self.loket, "Anna", dag)


def mail(database: Database, nu: datetime) -> Counter[tuple[str, Soort, int]]:
    """Take every mail that waits, as if it were sent."""
    queue = Wachtrij(database)
    brieven = queue.claim(nu)
    for brief in brieven:
        queue.done(brief)
    return Counter((brief.aan, brief.soort, brief.aantal) for brief in brieven)


def nudges(database: Database, dag: date, vangnet: str = "") -> Counter[tuple[str, Soort, int]]:
    """Give the mails to which the escalation of a day leads."""
    escalate(database, at(dag), centrum=no_centre, vangnet=vangnet)
    return mail(database, at(dag))


def no_centre(_loket: str) -> None:
    """Say that a desk has no centrumgemeente."""
