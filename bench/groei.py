"""Measure growth: ``python -m bench.groei``. Writes the plot `docs/groei.svg` and the tables in `docs/groei.md`.

Two things grow: the invented country of `bench.werk`, in gemeenten and in languages, made by us and by Frozen-Flask as
it is; and the portal itself, in gemeenten (`bench.stappen`).
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from babel.numbers import format_decimal

from bench.lijn import As, Lijn, draw
from bench.stappen import MATEN, measure_steps
from bench.werk.meet import Peer, measure
from bench.werk.woorden import SOORTEN

Maat = tuple[int, int]
"""A number of gemeenten, and of languages."""
Figures = Mapping[str, Mapping[str, float]]
STREEPJES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)  # ms
DOCS = Path(__file__).parents[1] / "docs"
BEGIN: Maat = (1, 1)
GEMEENTEN: tuple[Maat, ...] = ((100, 1), (342, 1), (1000, 1), (5000, 1))
TALEN: tuple[Maat, ...] = ((100, 1), (100, 6), (100, 20))
ONS = Peer("ons", (sys.executable, "-m", "bench.werk.ons"))
GEWOON = Peer("gewone_frozen_flask", (sys.executable, "-m", "bench.werk.gewone_frozen_flask"))
SIZES: Mapping[Peer, Sequence[Maat]] = {
    ONS: tuple(dict.fromkeys((*GEMEENTEN, *TALEN))),
    GEWOON: tuple(dict.fromkeys((*GEMEENTEN[:3], *TALEN))),  # 5,000 would take half an hour
}
STEP = "stap: "
PER = "per "
"""So the name of a step begins that should cost the same in any country; the others may grow as the country does."""
NOISE = 0.3
"""Of a power."""


def measure_all() -> dict[str, Mapping[str, float]]:
    """Measure everything, in some minutes; all of it can be JSON.

    Gives, by the name and the size of a peer, the CPU time that one more page takes, and what the tree weighs; and by
    the name of a step what `measure_steps` gives. What a peer needs before its first page is left out.
    """
    found: dict[str, Mapping[str, float]] = {}
    for peer, maten in SIZES.items():
        begin = measure(peer, *BEGIN)
        for maat in maten:
            found[name_of(peer, maat)] = _per_page(measure(peer, *maat), begin)
    return found | {STEP + naam: one for naam, one in measure_steps().items()}


def ratios_of(found: Figures) -> dict[str, float]:
    """Give what must stay as it is; lower is better."""
    page = {maat: found[name_of(ONS, maat)]["ms_per_page"] for maat in SIZES[ONS]}
    return {
        "page_of_5000_gemeenten_against_342": page[5000, 1] / page[342, 1],
        "page_in_20_languages_against_1": page[100, 20] / page[100, 1],
    }


def what_grows_too_fast(found: Figures) -> Iterator[str]:
    """Name the steps that grow faster than they should."""
    for naam, one in found.items():
        if naam.startswith(STEP) and one["macht"] > NOISE + (not naam.startswith(STEP + PER)):
            yield f"{naam.removeprefix(STEP)}: {one['macht']:.1f}"


def name_of(peer: Peer, maat: Maat) -> str:
    """Give the name under which figures stand."""
    return f"{peer.naam} {maat[0]} x {maat[1]}"


def write_docs(found: Figures) -> None:
    """Write the plot and the tables."""
    (DOCS / "groei.svg").write_text(plot(found), "utf-8")
    page = DOCS / "groei.md"
    text = page.read_text("utf-8")
    for naam, table in {"sites": sites_table(found), "stappen": steps_table(found)}.items():
        mark = re.compile(rf"(?s)(?<=<!-- {naam}: make bench -->\n).*?(?=<!-- einde -->)")
        text = mark.sub("\n".join(("", *table, "", "")), text, count=1)
    page.write_text(text, "utf-8")


def plot(found: Figures) -> str:
    """Draw what one more page costs."""
    lijnen = [
        _line(found, GEWOON, "Frozen-Flask, meer talen", TALEN, kleur="b", is_open=True),
        _line(found, GEWOON, "Frozen-Flask, meer gemeenten", GEMEENTEN, kleur="b"),
        _line(found, ONS, "portaal, meer talen", TALEN, kleur="a", is_open=True),
        _line(found, ONS, "portaal, meer gemeenten", GEMEENTEN, kleur="a"),
    ]
    pages = As("pagina's van de site", (800, 2_736, 8_000, 16_000, 40_000), partial(number, form="#,##0"))
    cost = As("rekentijd per pagina, in milliseconden", marks_around(lijnen), number)
    uitleg = "Rekentijd per pagina tegen het aantal pagina's; de getallen staan in de tabel van docs/groei.md."
    return draw("Wat één pagina erbij kost", uitleg, pages, cost, lijnen)


def marks_around(lijnen: Sequence[Lijn]) -> Sequence[float]:
    """Give the marks between which all lines lie."""
    heights = [height for lijn in lijnen for _pages, height in lijn.punten]
    low = max(mark for mark in STREEPJES if mark <= min(heights))
    high = min(mark for mark in STREEPJES if mark >= max(heights))
    return tuple(mark for mark in STREEPJES if low <= mark <= high)


def sites_table(found: Figures) -> Iterator[str]:
    """Write a line for each size."""
    yield "| gemeenten | talen | pagina's | portaal, ms per pagina | Frozen-Flask, ms per pagina | site | geheugen |"
    yield "|---:|---:|---:|---:|---:|---:|---:|"
    for maat in SIZES[ONS]:
        ours, plain = found[name_of(ONS, maat)], found.get(name_of(GEWOON, maat))
        cells = (
            number(maat[0], "#,##0"),
            str(maat[1]),
            number(ours["pages"], "#,##0"),
            number(ours["ms_per_page"]),
            number(plain["ms_per_page"]) if plain else "",
            f"{number(ours['mb'], '#,##0')} MB",
            f"{number(ours['peak_mb'], '#,##0')} MB",
        )
        yield f"| {' | '.join(cells)} |"


def steps_table(found: Figures) -> Iterator[str]:
    """Write a line for each step."""
    yield f"| stap | {' | '.join(number(maat, '#,##0') for maat in MATEN)} | macht |"
    yield "|---|" + "---:|" * (len(MATEN) + 1)
    for naam, one in found.items():
        if naam.startswith(STEP):
            times = " | ".join(f"{number(one[str(maat)])} ms" for maat in MATEN)
            yield f"| {naam.removeprefix(STEP)} | {times} | {number(max(0.0, one['macht']), '0.0')} |"


def number(value: float, form: str = "") -> str:
    """Write a number as Dutch does; without a form, with two digits that count."""
    return format_decimal(value, form or ("0.000" if value < 0.1 else "0.##" if value < 10 else "#,##0"), "nl")


def _per_page(done: Mapping[str, float], begin: Mapping[str, float]) -> dict[str, float]:
    cpu, pages = done["cpu_seconds"] - begin["cpu_seconds"], done["files"] - begin["files"]
    return {
        "pages": done["files"],
        "ms_per_page": cpu / pages * 1000,
        "cpu_seconds": done["cpu_seconds"],
        "mb": done["bytes"] / 1e6,
        "peak_mb": done["peak_mb"],
    }


def _line(found: Figures, peer: Peer, naam: str, maten: Sequence[Maat], *, kleur: str, is_open: bool = False) -> Lijn:
    measured = [maat for maat in maten if maat in SIZES[peer]]
    spots = [(maat[0] * maat[1] * len(SOORTEN), found[name_of(peer, maat)]["ms_per_page"]) for maat in measured]
    return Lijn(naam, spots, kleur, open=is_open)


def main() -> None:
    """Measure, write, and print."""
    found = measure_all()
    write_docs(found)
    print("\n".join((*sites_table(found), "", *steps_table(found))))
    for line in what_grows_too_fast(found):
        print(f"grows too fast: {line}")


if __name__ == "__main__":
    main()
