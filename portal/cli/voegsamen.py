"""The command that puts shares of a build together: `portaal voegsamen`."""

from pathlib import Path

import click

from portal.freeze.samen import join_shares
from portal.settings import Settings

FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)


@click.command()
@click.argument("mappen", nargs=-1, required=True, type=FOLDER)
@click.pass_obj
def voegsamen(settings: Settings, mappen: tuple[Path, ...]) -> None:
    """Leg in build/ bij elkaar wat verschillende machines maakten met ‘portaal freeze --deel’."""
    names = join_shares(mappen, settings.build)
    click.echo(f"{len(names)} sites in {settings.build}")
