"""The description is valid, follows the Dutch rules, and every answer is as it says."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator
from werkzeug.test import TestResponse

from portal.api.feiten import Feiten
from portal.api.openapi import openapi_of
from portal.api.routes import ROUTES
from portal.api.vragen import GemeentenVraag
from tests.api.conftest import Asker

KINDS = ["live", "frozen"]
Check = Callable[[str, TestResponse], None]


@pytest.fixture(params=KINDS)
def described(request: pytest.FixtureRequest, data: Feiten) -> Any:
    return json.loads(openapi_of(data, frozen=request.param == "frozen"))


def test_the_description_is_valid_openapi(described: Any) -> None:
    assert described["openapi"].startswith("3.1.")
    assert list(OpenAPIV31SpecValidator(described).iter_errors()) == []


def test_the_live_description_is_the_one_that_is_served(ask: Asker, data: Feiten) -> None:
    assert ask("/openapi.json").data == openapi_of(data, frozen=False)


def test_it_keeps_the_rules_for_dutch_apis(described: Any) -> None:
    assert described["info"]["contact"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", described["info"]["version"])
    assert described["servers"] == [{"url": "https://terug.example/api/v1"}]
    for path, methods in described["paths"].items():
        assert re.fullmatch(r"(/([a-z]+(-[a-z]+)*|{[a-z]+})(\.json|\.atom)?)+", path), path
        assert set(methods) == {"get"}
        operation = methods["get"]
        assert "API-Version" in operation["responses"]["200"]["headers"]
        for parameter in operation.get("parameters", ()):
            assert re.fullmatch("[a-z]+([A-Z][a-z]+)*", parameter["name"])


def test_every_name_of_a_field_is_written_in_one_way(described: Any) -> None:
    fields = {name for one in described["components"]["schemas"].values() for name in one.get("properties", ())}

    assert len(fields) > 50
    assert {name for name in fields if not re.fullmatch("[a-z]+([A-Z][a-z]*)*", name)} == set()


def test_no_maintainer_is_invented_and_a_named_one_is_told(data: Feiten) -> None:
    unknown, named = data, replace(data, email="fout@terug.example")

    assert json.loads(openapi_of(unknown, frozen=False))["info"]["contact"] == {"name": "Nog niet benoemd"}
    assert json.loads(openapi_of(named, frozen=True))["info"]["contact"]["email"] == "fout@terug.example"


def test_where_the_address_of_the_site_is_not_known_it_is_told_from_the_description(data: Feiten) -> None:
    assert json.loads(openapi_of(replace(data, basis_url=""), frozen=True))["servers"] == [{"url": "../v1"}]


def test_files_are_described_without_what_no_file_can_do(data: Feiten) -> None:
    live, frozen = (json.loads(openapi_of(data, frozen=one)) for one in (False, True))

    assert len(frozen["paths"]) == len(live["paths"]) - 1
    assert "/vind" in live["paths"]
    assert not [path for path in frozen["paths"] if "vind" in path]
    assert "kan hier niet" in frozen["info"]["description"]
    assert "/gemeenten/{code}.json" in frozen["paths"]
    assert not [
        one for path in frozen["paths"].values() for one in path["get"].get("parameters", ()) if one["in"] == "query"
    ]


@pytest.fixture(scope="module")
def check(data: Feiten) -> Check:
    """Hold an answer to what the description says of its address and status."""
    document = json.loads(openapi_of(data, frozen=False))
    ready: dict[str, Draft202012Validator] = {}

    def check(path: str, answer: TestResponse) -> None:
        responses = document["paths"][path]["get"]["responses"]
        said = responses.get(str(answer.status_code)) or responses["default"]
        schema = said["content"][answer.mimetype]["schema"]
        key = json.dumps(schema)
        if key not in ready:
            whole = {**strict(document["components"]), "components": strict(document["components"]), **schema}
            ready[key] = Draft202012Validator(whole, format_checker=FormatChecker())
        ready[key].validate(answer.json)

    return check


def strict(components: Any) -> Any:
    """Refuse a field that is not described."""
    schemas = components["schemas"]
    closed = {
        name: {**one, "additionalProperties": False} if "properties" in one else one for name, one in schemas.items()
    }
    return {"schemas": closed}


def every_address(data: Feiten) -> Iterator[tuple[str, str]]:
    """Give each path as it is described, and each address that belongs to it."""
    for route in ROUTES:
        if "{code}" in route.pad:
            yield from ((route.pad, f"/gemeenten/{one.code}") for one in data.catalogue)
        elif "{slug}" in route.pad:
            yield from ((route.pad, f"/loketten/{one.slug}") for one in data.loketten)
        elif route.antwoord and not route.typed:
            yield route.pad, f"{route.pad}?provincie=Flevoland" if route.vraag is GemeentenVraag else route.pad


def test_every_answer_is_as_described(ask: Asker, data: Feiten, check: Check) -> None:
    found = list(every_address(data))

    assert len(found) > 342 + 25
    for path, address in found:
        answer = ask(address)
        assert answer.status_code == 200
        check(path, answer)


@pytest.mark.parametrize("query", ["2511CS", "Bergen", "Rotterdan", "2500", "qwxzvbn", "%3Cscript%3E", "1261"])
def test_every_answer_of_the_lookup_is_as_described(ask: Asker, check: Check, query: str) -> None:
    check("/vind", ask(f"/vind?q={query}"))


@pytest.mark.parametrize(
    ("path", "address", "method"),
    [
        ("/vind", "/vind", "GET"),
        ("/vind", "/vind?q=&x=1", "GET"),
        ("/gemeenten", "/gemeenten?provincie=Holland", "GET"),
        ("/gemeenten", "/gemeenten", "POST"),
        ("/gemeenten/{code}", "/gemeenten/GM9999", "GET"),
        ("/loketten/{slug}", "/loketten/nergens", "GET"),
        ("/loketten/{slug}", "/loketten/nergens/", "GET"),
    ],
)
def test_every_problem_is_as_described(ask: Asker, check: Check, path: str, address: str, method: str) -> None:
    answer = ask(address, method)

    assert answer.status_code >= 400
    check(path, answer)


def test_an_answer_with_one_word_too_many_is_seen(ask: Asker, check: Check) -> None:
    answer = ask("/gemeenten/GM0344")
    answer.set_data(answer.text.replace('"slug"', '"naampje":1,"slug"', 1))

    with pytest.raises(Exception, match="naampje"):
        check("/gemeenten/{code}", answer)
