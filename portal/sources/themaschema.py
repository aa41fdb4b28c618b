"""JSON Schema of a file with a look, from the tokens: editors complete and explain keys as they type."""

from typing import Any

from portal.domain.thema import TOKENS

_SAID = {"^\\$": True}
"""What a group or value says about itself; the portal does not read it."""


def thema_schema() -> dict[str, Any]:
    """Give the JSON Schema of a file with a look."""
    logo = {"type": "string", "pattern": "\\.svg$", "description": "Een tekening in dezelfde map, hooguit 8 kB."}
    schema = _group({"logo": logo})
    for sleutel, token in TOKENS.items():
        inside = schema["properties"]
        *groups, last = sleutel.split(".")
        for name in groups:
            inside = inside.setdefault(name, _group({}))["properties"]
        words = f"{token.soort.capitalize()}: {token.wat}. Zonder deze sleutel: {token.standaard}"
        inside[last] = {
            "description": words,
            "type": "object",
            "anyOf": [{"required": ["$value"]}, {"required": ["value"]}],
        }
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Thema", **schema}


def _group(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "patternProperties": _SAID, "additionalProperties": False}
