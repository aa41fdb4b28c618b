"""Taking up an invitation: the letters first, then a password and a second factor."""

from flask import Response, request

from portal.inbox import wachtwoord
from portal.inbox.bewaard import GELDIG, Bewaard, lock, the_doos, unlock
from portal.inbox.formulier import LANG, FormulierPage, Fouten, Veld, form_page, shown
from portal.inbox.gedaan import klaar_page
from portal.inbox.inloggen import MAX_WACHTWOORD, cijfers_veld
from portal.inbox.room import the_room
from portal.inbox.telefoon import in_groups, new_totp, totp_address
from portal.inbox.words import sentence
from portal.mailbox.errors import CannotOpenError, TooBusyError
from portal.mailbox.houders import Toegang
from portal.mailbox.keys import Lettersleutel
from portal.mailbox.ontvangen import UITNODIGING
from portal.ui.links import link
from portal.ui.page import Link, render
from portal.ui.qr import qr
from portal.ui.text import gettext as _

MAX_LETTERS = 200  # characters; 32 letters, and blanks between


def letters_veld(label: str) -> Veld:
    """Give the field for 32 letters."""
    hint = _("Acht groepjes van vier. Streepjes, spaties en kleine letters mogen ook.")
    return Veld(id="letters", label=label, vorm=LANG, rijen=3, hint=hint)


def letters_page(fout: str = "") -> FormulierPage:
    """Build the first step."""
    return form_page(
        _("Uitnodiging aannemen"),
        actie=link("deur.uitnodiging"),
        knop=_("Verder"),
        zinnen=(_("U kreeg 32 letters van een collega. Ze werken zeven dagen."),),
        velden=(letters_veld(_("Typ de 32 letters over")),),
        fouten={"letters": fout},
    )


def next_step() -> Response:
    """Judge the letters, or what was chosen after them."""
    state = unlock(the_doos(), request.form.get("staat", ""), the_room().now())
    if state and "totp" in state.velden:
        return _accept(state)
    try:
        letters = Lettersleutel.parse(request.form.get("letters", "")[:MAX_LETTERS])
        access = the_room().houders.open_letters(letters, the_room().today)
    except CannotOpenError as error:
        return shown(letters_page(sentence(str(error))))
    if access.houder.soort != UITNODIGING:
        return shown(
            letters_page(_("Dit zijn de letters van de papieren sleutel. Gebruik die bij ‘Niemand kan meer inloggen’."))
        )
    state = Bewaard(
        endpoint="deur.uitnodiging",
        velden={"letters": letters.letters, "totp": new_totp()},
        tot=the_room().now() + GELDIG,
    )
    return shown(_toegang_page(state, access))


def _toegang_page(state: Bewaard, access: Toegang, fouten: Fouten | None = None) -> FormulierPage:
    """Build the second step: a password and a second factor."""
    secret, one = state.velden["totp"], access.houder
    return form_page(
        _("Kies uw wachtwoord"),
        inleiding=_("Welkom, %(naam)s. U logt straks in met %(email)s.", naam=one.naam, email=one.email),
        actie=link("deur.uitnodiging"),
        knop=_("Maak mijn toegang"),
        zinnen=(
            _("1. Kies een wachtwoord van minstens 12 tekens. Vier losse woorden is een goed idee."),
            _("Uw wachtwoord opent de berichten. Niemand kan het voor u terughalen."),
            _("2. Zet een app voor zes cijfers op uw telefoon. Scan dan dit plaatje met die app."),
        ),
        qr=qr(totp_address(secret)),
        groepen=in_groups(secret),
        velden=(*nieuw_wachtwoord(), cijfers_veld()),
        verborgen=(("staat", lock(the_doos(), state)),),
        fouten=fouten,
    )  # fmt: skip


def nieuw_wachtwoord() -> tuple[Veld, Veld]:
    """Give the two fields for a new password."""
    return (
        Veld(id="nieuw", label=_("Nieuw wachtwoord"), soort="password", autocomplete="new-password",
             hint=_("Minstens 12 tekens. Spaties mogen ook.")),
        Veld(id="nog_eens", label=_("Nog een keer hetzelfde wachtwoord"), soort="password",
             autocomplete="new-password"),
    )  # fmt: skip


def _accept(state: Bewaard) -> Response:
    room = the_room()
    letters, totp = Lettersleutel(state.velden["letters"]), state.velden["totp"]
    try:
        access = room.houders.open_letters(letters, room.today)
    except CannotOpenError as error:
        return shown(letters_page(sentence(str(error))))
    password, again = (request.form.get(name, "")[:MAX_WACHTWOORD] for name in ("nieuw", "nog_eens"))
    refused = wachtwoord.refuse(password, again, naam=access.houder.naam, email=access.houder.email)
    if refused:
        return shown(_toegang_page(state, access, {"nieuw": refused}))
    cijfers = request.form.get("cijfers", "")
    try:
        new = room.houders.accept(letters, password=password, totp=totp, cijfers=cijfers, now=room.now())
    except CannotOpenError as error:
        return shown(_toegang_page(state, access, {"cijfers": sentence(str(error))}))
    except TooBusyError as error:
        return shown(_toegang_page(state, access, {"nieuw": sentence(str(error))}), 503)
    zinnen = (
        _("U logt in met %(email)s, uw wachtwoord en zes cijfers uit de app.", email=new.email),
        _("Wacht met inloggen op de volgende zes cijfers. Elke zes werken één keer."),
    )
    verder = (Link(link("deur.inloggen"), _("Log in")),)
    return render(klaar_page(_("U bent nu behandelaar"), zinnen, verder))
