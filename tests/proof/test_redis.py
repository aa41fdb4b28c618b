"""The delays against abuse, shared by all processes through Redis; without Redis nobody waits and nothing fails."""

import signal
import time
from pathlib import Path

from portal.compose import live_clock
from portal.intake.drempel import PER_UUR, Drempel
from tests.proof.bezoeker import drafts, send
from tests.proof.conftest import Redis
from tests.proof.server import Installatie, Server
from tests.proof.vertel import tell

ADDRESS = "10.77.0.1"
NEIGHBOUR = "10.77.0.2"
QUICK = 6  # seconds to send a message, also on a busy machine


def seconds_to_send(server: Server, klad: str, address: str) -> float:
    """Send, and tell how long that took."""
    start = time.perf_counter()
    reactie = send(server.port, klad, address)
    assert reactie.is_sent, reactie.kop
    return time.perf_counter() - start


def test_delays_are_shared_and_nobody_waits_when_redis_is_away(tmp_path: Path, redis: Redis) -> None:
    installatie = Installatie.new(tmp_path, PORTAL_DREMPEL=redis.url)
    other, today = Drempel(redis.url), live_clock().today
    with Server(installatie=installatie) as server:
        pages = drafts(server.port, [f"bericht {number}" for number in range(5)])
        for _message in range(PER_UUR):
            assert not other.delay(NEIGHBOUR, today)

        waits = send(server.port, pages[0], ADDRESS)
        alive = seconds_to_send(server, pages[1], "10.78.0.1")
        redis.stop()
        dead = seconds_to_send(server, pages[2], ADDRESS)
        redis.start()
        again = seconds_to_send(server, pages[3], ADDRESS)
        redis.stop(signal.SIGSTOP)
        stuck = seconds_to_send(server, pages[4], ADDRESS)

    assert (waits.status, waits.kop) == (429, "Wacht heel even")
    assert waits.klad
    tell(f"seconds to send: with Redis {alive:.2f}, killed {dead:.2f}, back {again:.2f}, stopped {stuck:.2f}")
    assert max(dead, again, stuck) < QUICK
