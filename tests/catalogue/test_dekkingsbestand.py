"""The file for a spreadsheet and the one for a program say the same."""

import csv
import json
from io import StringIO

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.dekking import all_dekking
from portal.catalogue.dekkingsbestand import dekking_csv, dekking_json
from tests.examples import DEN_HAAG, LOKET, UTRECHT, VANDAAG

DEKKINGEN = all_dekking(Catalogue([DEN_HAAG, UTRECHT], [LOKET], today=VANDAAG), lambda _slug: None)


def test_a_spreadsheet_gets_a_line_for_each_gemeente() -> None:
    rows = list(csv.DictReader(StringIO(dekking_csv(DEKKINGEN))))

    assert [(row["code"], row["naam"], row["niveau"]) for row in rows] == [
        ("GM0518", "Den Haag", "1"),
        ("GM0344", "Utrecht", "1"),
    ]
    assert rows[0]["mist"].split()[:2] == ["adres", "loket"]


def test_a_program_gets_the_same_and_the_numbers_per_level() -> None:
    data = json.loads(dekking_json(DEKKINGEN, VANDAAG))

    assert data["dag"] == "2026-11-22"
    assert data["aantallen"] == {"0": 0, "1": 2, "2": 0, "3": 0, "4": 0, "5": 0}
    rows = csv.DictReader(StringIO(dekking_csv(DEKKINGEN)))
    for one, row in zip(data["gemeenten"], rows, strict=True):
        assert {**one, "niveau": str(one["niveau"]), "mist": " ".join(one["mist"])} == row
