"""The answers in words, to check before they are sent, and to copy when they cannot be."""

from dataclasses import dataclass
from datetime import date

from portal.domain.aanmelding import Bereik, Wie
from portal.intake import keuzes
from portal.intake.antwoorden import Antwoorden
from portal.intake.forms import FORMS
from portal.intake.stappen import Stap, vragen
from portal.intake.vragen import vraag
from portal.ui.text import gettext as _


@dataclass(frozen=True, slots=True)
class Rij:
    """A question and its answer; ``stap`` is where it can be changed."""

    stap: str
    vraag: str
    antwoord: tuple[str, ...]
    """In lines; empty when it was skipped."""


def rijen(antwoorden: Antwoorden) -> tuple[Rij, ...]:
    """Give every question that was asked, with its answer in words; the answers must be right."""
    return tuple(
        Rij(stap.value, vraag(stap, antwoorden.wie).titel, _in_words(stap, antwoorden)) for stap in vragen(antwoorden)
    )


def first_mistake(antwoorden: Antwoorden, today: date) -> Stap | None:
    """Give the first question of which the answer is not right; None when all can be sent."""
    form = antwoorden.as_form()
    return next((stap for stap in vragen(antwoorden) if not FORMS[stap](form, today).validate()), None)


def unreachable(antwoorden: Antwoorden) -> bool:
    """Tell whether somebody wants a call or a message, and gave no number."""
    wants = antwoorden.bereik in {Bereik.BELLEN, Bereik.BERICHT}
    return wants and antwoorden.wie != Wie.PROFESSIONAL and not antwoorden.telefoon


def typed(antwoorden: Antwoorden) -> tuple[str, ...]:
    """Give what was typed, and not chosen: what somebody would be sorry to lose."""
    return tuple(text for text in (antwoorden.bericht, antwoorden.organisatie, antwoorden.andere_taal) if text)


def _in_words(stap: Stap, given: Antwoorden) -> tuple[str, ...]:
    wie = given.wie
    lines: dict[Stap, tuple[str, ...]] = {
        Stap.WIE: (keuzes.wie_naam(wie),),
        Stap.ORGANISATIE: (given.organisatie, given.organisatie_telefoon),
        Stap.ONDERWERPEN: tuple(keuzes.onderwerp_naam(one) for one in given.onderwerpen),
        Stap.PLEK: (keuzes.plek_naam(given.plek, wie),) if given.plek else (),
        Stap.WEEK: (keuzes.week_naam(date.fromisoformat(given.week)),) if given.week else (),
        Stap.BEREIK: (keuzes.bereik_naam(given.bereik, wie),) if given.bereik else (),
        Stap.NUMMER: (given.telefoon, _voice(given.inspreken)),
        Stap.TAAL: (given.andere_taal or _own_name(given.hulptaal),),
        Stap.BERICHT: tuple(given.bericht.splitlines()),
    }
    return tuple(line for line in lines[stap] if line)


def _voice(inspreken: str) -> str:
    return {"ja": _("We mogen iets inspreken."), "nee": _("We mogen niets inspreken.")}.get(inspreken, "")


def _own_name(hulptaal: str) -> str:
    return next((eigen for _code, naam, eigen in keuzes.TALEN if naam == hulptaal), "")
