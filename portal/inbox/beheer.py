"""The views on people, keys and the desk itself: find, hand over, stop. Only for who is logged in."""

from flask import Blueprint, Response, request

from portal.inbox import medewerkers as mensen
from portal.inbox import mijn as eigen
from portal.inbox import postvak as desk
from portal.inbox.room import the_room
from portal.inbox.telefoon import new_totp
from portal.inbox.toegang import the_sessie
from portal.inbox.views import PREFIX, login_first
from portal.ui.page import render

_ID = "<string(length=32):houder>"

beheer = Blueprint("beheer", __name__, url_prefix=PREFIX)
beheer.before_request(login_first)


@beheer.get("/medewerkers/")
def medewerkers() -> Response:
    """Show the people of the desk."""
    return render(mensen.medewerkers_page())


@beheer.route("/medewerkers/nieuw/", methods=["GET", "POST"])
def nieuw() -> Response:
    """Ask whom to invite, or make the invitation."""
    return mensen.invite() if request.method == "POST" else render(mensen.nieuw_page())


@beheer.route(f"/medewerkers/{_ID}/weg/", methods=["GET", "POST"])
def weg(houder: str) -> Response:
    """Ask whether somebody may go, or remove him or her."""
    return mensen.remove(houder) if request.method == "POST" else render(mensen.weg_page(houder))


@beheer.get("/postvak/")
def postvak() -> Response:
    """Show how the desk stands."""
    return render(desk.postvak_page())


@beheer.route("/postvak/plaatsvervanger/", methods=["GET", "POST"])
def plaatsvervanger() -> Response:
    """Ask who is warned when nobody reads, or keep it."""
    if request.method == "POST":
        return desk.save_plaatsvervanger()
    return render(desk.plaatsvervanger_page(the_room().balies.get(the_sessie().loket).plaatsvervanger))


@beheer.route("/postvak/papier/", methods=["GET", "POST"])
def papier() -> Response:
    """Ask for a new key on paper, or make it."""
    desk.needs_keys()
    return desk.new_papier() if request.method == "POST" else render(desk.papier_page())


@beheer.route("/postvak/sleutel/", methods=["GET", "POST"])
def sleutel() -> Response:
    """Ask for a new key for messages, or make it."""
    desk.needs_keys()
    return desk.new_sleutel() if request.method == "POST" else render(desk.sleutel_page())


@beheer.get("/postvak/kaart/")
def kaart() -> Response:
    """Show the card of the desk."""
    return render(desk.kaart_page())


@beheer.get("/postvak/logboek/")
def logboek() -> Response:
    """Show who did what."""
    return render(desk.logboek_page())


@beheer.get("/mijn/")
def mijn() -> Response:
    """Show somebody's own access."""
    return render(eigen.mijn_page())


@beheer.route("/mijn/wachtwoord/", methods=["GET", "POST"])
def wachtwoord() -> Response:
    """Ask for another password, or keep it."""
    return eigen.save_wachtwoord() if request.method == "POST" else render(eigen.wachtwoord_page())


@beheer.route("/mijn/cijfers/", methods=["GET", "POST"])
def cijfers() -> Response:
    """Ask for another telephone, or use it."""
    return eigen.save_cijfers() if request.method == "POST" else render(eigen.cijfers_page(new_totp()))
