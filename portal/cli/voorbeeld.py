"""The command with which anybody tries the form and the desk out, with the invented gemeente: `portaal voorbeeld`."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import pyotp

from portal.cli.serve import serve
from portal.compose import live_clock
from portal.domain.postvak import Profiel
from portal.mailbox.openlog import Wie
from portal.postkamer import Postkamer, open_postkamer
from portal.settings import Settings
from portal.sources.postvak import postvak_for, write_postvak

LOKET = "voorbeeld"
MENSEN = ("Anna", "Bram")
WACHTWOORD = "voorbeeld-wachtwoord"


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.pass_context
def voorbeeld(context: click.Context, port: int) -> None:
    """Probeer het formulier en de balie uit met de verzonnen gemeente Voorbeeld. Na het stoppen is alles weg."""
    with TemporaryDirectory(prefix="voorbeeld-") as folder:
        settings = example(context.obj, Path(folder))
        click.echo(f"Het formulier:  http://127.0.0.1:{port}/bericht/nl/voorbeeld/")
        click.echo(f"De balie:       http://127.0.0.1:{port}/balie/nl/")
        context.obj = settings
        context.invoke(serve, host="127.0.0.1", port=port, kamers=(), reload=False)


def example(settings: Settings, folder: Path) -> Settings:
    """Make a mailbox for the invented gemeente in a folder of its own, and tell how to log in."""
    content = folder / "content"
    shutil.copytree(settings.content, content)
    made = replace(
        settings,
        content=content,
        mailbox=f"sqlite:///{folder / 'mailbox.db'}",
        geheim="",
        geheim_bestand=folder / "geheim",
    )
    with open_postkamer(made) as kamer:
        publiek = _desk(kamer)
    write_postvak(content / "voorbeeld" / "loket.yaml", postvak_for(publiek, Profiel.ONLINE))
    return made


def _desk(kamer: Postkamer) -> bytes:
    now = datetime.now(UTC).replace(tzinfo=None)
    _papier, access = kamer.balies.create(LOKET, plaatsvervanger="", today=live_clock().today)
    wie = Wie(LOKET, "voorbeeld", live_clock().today)
    for naam in MENSEN:
        email = f"{naam.lower()}@voorbeeld.example"
        letters = kamer.houders.invite(wie, access.sleutelbos, naam=naam, email=email)
        totp = pyotp.random_base32()
        cijfers = pyotp.TOTP(totp).now()
        kamer.houders.accept(letters, password=WACHTWOORD, totp=totp, cijfers=cijfers, now=now)
        click.echo(f"Log in als {email}, wachtwoord {WACHTWOORD}, en zet in uw app voor cijfers: {totp}")
    return next(iter(access.sleutelbos))
