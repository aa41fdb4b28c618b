"""The steps of the portal that see every gemeente, on invented countries of some sizes: how fast does each grow?"""

import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import islice
from math import inf, log
from pathlib import Path
from typing import Any

from bench.land import write_land
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.lookup import Lookup
from portal.compose import frozen_clock, make_room
from portal.freeze.site import freeze
from portal.public.app import create_public
from portal.public.delen import public_urls
from portal.public.room import Room
from portal.settings import Settings
from portal.sources.gemeenten import Gegevens, load_gegevens

DAY = date(2026, 11, 22)
MATEN = (342, 1000, 5000)
ENOUGH = 0.3  # seconds of CPU; what takes less is done again until it took so long
PAGES = 200
SITES = 20
Steps = Iterator[tuple[str, Callable[[], object], int]]
"""Name, what is done, and for how many things at once."""


def measure_steps(maten: Sequence[int] = MATEN) -> dict[str, dict[str, float]]:
    """Give, by the name of a step, its milliseconds of CPU by the number of gemeenten, and its power as ``macht``.

    The power tells how the step grows between the two largest countries: 0 is flat, 1 in step, 2 is quadratic.
    """
    found: dict[str, dict[str, float]] = {}
    for maat in maten:
        for naam, milliseconds in _measure(maat):
            found.setdefault(naam, {})[str(maat)] = milliseconds
    return {naam: {**one, "macht": power(one, *maten[-2:])} for naam, one in found.items()}


def power(found: Mapping[str, float], less: int, more: int) -> float:
    """Give the power with which something grows between two sizes."""
    return log(found[str(more)] / found[str(less)]) / log(more / less)


def _measure(maat: int) -> Iterator[tuple[str, float]]:
    with tempfile.TemporaryDirectory() as folder:
        gemeenten = Path(folder) / "gemeenten"
        write_land(Settings().gemeenten, gemeenten, maat)
        for naam, action, things in _steps(gemeenten, Path(folder) / "site"):
            yield naam, cpu_seconds(action) / things * 1000


def cpu_seconds(action: Callable[[], object]) -> float:
    """Give the CPU time of an action: the least of some times, while it is short."""
    least, start = inf, time.process_time()
    while (begin := time.process_time()) - start < ENOUGH:
        action()
        least = min(least, time.process_time() - begin)
    return least


def _steps(folder: Path, site: Path) -> Steps:
    yield "alle bestanden lezen en nakijken", partial(load_gegevens, folder, today=DAY), 1
    gegevens = load_gegevens(folder, today=DAY)
    yield "de gemeenten van een dag op een rij zetten", partial(_arrange, gegevens), 1
    catalogue = _arrange(gegevens)
    every_desk = partial(_each, catalogue.gemeenten_of, gegevens.loketten)
    yield "per loket: wie het bedient", every_desk, len(gegevens.loketten)
    slugs = [gemeente.slug for gemeente in islice(catalogue, SITES)]
    yield "per site: één gemeente apart zetten", partial(_each, catalogue.alone, slugs), SITES
    yield from _questions(catalogue.lookup, gegevens)
    yield from _pages(make_room(Settings(gemeenten=folder), frozen_clock(DAY)), site)


def _questions(lookup: Lookup, gegevens: Gegevens) -> Steps:
    naam = gegevens.gemeenten[5].naam
    yield "klaar voor de eerste vraag naar een naam", lambda: Lookup(gegevens.gemeenten).find(naam), 1
    questions = {
        "per vraag: een postcode": "1100",
        "per vraag: een naam": naam,
        "een naam met een tikfout vergelijken met alle namen": f"{naam[:-1]}x",
    }
    for stap, vraag in questions.items():
        lookup.find(vraag)
        yield stap, partial(lookup.find, vraag), 1


def _pages(room: Room, site: Path) -> Steps:
    app = create_public(room)
    few = [url for url in public_urls(room) if url[0] == "public.gemeente" and url[1]["taal"] == "nl"][:PAGES]
    yield "per pagina van een gemeente", partial(freeze, app, few, site), len(few)
    yield "alle adressen van de site opnoemen", lambda: list(public_urls(room)), 1
    client = create_public(room).test_client()
    yield "de ene pagina met alle gemeenten", partial(client.get, "/nl/gemeenten/"), 1
    yield "het ene bestand om in te zoeken", partial(client.get, "/nl/zoekbestand.json"), 1


def _arrange(gegevens: Gegevens) -> Catalogue:
    return Catalogue(gegevens.gemeenten, gegevens.loketten, today=DAY)


def _each(do: Callable[[Any], object], things: Sequence[Any]) -> None:
    for thing in things:
        do(thing)
