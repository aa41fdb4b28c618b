"""How it ends: sent, not here, read before, or stopped."""

import re
from datetime import date
from urllib.parse import urlsplit

from flask import g, request

from portal.domain.aanmelding import Wie
from portal.domain.bestemming import Bestemming
from portal.intake.begin import code_kaart
from portal.intake.bellen import bereikbaar
from portal.intake.frames import Bezoek
from portal.intake.klad import Klad
from portal.intake.overzicht import first_mistake, rijen, typed
from portal.intake.pages import GeenBerichtPage, TekstPage, VerzondenPage
from portal.intake.versturen import read_by
from portal.ui.page import Link
from portal.ui.qr import qr
from portal.ui.text import gettext as _
from portal.ui.words import day_without_year

_BREEKPUNT = re.compile(r"(?<=/)")
"""Where an address may go on on the next line."""


def verzonden_page(bezoek: Bezoek, klad: Klad, today: date) -> VerzondenPage:
    """Build the confirmation; nothing stands here before it stands on disk."""
    url = _address(bezoek)
    professional = klad.antwoorden.wie == Wie.PROFESSIONAL
    day = day_without_year(read_by(today))
    lines = [
        _("De gemeente leest uw bericht binnen 3 werkdagen. Dat is uiterlijk op %(dag)s.", dag=day),
        _("Is het dan nog niet gelezen? Dat ziet u met uw code. Bel dan."),
    ]
    if professional:
        lines.append(_("U bewaart de code. Komt de persoon niet? Dan leest u dat met de code."))
    return VerzondenPage(
        **bezoek.basis(_("Uw bericht is verstuurd"), bezoek.schrijf_url),
        kaart=code_kaart(bezoek, klad.the_code()),
        regels=tuple(lines),
        adres=tuple(_BREEKPUNT.split(url.removeprefix("https://").removeprefix("http://"))),
        qr=qr(url),
        professional=professional,
    )


def geen_bericht_page(bezoek: Bezoek, bestemming: Bestemming, klad: Klad | None = None) -> GeenBerichtPage:
    """Build the page of a desk that cannot receive a message, with what was filled in, if anything was."""
    today = bezoek.room.clock().today
    right = klad is not None and first_mistake(klad.antwoorden, today) is None
    return GeenBerichtPage(
        **bezoek.basis(_("Zo bereikt u %(wie)s", wie=bezoek.wie), bezoek.schrijf_url),
        bereikbaar=bereikbaar(bezoek.room, bestemming),
        rijen=rijen(klad.antwoorden) if klad and right else (),
        bewaard=typed(klad.antwoorden) if klad else (),
    )


def al_gelezen_page(bezoek: Bezoek, klad: Klad) -> TekstPage:
    """Build the page for a message that was sent before, read, and then changed: the change did not arrive."""
    zinnen = (
        _("De gemeente las uw eerste bericht al. Wat u nu veranderde, is niet verstuurd."),
        _("Wilt u dat nog zeggen? Bel dan, of stuur een nieuw bericht."),
    )
    links = (
        Link(bezoek.antwoord_url, _("Lees het antwoord met uw code")),
        Link(bezoek.schrijf_url, _("Schrijf een nieuw bericht")),
    )
    basis = bezoek.basis(_("Uw bericht is al gelezen"), bezoek.schrijf_url)
    return TekstPage(**basis, zinnen=zinnen, links=links, bewaard=typed(klad.antwoorden))


def klaar_page(bezoek: Bezoek) -> TekstPage:
    """Build the page that tells nothing of what was here."""
    zinnen = (_("Op deze pagina staat niets meer van u."), _("Sluit ook dit venster. Dan kan niemand terugbladeren."))
    return TekstPage(**bezoek.basis(_("U bent klaar"), ""), zinnen=zinnen)


def _address(bezoek: Bezoek) -> str:
    """Give the short address where every code of every gemeente can be typed."""
    base = bezoek.room.settings.intake_url or request.root_url.rstrip("/")
    parts = urlsplit(base)
    return f"{parts.scheme}://{parts.netloc}{parts.path}/{g.taal}/antwoord/"
