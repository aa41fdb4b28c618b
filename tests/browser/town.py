"""Three rooms at one address, with desks of their own and a clock that a test moves."""

import itertools
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

import pyotp
from flask import Flask
from sqlalchemy import update
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from portal.compose import make_room
from portal.domain.postvak import Profiel
from portal.mailbox.openlog import Wie
from portal.mailbox.postvak import PostvakStore
from portal.mailbox.tables import balie
from portal.postkamer import Postkamer, open_postkamer, with_mailbox
from portal.public.app import create_public
from portal.schrijfkamers import inbox_app, intake_app
from portal.settings import Settings
from portal.sources.postvak import postvak_for, write_postvak
from portal.ui.hours import Moment
from tests.browser.servers import serving_app
from tests.mailbox.examples import TOTP, Desk, add_behandelaar, email_of, new_desk
from tests.public.conftest import MONDAY_TEN

VOORBEELD, BUUR, STIL = "voorbeeld", "tilburg-bureau-nazorg", "den-bosch-nazorg"
"""Desks: one that works, one to hand over to, and one that is switched off and on."""
GEMEENTEN = ("tilburg", "heusden", "den-bosch", "zeist", "zaanstad")
SITE, BALIE = "/bericht/nl/", "/balie/nl/"
START = f"{SITE}voorbeeld/"


@dataclass
class Clock:
    """A Monday morning that goes on by itself, and that a test moves."""

    ahead: timedelta = timedelta(0)
    begun: float = field(default_factory=time.monotonic)

    def now(self) -> datetime:
        return MONDAY_TEN + timedelta(seconds=time.monotonic() - self.begun) + self.ahead

    def __call__(self) -> Moment:
        return Moment(self.now().date(), self.now())

    def utc(self) -> datetime:
        """Give the moment as sessions and second factors want it."""
        return self.now().astimezone(UTC).replace(tzinfo=None)

    def skip(self, **time: float) -> None:
        """Let some time pass."""
        self.ahead += timedelta(**time)

    @contextmanager
    def later(self, **time: float) -> Iterator[None]:
        """Let some time pass, and go back."""
        self.skip(**time)
        yield
        self.ahead -= timedelta(**time)


class ManyNetworks:
    """Lets every request come from a network of its own: a test is no crowd behind one address."""

    def __init__(self, app: Any) -> None:
        self._app, self._count = app, itertools.count()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        number = next(self._count)
        environ["REMOTE_ADDR"] = f"10.{number // 250 % 250}.{number % 250}.1"
        answer: Iterable[bytes] = self._app(environ, start_response)
        return answer


@dataclass(frozen=True, kw_only=True)
class Town:
    """All that runs, and what a test may move."""

    kamer: Postkamer
    clock: Clock
    desks: dict[str, Desk]
    rooms: DispatcherMiddleware
    apps: dict[str, Flask]
    address: str
    names: Iterator[int] = field(default_factory=itertools.count)
    at_work: dict[str, str] = field(default_factory=dict)
    """The cookie of somebody who is logged in at a desk."""

    def person(self, loket: str = VOORBEELD) -> str:
        """Let somebody new work at a desk, and give the e-mail address; the password is ``WACHTWOORD``."""
        email = _email(f"els{next(self.names)}")
        add_behandelaar(
            self.kamer.database,
            loket,
            "Els",
            self.desks[loket].bos,
            email=email,
            pepper=self.kamer.geheim.password_pepper,
        )
        return email

    def cijfers(self, secret: str = TOTP) -> str:
        """Give six digits of the next half minute: those of this one may have been used."""
        self.clock.skip(seconds=30)
        return pyotp.TOTP(secret).at(self.clock.utc().replace(tzinfo=UTC))

    def invite(self, naam: str, loket: str = VOORBEELD) -> str:
        """Invite somebody, and give the letters."""
        wie = Wie(loket, "Anna", self.clock().today)
        bos = self.desks[loket].bos
        letters = self.kamer.houders.invite(wie, bos, naam=naam, email=_email(naam))
        return " ".join(letters.groepen)

    def waiting(self, loket: str = VOORBEELD) -> set[str]:
        """Give the id of every message at a desk."""
        return {one.id for one in PostvakStore(self.kamer.database).all(loket, self.clock().today)}

    @contextmanager
    def one_colleague_left(self) -> Iterator[None]:
        """Leave a desk with one person for a while: it can receive no more."""
        _stays, *others = self.kamer.houders.behandelaars(STIL)
        for one in others:
            self.kamer.houders.remove(Wie(STIL, "Anna", self.clock().today), one.id)
        yield
        pepper = self.kamer.geheim.password_pepper
        for one in others:
            add_behandelaar(self.kamer.database, STIL, one.naam, self.desks[STIL].bos, email=one.email, pepper=pepper)

    @contextmanager
    def offline(self) -> Iterator[None]:
        """Let a desk read on a computer of its own for a while."""
        self._profile(Profiel.OFFLINE)
        yield
        self._profile(Profiel.ONLINE)

    def _profile(self, profiel: Profiel) -> None:
        with self.kamer.database.write() as connection:
            connection.execute(update(balie).where(balie.c.loket == VOORBEELD).values(profiel=profiel))


@contextmanager
def running_town(folder: Path, *, intake_url: str = "") -> Iterator[Town]:
    """Build and serve everything in a folder of its own.

    Args:
        folder: The folder.
        intake_url: The public address of the room where one writes, as it stands on paper; empty for where it is.
    """
    settings, clock = replace(_settings(folder), intake_url=intake_url), Clock()
    with open_postkamer(settings) as kamer:
        pepper = kamer.geheim.password_pepper
        desks = {slug: new_desk(kamer.database, slug, pepper=pepper) for slug in (VOORBEELD, BUUR, STIL)}
        write_postvak(
            settings.content / "voorbeeld" / "loket.yaml", postvak_for(desks[VOORBEELD].sleutel, Profiel.ONLINE)
        )
        for slug in (BUUR, STIL):
            write_postvak(
                settings.gemeenten / "loketten" / f"{slug}.yaml", postvak_for(desks[slug].sleutel, Profiel.ONLINE)
            )
        room = make_room(settings, clock)
        public = create_public(with_mailbox(room, kamer.database))
        intake, inbox = intake_app(kamer, room), inbox_app(kamer, room)
        inbox.extensions["portal"] = replace(inbox.extensions["portal"], now=clock.utc)
        rooms = DispatcherMiddleware(public, {"/bericht": intake, "/balie": inbox})
        apps = {"public": public, "intake": intake, "inbox": inbox}
        with serving_app(ManyNetworks(rooms)) as address:
            yield Town(kamer=kamer, clock=clock, desks=desks, rooms=rooms, apps=apps, address=address)


def _settings(folder: Path) -> Settings:
    """Copy some content: a whole country is not needed to write a message."""
    here = Settings()
    shutil.copytree(here.content, folder / "content")
    for name in (*GEMEENTEN, f"loketten/{BUUR}", f"loketten/{STIL}"):
        copy = folder / "gemeenten" / f"{name}.yaml"
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(here.gemeenten / f"{name}.yaml", copy)
    return replace(
        here,
        content=folder / "content",
        gemeenten=folder / "gemeenten",
        mailbox=f"sqlite:///{folder / 'mailbox.db'}",
        geheim="",
        geheim_bestand=folder / "geheim",
    )


def _file(settings: Settings, loket: str) -> Path:
    """Give the file of a desk; that of the invented one stands elsewhere."""
    if loket == VOORBEELD:
        return settings.content / "voorbeeld" / "loket.yaml"
    return settings.gemeenten / "loketten" / f"{loket}.yaml"


def _email(naam: str) -> str:
    return email_of(naam.replace(" ", ""), VOORBEELD)
