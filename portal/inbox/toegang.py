"""Who is logged in; the one module that knows Flask-Login and Flask-WTF, which carry no types."""

from collections.abc import Callable
from typing import Any

from flask import Flask, request, session
from flask.sessions import SecureCookieSessionInterface
from flask_login import LoginManager, current_user
from flask_wtf.csrf import CSRFError, CSRFProtect, generate_csrf
from werkzeug.exceptions import Forbidden, HTTPException
from werkzeug.wrappers import Response

from portal.inbox.room import Room, the_room
from portal.mailbox.houders import Toegang
from portal.mailbox.openlog import Wie
from portal.mailbox.sessies import LANGST, Sessie
from portal.settings import Settings

MAX_BODY = 48 * 1024  # bytes
NAAM = "balie"
_GEHEIM = "balie"
"""Under this name the cookie holds what unlocks the session; with the CSRF token it is all that it holds."""


class Behandelaar:
    """A behandelaar at work, as Flask-Login wants to see a user: it asks nothing else of one that a cookie unlocks."""

    is_authenticated = True

    def __init__(self, sessie: Sessie) -> None:
        """Take the session."""
        self.sessie = sessie


class MountCookie(SecureCookieSessionInterface):
    """Sends the cookie to the path at which the room is mounted, and nowhere else.

    The prefix of its name lets a browser hold us to that: ``__Host-`` where the room has a host of its own.
    """

    def get_cookie_name(self, app: Flask) -> str:
        """Give the name, with the strictest prefix that can be kept."""
        if not self.get_cookie_secure(app):
            return NAAM
        return f"__Host-{NAAM}" if self.get_cookie_path(app) == "/" else f"__Secure-{NAAM}"

    def get_cookie_path(self, app: Flask) -> str:
        """Give the path of the mount."""
        return f"{request.script_root or app.config['APPLICATION_ROOT'].rstrip('/')}/"


def set_up(app: Flask, room: Room, unauthorized: Callable[[], Response]) -> None:
    """Let an app know who asks, and refuse every form that it did not make itself."""
    https = stands_on_https(room.settings)
    app.secret_key = room.cookie_key
    app.config.update(
        SESSION_COOKIE_SECURE=https,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Strict",
        PERMANENT_SESSION_LIFETIME=LANGST,
        WTF_CSRF_TIME_LIMIT=None,  # a token lives as long as the cookie; nobody loses a text to a clock
        MAX_CONTENT_LENGTH=MAX_BODY,
        MAX_FORM_MEMORY_SIZE=MAX_BODY,
    )
    app.session_interface = MountCookie()
    CSRFProtect(app)
    manager = LoginManager(app, add_context_processor=False)
    manager.session_protection = None  # it would put a trace of the browser and its address into the cookie
    manager.request_loader(_load)
    manager.unauthorized_handler(unauthorized)
    app.extensions["deur"] = manager


def stands_on_https(settings: Settings) -> bool:
    """Tell whether the room has a public address; it is on https then."""
    return bool(settings.balie_url or settings.basis_url)


def _load(_request: object) -> Behandelaar | None:
    geheim = session.get(_GEHEIM)
    room = the_room()
    found = room.sessies.find(geheim, room.now()) if isinstance(geheim, str) else None
    return Behandelaar(found) if found else None


def is_logged_in() -> bool:
    """Tell whether a behandelaar asks."""
    return bool(current_user.is_authenticated)


def was_logged_in() -> bool:
    """Tell whether the cookie belongs to a session, be it over or not."""
    return _GEHEIM in session


def the_sessie() -> Sessie:
    """Give the session of who asks.

    Raises:
        Forbidden: nobody is logged in.
    """
    if not is_logged_in():
        raise Forbidden
    found: Sessie = current_user.sessie
    return found


def me() -> Wie:
    """Give who acts, for the open-log."""
    sessie = the_sessie()
    return Wie(sessie.loket, sessie.naam, the_room().today)


def begin(access: Toegang) -> None:
    """Begin a new session; the cookie of before is worth nothing any more."""
    room = the_room()
    before = session.get(_GEHEIM)
    if isinstance(before, str):
        room.sessies.end(before)
    session.clear()
    session[_GEHEIM] = room.sessies.begin(access.houder.id, access.sleutelbos, room.now())


def renew(sleutelbos: Any) -> None:
    """Put another bunch of keys into this session."""
    the_room().sessies.renew(session[_GEHEIM], sleutelbos)


def end() -> None:
    """End every session of who asks, on every machine, and empty the cookie."""
    if is_logged_in():
        the_room().sessies.end_all(the_sessie().houder)
    session.clear()


def csrf() -> str:
    """Give the token that a form of this room sends along."""
    token: str = generate_csrf()
    return token


def was_not_ours(error: HTTPException) -> bool:
    """Tell whether a form was refused because its token was missing, old or wrong."""
    return isinstance(error, CSRFError)
