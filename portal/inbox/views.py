"""The views on messages: find, hand over, stop. Only for who is logged in."""

from flask import Blueprint, Response, current_app, request
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response as AnyResponse

from portal.domain.taal import Taal
from portal.inbox import antwoorden
from portal.inbox import doorgeven as overdracht
from portal.inbox import zoeken as zoek
from portal.inbox.bericht import bericht_page, the_message
from portal.inbox.berichten import berichten_page, is_offline
from portal.inbox.formulier import FormulierPage, form_page
from portal.inbox.gedaan import klaar_page
from portal.inbox.room import the_room
from portal.inbox.toegang import is_logged_in, me
from portal.mailbox.bundel import write_bundle
from portal.ui.links import link
from portal.ui.page import Link, render
from portal.ui.text import gettext as _

PREFIX = f"/<any({Taal.NL}):taal>"
"""A desk works in Dutch; the language stands in the address as in the other rooms."""
_ID = "<string(length=32):bericht>"

balie = Blueprint("balie", __name__, url_prefix=PREFIX)


def login_first() -> AnyResponse | None:
    """Let nobody in who is not logged in."""
    if is_logged_in():
        return None
    answer: AnyResponse = current_app.extensions["deur"].unauthorized()
    return answer


balie.before_request(login_first)


@balie.get("/")
def berichten() -> Response:
    """Show every message."""
    return render(berichten_page())


@balie.post("/ophalen/")
def ophalen() -> Response:
    """Give all sealed messages in one file, for a desk that reads on a computer of its own.

    Raises:
        NotFound: this desk reads here.
    """
    if not is_offline():
        raise NotFound
    room, wie = the_room(), me()
    body = write_bundle(room.berichten.fetch(wie, room.today))
    name = f"berichten-{room.today.isoformat()}.json"
    return Response(body, mimetype="application/json", headers={"Content-Disposition": f"attachment; filename={name}"})


@balie.get(f"/bericht/{_ID}/")
def bericht(bericht: str) -> Response:
    """Show one message; that it was read is then known to the melder."""
    return render(bericht_page(bericht))


@balie.route(f"/bericht/{_ID}/antwoord/", methods=["GET", "POST"])
def antwoord(bericht: str) -> Response:
    """Ask for an answer, or send it."""
    if request.method == "POST":
        return antwoorden.sent_again() or antwoorden.send_antwoord(bericht)
    return render(antwoorden.antwoord_page(bericht, {}, {}))


@balie.route(f"/bericht/{_ID}/afspraak/", methods=["GET", "POST"])
def afspraak(bericht: str) -> Response:
    """Ask for an appointment, or send it."""
    if request.method == "POST":
        return antwoorden.sent_again() or antwoorden.send_afspraak(bericht)
    return render(antwoorden.afspraak_page(bericht, {}, {}))


@balie.route(f"/bericht/{_ID}/niet-verschenen/", methods=["GET", "POST"])
def niet_verschenen(bericht: str) -> Response:
    """Ask whether nobody came, or tell it the professional who wrote."""
    if request.method == "POST":
        return antwoorden.send_niet_verschenen(bericht)
    return render(antwoorden.niet_verschenen_page(bericht))


@balie.route(f"/bericht/{_ID}/doorgeven/", methods=["GET", "POST"])
def doorgeven(bericht: str) -> Response:
    """Ask to which gemeente, or ask the melder."""
    if request.method == "POST":
        return overdracht.propose(bericht)
    return render(overdracht.doorgeven_page(bericht))


@balie.post(f"/bericht/{_ID}/intrekken/")
def intrekken(bericht: str) -> Response:
    """Take the question to the melder back."""
    return overdracht.withdraw(bericht)


@balie.route(f"/bericht/{_ID}/wissen/", methods=["GET", "POST"])
def wissen(bericht: str) -> Response:
    """Ask whether a message may go, or erase it."""
    if request.method == "POST":
        return _erase(bericht)
    return render(_wissen_page(bericht))


@balie.route("/zoeken/", methods=["GET", "POST"])
def zoeken() -> Response:
    """Find a message by its picture and its day."""
    if request.method == "POST":
        return zoek.search()
    return render(zoek.plaatje_page())


def _wissen_page(bericht: str) -> FormulierPage:
    the_message(bericht)
    return form_page(
        _("Bericht wissen"),
        actie=link("balie.wissen", bericht=bericht),
        knop=_("Wis het bericht"),
        zinnen=(
            _("Het bericht en uw antwoorden zijn dan meteen weg. Dat kan niet terug."),
            _("De schrijver ziet alleen dat er geen bericht is."),
        ),
        terug=Link(link("balie.bericht", bericht=bericht), _("Niet wissen, terug naar het bericht")),
    )


def _erase(bericht: str) -> Response:
    the_message(bericht)
    the_room().berichten.remove(me(), bericht)
    return render(klaar_page(_("Het bericht is gewist"), (_("Ook uw antwoorden zijn weg."),)))
