"""Makes the block that was asked for: the work of `portaal blok`."""

from collections.abc import Mapping
from pathlib import Path

import click
from flask import current_app

from portal.compose import live_clock, make_room
from portal.domain.taal import Taal
from portal.opruimen import all_stays
from portal.public.app import create_public
from portal.public.blok.inhoud import nazorgblok
from portal.public.blok.page import BESTANDEN, STIJL, plak
from portal.public.register import found_in
from portal.public.room import Room
from portal.settings import Settings

HTML = "nazorg-blok.html"


def give_block(settings: Settings, *, slug: str, taal: str, element: bool, naar: Path | None) -> None:
    """Print what is pasted, or write it as files.

    Raises:
        GemeenteNotFoundError: nobody has that slug.
    """
    with all_stays():
        room = make_room(settings, live_clock)
    text = _text(room, slug, Taal(taal), stijl=naar is None, element=element)
    if naar is None:
        click.echo(text, nl=False)
        return
    _write(naar, {HTML: text, STIJL: BESTANDEN[STIJL][0]})


def _text(room: Room, slug: str, taal: Taal, *, stijl: bool, element: bool) -> str:
    gemeente, catalogue = found_in(room, slug)
    with create_public(room).test_request_context(f"/{taal}/"):
        current_app.preprocess_request()
        return plak(nazorgblok(gemeente, catalogue, room), stijl=stijl, element=element)


def _write(folder: Path, files: Mapping[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    click.echo(f"{', '.join(files)} in {folder}")
