"""Here the rooms with a mailbox are put together: one database, one secret, one queue for memory."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cached_property, lru_cache

from flask import Flask

from portal.catalogue.adresboek import Adresboek
from portal.domain.bestemming import Bereikbaarheid
from portal.inbox.app import create_inbox
from portal.inbox.room import Room as InboxRoom
from portal.intake.app import create_intake
from portal.intake.drempel import Drempel
from portal.intake.room import Room as IntakeRoom
from portal.mailbox.balies import BalieStore
from portal.mailbox.database import Database
from portal.mailbox.errors import MailboxError, StoreUnavailableError
from portal.mailbox.geheim import Geheim
from portal.mailbox.houders import HouderStore
from portal.mailbox.keys import Afleider, Doos
from portal.mailbox.postvak import PostvakStore
from portal.mailbox.rij import Rij
from portal.mailbox.sessies import SessieStore
from portal.mailbox.store import AanmeldingStore
from portal.mailbox.werkvoorraad import bereikbaarheid
from portal.notify.dienst import Dienst
from portal.public.room import Room as PublicRoom
from portal.settings import Settings


@dataclass(frozen=True, kw_only=True)
class Postkamer:
    """What the rooms with a mailbox share."""

    settings: Settings
    database: Database

    @cached_property
    def rij(self) -> Rij:
        """Give the queue for the memory that a code or a password takes."""
        return Rij()

    @cached_property
    def geheim(self) -> Geheim:
        """Give the secret of the installation; the room that only shows pages never asks for it.

        Raises:
            MailboxError: it is not the one with which the codes in this database were made.
        """
        geheim = Geheim.load(self.settings.geheim, self.settings.geheim_bestand)
        if not self.database.belongs_to(geheim.kenmerk):
            raise MailboxError(
                "het geheim past niet bij deze opslag, dus geen code en geen wachtwoord zou nog werken; "
                "zet het oude terug, of draai: portaal mailbox nieuw-geheim"
            )
        return geheim

    @cached_property
    def balies(self) -> BalieStore:
        """Give the desks and their keys."""
        return BalieStore(self.database)

    @cached_property
    def houders(self) -> HouderStore:
        """Give who can unlock those keys."""
        return HouderStore(self.database, self.rij, self.geheim.password_pepper)

    def dienst(self, book: Adresboek) -> Dienst:
        """Give the jobs that the mailbox does by itself."""
        return Dienst.from_settings(self.settings, self.database, sleutels=book.sleutels, centrum=book.centrum)


@contextmanager
def open_postkamer(settings: Settings) -> Iterator[Postkamer]:
    """Open the mailbox, with its tables up to date, and close it in the end.

    Raises:
        PortalError: the database or the secret cannot be used.
    """
    database = Database.open(settings.mailbox)
    try:
        yield Postkamer(settings=settings, database=database)
    finally:
        database.close()


def adresboek_of(room: PublicRoom) -> Callable[[], Adresboek]:
    """Give what gives the address book of today: that of all gemeenten and of the invented one."""

    @lru_cache(maxsize=2)
    def on_day(day: date) -> Adresboek:
        return Adresboek(room.catalogue_on(day), room.voorbeeld)

    return lambda: on_day(room.clock().today)


def with_mailbox(room: PublicRoom, database: Database) -> PublicRoom:
    """Let the pages that people read know which desks can receive a message."""
    book = adresboek_of(room)

    def bereikbaar(loket: str) -> Bereikbaarheid | None:
        sleutel = book().sleutels.get(loket)
        try:
            return bereikbaarheid(database, loket, sleutel) if sleutel else None
        except StoreUnavailableError:
            return None  # a page with the phone number is better than none

    return replace(room, bereikbaar=bereikbaar)


def as_it_stands(room: PublicRoom) -> PublicRoom:
    """Let pages that are frozen know which desks can receive now; an installation without a mailbox has none."""
    database = Database(room.settings.mailbox)
    if database.file and not database.file.exists():
        return room
    live = with_mailbox(room, database)
    known = {loket: live.bereikbaar(loket) for loket in adresboek_of(room)().sleutels}
    database.close()
    return replace(room, bereikbaar=known.get)


def _last_answered(room: PublicRoom, database: Database) -> Callable[[str], date | None]:
    """Give what tells, by the slug of a desk, on which day it answered last."""
    bereikbaar = with_mailbox(room, database).bereikbaar

    def on_which_day(loket: str) -> date | None:
        found = bereikbaar(loket)
        return found.laatst_beantwoord if found else None

    return on_which_day


def intake_app(kamer: Postkamer, room: PublicRoom) -> Flask:
    """Make the room that asks."""
    book = adresboek_of(room)
    return create_intake(
        IntakeRoom(
            settings=kamer.settings,
            clock=room.clock,
            bestemming=lambda slug: book().gemeente(slug),
            loket=lambda slug: book().loket(slug),
            store=AanmeldingStore(kamer.database, Afleider(kamer.geheim.pepper, kamer.database.zout(), kamer.rij)),
            doos=Doos(kamer.geheim.state_key),
            drempel=Drempel(kamer.settings.drempel),
            laatst_beantwoord=_last_answered(room, kamer.database),
        )
    )


def inbox_app(kamer: Postkamer, room: PublicRoom) -> Flask:
    """Make the room that answers."""
    book = adresboek_of(room)
    return create_inbox(
        InboxRoom(
            settings=kamer.settings,
            clock=room.clock,
            now=lambda: datetime.now(UTC).replace(tzinfo=None),
            database=kamer.database,
            balies=kamer.balies,
            houders=kamer.houders,
            berichten=PostvakStore(kamer.database),
            sessies=SessieStore(kamer.database),
            bestemmingen=lambda: book().bestemmingen,
            cookie_key=kamer.geheim.cookie_key,
        )
    )
