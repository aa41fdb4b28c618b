"""The command that looks up a gemeente: `portaal vind`."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import click

from portal.cli.vandaag import today_here
from portal.domain.errors import PortalError
from portal.feiten import catalogue_on
from portal.settings import Settings

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


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
    for query in [vraag or ""] if bestand is None else _queries(bestand):
        vondst = lookup.find(query)
        if as_json:
            click.echo(json.dumps(vondst.as_dict(), ensure_ascii=False))
        else:
            click.echo(f"{vondst.soort}: {vondst.as_dict()['uitleg']}")
            for gemeente in vondst.gemeenten:
                click.echo(f"  {gemeente.code}  {gemeente.naam} ({gemeente.provincie})")


def _queries(path: Path) -> Iterator[str]:
    """Read the column ``query`` of a CSV file.

    Raises:
        PortalError: it is no such file; the message says what to do.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if "query" not in (reader.fieldnames or ()):
                raise PortalError(f"{path}:1: de kolom ‘query’ ontbreekt")
            for row in reader:
                yield row["query"] or ""
    except UnicodeDecodeError:
        raise PortalError(f"{path}: bevat tekens die geen UTF-8 zijn; bewaar het opnieuw als UTF-8") from None
    except csv.Error:
        raise PortalError(f"{path}: is geen CSV-bestand dat wij kunnen lezen") from None
