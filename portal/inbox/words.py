"""What is in a message, in words and pictograms."""

from datetime import date

from portal.domain.aanmelding import Aanmelding, Bereik, Plek, Wie
from portal.mailbox.openlog import Handeling
from portal.mailbox.staten import Staat
from portal.ui.plaatje import plaatje_naam
from portal.ui.text import gettext as _
from portal.ui.voorwaarden import condition_name
from portal.ui.words import day_in_words

_MINUUT = 60  # seconds


def onderwerpen(body: Aanmelding) -> tuple[tuple[str, str], ...]:
    """Give what is asked: pictogram and word."""
    return tuple((str(one), condition_name(one)) for one in body.onderwerpen) or (("vraag", _("Iets anders")),)


def bereik(body: Aanmelding) -> str:
    """Say how the person wants to be reached; the number stands in the script, after what to ask first."""
    if body.wie is Wie.PROFESSIONAL and body.organisatie_telefoon:
        return _("Bel de organisatie")
    if body.bereik is None:
        return _("Niet gezegd. Antwoord hier: dat leest de schrijver met de code.")
    return {
        Bereik.BELLEN: _("Bellen"),
        Bereik.BERICHT: _("Een bericht op de telefoon"),
        Bereik.CODE: _("Alleen hier, met de code"),
        Bereik.LANGS: _("Komt zelf langs"),
    }[body.bereik]


def plek(body: Aanmelding) -> str:
    """Say where the person is now."""
    if body.plek is Plek.WEEK and body.week:
        return _("Komt in de week van %(dag)s", dag=day_in_words(body.week))
    return {
        Plek.NEDERLAND: _("In Nederland"),
        Plek.BUITENLAND: _("In het buitenland"),
        Plek.WEEK: _("Komt naar Nederland"),
        None: _("Niet gezegd"),
    }[body.plek]


def schrijver(body: Aanmelding) -> str:
    """Say who writes."""
    if body.wie is Wie.PROFESSIONAL:
        return _("Een professional: %(naam)s", naam=body.organisatie or _("organisatie niet gezegd"))
    return {Wie.ZELF: _("De persoon zelf"), Wie.FAMILIE: _("Familie of een vriend")}[body.wie]


def taal(body: Aanmelding) -> str:
    """Say in which language the person wants help."""
    return body.taal or _("Niet gezegd")


def kenmerk(body: Aanmelding) -> str:
    """Name a message by its picture and day: 'Een fiets, 20 november 2026'."""
    name = plaatje_naam(body.plaatje)
    return _("%(plaatje)s, %(dag)s", plaatje=name[:1].upper() + name[1:], dag=day_in_words(body.dag))


def staat(stand: Staat) -> tuple[str, str]:
    """Give the state of a message: the shape that goes with it, and the words."""
    return {
        Staat.WACHT: ("onbekend", _("Nieuw")),
        Staat.GELEZEN: ("dicht", _("Gelezen, nog geen antwoord")),
        Staat.ANTWOORD: ("open", _("Beantwoord")),
    }[stand]


def wacht(stand: Staat, dagen: int) -> str:
    """Say how long somebody waits for an answer; empty when nobody does."""
    if stand is Staat.ANTWOORD or not dagen:
        return ""
    return _("Wacht al 1 werkdag") if dagen == 1 else _("Wacht al %(n)s werkdagen", n=str(dagen))


def last_day(verloopt: date) -> str:
    """Give the last day on which the melder can read an answer."""
    return day_in_words(date.fromordinal(verloopt.toordinal() - 1))


def minuten(seconds: int) -> str:
    """Write how long to wait."""
    if seconds < _MINUUT:
        return _("minder dan een minuut")
    count = -(-seconds // _MINUUT)
    return _("%(n)s minuten", n=str(count)) if count > 1 else _("1 minuut")


def handeling(wat: Handeling) -> str:
    """Say what somebody did."""
    return {
        Handeling.OVERZICHT: _("zag het overzicht van berichten"),
        Handeling.GELEZEN: _("las een bericht"),
        Handeling.BEANTWOORD: _("antwoordde op een bericht"),
        Handeling.GEWIST: _("wiste een bericht"),
        Handeling.VOORGESTELD: _("stelde voor om een bericht door te geven"),
        Handeling.OPGEHAALD: _("haalde een bericht op"),
        Handeling.INGELOGD: _("logde in"),
        Handeling.UITGENODIGD: _("nodigde iemand uit"),
        Handeling.AANGENOMEN: _("nam een uitnodiging aan"),
        Handeling.VERWIJDERD: _("haalde iemand weg"),
        Handeling.SLEUTEL: _("maakte een nieuwe sleutel"),
        Handeling.PAPIER: _("maakte een papieren sleutel"),
    }[wat]


def sentence(text: str) -> str:
    """Make a sentence of a phrase: a capital and a full stop."""
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?')) else '.'}"
