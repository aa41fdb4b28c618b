"""A gemeente: its names, its area, its contact, and what it does for people who come home."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from portal.domain.aanbod import Aanbod, Landingsplaats, Opvang
from portal.domain.bron import Feit, Versheid
from portal.domain.buitenland import Buitenland
from portal.domain.contact import Contact
from portal.domain.datum import Dag
from portal.domain.loket import Slug
from portal.domain.postcode import GelezenReeks
from portal.domain.publicatie import Publicatie
from portal.domain.waarde import CbsCode, Regel, Waarde

NOTE_AFTER = 12  # months, from here on the general contact carries a note
SINK_AFTER = 24  # months, from here on it is called outdated


class Provincie(StrEnum):
    """The twelve provinces."""

    DRENTHE = "Drenthe"
    FLEVOLAND = "Flevoland"
    FRYSLAN = "Fryslân"
    GELDERLAND = "Gelderland"
    GRONINGEN = "Groningen"
    LIMBURG = "Limburg"
    NOORD_BRABANT = "Noord-Brabant"
    NOORD_HOLLAND = "Noord-Holland"
    OVERIJSSEL = "Overijssel"
    UTRECHT = "Utrecht"
    ZEELAND = "Zeeland"
    ZUID_HOLLAND = "Zuid-Holland"


class Overgang(StrEnum):
    """How a former gemeente came into this one."""

    SAMENVOEGING = "samenvoeging"
    TOEGEVOEGD = "toegevoegd"
    GESPLITST = "gesplitst"
    """It went into several gemeenten; this is one of them."""
    HERNOEMD = "hernoemd"


class VoormaligeGemeente(Feit):
    """A gemeente that is no more, of which all or a part lies here."""

    naam: Regel = Field(examples=["Bussum"])
    code: CbsCode = Field(examples=["GM0381"])
    datum: Dag = Field(examples=["2016-01-01"])
    """De dag waarop die gemeente ophield."""
    soort: Overgang = Field(examples=["samenvoeging"])


class Adressen(StrEnum):
    """How many addresses of a shared postcode lie in this gemeente."""

    DEEL = "deel"
    """At least one in a hundred: show both gemeenten and ask."""
    ENKELE = "enkele"
    """A handful: answer the other gemeente, with a note."""


class GedeeldePostcode(Waarde):
    """Four digits that belong to another gemeente, of which some addresses lie here."""

    postcode: GelezenReeks = Field(examples=["4062"])
    adressen: Adressen = Field(examples=["deel"])


class Postcodes(Feit):
    """The four-digit postcodes of which nearly all addresses lie in this gemeente."""

    reeksen: tuple[GelezenReeks, ...] = Field(min_length=1, examples=[["2491-2498", "2511"]])
    gedeeld: tuple[GedeeldePostcode, ...] = ()
    """Postcodes van een andere gemeente waarvan een paar adressen hier liggen."""


class Postbussen(Feit):
    """The postcodes of PO boxes that stand in this gemeente; who rents one may live elsewhere."""

    reeksen: tuple[GelezenReeks, ...] = Field(min_length=1, examples=[["2500-2509"]])


class Namen(Feit):
    """Names of places in this gemeente, from one source."""

    namen: tuple[Regel, ...] = Field(min_length=1, examples=[["Loosduinen", "Ypenburg"]])


class Status(StrEnum):
    """How certain a planned change is."""

    GEPLAND = "gepland"
    VASTGESTELD = "vastgesteld"


class Wijziging(Feit):
    """A planned end of this gemeente: all of it goes to another one on a day."""

    datum: Dag = Field(examples=["2027-01-01"])
    gaat_naar: CbsCode = Field(examples=["GM0402"])
    """De gemeente waar alles naartoe gaat."""
    status: Status = Field(examples=["gepland"])
    """Pas bij ‘vastgesteld’ gaat de wijziging op de dag zelf vanzelf in."""

    def holds_on(self, today: date) -> bool:
        """Tell whether the change is a fact on a day."""
        return self.status is Status.VASTGESTELD and today >= self.datum


class Gemeente(Feit):
    """A gemeente; its slug is the name of its file. The source named here is that of its code, names and province."""

    slug: Slug
    """De bestandsnaam; staat niet in het bestand zelf."""
    code: CbsCode = Field(examples=["GM0518"])
    """De code van het CBS."""
    naam: Regel = Field(examples=["Den Haag"])
    """Zoals inwoners de gemeente noemen."""
    officiele_naam: Regel = Field(examples=["'s-Gravenhage"])
    provincie: Provincie = Field(examples=["Zuid-Holland"])
    andere_namen: tuple[Namen, ...] = ()
    """Andere namen van de gemeente zelf: oud, Fries, Engels, afgekort."""
    geldig_van: Dag | None = Field(default=None, examples=["2023-01-01"])
    geldig_tot: Dag | None = Field(default=None, examples=["2027-01-01"])
    wijziging: Wijziging | None = None
    voormalige_gemeenten: tuple[VoormaligeGemeente, ...] = ()
    postcodes: Postcodes
    postbussen: Postbussen | None = None
    woonplaatsen: Namen
    plaatsnamen: tuple[Namen, ...] = ()
    """Andere namen van plaatsen, wijken en buurtschappen in deze gemeente."""
    contact: Contact
    aanbod: tuple[Aanbod, ...] = ()
    """Wat de gemeente zelf doet, los van het loket."""
    landingsplaatsen: tuple[Landingsplaats, ...] = ()
    opvang: tuple[Opvang, ...] = ()
    buitenland: Buitenland | None = None
    publicatie: Publicatie | None = None

    def exists_on(self, today: date) -> bool:
        """Tell whether it is a gemeente of its own on a day."""
        too_late = self.geldig_tot is not None and today >= self.geldig_tot
        too_early = self.geldig_van is not None and today < self.geldig_van
        return not (too_late or too_early or (self.wijziging and self.wijziging.holds_on(today)))

    def contact_versheid_on(self, today: date) -> Versheid:
        """Tell how fresh the general contact is, by the limits of the official register."""
        return self.contact.versheid(today, oud=NOTE_AFTER, verouderd=SINK_AFTER)
