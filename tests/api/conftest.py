from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import Client, TestResponse

from portal.api.app import create_api
from portal.api.feiten import Feiten
from portal.compose import frozen_clock, make_room, reading_app
from portal.feitenkamer import feiten_of
from portal.public.room import Room
from portal.settings import Settings
from tests.examples import VANDAAG


@pytest.fixture(scope="session")
def room() -> Room:
    return make_room(Settings(basis_url="https://terug.example"), frozen_clock(VANDAAG))


@pytest.fixture(scope="session")
def data(room: Room) -> Feiten:
    return feiten_of(room)()


@pytest.fixture(scope="session")
def app(room: Room) -> Flask:
    return create_api(feiten_of(room))


class Asker:
    """Asks as another program does, and holds every answer to what holds for all."""

    def __init__(self, room: Room) -> None:
        self._client = Client(reading_app(room), TestResponse)

    def __call__(self, path: str, method: str = "GET", **headers: str) -> TestResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        answer = self._client.open(f"/api/v1{path}", method=method, headers=named)
        assert answer.headers["API-Version"] == "1.0.0", path
        assert answer.headers["Access-Control-Allow-Origin"] == "*", path
        assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin", path
        assert answer.headers["X-Content-Type-Options"] == "nosniff", path
        assert "Set-Cookie" not in answer.headers, path
        return answer

    def json(self, path: str) -> Any:
        answer = self(path)
        assert (answer.status_code, answer.mimetype) == (200, "application/json"), path
        return answer.json


@pytest.fixture(scope="session")
def ask(room: Room) -> Asker:
    return Asker(room)


@pytest.fixture(scope="session")
def ask_without_address(room: Room) -> Asker:
    """A site of which nobody knows where it stands."""
    return Asker(replace(room, settings=Settings()))
