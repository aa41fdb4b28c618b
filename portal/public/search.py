"""The lookup in the room: the field, and the page for an answer that is not one gemeente."""

from werkzeug.datastructures import MultiDict
from wtforms import Form, StringField

from portal.catalogue.lookup import Soort, Vondst
from portal.domain.gemeente import Gemeente
from portal.public.frames import room_frame
from portal.public.gevonden import ZOEK_SCRIPT, Gevonden, beside_lookup, zoekdoos
from portal.public.hulp_nu import LADDER, Trede, national
from portal.public.pages import VindPage, Zoekveld
from portal.public.room import Room
from portal.ui.links import link
from portal.ui.page import Link
from portal.ui.text import gettext as _

VIND_SCRIPT = "vind.js"
SLUG = "SLUG"
"""Stands for the slug in the pattern that the script of a frozen site fills in."""
_REFUSED = frozenset({Soort.ONBEKEND, Soort.ONGELDIG})


class VindForm(Form):
    """One question: where did you live last?"""

    q = StringField(filters=[lambda text: (text or "").strip()])
    stappen = StringField()


def search_field(room: Room, *, waarde: str = "", fout: str = "", lijst: str = "") -> Zoekveld:
    """Give the field of the lookup.

    Args:
        room: Tells whether the site is being frozen: then a script finds the answer.
        waarde: What was typed; it stays in the field.
        fout: What is wrong with it and how to mend it.
        lijst: The list of steps that is shown next, with the desk that was found; a frozen site shows the desk alone.
    """
    frozen = room.clock().now is None
    return Zoekveld(
        actie=link("public.vind"),
        label=_("Waar woonde u het laatst in Nederland?"),
        uitleg=_("Postcode, plaats of gemeente. Een oude naam mag ook."),
        waarde=waarde,
        fout=fout,
        links=unsure_links(),
        lijst="" if frozen else lijst,
        zoekbestand=link("public.zoekbestand") if frozen else "",
        pagina_patroon=link("public.gemeente", slug=SLUG) if frozen else "",
    )


def unsure_links() -> tuple[Link, ...]:
    """Give the three ways for who has no postcode to type."""
    return (
        Link(link("public.tekst", naam="weet-niet"), _("Ik weet het niet")),
        Link(link("public.tekst", naam="geen-adres"), _("Ik heb geen adres")),
        Link(link("public.tekst", naam="niet-terug"), _("Ik kan niet terug naar mijn oude gemeente")),
    )


def asked(arguments: MultiDict[str, str]) -> str:
    """Give what was typed, without signs that nobody can see; empty when nothing was."""
    return "".join(sign for sign in VindForm(arguments).q.data or "" if sign.isprintable())


def asked_lijst(arguments: MultiDict[str, str], room: Room) -> str:
    """Give the list of steps to show next; empty where none was asked, or one that does not exist."""
    lijst = VindForm(arguments).stappen.data or ""
    return lijst if lijst in room.content.stappen else ""


def vind_page(room: Room, vondst: Vondst | None, lijst: str = "") -> VindPage:
    """Build the page of an answer; without a question it asks one.

    Args:
        room: The catalogue and the numbers.
        vondst: What was found; None where nothing was asked yet.
        lijst: The list of steps that is shown next.
    """
    refused = vondst is not None and vondst.soort in _REFUSED
    frozen = room.clock().now is None
    return VindPage(
        kader=room_frame(
            room,
            beschrijving=_("Vind met uw postcode of plaats het loket van uw gemeente."),
            robots="noindex",
            fout=refused,
            scripts=(VIND_SCRIPT, ZOEK_SCRIPT) if frozen else (),
        ),
        titel=_("Vind uw gemeente"),
        zoekveld=search_field(
            room,
            waarde=vondst.query if vondst else "",
            fout=_(vondst.uitleg) if vondst and refused else "",
            lijst=lijst,
        ),
        uitleg="" if vondst is None or refused else _(vondst.uitleg),
        let_op=_note(vondst) if vondst else "",
        kop=_heading(vondst),
        gemeenten=tuple(gemeente_link(one, lijst) for one in vondst.gemeenten) if vondst else (),
        verder=other_ways(),
        landelijk=ladder(room) if refused else (),
        gevonden=beside_lookup(room, vondst.query) if vondst and refused else Gevonden(),
        zoekdoos=zoekdoos(room, plaatsen=False),
        bevroren=frozen,
    )


def _note(vondst: Vondst) -> str:
    return _(vondst.let_op, namen=_(" of ").join(vondst.let_op_namen)) if vondst.let_op else ""


def _heading(vondst: Vondst | None) -> str:
    if vondst is None:
        return ""
    return {
        Soort.GEMEENTE: _("Is dit uw gemeente?"),
        Soort.KEUZE: _("Welke gemeente bedoelt u?"),
        Soort.SUGGESTIE: _("Bedoelt u deze gemeente?"),
        Soort.POSTBUS: _("Dit is de postcode van een postbus"),
    }.get(vondst.soort, "")


def gemeente_link(gemeente: Gemeente, lijst: str = "") -> Link:
    """Give the link to a gemeente, or to its list of steps, with its province: many names exist twice."""
    return Link(gemeente_url(gemeente.slug, lijst), gemeente.naam, f"({gemeente.provincie})")


def gemeente_url(slug: str, lijst: str = "") -> str:
    """Give the address of a gemeente, or of its list of steps."""
    return link("public.gemeente_stappen", slug=slug, lijst=lijst) if lijst else link("public.gemeente", slug=slug)


def other_ways() -> tuple[Link, ...]:
    """Give the ways to look without typing."""
    return (
        Link(link("public.gemeenten"), _("Alle gemeenten van A tot Z")),
        Link(link("public.provincies"), _("Alle gemeenten per provincie")),
        Link(link("public.postcodes"), _("Zoek met de eerste cijfers van uw postcode")),
    )


def ladder(room: Room) -> tuple[Trede, ...]:
    """Give the national numbers, for pages that know no gemeente."""
    return tuple(national(room.organisatie(slug)) for slug in LADDER)
