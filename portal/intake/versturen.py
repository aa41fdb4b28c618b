"""From a draft to a sealed message."""

from datetime import date, datetime, timedelta

from pydantic import ValidationError

from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.aanmelding import Aanmelding, Plek, Wie
from portal.domain.bestemming import Bestemming
from portal.domain.plaatje import Plaatje
from portal.domain.werkdagen import workday_after
from portal.intake.antwoorden import Antwoorden
from portal.intake.klad import Klad
from portal.intake.room import Room
from portal.intake.stappen import Stap, route
from portal.mailbox.errors import LoketCannotReceiveError
from portal.mailbox.staten import Bak, Ontvangst
from portal.mailbox.store import LEESTERMIJN

HAAST = timedelta(seconds=10)
"""Nobody reads and answers ten pages faster than this; what is faster may be no person."""


def can_receive(room: Room, bestemming: Bestemming) -> bool:
    """Tell whether a message for a gemeente would reach a desk that can open it.

    Raises:
        StoreUnavailableError: the database is away.
    """
    postvak = bestemming.postvak
    return postvak is not None and room.store.can_receive(bestemming.loket, postvak.publiek)


def send(room: Room, bestemming: Bestemming, klad: Klad, now: datetime) -> Ontvangst:
    """Seal what was written for its desk, and return only when it is on disk.

    Raises:
        LoketCannotReceiveError: the desk was switched off meanwhile; nothing was stored.
        TooBusyError: too many send at once; nothing was stored.
        StoreUnavailableError: the disk is full or the database is away; nothing was stored.
    """
    if bestemming.postvak is None:
        raise LoketCannotReceiveError("deze gemeente heeft geen postvak")
    code = klad.the_code()
    message = aanmelding(klad.antwoorden, now.date(), room.store.plaatje(code), klad.taal)
    doubtful = klad.verdacht or now - klad.begonnen < HAAST
    over_budget = room.drempel.is_over_budget(bestemming.loket, now.date())
    bak = Bak.TWEEDE if doubtful or over_budget else Bak.EERSTE
    return room.store.add(bestemming.loket, bestemming.postvak.publiek, message, code=code, bak=bak)


def aanmelding(given: Antwoorden, today: date, plaatje: Plaatje, taal: str) -> Aanmelding:
    """Give what is sealed: only what belongs to the answers as they are now.

    Raises:
        ValueError: an answer is not right; the message does not repeat it.
    """
    professional = given.wie == Wie.PROFESSIONAL
    week = given.week if given.plek == Plek.WEEK else ""
    phone = given.telefoon if Stap.NUMMER in route(given) else ""
    values = {
        "dag": today,
        "plaatje": plaatje,
        "onderwerpen": tuple(one for one in Basisvoorwaarde if one in given.onderwerpen),
        "plek": given.plek or None,
        "week": date.fromisoformat(week) if week else None,
        "bereik": given.bereik or None,
        "telefoon": phone,
        "inspreken": given.inspreken == "ja" if phone and given.inspreken else None,
        "taal": given.andere_taal or given.hulptaal,
        "bericht": given.bericht,
        "wie": given.wie,
        "organisatie": given.organisatie if professional else "",
        "organisatie_telefoon": given.organisatie_telefoon if professional else "",
        "paginataal": taal,
    }
    try:
        return Aanmelding.model_validate(values)
    except ValidationError:
        raise ValueError("een antwoord klopt niet") from None


def read_by(today: date) -> date:
    """Give the day on which a message sent today should have been read."""
    return workday_after(today, LEESTERMIJN)
