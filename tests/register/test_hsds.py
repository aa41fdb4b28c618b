import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from portal.compose import frozen_clock, make_room
from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.contact import Adres
from portal.domain.datum import BronDatum
from portal.domain.loket import LoketSoort
from portal.domain.openingstijden import Openingstijden
from portal.register.hsds import hsds_text, service
from portal.register.hsds_woorden import DESCRIPTIONS
from portal.register.inschrijving import Soort, inschrijvingen
from portal.settings import Settings
from tests.register.examples import VAKLIJN, country, loket

OBJECTS = json.loads((Path(__file__).parents[1] / "data/hsds/hsds-3.2.json").read_text("utf-8"))
KINDS = {
    "text": {"type": "string"},
    "number": {"type": "number"},
    "uuid": {"type": "string", "format": "uuid"},
    "email": {"type": "string", "format": "email"},
    "uri": {"type": "string", "pattern": r"^https://([A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$"},
    "date-time": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$"},
}


def _field(kind: str | list[str]) -> dict[str, Any]:
    if isinstance(kind, list):
        return {"type": "string", "enum": kind}
    if kind.startswith("["):
        return {"type": "array", "items": {"$ref": f"#/$defs/{kind[1:-1]}"}}
    return KINDS.get(kind) or {"$ref": f"#/$defs/{kind}"}


def _object(rules: dict[str, Any]) -> dict[str, Any]:
    fields = {name: _field(kind) for name, kind in rules["fields"].items()}
    required = [*rules["required"], *rules["tabular_required"]]
    return {"type": "object", "properties": fields, "required": required, "additionalProperties": False}


SCHEMA = {
    "type": "array",
    "items": {"$ref": "#/$defs/service"},
    "$defs": {name: _object(rules) for name, rules in OBJECTS.items()},
}
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())


def mistakes(services: list[Any]) -> list[str]:
    return [f"{list(error.path)}: {error.message}" for error in VALIDATOR.iter_errors(services)]


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Give every object in the tree."""
    if isinstance(value, dict):
        yield value
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(child)


@pytest.fixture(scope="module")
def national() -> list[Any]:
    found: list[Any] = json.loads(hsds_text(make_room(Settings(), frozen_clock(date(2026, 11, 22))).catalogue))
    return found


def first(**other: Any) -> dict[str, Any]:
    return service(inschrijvingen(country(loket(**other)))[0])


def test_every_object_of_the_national_register_has_the_fields_of_hsds(national: list[Any]) -> None:
    assert len(national) > 342
    assert mistakes(national) == []


def test_a_desk_of_which_everything_is_known_has_them_too() -> None:
    example = make_room(Settings(), frozen_clock(date(2026, 11, 22))).voorbeeld
    [full, _general] = services = json.loads(hsds_text(example))

    assert mistakes(services) == []
    assert {"phones", "schedules", "service_areas", "service_at_locations", "languages", "contacts"} <= full.keys()


def test_the_judge_sees_a_number_without_id_and_a_field_that_hsds_does_not_know() -> None:
    wrong = first()
    del wrong["phones"][0]["id"]
    wrong["naam"] = "Bureau Nazorg"

    told = mistakes([wrong])

    assert len(told) == 2


def test_one_id_is_one_thing(national: list[Any]) -> None:
    things = {(one["id"], json.dumps(one, sort_keys=True)) for one in objects(national)}

    assert len(things) == len({found for found, _thing in things})


def test_hours_are_a_weekly_rule_with_the_day_of_their_source() -> None:
    [rule] = first()["schedules"]

    assert (rule["freq"], rule["byday"], rule["opens_at"], rule["closes_at"], rule["valid_from"]) == (
        *("WEEKLY", "MO,TU,WE,TH,FR", "09:00", "17:00", "2026-10-01"),
    )
    assert "niet op feestdagen" in rule["description"]


def test_hours_of_a_source_that_tells_a_month_alone_hold_from_no_day() -> None:
    [rule] = first(bron_datum=BronDatum.parse("2026-10"))["schedules"]

    assert "valid_from" not in rule


def test_hours_that_no_weekly_rule_can_say_are_text_alone() -> None:
    [rule] = first(telefoontijden=Openingstijden.parse("Mo[1] 09:00-12:00"))["schedules"]

    assert "freq" not in rule
    assert rule["description"].startswith("Mo[1] 09:00-12:00")


def test_a_desk_has_its_whole_area_and_of_several_gemeenten_none_is_taken_for_its_owner() -> None:
    found = first()

    assert [area["extent"] for area in found["service_areas"]] == ["GM0344", "GM0355"]
    assert found["organization"]["name"] == "Bureau Nazorg"
    assert first(bedient=("GM0344",))["organization"]["name"] == "Gemeente Utrecht"
    regional = first(bedient=("GM0344",), soort=LoketSoort.ZORG_EN_VEILIGHEIDSHUIS)
    assert regional["organization"]["name"] == "Bureau Nazorg"


def test_a_place_of_which_the_postcode_is_not_known_has_none_invented() -> None:
    [place] = first(bezoekadres=Adres(straat="Spui 70", plaats="Den Haag"))["service_at_locations"]

    [address] = place["location"]["addresses"]
    assert (address["address_1"], address["postal_code"]) == ("Spui 70", "")
    assert first(bezoekadres=None).get("service_at_locations") is None


def test_old_facts_carry_a_warning_and_what_was_never_checked_is_not_assured() -> None:
    old = first(bron_datum=None)

    assert "verouderd" in old["alert"]
    assert {"assured_date", "last_modified"}.isdisjoint(old)
    assert first(gecontroleerd_op=date(2026, 11, 3))["assured_date"] == "2026-11-03"


def test_lines_for_professionals_are_contacts_of_their_desk_only_where_they_are_given() -> None:
    [closed, *_rest] = json.loads(hsds_text(country(), {"bureau-nazorg": (VAKLIJN,)}))

    assert mistakes([closed]) == []
    assert [contact["name"] for contact in closed["contacts"]] == ["Bureau Nazorg", "Lijn voor casemanagers"]
    assert closed["contacts"][1]["phones"][0]["number"] == "+31302861001"
    assert "302861001" not in hsds_text(country())


def test_every_term_has_a_meaning() -> None:
    assert {*Soort, *LoketSoort, *Basisvoorwaarde} <= DESCRIPTIONS.keys()
