"""Writes the sites that changed: the work of `portaal freeze`."""

import sys
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from typing import Self

import click
from flask import Flask

from portal.cli.herkomst import LANDELIJK, made_of_one
from portal.compose import alone, frozen_clock, make_room
from portal.freeze.processes import spread
from portal.freeze.site import freeze
from portal.freeze.stempel import has_stamp, put_stamps
from portal.postkamer import as_it_stands
from portal.public.app import create_public, public_urls
from portal.public.room import Room
from portal.settings import Settings
from portal.ui.geheugen import remembering


@dataclass(frozen=True, slots=True)
class Bouw:
    """Everything that sites are made of, on one day."""

    app: Flask
    national: Room
    dag: date
    stamp: str
    """Of everything; empty where nothing that stands may stay."""
    via_wsgi: bool

    @classmethod
    def read(cls, settings: Settings, dag: date, stamp: str, *, via_wsgi: bool) -> Self:
        """Read all files."""
        national = as_it_stands(make_room(settings, frozen_clock(dag)))
        return cls(create_public(national), national, dag, stamp, via_wsgi)

    def every_gemeente(self) -> tuple[str, ...]:
        """Give the names of all sites of one gemeente; one that ended keeps its own."""
        catalogue = self.national.catalogue
        return (*(gemeente.slug for gemeente in catalogue), *catalogue.verdwenen_slugs())

    def count(self, name: str) -> int:
        """Count the pages of a site."""
        return sum(1 for _url in public_urls(self.room(name)))

    def room(self, name: str) -> Room:
        """Give what a site is made of.

        Raises:
            GemeenteNotFoundError: nobody has or had that name.
        """
        return self.national if name == LANDELIJK else alone(self.national, name)

    def write(self, name: str, *, processes: int = 1) -> int:
        """Write a site, and count its pages; none where it is already what it would become."""
        room = self.room(name)
        site = room.settings.build / name
        own = self.stamp if name == LANDELIJK else self._stamp_of_one(room)
        if self.stamp and has_stamp(site, own):
            put_stamps(site, (self.stamp, own))
            return 0
        self.app.extensions["portal"] = room
        written = freeze(self.app, public_urls(room), site, processes=processes, via_wsgi=self.via_wsgi)
        if self.stamp:
            put_stamps(site, (self.stamp, own))
        return len(written)

    def _stamp_of_one(self, room: Room) -> str:
        slugs = (*(gemeente.slug for gemeente in room.catalogue), *room.catalogue.verdwenen_slugs())
        others = [(one.slug, one.code, one.naam, one.provincie, one.wijziging) for one in self.national.catalogue]
        return made_of_one(room.settings, self.dag, slugs, repr(others))


def write_sites(bouw: Bouw, names: tuple[str, ...], *, landelijk: bool, processes: int) -> None:
    """Write sites, and show how far it is."""
    pages = (bouw.count(LANDELIJK) if landelijk else 0) + (len(names) * bouw.count(names[0]) if names else 0)
    counts = []
    with click.progressbar(length=pages, label="Pagina's", file=sys.stderr) as bar:
        if landelijk:
            counts.append(bouw.write(LANDELIJK, processes=processes))
            bar.update(counts[0])
        with nullcontext() if bouw.via_wsgi else remembering():
            for count in spread(bouw.write, names, processes=processes):
                counts.append(count)
                bar.update(count)
    kept = f"; {counts.count(0)} waren al zo" if 0 in counts else ""
    sites = "1 site" if len(counts) == 1 else f"{len(counts)} sites"
    click.echo(f"{sum(counts)} bestanden, {sites} in {bouw.national.settings.build}{kept}")
