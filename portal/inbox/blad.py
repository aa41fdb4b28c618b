"""Sheets to print: letters that are shown once. Nothing on them tells what the desk is for."""

from datetime import date, timedelta

from portal.domain.postvak import vingerafdruk
from portal.inbox.frames import around
from portal.inbox.pages import BladPage
from portal.mailbox.houders import GELDIG
from portal.mailbox.keys import Lettersleutel
from portal.ui.links import link
from portal.ui.page import Link
from portal.ui.qr import qr
from portal.ui.text import gettext as _
from portal.ui.words import day_in_words


def uitnodiging_blad(letters: Lettersleutel, naam: str, today: date, *, buiten: bool = False) -> BladPage:
    """Build the sheet of an invitation.

    Args:
        letters: The letters.
        naam: Who is invited.
        today: The day.
        buiten: Whether who made it is not logged in, but held the key on paper.
    """
    last = today + GELDIG - timedelta(days=1)
    verder = (
        Link(link("deur.uitnodiging"), _("Naar ‘Uitnodiging aannemen’"))
        if buiten
        else Link(link("beheer.medewerkers"), _("Terug naar de medewerkers"))
    )
    return BladPage(
        **around(_("Uitnodiging voor %(naam)s", naam=naam)),
        kop=_("Uw letters voor de balie"),
        groepen=letters.groepen,
        qr=None,
        feiten=((_("Voor"), naam), (_("Werkt tot en met"), day_in_words(last))),
        op_blad=(_("Ga naar de balie en kies: ‘Ik heb een uitnodiging’. Typ deze letters over."),),
        zinnen=(
            _("U ziet deze letters nu één keer. Print ze, of lees ze voor aan de telefoon."),
            _("Stuur ze nooit per mail of app. Wie de letters heeft, kan alle berichten lezen."),
            _("Geeft u ze door de telefoon? Bel dan zelf, en hoor dat het uw collega is."),
        ),
        verder=(verder,),
    )


def papier_blad(letters: Lettersleutel, sleutel: bytes, today: date) -> BladPage:
    """Build the sheet with the key on paper."""
    return BladPage(
        **around(_("Nieuwe papieren sleutel")),
        kop=_("Sleutel van de balie"),
        groepen=letters.groepen,
        qr=qr("".join(letters.groepen)),
        feiten=((_("Vingerafdruk"), vingerafdruk(sleutel)), (_("Gemaakt op"), day_in_words(today))),
        op_blad=(
            _("Bewaar dit blad in een kluis. Maak er geen foto van."),
            _("Kan niemand meer inloggen? Ga naar de balie en kies: ‘Niemand kan meer inloggen’."),
        ),
        zinnen=(
            _("U ziet deze letters nu één keer. Print dit blad meteen."),
            _("Gooi het oude blad weg: dat opent niets meer."),
            _("Wie dit blad heeft, kan alle berichten lezen. Leg het dus in een kluis."),
        ),
        verder=(Link(link("beheer.postvak"), _("Het blad is geprint. Terug naar uw postvak")),),
    )
