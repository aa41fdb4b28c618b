"""The portal on its real data: reading, finding, showing, freezing and the weight of pages."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import brotli

from portal.compose import alone, frozen_clock, make_room
from portal.feiten import catalogue_on
from portal.freeze.site import freeze
from portal.public.app import create_public
from portal.public.delen import Url, public_urls
from portal.public.room import Room
from portal.settings import Settings
from portal.sources.gemeenten import load_gegevens
from portal.ui.assets import OWN, Assets

DAY = date(2026, 11, 22)
RUNS = 3
OF_A_GEMEENTE = ("public.gemeente", "public.makkelijk", "public.gemeente_plaatjes", "public.brief")
Figures = dict[str, float]


def measure(action: Callable[[], object], *, times: int = 1) -> Figures:
    """Give the medians of some runs, in seconds per time that the action was done."""
    cpu, wall = [], []
    for _run in range(RUNS):
        start = time.process_time(), time.perf_counter()
        for _time in range(times):
            action()
        cpu.append((time.process_time() - start[0]) / times)
        wall.append((time.perf_counter() - start[1]) / times)
    return {"cpu_seconds": statistics.median(cpu), "wall_seconds": statistics.median(wall)}


def measure_all() -> Iterator[tuple[str, Figures]]:
    """Measure the portal; the names say what."""
    settings = Settings()
    room = make_room(settings, frozen_clock(DAY))
    yield "read and check all gemeenten and loketten", measure(lambda: load_gegevens(settings.gemeenten, today=DAY))
    yield "catalogue ready to answer", measure(lambda: catalogue_on(settings, today=DAY))
    for name, query in {"postcode": "2511 CS", "name": "Bussum", "typing mistake": "Rotterdan"}.items():
        yield f"lookup: {name}", measure(partial(room.catalogue.lookup.find, query), times=500)
    client = create_public(room).test_client()
    yield "page of a gemeente, live", measure(lambda: client.get("/nl/den-haag/"), times=50)
    yield "freeze the site of one gemeente", measure(lambda: build(alone(room, "den-haag")))
    few = [url for url in public_urls(room) if url[0] in OF_A_GEMEENTE and url[1]["taal"] in ("nl", "ar")]
    yield "freeze 2,744 pages of gemeenten", measure(lambda: build(room, few))
    yield "the same by WSGI", measure(lambda: build(room, few, via_wsgi=True))


def build(room: Room, urls: list[Url] | None = None, *, via_wsgi: bool = False) -> None:
    """Freeze a site into a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        freeze(create_public(room), urls or public_urls(room), Path(folder) / "site", via_wsgi=via_wsgi)


def weigh() -> Iterator[tuple[str, Figures]]:
    """Weigh what is sent, with brotli: the gemeente pages with their style sheet, and the data of the lookup."""
    room = make_room(Settings(), frozen_clock(DAY))
    client = create_public(room).test_client()
    sheet = len(brotli.compress(Assets([OWN]).text("portal.css").encode()))
    sizes = [len(brotli.compress(client.get(f"/nl/{one.slug}/").data)) + sheet for one in room.catalogue]
    yield "gemeente page with style sheet", {"median_bytes": statistics.median(sizes), "most_bytes": max(sizes)}
    data = client.get("/nl/zoekbestand.json").data
    yield "data of the lookup in the browser", {"bytes": len(brotli.compress(data))}
