"""The command that prints on paper: `portaal papier`."""

import os
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from portal.cli.dag import Dag
from portal.cli.vandaag import today_here
from portal.domain.errors import PortalError
from portal.domain.taal import Taal
from portal.papier.soort import VAN_GEMEENTE, Soort
from portal.settings import Settings

ALLE = "alle"
_LIBRARIES = (
    "Voor papier ontbreekt een bibliotheek. Op Debian:\n"
    "  apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core"
)


@click.command("papier")
@click.argument("slugs", nargs=-1)
@click.option("--alle", is_flag=True, help="Van elke gemeente.")
@click.option(
    "--taal",
    "talen",
    multiple=True,
    type=click.Choice([*(taal.value for taal in Taal), ALLE]),
    default=(Taal.NL.value,),
    help="Mag vaker [nl].",
)
@click.option(
    "--soort",
    "soorten",
    multiple=True,
    type=click.Choice([soort.value for soort in Soort]),
    default=[soort.value for soort in VAN_GEMEENTE],
    help="Mag vaker [blad, kaartje en poster].",
)
@click.option("--naar", type=click.Path(path_type=Path, file_okay=False), help="De map [build/papier].")
@click.option("--peildatum", type=Dag(), default=None, help="De dag waarop het papier gemaakt is [vandaag].")
@click.option(
    "--processen",
    type=click.IntRange(1, 64),
    default=os.cpu_count() or 1,
    help="Hoeveel er tegelijk werken [een per processor].",
)
@click.option("--opnieuw", is_flag=True, help="Maak ook opnieuw wat niet veranderd is.")
@click.pass_obj
def papier_command(settings: Settings, /, *, talen: tuple[str, ...], peildatum: date | None, **keuzes: Any) -> None:
    """Maak papier om te printen: bladen, kaartjes en posters, een inlegvel, een pakket per provincie."""
    if not (keuzes["slugs"] or keuzes["alle"] or set(keuzes["soorten"]) == {Soort.INLEG}):
        raise click.UsageError("Noem een gemeente, of kies --alle.")
    if not settings.basis_url:
        click.echo("PORTAL_BASIS_URL is leeg: het papier verwijst naar de website van de gemeente zelf.", err=True)
    try:
        werk = import_module("portal.cli.papierwerk")  # it needs libraries that no other command needs
    except OSError:
        raise PortalError(_LIBRARIES) from None
    chosen = tuple(Taal) if ALLE in talen else tuple(map(Taal, talen))
    werk.print_papers(settings, peildatum or today_here(), talen=chosen, **keuzes)
