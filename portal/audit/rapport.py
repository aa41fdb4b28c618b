"""What the checks say of one site: a score, and what to mend."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.audit.toets import Deel, Mate, Toets, Uitslag
from portal.audit.toetsen import HOOGST

GOED = 80
MATIG = 50


@dataclass(frozen=True, slots=True)
class Oordeel:
    """What one check says of a site."""

    toets: Toets
    uitslag: Uitslag

    @property
    def punten(self) -> int:
        """Give the points that the site earned."""
        return self.uitslag.mate.of(self.toets.punten)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapport:
    """What all checks say of a site."""

    adres: str
    """The site, as it was asked for."""
    dag: date
    pagina: str
    """The path of the page about nazorg; empty where there is none."""
    gelezen: int
    opmerkingen: tuple[str, ...]
    oordelen: tuple[Oordeel, ...]

    @property
    def score(self) -> int:
        """Give the points of all checks together: 0 to 100."""
        return sum(oordeel.punten for oordeel in self.oordelen)

    @property
    def in_woorden(self) -> str:
        """Give the score in words."""
        if self.score >= GOED:
            return "goed vindbaar"
        return "matig vindbaar" if self.score >= MATIG else "slecht vindbaar"

    @property
    def te_doen(self) -> tuple[Oordeel, ...]:
        """Give what to mend: what brings most points first."""
        open_ones = [oordeel for oordeel in self.oordelen if oordeel.uitslag.mate is not Mate.GOED]
        return tuple(sorted(open_ones, key=lambda oordeel: oordeel.punten - oordeel.toets.punten))

    def in_deel(self, deel: Deel) -> tuple[Oordeel, ...]:
        """Give what the checks of one part say."""
        return tuple(oordeel for oordeel in self.oordelen if oordeel.toets.deel is deel)

    def as_dict(self) -> dict[str, Any]:
        """Give the report as JSON has it."""
        return {
            "adres": self.adres,
            "dag": self.dag.isoformat(),
            "score": self.score,
            "hoogst": HOOGST,
            "in_woorden": self.in_woorden,
            "pagina": self.pagina,
            "gelezen": self.gelezen,
            "opmerkingen": list(self.opmerkingen),
            "toetsen": [_as_dict(oordeel) for oordeel in self.oordelen],
        }


def _as_dict(oordeel: Oordeel) -> dict[str, Any]:
    toets, uitslag = oordeel.toets, oordeel.uitslag
    return {
        "naam": toets.naam,
        "deel": toets.deel,
        "uitslag": uitslag.mate,
        "punten": oordeel.punten,
        "hoogst": toets.punten,
        "gevonden": uitslag.gevonden,
        "raad": "" if uitslag.mate is Mate.GOED else toets.raad,
        "bron": toets.bron,
    }
