"""The command that lays our files beside the national register: `portaal bijwerken`."""

from collections.abc import Sequence
from pathlib import Path

import click

from portal.cli.vandaag import today_here
from portal.cli.vergelijk import Vergelijking, vergelijk
from portal.domain.gemeente import Gemeente
from portal.opruimen import all_stays
from portal.settings import Settings
from portal.sources.concept import Concept
from portal.sources.gemeenten import load_gegevens
from portal.sources.opslaan import save
from portal.sources.overheidsregister_lezen import read_register

NAMED = 10  # names in a list before the rest is only counted


@click.command()
@click.argument("bestand", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--pas-toe", is_flag=True, help="Schrijf de verschillen ook in de bestanden: alle, of geen.")
@click.pass_obj
def bijwerken(settings: Settings, bestand: Path, *, pas_toe: bool) -> None:
    """Leg Gemeenten.csv of exportOO_gemeenten.xml van organisaties.overheid.nl naast onze bestanden."""
    today = today_here()
    with all_stays():
        registraties = {one.code: one for one in read_register(bestand, today=today)}
        gemeenten = [one for one in load_gegevens(settings.gemeenten, today=today).gemeenten if one.exists_on(today)]
    found = [vergelijk(one, registraties[one.code]) for one in gemeenten if one.code in registraties]
    _tell(found)
    ours = {one.code for one in gemeenten}
    _tell_missing("Niet in dit register", [one.naam for one in gemeenten if one.code not in registraties])
    _tell_missing("Niet bij ons", [f"{one.naam} ({code})" for code, one in registraties.items() if code not in ours])
    changed = [one for one in found if one.changes]
    if not changed:
        click.echo("Er is niets om te schrijven.")
    elif pas_toe:
        save(settings.gemeenten, {_path(settings, one.gemeente): _text(settings, one) for one in changed}, today=today)
        click.echo(f"Geschreven: {len(changed)} bestanden. Kijk met: git diff")
    else:
        click.echo(f"Er is nog niets geschreven. Schrijf {len(changed)} bestanden met: --pas-toe")


def _tell(found: Sequence[Vergelijking]) -> None:
    differs = dated = 0
    for one in found:
        differs += bool(one.regels)
        dated += bool(one.changes and not one.regels)
        lines = [*one.regels, *(f"kijk zelf: {line}" for line in one.kijk_zelf)]
        if lines:
            click.echo(f"{one.gemeente.naam} ({one.gemeente.code}), register van {one.registratie.datum}")
            click.echo("".join(f"  {line}\n" for line in lines))
    yourself = sum(bool(one.kijk_zelf) for one in found)
    click.echo(f"Gemeenten met een ander feit: {differs}. Alleen een andere datum: {dated}. Kijk zelf: {yourself}.")


def _tell_missing(head: str, names: Sequence[str]) -> None:
    if names:
        more = f" en nog {len(names) - NAMED}" if len(names) > NAMED else ""
        click.echo(f"{head}: {', '.join(names[:NAMED])}{more}.")


def _path(settings: Settings, gemeente: Gemeente) -> Path:
    return settings.gemeenten / f"{gemeente.slug}.yaml"


def _text(settings: Settings, one: Vergelijking) -> str:
    concept = Concept.read(_path(settings, one.gemeente), Gemeente, today=today_here())
    concept.change(one.changes)
    return concept.text
