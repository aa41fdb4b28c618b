"""`make bench`: the figures of the portal, each the median of some runs, and what became worse since.

``--snel`` leaves out what takes long: servers, other makers of sites, growth, five million postcodes, and the intake.
``TMPDIR=/dev/shm`` writes into memory, so that a slow disk does not hide what differs.
``--keren 1`` lets each maker of sites build once; the figures are less sure.
"""

import argparse
from collections.abc import Iterator, Mapping
from itertools import chain

from bench import api, balie, groei, opdrachten, opzoeken, portaal, serveren, zoeken
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
    yield from api.measure_all()
    yield from zoeken.measure_all()
    yield from portaal.weigh()
    yield from opdrachten.measure_all()


def main() -> None:
    """Measure everything."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--snel", action="store_true")
    parser.add_argument("--keren", type=int, default=meet.KEREN)
    given = parser.parse_args()
    medians: dict[str, Mapping[str, float]] = {}
    for name, figures in chain(quick(), () if given.snel else chain(serveren.measure_all(), balie.measure_all())):
        show(name, figures)
        medians[name] = figures
    if not given.snel:
        measure_the_rest(medians, keren=given.keren)


def measure_the_rest(medians: Mapping[str, Mapping[str, float]], *, keren: int) -> None:
    """Measure what takes long, and keep everything."""
    sites = meet.measure_all(keren=keren)
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
