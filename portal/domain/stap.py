"""The way home step by step: one action each, in the order that avoids a deadlock."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import Field

from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.bron import Feit
from portal.domain.keur import Keur, Vertaald
from portal.domain.loket import Slug
from portal.domain.waarde import Waarde, Zin

LOKET, GEMEENTE, ZELF = "loket", "gemeente", "zelf"
"""Whom a step may ask besides an organisation: the desk, the general number, nobody."""


class Stapfeit(Waarde):
    """What is true of a step in every language."""

    id: Slug = Field(examples=["bed-voor-vannacht"])
    icoon: Slug = Field(examples=["huisvesting"])
    wie: Slug = Field(examples=["loket"])
    """``loket``, ``gemeente``, ``zelf``, of de slug van een organisatie."""
    voorwaarde: Basisvoorwaarde | None = Field(default=None, examples=["huisvesting"])
    """Dan staat erbij wat de gemeente hier zelf over zegt."""
    meer: str | None = Field(default=None, pattern=r"^[a-z]+(-[a-z]+)*(/[a-z]+(-[a-z]+)*)?$", examples=["geen-adres"])
    """Een pagina van deze site, zonder de taal ervoor."""
    bronnen: tuple[Feit, ...] = ()


class Lijstfeit(Waarde):
    """A checklist or a personal route: which steps, in which order, and which numbers."""

    id: Slug = Field(examples=["eerste-dag"])
    stappen: tuple[Slug, ...] = Field(min_length=1, examples=[["bed-voor-vannacht"]])
    nummers: tuple[Slug, ...] = Field(default=(), examples=[["bureau-buitenland"]])


class Staptekst(Waarde):
    """The words of a step in one language."""

    titel: Zin = Field(examples=["Vraag een bed voor vannacht"])
    doe: Zin = Field(examples=["Bel de gemeente waar u nu bent."])
    wie: Zin = Field(examples=["De gemeente waar u nu bent."])
    meenemen: tuple[Zin, ...] = Field(default=(), examples=[["Elk papier met uw naam"]])
    als_niet: Zin = Field(examples=["Geen papier? Bel toch."])
    hoe_lang: Zin = Field(examples=["Vraag of er vandaag een bed is."])
    kosten: Zin = Field(examples=["Bellen kan geld kosten."])
    makkelijk: Zin = Field(examples=["Bel de gemeente. Zeg: ik heb geen bed."])
    """Instead of ``doe`` for who reads little."""


class Lijsttekst(Waarde):
    """The words of a list in one language."""

    titel: Zin = Field(examples=["Uw eerste dag"])
    inleiding: Zin = Field(examples=["Doe één ding tegelijk."])
    beschrijving: Zin = Field(examples=["Wat u op de eerste dag regelt."])
    makkelijk: Zin = Field(examples=["Doe dit vandaag."])


class Stapfeiten(Keur):
    """All steps and lists, from ``content/stappen.yaml``."""

    stappen: tuple[Stapfeit, ...] = Field(min_length=1)
    lijsten: tuple[Lijstfeit, ...] = Field(min_length=1)


class Stapteksten(Waarde):
    """Their Dutch words, from ``content/nl/stappen.yaml``."""

    stappen: Mapping[Slug, Staptekst]
    lijsten: Mapping[Slug, Lijsttekst]


class VertaaldeStapteksten(Stapteksten, Vertaald):
    """Their words in another language."""


@dataclass(frozen=True, slots=True)
class Stap:
    """A step: its facts and its words."""

    feit: Stapfeit
    tekst: Staptekst


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list of steps with its words."""

    feit: Lijstfeit
    tekst: Lijsttekst
    stappen: tuple[Stap, ...]
    keur: Keur


Stappen = Mapping[str, Lijst]
"""All lists of one language, by their id."""
