"""A plot of lines as plain SVG: both scales grow by factors, each line carries its name, and dark screens count too."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import log

WIDTH, HEIGHT = 800, 420  # units of the drawing
LEFT, RIGHT, TOP, BOTTOM = 64, 240, 56, 64  # room around the plot; the names stand at the right
GAP = 17  # units between two names
STYLE = """
svg{font:14px system-ui,sans-serif;background:#fff}
.vlak{fill:#fff}text{fill:#1b1b1b}.raster{stroke:#d5d5d5}.lijn{fill:none;stroke-width:2.5}.open{stroke-dasharray:7 5}
.a .lijn{stroke:#0b57a4}.a circle,.a text{fill:#0b57a4}.b .lijn{stroke:#a8400f}.b circle,.b text{fill:#a8400f}
@media (prefers-color-scheme:dark){svg{background:#14171c}.vlak{fill:#14171c}text{fill:#e9e9e9}.raster{stroke:#3a3f47}
.a .lijn{stroke:#8ec2ff}.a circle,.a text{fill:#8ec2ff}.b .lijn{stroke:#ffb182}.b circle,.b text{fill:#ffb182}}
"""
"""The letters have a contrast of at least 4.5 to 1 with what is behind them, in both."""


@dataclass(frozen=True, slots=True)
class Lijn:
    """A line, from left to right."""

    naam: str
    punten: Sequence[tuple[float, float]]
    kleur: str
    """The class ``a`` or ``b``."""
    open: bool = False
    """Whether it is broken into dashes, so that colour is not all that tells it apart."""


@dataclass(frozen=True, slots=True)
class As:
    """A scale."""

    naam: str
    streepjes: Sequence[float]
    """Where it has marks; the first and the last are its ends."""
    label: Callable[[float], str]

    def place(self, value: float) -> float:
        """Give where a value lies, from 0 to 1."""
        first, last = log(self.streepjes[0]), log(self.streepjes[-1])
        return (log(value) - first) / (last - first)


def draw(titel: str, uitleg: str, x: As, y: As, lijnen: Sequence[Lijn]) -> str:
    """Draw a plot; the title stands in it, the explanation is for who does not see it."""
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="t u">',
            f'<title id="t">{escape(titel)}</title><desc id="u">{escape(uitleg)}</desc><style>{STYLE}</style>',
            f'<rect class="vlak" width="{WIDTH}" height="{HEIGHT}"/>',
            _text(LEFT, 28, titel, "font-weight='600' font-size='16'"),
            *_scales(x, y),
            *_lines(x, y, lijnen),
            "</svg>\n",
        )
    )


def _across(place: float) -> float:
    return round(LEFT + place * (WIDTH - LEFT - RIGHT), 1)


def _down(place: float) -> float:
    return round(HEIGHT - BOTTOM - place * (HEIGHT - TOP - BOTTOM), 1)


def _text(x: float, y: float, text: str, more: str = "") -> str:
    return f'<text x="{x}" y="{y}" {more}>{escape(text)}</text>'.replace(" >", ">")


def _scales(x: As, y: As) -> Iterator[str]:
    for value in y.streepjes:
        down = _down(y.place(value))
        yield f'<path class="raster" d="M{LEFT} {down}H{WIDTH - RIGHT}"/>'
        yield _text(LEFT - 8, down + 5, y.label(value), 'text-anchor="end"')
    for value in x.streepjes:
        yield _text(_across(x.place(value)), HEIGHT - BOTTOM + 22, x.label(value), 'text-anchor="middle"')
    yield _text(LEFT, TOP - 10, y.naam)
    yield _text(_across(0.5), HEIGHT - 14, x.naam, 'text-anchor="middle"')


def _lines(x: As, y: As, lijnen: Sequence[Lijn]) -> Iterator[str]:
    lowest = float(HEIGHT)
    for lijn in sorted(lijnen, key=lambda one: one.punten[-1][1]):
        spots = [(_across(x.place(one)), _down(y.place(other))) for one, other in lijn.punten]
        lowest = min(spots[-1][1] + 5, lowest - GAP)
        yield f'<g class="{lijn.kleur}"><path class="lijn{" open" * lijn.open}" d="M{_path(spots)}"/>'
        yield "".join(f'<circle cx="{across}" cy="{down}" r="4"/>' for across, down in spots)
        yield _text(WIDTH - RIGHT + 10, lowest, lijn.naam) + "</g>"


def _path(spots: Sequence[tuple[float, float]]) -> str:
    return "L".join(f"{across} {down}" for across, down in spots)
