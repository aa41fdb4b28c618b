"""The kinds of paper, and how their files are called: a name says nothing of why somebody has it."""

from dataclasses import dataclass
from enum import StrEnum

from portal.catalogue.catalogue import fold
from portal.domain.gemeente import Provincie
from portal.domain.taal import Taal


class Soort(StrEnum):
    """A kind of paper."""

    BLAD = "blad"
    """One sheet of A4 about one gemeente."""
    KAARTJE = "kaartje"
    """A card for a wallet, eight on a sheet."""
    POSTER = "poster"
    """For the wall of a desk, with pictures."""
    INLEG = "inleg"
    """A leaf to lay in a booklet or magazine: every gemeente and its number."""
    PAKKET = "pakket"
    """All sheets of a province, to carry and hand out."""


VAN_GEMEENTE = (Soort.BLAD, Soort.KAARTJE, Soort.POSTER)
"""What there is of each gemeente."""


@dataclass(frozen=True, slots=True)
class Opgave:
    """One paper to print: ``naam`` is the slug of a gemeente or a province, and empty where it is of the country."""

    soort: Soort
    taal: Taal
    naam: str = ""

    def bestand(self, ending: str = "pdf") -> str:
        """Give the path of its file: ``es/blad-utrecht-es.pdf``."""
        return f"{self.taal}/{'-'.join(filter(None, (self.soort, self.naam, self.taal)))}.{ending}"


def provincie_naam(provincie: Provincie) -> str:
    """Give the name of a province as a file has it; a gemeente may be called the same."""
    return f"provincie-{fold(provincie).replace(' ', '-')}"
