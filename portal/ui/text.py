"""Words in the language of the page; the one module that knows Flask-Babel, which carries no types."""

from collections.abc import Callable
from datetime import date

import flask_babel
from flask import Flask


def gettext(text: str, **values: str) -> str:
    """Translate a Dutch sentence; ``%(naam)s`` in it is filled with a value."""
    return str(flask_babel.gettext(text, **values))


def format_date(day: date, pattern: str) -> str:
    """Write a day as a pattern of Unicode's LDML says, such as ``d MMMM y``."""
    return str(flask_babel.format_date(day, pattern))


def set_up(app: Flask, *, folder: str, default: str, current: Callable[[], str]) -> None:
    """Let an app speak languages.

    Args:
        app: The app.
        folder: Where the translations stand.
        default: The language of the source, for which no translation is needed.
        current: Gives the language of the page that is being made.
    """
    flask_babel.Babel(app, default_locale=default, locale_selector=current, default_translation_directories=folder)


def refresh() -> None:
    """Forget the language of the page before: else a frozen site has every page in the language of its first."""
    flask_babel.refresh()
