"""Pages for what went wrong: kind, in the layout of the room, and with nothing that was typed."""

from flask import Response, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed
from werkzeug.wrappers import Response as AnyResponse

from portal.inbox import antwoorden
from portal.inbox.bewaard import lock, the_doos
from portal.inbox.formulier import shown
from portal.inbox.frames import around
from portal.inbox.inloggen import inlog_page, kept_now, unauthorized
from portal.inbox.pages import FoutPage
from portal.inbox.toegang import is_logged_in, was_not_ours
from portal.mailbox.errors import CannotOpenError, MailboxError, StoreUnavailableError, TooBusyError
from portal.ui.links import link
from portal.ui.page import Link, render
from portal.ui.text import gettext as _


def fout_page(titel: str, zinnen: tuple[str, ...], *, los: bool = False, bewaard: str = "") -> FoutPage:
    """Build a page that says what went wrong and what to do now.

    Args:
        titel: What went wrong, in a few words.
        zinnen: What to do now.
        los: Whether the database may be away: then it is not asked who reads this.
        bewaard: What was typed, locked, to be sent again.
    """
    return FoutPage(
        **around(titel, fout=True, los=los),
        zinnen=zinnen,
        opnieuw=request.script_root + request.path if bewaard else "",
        bewaard=bewaard,
        verder=(Link(link("balie.berichten"), _("Naar alle berichten")),),
    )


def on_http(error: HTTPException) -> AnyResponse | tuple[Response, int]:
    """Answer an address that does not exist, a form that is not ours, a method that we do not know, too much text."""
    if was_not_ours(error):
        return _not_ours()
    titel, zin = _words(error.code or 500)
    response = render(fout_page(titel, (zin,)))
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        response.headers["Allow"] = ", ".join(sorted(error.valid_methods))
    return response, error.code or 500


def on_mailbox(error: MailboxError) -> tuple[Response, int]:
    """Answer what the mailbox cannot do: its sentences are fit to show."""
    if isinstance(error, StoreUnavailableError | TooBusyError):
        return _away()
    if isinstance(error, CannotOpenError):
        zinnen = (_("Er is misschien een nieuwe sleutel. Log uit en log weer in."),)
        return render(fout_page(_("Dit bericht opent niet"), zinnen)), 403
    gone = (
        _("Dit bericht is er niet. Misschien is het gewist, of ging het naar een andere gemeente."),
        _("Schreef u een antwoord? Dan is het niet verstuurd."),
    )
    return render(fout_page(_("Bericht niet gevonden"), gone)), 404


def on_bug(_error: Exception) -> tuple[Response, int]:
    """Answer when something of ours broke; nothing of the question is shown or kept."""
    zinnen = (_("Er ging iets mis bij ons. Dat ligt niet aan u."), _("Probeer het straks weer."))
    return render(fout_page(_("Er ging iets mis"), zinnen, los=True)), 500


def _words(code: int) -> tuple[str, str]:
    words = {
        403: (_("Dat mag hier niet"), _("U heeft geen toegang tot deze pagina.")),
        404: (_("Pagina niet gevonden"), _("Deze pagina bestaat niet of is verhuisd.")),
        405: (_("Dat kan hier niet"), _("Ga terug, en gebruik de knop op de pagina.")),
        413: (_("Te veel tekst"), _("Ga terug, en maak uw tekst korter.")),
        429: (_("Even wachten"), _("U deed dit te vaak. Probeer het over een paar minuten weer.")),
    }
    return words.get(code, (_("Dat lukt niet"), _("Ga terug, en probeer het nog een keer.")))


def _not_ours() -> AnyResponse | tuple[Response, int]:
    """Answer a form with a token that is missing, old or wrong; nobody on our own pages loses a text to it."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        zin = _("Dit formulier komt niet van deze pagina. Er is niets verstuurd.")
        return render(fout_page(_("Dat lukt niet"), (zin,))), 400
    old = _("Deze pagina was te oud. Er is nog niets verstuurd. Kijk alles na, en probeer het nog een keer.")
    if request.endpoint == "deur.inloggen":
        page = inlog_page(zinnen=(old,), bewaard=request.form.get("bewaard", ""))
        return shown(page, 400)
    if not is_logged_in() and request.blueprint != "deur":
        return unauthorized()
    endpoint = request.endpoint or ""
    if endpoint in antwoorden.VELDEN and request.view_args:
        page = antwoorden.again(endpoint, request.view_args["bericht"], antwoorden.typed(), let_op=(old,))
        return shown(page, 400)
    return render(fout_page(_("Deze pagina was te oud"), (old,))), 400


def _away() -> tuple[Response, int]:
    """Answer when the database is away; what was typed is carried along, to be sent again."""
    kept = kept_now()
    bewaard = lock(the_doos(), kept) if kept and kept.velden else ""
    zinnen = [_("De opslag werkt nu niet. Er is niets verstuurd en niets gewist."), _("Probeer het straks weer.")]
    if bewaard:
        zinnen.append(_("Laat deze pagina open: uw tekst zit in de knop hieronder."))
    return render(fout_page(_("De balie werkt nu even niet"), tuple(zinnen), los=True, bewaard=bewaard)), 503
