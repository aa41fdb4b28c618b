"""The command that gives the block for the home page of a gemeente: `portaal blok`."""

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from portal.domain.errors import PortalError
from portal.domain.taal import Taal
from portal.settings import Settings, check_basis

_NO_ADDRESS = (
    "Naar welk adres leidt het blok? Dat weten wij niet: zet het in PORTAL_BASIS_URL,\n"
    "of geef het mee: --basis https://nazorg.gemeente.nl"
)


def _basis(_context: click.Context, _option: click.Parameter, value: str | None) -> str:
    try:
        return check_basis(value) if value else ""
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


@click.command("blok")
@click.argument("slug")
@click.option("--taal", type=click.Choice([taal.value for taal in Taal]), default=Taal.NL.value, show_default=True)
@click.option("--basis", callback=_basis, help="Het adres van het portaal [PORTAL_BASIS_URL].")
@click.option("--element", is_flag=True, help="Het blok met een script dat het bijhoudt.")
@click.option(
    "--naar", type=click.Path(path_type=Path, file_okay=False), help="Schrijf HTML en stijl in aparte bestanden."
)
@click.pass_obj
def blok_command(settings: Settings, /, *, basis: str, **keuzes: Any) -> None:
    """Geef het blok 're-integratie en nazorg' om op een beginpagina te plakken."""
    shown = replace(settings, basis_url=basis or settings.basis_url)
    if not shown.basis_url:
        raise PortalError(_NO_ADDRESS)
    werk = import_module("portal.cli.blokwerk")  # it reads all that pages are made of; --help does not
    werk.give_block(shown, **keuzes)
