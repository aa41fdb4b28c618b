"""What the views of this room reach: the desks, the mailbox on its writing side, the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time

from flask import current_app

from portal.domain.bestemming import Bestemming
from portal.domain.zone import ZONE
from portal.intake.drempel import Drempel
from portal.mailbox.keys import Doos
from portal.mailbox.store import AanmeldingStore
from portal.settings import Settings
from portal.ui.hours import Moment


def unknown(_loket: str) -> date | None:
    """Say nothing of a desk."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Everything a page is made of."""

    settings: Settings
    clock: Callable[[], Moment]
    bestemming: Callable[[str], Bestemming | None]
    """By the slug of a gemeente."""
    loket: Callable[[str], Bestemming | None]
    """By the slug of a desk: who answered, and to whom a message may be handed over."""
    store: AanmeldingStore
    doos: Doos
    """Locks what a page carries to the next one."""
    drempel: Drempel
    laatst_beantwoord: Callable[[str], date | None] = unknown
    """The last day on which a desk, by its slug, answered a message or a drill."""


def the_moment(room: Room) -> datetime:
    """Give the moment of this request, in Dutch time."""
    moment = room.clock()
    return moment.now or datetime.combine(moment.today, time.min, ZONE)


def the_room() -> Room:
    """Give the room of this app."""
    room: Room = current_app.extensions["portal"]
    return room
