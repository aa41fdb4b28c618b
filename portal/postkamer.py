"""What the rooms with a mailbox share: one database, one secret, one queue for memory."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from portal.catalogue.adresboek import Adresboek
from portal.domain.bestemming import Bereikbaarheid
from portal.mailbox.balies import BalieStore
from portal.mailbox.database import Database
from portal.mailbox.errors import MailboxError, StoreUnavailableError
from portal.mailbox.geheim import Geheim
from portal.mailbox.houders import HouderStore
from portal.mailbox.ontvangen import bereikbaarheid
from portal.mailbox.rij import Rij
from portal.notify.postbode import Postbode
from portal.public.room import Room
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


def check(kamer: Postkamer) -> tuple[Geheim, Postbode | None]:
    """Give what the rooms in which people write cannot be made without: better to hear of it before the first visitor.

    Raises:
        PortalError: the secret or the mail server cannot be used.
    """
    return kamer.geheim, Postbode.from_settings(kamer.settings)


def adresboek_of(room: Room) -> Callable[[], Adresboek]:
    """Give what gives the address book of today: that of all gemeenten and of the invented one."""

    @lru_cache(maxsize=2)
    def on_day(day: date) -> Adresboek:
        return Adresboek(room.catalogue_on(day), room.voorbeeld)

    return lambda: on_day(room.clock().today)


def with_mailbox(room: Room, database: Database) -> Room:
    """Let the pages that people read know which desks can receive a message."""
    book = adresboek_of(room)

    def bereikbaar(loket: str) -> Bereikbaarheid | None:
        sleutel = book().sleutels.get(loket)
        try:
            return bereikbaarheid(database, loket, sleutel) if sleutel else None
        except StoreUnavailableError:
            return None  # a page with the phone number is better than none

    return replace(room, bereikbaar=bereikbaar)


def as_it_stands(room: Room) -> Room:
    """Let pages that are frozen know which desks can receive now; an installation without a mailbox has none."""
    database = Database(room.settings.mailbox)
    if database.file and not database.file.exists():
        return room
    live = with_mailbox(room, database)
    known = {loket: live.bereikbaar(loket) for loket in adresboek_of(room)().sleutels}
    database.close()
    return replace(room, bereikbaar=known.get)
