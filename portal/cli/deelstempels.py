"""The stamp of each part of a site: of what its pages are made."""

from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path

from portal.afdruk import print_of
from portal.domain.bron import Feit
from portal.domain.taal import Taal
from portal.public.delen import Deel
from portal.public.needs import VOORBEELD
from portal.public.room import Room

OWN_FACTS = frozenset(
    {"contact", "aanbod", "landingsplaatsen", "opvang", "buitenland", "publicatie", *Feit.model_fields}
)
"""What only the pages of a gemeente itself show of it; all else may stand on any page."""


class Deelstempels:
    """Makes the stamps of parts."""

    def __init__(self, national: Room, facts: str) -> None:
        """Read what parts share.

        Args:
            national: The room of the whole country.
            facts: The stamp of what shapes every page.
        """
        self._room = national
        shared = (facts, *(one.model_dump_json(exclude=set(OWN_FACTS)) for one in national.catalogue))
        self._words = {taal: print_of(self._texts(taal), *shared) for taal in Taal}
        self._own = cache(self._print_of_own)
        self._desks = print_of([national.settings.gemeenten / "loketten"])

    def of(self, deel: Deel) -> str:
        """Give the stamp of a part of any site."""
        if deel.alle:
            return self._all
        return self._words[deel.taal] + self._own(deel.slug) + (self._desks if deel.loketten else "")

    @cached_property
    def _all(self) -> str:
        """Make the print of all facts and all words, of what desks can receive, and of earlier days."""
        settings = self._room.settings
        desks = (desk for gemeente in self._room.catalogue for desk in self._room.catalogue.loketten_for(gemeente))
        receives = {desk.slug: repr(self._room.bereikbaar(desk.slug)) for desk in desks}
        return print_of([settings.gemeenten], *self._words.values(), repr(self._room.verloop), repr(receives))

    def _texts(self, taal: Taal) -> Iterator[Path]:
        """Give the files with texts of a language; it takes anchors and sources from the Dutch ones."""
        content = self._room.settings.content
        yield from sorted(content.glob("*.yaml"))
        yield from dict.fromkeys((content / Taal.NL, content / taal))
        yield self._room.settings.translations / taal

    def _print_of_own(self, slug: str) -> str:
        """Make the print of the facts of one gemeente: its file, its desks, and what they can receive now."""
        if not slug or self._room.catalogue.verdwenen(slug):
            return ""
        invented = slug == VOORBEELD
        found = self._room.voorbeeld if invented else self._room.catalogue
        desks = found.loketten_for(found.gemeente(slug))
        folder = self._room.settings.gemeenten
        files = [folder / f"{slug}.yaml", *(folder / "loketten" / f"{desk.slug}.yaml" for desk in desks)]
        receives = [repr(self._room.bereikbaar(desk.slug)) for desk in desks]
        return print_of([self._room.settings.content / VOORBEELD] if invented else files, *receives)
