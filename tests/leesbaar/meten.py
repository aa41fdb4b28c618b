"""Measure a text: how long its sentences are, and how common its words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tests.leesbaar.niveaus import VEEL_LETTERGREPEN, ZELDZAAM
from tests.leesbaar.zinnen import KLEINSTE_ZIN, Zin, gewoon, lettergrepen, read_zinnen


@dataclass(frozen=True, slots=True)
class Maat:
    """The figures of a text."""

    zinnen: tuple[Zin, ...]
    gemiddelde: float
    langste: Zin
    flesch: float
    lang: float
    zeldzaam: float
    zeldzame_woorden: tuple[str, ...]
    lange_woorden: tuple[str, ...]


def measure(blokken: Iterable[str]) -> Maat:
    """Measure blocks of text together.

    Source:
        Flesch-Douma: W.H. Douma, De leesbaarheid van landbouwbladen, 1960: 206.84 - 0.93 × words per
        sentence - 77 × syllables per word.
    """
    zinnen = tuple(read_zinnen(blokken))
    woorden = [woord for zin in zinnen for woord in zin.woorden]
    whole = [zin.lengte for zin in zinnen if zin.lengte >= KLEINSTE_ZIN] or [zin.lengte for zin in zinnen]
    gemiddelde = sum(whole) / len(whole)
    no_names = [woord for zin in zinnen for woord in zin.woorden if woord not in zin.namen]
    lange = [woord for woord in no_names if lettergrepen(woord) >= VEEL_LETTERGREPEN]
    zeldzame = [woord for woord in no_names if gewoon(woord) < ZELDZAAM]
    return Maat(
        zinnen=zinnen,
        gemiddelde=gemiddelde,
        langste=max(zinnen, key=lambda zin: zin.lengte),
        flesch=206.84 - 0.93 * gemiddelde - 77 * sum(map(lettergrepen, woorden)) / len(woorden),
        lang=len(lange) / len(woorden),
        zeldzaam=len(zeldzame) / len(woorden),
        zeldzame_woorden=_worst(zeldzame, gewoon),
        lange_woorden=_worst(lange, lambda woord: -lettergrepen(woord)),
    )


def _worst(woorden: Iterable[str], ease: Callable[[str], float]) -> tuple[str, ...]:
    """Give words once, the hardest first."""
    return tuple(sorted({woord.lower() for woord in woorden}, key=lambda woord: (ease(woord), woord)))
