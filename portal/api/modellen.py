"""What the answers hold: a promise to other programs, so that a file may change its form and they need not."""

from datetime import date

from pydantic import Field

from portal.api.bouwstenen import (
    Aanbod,
    Adres,
    Antwoord,
    Buitenland,
    Code,
    DichtAdvies,
    Feit,
    Landingsplaats,
    Namen,
    Opvang,
    Slug,
    Tekst,
    Teksten,
    Telefoon,
)
from portal.catalogue.vondst import Soort
from portal.domain.bron import Versheid
from portal.domain.gemeente import Adressen, Overgang, Provincie, Status
from portal.domain.loket import Kanaal, LoketSoort
from portal.domain.organisatie import Groep


class NummerBuitenland(Feit):
    """A number for callers abroad that another source gives than the general contact."""

    telefoon: Telefoon


class Contact(Feit):
    """The general contact of a gemeente."""

    versheid: Versheid
    """Hoe oud dit is op de peildatum: tot 12 maanden vers, tot 24 maanden oud, daarna verouderd."""
    telefoon: Telefoon | None
    nummer_buitenland: NummerBuitenland | None
    email: str | None
    website: str
    contactformulier: str | None
    afspraak: str | None
    bezoekadres: Adres | None
    postadres: str | None


class GedeeldePostcode(Antwoord):
    """Four digits of another gemeente, of which some addresses lie here."""

    postcode: Tekst = Field(examples=["4062"])
    adressen: Adressen


class Postcodes(Feit):
    """The four-digit postcodes of which nearly all addresses lie in this gemeente."""

    reeksen: Teksten = Field(examples=[["2491-2498", "2511"]])
    gedeeld: tuple[GedeeldePostcode, ...]


class VoormaligeGemeente(Feit):
    """A gemeente that is no more, of which all or a part lies here."""

    naam: str
    code: Code
    datum: date
    soort: Overgang


class Wijziging(Feit):
    """A planned end of this gemeente: all of it goes to another one on a day."""

    datum: date
    gaat_naar: Code
    status: Status


class Publicatie(Antwoord):
    """Who publishes the page; without it the portal does."""

    uitgever: str
    email: str | None
    sinds: date | None


class Gemeente(Feit):
    """A gemeente; the source named here is that of its code, names and province."""

    code: Code
    """De code van het CBS. Daarmee vraagt u de gemeente op."""
    slug: Slug
    """De naam in het adres van de pagina: /nl/utrecht/."""
    naam: str
    officiele_naam: str
    provincie: Provincie
    andere_namen: tuple[Namen, ...]
    geldig_van: date | None
    geldig_tot: date | None
    wijziging: Wijziging | None
    voormalige_gemeenten: tuple[VoormaligeGemeente, ...]
    woonplaatsen: Namen
    postcodes: Postcodes
    contact: Contact
    loketten: tuple[Slug, ...]
    """De slugs van de loketten die hier helpen, het dichtstbijzijnde voorop. Leeg: geen loket bekend."""
    aanbod: tuple[Aanbod, ...]
    landingsplaatsen: tuple[Landingsplaats, ...]
    opvang: tuple[Opvang, ...]
    buitenland: Buitenland | None
    publicatie: Publicatie | None


class Loket(Feit):
    """A desk, once, with the gemeenten it serves."""

    slug: Slug
    """De naam waarmee u het loket opvraagt."""
    naam: str
    soort: LoketSoort
    versheid: Versheid
    """Hoe oud dit is op de peildatum: tot 6 maanden vers, tot 12 maanden oud, daarna verouderd."""
    andere_namen: tuple[str, ...]
    gemeenten: tuple[Code, ...]
    """De gemeenten voor wie dit loket vandaag werkt."""
    snelste: Kanaal | None
    telefoon: Telefoon | None
    telefoontijden: Tekst = Field(examples=["Mo-Fr 09:00-17:00; PH off"])
    """In de vorm van OpenStreetMap."""
    email: str | None
    formulier: str | None
    pagina: str | None
    bezoekadres: Adres | None
    inlooptijden: Tekst
    """In de vorm van OpenStreetMap: wanneer iemand zonder afspraak langs kan komen."""
    route: str | None
    als_dicht: DichtAdvies | None
    talen: tuple[str, ...]
    aanbod: tuple[Aanbod, ...]
    buitenland: Buitenland | None


class Organisatie(Feit):
    """A national organisation that helps people who come home."""

    slug: Slug
    naam: str
    groep: Groep
    wat: str
    voor_wie: str | None
    telefoon: Telefoon | None
    email: str | None
    adres: str | None
    website: str | None
    openingstijden: Tekst = Field(examples=["Mo-Fr 09:00-12:00; PH off"])
    """In de vorm van OpenStreetMap, en alleen van de telefoon. Null: alleen de woorden zijn bekend."""
    openingstijden_tekst: str | None


class Gemeenten(Antwoord):
    """Gemeenten, in the order of the Dutch alphabet."""

    peildatum: date
    """De dag waarop dit zo is."""
    gemeenten: tuple[Gemeente, ...]


class Loketten(Antwoord):
    """Every desk."""

    peildatum: date
    """De dag waarop dit zo is."""
    loketten: tuple[Loket, ...]


class Organisaties(Antwoord):
    """Every national organisation, in the order of the directory."""

    organisaties: tuple[Organisatie, ...]


class GemeenteKort(Antwoord):
    """Which gemeente it is."""

    code: Code
    slug: Slug
    naam: str
    provincie: Provincie


class Vondst(Antwoord):
    """The answer to a postcode or the name of a place."""

    soort: Soort
    """Bij ‘gemeente’ is het er één. Kies bij ‘keuze’ en ‘suggestie’ nooit zelf: vraag het de bezoeker."""
    gemeenten: tuple[GemeenteKort, ...]
    uitleg: str
    """Een of twee zinnen voor de bezoeker. Ze herhalen nooit wat er getypt is."""
