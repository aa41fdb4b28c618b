"""Finding a message for somebody who lost the code: by its picture and its day, in two steps."""

from flask import Response, request

from portal.domain.plaatje import Plaatje
from portal.inbox.antwoorden import read_day
from portal.inbox.berichten import found_by, is_offline
from portal.inbox.formulier import KIES, FormulierPage, Veld, choices, form_page, shown
from portal.inbox.frames import around
from portal.inbox.pages import Bak, BerichtenPage
from portal.inbox.room import the_room
from portal.ui.links import link
from portal.ui.page import render
from portal.ui.plaatje import plaatje_naam
from portal.ui.text import gettext as _
from portal.ui.words import day_in_words


def plaatje_page(fout: str = "") -> FormulierPage:
    """Build the first step: which picture."""
    pairs = sorted(((str(one), plaatje_naam(one)) for one in Plaatje), key=lambda pair: pair[0])
    offline = _("U leest op een eigen computer. Zoek daar in de berichten die u ophaalde.") if is_offline() else ""
    return form_page(
        _("Code kwijt: welk plaatje?"),
        actie=link("balie.zoeken"),
        knop=_("Verder"),
        zinnen=(
            _("Vraag: ‘Welk plaatje hoort bij uw bericht?’ Noem zelf geen plaatje."),
            *filter(None, (offline,)),
        ),
        velden=(Veld(id="plaatje", label=_("Welk plaatje noemt de ander?"), vorm=KIES,
                     keuzes=choices(pairs, icon=str)),),
        fouten={"plaatje": fout},
    )  # fmt: skip


def search() -> Response:
    """Take the next step, as far as the answers go."""
    plaatje = request.form.get("plaatje", "")
    if plaatje not in set(Plaatje):
        return shown(plaatje_page(_("Kies het plaatje dat de ander noemt.")))
    if "dag" not in request.form:
        return shown(_dag_page(plaatje))
    return _results(Plaatje(plaatje), request.form["dag"])


def _dag_page(plaatje: str, dag: str = "", fout: str = "") -> FormulierPage:
    """Build the second step: which day."""
    return form_page(
        _("Code kwijt: welke dag?"),
        actie=link("balie.zoeken"),
        knop=_("Zoek het bericht"),
        zinnen=(
            _("Vraag: ‘Op welke dag stuurde u het bericht?’ Noem zelf geen dag."),
            _("Drie dagen eerder of later vindt u ook."),
        ),
        velden=(Veld(id="dag", label=_("Welke dag noemt de ander?"), soort="date", waarde=dag, kort=True),),
        verborgen=(("plaatje", plaatje),),
        fouten={"dag": fout},
    )


def _results(plaatje: Plaatje, dag: str) -> Response:
    day = read_day(dag)
    if day is None:
        return shown(_dag_page(plaatje, dag, _("Kies een dag, bijvoorbeeld %(dag)s.", dag=_example())))
    regels = found_by(plaatje, day)
    nothing = _("Vraag het plaatje en de dag nog een keer. Of begin samen opnieuw.")
    rules = (
        _("Lees niets voor uit een bericht. Ook niet de antwoorden."),
        _("Ga alleen verder met het gesprek: vraag wat de ander nu nodig heeft."),
    )
    kop = _("%(plaatje)s, rond %(dag)s", plaatje=plaatje_naam(plaatje).capitalize(), dag=day_in_words(day))
    bak = Bak(kop, "" if regels else nothing, regels)
    titel = _("Gevonden") if regels else _("Niets gevonden")
    return render(BerichtenPage(**around(titel), let_op=rules, bakken=(bak,), ophalen_url=""))


def _example() -> str:
    return the_room().today.isoformat()
