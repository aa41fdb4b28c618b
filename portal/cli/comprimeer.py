"""The command that packs sites beforehand: `portaal comprimeer`."""

import os
import sys
from pathlib import Path

import click

from portal.domain.errors import PortalError
from portal.freeze.stempel import beside
from portal.serving.geperst import STORE, Store
from portal.serving.persen import Counts, compress, count_files
from portal.settings import Settings


@click.command()
@click.argument("sites", nargs=-1)
@click.option(
    "--processen",
    type=click.IntRange(1, 64),
    default=os.cpu_count() or 1,
    help="Hoeveel er tegelijk werken [een per processor].",
)
@click.pass_obj
def comprimeer(settings: Settings, sites: tuple[str, ...], processen: int) -> None:
    """Zet .br en .gz naast de bestanden van SITES in build/, zoals landelijk; zonder naam: van elke site.

    Webservers sturen die dan mee. Wat niet veranderde, kost bijna niets.
    """
    chosen = [settings.build / name for name in sites] or _all_sites(settings.build)
    with click.progressbar(length=sum(map(count_files, chosen)), label="Bestanden", file=sys.stderr) as bar:
        counts = sum((compress(site, processes=processen, progress=bar.update) for site in chosen), Counts())
    Store(settings.build / STORE).clean()
    click.echo(
        f"{counts.files} bestanden, {counts.packed} opnieuw gecomprimeerd; "
        f"{_megabytes(counts.plain_bytes)} werd {_megabytes(counts.brotli_bytes)} met brotli"
    )


def _all_sites(build: Path) -> list[Path]:
    found = sorted(path for path in build.glob("[!.]*") if beside(path).is_dir())
    if not found:
        raise PortalError(f"In {build} staat nog geen site; maak er een met ‘portaal freeze’")
    return found


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
