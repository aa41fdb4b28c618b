"""What somebody changes for himself: the password and the second factor."""

from flask import Response, request

from portal.inbox import wachtwoord
from portal.inbox.aannemen import nieuw_wachtwoord
from portal.inbox.bewaard import GELDIG, Bewaard, lock, the_doos, unlock
from portal.inbox.formulier import FormulierPage, Fouten, Veld, form_page, shown
from portal.inbox.frames import around
from portal.inbox.gedaan import klaar_page
from portal.inbox.inloggen import MAX_WACHTWOORD, cijfers_veld
from portal.inbox.pages import KlaarPage
from portal.inbox.room import the_room
from portal.inbox.telefoon import in_groups, new_totp, totp_address
from portal.inbox.toegang import begin, the_sessie
from portal.inbox.words import sentence
from portal.mailbox.errors import CannotOpenError, TooBusyError
from portal.mailbox.houders import Houder, Toegang
from portal.ui.links import link
from portal.ui.page import Link, render
from portal.ui.qr import qr
from portal.ui.text import gettext as _


def mijn_page() -> KlaarPage:
    """Build the page on somebody's own access."""
    sessie = the_sessie()
    return KlaarPage(
        **around(_("Mijn toegang")),
        zinnen=(
            _("U bent ingelogd als %(naam)s, met %(email)s.", naam=sessie.naam, email=sessie.email),
            _("Na 15 minuten zonder klik logt de balie u uit."),
        ),
        verder=(
            Link(link("beheer.wachtwoord"), _("Ander wachtwoord")),
            Link(link("beheer.cijfers"), _("Andere telefoon voor de zes cijfers")),
        ),
    )


def wachtwoord_page(fouten: Fouten | None = None) -> FormulierPage:
    """Build the form for another password."""
    return form_page(
        _("Ander wachtwoord"),
        actie=link("beheer.wachtwoord"),
        knop=_("Bewaar het nieuwe wachtwoord"),
        velden=(_huidig(), *nieuw_wachtwoord()),
        fouten=fouten,
        terug=_back(),
    )


def save_wachtwoord() -> Response:
    """Change the password; every other session of this person ends."""
    room, one = the_room(), _me()
    huidig, nieuw, nog_eens = (request.form.get(name, "")[:MAX_WACHTWOORD] for name in ("huidig", "nieuw", "nog_eens"))
    refused = wachtwoord.refuse(nieuw, nog_eens, naam=one.naam, email=one.email)
    if refused:
        return shown(wachtwoord_page({"nieuw": refused}))
    try:
        room.houders.change_password(one, huidig, nieuw)
    except CannotOpenError as error:
        return shown(wachtwoord_page({"huidig": sentence(str(error))}))
    except TooBusyError as error:
        return shown(wachtwoord_page({"huidig": sentence(str(error))}), 503)
    _only_here(one)
    return render(klaar_page(_("U heeft een nieuw wachtwoord"), (_("Op andere computers bent u nu uitgelogd."),)))


def cijfers_page(secret: str, fouten: Fouten | None = None) -> FormulierPage:
    """Build the form for another telephone."""
    kept = Bewaard(endpoint="beheer.cijfers", velden={"nieuw": secret}, tot=the_room().now() + GELDIG)
    return form_page(
        _("Andere telefoon"),
        actie=link("beheer.cijfers"),
        knop=_("Gebruik deze telefoon"),
        zinnen=(_("Scan dit plaatje met de app op de nieuwe telefoon. De oude werkt daarna niet meer."),),
        qr=qr(totp_address(secret)),
        groepen=in_groups(secret),
        velden=(_huidig(), cijfers_veld()),
        verborgen=(("staat", lock(the_doos(), kept)),),
        fouten=fouten,
        terug=_back(),
    )


def save_cijfers() -> Response:
    """Change the second factor; every other session of this person ends."""
    room, one = the_room(), _me()
    kept = unlock(the_doos(), request.form.get("staat", ""), room.now())
    secret = kept.velden.get("nieuw", "") if kept else ""
    if not secret:
        return shown(cijfers_page(new_totp(), {"cijfers": _("Deze pagina was te oud. Scan het plaatje opnieuw.")}))
    huidig, cijfers = request.form.get("huidig", "")[:MAX_WACHTWOORD], request.form.get("cijfers", "")
    try:
        room.houders.change_totp(one, huidig, totp=secret, cijfers=cijfers, now=room.now())
    except CannotOpenError as error:
        return shown(cijfers_page(secret, {"huidig": sentence(str(error))}))
    except TooBusyError as error:
        return shown(cijfers_page(secret, {"huidig": sentence(str(error))}), 503)
    _only_here(one)
    zinnen = (_("De zes cijfers komen vanaf nu van deze telefoon."), _("Op andere computers bent u nu uitgelogd."))
    return render(klaar_page(_("Uw nieuwe telefoon werkt"), zinnen))


def _only_here(one: Houder) -> None:
    """End every session of this person, and begin a new one here."""
    bos = the_sessie().sleutelbos
    the_room().sessies.end_all(one.id)
    begin(Toegang(one, bos))


def _me() -> Houder:
    sessie = the_sessie()
    return next(one for one in the_room().houders.behandelaars(sessie.loket) if one.id == sessie.houder)


def _huidig() -> Veld:
    return Veld(id="huidig", label=_("Uw wachtwoord nu"), soort="password", autocomplete="current-password")


def _back() -> Link:
    return Link(link("beheer.mijn"), _("Terug"))
