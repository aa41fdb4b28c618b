"""The commands of `portaal`."""

import csv
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from portal.catalogue.postcode_tabel import PostcodeTabel
from portal.cli.loket import loket
from portal.cli.mailbox import aanmeldingen, mailbox, meldingen, status
from portal.cli.postvak import postvak
from portal.cli.serve import serve
from portal.cli.voorbeeld import voorbeeld
from portal.compose import alone, catalogue_on, frozen_clock, live_clock, load_files, make_room
from portal.domain.datum import parse_dag
from portal.domain.errors import PortalError
from portal.freeze.site import freeze
from portal.postkamer import as_it_stands
from portal.public.app import create_public, public_urls
from portal.public.room import Room
from portal.settings import Settings
from portal.sources.cbs_postcodes import BRON, known_only, read_jaar, read_postcodes
from portal.sources.handleiding import handleiding
from portal.sources.problems import SourceError
from portal.sources.schema import write_schemas
from portal.ui.woordenboek import untranslated

LANDELIJK = "landelijk"
FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


class Dag(click.ParamType[date]):
    """A day on the command line: 2026-11-22."""

    name = "jjjj-mm-dd"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read a day, or tell how to write one."""
        try:
            return value if isinstance(value, date) else parse_dag(str(value))
        except ValueError as error:
            self.fail(f"{error}, bijvoorbeeld: 2026-11-22", param, ctx)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.pass_context
def main(context: click.Context) -> None:
    """Nazorgportaal: voor elke gemeente één herkenbare pagina."""
    context.obj = Settings.from_environ(os.environ)


for _command in (serve, voorbeeld, loket, postvak, mailbox, aanmeldingen, meldingen, status):
    main.add_command(_command)


@main.command()
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


@main.command()
@click.option("--naar", type=click.Path(path_type=Path), default=Path("docs"), help="De map met documentatie.")
def schema(naar: Path) -> None:
    """Schrijf de JSON Schema's en docs/gemeentebestand.md, gemaakt van de modellen."""
    for path in write_schemas(naar / "schema"):
        click.echo(path)
    (naar / "gemeentebestand.md").write_text(handleiding(), "utf-8")
    click.echo(naar / "gemeentebestand.md")


@main.command()
@click.argument("vraag", required=False)
@click.option("--bestand", type=FILE, help="CSV met de kolom query.")
@click.option("--json", "as_json", is_flag=True, help="Eén JSON-object per regel.")
@click.pass_obj
def vind(settings: Settings, vraag: str | None, bestand: Path | None, *, as_json: bool) -> None:
    """Vind de gemeente bij een postcode of plaats."""
    if (vraag is None) == (bestand is None):
        raise click.UsageError("Geef een postcode of plaats, of een bestand met --bestand.")
    lookup = catalogue_on(settings, today=live_clock().today).lookup
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


@main.group()
def postcodes() -> None:
    """Postcodes met zes tekens."""


@postcodes.command("importeer")
@click.argument("bestand", type=FILE)
@click.pass_obj
def importeer(settings: Settings, bestand: Path) -> None:
    """Lees het CBS-bestand ‘Buurt, wijk en gemeente voor postcode huisnummer’ (zip)."""
    heirs = catalogue_on(settings, today=live_clock().today).heirs
    rows = known_only(read_postcodes(bestand), heirs, bestand.name)
    written = PostcodeTabel.write(settings.postcodes, rows, jaar=read_jaar(bestand), bron=BRON)
    click.echo(f"{written.aantal} postcodes van {written.jaar} gelezen; ze staan in {settings.postcodes}")


@main.command("freeze")
@click.argument("slugs", nargs=-1)
@click.option("--alle", is_flag=True, help="De landelijke site en die van elke gemeente.")
@click.option("--landelijk", is_flag=True, help="Alleen de landelijke site.")
@click.option("--peildatum", type=Dag(), default=None, help="De dag waarop de pagina's gemaakt zijn [vandaag].")
@click.pass_obj
def freeze_command(
    settings: Settings, slugs: tuple[str, ...], peildatum: date | None, *, alle: bool, landelijk: bool
) -> None:
    """Maak losse bestanden in build/, voor elke webserver."""
    if not (slugs or alle or landelijk):
        raise click.UsageError("Noem een gemeente, of kies --landelijk of --alle.")
    national = as_it_stands(make_room(settings, frozen_clock(peildatum or live_clock().today)))
    every = (*(gemeente.slug for gemeente in national.catalogue), *national.catalogue.verdwenen_slugs())
    rooms = {slug: alone(national, slug) for slug in (every if alle else slugs)}
    if alle or landelijk:
        rooms = {LANDELIJK: national, **rooms}
    _freeze_all(settings, rooms)


def _freeze_all(settings: Settings, rooms: dict[str, Room]) -> None:
    pages = {name: list(public_urls(room)) for name, room in rooms.items()}
    total = sum(len(urls) for urls in pages.values())
    app = create_public(next(iter(rooms.values())))
    with click.progressbar(length=total, label="Pagina's", file=sys.stderr) as bar:
        for name, room in rooms.items():
            app.extensions["portal"] = room
            freeze(app, pages[name], settings.build / name, progress=lambda _url: bar.update(1))
    click.echo(f"{total} bestanden, {len(rooms)} {'site' if len(rooms) == 1 else 'sites'} in {settings.build}")
