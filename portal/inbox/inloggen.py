"""Logging in, with what was typed before the session ended carried along."""

from flask import Response, current_app, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from portal.inbox import antwoorden
from portal.inbox.bewaard import GELDIG, Bewaard, lock, the_doos, unlock
from portal.inbox.drempel import Drempel
from portal.inbox.formulier import FormulierPage, Veld, form_page, shown
from portal.inbox.room import the_room
from portal.inbox.toegang import begin, was_logged_in
from portal.inbox.words import minuten
from portal.mailbox.errors import CannotOpenError, TooBusyError
from portal.ui.links import link
from portal.ui.page import Link, render
from portal.ui.text import gettext as _

MAX_EMAIL = 254  # characters
MAX_WACHTWOORD = 1000
_CIJFERS = 10  # characters; six digits, and a blank between


def inlog_page(*, email: str = "", fout: str = "", zinnen: tuple[str, ...] = (), bewaard: str = "") -> FormulierPage:
    """Build the form to log in; of what was typed only the e-mail address comes back."""
    return form_page(
        _("Inloggen"),
        actie=link("deur.inloggen"),
        knop=_("Log in"),
        let_op=zinnen,
        velden=(
            Veld(id="email", label=_("E-mailadres"), soort="email", autocomplete="username", waarde=email),
            Veld(id="wachtwoord", label=_("Wachtwoord"), soort="password", autocomplete="current-password"),
            cijfers_veld(),
        ),
        fouten={"email": fout},
        verborgen=(("bewaard", bewaard),) if bewaard else (),
        verder=(
            Link(link("deur.uitnodiging"), _("Ik heb een uitnodiging")),
            Link(link("deur.herstel"), _("Niemand kan meer inloggen")),
        ),
    )


def cijfers_veld() -> Veld:
    """Give the field for the second factor."""
    return Veld(
        id="cijfers",
        label=_("Zes cijfers uit de app op uw telefoon"),
        autocomplete="one-time-code",
        inputmode="numeric",
        maxlength=str(_CIJFERS),
        kort=True,
    )


def log_in() -> AnyResponse:
    """Judge who wants to come in."""
    room = the_room()
    email, address = request.form.get("email", "")[:MAX_EMAIL].strip(), request.remote_addr or ""
    bewaard = request.form.get("bewaard", "")
    wait = the_drempel().attempt(email, address)
    if wait:
        return _wait(wait, email, bewaard)
    try:
        password = request.form.get("wachtwoord", "")[:MAX_WACHTWOORD]
        access = room.houders.login(email, password, request.form.get("cijfers", "")[:_CIJFERS], room.now())
    except CannotOpenError:
        fout = _("Het e-mailadres, het wachtwoord of de zes cijfers kloppen niet. Elke zes cijfers werken één keer.")
        return shown(inlog_page(email=email, fout=fout, bewaard=bewaard), 403)
    except TooBusyError:
        fout = _("Het is nu druk. Probeer het over een minuut weer.")
        return shown(inlog_page(email=email, fout=fout, bewaard=bewaard), 503)
    the_drempel().forget(email, address)
    begin(access)
    return _go_on(unlock(the_doos(), bewaard, room.now()))


def _wait(seconds: int, email: str, bewaard: str) -> Response:
    """Say how long to wait; for an address that nobody has it is the same."""
    fout = _("U probeerde het te vaak. Wacht %(tijd)s, en probeer het dan weer.", tijd=minuten(seconds))
    response = shown(inlog_page(email=email, fout=fout, bewaard=bewaard), 429)
    response.headers["Retry-After"] = str(seconds)
    return response


def _go_on(kept: Bewaard | None) -> AnyResponse:
    """Go where somebody was, with what stood there."""
    if kept and kept.endpoint in antwoorden.VELDEN and kept.velden:
        notice = (_("U bent weer ingelogd. Uw tekst staat er nog. Hij is nog niet verstuurd."),)
        return render(antwoorden.again(kept.endpoint, kept.plaats["bericht"], kept.velden, let_op=notice))
    target = link(kept.endpoint, **kept.plaats) if kept else link("balie.berichten")
    return redirect(target, 303)


def unauthorized() -> AnyResponse:
    """Show the form to log in instead of what was asked, and carry along what was typed."""
    if request.endpoint == "balie.berichten" and not was_logged_in():
        return redirect(link("deur.inloggen"), 303)
    zinnen: tuple[str, ...] = ()
    kept = kept_now()
    if was_logged_in():
        zinnen = (_("Er gebeurde een tijd niets. Daarom bent u uitgelogd."),)
        if kept and kept.velden:
            zinnen = (*zinnen, _("Uw tekst is bewaard. Log in, dan staat hij er weer."))
    return shown(inlog_page(zinnen=zinnen, bewaard=lock(the_doos(), kept) if kept else ""), 403)


def kept_now() -> Bewaard | None:
    """Give where somebody is and what was typed there; None where one cannot come back to."""
    endpoint = request.endpoint or ""
    if request.url_rule is None or "GET" not in (request.url_rule.methods or ()):
        return None
    sent_again = unlock(the_doos(), request.form.get("bewaard", ""), the_room().now())
    if sent_again and sent_again.endpoint == endpoint:
        return sent_again
    plaats = {key: str(value) for key, value in (request.view_args or {}).items()}
    velden = antwoorden.typed() if request.method == "POST" else {}
    return Bewaard(endpoint=endpoint, plaats=plaats, velden=velden, tot=the_room().now() + GELDIG)


def the_drempel() -> Drempel:
    """Give what counts the attempts of this app."""
    drempel: Drempel = current_app.extensions["drempel"]
    return drempel
