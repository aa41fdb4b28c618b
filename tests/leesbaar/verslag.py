"""Write how readable every text is, for whoever rewrites one: docs/leesbaarheid.md."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from tests.leesbaar.lint import Oordeel
from tests.leesbaar.meten import Maat, measure
from tests.leesbaar.niveaus import A2, B1, HOOFDPAGINA, Niveau
from tests.leesbaar.teksten import Tekst

SLECHTSTE = 3
KOP = """# Leesbaarheid

Hoe makkelijk is elke Nederlandse tekst van deze site? `python -m tests.leesbaar` schrijft dit blad opnieuw.
`make test` houdt elke tekst aan zijn niveau. `make test-all` schat ook de LiNT-score, als het programma frog er is.
De moeilijke woorden staan in [moeilijke-woorden.md](moeilijke-woorden.md).

- **Gemiddeld en langste**: woorden per zin. Een getal of telefoonnummer telt als één woord.
- **Flesch-Douma**: hoger is makkelijker. Boven 60 is gewoon Nederlands, boven 80 is makkelijk.
- **Lang**: woorden van vier lettergrepen of meer. **Zeldzaam**: woorden die minder dan drie keer in een miljoen woorden
  voorkomen. Namen tellen niet mee.
- **LiNT**: lager is makkelijker. Onder 34 heeft ongeveer 14 van de 100 volwassenen moeite met de tekst, onder 46 zijn
  het er 29, onder 58 53 en daarboven 78. Het is een schatting: de formule en de woorden komen van LiNT-II, maar een
  ander programma ontleedt de zinnen.

Geen cijfer vervangt een lezer.
"""


def write_verslag(teksten: Iterable[Tekst], lint: Mapping[str, Oordeel]) -> str:
    """Give the report as Markdown.

    Args:
        teksten: The texts, in the order of the report.
        lint: What LiNT found, by the name of a text; empty where frog is not installed.
    """
    measured = [(tekst, measure(tekst.blokken)) for tekst in teksten]
    figures = (_row(tekst, maat, lint.get(tekst.naam)) for tekst, maat in measured)
    worst = (_worst(tekst, maat, lint.get(tekst.naam)) for tekst, maat in measured)
    parts = (KOP, "\n## Grenzen\n\n", *_bounds(), "\n## Teksten\n\n", *_head(), *figures, "\n## Moeilijkste zinnen\n")
    return "".join(chain(parts, *worst))


def _bounds() -> Iterator[str]:
    yield "| Niveau | Gemiddeld | Langste | Flesch-Douma | Lang | Zeldzaam | Lijdende zinnen | LiNT |\n"
    yield "|---|---|---|---|---|---|---|---|\n"
    yield from map(_bound, (B1, A2, HOOFDPAGINA))


def _bound(niveau: Niveau) -> str:
    return (
        f"| {niveau.naam} | {niveau.gemiddelde:g} | {niveau.langste} | minstens {niveau.flesch:g} | {niveau.lang:.0%} "
        f"| {niveau.zeldzaam:.0%} | {niveau.passief:.0%} | onder {niveau.lint:g} |\n"
    )


def _head() -> Iterator[str]:
    yield "| Tekst | Niveau | Zinnen | Gemiddeld | Langste | Flesch-Douma | Lang | Zeldzaam | LiNT |\n"
    yield "|---|---|---|---|---|---|---|---|---|\n"


def _row(tekst: Tekst, maat: Maat, oordeel: Oordeel | None) -> str:
    score = _comma(oordeel.score) if oordeel and oordeel.score is not None else "niet gemeten"
    return (
        f"| {tekst.naam} | {tekst.niveau.naam} | {len(maat.zinnen)} | {_comma(maat.gemiddelde)} "
        f"| {maat.langste.lengte} | {maat.flesch:.0f} | {maat.lang:.0%} | {maat.zeldzaam:.0%} | {score} |\n"
    )


def _worst(tekst: Tekst, maat: Maat, oordeel: Oordeel | None) -> Iterator[str]:
    yield f"\n### {tekst.naam}\n\n"
    yield f"Zeldzaamste woorden: {', '.join(maat.zeldzame_woorden[:SLECHTSTE]) or 'geen'}.\n\n"
    if oordeel and oordeel.zinnen:
        yield from (f"- {zin} (LiNT {_comma(score)})\n" for score, zin in oordeel.zinnen[:SLECHTSTE])
        return
    longest = sorted(maat.zinnen, key=lambda zin: -zin.lengte)[:SLECHTSTE]
    yield from (f"- {zin.tekst} ({zin.lengte} woorden)\n" for zin in longest)


def _comma(figure: float) -> str:
    return f"{figure:.1f}".replace(".", ",")
