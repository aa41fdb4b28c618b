"""The app of this room, and its addresses for a site of files."""

from collections.abc import Callable, Iterator
from http import HTTPStatus

from flask import Blueprint, Flask, Response, current_app, request
from werkzeug.exceptions import HTTPException

from portal.api.feiten import Feiten
from portal.api.openapi import openapi_of
from portal.api.probleem import not_answered, problem
from portal.api.routes import JSON, ROUTES, Route
from portal.api.vragen import OngeldigeVraagError, Vraag
from portal.ui.app import KamerApp, add_headers
from portal.ui.headers import OPEN
from portal.ui.links import API

VERSION = "/v1"
FEITEN = "api"
"""Name of the extension that gives the facts."""
_ALLOWED = {"Access-Control-Allow-Methods": "GET, HEAD, OPTIONS", "Access-Control-Allow-Headers": "*"}


def create_api(feiten: Callable[[], Feiten]) -> Flask:
    """Make the app that other programs read; it stands below ``/api``.

    Args:
        feiten: Gives the facts of today.
    """
    app = KamerApp("portal.api", static_folder=None)
    app.url_map.merge_slashes = False  # an address with // is another one, and not there
    app.extensions[FEITEN] = feiten
    app.register_blueprint(_blueprint(frozen=False), url_prefix=VERSION)
    app.register_error_handler(HTTPException, not_answered)
    app.register_error_handler(OngeldigeVraagError, _mistaken)
    app.after_request(add_headers)
    app.after_request(_open)
    return app


def add_files(app: Flask) -> None:
    """Let an app that is frozen write the same answers as files; its extension ``FEITEN`` gives the facts."""
    app.register_blueprint(_blueprint(frozen=True), url_prefix=API + VERSION)


def files_of(gemeente: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Give the files with the facts of one gemeente alone, by its code."""
    yield "api.gemeente", {"naam": gemeente}


def shared_files(data: Feiten) -> Iterator[tuple[str, dict[str, str]]]:
    """Give all other files."""
    yield "api.openapi", {}
    yield from ((f"api.{route.naam}", {}) for route in ROUTES if "{" not in route.pad and not route.typed)
    yield from (("api.loket", {"naam": loket.slug}) for loket in data.loketten)


def _blueprint(*, frozen: bool) -> Blueprint:
    blueprint = Blueprint("api", __name__)
    blueprint.after_request(_open)
    for route in ROUTES:
        if not (frozen and route.typed):
            path = route.pad_of(frozen=frozen).replace("{code}", "<naam>").replace("{slug}", "<naam>")
            blueprint.add_url_rule(path, route.naam, _view(route), methods=["GET"])
    blueprint.add_url_rule("/openapi.json", "openapi", _describing(frozen=frozen), methods=["GET"])
    return blueprint


def _view(route: Route) -> Callable[..., Response]:
    def answer(naam: str = "") -> Response:
        vraag = route.vraag.read(request.args)
        body = route.maak(_feiten(), vraag, naam)
        return _answered(body, route.mimetype, kept=not route.typed)

    return answer


def _describing(*, frozen: bool) -> Callable[[], Response]:
    def describe() -> Response:
        Vraag.read(request.args)
        return _answered(openapi_of(_feiten(), frozen=frozen), JSON, kept=True)

    return describe


def _answered(body: bytes, mimetype: str, *, kept: bool) -> Response:
    """Answer, or say that the asker has this already."""
    response = Response(body, mimetype=mimetype, headers={"Cache-Control": "no-cache" if kept else "no-store"})
    if kept:
        response.add_etag()
        response.make_conditional(request)
    return response


def _open(response: Response) -> Response:
    """Let every site fetch it."""
    response.headers.update(OPEN)
    if request.method == "OPTIONS" and response.status_code == HTTPStatus.OK:
        response.headers.update(_ALLOWED)
        response.headers.remove("Content-Type")
        response.status_code = HTTPStatus.NO_CONTENT
    return response


def _mistaken(error: OngeldigeVraagError) -> Response:
    return problem(400, error.fouten)


def _feiten() -> Feiten:
    feiten: Callable[[], Feiten] = current_app.extensions[FEITEN]
    return feiten()
