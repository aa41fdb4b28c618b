"""What can be chosen: topics, weeks, languages, and their words."""

from datetime import date, timedelta

from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.aanmelding import Bereik, Plek, Wie
from portal.ui.text import format_parts
from portal.ui.text import gettext as _
from portal.ui.voorwaarden import condition_name
from portal.ui.words import day_in_words

ANDERS = "anders"
"""Something else, or nobody knows yet: an answer, so that the question can always be answered."""
TALEN = (
    ("nl", "Nederlands", "Nederlands"),
    ("en", "Engels", "English"),
    ("es", "Spaans", "Español"),
    ("pap", "Papiaments", "Papiamentu"),
    ("pt", "Portugees", "Português"),
    ("fr", "Frans", "Français"),
    ("de", "Duits", "Deutsch"),
    ("pl", "Pools", "Polski"),
    ("tr", "Turks", "Türkçe"),
    ("ar", "Arabisch", "العربية"),
)
"""Code, Dutch name (which the desk reads) and own name (which the melder reads) of a language."""
_WEKEN = 52


def weken(today: date) -> tuple[date, ...]:
    """Give the Mondays of the weeks that somebody may name: this one and those of a year."""
    monday = today - timedelta(days=today.weekday())
    return tuple(monday + timedelta(weeks=ahead) for ahead in range(_WEKEN + 1))


def week_naam(monday: date) -> str:
    """Write ``23 tot en met 29 november 2026``."""
    sunday = monday + timedelta(days=6)
    same_year = format_parts(monday, "MMMMd") if monday.year == sunday.year else day_in_words(monday)
    first = str(monday.day) if monday.month == sunday.month else same_year
    return _("%(eerste)s tot en met %(laatste)s", eerste=first, laatste=day_in_words(sunday))


def onderwerp_naam(waarde: str) -> str:
    """Give the plain name of a topic."""
    if waarde == ANDERS:
        return _("Iets anders, of ik weet het nog niet")
    return condition_name(Basisvoorwaarde(waarde))


def wie_naam(wie: str) -> str:
    """Say who writes."""
    return {
        Wie.ZELF: _("Voor mijzelf"),
        Wie.FAMILIE: _("Voor iemand uit mijn familie, of voor een vriend"),
        Wie.PROFESSIONAL: _("Voor iemand die ik help in mijn werk. Die persoon vindt dit goed."),
    }[Wie(wie)]


def plek_naam(plek: str, wie: str) -> str:
    """Say where the person is."""
    zelf = wie == Wie.ZELF
    return {
        Plek.NEDERLAND: _("Ja"),
        Plek.BUITENLAND: _("Nee"),
        Plek.WEEK: _("Nee, maar ik weet in welke week ik kom") if zelf else _("Nee, maar ik weet de week van aankomst"),
    }[Plek(plek)]


def bereik_naam(bereik: str, wie: str) -> str:
    """Say how the desk answers."""
    professional = wie == Wie.PROFESSIONAL
    return {
        Bereik.BELLEN: _("Bel mijn organisatie") if professional else _("Bel mij"),
        Bereik.BERICHT: _("Stuur mijn organisatie een bericht") if professional else _("Stuur mij een sms"),
        Bereik.CODE: _("Ik lees het antwoord met mijn code"),
        Bereik.LANGS: _("Ik kom langs") if wie == Wie.ZELF else _("Hij of zij komt langs"),
    }[Bereik(bereik)]


def inspreken_naam(inspreken: str) -> str:
    """Say whether a voice may be left."""
    return _("Ja") if inspreken == "ja" else _("Nee")
