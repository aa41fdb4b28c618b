"""What a template sees: one frozen value `page`, made of the workload."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import markdown
import nh3
from markupsafe import Markup

from bench.werk.gegevens import Gemeente, Werk
from bench.werk.woorden import SOORTEN, TAALNAMEN, VOET

SITE = "https://nazorg.example"
EERSTE_SOORT = next(iter(SOORTEN))

Adres = Callable[[str, str, str], str]
"""Gives the address of a page, of its language, slug and kind."""


@dataclass(frozen=True, slots=True)
class Taallink:
    """The same page in a language."""

    taal: str
    naam: str
    url: str
    is_huidig: bool


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """One of the kinds of page of a gemeente, in its navigation; `naam` and `uitleg` are message ids."""

    naam: str
    uitleg: str
    url: str
    is_huidig: bool


@dataclass(frozen=True, slots=True)
class Voetlink:
    """A link in the footer; `naam` is a message id."""

    naam: str
    url: str


@dataclass(frozen=True, slots=True)
class Pagina:
    """One page, with all that its templates ask."""

    taal: str
    onderwerp: Onderwerp
    gemeente: Gemeente
    url: str
    canonical: str
    talen: tuple[Taallink, ...]
    onderwerpen: tuple[Onderwerp, ...]
    voet: tuple[Voetlink, ...]
    tekst: Markup


@dataclass(frozen=True, slots=True)
class Plek:
    """Which page: its language, gemeente and kind."""

    taal: str
    gemeente: Gemeente
    soort: str


def address(taal: str, slug: str, soort: str) -> str:
    """Give the address of a page, for who has no router."""
    return f"/{taal}/{slug}/" if soort == EERSTE_SOORT else f"/{taal}/{slug}/{soort}/"


def render_tekst(text: str) -> Markup:
    """Render the Markdown of a shared text; `link_rel` leaves the links as the other renderers make them."""
    return Markup(nh3.clean(markdown.markdown(text, extensions=["tables"]), link_rel=None))


def list_plekken(werk: Werk) -> Iterator[Plek]:
    """Give every page of the site, language by language."""
    for taal in werk.talen:
        for gemeente in werk.gemeenten:
            for soort in SOORTEN:
                yield Plek(taal, gemeente, soort)


def make_pagina(werk: Werk, plek: Plek, tekst: Markup, adres: Adres = address) -> Pagina:
    """Make the value that the templates see."""
    onderwerpen = tuple(_list_onderwerpen(plek, adres))
    [huidig] = (onderwerp for onderwerp in onderwerpen if onderwerp.is_huidig)
    return Pagina(
        taal=plek.taal,
        onderwerp=huidig,
        gemeente=plek.gemeente,
        url=huidig.url,
        canonical=SITE + huidig.url,
        talen=tuple(_list_talen(werk.talen, plek, adres)),
        onderwerpen=onderwerpen,
        voet=tuple(Voetlink(naam, f"/{plek.taal}/{pad}/") for pad, naam in VOET.items()),
        tekst=tekst,
    )


def _list_onderwerpen(plek: Plek, adres: Adres) -> Iterator[Onderwerp]:
    for soort, (naam, uitleg) in SOORTEN.items():
        yield Onderwerp(naam, uitleg, adres(plek.taal, plek.gemeente.slug, soort), soort == plek.soort)


def _list_talen(talen: tuple[str, ...], plek: Plek, adres: Adres) -> Iterator[Taallink]:
    for taal in talen:
        yield Taallink(taal, TAALNAMEN[taal], adres(taal, plek.gemeente.slug, plek.soort), taal == plek.taal)
