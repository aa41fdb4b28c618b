"""The command that reads the official postcodes: `portaal postcodes importeer`."""

from pathlib import Path

import click

from portal.catalogue.postcode_tabel import PostcodeTabel
from portal.cli.vandaag import today_here
from portal.feiten import catalogue_on
from portal.settings import Settings
from portal.sources.cbs_postcodes import BRON, known_only, read_jaar, read_postcodes


@click.group()
def postcodes() -> None:
    """Postcodes met zes tekens."""


@postcodes.command("importeer")
@click.argument("bestand", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_obj
def importeer(settings: Settings, bestand: Path) -> None:
    """Lees het CBS-bestand ‘Buurt, wijk en gemeente voor postcode huisnummer’ (zip)."""
    heirs = catalogue_on(settings, today=today_here()).heirs
    rows = known_only(read_postcodes(bestand), heirs, bestand.name)
    written = PostcodeTabel.write(settings.postcodes, rows, jaar=read_jaar(bestand), bron=BRON)
    click.echo(f"{written.aantal} postcodes van {written.jaar} gelezen; ze staan in {settings.postcodes}")
