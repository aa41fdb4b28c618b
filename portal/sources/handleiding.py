"""``docs/gemeentebestand.md``: what may stand in a file, written from the models, never by hand."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args

from pydantic.fields import FieldInfo

from portal.domain.waarde import Waarde
from portal.sources.omschrijving import omschrijvingen
from portal.sources.schema import KINDS
from portal.sources.validation import NOT_IN_FILE, model_in

_TITLES = {
    "gemeente": "Een gemeente: `gemeenten/<naam>.yaml`",
    "loket": "Een loket: `gemeenten/loketten/<naam>.yaml`",
    "organisaties": "Landelijke organisaties: `content/organisaties.yaml`",
}
_INTRO = """\
# Wat er in een bestand staat

Dit document is gemaakt met `portaal schema`. Verander het niet met de hand.

- Elk feit heeft een `bron`. Wat niemand weet, laat u weg.
- `bron_datum` is de datum van de bron. Onbekend? Laat de regel weg; dat telt als het oudst.
- `gecontroleerd_op` vult u alleen in als iemand het bij het loket zelf heeft nagevraagd.
- Een waarde met alleen cijfers zet u tussen aanhalingstekens: `'2511'`.
- `portaal check` noemt elke fout, met bestand, regel en veld.
"""


def handleiding() -> str:
    """Write the document."""
    parts = [_INTRO]
    for kind, model in KINDS.items():
        parts.append(f"## {_TITLES[kind]}\n")
        parts.extend(_table(name, part) for name, part in _models(model, ""))
    return "\n".join(parts)


def _models(model: type[Waarde], name: str) -> Iterator[tuple[str, type[Waarde]]]:
    """Give the model, and then the models inside it, each with the field it stands in."""
    yield name, model
    for field, info in model.model_fields.items():
        inner = model_in(info.annotation)
        if inner and issubclass(inner, Waarde):
            yield from _models(inner, f"{name}.{field}".lstrip("."))


def _table(name: str, model: type[Waarde]) -> str:
    heading = f"### `{name}`\n\n" if name else ""
    words = omschrijvingen(model)
    rows = [
        _row(field, info, words.get(field, ""))
        for field, info in model.model_fields.items()
        if name or field not in NOT_IN_FILE
    ]
    return "\n".join([f"{heading}| veld | moet | uitleg | voorbeeld |", "|---|---|---|---|", *rows, ""])


def _row(name: str, info: FieldInfo, words: str) -> str:
    must = "ja" if info.is_required() else ""
    choices = _choices(info.annotation)
    text = " ".join(
        part for part in (" ".join(words.split()), f"Kies uit: {', '.join(choices)}." if choices else "") if part
    )
    return f"| `{name}` | {must} | {text} | {_example(info)} |"


def _choices(annotation: Any) -> list[str]:
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [str(one.value) for one in annotation]
    return next((found for arg in get_args(annotation) if (found := _choices(arg))), [])


def _example(info: FieldInfo) -> str:
    example = info.examples[0] if info.examples else ""
    text = ", ".join(example) if isinstance(example, list) else str(example)
    return f"`{text}`" if text else ""
