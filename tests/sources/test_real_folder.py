import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from portal.domain.waarde import Waarde
from portal.sources.gemeenten import Gegevens, load_gegevens
from portal.sources.handleiding import handleiding
from portal.sources.schema import KINDS, schema_of, write_schemas
from portal.sources.validation import NOT_IN_FILE, model_in
from tests.examples import VANDAAG
from tests.sources.folder import GEMEENTE

FOLDER = Path("gemeenten")
DOCS = Path("docs")
KIND_OF = {
    **dict.fromkeys(sorted(FOLDER.glob("*.yaml")), "gemeente"),
    **dict.fromkeys(sorted((FOLDER / "loketten").glob("*.yaml")), "loket"),
    Path("content/organisaties.yaml"): "organisaties",
    Path("content/voorbeeld/gemeente.yaml"): "gemeente",
    Path("content/voorbeeld/loket.yaml"): "loket",
}


class EditorLoader(yaml.CSafeLoader):
    """Reads YAML 1.2 as the editors' tools do: a bare ``2511`` is a number, and ``ja``, ``NO`` and a date are text."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", "~nN\0"),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^({pattern})$"), list(first))


@cache
def real() -> Gegevens:
    """Read the real folder once."""
    return load_gegevens(FOLDER, today=VANDAAG)


@cache
def validator(kind: str) -> Draft202012Validator:
    """Give what an editor's tool checks a file with."""
    return Draft202012Validator(schema_of(kind))


def as_editors_read(text: str) -> Any:
    """Read YAML as the tools of editors do."""
    return EditorLoader(text).get_single_data()


def test_all_342_gemeenten_are_read_without_a_problem() -> None:
    assert len(real().gemeenten) == 342
    assert len({gemeente.code for gemeente in real().gemeenten}) == 342
    assert len({gemeente.naam for gemeente in real().gemeenten}) == 342


def test_a_gemeente_without_a_number_says_so_and_has_another_way_in() -> None:
    for contact in (gemeente.contact for gemeente in real().gemeenten if not gemeente.contact.telefoon):
        assert contact.opmerking, contact.website
        assert contact.email or contact.contactformulier, contact.website


def test_a_shared_postcode_belongs_to_another_gemeente() -> None:
    owned = {
        cijfers: gemeente.slug
        for gemeente in real().gemeenten
        for reeks in gemeente.postcodes.reeksen
        for cijfers in range(reeks.eerste, reeks.laatste + 1)
    }

    for gemeente in real().gemeenten:
        for gedeeld in gemeente.postcodes.gedeeld:
            assert owned[gedeeld.postcode.eerste] != gemeente.slug, (gemeente.slug, str(gedeeld.postcode))


def test_no_place_of_shelter_is_an_address_without_a_number_to_call_first() -> None:
    for gemeente in real().gemeenten:
        for plek in gemeente.opvang:
            assert plek.telefoon or gemeente.contact.telefoon or not plek.adres, (gemeente.slug, plek.naam)


def test_the_planned_change_of_wijdemeren_is_told_with_its_status() -> None:
    [wijdemeren] = [gemeente for gemeente in real().gemeenten if gemeente.slug == "wijdemeren"]

    assert wijdemeren.wijziging
    assert wijdemeren.wijziging.datum.isoformat() == "2027-01-01"
    assert wijdemeren.wijziging.status.value == "gepland"


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_line_of_every_file_names_the_schema_beside_it(kind: str) -> None:
    for path in [path for path, its_kind in KIND_OF.items() if its_kind == kind]:
        first, _, _ = path.read_text("utf-8").partition("\n")

        marker, _, schema = first.partition("$schema=")

        assert marker == "# yaml-language-server: ", path
        assert (path.parent / schema).resolve() == (DOCS / "schema" / f"{kind}.schema.json").resolve(), path


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_accepts_every_real_file(kind: str) -> None:
    for path in [path for path, its_kind in KIND_OF.items() if its_kind == kind]:
        values = as_editors_read(path.read_text("utf-8"))

        [*mistakes] = validator(kind).iter_errors(values)

        assert mistakes == [], path


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("naam: Utrecht", "nam: Utrecht"),
        ("code: GM0344\n", ""),
        ("code: GM0344", "code: 344"),
        ("provincie: Utrecht", "provincie: Brabant"),
        ("website: https://", "website: http://"),
        ("'3521'", "'0123'"),
        ("'3521'", "3521"),
        ("bron_datum: 2026-05-14", "bron_datum: 14 mei"),
        ("namen: [Utrecht]", "namen: Utrecht"),
        ("namen: [Utrecht]", "namen: []"),
        ("telefoon: 14 030", "telefoon: {tekst: 14 030, kies: '14030'}"),
        ("bron: CBS", "slug: utrecht\nbron: CBS"),
    ],
)
def test_the_schema_refuses_a_mistake_while_its_editor_types(old: str, new: str) -> None:
    right = as_editors_read(GEMEENTE)
    wrong = as_editors_read(GEMEENTE.replace(old, new, 1))

    assert validator("gemeente").is_valid(right)
    assert not validator("gemeente").is_valid(wrong)


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_a_schema_of_every_field_an_editor_may_write(kind: str) -> None:
    schema = schema_of(kind)

    Draft202012Validator.check_schema(schema)
    assert set(schema["properties"]) == set(KINDS[kind].model_fields) - NOT_IN_FILE
    assert schema["additionalProperties"] is False


def test_the_written_schemas_are_current(tmp_path: Path) -> None:
    for fresh in write_schemas(tmp_path):
        assert (DOCS / "schema" / fresh.name).read_text("utf-8") == fresh.read_text("utf-8"), "run: portaal schema"
        assert json.loads(fresh.read_text("utf-8"))


def test_the_manual_of_the_files_is_current() -> None:
    assert (DOCS / "gemeentebestand.md").read_text("utf-8") == handleiding(), "run: portaal schema"


def every_model(model: type[Waarde]) -> set[type[Waarde]]:
    """Give a model and all models inside it."""
    inner = [model_in(info.annotation) for info in model.model_fields.values()]
    return {model}.union(*(every_model(one) for one in inner if one and issubclass(one, Waarde)))


@pytest.mark.parametrize("kind", KINDS)
def test_the_manual_names_every_field_of_every_model(kind: str) -> None:
    manual = handleiding()

    for model in every_model(KINDS[kind]):
        for name in model.model_fields:
            assert f"| `{name}` |" in manual or name in NOT_IN_FILE, (model.__name__, name)


@pytest.mark.parametrize("kind", KINDS)
def test_every_example_of_a_field_reads_as_that_field(kind: str) -> None:
    for model in every_model(KINDS[kind]):
        examples = {name: info.examples[0] for name, info in model.model_fields.items() if info.examples}

        found = model.__pydantic_validator__

        for name, example in examples.items():
            read = found.validate_assignment(model.model_construct(**examples), name, example)
            assert read is not None, (model, name)


def test_a_shelter_is_for_gemeenten_that_exist() -> None:
    codes = {gemeente.code for gemeente in real().gemeenten}
    named = {code for gemeente in real().gemeenten for plek in gemeente.opvang for code in plek.ook_voor}

    assert named
    assert named - codes == set()
