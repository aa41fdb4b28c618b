"""The six basic conditions as a page shows them: what this desk does, and who else helps."""

from dataclasses import dataclass, replace
from datetime import date

from portal.catalogue.aanbod import known_aanbod
from portal.catalogue.catalogue import Catalogue
from portal.domain.aanbod import Aanbod, Basisvoorwaarde, Helpt
from portal.domain.gemeente import Gemeente
from portal.public.hulp_nu import BronRegel, bron_regel
from portal.public.words import note_on
from portal.ui.links import link
from portal.ui.text import gettext as _
from portal.ui.voorwaarden import condition_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditie:
    """One basic condition on the page of a gemeente."""

    id: str
    naam: str
    url: str
    antwoord: str
    """Whether this desk helps; empty where nobody knows."""
    helpt: Helpt | None = None
    regels: tuple[tuple[str, str], ...] = ()
    """How, who else, what to bring, how long: term and text, as far as known."""
    let_op: str = ""
    bron: BronRegel | None = None


@dataclass(frozen=True, slots=True)
class Gehoord:
    """What one older source says about a desk: said once, with its age and source once."""

    regels: tuple[tuple[str, str], ...]
    let_op: str
    bron: BronRegel


def hearsay(condities: tuple[Conditie, ...]) -> tuple[Gehoord, ...]:
    """Gather what is known about a desk that cannot be reached, per source."""
    found: dict[tuple[str, BronRegel], list[tuple[str, str]]] = {}
    for conditie in condities:
        if conditie.bron:
            text = " ".join((_short(conditie.helpt), *(tekst for _term, tekst in conditie.regels)))
            found.setdefault((conditie.let_op, conditie.bron), []).append((conditie.naam, text))
    return tuple(Gehoord(tuple(regels), let_op, bron) for (let_op, bron), regels in found.items())


def conditions(gemeente: Gemeente, catalogue: Catalogue, today: date) -> tuple[Conditie, ...]:
    """Give the six conditions in their fixed order, with what this gemeente or its nearest desk does."""
    aanbod = known_aanbod(gemeente, catalogue)
    return tuple(_conditie(voorwaarde, aanbod.get(voorwaarde), today) for voorwaarde in Basisvoorwaarde)


def _conditie(voorwaarde: Basisvoorwaarde, aanbod: Aanbod | None, today: date) -> Conditie:
    conditie = Conditie(
        id=voorwaarde.value,
        naam=condition_name(voorwaarde),
        url=link("public.hulp", voorwaarde=voorwaarde),
        antwoord="",
    )
    if aanbod is None:
        return conditie
    return replace(
        conditie,
        antwoord=_answer(aanbod.helpt),
        helpt=aanbod.helpt,
        regels=aanbod_lines(aanbod),
        let_op=note_on(aanbod, today),
        bron=bron_regel(aanbod),
    )


def _short(helpt: Helpt | None) -> str:
    return {Helpt.JA: _("Ja."), Helpt.DEELS: _("Soms."), Helpt.NEE: _("Nee."), None: ""}[helpt]


def _answer(helpt: Helpt) -> str:
    return {
        Helpt.JA: _("Ja, dit loket helpt hierbij."),
        Helpt.DEELS: _("Dit loket helpt hierbij, maar niet met alles."),
        Helpt.NEE: _("Nee, dit loket helpt hier niet bij."),
    }[helpt]


def aanbod_lines(aanbod: Aanbod) -> tuple[tuple[str, str], ...]:
    """Give what is known of the help with one condition: term and text."""
    pairs = (
        (_("Hoe"), aanbod.hoe),
        (_("Wie helpt nog meer"), aanbod.wie_nog),
        (_("Neem mee"), aanbod.meenemen),
        (_("Hoe lang duurt het"), aanbod.hoe_lang),
        (_("Let op"), aanbod.opmerking),
    )
    return tuple((term, text) for term, text in pairs if text)
