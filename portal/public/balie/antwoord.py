"""What the screen of an arrival says of a gemeente: one text for each place on it.

``balie.js`` does the same from the data of ``gegevens.py``; a test holds the two together, at every hour of a week.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from portal.catalogue.advies import Advies, Lijn, Raad, Staat, Stand, Wegwijzer
from portal.domain.bron import Versheid
from portal.domain.telefoon import Telefoon
from portal.public.hulp_nu import ZEG, fastest
from portal.public.words import age_note, note_on
from portal.ui.hours import status
from portal.ui.words import clock, day_without_year, list_in_words, moment_in_words, weekday

Plaatsen = Mapping[str, str]
"""Place on the screen -> what stands there; a place that is not named stays empty."""
BEDDEN, LIJNEN = 3, 5
"""So many places to sleep and national lines have room on one screen."""
GEEN_OPVANG = "Wij kennen hier geen opvang. Vraag het de gemeente waar de persoon nu is."
WEEK = 7  # days
_TEKENS = {Staat.OPEN: "●", Staat.DICHT: "◐", Staat.ONBEKEND: "○"}


def antwoord(weg: Wegwijzer, advies: Advies, now: datetime, today: date) -> Plaatsen:
    """Say everything of a gemeente at a moment.

    Args:
        weg: The lines of the gemeente.
        advies: What to do with them at that moment.
        now: The moment, in Dutch time.
        today: The day of the data.
    """
    return filled({**vast(weg, today), **dict(_now(weg, advies, now, today))})


def vast(weg: Wegwijzer, today: date) -> Plaatsen:
    """Say what holds at every hour."""
    gemeente, desk, eerste = weg.gemeente, weg.loket, weg.eerste
    contact = gemeente.contact
    email = (desk.email if desk else None) or contact.email
    site = (desk.pagina if desk else None) or contact.website
    return filled(
        {
            "titel": f"{gemeente.naam} ({gemeente.provincie})",
            "wie": desk.naam if desk else "Algemeen nummer van de gemeente",
            **number("nummer", eerste.telefoon),
            "snelste": fastest(desk.snelste) if desk and desk.snelste else "",
            "zeg": "" if desk else ZEG,
            "noem": _names(weg),
            "let_op": _age(weg, today),
            "mail": email or "",
            "mail_url": f"mailto:{email}" if email else "",
            "site": site.removeprefix("https://").removeprefix("www.").rstrip("/"),
            "site_url": site,
            **(number("anders", contact.telefoon) if desk else {}),
            **_way(weg),
            "regio": _region(weg),
            "bed_geen": ""
            if weg.bedden
            else "Wij kennen hier geen opvang. Vraag het de gemeente waar de persoon nu is.",
        }
    )


def als_dicht(weg: Wegwijzer) -> Plaatsen:
    """Say what the desk wants to be said while it is closed."""
    advice = weg.loket.als_dicht if weg.loket else None
    return filled({"als_dicht": advice.tekst, **number("dicht", advice.telefoon)}) if advice else {}


def bed(lijn: Lijn, today: date) -> Plaatsen:
    """Say what holds at every hour of a place to sleep."""
    return filled(
        {
            "naam": lijn.naam,
            **number("nummer", lijn.telefoon),
            "tekst": lijn.tekst,
            "let_op": note_on(lijn.feit, today),
        }
    )


def number(place: str, telefoon: Telefoon | None) -> Plaatsen:
    """Write a number, and how a telephone dials it."""
    return {place: telefoon.tekst, f"{place}_url": f"tel:{telefoon.kies}"} if telefoon else {}


def filled(places: Plaatsen) -> Plaatsen:
    """Leave out what is empty; what a gemeente says is a text like any other here."""
    return {place: str(text) for place, text in places.items() if text}


def _now(weg: Wegwijzer, advies: Advies, now: datetime, today: date) -> Iterator[tuple[str, str]]:
    """Say what changes with the hour."""
    yield "nu", f"Het is {day_without_year(now.date())}, {clock(now.time())} uur."
    yield from _state("staat", advies.eerste, now)
    yield "raad", _advice(weg, advies, now)
    if advies.eerste.staat is Staat.DICHT:
        yield from als_dicht(weg).items()
    yield "bed_raad", _bed_advice(advies)
    for place, stand in enumerate(advies.bedden[:BEDDEN], start=1):
        yield from ((f"bed{place}_{name}", text) for name, text in bed(stand.lijn, today).items())
        yield from _state(f"bed{place}_staat", stand, now)
    for place, stand in enumerate(advies.landelijk[:LIJNEN], start=1):
        yield f"land{place}_naam", stand.lijn.naam
        yield from number(f"land{place}_nummer", stand.lijn.telefoon).items()
        yield from _state(f"land{place}_staat", stand, now)


def _state(place: str, stand: Stand, now: datetime) -> Iterator[tuple[str, str]]:
    """Write the state of a line; without a number there is nothing to be open."""
    if stand.lijn.telefoon:
        words = "Tijden niet bekend"
        if stand.lijn.tijden and stand.staat is not Staat.ONBEKEND:
            words = status(stand.lijn.tijden, now).tekst
        yield place, f"{_TEKENS[stand.staat]} {words}"
        yield f"{place}_soort", stand.staat


def _advice(weg: Wegwijzer, advies: Advies, now: datetime) -> str:
    moment = advies.eerste.moment
    return {
        Raad.BEL: "Bel nu.",
        Raad.MISSCHIEN: "Bel nu. Wij weten niet of er iemand opneemt.",
        Raad.PROBEER: f"Bel toch. Neemt niemand op? Bel {_day(advies.opnieuw, now.date())} opnieuw.",
        Raad.LATER: f"Bel {moment_in_words(moment, now)}." if moment else "Wij weten niet wanneer het weer open is.",
        Raad.SCHRIJF: _write(weg),
    }[advies.raad]


def _write(weg: Wegwijzer) -> str:
    desk, contact = weg.loket, weg.gemeente.contact
    known = (desk.email if desk else None) or contact.email
    return f"Wij kennen het nummer niet. {'Mail' if known else 'Gebruik de website'}, of ga langs."


def _day(day: date, today: date) -> str:
    days = (day - today).days
    if days == 0:
        return "later vandaag"
    if days == 1:
        return "morgen"
    return weekday(day) if days < WEEK else day_without_year(day)


def _bed_advice(advies: Advies) -> str:
    if advies.bed_tot:
        return f"Regel eerst een bed tot {day_without_year(advies.bed_tot)}. Dat is de volgende werkdag."
    if advies.kantoor:
        return "Geen bed voor vannacht? Zeg dat in hetzelfde gesprek."
    return "Regel eerst een bed voor vannacht."


def _names(weg: Wegwijzer) -> str:
    """Give the names that a switchboard may know, of desks that have no number of their own."""
    names = [desk.naam for desk in weg.andere if desk not in weg.regio and not desk.can_be_reached]
    return f"Of vraag naar: {list_in_words(names)}." if names else ""


def _region(weg: Wegwijzer) -> str:
    names = [desk.naam for desk in weg.regio]
    return f"Voor de regio: {list_in_words(names)}." if names else "Wij kennen geen loket van de regio."


def _age(weg: Wegwijzer, today: date) -> str:
    """Say how old the first line is, by the limits of a desk or of the general contact."""
    feit = weg.eerste.feit
    found = weg.loket.versheid_on(today) if weg.loket else weg.gemeente.contact_versheid_on(today)
    return "" if found is Versheid.VERS else age_note(feit)


def _way(weg: Wegwijzer) -> Plaatsen:
    """Say where it is, and how to come there where that is known."""
    desk, contact = weg.loket, weg.gemeente.contact
    adres = (desk.bezoekadres if desk else None) or contact.bezoekadres
    route = desk.route if desk and desk.bezoekadres else None
    return {
        "adres": f"{adres.straat}, {adres.regel}" if adres else "",
        "reis": route or ("Wij kennen de route niet." if adres else "Wij kennen het adres niet."),
    }
