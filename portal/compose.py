"""Here the parts are put together: files become a catalogue, a catalogue becomes a room."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from importlib import import_module
from typing import TypeVar

from werkzeug.middleware.dispatcher import DispatcherMiddleware

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.zoekers import Zoekers
from portal.domain.meting import Meting
from portal.domain.pagina import Content
from portal.domain.taal import Taal
from portal.domain.zone import ZONE
from portal.feiten import open_tabel
from portal.opruimen import all_stays
from portal.public.app import create_public
from portal.public.needs import (
    VOORBEELD,
    missing_lists,
    missing_organisaties,
    missing_texts,
    taken_loketten,
    taken_slugs,
)
from portal.public.room import Room
from portal.serving.later import LateRoom
from portal.settings import Settings
from portal.sources.content import Teksten, load_teksten
from portal.sources.gemeenten import Gegevens, load_gegevens, load_voorbeeld
from portal.sources.problems import Problem, SourceError
from portal.sources.verloop import load_verloop
from portal.ui.hours import Moment
from portal.ui.links import API

Loaded = TypeVar("Loaded")


def live_clock() -> Moment:
    """Tell the time in the Netherlands, wherever the server stands."""
    now = datetime.now(ZONE)
    return Moment(now.date(), now)


def frozen_clock(peildatum: date) -> Callable[[], Moment]:
    """Give a clock that stands still on the day of the build and knows no hour."""
    moment = Moment(peildatum, None)
    return lambda: moment


@dataclass(frozen=True, slots=True)
class Files:
    """All that the content files say."""

    gegevens: Gegevens
    voorbeeld: Gegevens
    teksten: Teksten
    verloop: tuple[Meting, ...]


@all_stays()
def load_files(settings: Settings, *, today: date) -> Files:
    """Read every content file, once.

    Raises:
        SourceError: naming every mistake of every file.
    """
    problems: list[Problem] = []
    gegevens = _attempt(problems, lambda: load_gegevens(settings.gemeenten, today=today))
    voorbeeld = _attempt(problems, lambda: load_voorbeeld(settings.content / "voorbeeld", today=today))
    teksten = _attempt(problems, lambda: load_teksten(settings.content, today=today))
    verloop = _attempt(problems, lambda: load_verloop(settings.content, today=today))
    if gegevens and teksten:
        problems.extend(_needs(settings, gegevens, teksten.talen[Taal.NL]))
    if gegevens is None or voorbeeld is None or teksten is None or problems:
        raise SourceError(problems)
    return Files(gegevens, voorbeeld, teksten, verloop or ())


def _needs(settings: Settings, gegevens: Gegevens, content: Content) -> Iterator[Problem]:
    """Name what the pages cannot do without."""
    for naam in missing_texts(content):
        yield Problem(
            (settings.content / Taal.NL / f"{naam}.md").as_posix(), 1, "", "ontbreekt; pagina's tonen deze tekst"
        )
    for slug in missing_organisaties(content):
        file = (settings.content / "organisaties.yaml").as_posix()
        yield Problem(file, 1, "organisaties", f"‘{slug}’ ontbreekt; elke pagina toont dit nummer")
    for lijst in missing_lists(content):
        file = (settings.content / "stappen.yaml").as_posix()
        yield Problem(file, 1, "lijsten", f"‘{lijst}’ ontbreekt; een pagina leidt ernaartoe")
    for slug in taken_slugs(gegevens.gemeenten):
        yield Problem(
            (settings.gemeenten / f"{slug}.yaml").as_posix(), 1, "", "heet als een pagina van het portaal zelf"
        )
    for slug in taken_loketten(gegevens.loketten):
        file = (settings.gemeenten / "loketten" / f"{slug}.yaml").as_posix()
        yield Problem(file, 1, "", "heet als het verzonnen loket; kies een andere bestandsnaam")


def _attempt(problems: list[Problem], load: Callable[[], Loaded]) -> Loaded | None:
    """Load something, or keep its problems: a reader wants to hear of all files at once."""
    try:
        return load()
    except SourceError as error:
        problems.extend(error.problems)
        return None


def make_room(settings: Settings, clock: Callable[[], Moment]) -> Room:
    """Read all files once, and give the room that shows them.

    Raises:
        SourceError: naming every mistake of every file.
    """
    today = clock().today
    files = load_files(settings, today=max(today, live_clock().today))  # a source may be younger than the build
    tabel = open_tabel(settings)

    @lru_cache(maxsize=2)
    def catalogue_on_day(day: date) -> Catalogue:
        return Catalogue(files.gegevens.gemeenten, files.gegevens.loketten, today=day, tabel=tabel)

    return Room(
        catalogue_on=catalogue_on_day,
        voorbeeld=Catalogue(files.voorbeeld.gemeenten, files.voorbeeld.loketten, today=today),
        talen=files.teksten.talen,
        settings=settings,
        clock=clock,
        verloop=files.verloop,
    )


def alone(room: Room, slug: str) -> Room:
    """Give the room of one gemeente, which may be the invented one: the same, with a catalogue of one.

    Raises:
        GemeenteNotFoundError: nobody has that slug.
    """
    one = room.voorbeeld if slug == VOORBEELD else room.catalogue.alone(slug)
    return replace(room, catalogue_on=lambda _day: one, zoekers=Zoekers())


def reading_app(room: Room) -> DispatcherMiddleware:
    """Make the room that people read, with the one that programs read below ``/api``."""
    programs = LateRoom(lambda: import_module("portal.feitenkamer").api_app(room))  # people do not wait for it
    return DispatcherMiddleware(create_public(room), {API: programs})
