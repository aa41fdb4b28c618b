"""The views where one reads an answer, with a code and nothing else."""

from datetime import date, datetime

from flask import Response, request
from werkzeug.exceptions import NotFound

from portal.intake.antwoord_pages import (
    antwoord_page,
    bedankt_page,
    code_kwijt_page,
    gewist_page,
    status_page,
    wis_page,
)
from portal.intake.frames import Bezoek
from portal.intake.klad import GELDIG, Bewijs, lock, unlock
from portal.intake.room import the_moment, the_room
from portal.intake.views import closed
from portal.intake.wacht import Opnieuw, attempt, wait_first
from portal.mailbox.code import LENGTE, Code
from portal.mailbox.errors import LoketCannotReceiveError
from portal.ui.headers import WIPE
from portal.ui.page import render
from portal.ui.text import gettext as _

_ZONDER_WACHTEN = {"wis", "wis-ja"}
"""Whoever wants to be forgotten never waits."""
MAX_CODE = 80  # characters of a code with all that people type between its digits


def antwoord_overal() -> Response:
    """Answer a code of any gemeente."""
    return _answer(Bezoek(the_room(), None))


def antwoord(slug: str) -> Response:
    """Answer a code, with the number of one gemeente beside it."""
    return _answer(_visit(slug))


def code_kwijt(slug: str) -> Response:
    """Say what to do without the code."""
    return render(code_kwijt_page(_visit(slug)))


def _visit(slug: str) -> Bezoek:
    room = the_room()
    bestemming = room.bestemming(slug)
    if bestemming is None:
        raise NotFound
    return Bezoek(room, bestemming)


def _answer(bezoek: Bezoek) -> Response:
    if request.method != "POST":
        return render(antwoord_page(bezoek))
    actie = request.form.get("actie", "")
    if actie == "stop":
        return closed(bezoek)
    now = the_moment(bezoek.room)
    bewijs = unlock(bezoek.room.doos, request.form.get("bewijs", ""), Bewijs)
    if bewijs is None or bewijs.tot <= now:
        typed = request.form.get("code")
        if typed is None:  # another language, or a proof of long ago
            return render(antwoord_page(bezoek))
        try:
            code = Code.parse(typed[:MAX_CODE])
        except ValueError:
            return render(antwoord_page(bezoek, typed[:MAX_CODE], _what_is_wrong(typed)))
        bewijs = Bewijs(code=code.cijfers, tot=now + GELDIG)
        actie = "bekijk"
    return _with_code(bezoek, bewijs, actie, now)


def _with_code(bezoek: Bezoek, bewijs: Bewijs, actie: str, now: datetime) -> Response:
    """Do what was asked; a code that nobody has gets the same answers."""
    if bewijs.niet_voor is None and actie not in _ZONDER_WACHTEN:
        delay = bezoek.room.drempel.delay(request.remote_addr or "", now.date())
        bewijs = bewijs.model_copy(update={"niet_voor": now + delay if delay else None})
    opnieuw = Opnieuw(bezoek=bezoek, actie=bezoek.antwoord_url, naam="bewijs", veld=lock(bezoek.room.doos, bewijs))
    if bewijs.niet_voor and now < bewijs.niet_voor:
        return wait_first(opnieuw, bewijs.niet_voor - now)
    field = lock(bezoek.room.doos, bewijs.model_copy(update={"niet_voor": None}))  # the next deed counts anew
    return attempt(opnieuw, lambda: _done(bezoek, bewijs, actie, field, now))


def _done(bezoek: Bezoek, bewijs: Bewijs, actie: str, field: str, now: datetime) -> Response:
    store, code, today = bezoek.room.store, bewijs.the_code(), now.date()
    if actie == "wis":
        return render(wis_page(bezoek, field))
    if actie == "wis-ja":
        store.erase(code)
        response = render(gewist_page(bezoek))
        response.headers.update(WIPE)
        return response
    if actie in {"doorgeven-ja", "doorgeven-nee"}:
        return render(
            bedankt_page(bezoek, gelukt=_handed_over(bezoek, bewijs, ja=actie == "doorgeven-ja", today=today))
        )
    return render(status_page(bezoek, store.status(code, today), field))


def _handed_over(bezoek: Bezoek, bewijs: Bewijs, *, ja: bool, today: date) -> bool:
    try:
        bezoek.room.store.consent(bewijs.the_code(), ja=ja, today=today)
    except LoketCannotReceiveError:
        return False
    return True


def _what_is_wrong(typed: str) -> str:
    """Say at once what is wrong with a code; never whether it exists."""
    if sum(sign.isdecimal() for sign in typed) != LENGTE:
        return _("Een code heeft 16 cijfers. Tel ze na.")
    return _("Er klopt een cijfer niet. Kijk uw code nog een keer na.")
