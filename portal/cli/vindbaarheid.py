"""The command that judges the site that a gemeente already has: `portaal vindbaarheid`."""

import json
from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path

import click

from portal.audit.adres import same_site
from portal.audit.kanalen import Algemeen
from portal.audit.lezer import Lezer
from portal.audit.map_lezer import MapLezer
from portal.audit.onderzoek import Onderzoek
from portal.audit.rapport import Rapport
from portal.audit.rondgang import KLIKKEN, PAGINAS
from portal.audit.verbinding import Verbinding
from portal.audit.verslag import as_html, as_text
from portal.audit.web_lezer import WebLezer
from portal.catalogue.catalogue import Catalogue
from portal.cli.vandaag import today_here
from portal.domain.contact import Contact
from portal.domain.gemeente import Gemeente
from portal.domain.organisatie import Organisatie
from portal.feiten import catalogue_on
from portal.settings import Settings
from portal.sources.bevindingen import Bevindingen
from portal.sources.organisaties import load_organisaties
from portal.sources.problems import SourceError

FILE = click.Path(path_type=Path, dir_okay=False)
WEB = ("http://", "https://")


@click.command()
@click.argument("site", metavar="URL|MAP")
@click.option(
    "--gemeente",
    "slug",
    help="Van wie de site is, als het adres dat niet zegt: dan tellen haar eigen nummers als algemeen.",
)
@click.option(
    "--paginas",
    type=click.IntRange(1, 500),
    default=PAGINAS,
    show_default=True,
    help="Hoeveel pagina's er hooguit gelezen worden.",
)
@click.option(
    "--klikken", type=click.IntRange(1, 10), default=KLIKKEN, show_default=True, help="Hoe ver van de beginpagina."
)
@click.option("--ook-buiten", is_flag=True, help="Probeer ook de links naar andere sites.")
@click.option("--deze-computer", is_flag=True, help="Een site op deze computer mag ook.")
@click.option("--json", "as_json", is_flag=True, help="Schrijf het verslag als JSON.")
@click.option("--html", type=FILE, help="Schrijf het verslag ook als webpagina in dit bestand.")
@click.pass_obj
def vindbaarheid(
    settings: Settings,
    /,
    *,
    site: str,
    slug: str | None,
    paginas: int,
    klikken: int,
    ook_buiten: bool,
    deze_computer: bool,
    as_json: bool,
    html: Path | None,
) -> None:
    """Toets hoe goed nazorg te vinden is op een site, of op een kopie ervan in een map."""
    today = today_here()
    lezer = _reader(site, deze_computer=deze_computer)
    onderzoek = Onderzoek(
        lezer=lezer,
        vandaag=today,
        algemeen=_general(settings, today, slug, lezer.begin),
        paginas=paginas,
        klikken=klikken,
        ook_buiten=ook_buiten,
    )
    rapport = onderzoek.judge(site)
    if html:
        html.write_text(as_html(rapport), "utf-8")
    click.echo(_written(rapport, as_json=as_json), nl=False)


def _reader(site: str, *, deze_computer: bool) -> Lezer:
    if site.casefold().startswith(WEB):
        return WebLezer.open(site, Verbinding(deze_computer=deze_computer))
    folder = Path(site)
    if not folder.is_dir():
        raise click.UsageError(f"‘{site}’ is geen map; schrijf een webadres met https://")
    return MapLezer(folder)


def _general(settings: Settings, today: date, slug: str | None, begin: str) -> Algemeen:
    """Give the contact of the gemeente whose site this is, as far as somebody knows, and that of organisations."""
    catalogue = catalogue_on(settings, today=today)
    found = Bevindingen()
    organisaties = load_organisaties(settings.content, today, found).values()
    if found.problems:
        raise SourceError(found.problems)
    gemeente = catalogue.gemeente(slug) if slug else _owner(catalogue, begin)
    others = frozenset(chain.from_iterable(map(_ways, organisaties)))
    if gemeente is None:
        return Algemeen(van_anderen=others)
    own = frozenset(_ways(gemeente.contact))
    return Algemeen(nummers=own, adressen=own, van_anderen=others - own)


def _ways(contact: Contact | Organisatie) -> Iterator[str]:
    """Give the number and the e-mail address of somebody, as they are compared."""
    if contact.telefoon:
        yield contact.telefoon.kies
    if contact.email:
        yield contact.email.casefold()


def _owner(catalogue: Catalogue, begin: str) -> Gemeente | None:
    return next((one for one in catalogue if same_site(one.contact.website, begin)), None)


def _written(rapport: Rapport, *, as_json: bool) -> str:
    return json.dumps(rapport.as_dict(), ensure_ascii=False, indent=2) + "\n" if as_json else as_text(rapport)
