"""What a gemeente says as publisher of its own site: who it is, and what a site of a government has to tell."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce

from pydantic import Field

from portal.domain.datum import Dag
from portal.domain.telefoon import GelezenTelefoon
from portal.domain.waarde import Email, Https, Regel, Waarde

MEESTE_DAGEN = 366 * 10


class Nalevingsstatus(StrEnum):
    """How far a site meets the law on accessibility; a site without a statement has none of these.

    Source:
        https://www.digitoegankelijk.nl/toegankelijkheidsverklaring/status, status A to D; read in November 2026.
    """

    VOLLEDIG = "voldoet-volledig"
    GEDEELTELIJK = "voldoet-gedeeltelijk"
    EERSTE_MAATREGELEN = "eerste-maatregelen"
    """Research is planned within six months."""
    NIET = "voldoet-niet"


class Toegankelijkheid(Waarde):
    """What the statement on the accessibility of this site says."""

    status: Nalevingsstatus | None = Field(default=None, examples=["voldoet-gedeeltelijk"])
    """De status van deze site, niet die van andere sites van de gemeente."""
    datum: Dag | None = Field(default=None, examples=["2026-11-22"])
    """De dag van de verklaring."""
    email: Email | None = Field(default=None, examples=["web@gemeente.nl"])
    """Waar iemand meldt wat niet werkt."""
    telefoon: GelezenTelefoon | None = Field(default=None, examples=["14 030"])
    """Als iemand dat liever belt."""
    verklaring: Https | None = Field(
        default=None, examples=["https://www.toegankelijkheidsverklaring.nl/register/NUMMER"]
    )
    """De verklaring in het register van de overheid, als deze site daarin staat."""


class Privacy(Waarde):
    """Who answers for what the web server may learn of a visitor."""

    verantwoordelijke: Regel | None = Field(
        default=None, examples=["College van burgemeester en wethouders van Utrecht"]
    )
    fg: Email | None = Field(default=None, examples=["fg@gemeente.nl"])
    """Het adres van de functionaris gegevensbescherming."""
    verklaring: Https | None = Field(default=None, examples=["https://www.gemeente.nl/privacy"])
    """De privacyverklaring van de gemeente zelf, met rechten en klachten."""
    bewaart_dagen: int | None = Field(default=None, ge=0, le=MEESTE_DAGEN, examples=["0"])
    """Zoveel dagen bewaart de webserver het netwerkadres van bezoekers. Bewaart hij niets: 0."""


class Beveiliging(Waarde):
    """Where somebody tells of a leak in the site, for security.txt."""

    melden: Email | Https = Field(examples=["security@gemeente.nl"])
    """Een e-mailadres, of een pagina met https."""


class Publicatie(Waarde):
    """Who publishes the page; without it the portal does, and the page says that it is not the gemeente's."""

    uitgever: Regel = Field(examples=["Gemeente Utrecht"])
    """De naam die boven de pagina staat."""
    email: Email | None = Field(default=None, examples=["web@gemeente.nl"])
    """Waar een lezer een fout op de pagina meldt."""
    sinds: Dag | None = Field(default=None, examples=["2026-11-22"])
    """Vanaf welke dag de gemeente zelf de uitgever is."""
    toegankelijkheid: Toegankelijkheid | None = None
    """Nodig voor een eigen site."""
    privacy: Privacy | None = None
    """Nodig voor een eigen site."""
    beveiliging: Beveiliging | None = None
    """Voor security.txt op een eigen site."""


@dataclass(frozen=True, slots=True)
class Plicht:
    """A field that a gemeente cannot leave out on a site of its own."""

    veld: str
    waarom: str
    voorbeeld: str


PLICHTEN = (
    Plicht("uitgever", "Een lezer moet weten van wie de site is (AVG, artikel 13).", "Gemeente Utrecht"),
    Plicht(
        "toegankelijkheid.status",
        "Een verklaring over toegankelijkheid noemt een status (zie digitoegankelijk.nl).",
        Nalevingsstatus.GEDEELTELIJK,
    ),
    Plicht("toegankelijkheid.datum", "Een verklaring over toegankelijkheid heeft een datum.", "2026-11-22"),
    Plicht("toegankelijkheid.email", "Wie iets niet kan gebruiken, moet dat kunnen melden.", "web@gemeente.nl"),
    Plicht(
        "privacy.verantwoordelijke",
        "Wie is verantwoordelijk voor de gegevens (AVG, artikel 13 lid 1a)?",
        "College van burgemeester en wethouders van Utrecht",
    ),
    Plicht("privacy.fg", "Hoe bereikt iemand de functionaris (AVG, artikel 13 lid 1b)?", "fg@gemeente.nl"),
    Plicht(
        "privacy.verklaring",
        "Waar staan de rechten van een bezoeker (AVG, artikel 13 lid 2)?",
        "https://www.gemeente.nl/privacy",
    ),
    Plicht(
        "privacy.bewaart_dagen",
        "Hoe lang bewaart uw webserver adressen van bezoekers (AVG, artikel 13 lid 2a)? Niets is 0.",
        "0",
    ),
)
"""What a site of a gemeente itself has to tell.

Source:
    AVG, article 13; https://www.digitoegankelijk.nl/toegankelijkheidsverklaring/status and, for the parts of a
    statement, https://www.toegankelijkheidsverklaring.nl/register/1814; read in November 2026.
"""


def missing_in(publicatie: Publicatie | None) -> Iterator[Plicht]:
    """Give every duty that was not filled in."""
    for plicht in PLICHTEN:
        if reduce(lambda one, name: getattr(one, name, None), plicht.veld.split("."), publicatie) is None:
            yield plicht


@dataclass(frozen=True, slots=True)
class Uitgave:
    """A site of one gemeente that it publishes itself."""

    publicatie: Publicatie
    concept: bool
    """Whether it is a draft: it says so on every page, and may miss what it has to tell."""
