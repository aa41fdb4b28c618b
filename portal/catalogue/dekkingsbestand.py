"""How far every gemeente is, as a file: for a spreadsheet and for a program."""

import csv
import json
from collections.abc import Iterable
from datetime import date
from io import StringIO

from portal.catalogue.dekking import Dekking, count_levels

KOLOMMEN = ("code", "naam", "provincie", "niveau", "mist")


def dekking_json(dekkingen: Iterable[Dekking], today: date) -> str:
    """Write as JSON how far every gemeente is, with the numbers per level."""
    dekkingen = tuple(dekkingen)
    data = {
        "dag": today.isoformat(),
        "aantallen": dict(enumerate(count_levels(dekkingen))),
        "gemeenten": [
            dict(zip(KOLOMMEN, (*_first(one), [str(gemis) for gemis in one.mist]), strict=True)) for one in dekkingen
        ],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def dekking_csv(dekkingen: Iterable[Dekking]) -> str:
    """Write as CSV how far every gemeente is, a line each; what is lacking stands in one column."""
    text = StringIO()
    lines = csv.writer(text)
    lines.writerow(KOLOMMEN)
    lines.writerows((*_first(one), " ".join(map(str, one.mist))) for one in dekkingen)
    return text.getvalue()


def _first(one: Dekking) -> tuple[str, str, str, int]:
    return one.gemeente.code, one.gemeente.naam, one.gemeente.provincie.value, one.niveau.value
