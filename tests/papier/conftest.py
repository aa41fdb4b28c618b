from collections.abc import Callable
from datetime import date
from functools import cache

import pytest
from flask import Flask

from portal.compose import frozen_clock, make_room
from portal.domain.taal import Taal
from portal.papier.pagina import Papier, create_papier, papier, speaking
from portal.papier.pers import Pers
from portal.papier.soort import Opgave, Soort
from portal.public.room import Room
from portal.settings import Settings
from tests.papier.lezen import Vel

DAG = date(2026, 11, 22)
SITE = "https://terug.voorbeeld.example"
Maak = Callable[[Soort, str, Taal], Papier]
Druk = Callable[[Soort, str, Taal], Vel]


@pytest.fixture(scope="session")
def room() -> Room:
    return make_room(Settings(basis_url=SITE), frozen_clock(DAG))


@pytest.fixture(scope="session")
def papier_app(room: Room) -> Flask:
    return create_papier(room.settings)


@pytest.fixture(scope="session")
def maak(papier_app: Flask, room: Room) -> Maak:
    """Put a paper together."""

    def maak(soort: Soort, naam: str, taal: Taal) -> Papier:
        with speaking(papier_app, taal):
            return papier(Opgave(soort, taal, naam), room)

    return maak


@pytest.fixture(scope="session")
def druk(room: Room, tmp_path_factory: pytest.TempPathFactory) -> Druk:
    """Print a paper, once."""
    folder = tmp_path_factory.mktemp("papier")
    pers = Pers(room, folder, {})

    @cache
    def druk(soort: Soort, naam: str, taal: Taal) -> Vel:
        opgave = Opgave(soort, taal, naam)
        pers.print_all([opgave])
        return Vel((folder / opgave.bestand()).read_bytes())

    return druk
