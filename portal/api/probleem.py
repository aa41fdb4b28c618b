"""Every answer that is no answer, as RFC 9457 writes it; it never repeats the value of a parameter."""

from collections.abc import Mapping
from http import HTTPStatus
from types import MappingProxyType

from flask import Response
from pydantic import Field
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from portal.api.bouwstenen import Antwoord

PROBLEM = "application/problem+json"
_WORDS: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        400: ("De vraag klopt niet", "Verbeter wat hieronder staat, en vraag het opnieuw."),
        404: ("Niet gevonden", "Dit adres bestaat niet, of niet meer. Zie openapi.json. Zet geen / aan het eind."),
        405: ("Dit mag hier niet", "Deze gegevens kunt u alleen lezen: GET, HEAD of OPTIONS."),
        500: ("Er ging iets mis bij ons", "Dat ligt niet aan u. Probeer het straks weer."),
    }
)


class Plek(Antwoord):
    """Where a mistake is."""

    name: str


class Invoerfout(Antwoord):
    """One mistake in a question."""

    waar: str = Field(alias="in", examples=["query"])
    location: Plek
    code: str = Field(examples=["ontbreekt"])
    detail: str


class Probleem(Antwoord):
    """Why there is no answer."""

    type: str = "about:blank"
    title: str = Field(examples=["Niet gevonden"])
    status: int = Field(examples=[404])
    detail: str
    errors: tuple[Invoerfout, ...] = ()
    """Alle fouten in de vraag, in één keer."""


def problem(status: int, errors: tuple[Invoerfout, ...] = ()) -> Response:
    """Answer with a problem; nobody keeps it."""
    title, detail = _WORDS.get(status) or (HTTPStatus(status).phrase, "")
    body = Probleem(title=title, status=status, detail=detail, errors=errors).model_dump_json()
    return Response(body, status, {"Cache-Control": "no-store"}, content_type=PROBLEM)


def not_answered(error: HTTPException) -> Response:
    """Answer what the framework refuses, or what broke."""
    response = problem(error.code or HTTPStatus.INTERNAL_SERVER_ERROR)
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        response.headers["Allow"] = ", ".join(sorted(error.valid_methods))
    return response
