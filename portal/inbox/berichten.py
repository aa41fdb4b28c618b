"""All messages of a desk, by tray; and those that belong to a picture and a day."""

from collections.abc import Iterable
from datetime import date, timedelta

from pydantic import ValidationError

from portal.domain.aanmelding import Aanmelding
from portal.domain.plaatje import Plaatje
from portal.domain.postvak import Profiel
from portal.domain.werkdagen import working_days_between
from portal.inbox import words
from portal.inbox.frames import around
from portal.inbox.pages import Bak, BerichtenPage, Regel
from portal.inbox.room import Room, the_room
from portal.inbox.toegang import me, the_sessie
from portal.mailbox import staten
from portal.mailbox.errors import CannotOpenError
from portal.mailbox.openlog import KORT, Handeling, record
from portal.mailbox.postvak import Verzegeld, open_message
from portal.ui.links import link
from portal.ui.text import gettext as _
from portal.ui.words import day_in_words

ONGEVEER = timedelta(days=3)
"""How far somebody may be off with the day; the picture does the rest."""

Open = tuple[Verzegeld, Aanmelding | None]
"""A message, and what is in it where this session can open it."""


def berichten_page() -> BerichtenPage:
    """Build the list of all messages."""
    room, sessie = the_room(), the_sessie()
    every = opened(room)
    offline = is_offline()
    if any(body for _one, body in every):
        record(room.database, me(), Handeling.OVERZICHT)
    return BerichtenPage(
        **around(_("Berichten")),
        let_op=_warnings(room, sessie.loket),
        bakken=tuple(_trays(every, room.today)),
        ophalen_url=link("balie.ophalen") if offline and every else "",
    )


def is_offline() -> bool:
    """Tell whether this desk reads on a computer of its own."""
    return the_room().balies.get(the_sessie().loket).profiel == Profiel.OFFLINE


def opened(room: Room) -> tuple[Open, ...]:
    """Give every message of this desk, open where the keys of this session fit."""
    sessie = the_sessie()
    return tuple((one, try_open(one)) for one in room.berichten.all(sessie.loket, room.today))


def try_open(message: Verzegeld) -> Aanmelding | None:
    """Open a message; None where this session has no key for it, or nobody can read what is in it."""
    try:
        return open_message(message, the_sessie().sleutelbos)
    except (CannotOpenError, ValidationError):
        return None


def found_by(plaatje: Plaatje, dag: date) -> tuple[Regel, ...]:
    """Give the messages with a picture that were sent on a day, or about then."""
    room = the_room()
    return tuple(
        regel(one, body, room.today)
        for one, body in opened(room)
        if body and body.plaatje is plaatje and abs(one.dag - dag) <= ONGEVEER
    )


def _trays(every: Iterable[Open], today: date) -> Iterable[Bak]:
    first = tuple(regel(one, body, today) for one, body in every if one.bak is staten.Bak.EERSTE)
    second = tuple(regel(one, body, today) for one, body in every if one.bak is staten.Bak.TWEEDE)
    none = "" if first else _("Er is nu geen bericht.")
    yield Bak(_("Eerste bak"), none, first)
    if second:
        yield Bak(_("Tweede bak"), _("Misschien geen mens. Lees ze toch."), second)


def regel(one: Verzegeld, body: Aanmelding | None, today: date) -> Regel:
    """Put a message in a list."""
    since = () if one.sinds == one.dag else ((_("Bij u sinds"), day_in_words(one.sinds)),)
    return Regel(
        icoon=str(body.plaatje) if body else "mail",
        naam=words.kenmerk(body) if body else kort(one),
        url=link("balie.bericht", bericht=one.id),
        link=_("Open: %(naam)s", naam=words.kenmerk(body) if body else kort(one)),
        staat=words.staat(one.staat),
        wacht=words.wacht(one.staat, working_days_between(one.sinds, today)),
        oefening=one.oefening,
        onderwerpen=words.onderwerpen(body) if body and not one.oefening else (),
        feiten=(*since, *_feiten(body)) if body and not one.oefening else since,
    )


def kort(one: Verzegeld) -> str:
    """Name a message that is closed: by the start of its id and its day."""
    return _("Bericht %(id)s van %(dag)s", id=one.id[:KORT], dag=day_in_words(one.dag))


def _feiten(body: Aanmelding) -> tuple[tuple[str, str], ...]:
    return (
        (_("Taal"), words.taal(body)),
        (_("Bereiken"), words.bereik(body)),
        (_("Wie schrijft"), words.schrijver(body)),
    )


def _warnings(room: Room, loket: str) -> tuple[str, ...]:
    """Say on the first page what keeps this desk from receiving."""
    reasons = why_not(room, loket)
    return (_("Uw postvak kan nu niets ontvangen."), *map(words.sentence, reasons)) if reasons else ()


def why_not(room: Room, loket: str) -> tuple[str, ...]:
    """Say what keeps a desk from receiving under the key in its file; empty when nothing does."""
    for one in room.gemeenten_of(loket):
        if one.postvak:
            return room.balies.why_not(loket, one.postvak.publiek)
    return (_("het bestand van uw gemeente noemt nog geen sleutel; vraag het de beheerder"),)
