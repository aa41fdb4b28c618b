"""The command that documents the files: `portaal schema`."""

from pathlib import Path

import click

from portal.sources.handleiding import handleiding
from portal.sources.schema import write_schemas


@click.command()
@click.option("--naar", type=click.Path(path_type=Path), default=Path("docs"), help="De map met documentatie.")
def schema(naar: Path) -> None:
    """Schrijf de JSON Schema's en docs/gemeentebestand.md, gemaakt van de modellen."""
    for path in write_schemas(naar / "schema"):
        click.echo(path)
    (naar / "gemeentebestand.md").write_text(handleiding(), "utf-8")
    click.echo(naar / "gemeentebestand.md")
