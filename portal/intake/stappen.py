"""The steps of the form: which ones somebody sees, and in which order."""

from enum import StrEnum

from portal.domain.aanmelding import Bereik, Plek, Wie
from portal.intake.antwoorden import Antwoorden


class Stap(StrEnum):
    """One page of the form.

    'Who writes' stands before the other questions, not after them: their words follow from it
    ('waar wilt u hulp bij', 'waar heeft hij of zij hulp bij nodig'). It has an answer before anybody chooses.
    """

    BEGIN = "begin"
    CODE = "code"
    WIE = "wie"
    ORGANISATIE = "organisatie"
    ONDERWERPEN = "onderwerpen"
    PLEK = "plek"
    WEEK = "week"
    BEREIK = "bereik"
    NUMMER = "nummer"
    TAAL = "taal"
    BERICHT = "bericht"
    OVERZICHT = "overzicht"


VELDEN: dict[Stap, tuple[str, ...]] = {
    Stap.WIE: ("wie",),
    Stap.ORGANISATIE: ("organisatie", "organisatie_telefoon"),
    Stap.ONDERWERPEN: ("onderwerpen",),
    Stap.PLEK: ("plek",),
    Stap.WEEK: ("week",),
    Stap.BEREIK: ("bereik",),
    Stap.NUMMER: ("telefoon", "inspreken"),
    Stap.TAAL: ("hulptaal", "andere_taal"),
    Stap.BERICHT: ("bericht",),
}
"""The fields of each question."""
VERPLICHT = frozenset({Stap.WIE, Stap.ORGANISATIE, Stap.ONDERWERPEN})
"""Not to be skipped: one has an answer already, one is for professionals, one offers 'something else'."""
VERVOLG = frozenset({Stap.ORGANISATIE, Stap.WEEK, Stap.NUMMER})
"""Questions that only follow from an answer."""


def route(antwoorden: Antwoorden) -> tuple[Stap, ...]:
    """Give the steps that somebody with these answers sees."""
    professional = antwoorden.wie == Wie.PROFESSIONAL
    seen = {
        Stap.ORGANISATIE: professional,
        Stap.WEEK: antwoorden.plek == Plek.WEEK,
        Stap.NUMMER: antwoorden.bereik in {Bereik.BELLEN, Bereik.BERICHT} and not professional,
    }
    return tuple(stap for stap in Stap if seen.get(stap, True))


def vragen(antwoorden: Antwoorden) -> tuple[Stap, ...]:
    """Give the questions among them."""
    return tuple(stap for stap in route(antwoorden) if stap in VELDEN)


def step_after(stap: Stap, antwoorden: Antwoorden, *, naar_overzicht: bool = False) -> Stap:
    """Give the next step.

    Args:
        stap: The step that was answered.
        antwoorden: The answers, with those of this step.
        naar_overzicht: Whether somebody only came back to change one answer.
    """
    steps = route(antwoorden)
    after = steps[min(steps.index(stap) + 1, len(steps) - 1)] if stap in steps else Stap.OVERZICHT
    return Stap.OVERZICHT if naar_overzicht and after not in VERVOLG else after


def step_before(stap: Stap, antwoorden: Antwoorden, *, naar_overzicht: bool = False) -> Stap:
    """Give the step before; somebody who came from the overview goes back there."""
    if naar_overzicht and stap not in VERVOLG:
        return Stap.OVERZICHT
    steps = route(antwoorden)
    return steps[max(steps.index(stap) - 1, 0)] if stap in steps else Stap.OVERZICHT
