"""What the views of this room reach: the desks, the mailbox on its reading side, the clocks."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from flask import current_app

from portal.domain.bestemming import Bestemming
from portal.mailbox.balies import BalieStore
from portal.mailbox.database import Database
from portal.mailbox.houders import HouderStore
from portal.mailbox.postvak import PostvakStore
from portal.mailbox.sessies import SessieStore
from portal.settings import Settings
from portal.ui.hours import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Everything a page is made of."""

    settings: Settings
    clock: Callable[[], Moment]
    now: Callable[[], datetime]
    """The moment in UTC without a zone, as sessions and second factors want it."""
    bestemmingen: Callable[[], tuple[Bestemming, ...]]
    """Every gemeente whose desk has a mailbox."""
    houders: HouderStore
    balies: BalieStore
    berichten: PostvakStore
    sessies: SessieStore
    database: Database
    """For the open-log and the mails that wait."""
    cookie_key: bytes = field(repr=False)
    """Signs the cookie, and locks what a page carries to the next one; 32 bytes."""

    @property
    def today(self) -> date:
        """Give the day in the Netherlands."""
        return self.clock().today

    def gemeenten_of(self, loket: str) -> tuple[Bestemming, ...]:
        """Give the gemeenten for which a desk answers."""
        return tuple(one for one in self.bestemmingen() if one.loket == loket)


def the_room() -> Room:
    """Give the room of this app."""
    room: Room = current_app.extensions["portal"]
    return room
