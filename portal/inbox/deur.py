"""The views of the door: in, out, with an invitation, and with the key on paper."""

from flask import Blueprint, Response, request, session
from werkzeug.wrappers import Response as AnyResponse

from portal.inbox import aannemen
from portal.inbox import herstel as papier
from portal.inbox.gedaan import klaar_page
from portal.inbox.inloggen import inlog_page, log_in
from portal.inbox.toegang import end
from portal.inbox.views import PREFIX
from portal.ui.headers import WIPE
from portal.ui.links import link
from portal.ui.page import Link, render
from portal.ui.text import gettext as _

deur = Blueprint("deur", __name__, url_prefix=PREFIX)


@deur.route("/inloggen/", methods=["GET", "POST"])
def inloggen() -> AnyResponse:
    """Ask who is there, or let in."""
    return log_in() if request.method == "POST" else render(inlog_page())


@deur.post("/uitloggen/")
def uitloggen() -> Response:
    """End every session of who asks, and let the browser forget what it can."""
    end()
    zinnen = (_("Ook op andere computers bent u nu uitgelogd."), _("Sluit dit venster als u klaar bent."))
    page = klaar_page(_("U bent uitgelogd"), zinnen, (Link(link("deur.inloggen"), _("Opnieuw inloggen")),), los=True)
    response = render(page)
    session.clear()  # the page made a token for a form that it does not have
    response.headers.update(WIPE)
    return response


@deur.route("/uitnodiging/", methods=["GET", "POST"])
def uitnodiging() -> Response:
    """Ask for the letters of an invitation, then for a password and a second factor."""
    return aannemen.next_step() if request.method == "POST" else render(aannemen.letters_page())


@deur.route("/herstel/", methods=["GET", "POST"])
def herstel() -> Response:
    """Ask for the letters on paper, then whom to invite."""
    return papier.next_step() if request.method == "POST" else render(papier.letters_page())
