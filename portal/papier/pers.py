"""Prints papers into a folder; what is as it was stays."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from flask import Flask

from portal.afdruk import print_of, print_of_code
from portal.domain.gemeente import Provincie
from portal.domain.taal import Taal
from portal.papier.drukker import PastNietError, print_pdf
from portal.papier.pagina import Papier, create_papier, html_of, papier, speaking
from portal.papier.soort import Opgave, Soort, provincie_naam
from portal.public.room import Room

EERSTE_DAG_VAN_ZIP = (1980, 1, 1, 0, 0, 0)
"""The same papers give the same zip."""


@dataclass(frozen=True, slots=True)
class Gedrukt:
    """A paper that stands in the folder, and whether it was made just now."""

    opgave: Opgave
    stempel: str
    nieuw: bool


class Pers:
    """Prints papers of one room into one folder."""

    def __init__(self, room: Room, folder: Path, stempels: Mapping[str, str]) -> None:
        """Make ready.

        Args:
            room: What papers are made of.
            folder: Where the files go.
            stempels: Of each file that stands there, of what it was made.
        """
        self._room, self._folder, self._stempels = room, folder, stempels
        self._app: Flask = create_papier(room.settings)

    def print_all(self, opgaven: Sequence[Opgave]) -> list[Gedrukt]:
        """Print some papers of one language."""
        return [self._print(opgave) for opgave in opgaven]

    def _print(self, opgave: Opgave) -> Gedrukt:
        with speaking(self._app, opgave.taal):
            page = papier(opgave, self._room)
            html = html_of(page)
        file = self._folder / opgave.bestand()
        stempel = print_of((), html, print_of_code())
        if self._stempels.get(opgave.bestand()) == stempel and file.exists():
            return Gedrukt(opgave, stempel, nieuw=False)
        put(file, self._fit(page, html))
        return Gedrukt(opgave, stempel, nieuw=True)

    def _fit(self, page: Papier, html: str) -> bytes:
        """Print a page, and if need be with less white."""
        try:
            return print_pdf(html, bladen=page.bladen)
        except PastNietError:
            with speaking(self._app, page.taal):
                return print_pdf(html_of(replace(page, krap=True)), bladen=page.bladen)


def asked_for(room: Room, slugs: Iterable[str], soorten: Iterable[Soort], talen: Iterable[Taal]) -> Iterator[Opgave]:
    """Name the papers that were asked for; a pack brings along what lies in its zip.

    Raises:
        GemeenteNotFoundError: nobody has one of these names.
    """
    slugs, soorten = tuple(slugs), tuple(soorten)
    for taal in talen:
        for soort in soorten:
            if soort is Soort.INLEG:
                yield Opgave(soort, taal)
            elif soort is Soort.PAKKET:
                for provincie in dict.fromkeys(room.catalogue.gemeente(slug).provincie for slug in slugs):
                    yield from (*in_zip(room, provincie, taal), Opgave(soort, taal, provincie_naam(provincie)))
            else:
                yield from (Opgave(soort, taal, slug) for slug in slugs)


def in_zip(room: Room, provincie: Provincie, taal: Taal) -> tuple[Opgave, ...]:
    """Name what lies in the zip of a province besides the pack: to print one by one."""
    own = [gemeente.slug for gemeente in room.catalogue.by_provincie()[provincie]]
    each = (Opgave(soort, taal, slug) for slug in own for soort in (Soort.BLAD, Soort.KAARTJE))
    return (Opgave(Soort.INLEG, taal), *each)


def in_groups(opgaven: Iterable[Opgave]) -> list[tuple[Opgave, ...]]:
    """Lay together what is of one gemeente in one language: it is gathered once."""
    ordered = sorted(set(opgaven), key=lambda one: (one.taal, one.naam, one.soort))
    return [tuple(group) for _key, group in groupby(ordered, key=lambda one: (one.taal, one.naam))]


def zip_pack(folder: Path, pack: Opgave, room: Room) -> Path:
    """Put a pack and its loose papers in one zip."""
    provincie = next(one for one in Provincie if provincie_naam(one) == pack.naam)
    target = folder / pack.bestand("zip")
    with ZipFile(target.with_suffix(".deel"), "w", ZIP_STORED) as archive:
        for opgave in (pack, *in_zip(room, provincie, pack.taal)):
            file = folder / opgave.bestand()
            archive.writestr(ZipInfo(file.name, EERSTE_DAG_VAN_ZIP), file.read_bytes())
    target.with_suffix(".deel").replace(target)
    return target


def put(file: Path, body: bytes) -> None:
    """Put a file in its place when it is whole."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.{os.getpid()}")
    part.write_bytes(body)
    part.replace(file)
