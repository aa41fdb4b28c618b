"""The pieces of which answers are made.

Every name is that of the content files, in the spelling of JSON. What a model does not name is not told.
"""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.alias_generators import to_camel

from portal.domain.aanbod import Basisvoorwaarde, Helpt, Vangnet


def _text(value: Any) -> str | None:
    """Write a value of the domain as in its file; what is empty is not known."""
    return str(value) if value else None


def _texts(values: Any) -> tuple[str, ...]:
    return tuple(map(str, values))


Tekst = Annotated[str | None, BeforeValidator(_text)]
Teksten = Annotated[tuple[str, ...], BeforeValidator(_texts)]
BronDatum = Annotated[Annotated[str, Field(pattern=r"^\d{4}(-\d{2}){0,2}$")] | None, BeforeValidator(_text)]
Code = Annotated[str, Field(pattern=r"^GM\d{4}$", examples=["GM0344"])]
Slug = Annotated[str, Field(examples=["utrecht"])]


class Antwoord(BaseModel):
    """A part of an answer. Every field is always there; null is: not known."""

    model_config = ConfigDict(
        frozen=True,
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


class DichtAdvies(Antwoord):
    """What to do when the desk is closed."""

    tekst: str
    telefoon: Telefoon | None


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
    ook_voor: tuple[Code, ...]
    """De codes van andere gemeenten waarvoor dit volgens de bron ook is."""
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
