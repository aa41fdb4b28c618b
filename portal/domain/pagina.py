"""A text that all gemeenten share, from ``content/<taal>/<naam>.md``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup
from pydantic import Field

from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.bron import Feit
from portal.domain.keur import Keur, Vertaald, Vertaling
from portal.domain.organisatie import Organisatie
from portal.domain.stap import Stappen
from portal.domain.waarde import Waarde, Zin
from portal.domain.zoekwoorden import Zoekwoorden


class Tekstkop(Waarde):
    """The words of a front matter, in any language."""

    titel: Zin = Field(examples=["Hulp bij schulden"])
    beschrijving: Zin = Field(examples=["Wat u kunt doen als u schulden hebt."])
    bovenkop: str = ""


class Kop(Tekstkop, Keur):
    """The front matter of a Dutch text."""

    bronnen: tuple[Feit, ...] = ()


class VertaaldeKop(Tekstkop, Vertaald):
    """The front matter of a translation; its sources are those of the Dutch text."""


@dataclass(frozen=True, slots=True)
class Pagina:
    """A text with its front matter; ``html`` is already safe."""

    naam: str
    kop: Kop
    html: Markup
    merk: str
    """The mark of the Dutch words, by which a translation knows what it was made from."""


BLOK = "blok-"
"""Begins the name of a text that stands inside another page."""


def sleutels(paginas: Mapping[str, object], organisaties: Mapping[str, object], stappen: Stappen) -> Iterator[str]:
    """Give what a search can lead to besides gemeenten: what it is, and its name."""
    for naam in paginas:
        if naam in {*Basisvoorwaarde}:
            yield f"voorwaarde:{naam}"
        elif not naam.startswith(BLOK):
            yield f"pagina:{naam}"
    yield from (f"organisatie:{slug}" for slug in organisaties)
    yield from (f"stappen:{lijst}" for lijst in stappen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The shared texts of one language, by name, the organisations, by slug, and the steps."""

    paginas: Mapping[str, Pagina]
    organisaties: Mapping[str, Organisatie]
    stappen: Stappen
    zoekwoorden: Zoekwoorden
    vertaling: Vertaling
    """``concept`` while one of its texts is."""
