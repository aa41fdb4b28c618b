"""Pages made of a shared text: the six conditions, detention abroad, family, about, privacy and so on."""

from dataclasses import replace

from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.keur import Keur
from portal.domain.organisatie import Groep, Organisatie
from portal.public.frames import room_frame
from portal.public.hulp_nu import Trede, bron_regel, national
from portal.public.pages import OrganisatiesPage, TekstPage
from portal.public.register import balie_links, register_links
from portal.public.room import Room
from portal.public.verklaring import shared_part, verklaring
from portal.public.voor_machines import about_text
from portal.ui.links import link, localize
from portal.ui.page import VOORLEZEN, Link
from portal.ui.text import gettext as _

PROFESSIONAL = "professional"
TEKSTEN = (
    "buitenland",
    "familie",
    "weet-niet",
    "geen-adres",
    "niet-terug",
    PROFESSIONAL,
    "over",
    "privacy",
    "toegankelijkheid",
    "colofon",
)
"""Texts that are a page of their own; its URL is the name."""
_HELPERS = {
    Basisvoorwaarde.IDENTITEITSBEWIJS: (Groep.IDENTITEIT,),
    Basisvoorwaarde.HUISVESTING: (Groep.WONEN,),
    Basisvoorwaarde.WERK_EN_INKOMEN: (Groep.INKOMEN, Groep.WERK),
    Basisvoorwaarde.SCHULDEN: (Groep.SCHULDEN,),
    Basisvoorwaarde.ZORG: (Groep.ZORG,),
    Basisvoorwaarde.SOCIAAL_NETWERK: (Groep.NA_DETENTIE,),
}


def tekst_page(room: Room, naam: str) -> TekstPage:
    """Build the page of a shared text."""
    return _page(room, naam, ())


def hulp_page(room: Room, voorwaarde: Basisvoorwaarde) -> TekstPage:
    """Build the page of a basic condition, with the organisations that help with it."""
    return _page(room, voorwaarde, tuple(one for groep in _HELPERS[voorwaarde] for one in _in_group(room, groep)))


def organisaties_page(room: Room) -> OrganisatiesPage:
    """Build the directory of organisations."""
    groups = [(groep, _in_group(room, groep)) for groep in Groep]
    found = [(groep, group) for groep, group in groups if group]
    return OrganisatiesPage(
        kader=room_frame(room, beschrijving=_("Organisaties die helpen als u terugkomt, met hun nummers.")),
        titel=_("Organisaties die helpen"),
        inleiding=_("Landelijke hulp, met nummers en bronnen."),
        sprong=tuple(Link(f"#{groep}", group_name(groep)) for groep, _group in found),
        groepen=tuple((str(groep), group_name(groep), tuple(_entry(one) for one in group)) for groep, group in found),
    )


def due_note(room: Room, keur: Keur) -> str:
    """Say that a text should have been laid beside its sources again; empty while it is fresh."""
    if not keur.is_due(room.clock().today):
        return ""
    return _("Wij moeten deze tekst opnieuw nakijken. Vraag of het nog klopt.")


def group_name(groep: Groep) -> str:
    """Give the plain name of a group of organisations."""
    return {
        Groep.CRISIS: _("Gevaar of crisis"),
        Groep.BUITENLAND: _("Vast in het buitenland"),
        Groep.AANKOMST: _("Aankomst in Nederland"),
        Groep.NA_DETENTIE: _("Na de gevangenis"),
        Groep.IDENTITEIT: _("Paspoort, ID-kaart en DigiD"),
        Groep.WONEN: _("Slapen en wonen"),
        Groep.INKOMEN: _("Geld"),
        Groep.SCHULDEN: _("Schulden en boetes"),
        Groep.ZORG: _("Zorg"),
        Groep.WERK: _("Werk"),
        Groep.RECHT: _("Uw rechten"),
        Groep.OVERHEID: _("Overheid"),
    }[groep]


def _entry(one: Organisatie) -> Trede:
    return replace(national(one), anker=f"o-{one.slug}")


def _in_group(room: Room, groep: Groep) -> tuple[Organisatie, ...]:
    return tuple(one for one in room.content.organisaties.values() if one.groep is groep)


def _page(room: Room, naam: str, organisaties: tuple[Organisatie, ...]) -> TekstPage:
    pagina = room.pagina(naam)
    html = localize(shared_part(room, naam, pagina.html))
    return TekstPage(
        kader=room_frame(room, beschrijving=pagina.kop.beschrijving, scripts=(VOORLEZEN,), feed=naam == PROFESSIONAL),
        bovenkop=pagina.kop.bovenkop,
        titel=pagina.kop.titel,
        html=html,
        let_op=due_note(room, pagina.kop),
        organisaties=tuple(national(one) for one in organisaties),
        bronnen=tuple(bron_regel(bron) for bron in pagina.kop.bronnen),
        balie=balie_links(room) if naam == PROFESSIONAL else (),
        register=register_links(room) if naam == PROFESSIONAL else (),
        zoek_url=link("public.home"),
        ld=about_text(naam, html),
        verklaring=verklaring(room, naam),
    )
