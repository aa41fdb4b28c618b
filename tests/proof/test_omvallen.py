"""A server is killed at any moment: what it acknowledged is there, once and whole; the rest can be sent again."""

import time
from pathlib import Path

import pytest

from tests.proof.drukte import GONE, check_nothing_lost, disturb, prepare
from tests.proof.server import Installatie, Server
from tests.proof.toeval import chance
from tests.proof.vertel import tell

QUICK, SLOW = 0.3, 1.5  # seconds that the server lives at most; longer where that is too short for one message


@pytest.mark.parametrize(
    ("count", "most", "lives"), [(12, 4, QUICK), pytest.param(200, 200, SLOW, marks=pytest.mark.alles)]
)
def test_a_server_that_is_killed_loses_nothing_and_doubles_nothing(
    tmp_path: Path, count: int, most: int, lives: float
) -> None:
    installatie = Installatie.new(tmp_path)
    moments = chance("kill")
    life, unacknowledged = lives, 0

    with Server(installatie=installatie) as server:
        drukte = prepare(server.port, count)

        def kill() -> None:
            nonlocal life, unacknowledged
            known = len(drukte.acked)
            time.sleep(0.1 + life * next(moments))
            before = set(drukte.acked)
            life = lives if len(before) > known else life * 1.5
            server.kill()
            stored = installatie.texts()
            assert before <= set(stored)
            assert len(stored) == len(set(stored))
            time.sleep(0.1)
            unacknowledged += len(set(stored) - drukte.acked)
            server.start()

        times = disturb(drukte, (server.port,), kill, most=most)

    check_nothing_lost(installatie, drukte)
    assert drukte.said[GONE]
    tell(f"killed {times} times; {unacknowledged} times a message was on disk and its sender did not know")
