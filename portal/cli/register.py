"""The command that writes the register for the chain: `portaal register`."""

from pathlib import Path
from stat import S_IMODE

import click

from portal.catalogue.catalogue import Catalogue
from portal.cli.registermap import Registermap
from portal.cli.vandaag import today_here
from portal.domain.errors import PortalError
from portal.feiten import catalogue_on
from portal.register.hsds import hsds_text
from portal.register.inschrijving import GEEN, Lijnen, Soort, inschrijvingen
from portal.register.tabel import csv_text
from portal.register.vcard import vcards
from portal.settings import Settings
from portal.sources.vaklijnen import load_vaklijnen

FOLDER = click.Path(path_type=Path, file_okay=False)
VORMEN = ("hsds", "csv", "vcard")
BESLOTEN = Path("data/vakregister")
"""Where the register with lines for professionals goes; no site is made of this folder, and git leaves it out."""
OTHERS = 0o007  # the part of a mode that speaks of everybody


@click.command()
@click.option("--vorm", "vormen", type=click.Choice(VORMEN), multiple=True, help="Alleen deze vorm [alle].")
@click.option("--naar", type=FOLDER, default=None, help="De map waarin het komt [build/register].")
@click.option(
    "--vaklijnen",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=None,
    help=f"Neem ook de lijnen voor professionals uit deze map op. Dan komt het in {BESLOTEN}, niet in de openbare map.",
)
@click.pass_obj
def register(settings: Settings, vormen: tuple[str, ...], naar: Path | None, vaklijnen: Path | None) -> None:
    """Schrijf alle loketten van Nederland in één register, voor andere systemen."""
    catalogue = catalogue_on(settings, today=today_here())
    if vaklijnen is None:
        folder, lijnen = Registermap(naar or settings.build / "register"), GEEN
    else:
        folder = Registermap(naar or BESLOTEN, closed=True)
        _check_apart(settings, vaklijnen, folder.path)
        lijnen = _read(vaklijnen, catalogue)
    _write(folder, catalogue, lijnen, vormen or VORMEN)


def _check_apart(settings: Settings, source: Path, destination: Path) -> None:
    """Refuse to read or write what is not for everybody in a folder that is.

    Raises:
        PortalError: one of both lies where the public site is made, or everybody on this computer can look into it.
    """
    public = (settings.build, settings.gemeenten, settings.content, settings.translations)
    for path in (source, destination):
        for folder in public:
            if path.resolve().is_relative_to(folder.resolve()):
                raise PortalError(f"{path} ligt in {folder}, en die map is openbaar. Kies een andere map.")
        if path.exists() and S_IMODE(path.stat().st_mode) & OTHERS:
            raise PortalError(f"Iedereen op deze computer kan in {path} kijken. Sluit de map: chmod o-rwx {path}")


def _read(folder: Path, catalogue: Catalogue) -> Lijnen:
    loketten = (one.slug for one in inschrijvingen(catalogue) if one.soort is Soort.LOKET)
    return load_vaklijnen(folder, loketten, today=catalogue.today)


def _write(folder: Registermap, catalogue: Catalogue, lijnen: Lijnen, vormen: tuple[str, ...]) -> None:
    if "hsds" in vormen:
        click.echo(folder.put("hsds.json", hsds_text(catalogue, lijnen)))
    if "csv" in vormen:
        click.echo(folder.put("loketten.csv", csv_text(catalogue, lijnen)))
    if "vcard" in vormen:
        cards = {f"{slug}.vcf": text for slug, text in vcards(catalogue, lijnen)}
        click.echo(f"{folder.put_all('loketten', cards)}: {len(cards)} kaarten")
