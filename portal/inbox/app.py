"""The app of this room, and every URL it answers."""

import hashlib

from flask import Flask, Response, redirect
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as AnyResponse

from portal.domain.taal import Taal
from portal.inbox import fout, toegang
from portal.inbox.beheer import beheer
from portal.inbox.deur import deur
from portal.inbox.drempel import Drempel
from portal.inbox.inloggen import unauthorized
from portal.inbox.room import Room
from portal.inbox.views import balie
from portal.mailbox.errors import MailboxError
from portal.mailbox.keys import Doos
from portal.ui.app import new_app
from portal.ui.headers import PRIVATE
from portal.ui.links import link


def create_inbox(room: Room) -> Flask:
    """Make the app in which a desk answers.

    Args:
        room: The desks, the mailbox and the clocks.
    """
    app = new_app("portal.inbox", room.settings, talen=(Taal.NL,))
    app.extensions["portal"] = room
    app.extensions["doos"] = Doos(hashlib.blake2b(room.cookie_key, person=b"bewaard", digest_size=32).digest())
    app.extensions["drempel"] = Drempel()
    toegang.set_up(app, room, unauthorized)
    for part in (deur, balie, beheer):
        app.register_blueprint(part)
    app.add_url_rule("/", "start", start, methods=["GET"])
    app.after_request(add_private)
    app.register_error_handler(MailboxError, fout.on_mailbox)
    app.register_error_handler(HTTPException, fout.on_http)
    app.register_error_handler(500, fout.on_bug)
    return app


def start() -> AnyResponse:
    """Lead to the messages."""
    return redirect(link("balie.berichten"), 303)


def add_private(response: Response) -> Response:
    """Let nothing of this room be kept on the way or found by searching; a style sheet may be kept."""
    for header, value in PRIVATE.items():
        response.headers.setdefault(header, value)
    return response
