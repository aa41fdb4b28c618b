"""The command that looks up a gemeente: `portaal vind`."""

import json
from pathlib import Path

import click

from portal.cli.vandaag import today_here
from portal.cli.vragenbestand import FILE, read_queries
from portal.feiten import catalogue_on
from portal.settings import Settings


@click.command()
@click.argument("vraag", required=False)
@click.option("--bestand", type=FILE, help="CSV met de kolom query.")
@click.option("--json", "as_json", is_flag=True, help="Eén JSON-object per regel.")
@click.pass_obj
def vind(settings: Settings, vraag: str | None, bestand: Path | None, *, as_json: bool) -> None:
    """Vind de gemeente bij een postcode of plaats."""
    if (vraag is None) == (bestand is None):
        raise click.UsageError("Geef een postcode of plaats, of een bestand met --bestand.")
    lookup = catalogue_on(settings, today=today_here()).lookup
    for query in [vraag or ""] if bestand is None else read_queries(bestand):
        vondst = lookup.find(query)
        if as_json:
            click.echo(json.dumps(vondst.as_dict(), ensure_ascii=False))
        else:
            click.echo(f"{vondst.soort}: {vondst.as_dict()['uitleg']}")
            for gemeente in vondst.gemeenten:
                click.echo(f"  {gemeente.code}  {gemeente.naam} ({gemeente.provincie})")
