from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from portal.domain.aanmelding import Aanmelding
from portal.domain.bestemming import Bestemming
from portal.domain.contact import Adres
from portal.domain.openingstijden import Openingstijden
from portal.domain.postvak import Postvak, vingerafdruk
from portal.domain.telefoon import Telefoon
from portal.domain.zone import ZONE
from portal.intake.app import create_intake
from portal.intake.drempel import Drempel
from portal.intake.room import Room
from portal.mailbox.database import Database
from portal.mailbox.keys import Doos
from portal.mailbox.postvak import PostvakStore, Verzegeld, open_message
from portal.settings import Settings
from portal.ui.hours import Moment
from tests.intake.browser import Browser
from tests.mailbox.examples import Desk, new_desk, new_store

MONDAY_TEN = datetime(2026, 11, 23, 10, 0, tzinfo=ZONE)
DESK, OTHER_DESK = "bureau-voorbeeld", "bureau-elders"
STATE_KEY = bytes(range(32, 64))


@dataclass
class Clock:
    """A clock that a test moves; it goes on by itself a little, for nobody answers in no time."""

    now: datetime = MONDAY_TEN
    step: timedelta = timedelta(seconds=5)

    def __call__(self) -> Moment:
        self.now += self.step
        return Moment(self.now.date(), self.now)


@dataclass(frozen=True)
class World:
    """A room with two desks, and what a test may look into or move."""

    room: Room
    clock: Clock
    database: Database
    desk: Desk
    other: Desk

    def browser(self) -> Browser:
        return Browser(create_intake(self.room))

    def app(self) -> Flask:
        return create_intake(self.room)

    def with_room(self, **changes: Any) -> "World":
        return replace(self, room=replace(self.room, **changes))

    def waiting(self) -> list[Verzegeld]:
        """Give what lies at the desk, sealed."""
        return list(PostvakStore(self.database).all(self.desk.loket, self.clock.now.date()))

    def opened(self) -> list[Aanmelding]:
        """Give what lies at the desk, opened with its key."""
        return [open_message(one, self.desk.bos) for one in self.waiting()]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    database = Database.open(f"sqlite:///{tmp_path / 'mailbox.db'}")
    clock = Clock()
    desk, other = new_desk(database, DESK), new_desk(database, OTHER_DESK)
    by_slug, by_desk = _book(desk, other)
    room = Room(
        settings=Settings(basis_url="https://lees.example", intake_url="https://bericht.example"),
        clock=clock,
        bestemming=by_slug,
        loket=by_desk,
        store=new_store(database),
        doos=Doos(STATE_KEY),
        drempel=Drempel("memory://"),
    )
    yield World(room, clock, database, desk, other)
    database.close()


@pytest.fixture
def browser(world: World) -> Browser:
    return world.browser()


def _book(desk: Desk, other: Desk) -> tuple[Callable[[str], Bestemming | None], Callable[[str], Bestemming | None]]:
    utrecht = Bestemming(
        slug="utrecht",
        gemeente="Utrecht",
        loket=desk.loket,
        gemeenten=("Utrecht", "Zeist", "De Bilt"),
        postvak=_postvak(desk),
        telefoon=Telefoon.parse("030 286 10 00"),
        tijden=Openingstijden.parse("Mo-Fr 09:00-17:00; PH off"),
        email="balie@utrecht.nl",
        adres=Adres.model_validate({"straat": "Stadsplateau 1", "postcode": "3521 AZ", "plaats": "Utrecht"}),
    )
    elders = replace(
        utrecht, slug="elders", gemeente="Elders", gemeenten=("Elders",), loket=other.loket, postvak=_postvak(other)
    )
    zonder = replace(utrecht, slug="zonder", gemeente="Zonder", loket="", postvak=None)
    stil = Bestemming(slug="stil", gemeente="Stil")
    every = (utrecht, elders, zonder, stil)
    by_slug = {one.slug: one for one in every}
    by_desk = {one.loket: one for one in every if one.loket}
    return by_slug.get, by_desk.get


def _postvak(desk: Desk) -> Postvak:
    return Postvak(sleutel=b64encode(desk.sleutel).decode(), vingerafdruk=vingerafdruk(desk.sleutel))
