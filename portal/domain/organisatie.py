"""National organisations and numbers, from ``content/organisaties.yaml``."""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from portal.domain.bron import Feit
from portal.domain.keur import Vertaald
from portal.domain.loket import Slug
from portal.domain.openingstijden import GelezenOpeningstijden
from portal.domain.telefoon import GelezenTelefoon
from portal.domain.waarde import Email, Https, Regel, Waarde, Zin


class Groep(StrEnum):
    """Where an organisation stands in the directory, in this order."""

    CRISIS = "crisis"
    BUITENLAND = "buitenland"
    AANKOMST = "aankomst"
    NA_DETENTIE = "na-detentie"
    IDENTITEIT = "identiteit"
    WONEN = "wonen"
    INKOMEN = "inkomen"
    SCHULDEN = "schulden"
    ZORG = "zorg"
    WERK = "werk"
    RECHT = "recht"
    OVERHEID = "overheid"


class Organisatie(Feit):
    """A national organisation that helps people who come home."""

    slug: Slug = Field(examples=["bureau-buitenland"])
    naam: Regel = Field(examples=["Bureau Buitenland"])
    groep: Groep = Field(examples=["buitenland"])
    wat: Regel = Field(examples=["Helpt Nederlanders die vastzitten in het buitenland."])
    voor_wie: Regel | None = Field(default=None, examples=["Nederlanders in een buitenlandse gevangenis."])
    telefoon: GelezenTelefoon | None = Field(default=None, examples=["088 804 2021"])
    email: Email | None = Field(default=None, examples=["info@organisatie.nl"])
    adres: Regel | None = Field(default=None, examples=["Postbus 4510, 6401 JA Heerlen"])
    website: Https | None = Field(default=None, examples=["https://www.juridischloket.nl"])
    openingstijden: GelezenOpeningstijden | None = Field(default=None, examples=["Mo-Fr 09:00-12:00; PH off"])
    """Dezelfde tijden als in openingstijden_tekst, zo geschreven dat een computer ze leest. Alleen van de telefoon."""
    openingstijden_tekst: Regel | None = Field(default=None, examples=["Werkdagen van 9.00 tot 12.00 uur."])


class Organisaties(Waarde):
    """The directory."""

    organisaties: tuple[Organisatie, ...] = Field(min_length=1)


class Organisatietekst(Waarde):
    """The words about an organisation in another language; a field that is empty in Dutch is empty here."""

    wat: Zin = Field(examples=["Helps Dutch people who are held in another country."])
    voor_wie: Zin | None = None
    openingstijden_tekst: Zin | None = None
    opmerking: Zin | None = None


class Organisatieteksten(Vertaald):
    """The words about all organisations, from ``content/<taal>/organisaties.yaml``."""

    organisaties: Mapping[Slug, Organisatietekst]
