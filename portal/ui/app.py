"""The start of every room: strict templates, the language from the URL, headers on every answer."""

from collections.abc import Iterable
from pathlib import Path
from traceback import format_tb
from types import TracebackType
from typing import Any

from flask import Flask, Response, abort, current_app, g, request
from jinja2 import FileSystemLoader, StrictUndefined
from markupsafe import Markup

from portal.domain.taal import Taal
from portal.domain.thema import STANDAARD, Thema
from portal.domain.waarde import Nederlands
from portal.settings import Settings
from portal.ui import text
from portal.ui.assets import FOREVER, OWN, Assets
from portal.ui.geheugen import turn_to
from portal.ui.headers import HEADERS
from portal.ui.jinja import Sjablonen
from portal.ui.links import RELATIVE, depth
from portal.ui.woordenboek import Woordenboeken

_NOT_FOR_TEMPLATES = ("config", "request", "session", "g", "url_for", "get_flashed_messages")
ExcInfo = tuple[type[BaseException], BaseException, TracebackType] | tuple[None, None, None]


class KamerApp(Flask):
    """A Flask app that tells of a bug where it happened, and nothing of what somebody typed or asked for."""

    jinja_environment = Sjablonen

    def log_exception(self, exc_info: ExcInfo) -> None:
        """Log the class of the error and the lines of code; its message or the address could repeat a visitor."""
        kind, _error, traceback = exc_info
        where = "".join(format_tb(traceback))
        self.logger.error("%s in %s\n%s", kind.__name__ if kind else "", request.endpoint, where)


def new_app(
    name: str,
    settings: Settings,
    *,
    static: Iterable[Path] = (),
    talen: tuple[Taal, ...] = tuple(Taal),
    thema: Thema = STANDAARD,
) -> Flask:
    """Make the empty app of a room.

    Args:
        name: The package of the room; its templates stand in it.
        settings: What differs per installation.
        static: Folders with style sheets, scripts and icons besides our own.
        talen: The languages that the room speaks.
        thema: How it looks.
    """
    app = KamerApp(name, static_folder=None, template_folder="templates")
    app.config[RELATIVE] = False
    app.extensions["settings"] = settings
    app.extensions["talen"] = talen
    app.extensions["assets"] = Assets((OWN, *static), thema)
    _set_up_templates(app)
    words = Woordenboeken(settings.translations.resolve())
    text.set_up(app, woordenboeken=words, default=Taal.NL, current=_current_taal)
    app.url_value_preprocessor(take_taal)
    app.url_defaults(give_taal)
    app.after_request(add_headers)
    app.add_url_rule("/static/<hashed>", "asset", asset)
    return app


def take_taal(_endpoint: str | None, values: dict[str, Any] | None) -> None:
    """Read the language from the URL; a page without one is Dutch."""
    g.taal = Taal((values or {}).pop("taal", Taal.NL))
    turn_to(g.taal, depth())
    text.turn_to(g.taal)


def give_taal(endpoint: str, values: dict[str, Any]) -> None:
    """Put the language of this page into every link that has a place for it."""
    if "taal" not in values and current_app.url_map.is_endpoint_expecting(endpoint, "taal"):
        values["taal"] = g.taal


def add_headers(response: Response) -> Response:
    """Send the security headers with every answer, and never a whole address that a stranger's Host header names."""
    if response.location:
        response.location = response.location.removeprefix(request.host_url.rstrip("/"))
    response.headers.extend({name: value for name, value in HEADERS.items() if name not in response.headers})
    return response


def asset(hashed: str) -> Response:
    """Serve a style sheet, script or icon."""
    assets: Assets = current_app.extensions["assets"]
    found = assets.find(hashed)
    if found is None:
        abort(404)
    return Response(found.body, mimetype=found.mimetype, headers={"Cache-Control": FOREVER})


def mark_dutch(value: object) -> object:
    """Mark words that stay Dutch on a page in another language; every template passes what it writes through here."""
    if isinstance(value, Nederlands) and g.get("taal", Taal.NL) is not Taal.NL:
        return Markup('<span lang="nl" dir="ltr">{}</span>').format(str(value))
    return value


def _current_taal() -> str:
    taal: Taal = g.get("taal", Taal.NL)
    return taal.locale


def _set_up_templates(app: Flask) -> None:
    env = app.jinja_env
    env.undefined = StrictUndefined
    env.trim_blocks = env.lstrip_blocks = True
    env.finalize = mark_dutch
    for name in _NOT_FOR_TEMPLATES:
        env.globals.pop(name, None)
    env.globals["N_"] = str  # marks a sentence for translators that is shown in Dutch as well
    folders = (Path(app.root_path) / "templates", Path(__file__).parent / "templates")
    env.loader = FileSystemLoader(folders)
