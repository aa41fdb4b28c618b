"""What may be asked behind the question mark, and every mistake in it at once."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pydantic.alias_generators import to_camel
from werkzeug.datastructures import MultiDict

from portal.api.probleem import Invoerfout, Plek
from portal.catalogue.lookup import LONGEST_QUERY
from portal.domain.gemeente import Provincie

LONGEST_NAME = 40  # characters of a name that is told back
MOST = 20  # mistakes that are told at once
_SENTENCES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "missing": ("ontbreekt", "Deze parameter is verplicht."),
        "string_too_short": ("leeg", "Deze parameter is leeg."),
        "string_too_long": ("te-lang", f"Deze parameter heeft hooguit {LONGEST_QUERY} tekens."),
        "enum": ("geen-keuze", "Dit is geen waarde uit de lijst; zie openapi.json."),
        "extra_forbidden": ("onbekend", "Deze parameter bestaat hier niet; zie openapi.json."),
    }
)
"""Kind of mistake, as pydantic names it -> our code and sentence; none repeats what was asked."""


class OngeldigeVraagError(ValueError):
    """A question with mistakes."""

    def __init__(self, fouten: tuple[Invoerfout, ...]) -> None:
        """Keep every mistake."""
        super().__init__()
        self.fouten = fouten


class Vraag(BaseModel):
    """The parameters of an address; here none."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=to_camel, use_attribute_docstrings=True, hide_input_in_errors=True
    )

    @classmethod
    def read(cls, arguments: MultiDict[str, str]) -> Self:
        """Read what was asked.

        Raises:
            OngeldigeVraagError: naming every mistake.
        """
        fouten = [_fout(name, "dubbel", "Deze parameter mag één keer.") for name in _repeated(arguments)]
        try:
            vraag = cls.model_validate(arguments.to_dict())
        except ValidationError as error:
            found = error.errors(include_input=False, include_context=False, include_url=False)
            fouten += [_fout(str(one["loc"][0]), *_SENTENCES[one["type"]]) for one in found]
        else:
            if not fouten:
                return vraag
        raise OngeldigeVraagError(tuple(fouten[:MOST]))


class GemeentenVraag(Vraag):
    """Which gemeenten."""

    provincie: Provincie | None = None
    """Alleen de gemeenten in deze provincie."""


class VindVraag(Vraag):
    """Where somebody lived last."""

    q: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_QUERY),
        Field(examples=["2511 CS"]),
    ]
    """Een postcode, plaats of gemeente, zoals iemand die typt. Een oude naam of een tikfout mag ook."""


def _repeated(arguments: MultiDict[str, str]) -> Iterator[str]:
    return (name for name, values in arguments.lists() if len(values) > 1)


def _fout(name: str, code: str, detail: str) -> Invoerfout:
    return Invoerfout(waar="query", location=Plek(name=name[:LONGEST_NAME]), code=code, detail=detail)
