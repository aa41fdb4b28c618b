"""The command that writes sites: `portaal freeze`."""

import os
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from portal.cli.basis import Basis
from portal.cli.dag import Dag
from portal.cli.deeltal import ALLES, DeeltalType
from portal.cli.herkomst import LANDELIJK, made_of
from portal.cli.opdracht import Opdracht
from portal.cli.vandaag import today_here
from portal.domain.errors import PortalError
from portal.domain.thema import STANDAARD, Thema
from portal.freeze.stempel import has_stamp
from portal.opruimen import all_stays
from portal.settings import Settings

LOOK = 200  # milliseconds without a change, after which it looks whether it should stop


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
@click.option(
    "--deel", type=DeeltalType(), default="1/1", help="Alleen dit deel van het werk: 3/8 is het derde van acht."
)
@click.option("--basis", type=Basis(), default="", help="Het adres waarop deze gemeente haar site zelf zet, met https.")
@click.option("--concept", is_flag=True, help="Met --basis: elke pagina zegt dat zij een concept is.")
@click.option("--zip", "als_zip", is_flag=True, help="Met --basis: ook alles in één zipbestand.")
@click.option(
    "--thema",
    type=click.Path(path_type=Path),
    default=None,
    help="Het bestand met het uiterlijk van deze gemeente; zie docs/thema.md.",
)
@click.option("--volg", is_flag=True, help="Ga door, en maak opnieuw wat verandert.")
@click.option("--opnieuw", is_flag=True, help="Maak ook opnieuw wat niet veranderd is.")
@click.option("--via-wsgi", is_flag=True, help="Vraag elke pagina als een browser: trager, met dezelfde uitkomst.")
@click.pass_obj
def freeze_command(
    settings: Settings, /, *, volg: bool, als_zip: bool, alle: bool, landelijk: bool, **keuzes: Any
) -> None:
    """Maak losse bestanden in build/, voor elke webserver. Wat niet veranderd is, blijft staan."""
    opdracht = Opdracht(alle=alle, landelijk=landelijk or alle, **keuzes)
    if not (opdracht.slugs or opdracht.landelijk):
        raise click.UsageError("Noem een gemeente, of kies --landelijk of --alle.")
    _refuse_publishing(opdracht, als_zip=als_zip)
    if opdracht.thema and opdracht.landelijk:
        raise click.UsageError("--thema is het uiterlijk van een gemeente: noem die, zonder --landelijk of --alle.")
    if volg and opdracht.deel != ALLES:
        raise click.UsageError("--volg gaat niet met --deel: een deel maakt steeds alles opnieuw.")
    settings = replace(settings, basis_url=opdracht.basis or settings.basis_url)
    if volg:
        _follow(settings, opdracht)
    else:
        _write(settings, opdracht)
    if als_zip:
        click.echo(import_module("portal.freeze.pakket").write_zip(settings.build / opdracht.slugs[0]))


def _refuse_publishing(opdracht: Opdracht, *, als_zip: bool) -> None:
    """Refuse to publish as a gemeente what is not the site of one."""
    if not opdracht.basis and (opdracht.concept or als_zip):
        raise click.UsageError("--concept en --zip horen bij --basis: het adres waarop een gemeente zelf publiceert.")
    if opdracht.basis and (opdracht.landelijk or len(opdracht.slugs) != 1 or opdracht.deel != ALLES):
        raise click.UsageError("--basis is voor de site van één gemeente: noem er één, en kies geen --alle of --deel.")


def _write(settings: Settings, opdracht: Opdracht) -> None:
    dag = opdracht.peildatum or today_here()
    thema = _thema(opdracht)
    stamp = made_of(settings, dag, thema, opdracht.wijze)
    if (
        stamp
        and not opdracht.anew
        and all(has_stamp(settings.build / one, stamp) for one in _names(settings, opdracht))
    ):
        click.echo("Er is niets veranderd.")
        return
    with all_stays():
        sites = import_module("portal.cli.sites")  # it reads everything, and waits until that is needed
        bouw = sites.Bouw.read(settings, dag, thema, stamp=stamp, opdracht=opdracht)
    sites.write_sites(bouw)


def _thema(opdracht: Opdracht) -> Thema:
    """Read the look that was asked for, before anything else: its mistakes are told at once."""
    if opdracht.thema is None:
        return STANDAARD
    thema: Thema = import_module("portal.sources.thema").load_thema(opdracht.thema)
    return thema


def _follow(settings: Settings, opdracht: Opdracht) -> None:
    """Write what changes, until somebody stops it; a mistake in a file is told, and waits for its mend."""
    own = (opdracht.thema.resolve().parent,) if opdracht.thema else ()
    folders = (settings.gemeenten, settings.content, settings.translations, *own)
    watch = import_module("watchfiles").watch  # it sees what is saved while pages are made, for it looks from the start
    begun = False
    for changes in watch(*folders, yield_on_timeout=True, rust_timeout=LOOK, raise_interrupt=True):
        if changes or not begun:
            begun = True
            _write_or_tell(settings, opdracht)


def _write_or_tell(settings: Settings, opdracht: Opdracht) -> None:
    try:
        _write(settings, opdracht)
    except PortalError as error:
        click.echo(str(error), err=True)
    click.echo("Het portaal let op wijzigingen. Stoppen: Ctrl-C")


def _names(settings: Settings, opdracht: Opdracht) -> Iterator[str]:
    """Give the names of the sites, as far as they can be known without reading a file."""
    if opdracht.landelijk:
        yield LANDELIJK
    yield from (path.stem for path in settings.gemeenten.glob("*.yaml")) if opdracht.alle else opdracht.slugs
