"""What the tests of this folder share: the whole country on one day."""

from datetime import date

import pytest

from portal.compose import frozen_clock, make_room
from portal.public.room import Room
from portal.settings import Settings

PEILDATUM = date(2026, 11, 22)


@pytest.fixture(scope="package")
def land() -> Room:
    """The country."""
    return make_room(Settings(), frozen_clock(PEILDATUM))
