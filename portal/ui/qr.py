"""A QR code as one path, for a template to draw; the one module that knows segno."""

from dataclasses import dataclass, field
from itertools import groupby

import segno

RAND = 4  # modules of white around it, as readers need


@dataclass(frozen=True, slots=True)
class Qr:
    """A square of ``maat`` modules with its white border; ``lijn`` draws the dark ones, each row one unit high."""

    maat: int
    lijn: str = field(repr=False)


def qr(text: str) -> Qr:
    """Draw a text."""
    rows = segno.make(text, error="m", micro=False).matrix
    return Qr(len(rows) + 2 * RAND, "".join(_row(list(row), at + RAND) for at, row in enumerate(rows)))


def _row(row: list[int], y: int) -> str:
    """Draw every run of dark modules in a row."""
    path, x = [], RAND
    for dark, run in groupby(row):
        length = len(list(run))
        if dark:
            path.append(f"M{x} {y}.5h{length}")
        x += length
    return "".join(path)
