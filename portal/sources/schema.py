"""JSON Schema of every kind of content file, from the models: editors complete and check as they type."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket
from portal.domain.organisatie import Organisaties
from portal.domain.waarde import Waarde
from portal.sources.omschrijving import omschrijvingen
from portal.sources.themaschema import thema_schema
from portal.sources.validation import NOT_IN_FILE, model_in

KINDS: Mapping[str, type[Waarde]] = MappingProxyType(
    {"gemeente": Gemeente, "loket": Loket, "organisaties": Organisaties}
)
"""Name of the schema file -> model."""


def schema_of(kind: str) -> dict[str, Any]:
    """Give the JSON Schema of a kind of file, without the fields that do not stand in it."""
    model = KINDS[kind]
    schema = model.model_json_schema()
    for part in dict.fromkeys(models_in(model)):
        fields = schema["$defs"].get(part.__name__, schema)["properties"]
        for name, words in omschrijvingen(part).items():
            fields[name]["description"] = words
    if kind != "organisaties":
        for name in NOT_IN_FILE:
            schema["properties"].pop(name)
            schema["required"].remove(name)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def models_in(model: type[Waarde]) -> Iterator[type[Waarde]]:
    """Give the model, and all models inside it."""
    yield model
    for info in model.model_fields.values():
        inner = model_in(info.annotation)
        if inner and issubclass(inner, Waarde):
            yield from models_in(inner)


def write_schemas(folder: Path) -> list[Path]:
    """Write the schema of every kind of file, and give their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    schemas = {kind: schema_of(kind) for kind in KINDS} | {"thema": thema_schema()}
    paths = {folder / f"{kind}.schema.json": schema for kind, schema in schemas.items()}
    for path, schema in paths.items():
        path.write_text(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return list(paths)
