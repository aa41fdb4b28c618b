"""The people of a desk: who they are, who is invited, who leaves."""

from flask import Response, request
from werkzeug.exceptions import NotFound

from portal.inbox.blad import uitnodiging_blad
from portal.inbox.formulier import FormulierPage, Fouten, form_page, shown
from portal.inbox.frames import around
from portal.inbox.gedaan import klaar_page
from portal.inbox.herstel import check_wie, wie_velden
from portal.inbox.pages import MedewerkersPage, Mens
from portal.inbox.room import the_room
from portal.inbox.toegang import me, the_sessie
from portal.inbox.words import last_day, sentence
from portal.mailbox.errors import MailboxError
from portal.mailbox.houders import Houder
from portal.mailbox.ontvangen import BEHANDELAAR, MINSTENS
from portal.mailbox.wachtrij import Wachtrij
from portal.ui.links import link
from portal.ui.page import Link, render
from portal.ui.text import gettext as _
from portal.ui.words import day_in_words


def medewerkers_page() -> MedewerkersPage:
    """Build the list of people and invitations."""
    room, loket = the_room(), the_sessie().loket
    mensen = room.houders.behandelaars(loket)
    open_ones = [one for one in room.houders.uitnodigingen(loket) if one.verloopt and one.verloopt > room.today]
    few = _("Er zijn minder dan twee behandelaars. Nu kan niemand een bericht sturen. Nodig iemand uit.")
    return MedewerkersPage(
        **around(_("Medewerkers")),
        let_op=(few,) if len(mensen) < MINSTENS else (),
        mensen=tuple(_mens(one) for one in mensen),
        uitnodigingen=tuple(_mens(one) for one in open_ones),
        nieuw=Link(link("beheer.nieuw"), _("Nodig een collega uit")),
    )


def nieuw_page(naam: str = "", email: str = "", fouten: Fouten | None = None) -> FormulierPage:
    """Build the form to invite somebody."""
    return form_page(
        _("Nodig een collega uit"),
        actie=link("beheer.nieuw"),
        knop=_("Maak de uitnodiging"),
        zinnen=(
            _("Uw collega krijgt 32 letters van u. Daarmee kan hij of zij alle berichten lezen."),
            _("Geef de letters met de hand of door de telefoon. Nooit per mail."),
        ),
        velden=wie_velden(naam, email),
        fouten=fouten,
        terug=_back(),
    )


def invite() -> Response:
    """Make an invitation, and show its letters once."""
    room, sessie = the_room(), the_sessie()
    naam, email = (request.form.get(name, "").strip() for name in ("naam", "email"))
    fouten = check_wie(naam, email)
    if any(fouten.values()):
        return shown(nieuw_page(naam, email, fouten))
    try:
        letters = room.houders.invite(me(), sessie.sleutelbos, naam=naam, email=email)
    except MailboxError as error:
        return shown(nieuw_page(naam, email, {"email": sentence(str(error))}))
    return render(uitnodiging_blad(letters, naam, room.today))


def weg_page(houder: str) -> FormulierPage:
    """Build the page that asks whether somebody may go."""
    one = _found(houder)
    zinnen = [_("Wat wacht, blijft leesbaar voor de anderen.")]
    if one.soort == BEHANDELAAR:
        zinnen.insert(0, _("%(naam)s kan daarna niet meer inloggen en krijgt geen melding meer.", naam=one.naam))
        zinnen.append(_("Maak daarna een nieuwe sleutel, bij ‘Uw postvak’."))
    return form_page(
        _("%(naam)s weghalen", naam=one.naam),
        actie=link("beheer.weg", houder=one.id),
        knop=_("Haal weg"),
        zinnen=tuple(zinnen),
        let_op=_too_few(one),
        terug=_back(),
    )


def remove(houder: str) -> Response:
    """Remove somebody, with the mails that wait for this address."""
    room, one, wie = the_room(), _found(houder), me()
    himself = one.id == the_sessie().houder
    room.houders.remove(wie, one.id)
    Wachtrij(room.database).withdraw(one.email)
    zinnen = (_("Wat wacht, blijft leesbaar voor de anderen."), *_too_few_now(wie.loket))
    verder = (Link(link("deur.inloggen"), _("Inloggen")),) if himself else (_back(),)
    return render(klaar_page(_("%(naam)s is weggehaald", naam=one.naam), zinnen, verder, los=himself))


def _found(houder: str) -> Houder:
    """Give somebody of this desk.

    Raises:
        NotFound: nobody of this desk has that id.
    """
    room, loket = the_room(), the_sessie().loket
    for one in (*room.houders.behandelaars(loket), *room.houders.uitnodigingen(loket)):
        if one.id == houder:
            return one
    raise NotFound


def _too_few(one: Houder) -> tuple[str, ...]:
    """Warn before the desk can receive no more."""
    left = len(the_room().houders.behandelaars(one.loket)) - 1
    if one.soort != BEHANDELAAR or left >= MINSTENS:
        return ()
    return (_("Er blijven minder dan twee behandelaars over. Dan kan niemand een bericht sturen."),)


def _too_few_now(loket: str) -> tuple[str, ...]:
    if len(the_room().houders.behandelaars(loket)) >= MINSTENS:
        return ()
    return (_("Er zijn nu minder dan twee behandelaars. Niemand kan een bericht sturen."),)


def _mens(one: Houder) -> Mens:
    until = ((_("Werkt tot en met"), last_day(one.verloopt)),) if one.verloopt else ()
    own = _(" (dat bent u)") if one.id == the_sessie().houder else ""
    return Mens(
        naam=one.naam + own,
        feiten=((_("E-mail"), one.email), (_("Sinds"), day_in_words(one.gemaakt_op)), *until),
        weg_url=link("beheer.weg", houder=one.id),
        weg=_("%(naam)s weghalen", naam=one.naam),
    )


def _back() -> Link:
    return Link(link("beheer.medewerkers"), _("Terug naar de medewerkers"))
