"""When nobody can log in any more: the letters on paper invite a new behandelaar."""

from flask import Response, request

from portal.domain.aanmelding import MAX_NAAM
from portal.domain.waarde import check_email, check_regel
from portal.inbox.aannemen import MAX_LETTERS, letters_veld
from portal.inbox.bewaard import GELDIG, Bewaard, lock, the_doos, unlock
from portal.inbox.blad import uitnodiging_blad
from portal.inbox.formulier import FormulierPage, Fouten, Veld, form_page, shown
from portal.inbox.inloggen import MAX_EMAIL
from portal.inbox.room import the_room
from portal.inbox.words import sentence
from portal.mailbox.errors import CannotOpenError, MailboxError
from portal.mailbox.houders import PAPIER_NAAM, Toegang
from portal.mailbox.keys import Lettersleutel
from portal.mailbox.ontvangen import PAPIER
from portal.mailbox.openlog import Wie
from portal.ui.links import link
from portal.ui.page import render
from portal.ui.text import gettext as _


def letters_page(fout: str = "") -> FormulierPage:
    """Build the first step."""
    return form_page(
        _("Niemand kan meer inloggen"),
        actie=link("deur.herstel"),
        knop=_("Verder"),
        zinnen=(
            _("Pak het blad ‘Sleutel van de balie’. Het ligt op een veilige plek, zoals een kluis."),
            _("Met de 32 letters op dat blad nodigt u een nieuwe behandelaar uit."),
        ),
        velden=(letters_veld(_("Typ de 32 letters van het blad over")),),
        fouten={"letters": fout},
    )


def next_step() -> Response:
    """Judge the letters, or whom to invite."""
    state = unlock(the_doos(), request.form.get("staat", ""), the_room().now())
    letters = state.velden.get("herstel", "") if state else request.form.get("letters", "")[:MAX_LETTERS]
    try:
        access = the_room().houders.open_letters(Lettersleutel.parse(letters), the_room().today)
    except CannotOpenError as error:
        return shown(letters_page(sentence(str(error))))
    if access.houder.soort != PAPIER:
        return shown(letters_page(_("Dit zijn de letters van een uitnodiging. Kies: ‘Ik heb een uitnodiging’.")))
    if state:
        return _invite(state, access)
    state = Bewaard(endpoint="deur.herstel", velden={"herstel": letters}, tot=the_room().now() + GELDIG)
    return shown(_wie_page(state))


def _wie_page(state: Bewaard, naam: str = "", email: str = "", fouten: Fouten | None = None) -> FormulierPage:
    return form_page(
        _("Nodig een behandelaar uit"),
        actie=link("deur.herstel"),
        knop=_("Maak de uitnodiging"),
        zinnen=(_("De letters kloppen. Wie gaat de berichten lezen?"),),
        velden=wie_velden(naam, email),
        verborgen=(("staat", lock(the_doos(), state)),),
        fouten=fouten,
    )


def wie_velden(naam: str, email: str) -> tuple[Veld, Veld]:
    """Give the fields for whom to invite."""
    return (
        Veld(id="naam", label=_("Naam van uw collega"), waarde=naam, hint=_("Deze naam staat in het logboek.")),
        Veld(id="email", label=_("E-mailadres van uw collega"), soort="email", waarde=email,
             hint=_("Om in te loggen, en voor de melding dat er iets klaarstaat.")),
    )  # fmt: skip


def check_wie(naam: str, email: str) -> Fouten:
    """Say what is wrong with whom to invite; empty texts where nothing is."""
    return {"naam": _judge_naam(naam), "email": judge_email(email)}


def judge_email(email: str) -> str:
    """Say what is wrong with an address; empty when nothing is."""
    try:
        check_email(email)
    except ValueError:
        return _("Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl.")
    return "" if len(email) <= MAX_EMAIL else _("Dit e-mailadres is te lang.")


def _judge_naam(naam: str) -> str:
    try:
        check_regel(naam)
    except ValueError:
        return _("Vul een naam in, op één regel.")
    return "" if 0 < len(naam) <= MAX_NAAM else _("Vul een naam in van hooguit 80 tekens.")


def _invite(state: Bewaard, access: Toegang) -> Response:
    room = the_room()
    naam, email = (request.form.get(name, "").strip() for name in ("naam", "email"))
    fouten = check_wie(naam, email)
    if any(fouten.values()):
        return shown(_wie_page(state, naam, email, fouten))
    wie = Wie(access.houder.loket, PAPIER_NAAM, room.today)
    try:
        letters = room.houders.invite(wie, access.sleutelbos, naam=naam, email=email)
    except MailboxError as error:
        return shown(_wie_page(state, naam, email, {"email": sentence(str(error))}))
    return render(uitnodiging_blad(letters, naam, wie.dag, buiten=True))
