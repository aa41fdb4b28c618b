from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from jinja2 import FileSystemBytecodeCache

from portal.domain.aanmelding import Aanmelding
from portal.domain.bestemming import Bestemming
from portal.domain.contact import Adres
from portal.domain.postvak import Postvak, vingerafdruk
from portal.domain.telefoon import Telefoon
from portal.domain.zone import ZONE
from portal.inbox.app import create_inbox
from portal.inbox.room import Room
from portal.mailbox.balies import BalieStore
from portal.mailbox.code import Code
from portal.mailbox.database import Database
from portal.mailbox.houders import HouderStore
from portal.mailbox.postvak import PostvakStore
from portal.mailbox.rij import Rij
from portal.mailbox.sessies import SessieStore
from portal.mailbox.staten import Bak
from portal.settings import Settings
from portal.ui.hours import Moment
from tests.inbox.browser import LOGIN, Browser
from tests.mailbox.examples import (
    AANMELDING,
    AFLEIDER,
    CODE,
    NU,
    PEPPER,
    WACHTWOORD,
    Desk,
    cijfers,
    email_of,
    new_desk,
    new_store,
)

DESK, OTHER_DESK = "balie-een", "balie-twee"
COOKIE_KEY = bytes(range(64, 96))


@dataclass
class Clock:
    """A clock that a test moves, in UTC without a zone."""

    now: datetime = NU

    def __call__(self) -> Moment:
        here = self.now.replace(tzinfo=UTC).astimezone(ZONE)
        return Moment(here.date(), here)

    def later(self, **time: int) -> None:
        self.now += timedelta(**time)


@dataclass(frozen=True)
class World:
    """A room with two desks, and what a test may look into or move."""

    room: Room
    app: Flask
    clock: Clock
    database: Database
    desk: Desk
    other: Desk

    def browser(self, address: str = "203.0.113.7") -> Browser:
        return Browser(self.app, address)

    def log_in(self, browser: Browser, naam: str = "Anna", loket: str = DESK) -> Browser:
        """Log in through the form, with digits that were not used yet."""
        self.clock.later(seconds=30)
        browser.open(LOGIN)
        browser.press("Log in", self.credentials(naam, loket))
        return browser

    def credentials(self, naam: str = "Anna", loket: str = DESK) -> dict[str, str | list[str]]:
        return {"email": email_of(naam, loket), "wachtwoord": WACHTWOORD, "cijfers": cijfers(self.clock.now)}

    def send(self, aanmelding: Aanmelding = AANMELDING, code: Code = CODE, bak: Bak = Bak.EERSTE) -> str:
        """Send a message to the first desk, and give the path of its page."""
        new_store(self.database).add(DESK, self.desk.sleutel, aanmelding, code=code, bak=bak)
        return f"/balie/nl/bericht/{AFLEIDER.derive(code).id.hex()}/"


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Keep compiled templates: each test makes an app of its own."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


@pytest.fixture
def world(tmp_path: Path, compiled: FileSystemBytecodeCache) -> Iterator[World]:
    database = Database.open(f"sqlite:///{tmp_path / 'mailbox.db'}")
    clock = Clock()
    desk, other = new_desk(database, DESK), new_desk(database, OTHER_DESK)
    room = Room(
        settings=Settings(basis_url="https://portaal.example"),
        clock=clock,
        now=lambda: clock.now,
        bestemmingen=_book(desk, other),
        houders=HouderStore(database, Rij(wachtenden=100), PEPPER),
        balies=BalieStore(database),
        berichten=PostvakStore(database),
        sessies=SessieStore(database),
        database=database,
        cookie_key=COOKIE_KEY,
    )
    app = create_inbox(room)
    app.jinja_env.bytecode_cache = compiled
    yield World(room, app, clock, database, desk, other)
    database.close()


@pytest.fixture
def anna(world: World) -> Browser:
    """Give a browser in which Anna is logged in."""
    return world.log_in(world.browser())


def _book(desk: Desk, other: Desk) -> Callable[[], tuple[Bestemming, ...]]:
    utrecht = Bestemming(
        slug="utrecht",
        gemeente="Utrecht",
        loket=desk.loket,
        gemeenten=("Utrecht",),
        postvak=postvak(desk.sleutel),
        telefoon=Telefoon.parse("030 286 10 00"),
        adres=Adres.model_validate({"straat": "Stadsplateau 1", "postcode": "3521 AZ", "plaats": "Utrecht"}),
    )
    elders = replace(
        utrecht,
        slug="elders",
        gemeente="Elders",
        gemeenten=("Elders",),
        loket=other.loket,
        postvak=postvak(other.sleutel),
    )
    return lambda: (utrecht, elders)


def postvak(sleutel: bytes) -> Postvak:
    """Give what a file says of a key."""
    return Postvak(sleutel=b64encode(sleutel).decode(), vingerafdruk=vingerafdruk(sleutel))
