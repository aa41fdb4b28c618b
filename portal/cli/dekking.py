"""The command that tells how far the page of every gemeente is: `portaal dekking`."""

from collections.abc import Iterable

import click

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.dekking import Dekking, all_dekking, count_levels
from portal.catalogue.dekkingsbestand import dekking_json
from portal.cli.geschiedenis import Vastlegging, files_of, months_of
from portal.cli.stand import room_of
from portal.cli.vandaag import today_here
from portal.domain.meting import Meting
from portal.public.dekking import SLUGS, measured
from portal.public.gemis import NIVEAUS, needed
from portal.public.room import nobody
from portal.settings import Settings
from portal.sources.gemeenten import load_readable
from portal.sources.verloop import write_verloop


@click.command()
@click.option("--provincie", type=click.Choice(tuple(SLUGS)), help="Alleen deze provincie.")
@click.option("--json", "as_json", is_flag=True, help="Als JSON, voor een programma.")
@click.option("--historie", is_flag=True, help="Meet elke maand uit de geschiedenis van git, en bewaar dat.")
@click.pass_obj
def dekking(settings: Settings, provincie: str | None, *, as_json: bool, historie: bool) -> None:
    """Toon hoe compleet de pagina van elke gemeente is, van niveau 0 tot 5."""
    if historie and (as_json or provincie):
        raise click.UsageError("--historie schrijft een bestand en gaat niet samen met --json of --provincie.")
    if historie:
        _keep_history(settings)
        return
    room = room_of(settings, today_here())
    wanted = [one for one in measured(room) if not provincie or one.gemeente.provincie is SLUGS[provincie]]
    if as_json:
        click.echo(dekking_json(wanted, room.clock().today), nl=False)
    else:
        _tell(wanted)


def _tell(dekkingen: Iterable[Dekking]) -> None:
    dekkingen = tuple(dekkingen)
    for niveau, count in zip(NIVEAUS, count_levels(dekkingen), strict=True):
        click.echo(f"niveau {niveau}: {count:>3}  {NIVEAUS[niveau]}")
    for one in dekkingen:
        click.echo(f"\n{one.gemeente.naam} ({one.gemeente.provincie}): niveau {one.niveau}")
        for niveau, words in needed(one):
            click.echo(f"  voor niveau {niveau}: {words}")


def _keep_history(settings: Settings) -> None:
    """Measure the last state of each month with the reader of today, and keep the numbers in a file."""
    metingen = [_measure(settings, one) for one in months_of(settings.gemeenten)]
    path = write_verloop(settings.content, metingen)
    for one in metingen:
        unread = f"; {one.niet_gelezen} bestanden niet te lezen" if one.niet_gelezen else ""
        click.echo(f"{one.dag}: {' '.join(map(str, one.aantallen))}{unread}")
    click.echo(f"Bewaard in {path}. Leg dit bestand vast.")


def _measure(settings: Settings, vastlegging: Vastlegging) -> Meting:
    """Measure on the day of the commit; whether desks answered then, nobody wrote down."""
    with files_of(settings.gemeenten, vastlegging) as folder:
        gegevens, unread = load_readable(folder, today=vastlegging.dag)
    catalogue = Catalogue(gegevens.gemeenten, gegevens.loketten, today=vastlegging.dag)
    counts = count_levels(all_dekking(catalogue, nobody))
    return Meting(dag=vastlegging.dag, aantallen=counts, niet_gelezen=unread)
