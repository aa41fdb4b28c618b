"""Every way to reach a gemeente or a desk."""

from pydantic import Field

from portal.domain.bron import Feit
from portal.domain.postcode import VolledigePostcode
from portal.domain.telefoon import GelezenTelefoon
from portal.domain.waarde import Email, Https, Regel, Waarde


class Adres(Waarde):
    """A place where somebody can walk in."""

    straat: Regel = Field(examples=["Spui 70"])
    """Straat en huisnummer."""
    postcode: VolledigePostcode | None = Field(default=None, examples=["2511 BT"])
    plaats: Regel = Field(examples=["Den Haag"])

    @property
    def regel(self) -> str:
        """Give the second line of the address: ``2511 BT Den Haag``."""
        return f"{self.postcode} {self.plaats}" if self.postcode else self.plaats


class BuitenlandNummer(Feit):
    """A number for callers abroad that another source gives than the general contact."""

    telefoon: GelezenTelefoon = Field(examples=["+31 30 286 00 00"])


class Contact(Feit):
    """The general contact of a gemeente, as the official register has it."""

    telefoon: GelezenTelefoon | None = Field(default=None, examples=["14 030"])
    nummer_buitenland: BuitenlandNummer | None = None
    """Alleen als het gewone nummer vanuit het buitenland niet werkt."""
    email: Email | None = Field(default=None, examples=["info@gemeente.nl"])
    website: Https = Field(examples=["https://www.denhaag.nl"])
    contactformulier: Https | None = Field(default=None, examples=["https://www.denhaag.nl/contact"])
    afspraak: Https | None = Field(default=None, examples=["https://www.denhaag.nl/afspraak"])
    """De pagina waar iemand een afspraak maakt."""
    bezoekadres: Adres | None = None
    postadres: Regel | None = Field(default=None, examples=["Postbus 12600, 2500 DJ Den Haag"])
