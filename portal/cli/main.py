"""The one command, `portaal`, and where its parts stand."""

import os

import click

from portal.cli.luie_groep import LuieGroep
from portal.settings import Settings
from portal.voorraad import stocked

MODULES = {
    "serve": "portal.cli.serve",
    "voorbeeld": "portal.cli.voorbeeld",
    "check": "portal.cli.check",
    "schema": "portal.cli.schema",
    "vind": "portal.cli.vind",
    "zoek": "portal.cli.zoek",
    "dekking": "portal.cli.dekking",
    "vindbaarheid": "portal.cli.vindbaarheid",
    "postcodes": "portal.cli.postcodes",
    "gemeente": "portal.cli.gemeente",
    "bijwerken": "portal.cli.bijwerken",
    "verouderd": "portal.cli.verouderd",
    "register": "portal.cli.register",
    "freeze": "portal.cli.freeze",
    "voegsamen": "portal.cli.voegsamen",
    "comprimeer": "portal.cli.comprimeer",
    "papier": "portal.cli.papier",
    "blok": "portal.cli.blok",
    "loket": "portal.cli.loket",
    "postvak": "portal.cli.postvak",
    "mailbox": "portal.cli.mailbox",
    "aanmeldingen": "portal.cli.mailbox",
    "meldingen": "portal.cli.mailbox",
    "status": "portal.cli.mailbox",
}


@click.group(cls=LuieGroep, modules=MODULES, context_settings={"help_option_names": ["-h", "--help"]})
@click.pass_context
def main(context: click.Context) -> None:
    """Nazorgportaal: voor elke gemeente één herkenbare pagina."""
    settings = Settings.from_environ(os.environ)
    context.obj = settings
    context.with_resource(stocked(settings.build))
