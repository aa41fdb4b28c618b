"""Here the parts are put together: files become a catalogue, a catalogue becomes a room."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache

from flask import Flask

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.postcode_tabel import PostcodeTabel
from portal.domain.openingstijden import ZONE
from portal.domain.taal import Taal
from portal.public.app import create_public
from portal.public.hours import Moment
from portal.public.room import Room
from portal.settings import Settings
from portal.sources.content import load_content
from portal.sources.gemeenten import Gegevens, load_gegevens, load_voorbeeld
from portal.sources.problems import Problem, SourceError


def live_clock() -> Moment:
    """Tell the time in the Netherlands, wherever the server stands."""
    now = datetime.now(ZONE)
    return Moment(now.date(), now)


def frozen_clock(peildatum: date) -> Callable[[], Moment]:
    """Give a clock that stands still on the day of the build and knows no hour."""
    return lambda: Moment(peildatum, None)


def check_all(settings: Settings, *, today: date) -> Gegevens:
    """Read every content file.

    Raises:
        SourceError: naming every mistake of every file.
    """
    problems: list[Problem] = []
    gegevens = Gegevens((), ())
    try:
        gegevens = load_gegevens(settings.gemeenten, today=today)
    except SourceError as error:
        problems.extend(error.problems)
    for load in (_load_shared, _load_voorbeeld):
        try:
            load(settings, today)
        except SourceError as error:
            problems.extend(error.problems)
    if problems:
        raise SourceError(problems)
    return gegevens


def catalogue_on(settings: Settings, *, today: date) -> Catalogue:
    """Give the catalogue of one day."""
    gegevens = load_gegevens(settings.gemeenten, today=today)
    return Catalogue(gegevens.gemeenten, gegevens.loketten, today=today, tabel=open_tabel(settings))


def open_tabel(settings: Settings) -> PostcodeTabel | None:
    """Open the six-position postcodes, if they were imported."""
    return PostcodeTabel.open(settings.postcodes) if settings.postcodes.exists() else None


def make_room(settings: Settings, clock: Callable[[], Moment]) -> Room:
    """Read all files once, and give the room that shows them.

    Raises:
        SourceError: naming every mistake of every file.
    """
    today = clock().today
    gegevens = check_all(settings, today=today)
    tabel = open_tabel(settings)

    @lru_cache(maxsize=2)
    def catalogue_on_day(day: date) -> Catalogue:
        return Catalogue(gegevens.gemeenten, gegevens.loketten, today=day, tabel=tabel)

    voorbeeld = load_voorbeeld(settings.content / "voorbeeld", today=today)
    return Room(
        catalogue_on=catalogue_on_day,
        voorbeeld=Catalogue(voorbeeld.gemeenten, voorbeeld.loketten, today=today),
        content=load_content(settings.content, Taal.NL, today=today),
        settings=settings,
        clock=clock,
    )


def live_app(settings: Settings) -> Flask:
    """Make the app that a server runs."""
    return create_public(make_room(settings, live_clock))


def alone(room: Room, slug: str) -> Room:
    """Give the room of one gemeente: the same, with a catalogue of one.

    Raises:
        GemeenteNotFoundError: nobody has that slug.
    """
    catalogue = room.catalogue
    one = catalogue.alone(catalogue.gemeente(slug))
    return replace(room, catalogue_on=lambda _day: one)


def _load_shared(settings: Settings, today: date) -> None:
    load_content(settings.content, Taal.NL, today=today)


def _load_voorbeeld(settings: Settings, today: date) -> None:
    load_voorbeeld(settings.content / "voorbeeld", today=today)
