"""The description of this room, made of its addresses and models.

Source:
    OpenAPI 3.1.1; NL API Design Rules 2.2.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from portal.api.feed import ATOM
from portal.api.feiten import Feiten
from portal.api.probleem import PROBLEM, Probleem
from portal.api.routes import JSON, ROUTES, Route
from portal.api.vragen import Vraag
from portal.ui.headers import OPEN

VERSION = OPEN["API-Version"]
_REF = "#/components/schemas/{model}"
_NAMES: Mapping[str, tuple[str, str]] = {
    "code": (r"^GM\d{4}$", "GM0344"),
    "slug": (r"^[a-z0-9]+(-[a-z0-9]+)*$", "arnhem-nazorgcoordinator"),
}
"""Name in a path -> its pattern, and an example."""
_ABOUT = (
    "Feiten over hulp van gemeenten na detentie. Elk feit noemt zijn bron en de datum daarvan. "
    "Een veld is null als het niet bekend is. "
    "Bronnen: CBS en GeoNames (CC BY 4.0, bewerkt), Register van Overheidsorganisaties (CC0). "
    "Wie deze gegevens verder geeft, noemt die bronnen."
)
_FROZEN = " Deze gegevens staan in losse bestanden. Zoeken met een postcode kan hier niet."


def openapi_of(data: Feiten, *, frozen: bool) -> bytes:
    """Write the description.

    Args:
        data: Where the site stands, and whom to tell of a mistake.
        frozen: Whether it stands beside files instead of a server.
    """
    return _written(data.basis_url, data.email, frozen=frozen)


@lru_cache(maxsize=2)
def _written(basis_url: str, email: str, *, frozen: bool) -> bytes:
    """Write the description, the same for every gemeente."""
    routes = [route for route in ROUTES if not (frozen and route.typed)]
    contact = {"name": "Redactie van deze site", "email": email} if email else {"name": "Nog niet benoemd"}
    document = {
        "openapi": "3.1.1",
        "info": {
            "title": "Hulp van gemeenten na detentie",
            "version": VERSION,
            "description": _ABOUT + (_FROZEN if frozen else ""),
            "contact": contact,
        },
        "servers": [{"url": f"{basis_url}/api/v1" if basis_url else "../v1"}],
        "tags": [{"name": "feiten", "description": "Alles wat bekend is."}],
        "paths": {route.pad_of(frozen=frozen): {"get": _operation(route, frozen=frozen)} for route in routes},
        "components": {"schemas": _schemas(routes, frozen=frozen), "headers": _HEADERS},
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


_HEADERS = {
    "API-Version": {
        "description": "De versie van deze API.",
        "required": True,
        "schema": {"type": "string", "examples": [VERSION]},
    }
}
_VERSIONED = {"API-Version": {"$ref": "#/components/headers/API-Version"}}


def _operation(route: Route, *, frozen: bool) -> dict[str, Any]:
    parameters = [*_path_parameters(route), *(() if frozen else _query_parameters(route.vraag))]
    return {
        "operationId": route.naam,
        "summary": route.wat,
        "tags": ["feiten"],
        **({"parameters": parameters} if parameters else {}),
        "responses": {"200": _ok(route)} | ({} if frozen else _refusals(route)),
    }


def _ok(route: Route) -> dict[str, Any]:
    schema = {"$ref": _REF.format(model=route.antwoord.__name__)} if route.antwoord else {"type": "string"}
    return {
        "description": route.wat,
        "headers": _VERSIONED,
        "content": {JSON if route.antwoord else ATOM: {"schema": schema}},
    }


def _refusals(route: Route) -> dict[str, Any]:
    why = {"400": "De vraag klopt niet. Alle fouten staan erbij.", "default": "Er is geen antwoord."}
    if "{" in route.pad:
        why["404"] = "Dit is er niet, of niet meer."
    content = {PROBLEM: {"schema": {"$ref": _REF.format(model=Probleem.__name__)}}}
    return {status: {"description": text, "headers": _VERSIONED, "content": content} for status, text in why.items()}


def _path_parameters(route: Route) -> Iterator[dict[str, Any]]:
    for name in re.findall(r"{(\w+)}", route.pad):
        pattern, example = _NAMES[name]
        schema = {"type": "string", "pattern": pattern, "examples": [example]}
        yield {"name": name, "in": "path", "required": True, "schema": schema}


def _query_parameters(vraag: type[Vraag]) -> Iterator[dict[str, Any]]:
    schema = vraag.model_json_schema(ref_template=_REF)
    for name, one in schema.get("properties", {}).items():
        yield {
            "name": name,
            "in": "query",
            "required": name in schema.get("required", ()),
            "description": one["description"],
            "schema": one["anyOf"][0] if "anyOf" in one else _without(one, "description", "title"),
        }


def _schemas(routes: Iterable[Route], *, frozen: bool) -> dict[str, Any]:
    """Give the schemas of all answers; those of values that may be asked for stand in them."""
    answers: list[type[BaseModel]] = [route.antwoord for route in routes if route.antwoord]
    if not frozen:
        answers.append(Probleem)
    _map, schema = models_json_schema([(one, "serialization") for one in answers], ref_template=_REF)
    return {name: _for_programs(one) for name, one in schema["$defs"].items()}


def _for_programs(schema: dict[str, Any]) -> dict[str, Any]:
    """Leave out what stands in a schema for who reads our code, and titles that repeat a name."""
    plain = _without(schema, "description", "title")
    fields = {name: _without(one, "title") for name, one in schema.get("properties", {}).items()}
    return {**plain, "properties": fields} if fields else plain


def _without(schema: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in schema.items() if name not in names}
