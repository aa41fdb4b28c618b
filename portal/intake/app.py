"""The app of this room. It has no cookie, no account and no way to read what it takes in."""

from flask import Flask
from werkzeug.exceptions import HTTPException

from portal.domain.errors import PortalError
from portal.intake import fout, guard, urls
from portal.intake.room import Room
from portal.ui.app import new_app


def create_intake(room: Room) -> Flask:
    """Make the app in which people write.

    Args:
        room: The desks, the writing side of the mailbox, and the clock.
    """
    app = new_app("portal.intake", room.settings)
    app.extensions["portal"] = room
    app.register_blueprint(urls.intake)
    guard.set_up(app)
    app.register_error_handler(HTTPException, fout.refused)
    app.register_error_handler(PortalError, fout.unavailable)
    app.register_error_handler(500, fout.broken)
    return app
