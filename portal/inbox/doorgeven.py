"""Handing a message over: the other desk can read it only after the melder agreed."""

from flask import Response, request

from portal.domain.aanmelding import Aanmelding
from portal.domain.bestemming import Bestemming
from portal.inbox.bericht import the_message
from portal.inbox.formulier import LIJST, FormulierPage, Fouten, Veld, choices, form_page, shown
from portal.inbox.gedaan import klaar_page
from portal.inbox.room import the_room
from portal.inbox.toegang import me, the_sessie
from portal.inbox.words import last_day
from portal.mailbox.errors import CannotOpenError
from portal.mailbox.postvak import Verzegeld
from portal.ui.links import link
from portal.ui.page import Link, render
from portal.ui.text import gettext as _
from portal.ui.words import list_in_words


def doorgeven_page(bericht: str, fouten: Fouten | None = None) -> FormulierPage:
    """Build the form for handing over."""
    one, _body = _readable(bericht)
    names = sorted((_name(one), one.slug) for one in _others())
    options = choices([("", _("Kies een gemeente")), *((slug, name) for name, slug in names)])
    return form_page(
        _("Doorgeven aan een andere gemeente"),
        actie=link("balie.doorgeven", bericht=one.id),
        knop=_("Vraag het aan de schrijver"),
        zinnen=(
            _("De schrijver beslist: met de code ziet de schrijver uw vraag, en zegt ja of nee."),
            _("Bij ja gaat het bericht naar de andere gemeente. U kunt het dan niet meer lezen."),
            _("Bij nee blijft het bericht bij u."),
            _("Stuur ook een antwoord. Leg daarin uit waarom u dit vraagt."),
        ),
        velden=(
            Veld(id="naar", label=_("Naar welke gemeente?"), vorm=LIJST, keuzes=options,
                 hint=_("U ziet alleen gemeenten die nu berichten kunnen ontvangen.")),
        ),
        fouten=fouten,
        terug=Link(link("balie.bericht", bericht=one.id), _("Terug naar het bericht")),
    )  # fmt: skip


def propose(bericht: str) -> Response:
    """Ask the melder whether another desk may have the message."""
    one, body = _readable(bericht)
    naar = next((other for other in _others() if other.slug == request.form.get("naar")), None)
    if naar is None or naar.postvak is None:
        return shown(doorgeven_page(bericht, {"naar": _("Kies een gemeente uit de lijst.")}))
    the_room().berichten.propose(me(), one.id, body, naar=naar.loket, sleutel=naar.postvak.publiek)
    zinnen = (
        _("De schrijver ziet nu de vraag: mag %(naam)s het bericht lezen?", naam=naar.gemeente),
        _("Tot die tijd blijft het bericht bij u. U kunt de vraag ook intrekken."),
        _("De schrijver kan antwoorden tot en met %(dag)s. Daarna is alles weg.", dag=last_day(one.verloopt)),
    )
    verder = (
        Link(link("balie.antwoord", bericht=one.id), _("Leg het uit in een antwoord")),
        Link(link("balie.bericht", bericht=one.id), _("Terug naar het bericht")),
    )
    return render(klaar_page(_("Uw vraag staat klaar"), zinnen, verder))


def withdraw(bericht: str) -> Response:
    """Take the question back."""
    one, _body = the_message(bericht)
    the_room().berichten.withdraw(me(), one.id)
    verder = (Link(link("balie.bericht", bericht=one.id), _("Terug naar het bericht")),)
    return render(klaar_page(_("U trok de vraag in"), (_("Het bericht blijft bij u."),), verder))


def _others() -> tuple[Bestemming, ...]:
    """Give the gemeenten of other desks that can receive now."""
    room, own = the_room(), the_sessie().loket
    keys = {one.loket: one.postvak.publiek for one in room.bestemmingen() if one.postvak and one.loket != own}
    ready = {loket for loket, publiek in keys.items() if not room.balies.why_not(loket, publiek)}
    return tuple(one for one in room.bestemmingen() if one.loket in ready)


def _readable(bericht: str) -> tuple[Verzegeld, Aanmelding]:
    """Give a message that this session can open: only what is open can be sealed anew.

    Raises:
        CannotOpenError: this session has no key for it.
    """
    one, body = the_message(bericht)
    if body is None:
        raise CannotOpenError("dit bericht is hier niet open; doorgeven kan dan niet")
    return one, body


def _name(one: Bestemming) -> str:
    """Name a gemeente, with those that share its desk."""
    others = [naam for naam in one.gemeenten if naam != one.gemeente]
    if not others:
        return one.gemeente
    return _("%(naam)s (samen met %(anderen)s)", naam=one.gemeente, anderen=list_in_words(others))
