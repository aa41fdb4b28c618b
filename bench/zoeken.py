"""The search: how long a question takes, what a first one costs, and how heavy it is in the browser."""

import csv
import statistics
import time
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

import brotli
import rjsmin

from bench.portaal import DAY, Figures, measure
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.search import Zoeker
from portal.catalogue.woordenbestand import LETTERS, plaatsenbestand, woordenbestand
from portal.catalogue.woordvorm import Woordvormen
from portal.catalogue.zoekdocument import documenten
from portal.catalogue.zoekindex import make_index
from portal.domain.pagina import Content
from portal.domain.taal import Taal
from portal.feiten import catalogue_on
from portal.settings import Settings
from portal.sources.content import load_teksten

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "portal" / "public" / "static" / "zoek.js"
FIRST = "schudlen"
Talen = Mapping[Taal, Content]


def measure_all() -> Iterator[tuple[str, Figures]]:
    """Measure the search; the names say what."""
    settings = Settings()
    catalogue = catalogue_on(settings, today=DAY)
    talen = load_teksten(settings.content, today=DAY).talen
    dutch = talen[Taal.NL]
    yield "search made", measure(lambda: Zoeker(catalogue, dutch, dutch, Taal.NL))
    yield "search made for a first mistake", measure(lambda: Zoeker(catalogue, dutch, dutch, Taal.NL).find(FIRST))
    zoeker = Zoeker(catalogue, dutch, dutch, Taal.NL)
    zoeker.find(FIRST)
    yield "search: a question", _each(zoeker)
    for query in ("schulden", FIRST, "ro", "ik zoek een slaapplek in rotterdan"):
        yield f"search: {query}", measure(partial(zoeker.find, query), times=100)
    yield "search in the browser, of one gemeente", _weigh_one(catalogue, talen)
    yield "search in the browser, of the country", _weigh_land(catalogue, talen)


def _each(zoeker: Zoeker) -> Figures:
    """Give the CPU seconds of every Dutch question in the set."""
    with (ROOT / "tests" / "data" / "zoek.csv").open(encoding="utf-8", newline="") as file:
        queries = [row["query"] for row in csv.DictReader(file) if row["taal"] == Taal.NL]
    times = []
    for query in queries * 3:
        start = time.process_time()
        zoeker.find(query)
        times.append(time.process_time() - start)
    return {"cpu_seconds": statistics.median(times), "cpu_99th": statistics.quantiles(times, n=100)[-1]}


def _weigh_one(catalogue: Catalogue, talen: Talen) -> Figures:
    """Weigh the script with its data, in Dutch, which is the heaviest."""
    sizes = [_script() + _packed(_words(catalogue.alone(one.slug), talen, Taal.NL)) for one in catalogue]
    return {"median_bytes": statistics.median(sizes), "most_bytes": max(sizes)}


def _weigh_land(catalogue: Catalogue, talen: Talen) -> Figures:
    places = [_packed(plaatsenbestand(catalogue, letter)) for letter in LETTERS]
    words = _script() + _packed(_words(catalogue, talen, Taal.NL))
    return {"bytes": words, "places_median_bytes": statistics.median(places), "places_most_bytes": max(places)}


def _words(catalogue: Catalogue, talen: Talen, taal: Taal) -> str:
    content = talen[taal]
    forms = Woordvormen(taal, content.zoekwoorden)
    index = make_index(documenten(catalogue, content, talen[Taal.NL]), content.zoekwoorden, forms)
    return woordenbestand(index, content.zoekwoorden, forms, land=len(catalogue) > 1)


def _script() -> int:
    return _packed(rjsmin.jsmin(SCRIPT.read_text("utf-8")))


def _packed(text: str) -> int:
    return len(brotli.compress(text.encode()))
