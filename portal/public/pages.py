"""The pages of this room: what each template sees."""

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from portal.domain.aanbod import Landingsplaats
from portal.domain.buitenland import Buitenland
from portal.domain.telefoon import Telefoon
from portal.public.about import FeitRegel, Melding
from portal.public.bericht import Bericht
from portal.public.conditions import Conditie, Gehoord
from portal.public.gevonden import Gevonden, Zoekdoos
from portal.public.hulp_nu import BronRegel, HulpNu, Trede
from portal.public.shelter import Bed
from portal.public.tegels import Tegel
from portal.public.verklaring import Verklaring
from portal.ui.page import Link, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekveld:
    """The one field of the lookup. ``zoekbestand`` and ``pagina_patroon`` are for the script of a frozen site."""

    actie: str
    label: str
    uitleg: str
    waarde: str
    fout: str
    links: tuple[Link, ...]
    lijst: str = ""
    """The list of steps to show next."""
    zoekbestand: str = ""
    pagina_patroon: str = ""


@dataclass(frozen=True, slots=True)
class Blok:
    """A shared text inside a page."""

    kop: str
    html: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """Where one finds the way: one field, and who knows no postcode."""

    template: ClassVar[str] = "public/home.html"

    zoekveld: Zoekveld | None
    gemeente: Link | None
    """The one gemeente, on a site of one."""
    eerste: Trede | None
    """Who to call there."""
    waar: tuple[Tegel, ...]
    condities: tuple[Tegel, ...]
    opvang_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GemeentePage(Page):
    """The page 're-integratie en nazorg' of one gemeente."""

    template: ClassVar[str] = "public/gemeente.html"

    gemeente_naam: str
    gemeente_code: str
    provincie: str
    wegen: tuple[Link, ...]
    """Other ways to read the same."""
    meldingen: tuple[Melding, ...]
    hulp: HulpNu
    bericht: Bericht | None
    bewaar_url: str
    """The card with the number that stands first; empty where that is a national one, or none."""
    brief_url: str
    loket_bekend: bool
    condities: tuple[Conditie, ...]
    """What the desk does; the page shows ``tegels`` where none can be reached."""
    tegels: tuple[Tegel, ...]
    gehoord: tuple[Gehoord, ...]
    """What older sources say about a desk that cannot be reached."""
    bedden: tuple[Bed, ...]
    landingsplaatsen: tuple[tuple[Landingsplaats, BronRegel, str], ...]
    """Each with its source and a note on its age, which may be empty."""
    met_bureau: Blok
    eigen_kracht: Blok
    voor_vertrek: Blok
    schiphol: Blok
    welke_gemeente: Blok
    familie: Blok
    buitenland: tuple[tuple[Buitenland, BronRegel, str], ...]
    feiten: tuple[FeitRegel, ...]
    namen: tuple[tuple[str, str], ...]
    uitgever: str
    """Who publishes this page itself; empty where the portal does."""
    gecontroleerd: str
    fout_email: str
    over_url: str
    """How the page is mended; empty where the gemeente publishes it."""
    peildatum: str


@dataclass(frozen=True, slots=True)
class Meenemen:
    """Where a letter is handed in: address, number, and hours as term and text."""

    adres: str
    telefoon: Telefoon | None
    tijden: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefPage(Page):
    """A letter on one sheet: nothing on it is sent or kept."""

    template: ClassVar[str] = "public/brief.html"

    titel_nl: str
    """The title for who receives it; empty where the page is Dutch."""
    gemeente_naam: str
    aan: str
    """The address for the post; empty where it is not known."""
    onderwerpen: tuple[tuple[str, str], ...]
    """Id and Dutch name."""
    vraag_naar: str
    """The name of the desk, on the screen only; empty where it is not known."""
    meenemen: Meenemen
    terug: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class VindPage(Page):
    """What the lookup found: several gemeenten, a near miss, or a kind refusal."""

    template: ClassVar[str] = "public/vind.html"

    zoekveld: Zoekveld
    uitleg: str
    let_op: str
    kop: str
    gemeenten: tuple[Link, ...]
    verder: tuple[Link, ...]
    landelijk: tuple[Trede, ...]
    gevonden: Gevonden
    """What somebody may have meant who typed no place."""
    zoekdoos: Zoekdoos | None
    """What the script of a frozen site needs that answers other words."""
    bevroren: bool
    """Whether a script may fill in the answer, since no server can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LijstPage(Page):
    """Gemeenten in groups: by letter, by province, by postcode."""

    template: ClassVar[str] = "public/lijst.html"

    sprong: tuple[Link, ...]
    """Links to the groups."""
    groepen: tuple[tuple[str, str, tuple[Link, ...]], ...]
    """Anchor, heading and links of each group."""
    anders: tuple[Link, ...]
    """Other ways to look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TekstPage(Page):
    """A shared text with its sources, and who helps with it."""

    template: ClassVar[str] = "public/tekst.html"

    html: Markup
    let_op: str
    organisaties: tuple[Trede, ...]
    bronnen: tuple[BronRegel, ...]
    balie: tuple[Link, ...]
    """The way to the page at a counter; empty where there is none."""
    register: tuple[Link, ...]
    """The files with all desks; on the page for professionals alone."""
    zoek_url: str
    verklaring: Verklaring | None
    """What a gemeente that publishes the site itself says besides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisatiesPage(Page):
    """The directory of organisations, by group."""

    template: ClassVar[str] = "public/organisaties.html"

    sprong: tuple[Link, ...]
    groepen: tuple[tuple[str, str, tuple[Trede, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdwenenPage(Page):
    """A gemeente that became a part of another one: its address keeps answering."""

    template: ClassVar[str] = "public/verdwenen.html"

    zin: str
    nieuw: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class FoutPage(Page):
    """A page that could not be shown, and what to do now."""

    template: ClassVar[str] = "public/fout.html"

    zinnen: tuple[str, ...]
    zoekveld: Zoekveld | None
    landelijk: tuple[Trede, ...]
