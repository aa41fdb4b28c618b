"""The words of every question: whoever writes for somebody else reads 'hij of zij'."""

from dataclasses import dataclass

from portal.domain.aanmelding import MAX_BERICHT, Wie
from portal.intake.stappen import Stap
from portal.ui.text import gettext as _


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question; ``hint`` may be empty."""

    titel: str
    hint: str = ""


def vraag(stap: Stap, wie: str) -> Vraag:
    """Put a question in words.

    Args:
        stap: Which question.
        wie: Who writes.
    """
    return (_to_self if wie == Wie.ZELF else _about_other)()[stap]


def _to_self() -> dict[Stap, Vraag]:
    return {
        **_the_same(),
        Stap.ONDERWERPEN: Vraag(_("Waar wilt u hulp bij?"), _several()),
        Stap.PLEK: Vraag(_("Bent u nu in Nederland?")),
        Stap.WEEK: Vraag(_("In welke week komt u naar Nederland?"), _about()),
        Stap.BEREIK: Vraag(_("Hoe kunnen we u bereiken?"), _always()),
        Stap.TAAL: Vraag(_("In welke taal helpen we u?")),
    }


def _about_other() -> dict[Stap, Vraag]:
    return {
        **_the_same(),
        Stap.ONDERWERPEN: Vraag(_("Waar heeft hij of zij hulp bij nodig?"), _several()),
        Stap.PLEK: Vraag(_("Is hij of zij nu in Nederland?")),
        Stap.WEEK: Vraag(_("In welke week komt hij of zij naar Nederland?"), _about()),
        Stap.BEREIK: Vraag(_("Hoe geven we u antwoord?"), _always()),
        Stap.TAAL: Vraag(_("In welke taal helpen we hem of haar?")),
    }


def _the_same() -> dict[Stap, Vraag]:
    return {
        Stap.WIE: Vraag(_("Voor wie vraagt u hulp?")),
        Stap.ORGANISATIE: Vraag(_("Bij welke organisatie werkt u?"), _("Noem geen persoon. Ook niet uzelf.")),
        Stap.NUMMER: Vraag(_("Wat is uw telefoonnummer?")),
        Stap.BERICHT: Vraag(
            _("Wilt u nog iets vertellen?"),
            _(
                "Schrijf hooguit %(aantal)s tekens. Schrijf geen naam, geboortedatum of BSN op.",
                aantal=str(MAX_BERICHT),
            ),
        ),
    }


def _several() -> str:
    return _("U mag meer antwoorden kiezen.")


def _about() -> str:
    return _("Weet u het niet precies? Kies de week die het best past.")


def _always() -> str:
    return _("Met uw code leest u het antwoord altijd. Ook als u hier niets kiest.")
