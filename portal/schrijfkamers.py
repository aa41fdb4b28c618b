"""Here the rooms in which people write are put together, and what the mailbox does by itself.

Reading all this takes a second or so: a server begins with the pages that people read.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime

from flask import Flask

from portal.inbox.app import create_inbox
from portal.inbox.room import Room as InboxRoom
from portal.intake.app import create_intake
from portal.intake.drempel import Drempel
from portal.intake.room import Room as IntakeRoom
from portal.mailbox.database import Database
from portal.mailbox.keys import Afleider, Doos
from portal.mailbox.postvak import PostvakStore
from portal.mailbox.sessies import SessieStore
from portal.mailbox.store import AanmeldingStore
from portal.notify.dienst import Dienst
from portal.notify.wekker import Wekker
from portal.postkamer import Postkamer, adresboek_of, with_mailbox
from portal.public.room import Room


def intake_app(kamer: Postkamer, room: Room) -> Flask:
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


def inbox_app(kamer: Postkamer, room: Room) -> Flask:
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


def dienst(kamer: Postkamer, room: Room) -> Dienst:
    """Give the jobs that the mailbox does by itself."""
    book = adresboek_of(room)()
    return Dienst.from_settings(kamer.settings, kamer.database, sleutels=book.sleutels, centrum=book.centrum)


def wekker(kamer: Postkamer, room: Room) -> Wekker:
    """Give the alarm clock that does those jobs beside a server."""
    return Wekker(dienst(kamer, room))


def _last_answered(room: Room, database: Database) -> Callable[[str], date | None]:
    """Give what tells, by the slug of a desk, on which day it answered last."""
    bereikbaar = with_mailbox(room, database).bereikbaar

    def on_which_day(loket: str) -> date | None:
        found = bereikbaar(loket)
        return found.laatst_beantwoord if found else None

    return on_which_day
