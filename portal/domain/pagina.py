"""A text that all gemeenten share, from ``content/<taal>/<naam>.md``."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup
from pydantic import Field

from portal.domain.bron import Feit
from portal.domain.keur import Keur, Vertaald, Vertaling
from portal.domain.organisatie import Organisatie
from portal.domain.stap import Stappen
from portal.domain.waarde import Waarde, Zin


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The shared texts of one language, by name, the organisations, by slug, and the steps."""

    paginas: Mapping[str, Pagina]
    organisaties: Mapping[str, Organisatie]
    stappen: Stappen
    vertaling: Vertaling
    """``concept`` while one of its texts is."""
