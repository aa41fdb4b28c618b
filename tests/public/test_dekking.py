"""The pages on coverage, for gemeenten and the VNG."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import StringIO

import pytest

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.dekking import Dekking, Gemis, Niveau, Wat
from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.meting import Meting
from portal.public.app import create_public
from portal.public.dekking import LAATSTE, OP_DE_KAART, SLUGS
from portal.public.delen import delen
from portal.public.gemis import needed
from portal.public.room import Room
from tests.browser.test_weight import NODES
from tests.examples import DEN_HAAG, LOKET, UTRECHT, VANDAAG, ZEIST
from tests.html import attr, one, words
from tests.leesbaar.niveaus import B1
from tests.leesbaar.regels import Regels
from tests.leesbaar.teksten import Tekst, blocks_of, read_bekend
from tests.leesbaar.woorden import read_lijst
from tests.public.conftest import Get, Visit, visitor

Of = Callable[..., Visit]


@pytest.fixture
def visit_few(room: Room) -> Of:
    """Open pages of a country of three gemeenten."""

    def of(verloop: tuple[Meting, ...] = ()) -> Visit:
        catalogue = Catalogue([UTRECHT, ZEIST, DEN_HAAG], [LOKET], today=VANDAAG)
        return visitor(create_public(replace(room, catalogue_on=lambda _day: catalogue, verloop=verloop)))

    return of


def test_the_map_the_table_and_the_levels_tell_the_same_numbers(visit: Visit, room: Room) -> None:
    page = visit("/nl/dekking/")

    on_the_map = [int(tile.text.split()[0]) for tile in page.select(".portal-nederland p")]
    in_the_table = sum(int(cell.text) for cell in page.select("td"))
    boxes = [path["d"].count("M") for path in page.select(".portal-nederland path[vector-effect]")]
    assert sum(on_the_map) == in_the_table == len(room.catalogue)
    assert boxes == on_the_map
    assert "Niveau 0: 0 gemeenten. Er is geen pagina." in words(page)


def test_every_province_stands_once_on_the_map_and_has_its_page(visit: Visit) -> None:
    assert sorted(OP_DE_KAART) == sorted(SLUGS.values())
    for link in visit("/nl/dekking/").select(".portal-nederland a"):
        page = visit(str(link["href"]))
        assert one(page, "h1").text == f"Dekking in {link.text}"
        assert len(page.select("*")) <= NODES


def test_each_gemeente_stands_with_its_level_and_what_it_lacks(visit_few: Of) -> None:
    page = visit_few()("/nl/dekking/utrecht/")

    text = words(page)
    assert "Niveau 1: 2 gemeenten" in text
    assert "Dit ontbreekt bij 2 gemeenten Voor niveau 2: het adres van de gemeente." in text
    assert "Voor niveau 4: hulp bij alle zes onderwerpen. Uitleg over vastzitten in het buitenland." in text
    assert [link.text for link in page.select(".portal-inhoud .portal-links a")] == ["Utrecht", "Zeist"]


def test_a_province_without_a_gemeente_and_one_that_does_not_exist_have_no_page(visit_few: Of, get: Get) -> None:
    assert get("/nl/dekking/atlantis/").status_code == 404
    assert get("/en/dekking/").status_code == 404
    assert [link.text for link in visit_few()("/nl/dekking/").select(".portal-nederland a")] == [
        "Zuid-Holland",
        "Utrecht",
    ]


def test_earlier_days_come_before_today_and_the_oldest_fall_off(visit_few: Of) -> None:
    days = [date(2025, month, 28) for month in range(1, 13)]
    verloop = tuple(Meting(dag=day, aantallen=(0, 3, 0, 0, 0, 0), niet_gelezen=2) for day in days)

    page = visit_few(verloop=verloop)("/nl/dekking/")

    told = [item.text for item in page.select("ol.portal-verloop strong")]
    assert len(told) == LAATSTE
    assert told[0] == "28 februari 2025"
    assert told[-1] == "23 november 2026"
    assert "28 december 2025 niveau 1: 3 (niet te lezen: 2) 23 november 2026 niveau 1: 3" in words(page)


def test_a_measurement_of_today_is_not_told_twice(visit_few: Of) -> None:
    today = Meting(dag=date(2026, 11, 23), aantallen=(3, 0, 0, 0, 0, 0))

    page = visit_few(verloop=(today,))("/nl/dekking/")

    assert words(one(page, "ol.portal-verloop")) == "23 november 2026 niveau 1: 3"


def test_what_is_lacking_is_said_in_dutch_once_per_level() -> None:
    every = tuple(Gemis(wat) for wat in Wat if not wat.startswith("voorwaarde"))
    some = (
        Gemis(Wat.VOORWAARDE, Basisvoorwaarde.SCHULDEN),
        Gemis(Wat.VOORWAARDE_NAVRAGEN, Basisvoorwaarde.HUISVESTING),
    )

    found = dict(needed(Dekking(UTRECHT, (*every, *some))))

    assert list(found) == [1, 2, 3, 4, 5]
    assert found[Niveau.VOLLEDIG] == (
        "hulp bij schulden. Uitleg over vastzitten in het buitenland. "
        "Navragen bij het loket: nummer en tijden, vastzitten in het buitenland, wonen"
    )


def test_the_files_hold_every_gemeente(get: Get, room: Room) -> None:
    table, data = get("/nl/dekking/dekking.csv"), get("/nl/dekking/dekking.json")

    assert table.mimetype == "text/csv"
    assert len(list(csv.DictReader(StringIO(table.text)))) == len(room.catalogue)
    assert len(json.loads(data.text)["gemeenten"]) == len(room.catalogue)


def test_coverage_is_a_part_of_the_national_site_alone(room: Room) -> None:
    single = replace(room, catalogue_on=lambda day: room.catalogue_on(day).alone("utrecht"))

    [deel] = [deel for deel in delen(room) if deel.naam == "/nl/dekking"]
    assert {values.get("provincie") for _endpoint, values in deel.urls} == {None, *SLUGS}
    assert [deel for deel in delen(single) if deel.alle] == []


def test_the_way_in_is_on_the_dutch_list_of_provinces_alone(visit: Visit) -> None:
    assert visit("/nl/provincies/").select("a[href='/nl/dekking/']")
    assert not visit("/en/provincies/").select("a[href*=dekking]")


def test_an_editor_finds_the_block_for_the_own_website(visit: Visit) -> None:
    assert [attr(link, "href") for link in visit("/nl/dekking/").select("#website + p a")] == ["/nl/blok/"]


def test_the_page_is_read_with_the_dutch_of_all_others(get: Get) -> None:
    text = Tekst("dekking", B1, blocks_of(get("/nl/dekking/").text))

    assert not list(Regels(read_lijst(), read_bekend()).judge(text))
