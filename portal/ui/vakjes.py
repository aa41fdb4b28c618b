"""Boxes that are filled as far as something is: one for each, and a strip of all. Shape tells it, colour does not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

STAP = 10  # units from one box to the next
ZIJDE = 8  # units
VOL = 5
"""The level at which a box is full."""


@dataclass(frozen=True, slots=True)
class Tekening:
    """Two outlines of SVG: the edge of all shapes, and what is filled."""

    breedte: int
    hoogte: int
    rand: str
    vulling: str


def boxes(niveaus: Sequence[int], per_rij: int) -> Tekening:
    """Draw a box for each level, in rows.

    Args:
        niveaus: The levels, from 0 to 5.
        per_rij: How many stand in a row; a drawing is as wide as a whole row, so that all boxes are of one size.
    """
    places = [(at % per_rij * STAP + 1, at // per_rij * STAP + 1, niveau) for at, niveau in enumerate(niveaus)]
    edges = "".join(f"M{x} {y}h{ZIJDE}v{ZIJDE}h-{ZIJDE}z" for x, y, _niveau in places)
    filled = "".join(
        f"M{x} {y + ZIJDE}h{ZIJDE}v-{_number(niveau * ZIJDE / VOL)}h-{ZIJDE}z" for x, y, niveau in places if niveau
    )
    rows = -(-len(places) // per_rij)
    return Tekening(per_rij * STAP, rows * STAP, edges, filled)


def strip(aantallen: Iterable[int]) -> Tekening:
    """Draw all of a country as one box, as wide as there are gemeenten: the fullest first.

    Args:
        aantallen: How many stand at each level, from 0 on.
    """
    counts = tuple(aantallen)
    width, height = sum(counts), VOL
    line = "".join(f"V{height - niveau}h{counts[niveau]}" for niveau in reversed(range(len(counts))) if counts[niveau])
    return Tekening(width, height, f"M0 0h{width}v{height}H0z", f"M0 {height}{line}V{height}z")


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
