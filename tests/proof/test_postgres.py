"""PostgreSQL goes away in the middle: nothing that was acknowledged is lost, and the server goes on by itself."""

import time
from pathlib import Path

import pytest

from tests.proof.conftest import Postgres
from tests.proof.drukte import check_nothing_lost, disturb, prepare
from tests.proof.server import Installatie, Server
from tests.proof.toeval import chance
from tests.proof.vertel import tell

AWAY = 0.5  # seconds


@pytest.mark.parametrize(("count", "most"), [(12, 2), pytest.param(200, 200, marks=pytest.mark.alles)])
def test_a_database_that_is_killed_loses_nothing_and_doubles_nothing(
    tmp_path: Path, postgres: Postgres, count: int, most: int
) -> None:
    installatie = Installatie.new(tmp_path, postgres.new(f"weg{count}"))
    moments = chance("kill")

    with Server(installatie=installatie) as server:
        drukte = prepare(server.port, count)

        def kill() -> None:
            known = len(drukte.acked)
            postgres.kill()
            time.sleep(AWAY)
            postgres.start()
            time.sleep(0.2 + next(moments))
            while len(drukte.acked) == known and not drukte.is_done:
                time.sleep(0.05)

        times = disturb(drukte, (server.port,), kill, most=most)

    check_nothing_lost(installatie, drukte)
    tell(f"the database was killed {times} times")
