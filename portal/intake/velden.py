"""The fields of a question as its page shows them."""

from dataclasses import dataclass
from datetime import date

from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.aanmelding import Bereik, Plek, Wie
from portal.intake import keuzes
from portal.intake.forms import StapForm
from portal.intake.keuzes import ANDERS, TALEN, week_naam, weken
from portal.intake.stappen import Stap
from portal.intake.vragen import Vraag
from portal.ui.text import gettext as _


@dataclass(frozen=True, slots=True)
class Keuze:
    """An answer to choose; ``taal`` is the language of its text where that is another one."""

    waarde: str
    tekst: str
    gekozen: bool
    icoon: str = ""
    taal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Veld:
    """One field, or one list of answers."""

    soort: str
    """tekst, nummer, lang, kies-een, kies-meer or lijst."""
    naam: str
    label: str
    waarde: str = ""
    hint: str = ""
    fout: str = ""
    keuzes: tuple[Keuze, ...] = ()
    kop: bool = False
    """Whether the label stands above as the heading of the page."""


def velden(stap: Stap, form: StapForm, vraag: Vraag, wie: str) -> tuple[Veld, ...]:
    """Give the fields of a question, with what was typed and what is wrong.

    Args:
        stap: Which question.
        form: Its form, with what was typed.
        vraag: The question in words.
        wie: Who writes.
    """
    if stap is Stap.ORGANISATIE:
        return (
            _text(form, "organisatie", _("Organisatie"), vraag.hint),
            _text(form, "organisatie_telefoon", _("Telefoonnummer van uw organisatie"), soort="nummer"),
        )
    if stap is Stap.NUMMER:
        return (
            _text(form, "telefoon", _("Telefoonnummer"), _("Van iemand anders? Vraag of dat mag."), "nummer"),
            _inspreken(form),
        )
    if stap is Stap.TAAL:
        return (_chosen(stap, form, vraag, wie), _text(form, "andere_taal", _("Of schrijf een andere taal op")))
    if stap is Stap.BERICHT:
        return (_text(form, "bericht", _("Uw tekst"), vraag.hint, "lang"),)
    if stap is Stap.WEEK:
        return (_week(form, vraag),)
    return (_chosen(stap, form, vraag, wie),)


def _text(form: StapForm, naam: str, label: str, hint: str = "", soort: str = "tekst") -> Veld:
    waarde = form[naam].data or ""
    return Veld(soort=soort, naam=naam, label=label, waarde=waarde, hint=hint, fout=form.fouten.get(naam, ""))


def _chosen(stap: Stap, form: StapForm, vraag: Vraag, wie: str) -> Veld:
    naam = "hulptaal" if stap is Stap.TAAL else stap.value
    sent = form[naam].data or ()
    chosen = sent if isinstance(sent, list | tuple) else (sent,)
    return Veld(
        soort="kies-meer" if stap is Stap.ONDERWERPEN else "kies-een",
        naam=naam,
        label=vraag.titel,
        hint=vraag.hint,
        fout=form.fouten.get(naam, ""),
        keuzes=tuple(
            Keuze(waarde, tekst, waarde in chosen, icoon, taal) for waarde, tekst, icoon, taal in _answers(stap, wie)
        ),
        kop=True,
    )


def _answers(stap: Stap, wie: str) -> list[tuple[str, str, str, str]]:
    """Give value, text, pictogram and language of each answer."""
    if stap is Stap.TAAL:
        return [(naam, eigen, "", code) for code, naam, eigen in TALEN]
    if stap is Stap.ONDERWERPEN:
        topics = [(one.value, keuzes.onderwerp_naam(one), one.value, "") for one in Basisvoorwaarde]
        return [*topics, (ANDERS, keuzes.onderwerp_naam(ANDERS), "vraag", "")]
    if stap is Stap.PLEK:
        return [(one.value, keuzes.plek_naam(one, wie), "", "") for one in Plek]
    if stap is Stap.BEREIK:
        return [(one.value, keuzes.bereik_naam(one, wie), "", "") for one in Bereik]
    return [(one.value, keuzes.wie_naam(one), "", "") for one in Wie]


def _inspreken(form: StapForm) -> Veld:
    sent = form["inspreken"].data
    answers = tuple(Keuze(waarde, keuzes.inspreken_naam(waarde), waarde == sent) for waarde in ("ja", "nee"))
    return Veld(
        soort="kies-een",
        naam="inspreken",
        label=_("Mogen we iets inspreken?"),
        hint=_("We zeggen dan niet waar het over gaat."),
        fout=form.fouten.get("inspreken", ""),
        keuzes=answers,
    )


def _week(form: StapForm, vraag: Vraag) -> Veld:
    sent = form["week"].data
    today: date = form.today
    none = Keuze("", _("Ik weet het nog niet"), not sent)
    answers = tuple(Keuze(week.isoformat(), week_naam(week), week.isoformat() == sent) for week in weken(today))
    fout = form.fouten.get("week", "")
    label = _("Kies een week")
    return Veld(soort="lijst", naam="week", label=label, hint=vraag.hint, fout=fout, keuzes=(none, *answers))
