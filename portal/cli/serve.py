"""The command that serves: `portaal serve`."""

from importlib import import_module
from pathlib import Path

import click

from portal.opruimen import all_stays
from portal.settings import Settings

LEZEN = "lezen"
KAMERS = (LEZEN, "vragen", "antwoorden")


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option(
    "--kamer",
    "kamers",
    type=click.Choice(KAMERS, case_sensitive=False),
    multiple=True,
    help="Alleen dit deel: lezen (de pagina's), vragen (het formulier) of antwoorden (de balie) [alle drie].",
)
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Toon een site van ‘portaal freeze’, zoals build/landelijk. Met --kamer ook een deel ernaast.",
)
@click.option("--reload", is_flag=True, help="Voor ontwikkelaars: begin opnieuw bij elke wijziging.")
@click.pass_obj
def serve(
    settings: Settings, host: str, port: int, kamers: tuple[str, ...], *, site: Path | None, reload: bool
) -> None:
    """Start het portaal."""
    ready = f"Het portaal draait. Open http://{host}:{port}/nl/  (stoppen: Ctrl-C)"
    if site and not set(kamers) - {LEZEN}:
        if reload:
            raise click.UsageError("--reload hoort bij pagina's die nog niet gemaakt zijn, niet bij --site.")
        server = import_module("portal.serving.server")  # without the rooms: it needs a fifth of the memory
        server.run(site, host, port, ready=lambda: click.echo(ready))
        return
    with all_stays():
        rooms = import_module("portal.cli.kamers")
    chosen = tuple(map(rooms.Kamer, (LEZEN, *kamers) if site else kamers or KAMERS))
    rooms.serve_rooms(settings, chosen, host, port, site=site, ready=ready, reload=reload)
