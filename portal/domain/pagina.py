"""A text that all gemeenten share, from ``content/<taal>/<naam>.md``."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup
from pydantic import Field

from portal.domain.bron import Feit
from portal.domain.organisatie import Organisatie
from portal.domain.waarde import Regel, Waarde


class Kop(Waarde):
    """The front matter of a text."""

    titel: Regel = Field(examples=["Hulp bij schulden"])
    beschrijving: Regel = Field(examples=["Wat u kunt doen als u schulden hebt."])
    bovenkop: str = ""
    bronnen: tuple[Feit, ...] = ()


@dataclass(frozen=True, slots=True)
class Pagina:
    """A text with its front matter; ``html`` is already safe."""

    naam: str
    kop: Kop
    html: Markup


@dataclass(frozen=True, slots=True)
class Content:
    """The shared texts of one language, by name, and the organisations, by slug."""

    paginas: Mapping[str, Pagina]
    organisaties: Mapping[str, Organisatie]
