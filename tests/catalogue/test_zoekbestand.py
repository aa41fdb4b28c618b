"""The data file for the browser holds what the lookup knows, and stays small."""

import json
import re
from datetime import date
from pathlib import Path

import brotli

from portal.catalogue.zoekbestand import zoekbestand, zoeknamen
from portal.domain.gemeente import Gemeente
from portal.sources.gemeenten import load_gegevens
from tests.catalogue import examples

ROOT = Path(__file__).parents[2]
PC4_MOST = 4_000  # bytes, compressed
POSTCODES_MOST = 7_000  # bytes, compressed: what answers any postcode
NAMEN_MOST = 14_000  # bytes, compressed


def read_pc4(text: str) -> dict[int, int]:
    """Unpack the postcodes with addresses, as ``vind.js`` does."""
    found, at, now = {}, 0, 0
    for far, box, which, step in re.findall(r"(_*)(\.?)(\d*)(.)", text):
        at += len(far) * 26 + ord(step) - ord("`")
        now = int(which) if which else now
        if not box:
            found[at] = now
    return found


def test_every_postcode_leads_to_its_gemeente() -> None:
    data = json.loads(zoekbestand(examples.ALLE))
    names = data["namen"]

    found = {cijfers: names[which] for cijfers, which in read_pc4(data["pc4"]).items()}

    wanted = {
        cijfers: gemeente.naam
        for gemeente in examples.ALLE
        for reeks in gemeente.postcodes.reeksen
        for cijfers in range(reeks.eerste, reeks.laatste + 1)
    }
    assert found == wanted


def test_shared_postcodes_name_the_second_gemeente() -> None:
    data = json.loads(zoekbestand(examples.ALLE))
    names = data["namen"]

    assert data["gedeeld"].split() == [f"e1261={names.index('Laren')}", f"d4062={names.index('West Betuwe')}"]


def test_the_order_of_gemeenten_does_not_change_the_file() -> None:
    assert zoekbestand(reversed(examples.ALLE)) == zoekbestand(examples.ALLE)
    assert zoeknamen(reversed(examples.ALLE)) == zoeknamen(examples.ALLE)


def test_the_names_stand_in_the_order_of_the_gemeenten() -> None:
    names = json.loads(zoekbestand(examples.ALLE))["namen"]
    own, places, former = json.loads(zoeknamen(examples.ALLE))

    assert own[names.index("Den Haag")] == "s gravenhage,the hague"
    assert places[names.index("Den Haag")] == "scheveningen"
    assert former[names.index("West Betuwe")] == "lingewaal"


def test_the_files_of_all_gemeenten_are_small() -> None:
    gemeenten: tuple[Gemeente, ...] = load_gegevens(ROOT / "gemeenten", today=date(2026, 11, 22)).gemeenten

    text = zoekbestand(gemeenten)

    assert len(brotli.compress(json.loads(text)["pc4"].encode())) <= PC4_MOST
    assert len(brotli.compress(text.encode())) <= POSTCODES_MOST
    assert len(brotli.compress(zoeknamen(gemeenten).encode())) <= NAMEN_MOST
