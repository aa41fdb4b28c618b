"""Words in the language of the page; the one module that knows Flask-Babel, which carries no types."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path

import flask_babel
from babel.dates import format_skeleton
from flask import Flask

from portal.domain.taal import Taal
from portal.ui.woordenboek import Woordenboeken


def gettext(text: str, **values: str) -> str:
    """Translate a Dutch sentence; ``%(naam)s`` in it is filled with a value."""
    return str(flask_babel.gettext(text, **values))


def format_date(day: date, pattern: str) -> str:
    """Write a day as a pattern of Unicode's LDML says, such as ``EEEE``, or ``long`` for the whole day."""
    return str(flask_babel.format_date(day, pattern))


def format_parts(day: date, parts: str) -> str:
    """Write parts of a day in the order of the language: ``MMMMd`` or ``yMMMM``."""
    return str(format_skeleton(parts, datetime.combine(day, time()), locale=flask_babel.get_locale()))


def set_up(app: Flask, *, folder: Path, default: str, current: Callable[[], str]) -> None:
    """Let an app speak languages.

    Args:
        app: The app.
        folder: Where the translations stand.
        default: The language of the source, for which no translation is needed.
        current: Gives the language of the page that is being made.
    """
    babel = flask_babel.Babel(app, default_locale=default, locale_selector=current)
    with app.app_context():
        babel.domain_instance.cache = Woordenboeken(folder)  # it asks its cache first: no compiled files are needed


def is_checked(app: Flask, taal: Taal) -> bool:
    """Tell whether a translator checked the words of the screens in a language."""
    return bool(app.extensions["babel"].instance.domain_instance.cache.is_checked(taal))


@contextmanager
def in_taal(taal: Taal) -> Iterator[None]:
    """Speak another language for a while: what a desk sends is read in the language of who wrote."""
    with flask_babel.force_locale(taal.locale):
        yield


def refresh() -> None:
    """Forget the language of the page before: else a frozen site has every page in the language of its first."""
    flask_babel.refresh()
