"""What the views of this room reach: the catalogue of the day, the shared texts, the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from flask import current_app

from portal.catalogue.catalogue import Catalogue
from portal.domain.bestemming import Bereikbaarheid
from portal.domain.organisatie import Organisatie
from portal.domain.pagina import Content, Pagina
from portal.settings import Settings
from portal.ui.hours import Moment


def nobody(_loket: str) -> Bereikbaarheid | None:
    """Say of every desk that it cannot receive messages: a site without a mailbox."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Everything a page is made of."""

    catalogue_on: Callable[[date], Catalogue]
    voorbeeld: Catalogue
    """The invented gemeente, never part of the catalogue."""
    content: Content
    settings: Settings
    clock: Callable[[], Moment]
    bereikbaar: Callable[[str], Bereikbaarheid | None] = nobody
    """Tells, by the slug of a desk, whether it can receive messages now."""

    @property
    def catalogue(self) -> Catalogue:
        """Give the catalogue of the day; a planned change comes true by itself at midnight."""
        return self.catalogue_on(self.clock().today)

    def pagina(self, naam: str) -> Pagina:
        """Give a shared text."""
        return self.content.paginas[naam]

    def organisatie(self, slug: str) -> Organisatie:
        """Give an organisation."""
        return self.content.organisaties[slug]


def the_room() -> Room:
    """Give the room of this app."""
    room: Room = current_app.extensions["portal"]
    return room
