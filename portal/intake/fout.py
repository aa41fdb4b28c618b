"""Pages for what went wrong: nothing that was typed is on them, and the number always is."""

from flask import Response, request
from werkzeug.exceptions import Forbidden, HTTPException, MethodNotAllowed, RequestEntityTooLarge

from portal.domain.errors import PortalError
from portal.intake.frames import Bezoek
from portal.intake.pages import TekstPage
from portal.intake.room import the_room
from portal.intake.wacht import BEZET
from portal.ui.page import Link, render
from portal.ui.text import gettext as _


def refused(error: HTTPException) -> tuple[Response, int]:
    """Answer an address that does not exist, a form that is too large, or one that another site sent."""
    page = _page(*_words(error))
    response = render(page)
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        response.headers["Allow"] = ", ".join(sorted(error.valid_methods))
    return response, error.code or 404


def unavailable(_error: PortalError) -> tuple[Response, int]:
    """Answer when the mailbox is away before anything was typed."""
    zinnen = (_("Er ging iets mis bij ons. Dat ligt niet aan u."), _("Probeer het straks weer, of bel."))
    response = render(_page(_("Nu lukt het niet"), zinnen))
    response.headers["Retry-After"] = str(int(BEZET.total_seconds()))
    return response, 503


def broken(_error: Exception) -> tuple[Response, int]:
    """Answer when something of ours broke."""
    zinnen = (_("Er ging iets mis bij ons. Dat ligt niet aan u."), _("Probeer het straks weer, of bel."))
    return render(_page(_("Er ging iets mis"), zinnen)), 500


def _words(error: HTTPException) -> tuple[str, tuple[str, ...]]:
    if isinstance(error, RequestEntityTooLarge):
        return _("Uw tekst is te lang"), (
            _("Zo veel tekst past niet in een bericht. Er is niets verstuurd."),
            _("Ga in uw browser een pagina terug. Daar staat uw tekst nog. Maak hem korter."),
        )
    if isinstance(error, Forbidden):
        return _("Dit kwam van een andere site"), (
            _("Er is niets verstuurd. Begin hier opnieuw. Dan weet u zeker dat u goed zit."),
        )
    return _("Pagina niet gevonden"), (_("Deze pagina bestaat niet of is verhuisd."),)


def _page(titel: str, zinnen: tuple[str, ...]) -> TekstPage:
    room = the_room()
    bezoek = Bezoek(room, room.bestemming(str((request.view_args or {}).get("slug", ""))))
    links = [Link(bezoek.antwoord_url, _("Lees het antwoord met uw code"))]
    if bezoek.schrijf_url:
        links.insert(0, Link(bezoek.schrijf_url, _("Schrijf een bericht")))
    actie = bezoek.schrijf_url or bezoek.antwoord_url
    return TekstPage(**bezoek.basis(titel, actie, fout=True), zinnen=zinnen, links=tuple(links))
