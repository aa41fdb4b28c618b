"""The desk where someone who was in detention can ask for help."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from portal.domain.aanbod import Aanbod
from portal.domain.bron import Feit, Versheid
from portal.domain.buitenland import Buitenland
from portal.domain.contact import Adres
from portal.domain.openingstijden import GelezenOpeningstijden
from portal.domain.postvak import Postvak
from portal.domain.telefoon import GelezenTelefoon
from portal.domain.waarde import CbsCode, Email, Https, Regel, Waarde

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]

NOTE_AFTER = 6  # months, from here on a desk's facts carry a note
SINK_AFTER = 12  # months, from here on a desk stands below the general number


class LoketSoort(StrEnum):
    """Whose desk it is; the nearest comes first on a page."""

    GEMEENTE = "gemeente"
    CENTRUMGEMEENTE = "centrumgemeente"
    ZORG_EN_VEILIGHEIDSHUIS = "zorg-en-veiligheidshuis"


class Kanaal(StrEnum):
    """A way to reach a desk."""

    TELEFOON = "telefoon"
    LANGSKOMEN = "langskomen"
    EMAIL = "email"
    FORMULIER = "formulier"


class DichtAdvies(Waarde):
    """What to do when the desk is closed."""

    tekst: Regel = Field(examples=["Slapen vannacht? Bel de nachtopvang."])
    telefoon: GelezenTelefoon | None = Field(default=None, examples=["030 236 17 77"])


class Loket(Feit):
    """A desk, once, with the gemeenten it serves; its slug is the name of its file."""

    slug: Slug
    """De bestandsnaam; staat niet in het bestand zelf."""
    naam: Regel = Field(examples=["Bureau Nazorg"])
    soort: LoketSoort = Field(examples=["gemeente"])
    andere_namen: tuple[Regel, ...] = Field(default=(), examples=[["RCN", "doorzorg"]])
    bedient: tuple[CbsCode, ...] = Field(min_length=1, examples=[["GM0344"]])
    """De gemeenten voor wie dit loket werkt. Alleen hier staat dat."""
    snelste: Kanaal | None = Field(default=None, examples=["telefoon"])
    """De snelste manier, als het loket dat zelf zegt."""
    telefoon: GelezenTelefoon | None = Field(default=None, examples=["030 286 10 00"])
    telefoontijden: GelezenOpeningstijden | None = Field(default=None, examples=["Mo-Fr 09:00-17:00; PH off"])
    email: Email | None = Field(default=None, examples=["nazorg@gemeente.nl"])
    formulier: Https | None = Field(default=None, examples=["https://www.gemeente.nl/nazorg-melden"])
    pagina: Https | None = Field(default=None, examples=["https://www.gemeente.nl/nazorg"])
    bezoekadres: Adres | None = None
    inlooptijden: GelezenOpeningstijden | None = Field(default=None, examples=["Mo,Th 09:00-12:00; PH off"])
    """Wanneer iemand zonder afspraak langs kan komen."""
    route: Regel | None = Field(default=None, examples=["Bus 5, halte Stadhuis."])
    """Zo komt u er."""
    als_dicht: DichtAdvies | None = None
    talen: tuple[Regel, ...] = Field(default=(), examples=[["Nederlands", "Engels"]])
    aanbod: tuple[Aanbod, ...] = ()
    buitenland: Buitenland | None = None
    postvak: Postvak | None = None
    """Alleen voor een loket dat versleutelde berichten leest."""

    @property
    def can_be_reached(self) -> bool:
        """Tell whether any channel of its own is known."""
        return bool(self.telefoon or self.email or self.formulier or self.bezoekadres)

    def serves(self, code: str) -> bool:
        """Tell whether it works for a gemeente."""
        return code in self.bedient

    def versheid_on(self, today: date) -> Versheid:
        """Tell how fresh its own facts are, by the limits of a desk."""
        return self.versheid(today, oud=NOTE_AFTER, verouderd=SINK_AFTER)

    def comes_first_on(self, today: date) -> bool:
        """Tell whether its own channels may stand above the general number: it has some, and they are not outdated."""
        return self.can_be_reached and self.versheid_on(today) is not Versheid.VEROUDERD
