"""The pages of the questions, and the one to check the answers."""

from portal.domain.aanmelding import Wie
from portal.intake.forms import FORMS, StapForm
from portal.intake.frames import Bezoek
from portal.intake.klad import Klad, lock
from portal.intake.overzicht import rijen, unreachable
from portal.intake.pages import OverzichtPage, StapPage
from portal.intake.stappen import VERPLICHT, Stap
from portal.intake.velden import velden
from portal.intake.vragen import vraag
from portal.ui.text import gettext as _


def stap_page(bezoek: Bezoek, klad: Klad, form: StapForm | None = None) -> StapPage:
    """Build the page of a question.

    Args:
        bezoek: Who visits.
        klad: The message so far.
        form: What was just sent and judged; None shows the answer that is known.
    """
    shown = form or FORMS[klad.stap](klad.antwoorden.as_form(), bezoek.room.clock().today)
    wie = klad.antwoorden.wie if klad.stap is not Stap.WIE else Wie.ZELF.value
    asked = vraag(klad.stap, wie)
    fields = velden(klad.stap, shown, asked, wie)
    fouten = tuple((veld.naam, veld.fout) for veld in fields if veld.fout)
    basis = bezoek.basis(
        asked.titel, bezoek.schrijf_url, veld=lock(bezoek.room.doos, klad), fout=bool(fouten), terug=True
    )
    return StapPage(
        **basis,
        uitleg=_explanation(klad.stap),
        velden=fields,
        fouten=fouten,
        overslaan=klad.stap not in VERPLICHT,
    )


def overzicht_page(bezoek: Bezoek, klad: Klad) -> OverzichtPage:
    """Build the page to check the answers."""
    basis = bezoek.basis(_("Klopt dit?"), bezoek.schrijf_url, veld=lock(bezoek.room.doos, klad), terug=True)
    given = klad.antwoorden
    return OverzichtPage(**basis, rijen=rijen(given), onbereikbaar=unreachable(given), naar=bezoek.wie)


def _explanation(stap: Stap) -> tuple[str, ...]:
    """Tell a professional who keeps the code."""
    if stap is not Stap.ORGANISATIE:
        return ()
    return (
        _("U bewaart de code. Met de code leest u wat we antwoorden."),
        _("Komt de persoon niet naar een afspraak? Ook dat leest u met de code."),
    )
