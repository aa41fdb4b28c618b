"""Pydantic's errors -> problems: Dutch sentences with line, field and example."""

import types
from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from portal.domain.bron import VANDAAG
from portal.domain.telefoon import FICTIEF
from portal.domain.waarde import EEN_TEKST
from portal.sources.document import Document, Place, field_name
from portal.sources.problems import Problem

Model = TypeVar("Model", bound=BaseModel)
NOT_IN_FILE = frozenset({"slug"})
"""Fields that the reader fills; an editor who writes them is told so."""


def validate(
    model: type[Model], document: Document, *, today: date, fictief: bool = False, **given: str
) -> Model | None:
    """Make a model of a document, or note its problems in the document and give None.

    Args:
        model: The model to make.
        document: The file as read.
        today: The day of reading; a source cannot be younger.
        fictief: Whether invented telephone numbers are expected, and real ones refused.
        given: Fields that do not stand in the file, such as the slug.
    """
    if document.problems and not document.values:
        return None  # nothing could be read: do not call every field missing as well
    for name in given.keys() & document.values.keys():
        sentence = "hoort niet in het bestand; de bestandsnaam zegt het al"
        document.problems.append(Problem(document.file, document.line_of((name,)), name, sentence))
    try:
        found = model.model_validate({**document.values, **given}, context={VANDAAG: today, FICTIEF: fictief})
    except ValidationError as error:
        document.problems.extend(problems_of(error, document, model))
        return None
    return None if document.problems else found


def problems_of(error: ValidationError, document: Document, model: type[BaseModel]) -> list[Problem]:
    """Say every mistake as a problem; an empty field was already told by the YAML reader."""
    told = {(problem.line, problem.field) for problem in document.problems}
    found = (_problem(details, document, model) for details in error.errors() if not _is_echo(details))
    return [problem for problem in found if (problem.line, problem.field) not in told]


def _is_echo(details: ErrorDetails) -> bool:
    """Tell whether another problem says it already.

    An empty value and an alias, both None, were told by the YAML reader. A list is called too short as well when all
    of its items were refused, each by itself.
    """
    return details["input"] is None or (details["type"] == "too_short" and bool(details["input"]))


def _problem(details: ErrorDetails, document: Document, model: type[BaseModel]) -> Problem:
    place: Place = tuple(details["loc"])
    say = _SENTENCES.get(details["type"], _other)
    parent, info = _field_at(model, place)
    example = "" if details["type"] in _WITHOUT_EXAMPLE else _example(info)
    return Problem(document.file, document.line_of(place), field_name(place), say(details, parent), example)


def _field_at(model: type[BaseModel], place: Place) -> tuple[type[BaseModel], FieldInfo | None]:
    """Walk from the root model to the model that holds the field, and the field."""
    info: FieldInfo | None = None
    for depth, part in enumerate(place):
        if isinstance(part, int):
            continue
        info = model.model_fields.get(part)
        inner = model_in(info.annotation) if info else None
        if inner and any(isinstance(rest, str) for rest in place[depth + 1 :]):
            model = inner
    return model, info


def model_in(annotation: Any) -> type[BaseModel] | None:
    """Give the model inside a field, be it optional or a list; None where the field holds a plain value."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in {tuple, list, Union, types.UnionType, Mapping}:
        return next((found for arg in get_args(annotation) if (found := model_in(arg))), None)
    return None


def _example(info: FieldInfo | None) -> str:
    example = info.examples[0] if info and info.examples else ""
    return ", ".join(example) if isinstance(example, list) else str(example)


def _unknown(details: ErrorDetails, parent: type[BaseModel]) -> str:
    names = [name for name in parent.model_fields if name not in NOT_IN_FILE]
    near = get_close_matches(str(details["loc"][-1]), names, n=1, cutoff=0.6)
    return f"onbekend veld; bedoelt u ‘{near[0]}’?" if near else f"onbekend veld; wel mag: {', '.join(names)}"


def _choice(details: ErrorDetails, _parent: type[BaseModel]) -> str:
    value = details["input"]
    if not isinstance(value, str):
        return EEN_TEKST
    expected = str(details["ctx"]["expected"]).replace(" or ", ", ").replace("'", "")
    return f"‘{value}’ mag hier niet; kies uit: {expected}"


def _value(details: ErrorDetails, _parent: type[BaseModel]) -> str:
    return str(details["ctx"]["error"])


def _too_long(details: ErrorDetails, _parent: type[BaseModel]) -> str:
    return f"is te lang; hooguit {details['ctx']['max_length']} tekens"


def _shape(details: ErrorDetails, _parent: type[BaseModel]) -> str:
    if details["loc"] == ("slug",):  # given by the reader, not written by the editor
        return f"de bestandsnaam ‘{details['input']}’ mag alleen kleine letters, cijfers en streepjes hebben"
    return f"‘{details['input']}’ heeft niet de goede vorm"


def _other(_details: ErrorDetails, _parent: type[BaseModel]) -> str:
    return "klopt niet"


def _fixed(sentence: str) -> Callable[[ErrorDetails, type[BaseModel]], str]:
    return lambda _details, _parent: sentence


_WITHOUT_EXAMPLE = frozenset({"extra_forbidden", "enum", "string_too_long", "model_type", "tuple_type", "string_type"})
_SENTENCES: Mapping[str, Callable[[ErrorDetails, type[BaseModel]], str]] = {
    "missing": _fixed("ontbreekt"),
    "extra_forbidden": _unknown,
    "value_error": _value,
    "enum": _choice,
    "string_type": _fixed(EEN_TEKST),
    "tuple_type": _fixed("hier hoort een lijst; zet elke waarde op een eigen regel achter een streepje"),
    "model_type": _fixed("hier hoort een blok met velden"),
    "too_short": _fixed("mag niet leeg zijn"),
    "string_too_short": _fixed("is leeg"),
    "string_too_long": _too_long,
    "string_pattern_mismatch": _shape,
}
