"""The command that writes sites: `portaal freeze`."""

import os
from collections.abc import Iterator
from datetime import date
from importlib import import_module

import click

from portal.cli.dag import Dag
from portal.cli.herkomst import LANDELIJK, made_of
from portal.cli.vandaag import today_here
from portal.freeze.stempel import has_stamp
from portal.settings import Settings


@click.command("freeze")
@click.argument("slugs", nargs=-1)
@click.option("--alle", is_flag=True, help="De landelijke site en die van elke gemeente.")
@click.option("--landelijk", is_flag=True, help="Alleen de landelijke site.")
@click.option("--peildatum", type=Dag(), default=None, help="De dag waarop de pagina's gemaakt zijn [vandaag].")
@click.option(
    "--processen",
    type=click.IntRange(1, 64),
    default=os.cpu_count() or 1,
    help="Hoeveel er tegelijk werken [een per processor].",
)
@click.option("--opnieuw", is_flag=True, help="Maak ook opnieuw wat niet veranderd is.")
@click.option("--via-wsgi", is_flag=True, help="Vraag elke pagina als een browser: trager, met dezelfde uitkomst.")
@click.pass_obj
def freeze_command(
    settings: Settings,
    slugs: tuple[str, ...],
    peildatum: date | None,
    processen: int,
    *,
    alle: bool,
    landelijk: bool,
    opnieuw: bool,
    via_wsgi: bool,
) -> None:
    """Maak losse bestanden in build/, voor elke webserver. Wat niet veranderd is, blijft staan."""
    if not (slugs or alle or landelijk):
        raise click.UsageError("Noem een gemeente, of kies --landelijk of --alle.")
    dag = peildatum or today_here()
    stamp = "" if opnieuw else made_of(settings, dag)
    if stamp and all(
        has_stamp(settings.build / name, stamp) for name in _names(settings, slugs, alle=alle, landelijk=landelijk)
    ):
        click.echo("Er is niets veranderd.")
        return
    sites = import_module("portal.cli.sites")  # it reads everything, and waits until that is needed
    bouw = sites.Bouw.read(settings, dag, stamp, via_wsgi=via_wsgi)
    gemeenten = bouw.every_gemeente() if alle else tuple(bouw.national.catalogue.known(slug) for slug in slugs)
    sites.write_sites(bouw, gemeenten, landelijk=alle or landelijk, processes=processen)


def _names(settings: Settings, slugs: tuple[str, ...], *, alle: bool, landelijk: bool) -> Iterator[str]:
    """Give the names of the sites, as far as they can be known without reading a file."""
    if alle or landelijk:
        yield LANDELIJK
    yield from (path.stem for path in settings.gemeenten.glob("*.yaml")) if alle else slugs
