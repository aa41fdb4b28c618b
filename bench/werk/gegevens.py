"""The data of the workload, made of a fixed seed: the same numbers give the same bytes, on any day and machine."""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass

from bench.werk.teksten import make_tekst
from bench.werk.toeval import Toeval
from bench.werk.woorden import DAGEN, SOORTEN, TAALNAMEN, make_woorden

GEMEENTEN = 342
TALEN = 6
PROVINCIES = ("Noordvoorbeeld", "Zuidvoorbeeld", "Oostvoorbeeld", "Westvoorbeeld", "Middenvoorbeeld")
STRATEN = ("Voorbeeldstraat", "Proeflaan", "Modelweg", "Teststraat", "Schetsplein")


@dataclass(frozen=True, slots=True)
class Openingstijd:
    """One day of the week; a day without hours is closed."""

    dag: str
    van: str
    tot: str


@dataclass(frozen=True, slots=True)
class Gemeente:
    """A made-up gemeente, all of it plain strings that can stand on a page."""

    slug: str
    naam: str
    provincie: str
    telefoon: str
    telefoon_link: str
    ander_nummer: str
    ander_nummer_link: str
    email: str
    adres: str
    postcode: str
    plaats: str
    openingstijden: tuple[Openingstijd, ...]
    bron: str
    bron_url: str
    gecontroleerd_op: str


@dataclass(frozen=True, slots=True)
class Werk:
    """All that a peer needs to make the site."""

    gemeenten: tuple[Gemeente, ...]
    talen: tuple[str, ...]
    teksten: Mapping[tuple[str, str], str]
    """The Markdown of a kind of page in a language: ``teksten[soort, taal]``."""
    woorden: Mapping[str, Mapping[str, str]]
    """The catalogue: ``woorden[taal][msgid]``."""


def make_werk(gemeenten: int = GEMEENTEN, talen: int = TALEN) -> Werk:
    """Make the workload of a number of gemeenten and languages."""
    codes = tuple(TAALNAMEN)[:talen]
    return Werk(
        gemeenten=tuple(_make_gemeente(nummer) for nummer in range(1, gemeenten + 1)),
        talen=codes,
        teksten={(soort, taal): make_tekst(soort, taal) for soort, taal in itertools.product(SOORTEN, codes)},
        woorden={taal: make_woorden(taal) for taal in codes},
    )


def _make_gemeente(nummer: int) -> Gemeente:
    toeval = Toeval(f"gemeente {nummer}")
    slug = f"voorbeeld-{nummer}"
    telefoon, ander_nummer = _make_nummer("099", toeval), _make_nummer("098", toeval)
    return Gemeente(
        slug=slug,
        naam=f"Voorbeeld {nummer}",
        provincie=toeval.choice(PROVINCIES),
        telefoon=telefoon,
        telefoon_link=_dial(telefoon),
        ander_nummer=ander_nummer,
        ander_nummer_link=_dial(ander_nummer),
        email=f"nazorg@{slug}.example",
        adres=f"{toeval.choice(STRATEN)} {toeval.randint(1, 250)}",
        postcode=f"{toeval.randint(1000, 9999)} {''.join(toeval.choices('BCDFGHJKLMNPRSTVWXZ', k=2))}",
        plaats=f"Plaats {nummer}",
        openingstijden=tuple(_make_openingstijd(dag, toeval) for dag in DAGEN),
        bron=f"Website van Voorbeeld {nummer}",
        bron_url=f"https://www.{slug}.example/nazorg",
        gecontroleerd_op=f"2026-{toeval.randint(1, 9):02}-{toeval.randint(1, 28):02}",
    )


def _make_nummer(begin: str, toeval: Toeval) -> str:
    """Give a number that nobody has: no Dutch number begins like this."""
    return f"{begin} {toeval.randint(200, 999)} {toeval.randint(10, 99)} {toeval.randint(10, 99)}"


def _dial(nummer: str) -> str:
    return f"+31{nummer.replace(' ', '').removeprefix('0')}"


def _make_openingstijd(dag: str, toeval: Toeval) -> Openingstijd:
    """Open on working days at some hours, and closed in the weekend."""
    van, tot = toeval.randint(8, 10), toeval.randint(12, 18)
    return Openingstijd(dag, "", "") if dag in DAGEN[5:] else Openingstijd(dag, f"{van:02}:30", f"{tot}:00")
