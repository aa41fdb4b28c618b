"""Every part of a site that is frozen: the pages for people, and the same facts for programs."""

from collections.abc import Iterator
from dataclasses import replace

from portal.api.app import files_of, shared_files
from portal.domain.taal import Taal
from portal.feitenkamer import feiten_of
from portal.public.delen import Deel, delen
from portal.public.room import Room


def site_delen(room: Room) -> Iterator[Deel]:
    """Give every part of a site; the facts of a gemeente change with its pages in Dutch."""
    codes = {gemeente.slug: gemeente.code for gemeente in room.catalogue}
    for deel in delen(room):
        own = files_of(codes[deel.slug]) if deel.naam == f"/{Taal.NL}/{deel.slug}" and deel.slug in codes else ()
        yield replace(deel, pages=(*deel.pages, *own))
    files = tuple(shared_files(feiten_of(room)()))
    one = next(iter(codes)) if len(codes) == 1 else ""
    yield Deel("/api/", Taal.NL, one, files, alle=not one)
