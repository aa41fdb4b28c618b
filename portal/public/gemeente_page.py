"""Puts the page of one gemeente together."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from portal.catalogue.catalogue import Catalogue
from portal.domain.buitenland import Buitenland
from portal.domain.gemeente import Gemeente
from portal.public.about import feiten, meldingen, namen
from portal.public.bericht import bericht
from portal.public.conditions import conditions, hearsay
from portal.public.frames import room_frame
from portal.public.hulp_nu import BronRegel, HulpNu, bron_regel, hulp_nu
from portal.public.pages import Blok, GemeentePage
from portal.public.register import KAART
from portal.public.room import Room
from portal.public.shelter import beds
from portal.public.stappen import stappen_url
from portal.public.tegels import condition_tiles
from portal.public.voor_machines import about_gemeente
from portal.public.words import note_on
from portal.register.inschrijving import eerste_nummer
from portal.ui.geheugen import remembered
from portal.ui.hours import Moment
from portal.ui.links import link, localize
from portal.ui.page import Kader, Link
from portal.ui.text import gettext as _
from portal.ui.words import day_in_words

OPEN_SCRIPT = "nu-open.js"
BLOKKEN: Mapping[str, str] = MappingProxyType(
    {
        "met_bureau": "blok-bureau-buitenland",
        "eigen_kracht": "blok-op-eigen-kracht",
        "voor_vertrek": "blok-voor-vertrek",
        "schiphol": "blok-schiphol",
        "welke_gemeente": "blok-welke-gemeente",
        "familie": "blok-familie",
    }
)
"""Field of the page -> shared text that fills it."""


def gemeente_page(gemeente: Gemeente, catalogue: Catalogue, room: Room) -> GemeentePage:
    """Build the page of a gemeente; its desks are found in the catalogue."""
    moment = room.clock()
    verzonnen = catalogue is room.voorbeeld
    hulp = hulp_nu(gemeente, catalogue, room, moment)
    uitgever = _uitgever(gemeente, room, verzonnen=verzonnen)
    condities = conditions(gemeente, catalogue, moment.today)
    return GemeentePage(
        kader=_kader(room, gemeente.naam, uitgever, hulp, verzonnen=verzonnen),
        bovenkop=_("Re-integratie en nazorg"),
        titel=_("Vastgezeten? Hulp in %(naam)s", naam=gemeente.naam),
        inleiding=_intro(verzonnen=verzonnen),
        gemeente_naam=gemeente.naam,
        provincie=gemeente.provincie,
        wegen=_ways(room, gemeente.slug),
        meldingen=meldingen(gemeente, catalogue),
        hulp=hulp,
        bericht=bericht(gemeente, catalogue, room),
        bewaar_url=link(KAART, slug=gemeente.slug) if eerste_nummer(gemeente, catalogue) else "",
        brief_url=link("public.brief", slug=gemeente.slug),
        loket_bekend=hulp.knows_desk,
        condities=condities,
        tegels=condition_tiles(room),
        gehoord=() if hulp.knows_desk else hearsay(condities),
        bedden=beds(gemeente, moment.today),
        landingsplaatsen=tuple((one, bron_regel(one), note_on(one, moment.today)) for one in gemeente.landingsplaatsen),
        buitenland=_own_words_on_abroad(gemeente, catalogue, moment.today),
        **_blokken(room),
        feiten=feiten(gemeente, catalogue),
        namen=namen(gemeente),
        uitgever=uitgever,
        gecontroleerd=_checked(gemeente, catalogue),
        fout_email=_report_to(gemeente, room),
        over_url="" if room.eigen else link("public.tekst", naam="over"),
        peildatum=_peildatum(moment),
        gemeente_code=gemeente.code,
        ld=about_gemeente(gemeente, hulp.eerste, _("Re-integratie en nazorg")),
    )


def _uitgever(gemeente: Gemeente, room: Room, *, verzonnen: bool) -> str:
    """Name the gemeente where it publishes the site itself, and on the invented page, which shows what can be."""
    if room.eigen:
        return room.eigen.publicatie.uitgever
    return gemeente.publicatie.uitgever if verzonnen and gemeente.publicatie else ""


def _ways(room: Room, slug: str) -> tuple[Link, ...]:
    """Give the other ways to read: in pictures, in very easy words, step by step, on paper."""
    own = slug if room.has_own_steps else ""
    titel = room.content.stappen["eerste-dag"].tekst.titel
    return (
        Link(link("public.makkelijk", slug=slug), _("Heel makkelijk, of laat het voorlezen")),
        Link(link("public.gemeente_plaatjes", slug=slug), _("In plaatjes")),
        Link(stappen_url("eerste-dag", own), titel),
        Link(link("public.waar"), _("Stap voor stap, voor uw situatie")),
        Link(link("public.blad"), _("Stuurt iemand u weg? Laat dit blad zien")),
    )


def _intro(*, verzonnen: bool) -> str:
    if verzonnen:
        return _("Deze gemeente is verzonnen. De nummers werken niet. Zo ziet een volle pagina eruit.")
    return _("Voor mensen die terugkomen, ook uit het buitenland. En voor hun familie.")


def _kader(room: Room, naam: str, uitgever: str, hulp: HulpNu, *, verzonnen: bool) -> Kader:
    hours = any(trede.belt or trede.inloop for trede in (hulp.eerste, *hulp.verder))
    return room_frame(
        room,
        beschrijving=_("Terug uit de gevangenis, ook uit het buitenland? Zo vindt u hulp in %(naam)s.", naam=naam),
        afzender=str(uitgever),
        robots="noindex" if verzonnen else "",
        scripts=(OPEN_SCRIPT,) if hours and room.clock().now is None else (),
        naam=naam,
    )


def _blokken(room: Room) -> dict[str, Blok]:
    return {key: _blok(room, naam) for key, naam in BLOKKEN.items()}


@remembered
def _blok(room: Room, naam: str) -> Blok:
    pagina = room.pagina(naam)
    return Blok(pagina.kop.titel, localize(pagina.html))


def _own_words_on_abroad(
    gemeente: Gemeente, catalogue: Catalogue, today: date
) -> tuple[tuple[Buitenland, BronRegel, str], ...]:
    """Give what the gemeente and its desks say themselves on detention abroad."""
    sections = [gemeente.buitenland, *(loket.buitenland for loket in catalogue.loketten_for(gemeente))]
    return tuple((one, bron_regel(one), note_on(one, today)) for one in sections if one)


def _checked(gemeente: Gemeente, catalogue: Catalogue) -> str:
    """Give the day on which the desk's facts were last confirmed with the desk; empty when never."""
    days = [loket.gecontroleerd_op for loket in catalogue.loketten_for(gemeente) if loket.gecontroleerd_op]
    return day_in_words(max(days)) if days else ""


def _report_to(gemeente: Gemeente, room: Room) -> str:
    own = gemeente.publicatie.email if gemeente.publicatie else None
    return own or room.settings.fout_email


def _peildatum(moment: Moment) -> str:
    return day_in_words(moment.today) if moment.now is None else ""
