"""The commands of a desk that reads on its own computer: `portaal postvak`. They need no network and no database."""

import base64
from collections.abc import Iterator
from pathlib import Path

import click

from portal.cli.vragen import ask
from portal.domain.aanmelding import Aanmelding
from portal.domain.postvak import vingerafdruk
from portal.mailbox.bundel import open_bundle, read_bundle
from portal.mailbox.keys import Lettersleutel
from portal.mailbox.sleutelbestand import open_sleutelbestand, write_sleutelbestand

WACHTWOORD = 12  # characters at least
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.group()
def postvak() -> None:
    """Lezen op een eigen computer (offline)."""


@postvak.command()
@click.argument("bestand", type=click.Path(path_type=Path), default=Path("sleutel.json"))
def sleutel(bestand: Path) -> None:
    """Maak een sleutel voor dit loket, in BESTAND."""
    click.echo("Kies een wachtwoord van minstens twaalf tekens. Vier losse woorden zijn goed te onthouden.")
    password = _new_password()
    letters = Lettersleutel.new()
    write_sleutelbestand(bestand, letters, password)
    publiek = letters.paar().publiek
    click.echo(f"\nDe sleutel staat in {bestand}. Dezelfde sleutel op papier is:")
    click.echo(f"\n    {' '.join(letters.groepen)}\n")
    click.echo("Schrijf hem op twee vellen. Bewaar die op twee plekken, achter slot.")
    click.echo("Geef dit aan de beheerder:")
    click.echo(f"  publieke sleutel: {base64.b64encode(publiek).decode()}")
    click.echo(f"  vingerafdruk:     {vingerafdruk(publiek)}")


@postvak.command("open")
@click.argument("bundel", type=FILE)
@click.option(
    "--sleutel",
    "bestanden",
    type=FILE,
    multiple=True,
    help="Het sleutelbestand [anders: de letters van papier]. Noem ook een oude sleutel, voor wat nog wachtte.",
)
def open_command(bundel: Path, bestanden: tuple[Path, ...]) -> None:
    """Lees de berichten in BUNDEL, die u op de balie hebt opgehaald."""
    messages = read_bundle(bundel.read_bytes())
    bos = {paar.publiek: paar.privaat for paar in (letters.paar() for letters in _keys(bestanden))}
    opened = open_bundle(messages, bos)
    for one in opened:
        click.echo("\n".join(("", f"bericht {one.id[:8]}", *_lines(one.aanmelding))))
    click.echo(f"\n{len(opened)} {'bericht' if len(opened) == 1 else 'berichten'} gelezen.")


def _keys(bestanden: tuple[Path, ...]) -> list[Lettersleutel]:
    if bestanden:
        return [open_sleutelbestand(path, _password(f"Wachtwoord van {path.name}?")) for path in bestanden]
    return [ask("Wat zijn de 32 letters?", Lettersleutel.parse)]


def _password(question: str) -> str:
    return str(click.prompt(question, prompt_suffix=" ", hide_input=True))


def _new_password() -> str:
    while True:
        first = _password("Wachtwoord?")
        if len(first) < WACHTWOORD:
            click.echo("  Dit is te kort. Neem minstens twaalf tekens.")
        elif _password("Nog een keer?") != first:
            click.echo("  Dit zijn twee verschillende wachtwoorden. Probeer het opnieuw.")
        else:
            return first


def _lines(body: Aanmelding) -> Iterator[str]:
    """Write a message, a line for each thing that was said; nothing of it can steer the terminal."""
    for name, value in body.model_dump(mode="json", exclude_defaults=True).items():
        text = ", ".join(value) if isinstance(value, list) else str(value)
        shown = "".join(sign if sign.isprintable() else " " for sign in text)
        yield f"  {name.replace('_', ' ')}: {shown}"
