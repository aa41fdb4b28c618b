"""The views where one writes: one address for all steps, and everything so far in one hidden field."""

from datetime import date, datetime

from flask import Response, g, request
from werkzeug.exceptions import NotFound

from portal.domain.bestemming import Bestemming
from portal.intake.antwoorden import Antwoorden
from portal.intake.begin import begin_page, code_page
from portal.intake.einde import al_gelezen_page, geen_bericht_page, klaar_page, verzonden_page
from portal.intake.forms import FORMS, StapForm
from portal.intake.frames import Bezoek
from portal.intake.klad import Klad, lock, new_klad, unlock
from portal.intake.overzicht import first_mistake, typed
from portal.intake.room import the_moment, the_room
from portal.intake.stappen import VELDEN, VERPLICHT, Stap, step_after, step_before, vragen
from portal.intake.versturen import can_receive, send
from portal.intake.vraag_page import overzicht_page, stap_page
from portal.intake.wacht import Opnieuw, attempt, wait_first
from portal.mailbox.errors import LoketCannotReceiveError
from portal.mailbox.staten import Ontvangst
from portal.ui.headers import WIPE
from portal.ui.page import render
from portal.ui.text import gettext as _

VAL = "website"
"""A field that no person sees; whoever fills it in is heard all the same, in the second tray."""
_WIJZIG = "wijzig-"


def begin(slug: str) -> Response:
    """Explain what happens here, or show the other ways when this desk cannot receive."""
    bezoek, bestemming = _visit(slug)
    room = bezoek.room
    if not can_receive(room, bestemming):
        return render(geen_bericht_page(bezoek, bestemming))
    return render(begin_page(bezoek, bestemming, new_klad(g.taal, slug, the_moment(room))))


def bericht(slug: str) -> Response:
    """Take one step, back or on; only the last one stores anything."""
    bezoek, bestemming = _visit(slug)
    room, now = bezoek.room, the_moment(bezoek.room)
    actie = request.form.get("actie", "")
    if actie == "stop":
        return closed(bezoek)
    klad = unlock(room.doos, request.form.get("klad", ""), Klad)
    if klad is None or klad.slug != slug:
        return _begin_again(bezoek, bestemming, now)
    klad = _filled_in(klad)
    if klad.is_expired(now):
        new = new_klad(g.taal, slug, now, klad.antwoorden).model_copy(update={"stap": Stap.CODE})
        return render(code_page(bezoek, new, nieuw=True))
    if actie == "verder":
        return _onward(bezoek, bestemming, klad, now)
    return _show(bezoek, bestemming, _moved(klad, actie))


def closed(bezoek: Bezoek) -> Response:
    """Show that nothing is here any more, and let the browser forget."""
    response = render(klaar_page(bezoek))
    response.headers.update(WIPE)
    return response


def _visit(slug: str) -> tuple[Bezoek, Bestemming]:
    room = the_room()
    bestemming = room.bestemming(slug)
    if bestemming is None:
        raise NotFound
    return Bezoek(room, bestemming), bestemming


def _filled_in(klad: Klad) -> Klad:
    """Take over what this page sent."""
    antwoorden = klad.antwoorden.taken_from(request.form, VELDEN.get(klad.stap, ()))
    verdacht = klad.verdacht or bool(request.form.get(VAL))
    return klad.model_copy(update={"antwoorden": antwoorden, "verdacht": verdacht, "taal": g.taal.value})


def _moved(klad: Klad, actie: str) -> Klad:
    """Go back, skip, or go to one answer; any other word, such as another language, stays where it is."""
    stap, given, only_one = klad.stap, klad.antwoorden, klad.naar_overzicht
    if actie == "terug":
        return _at(klad, step_before(stap, given, naar_overzicht=only_one))
    if actie == "overslaan" and stap in VELDEN and stap not in VERPLICHT:
        given = given.without(VELDEN[stap])
        klad = klad.model_copy(update={"antwoorden": given})
        return _at(klad, step_after(stap, given, naar_overzicht=only_one))
    wanted = [one for one in vragen(given) if actie == _WIJZIG + one]
    if stap is Stap.OVERZICHT and wanted:
        return klad.model_copy(update={"stap": wanted[0], "naar_overzicht": True})
    return klad


def _at(klad: Klad, stap: Stap) -> Klad:
    back = klad.naar_overzicht and stap is not Stap.OVERZICHT
    return klad.model_copy(update={"stap": stap, "naar_overzicht": back})


def _onward(bezoek: Bezoek, bestemming: Bestemming, klad: Klad, now: datetime) -> Response:
    """Judge the answer and show the next page, or send."""
    if klad.stap is Stap.OVERZICHT:
        return _send(bezoek, bestemming, klad, now)
    if klad.stap in FORMS:
        form = FORMS[klad.stap](request.form, now.date())
        if not form.validate():
            return render(stap_page(bezoek, klad, form))
    after = step_after(klad.stap, klad.antwoorden, naar_overzicht=klad.naar_overzicht)
    return _show(bezoek, bestemming, _at(klad, after))


def _show(bezoek: Bezoek, bestemming: Bestemming, klad: Klad) -> Response:
    """Show the page of a step; nobody checks answers of which one is not right."""
    if klad.stap is Stap.BEGIN:
        return render(begin_page(bezoek, bestemming, klad))
    if klad.stap is Stap.CODE:
        return render(code_page(bezoek, klad))
    if klad.stap is not Stap.OVERZICHT:
        return render(stap_page(bezoek, klad))
    today = bezoek.room.clock().today
    wrong = first_mistake(klad.antwoorden, today)
    if wrong is None:
        return render(overzicht_page(bezoek, klad))
    klad = klad.model_copy(update={"stap": wrong, "naar_overzicht": True})
    return render(stap_page(bezoek, klad, _judged(klad, today)))


def _judged(klad: Klad, today: date) -> StapForm:
    form = FORMS[klad.stap](klad.antwoorden.as_form(), today)
    form.validate()
    return form


def _send(bezoek: Bezoek, bestemming: Bestemming, klad: Klad, now: datetime) -> Response:
    """Send what was checked; whatever goes wrong, nothing typed is lost."""
    if first_mistake(klad.antwoorden, now.date()):
        return _show(bezoek, bestemming, klad)
    if klad.niet_voor is None:
        delay = bezoek.room.drempel.delay(request.remote_addr or "", now.date())
        klad = klad.model_copy(update={"niet_voor": now + delay if delay else None})
    opnieuw = Opnieuw(
        bezoek=bezoek,
        actie=bezoek.schrijf_url,
        naam="klad",
        veld=lock(bezoek.room.doos, klad),
        bewaard=typed(klad.antwoorden),
    )
    if klad.niet_voor and now < klad.niet_voor:
        return wait_first(opnieuw, klad.niet_voor - now)
    return attempt(opnieuw, lambda: _sent(bezoek, bestemming, klad, now))


def _sent(bezoek: Bezoek, bestemming: Bestemming, klad: Klad, now: datetime) -> Response:
    try:
        ontvangst = send(bezoek.room, bestemming, klad, now)
    except LoketCannotReceiveError:
        return render(geen_bericht_page(bezoek, bestemming, klad))
    if ontvangst is Ontvangst.AL_GELEZEN:
        return render(al_gelezen_page(bezoek, klad))
    return render(verzonden_page(bezoek, klad, now.date()))


def _begin_again(bezoek: Bezoek, bestemming: Bestemming, now: datetime) -> Response:
    """Begin anew with what this page sent, when what it carried cannot be read."""
    names = tuple(name for names in VELDEN.values() for name in names if name in request.form)
    antwoorden = Antwoorden().taken_from(request.form, names)
    klad = new_klad(g.taal, bestemming.slug, now, antwoorden)
    melding = _("We konden uw pagina niet meer lezen. Begin opnieuw. U krijgt een nieuwe code.")
    return render(begin_page(bezoek, bestemming, klad, melding=melding, bewaard=typed(antwoorden)))
