"""The search over the real catalogue and texts, made once per language."""

import csv
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.search import Zoeker
from portal.domain.pagina import Content
from portal.domain.taal import Taal
from portal.sources.content import load_teksten
from portal.sources.gemeenten import load_gegevens

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 22)


@cache
def catalogue() -> Catalogue:
    """Give all gemeenten."""
    gegevens = load_gegevens(ROOT / "gemeenten", today=DAY)
    return Catalogue(gegevens.gemeenten, gegevens.loketten, today=DAY)


@cache
def teksten() -> Mapping[Taal, Content]:
    """Give the texts of all languages."""
    return load_teksten(ROOT / "content", today=DAY).talen


@cache
def zoeker(taal: Taal = Taal.NL) -> Zoeker:
    """Give the search in a language."""
    return Zoeker(catalogue(), teksten()[taal], teksten()[Taal.NL], taal)


def ids(query: str, taal: Taal = Taal.NL, most: int = 3) -> list[str]:
    """Give what is found first."""
    return [treffer.document.id for treffer in zoeker(taal).find(query).treffers[:most]]


def read_rows() -> list[dict[str, str]]:
    """Give the questions and what must be found; nothing where nothing may be."""
    with (ROOT / "tests" / "data" / "zoek.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
