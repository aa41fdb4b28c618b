"""Makes the site of one gemeente ready for who puts it online: what it must tell, and what goes along with it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib.metadata import version
from pathlib import Path

from pydantic import BaseModel

from portal.cli.opdracht import Opdracht
from portal.domain.bron import Feit
from portal.domain.errors import PortalError
from portal.domain.gemeente import Gemeente
from portal.domain.publicatie import Plicht, Publicatie, Uitgave, missing_in
from portal.freeze.leesmij import Herkomst
from portal.freeze.pakket import write_along
from portal.public.beveiliging import security_text
from portal.public.needs import VOORBEELD
from portal.public.room import Room
from portal.serving.persen import compress
from portal.settings import Settings


def published(room: Room, opdracht: Opdracht) -> Room:
    """Give the room of the country with what a gemeente says as publisher; the same room where it publishes nothing.

    Raises:
        PortalError: what a gemeente has to tell was not filled in, and this is no draft; all of it is named.
        GemeenteNotFoundError: nobody has that name.
    """
    if not opdracht.basis:
        return room
    [slug] = opdracht.slugs
    gemeente = (room.voorbeeld if slug == VOORBEELD else room.catalogue).gemeente(slug)
    missing = tuple(missing_in(gemeente.publicatie))
    if missing and not opdracht.concept:
        raise PortalError("\n".join(_told(_file_of(room.settings, slug), missing)))
    publicatie = gemeente.publicatie or Publicatie(uitgever=f"Gemeente {gemeente.naam}")
    return replace(room, eigen=Uitgave(publicatie, opdracht.concept))


def finish(room: Room, name: str, *, processes: int) -> None:
    """Pack the files of a site that stands, and write what goes along with it.

    Args:
        room: The room of that one gemeente.
        name: The name of the site.
        processes: How many work at once.
    """
    site = room.settings.build / name
    compress(site, processes=processes)
    [gemeente] = room.catalogue
    write_along(
        site,
        Herkomst(
            gemeente=gemeente.naam,
            adres=room.settings.basis_url,
            peildatum=room.clock().today,
            gegevens_van=max(_days(gemeente, room), default=None),
            versie=version("nazorgportaal"),
            concept=bool(room.eigen and room.eigen.concept),
            security=bool(security_text(room)),
        ),
    )


def _file_of(settings: Settings, slug: str) -> Path:
    return settings.content / VOORBEELD / "gemeente.yaml" if slug == VOORBEELD else settings.gemeenten / f"{slug}.yaml"


def _told(file: Path, missing: tuple[Plicht, ...]) -> Iterator[str]:
    yield f"Deze site kan nog niet online. In {file.as_posix()} ontbreekt:"
    for plicht in missing:
        yield f"  publicatie.{plicht.veld}: {plicht.waarom} Bijvoorbeeld: {plicht.voorbeeld}"
    yield "Eerst kijken hoe het wordt? Zet --concept achter de opdracht."


def _days(gemeente: Gemeente, room: Room) -> Iterator[date]:
    """Give the days of all facts of a gemeente and its desks that have one."""
    for model in (gemeente, *room.catalogue.loketten_for(gemeente)):
        yield from (feit.known_since for feit in _facts(model) if feit.known_since)


def _facts(value: object) -> Iterator[Feit]:
    """Give a fact and all facts inside it."""
    if isinstance(value, Feit):
        yield value
    inner = [one for _name, one in value] if isinstance(value, BaseModel) else value
    for one in inner if isinstance(inner, list | tuple) else ():
        yield from _facts(one)
