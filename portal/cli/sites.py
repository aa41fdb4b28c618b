"""Writes the sites that changed: the work of `portaal freeze`."""

import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Self

import click
from flask import Flask

from portal.afdruk import print_of
from portal.cli.deelstempels import Deelstempels
from portal.cli.deeltal import ALLES
from portal.cli.herkomst import LANDELIJK, always
from portal.cli.opdracht import Opdracht
from portal.cli.plan import Plan
from portal.cli.sitedelen import site_delen
from portal.cli.stand import room_of
from portal.cli.templatevoorraad import Templatevoorraad
from portal.cli.uitgave import finish, published
from portal.compose import alone
from portal.domain.thema import Thema
from portal.feitenkamer import frozen_app, show
from portal.freeze.processes import spread
from portal.freeze.samen import mark_share
from portal.freeze.site import freeze, refreeze
from portal.freeze.stempel import parts_of, put_stamps
from portal.public.delen import Deel
from portal.public.needs import VOORBEELD
from portal.public.room import Room
from portal.settings import Settings
from portal.ui.geheugen import remembering


@dataclass(frozen=True, slots=True)
class Bouw:
    """Everything that sites are made of, on one day."""

    app: Flask
    national: Room
    stempels: Deelstempels
    stamp: str
    """Of everything; empty where that cannot be known."""
    opdracht: Opdracht

    @classmethod
    def read(cls, settings: Settings, dag: date, thema: Thema, *, stamp: str, opdracht: Opdracht) -> Self:
        """Read all files."""
        national = replace(published(room_of(settings, dag), opdracht), thema=thema)
        app = frozen_app(national)
        app.jinja_env.bytecode_cache = Templatevoorraad()
        facts = print_of((), always(settings, dag, thema), repr(national.eigen))
        return cls(app, national, Deelstempels(national, facts), stamp, opdracht)

    def names(self) -> tuple[str, ...]:
        """Give the names of the sites of one gemeente that were asked for; a gemeente that ended keeps its own.

        Raises:
            GemeenteNotFoundError: nobody has or had such a name.
        """
        catalogue = self.national.catalogue
        every = (*(gemeente.slug for gemeente in catalogue), *catalogue.verdwenen_slugs())
        return every if self.opdracht.alle else tuple(self._known(slug) for slug in self.opdracht.slugs)

    def _known(self, slug: str) -> str:
        return VOORBEELD if slug == VOORBEELD else self.national.catalogue.known(slug)

    def room(self, name: str) -> Room:
        """Give what a site is made of.

        Raises:
            GemeenteNotFoundError: nobody has or had that name.
        """
        return self.national if name == LANDELIJK else alone(self.national, name)

    def plan(self, name: str) -> Plan:
        """Find what changed of a site."""
        room = self.room(name)
        every = self._share(tuple(site_delen(room))) if name == LANDELIJK else site_delen(room)
        stamps = {deel: self.stempels.of(deel) for deel in every}
        return Plan.of(stamps, {} if self.opdracht.anew else parts_of(room.settings.build / name))

    def write(self, name: str, plan: Plan, *, processes: int = 1, progress: Callable[[int], object] = bool) -> int:
        """Do what must be done to a site, and count the pages that were made."""
        room = self.room(name)
        show(self.app, room)
        site = room.settings.build / name
        work = partial(freeze, via_wsgi=self.opdracht.via_wsgi) if plan.whole else partial(refreeze, before=plan.before)
        changed = plan.stale or plan.before
        paths = work(self.app, plan.urls, site, processes=processes, progress=progress) if changed else []
        if self.national.eigen:
            finish(room, name, processes=self.opdracht.processen)
        if self.opdracht.deel == ALLES:
            put_stamps(site, self.stamp, plan.parts_with(paths))
        return len(paths)

    def write_one(self, name: str, *, processes: int) -> int:
        """Write the site of one gemeente."""
        return self.write(name, self.plan(name), processes=processes)

    def _share(self, every: Sequence[Deel]) -> Sequence[Deel]:
        """Give the parts that fall to this share; the first has all that is of no gemeente besides."""
        general = [deel for deel in every if not deel.slug] if self.opdracht.deel.welk == 1 else []
        return (*general, *self.opdracht.deel.share([deel for deel in every if deel.slug]))


def write_sites(bouw: Bouw) -> None:
    """Write the sites that were asked for, and show how far it is."""
    opdracht, counts = bouw.opdracht, []
    if opdracht.landelijk:
        plan = bouw.plan(LANDELIJK)
        with click.progressbar(length=len(plan.urls), label="Pagina's", file=sys.stderr) as bar:
            counts.append(bouw.write(LANDELIJK, plan, processes=opdracht.processen, progress=bar.update))
    names = opdracht.deel.share(bouw.names())
    with (
        nullcontext() if opdracht.via_wsgi else remembering(),
        click.progressbar(length=len(names), label="Sites", file=sys.stderr, hidden=not names) as bar,
    ):
        within = opdracht.processen if len(names) == 1 else 1
        for count in spread(partial(bouw.write_one, processes=within), names, processes=opdracht.processen):
            counts.append(count)
            bar.update(1)
    mark_share(bouw.national.settings.build, "" if opdracht.deel == ALLES else str(opdracht.deel))
    kept = f"; {counts.count(0)} waren al zo" if 0 in counts else ""
    sites = "1 site" if len(counts) == 1 else f"{len(counts)} sites"
    click.echo(f"{sum(counts)} bestanden, {sites} in {bouw.national.settings.build}{kept}")
