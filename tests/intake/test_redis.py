"""The same counting with a Redis that all processes share."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import redis

from portal.intake import drempel
from portal.intake.drempel import Drempel

SERVER = shutil.which("redis-server") or shutil.which("valkey-server") or ""
TODAY = date(2026, 11, 23)
ADDRESS = "203.0.113.7"

pytestmark = pytest.mark.skipif(not SERVER, reason="there is no redis-server: sudo apt-get install redis-server")


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    """Start a Redis of our own, on a socket in a file."""
    socket = tmp_path / "redis.sock"
    command = [SERVER, "--port", "0", "--unixsocket", str(socket), "--save", "", "--dir", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        while not socket.exists():
            assert server.poll() is None
            time.sleep(0.02)
        yield f"redis+unix://{socket}"
        server.terminate()


def test_two_processes_count_together(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drempel, "PER_UUR", 1)
    monkeypatch.setattr(drempel, "PER_DAG", 1)
    one, other = Drempel(url), Drempel(url)

    counted = (one.delay(ADDRESS, TODAY), one.is_over_budget("balie", TODAY))

    assert counted == (timedelta(0), False)
    assert other.delay(ADDRESS, TODAY) == drempel.WACHT
    assert other.is_over_budget("balie", TODAY)


def test_no_address_stands_in_redis_and_everything_there_ends_within_a_day(url: str) -> None:
    Drempel(url).delay(ADDRESS, TODAY)

    with redis.from_url(url.removeprefix("redis+")) as client:
        keys = [bytes(key) for key in client.scan_iter()]
        ends = [client.ttl(key) for key in keys]

    assert len(keys) == 2
    assert not [key for key in keys if b"203.0.113" in key]
    assert all(0 < end <= 24 * 60 * 60 for end in ends)
