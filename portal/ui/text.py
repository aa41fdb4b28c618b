"""Words in the language of the page; the one module that knows Flask-Babel, which carries no types."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

import flask_babel
from babel import dates
from babel.support import NullTranslations
from flask import Flask, current_app
from markupsafe import Markup

from portal.domain.taal import Taal
from portal.ui.geheugen import aside
from portal.voorraad import kept


@dataclass(frozen=True, slots=True)
class Zinnen:
    """The sentences of a language."""

    woordenboek: NullTranslations
    safe: dict[str, Markup] = field(default_factory=dict)
    """Those that templates showed already, by the Dutch sentence."""


_zinnen: ContextVar[Zinnen | None] = ContextVar("zinnen", default=None)
_spoken: ContextVar[str] = ContextVar("taal", default="")


def translate(text: str) -> str:
    """Give a Dutch sentence in the language of the page, as translators wrote it."""
    return str(_of_page().woordenboek.ugettext(text))


def gettext(text: str, **values: str) -> str:
    """Translate a Dutch sentence; ``%(naam)s`` in it is filled with a value."""
    translated = translate(text)
    return translated % values if values else translated


def _safe_gettext(text: str, **values: object) -> Markup:
    """Translate a sentence in a template; what fills it is escaped."""
    safe = _of_page().safe
    translated = safe.get(text)
    if translated is None:
        translated = safe[text] = Markup(translate(text))
    return translated % values if values else translated


def format_date(day: date, pattern: str) -> str:
    """Write a day as a pattern of Unicode's LDML says, such as ``EEEE``, or ``long`` for the whole day."""
    return _date_as(pattern, _locale(), day.isoformat())


def format_parts(day: date, parts: str) -> str:
    """Write parts of a day in the order of the language: ``MMMMd`` or ``yMMMM``."""
    return _date_of(parts, _locale(), day.isoformat())


@kept
def _date_as(pattern: str, locale: str, day: str) -> str:
    return str(dates.format_date(date.fromisoformat(day), pattern, locale))


@kept
def _date_of(parts: str, locale: str, day: str) -> str:
    return str(dates.format_skeleton(parts, datetime.combine(date.fromisoformat(day), time()), locale=locale))


def _locale() -> str:
    return str(flask_babel.get_locale() or Taal.NL.locale)


def set_up(app: Flask, *, woordenboeken: dict[Any, Any], default: str, current: Callable[[], str]) -> None:
    """Let an app speak languages.

    Args:
        app: The app.
        woordenboeken: Locale and domain -> the words.
        default: The language of the source, for which no translation is needed.
        current: Gives the language of the page that is being made.
    """
    app.extensions["zinnen"] = {}
    babel = flask_babel.Babel(app, default_locale=default, locale_selector=current)
    with app.app_context():
        babel.domain_instance.cache = woordenboeken  # it asks its cache first: no compiled files are needed
    app.jinja_env.globals["_"] = _safe_gettext
    app.teardown_appcontext(_forget_words)


def is_checked(app: Flask, taal: Taal) -> bool:
    """Tell whether a translator checked the words of the screens in a language."""
    return bool(app.extensions["babel"].instance.domain_instance.cache.is_checked(taal))


@contextmanager
def in_taal(taal: Taal) -> Iterator[None]:
    """Speak another language for a while: what a desk sends is read in the language of who wrote."""
    with flask_babel.force_locale(taal.locale), aside(taal):
        _forget_words()
        yield
    _forget_words()


def turn_to(taal: str) -> None:
    """Speak the language of a page from here on: else a frozen site has every page in the language of its first."""
    if _zinnen.get() is None or _spoken.get() != taal:
        _spoken.set(taal)
        _forget_words()
        flask_babel.refresh()


def _forget_words(_error: BaseException | None = None) -> None:
    _zinnen.set(None)


def _of_page() -> Zinnen:
    """Give the sentences in the language of the page; the library would look for them again at every sentence."""
    found = _zinnen.get()
    if found is None:
        woordenboek = flask_babel.get_translations()
        if not current_app:
            return Zinnen(woordenboek)  # outside every app: the words as they are written in the code
        found = current_app.extensions["zinnen"].setdefault(woordenboek, Zinnen(woordenboek))
        _zinnen.set(found)
    return found
