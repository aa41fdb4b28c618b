from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from werkzeug.test import TestResponse

from portal.compose import make_room
from portal.domain.zone import ZONE
from portal.public.app import create_public
from portal.public.room import Room
from portal.settings import Settings
from portal.ui.hours import Moment
from tests.public.rules import HOUSE_RULES

MONDAY_TEN = datetime(2026, 11, 23, 10, 0, tzinfo=ZONE)
Visit = Callable[[str], BeautifulSoup]
Get = Callable[[str], TestResponse]


@pytest.fixture(scope="session")
def room() -> Room:
    return make_room(Settings(), lambda: Moment(MONDAY_TEN.date(), MONDAY_TEN))


@pytest.fixture(scope="session")
def public_app(room: Room) -> Flask:
    return create_public(room)


@pytest.fixture(scope="session")
def visit(public_app: Flask) -> Visit:
    return visitor(public_app)


@pytest.fixture(scope="session")
def get(public_app: Flask) -> Get:
    return public_app.test_client().get


def visitor(app: Flask) -> Visit:
    """Open pages of an app, and hold every one of them to the house rules."""

    def visit(path: str) -> BeautifulSoup:
        response = app.test_client().get(path)
        assert response.status_code == 200, path
        assert "Set-Cookie" not in response.headers
        page = BeautifulSoup(response.text, "html.parser")
        for rule in HOUSE_RULES:
            rule(page)
        return page

    return visit


@pytest.fixture
def visit_at(room: Room) -> Callable[[datetime], Visit]:
    """Open pages at another moment."""

    def at(moment: datetime) -> Visit:
        return visitor(create_public(replace(room, clock=lambda: Moment(moment.date(), moment))))

    return at
