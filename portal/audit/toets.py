"""One check of a site: what it asks, what it is worth, and what to mend."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from portal.audit.kanalen import Algemeen, mail_addresses, numbers
from portal.audit.rondgang import Site
from portal.audit.webpagina import Link, Webpagina
from portal.domain.telefoon import Telefoon

HANDREIKING = "Handreiking voor professionals over terugkeer uit een buitenlandse gevangenis"
"""The publication on which most checks lean. It has no date; it was written after 1 January 2022."""
VINDBAAR = "Handreiking, hoofdstuk 3.2 en 4"
BEREIKBAAR = "Handreiking, hoofdstuk 3.2 en 3.3"
BASIS = "Handreiking, hoofdstuk 3.3, noot 37"
VOORBEELDEN = "Handreiking, hoofdstuk 4"
KWETSBAAR = "Handreiking, hoofdstuk 3.1"
EIGEN = "eigen keuze van dit portaal"


class Deel(StrEnum):
    """A part of the report."""

    VINDEN = "Vinden"
    CONTACT = "Contact"
    AANBOD = "Aanbod"
    BUITENLAND = "Buitenland"
    LEZEN = "Lezen"


class Mate(StrEnum):
    """How far a site does what a check asks."""

    GOED = "goed"
    DEELS = "deels"
    NIET = "niet"

    def of(self, punten: int) -> int:
        """Give the points that it earns; every check is worth an even number."""
        return {Mate.GOED: punten, Mate.DEELS: punten // 2, Mate.NIET: 0}[self]


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that the checks look at."""

    site: Site
    pagina: Webpagina
    """The page about nazorg."""
    blok: str
    """The block on the home page that leads to it; empty where there is none."""
    dood: tuple[Link, ...]
    """The links on the page that lead nowhere."""
    algemeen: Algemeen
    vandaag: date

    @property
    def weg(self) -> tuple[Link, ...]:
        """Give the clicks from the home page."""
        return self.site.way_to(self.pagina.adres)

    @property
    def nummers(self) -> tuple[Telefoon, ...]:
        """Give the telephone numbers on the page by which the gemeente can be reached."""
        return tuple(one for one in numbers(self.pagina) if one.kies not in self.algemeen.van_anderen)

    @property
    def mailadressen(self) -> tuple[str, ...]:
        """Give the e-mail addresses on the page by which the gemeente can be reached."""
        return tuple(one for one in mail_addresses(self.pagina) if one not in self.algemeen.van_anderen)


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What a check found."""

    mate: Mate
    gevonden: str = ""
    """What there is, in words; it may hold texts of the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toets:
    """A check."""

    naam: str
    deel: Deel
    punten: int
    """What it is worth when all is well; half of it when it is so in part."""
    goed: str
    """When it earns all points."""
    deels: str = ""
    """When it earns half of them; empty where it never does."""
    raad: str
    """What to mend, and why."""
    bron: str
    judge: Callable[[Dossier], Uitslag]
