"""The command that looks for mistakes: `portaal check`."""

from dataclasses import replace
from pathlib import Path

import click

from portal.compose import live_clock, load_files
from portal.domain.errors import PortalError
from portal.settings import Settings
from portal.sources.problems import SourceError
from portal.ui.woordenboek import untranslated


@click.command()
@click.argument(
    "folder", metavar="[MAP]", type=click.Path(path_type=Path, exists=True, file_okay=False), required=False
)
@click.pass_obj
def check(settings: Settings, folder: Path | None) -> None:
    """Noem elke fout in de bestanden, met bestand, regel en veld.

    MAP is de map met gemeenten, als dat een andere is dan die van het portaal.
    """
    try:
        files = load_files(replace(settings, gemeenten=folder or settings.gemeenten), today=live_clock().today)
    except SourceError as error:
        click.echo(error)
        count = len(error.problems)
        raise PortalError(f"{count} {'fout' if count == 1 else 'fouten'} gevonden") from None
    for problem in files.teksten.aandacht:
        click.echo(f"{problem} (let op)")
    if lacking := list(untranslated(settings.translations)):
        click.echo("\n".join(lacking))
        raise PortalError(f"{len(lacking)} zinnen zijn niet vertaald")
    found = files.gegevens
    click.echo(f"{len(found.gemeenten)} gemeenten en {len(found.loketten)} loketten in orde")
