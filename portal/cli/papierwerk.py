"""Prints the papers that were asked for: the work of `portaal papier`."""

import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from portal.compose import frozen_clock, make_room
from portal.domain.taal import Taal
from portal.freeze.processes import spread
from portal.opruimen import all_stays
from portal.papier.pers import Gedrukt, Pers, asked_for, in_groups, put, zip_pack
from portal.papier.soort import Soort
from portal.public.room import Room
from portal.settings import Settings
from portal.ui.geheugen import remembering

STEMPELS = ".stempels.json"
KB, MB = 1_000, 1_000_000  # bytes


def print_papers(
    settings: Settings,
    dag: date,
    *,
    slugs: tuple[str, ...],
    alle: bool,
    talen: Sequence[Taal],
    soorten: Sequence[str],
    naar: Path | None,
    processen: int,
    opnieuw: bool,
) -> None:
    """Print papers, show how far it is, and say what stands where."""
    folder = naar or settings.build / "papier"
    with all_stays():
        room = make_room(settings, frozen_clock(dag))
    wanted = tuple(one.slug for one in room.catalogue) if alle else slugs
    groups = in_groups(asked_for(room, wanted, map(Soort, soorten), talen))
    stempels = _read(folder)
    pers = Pers(room, folder, {} if opnieuw else stempels)
    done: list[Gedrukt] = []
    try:
        with remembering(), click.progressbar(length=sum(map(len, groups)), label="Papier", file=sys.stderr) as bar:
            for printed in spread(pers.print_all, groups, processes=processen):
                done.extend(printed)
                bar.update(len(printed))
    finally:
        made = {one.opgave.bestand(): one.stempel for one in done}
        put(folder / STEMPELS, json.dumps(stempels | made, indent=0, sort_keys=True).encode())
    files = [folder / one.opgave.bestand() for one in done] + _zip(folder, done, room)
    kept = sum(not one.nieuw for one in done)
    tail = f"; {kept} waren al zo" if kept else ""
    click.echo(f"{len(files)} bestanden, {_size(files)}, in {folder}{tail}")


def _zip(folder: Path, done: Sequence[Gedrukt], room: Room) -> list[Path]:
    """Make the zip of every pack."""
    return [zip_pack(folder, one.opgave, room) for one in done if one.opgave.soort is Soort.PAKKET]


def _size(files: Sequence[Path]) -> str:
    """Write how much room files take: ``64 kB`` or ``1,9 MB``."""
    size = sum(file.stat().st_size for file in files)
    return f"{size / KB:.0f} kB" if size < MB else f"{size / MB:.1f} MB".replace(".", ",")


def _read(folder: Path) -> dict[str, str]:
    """Read of what each file was made; of a folder that is new, nothing is known."""
    try:
        found: dict[str, str] = json.loads((folder / STEMPELS).read_bytes())
    except (FileNotFoundError, ValueError):
        return {}
    return found
