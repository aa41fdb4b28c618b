"""What the views of this room reach: the catalogue of the day, the shared texts, the clock."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from flask import current_app, g

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.search import Zoeker
from portal.catalogue.zoekers import Zoekers
from portal.domain.bestemming import Bereikbaarheid
from portal.domain.meting import Meting
from portal.domain.organisatie import Organisatie
from portal.domain.pagina import Content, Pagina
from portal.domain.publicatie import Uitgave
from portal.domain.taal import Taal
from portal.domain.thema import STANDAARD, Thema
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
    talen: Mapping[Taal, Content]
    """The shared texts of every language."""
    settings: Settings
    clock: Callable[[], Moment]
    bereikbaar: Callable[[str], Bereikbaarheid | None] = nobody
    """Tells, by the slug of a desk, whether it can receive messages now."""
    verloop: tuple[Meting, ...] = ()
    """How far the country was on earlier days, the oldest first."""
    thema: Thema = STANDAARD
    """How the pages look."""
    zoekers: Zoekers = field(default_factory=Zoekers)
    eigen: Uitgave | None = None
    """How the gemeente publishes this site itself; None where the portal does."""

    @property
    def vindbaar_op(self) -> str:
        """Give the public address of a site that wants to be found; empty where it is not known, or a draft."""
        return "" if self.eigen and self.eigen.concept else self.settings.basis_url

    @property
    def catalogue(self) -> Catalogue:
        """Give the catalogue of the day; a planned change comes true by itself at midnight."""
        return self.catalogue_on(self.clock().today)

    @property
    def content(self) -> Content:
        """Give the shared texts in the language of the page."""
        return self.talen[g.taal]

    @property
    def is_frozen(self) -> bool:
        """Tell whether the pages become files, so that a script must answer what a server cannot."""
        return self.clock().now is None

    @property
    def zoeker(self) -> Zoeker:
        """Give the search in the language of the page."""
        return self.zoekers.of(self.catalogue, self.talen, g.taal)

    @property
    def has_own_steps(self) -> bool:
        """Tell whether every gemeente has its own lists of steps: on a live site.

        A frozen site of the whole country has the general ones: 342 times sixteen lists in ten languages is no site.
        On that of one gemeente, those are filled in with its facts.
        """
        return self.clock().now is not None

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
