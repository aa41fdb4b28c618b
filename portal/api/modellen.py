"""What the answers hold: a promise to other programs, so that a file may change its form and they need not.

Every name is that of the content files, in the spelling of JSON; the test of this module compares them. What a model
does not name is not told.
"""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.alias_generators import to_camel

from portal.catalogue.vondst import Soort
from portal.domain.aanbod import Basisvoorwaarde, Helpt, Vangnet
from portal.domain.bron import Versheid
from portal.domain.gemeente import Adressen, Overgang, Provincie, Status
from portal.domain.loket import Kanaal, LoketSoort
from portal.domain.organisatie import Groep


def _text(value: Any) -> str | None:
    """Write a value of the domain as in its file; what is empty is not known."""
    return str(value) if value else None


def _texts(values: Any) -> tuple[str, ...]:
    return tuple(map(str, values))


Tekst = Annotated[str | None, BeforeValidator(_text)]
Teksten = Annotated[tuple[str, ...], BeforeValidator(_texts)]
BronDatum = Annotated[
    str | None,
    BeforeValidator(_text),
    Field(json_schema_extra={"anyOf": [{"type": "string", "pattern": r"^\d{4}(-\d{2}){0,2}$"}, {"type": "null"}]}),
]
Code = Annotated[str, Field(pattern=r"^GM\d{4}$", examples=["GM0344"])]
Slug = Annotated[str, Field(examples=["utrecht"])]


class Antwoord(BaseModel):
    """A part of an answer. Every field is always there; null is: not known."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        from_attributes=True,
        alias_generator=to_camel,
        validate_by_name=True,
        serialize_by_alias=True,
        use_attribute_docstrings=True,
        defer_build=True,
    )


class Feit(Antwoord):
    """A fact, with its source."""

    bron: str
    """Wie dit zegt, in woorden."""
    bron_url: str | None
    bron_datum: BronDatum
    """De datum van de bron: een dag, een maand of een jaar. Null als die niet bekend is."""
    gecontroleerd_op: date | None
    """De dag waarop iemand dit heeft nagevraagd. Null als niemand dat deed."""
    opmerking: str | None
    """Wat de lezer over deze bron moet weten. Toon dit erbij."""


class Telefoon(Antwoord):
    """A telephone number."""

    tekst: str = Field(examples=["030 286 10 00"])
    """Zoals een mens het leest."""
    kies: str = Field(examples=["+31302861000"])
    """Zoals een telefoon het kiest: met +31, of de cijfers als het alleen binnen Nederland werkt."""
    tekst_buitenland: Tekst = Field(examples=["+31 30 286 1000"])
    """Voor wie in het buitenland is. Null als het nummer daar niet werkt."""


class Adres(Antwoord):
    """A place where somebody can walk in."""

    straat: str
    postcode: Tekst
    plaats: str


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


class Aanbod(Feit):
    """What a desk or gemeente does about one basic condition."""

    basisvoorwaarde: Basisvoorwaarde
    helpt: Helpt
    hoe: str | None
    wie_nog: str | None
    meenemen: str | None
    hoe_lang: str | None


class Landingsplaats(Feit):
    """A place to live and find one's feet after return."""

    naam: str
    wat: str
    voorwaarden: str | None
    hoe_lang: str | None
    hoe_komt_u_er: str | None
    website: str | None


class Opvang(Feit):
    """A place for the first night, or help with a postal address. Call before you send somebody there."""

    soort: Vangnet
    naam: str
    telefoon: Telefoon | None
    """Null: bel het algemene nummer van de gemeente."""
    email: str | None
    adres: Adres | None
    openingstijden: Tekst = Field(examples=["Mo-Fr 08:30-11:30; PH off"])
    """In de vorm van OpenStreetMap."""
    wanneer: str | None
    voor_wie: str | None
    website: str | None


class Buitenland(Feit):
    """What a gemeente or desk says about coming home after detention abroad."""

    met_bureau_buitenland: str | None
    op_eigen_kracht: str | None
    voor_vertrek: str | None
    aankomst: str | None
    meld_u_binnen: str | None


class Namen(Feit):
    """Names, from one source."""

    namen: Teksten


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


class DichtAdvies(Antwoord):
    """What to do when the desk is closed."""

    tekst: str
    telefoon: Telefoon | None


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
