"""The first two pages: what happens here and what we promise; then the code, before any question."""

from portal.domain.bestemming import Bestemming
from portal.intake.frames import Bezoek
from portal.intake.klad import Klad, lock
from portal.intake.pages import BeginPage, CodeKaart, CodePage
from portal.mailbox.code import Code
from portal.ui.plaatje import plaatje_naam
from portal.ui.text import gettext as _
from portal.ui.words import day_in_words


def begin_page(
    bezoek: Bezoek, bestemming: Bestemming, klad: Klad, *, melding: str = "", bewaard: tuple[str, ...] = ()
) -> BeginPage:
    """Build the first page.

    Args:
        bezoek: Who visits.
        bestemming: To whom one writes.
        klad: The message that begins.
        melding: Why somebody is back here.
        bewaard: What was typed before.
    """
    veld = lock(bezoek.room.doos, klad)
    titel = _("Een bericht aan de gemeente %(naam)s", naam=bestemming.gemeente)
    answered = bezoek.room.laatst_beantwoord(bestemming.loket)
    return BeginPage(
        **bezoek.basis(titel, bezoek.schrijf_url, veld=veld),
        regels=_lines(bezoek.wie),
        beloften=promises(bestemming),
        beantwoord=_("Deze balie gaf voor het laatst antwoord op %(dag)s.", dag=day_in_words(answered))
        if answered
        else "",
        antwoord_url=bezoek.antwoord_url,
        kwijt_url=bezoek.kwijt_url,
        melding=melding,
        bewaard=bewaard,
    )


def code_page(bezoek: Bezoek, klad: Klad, *, nieuw: bool = False) -> CodePage:
    """Build the page that shows the code."""
    basis = bezoek.basis(_("Dit is uw code"), bezoek.schrijf_url, veld=lock(bezoek.room.doos, klad), terug=True)
    return CodePage(**basis, kaart=code_kaart(bezoek, klad.the_code()), nieuw=nieuw)


def code_kaart(bezoek: Bezoek, code: Code) -> CodeKaart:
    """Give a code with its picture."""
    plaatje = bezoek.room.store.plaatje(code)
    return CodeKaart(code.groepen, plaatje.value, plaatje_naam(plaatje))


def promises(bestemming: Bestemming) -> tuple[str, ...]:
    """Give the six promises. Each has a test: who changes a word here, changes what must be true."""
    return (
        _("U heeft geen naam, account of e-mail nodig. We vragen niet wie u bent en niet wat er is gebeurd."),
        _("We bewaren niet met welke telefoon en van welke plek u schrijft. We bewaren de dag, niet de tijd."),
        _who_reads(bestemming),
        _("Uw code laat nooit zien wat u schreef. Alleen of het gelezen is, en wat het antwoord is."),
        _(
            "90 dagen na het laatste bericht wissen we alles. Noemt u de week waarin u komt? Dan 90 dagen na die week."
            " Altijd binnen een jaar. Met uw code wist u het eerder."
        ),
        _("Alles verbergen kunnen we niet. Uw browser onthoudt misschien dat u op deze pagina was."),
    )


def _who_reads(bestemming: Bestemming) -> str:
    others = [naam for naam in bestemming.gemeenten if naam != bestemming.gemeente]
    if not others:
        return _("Alleen de balie van de gemeente %(naam)s kan uw bericht lezen.", naam=bestemming.gemeente)
    return _(
        "Alleen de balie van de gemeente %(naam)s kan uw bericht lezen. Die balie werkt ook voor %(anderen)s.",
        naam=bestemming.gemeente,
        anderen=_enumerate(others),
    )


def _enumerate(names: list[str]) -> str:
    *first, last = names
    return _("%(eerste)s en %(laatste)s", eerste=", ".join(first), laatste=last) if first else last


def _lines(wie: str) -> tuple[str, ...]:
    return (
        _("Hier vraagt u hulp aan %(wie)s.", wie=wie),
        _("U krijgt eerst een code. Daarmee leest u later het antwoord."),
        _("Dan komen er zes korte vragen. U mag er veel overslaan."),
        _("U kunt altijd stoppen. We bewaren pas iets als u op ‘Verstuur’ drukt."),
    )
