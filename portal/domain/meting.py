"""How far the country was on earlier days: what git remembers, kept in a file."""

from pydantic import Field, NonNegativeInt, field_validator

from portal.domain.datum import Dag
from portal.domain.waarde import Waarde

NIVEAUS = 6  # from 0 to 5


class Meting(Waarde):
    """How many gemeenten stood at each level on one day."""

    dag: Dag = Field(examples=["2026-11-22"])
    aantallen: tuple[NonNegativeInt, ...] = Field(examples=[["0", "2", "340", "0", "0", "0"]])
    """Hoeveel gemeenten op niveau 0, 1, 2, 3, 4 en 5 stonden."""
    niet_gelezen: NonNegativeInt = Field(default=0, examples=["3"])
    """Hoeveel bestanden van die dag wij nu niet meer kunnen lezen."""

    @field_validator("aantallen")
    @classmethod
    def _one_for_each_level(cls, aantallen: tuple[int, ...]) -> tuple[int, ...]:
        if len(aantallen) != NIVEAUS:
            raise ValueError(f"hier horen {NIVEAUS} getallen")
        return aantallen


class Verloop(Waarde):
    """All measurements, the oldest first."""

    metingen: tuple[Meting, ...] = ()
