"""One message: what is asked, how to call, what can be done."""

from portal.domain.aanmelding import Aanmelding, Bereik, Wie
from portal.domain.werkdagen import working_days_between
from portal.inbox import words
from portal.inbox.belscript import belscript
from portal.inbox.berichten import is_offline, kort, try_open
from portal.inbox.frames import around
from portal.inbox.pages import BerichtPage
from portal.inbox.room import the_room
from portal.inbox.toegang import me, the_sessie
from portal.mailbox.postvak import Verzegeld
from portal.ui.links import link
from portal.ui.page import Link
from portal.ui.text import gettext as _
from portal.ui.words import day_in_words, list_in_words


def the_message(bericht: str) -> tuple[Verzegeld, Aanmelding | None]:
    """Give a message of this desk, open where this session can.

    Raises:
        MailboxError: it is not there, not any more, or another desk's.
    """
    room = the_room()
    found = room.berichten.one(the_sessie().loket, bericht, room.today)
    return found, try_open(found)


def bericht_page(bericht: str) -> BerichtPage:
    """Build the page of a message; who opens it has read it, and the melder sees that."""
    room = the_room()
    one, body = the_message(bericht)
    if body:
        room.berichten.mark_read(me(), one.id)
        one, body = the_message(bericht)
    gemeenten = room.gemeenten_of(the_sessie().loket)
    real = body if body and not one.oefening else None
    return BerichtPage(
        **around(words.kenmerk(body) if body else kort(one)),
        icoon=str(body.plaatje) if body else "mail",
        staat=words.staat(one.staat),
        wacht=words.wacht(one.staat, working_days_between(one.sinds, room.today)),
        dicht="" if body or is_offline() else _("Dit bericht opent niet. Log uit en log weer in."),
        oefening=one.oefening,
        onderwerpen=words.onderwerpen(real) if real else (),
        feiten=(*_facts(real), *_about(one)) if real else _about(one),
        tekst=tuple(real.bericht.splitlines()) if real else (),
        script=belscript(real, gemeenten, the_sessie().naam) if real and _may_call(real) else None,
        doorgeven=_waits_for(one),
        intrekken_url=link("balie.intrekken", bericht=one.id) if one.naar else "",
        acties=tuple(_actions(one, body)),
        terug=Link(link("balie.berichten"), _("Terug naar alle berichten")),
    )


def _may_call(body: Aanmelding) -> bool:
    """Tell whether there is a number to call, or the person may call or come."""
    return bool(body.telefoon or body.organisatie_telefoon or body.bereik is not Bereik.CODE)


def _facts(body: Aanmelding) -> tuple[tuple[str, str], ...]:
    return (
        (_("Taal"), words.taal(body)),
        (_("Waar nu"), words.plek(body)),
        (_("Bereiken"), words.bereik(body)),
        (_("Wie schrijft"), words.schrijver(body)),
    )


def _about(one: Verzegeld) -> tuple[tuple[str, str], ...]:
    pairs = [(_("Verstuurd op"), day_in_words(one.dag))]
    if one.sinds != one.dag:
        pairs.append((_("Bij u sinds"), day_in_words(one.sinds)))
    if one.antwoorden:
        pairs.append((_("Antwoorden"), str(one.antwoorden)))
    return (*pairs, (_("Blijft bewaard tot en met"), words.last_day(one.verloopt)))


def _actions(one: Verzegeld, body: Aanmelding | None) -> list[Link]:
    links = [
        Link(link("balie.antwoord", bericht=one.id), _("Antwoord schrijven")),
        Link(link("balie.afspraak", bericht=one.id), _("Afspraak maken")),
    ]
    if is_offline() or (body and body.wie is Wie.PROFESSIONAL):
        links.append(Link(link("balie.niet_verschenen", bericht=one.id), _("Niet verschenen")))
    if body and not one.oefening:
        links.append(Link(link("balie.doorgeven", bericht=one.id), _("Doorgeven aan een andere gemeente")))
    return [*links, Link(link("balie.wissen", bericht=one.id), _("Bericht wissen"))]


def _waits_for(one: Verzegeld) -> str:
    """Name the gemeenten of the desk that the melder may allow to read."""
    if not one.naar:
        return ""
    names = tuple(other.gemeente for other in the_room().gemeenten_of(one.naar))
    return list_in_words(names) if names else _("een andere gemeente")
