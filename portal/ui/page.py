"""What every page has: a title, a frame around it, and one way to be rendered."""

from dataclasses import dataclass
from typing import ClassVar

from flask import Response, current_app, g, request

from portal.domain.taal import Taal
from portal.domain.telefoon import Telefoon
from portal.settings import Settings
from portal.ui.assets import Assets
from portal.ui.headers import CSP, CSP_WITH_SCRIPT
from portal.ui.links import link
from portal.ui.text import gettext as _

SITE = "Terug in Nederland"
ALARM = Telefoon.parse("112")


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
    huidig: bool


@dataclass(frozen=True, slots=True)
class Hulplijn:
    """The number that stands at the same place on every page."""

    tekst: str
    nummer: str
    kies: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kader:
    """All that stands around the content of a page."""

    taal: str
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
    formulier: str
    """Id of the form that the buttons for another language send along; empty where languages are links."""
    stop_url: str
    """Where 'Stoppen' is sent to; empty where there is nothing to stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page; its template sees this and nothing else."""

    template: ClassVar[str]

    kader: Kader
    titel: str
    bovenkop: str = ""
    inleiding: str = ""


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
    formulier: str = "",
    stop_url: str = "",
) -> Kader:
    """Put the frame of a page together; ``Kader`` says what each word means.

    Of ``scripts`` the plain names are given: they make a page nicer and are never needed. ``canonical`` tells whether
    the page stands below the public address of the installation.
    """
    taal: Taal = g.taal
    return Kader(
        taal=taal,
        richting=taal.richting,
        afzender=afzender,
        start_url=start_url,
        stylesheet_url=asset_link("portal.css"),
        favicon_url=asset_link("favicon.svg"),
        canonical=_canonical() if canonical else "",
        robots=robots,
        beschrijving=beschrijving,
        fout=fout,
        scripts=tuple(asset_link(name) for name in scripts),
        talen=_talen(taal),
        hulplijn=Hulplijn(_("Direct gevaar? Bel"), ALARM.tekst, ALARM.kies),
        voet=voet,
        formulier=formulier,
        stop_url=stop_url,
    )


def render(page: Page) -> Response:
    """Make the answer that shows a page; only a page with a script may run one."""
    response = Response(current_app.jinja_env.get_template(page.template).render(page=page))
    if page.kader.scripts:
        response.headers[CSP] = CSP_WITH_SCRIPT
    return response


def asset_link(name: str) -> str:
    """Give the link to a style sheet, script or icon by its plain name."""
    assets: Assets = current_app.extensions["assets"]
    return link("asset", hashed=assets.hashed(name))


def _canonical() -> str:
    settings: Settings = current_app.extensions["settings"]
    path = f"/{g.taal}/" if request.path == "/" else request.path
    return f"{settings.basis_url}{path}" if settings.basis_url and request.endpoint else ""


def _talen(huidig: Taal) -> tuple[TaalLink, ...]:
    values = request.view_args or {}
    endpoint = request.endpoint
    if not endpoint or len(Taal) == 1:
        return ()
    return tuple(
        TaalLink(taal.naam, taal, taal.richting, link(endpoint, **{**values, "taal": taal}), taal is huidig)
        for taal in Taal
    )
