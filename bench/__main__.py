"""`make bench`: the figures of the portal, each the median of some runs, and what became worse since.

``--snel`` leaves out what takes minutes: the other makers of sites, five million postcodes, and the intake.
"""

import sys
from collections.abc import Iterator, Mapping
from itertools import chain

from bench import groei, opdrachten, opzoeken, portaal, serveren
from bench.intake import main as bench_intake
from bench.postcodes import main as bench_postcodes
from bench.results import FILE, make_results, what_became_worse
from bench.werk import meet


def show(name: str, figures: Mapping[str, float]) -> None:
    """Print a line."""
    print(f"{name:<46}" + "   ".join(f"{figure} {value:.5g}" for figure, value in figures.items()), flush=True)


def ratios_of(sites: meet.Figures, medians: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Compare what was measured side by side; lower is better."""
    ours, parallel = sites["ons"], sites["ons_in_twee"]
    quick, slow = medians["freeze 2,744 pages of gemeenten"], medians["the same by WSGI"]
    return {
        "cpu_against_floor": ours["cpu_seconds"] / sites["vloer"]["cpu_seconds"],
        "cpu_against_plain_jinja": ours["cpu_seconds"] / sites["gewone_jinja"]["cpu_seconds"],
        "cpu_against_frozen_flask": ours["cpu_seconds"] / sites["gewone_frozen_flask"]["cpu_seconds"],
        "wall_against_hugo": parallel["wall_seconds"] / sites["hugo"]["wall_seconds"],
        "real_cpu_against_wsgi": quick["cpu_seconds"] / slow["cpu_seconds"],
    }


def quick() -> Iterator[tuple[str, Mapping[str, float]]]:
    """Measure what takes some minutes together."""
    yield from portaal.measure_all()
    yield from opzoeken.measure_all()
    yield from portaal.weigh()
    yield from opdrachten.measure_all()


def main() -> None:
    """Measure everything."""
    medians: dict[str, Mapping[str, float]] = {}
    for name, figures in chain(quick(), () if "--snel" in sys.argv else serveren.measure_all()):
        show(name, figures)
        medians[name] = figures
    if "--snel" in sys.argv:
        return
    sites = meet.measure_all()
    meet.print_table(sites)
    grown = groei.measure_all()
    groei.write_docs(grown)
    for line in groei.what_grows_too_fast(grown):
        print(f"grows too fast: {line}")
    ratios = ratios_of(sites, medians) | serveren.ratios_of(medians) | groei.ratios_of(grown)
    results = make_results({**medians, **sites, **grown}, ratios)
    for line in what_became_worse(results):
        print(f"worse: {line}")
    results.save()
    print(f"kept in {FILE.name}")
    bench_postcodes()
    bench_intake()


main()
