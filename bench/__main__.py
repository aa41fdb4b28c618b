"""`make bench`: the figures of the portal, each the median of some runs, in CPU and wall seconds."""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import brotli

from bench.intake import main as bench_intake
from bench.postcodes import main as bench_postcodes
from portal.compose import alone, catalogue_on, frozen_clock, make_room
from portal.freeze.site import freeze
from portal.public.app import create_public, public_urls
from portal.public.room import Room
from portal.settings import Settings
from portal.sources.gemeenten import load_gegevens

DAY = date(2026, 11, 22)
RUNS = 3


def measure(label: str, action: Callable[[], object], *, times: int = 1) -> None:
    """Print the median of some runs, per time that the action was done."""
    cpu, wall = [], []
    for _run in range(RUNS):
        start = time.process_time(), time.perf_counter()
        for _time in range(times):
            action()
        cpu.append((time.process_time() - start[0]) / times)
        wall.append((time.perf_counter() - start[1]) / times)
    in_ms = [f"{statistics.median(seconds) * 1000:>11.3f} ms" for seconds in (cpu, wall)]
    print(f"{label:<46} cpu {in_ms[0]}   wall {in_ms[1]}")


def build(room: Room) -> None:
    """Freeze the site of a room into a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        freeze(create_public(room), public_urls(room), Path(folder) / "site", progress=lambda _url: None)


def weigh(room: Room) -> None:
    """Print the weight of the gemeente pages with their style sheet, as sent with brotli."""
    client = create_public(room).test_client()
    sheet = len(brotli.compress((Path(__file__).parents[1] / "portal/ui/static/portal.css").read_bytes()))
    sizes = {
        gemeente.slug: len(brotli.compress(client.get(f"/nl/{gemeente.slug}/").data)) for gemeente in room.catalogue
    }
    heaviest = max(sizes, key=lambda slug: sizes[slug])
    median = statistics.median(sizes.values()) + sheet
    print(f"brotli, bytes: style sheet {sheet}; gemeente page with style sheet: median {median:.0f},")
    print(f"  most {sizes[heaviest] + sheet} ({heaviest})")
    data = client.get("/nl/zoekbestand.json").data
    print(f"  data file of the lookup in the browser: {len(brotli.compress(data))} (plain {len(data)})")


def main() -> None:
    """Measure everything."""
    settings = Settings()
    room = make_room(settings, frozen_clock(DAY))
    lookup = room.catalogue.lookup
    client = create_public(room).test_client()
    measure("read and check all gemeenten and loketten", lambda: load_gegevens(settings.gemeenten, today=DAY))
    measure("catalogue ready to answer", lambda: catalogue_on(settings, today=DAY))
    measure("lookup of a postcode", lambda: lookup.find("2511 CS"), times=2000)
    measure("lookup of a name", lambda: lookup.find("Bussum"), times=2000)
    measure("lookup of a name with a typing mistake", lambda: lookup.find("Rotterdan"), times=200)
    measure("page of a gemeente, live", lambda: client.get("/nl/den-haag/"), times=50)
    measure("freeze the site of one gemeente", lambda: build(alone(room, "den-haag")))
    measure("freeze the national site", lambda: build(room))
    weigh(room)
    if "--snel" not in sys.argv:
        bench_postcodes()
        bench_intake()


main()
