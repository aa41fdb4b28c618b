"""What every page has: a title, a frame around it, and one way to be rendered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from flask import Response, current_app, g, request
from markupsafe import Markup

from portal.domain.taal import Taal
from portal.domain.telefoon import Telefoon
from portal.settings import Settings
from portal.ui.assets import Assets
from portal.ui.geheugen import remembered
from portal.ui.headers import CSP, CSP_WITH_SCRIPT
from portal.ui.links import START, link, relatives
from portal.ui.machines import Voorbeschouwing, page_data, script_safe
from portal.ui.text import gettext as _
from portal.ui.text import is_checked

SITE = "Terug in Nederland"
ALARM = Telefoon.parse("112")
VOORLEZEN = "voorlezen.js"
"""The script that reads a page aloud with the voice of the browser; a page without it is the same page."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link in words; ``extra`` stands behind it."""

    url: str
    tekst: str
    extra: str = ""


@dataclass(frozen=True, slots=True)
class TaalLink:
    """The same page in another language, or in this one."""

    naam: str
    taal: str
    richting: str
    url: str
    adres: str
    """The same, whole where the public address of the installation is known: so search engines want it."""
    huidig: bool


@dataclass(frozen=True, slots=True)
class Beeldmerk:
    """The logo in the bar, and whose it is; width and height in pixels, so that nothing jumps while it loads."""

    url: str
    naam: str
    breedte: int
    hoogte: int


@dataclass(frozen=True, slots=True)
class Hulplijn:
    """The number that stands at the same place on every page."""

    tekst: str
    nummer: str
    kies: str


@dataclass(frozen=True, slots=True)
class Voorlezen:
    """The words of the buttons that read aloud; empty words where a page has no such buttons."""

    lees: str = ""
    stop: str = ""


@dataclass(frozen=True, slots=True)
class Vertaalnoot:
    """What a page says of its translation; all of it is empty on a Dutch page."""

    let_op: str
    """That no translator has checked it; empty where one has."""
    nederlands: TaalLink | None
    """The same page in Dutch, which is the text that counts."""
    eigen_woorden: str
    """Of what a gemeente wrote itself: that it is Dutch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kader:
    """All that stands around the content of a page."""

    taal: str
    taalnaam: str
    richting: str
    afzender: str
    """Who publishes the page."""
    start_url: str
    """Where the name of the sender leads; empty where it leads nowhere."""
    stylesheet_url: str
    favicon_url: str
    canonical: str
    robots: str
    """Word for search engines, such as ``noindex``; usually empty."""
    beschrijving: str
    """One sentence for search engines."""
    fout: bool
    """Whether the page tells of a mistake of the reader; its title then says so."""
    scripts: tuple[str, ...]
    talen: tuple[TaalLink, ...]
    hulplijn: Hulplijn
    voet: tuple[Link, ...]
    """The links at the foot."""
    voorlezen: Voorlezen
    vertaling: Vertaalnoot
    feed: str = ""
    """Link to the facts that changed last, for programs that follow them; usually empty."""
    formulier: str = ""
    """Id of the form that the buttons for another language send along; empty where languages are links."""
    logo: Beeldmerk | None = None
    """Shown before the sender, on the site of a gemeente that brought its own."""
    stop_url: str = ""
    """Where 'Stoppen' is sent to; empty where there is nothing to stop."""
    vooraf: Voorbeschouwing | None = None
    """What others see when its address is sent to them; only on pages that everybody may find."""
    concept: str = ""
    """That this site is a draft; empty where it is none."""
    csp: str = ""
    """The content security policy, for a page whose web server may send none; usually empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page; its template sees this and nothing else."""

    template: ClassVar[str]

    kader: Kader
    titel: str
    bovenkop: str = ""
    inleiding: str = ""
    ld: Mapping[str, object] = field(default_factory=dict)
    """What it says of its subject in the words of schema.org; each of them stands on the page too."""

    @property
    def json_ld(self) -> Markup:
        """Give what it says to programs."""
        return script_safe(page_data(self.titel, self.kader.taal, self.kader.afzender, self.ld))


def frame(
    *,
    beschrijving: str,
    voet: tuple[Link, ...],
    start_url: str,
    afzender: str = SITE,
    robots: str = "",
    fout: bool = False,
    scripts: tuple[str, ...] = (),
    canonical: bool = True,
    vertaald: bool = True,
    meer: bool = True,
) -> Kader:
    """Put the frame of a page together; ``Kader`` says what each word means.

    Of ``scripts`` the plain names are given: they make a page nicer and are never needed. ``canonical``: the page
    stands below the public address of the installation. ``vertaald``: translators checked its texts. ``meer``: it
    needs the larger style sheet, of forms, steps and sheets.
    """
    taal: Taal = g.taal
    talen = _talen(taal)
    return Kader(
        taal=taal,
        taalnaam=taal.naam,
        richting=taal.richting,
        afzender=afzender,
        start_url=start_url,
        stylesheet_url=asset_link("meer.css" if meer else "portal.css"),
        favicon_url=asset_link("favicon.svg"),
        canonical=_canonical() if canonical else "",
        robots=robots,
        beschrijving=beschrijving,
        fout=fout,
        scripts=tuple(asset_link(name) for name in scripts),
        talen=talen,
        hulplijn=_hulplijn(),
        voet=voet,
        voorlezen=Voorlezen(_("Lees voor"), _("Stop met lezen")) if VOORLEZEN in scripts else Voorlezen(),
        vertaling=_vertaalnoot(taal, talen, checked=vertaald and is_checked(current_app, taal)),
    )


@remembered
def _hulplijn() -> Hulplijn:
    return Hulplijn(_("Direct gevaar? Bel"), ALARM.tekst, ALARM.kies)


def _vertaalnoot(taal: Taal, talen: tuple[TaalLink, ...], *, checked: bool) -> Vertaalnoot:
    if taal is Taal.NL:
        return Vertaalnoot("", None, "")
    dutch = next((one for one in talen if one.taal == Taal.NL), None)
    note = "" if checked else _("Deze vertaling is nog niet nagekeken. De tekst in het Nederlands telt.")
    return Vertaalnoot(note, dutch, _("Dit schreef de gemeente in het Nederlands."))


def render(page: Page) -> Response:
    """Make the answer that shows a page; only a page with a script may run one."""
    response = Response(current_app.jinja_env.get_template(page.template).render(page=page))
    if page.kader.scripts:
        response.headers[CSP] = CSP_WITH_SCRIPT
    return response


@remembered
def asset_link(name: str) -> str:
    """Give the link to a style sheet, script or icon by its plain name."""
    assets: Assets = current_app.extensions["assets"]
    return link("asset", hashed=assets.hashed(name))


def _canonical() -> str:
    settings: Settings = current_app.extensions["settings"]
    path = f"/{g.taal}/" if request.path == "/" else request.path
    return f"{settings.basis_url}{path}" if settings.basis_url and request.endpoint else ""


def _talen(huidig: Taal) -> tuple[TaalLink, ...]:
    """Give the same page in every language; a desk has no other, nor a page that is not found."""
    talen: tuple[Taal, ...] = current_app.extensions["talen"]
    here = request.path if request.path.startswith(f"/{huidig}/") else f"/{huidig}/"
    if len(talen) == 1 or not _in_every_taal(request.endpoint):
        return ()
    root, beyond = request.script_root, here.removeprefix(f"/{huidig}")
    urls = [f"{root}/{taal}{beyond}" for taal in talen]
    links = list(relatives(urls))
    settings: Settings = current_app.extensions["settings"]
    whole = [f"{settings.basis_url}{url}" for url in urls] if settings.basis_url else links
    return tuple(
        TaalLink(taal.naam, taal, taal.richting, url, adres, taal is huidig)
        for taal, url, adres in zip(talen, links, whole, strict=True)
    )


def _in_every_taal(endpoint: str | None) -> bool:
    """Tell whether a page stands below the name of its language; the start page shows the first of those."""
    return endpoint == START or bool(endpoint and current_app.url_map.is_endpoint_expecting(endpoint, "taal"))
