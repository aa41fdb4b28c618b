"""Links with a pictogram: the tiles to choose from."""

from dataclasses import dataclass

from portal.domain.aanbod import Basisvoorwaarde
from portal.public.room import Room
from portal.ui.geheugen import remembered
from portal.ui.links import link
from portal.ui.voorwaarden import condition_name


@dataclass(frozen=True, slots=True)
class Tegel:
    """A link with a pictogram, a name and a sentence."""

    url: str
    icoon: str
    naam: str
    tekst: str


@remembered
def condition_tiles(room: Room) -> tuple[Tegel, ...]:
    """Give the six basic conditions, each with a sentence that is true everywhere."""
    return tuple(
        Tegel(
            link("public.hulp", voorwaarde=voorwaarde),
            voorwaarde,
            condition_name(voorwaarde),
            room.pagina(voorwaarde).kop.beschrijving,
        )
        for voorwaarde in Basisvoorwaarde
    )
