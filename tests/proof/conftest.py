import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import pytest
from pgserver.postgres_server import PostgresServer, get_server

from tests.notify.mailserver import free_port
from tests.proof.server import is_root

_PATIENCE = 60  # seconds


@dataclass
class Postgres:
    """A PostgreSQL of our own, with the settings of a real one, that can be killed."""

    server: PostgresServer

    def new(self, name: str) -> str:
        """Make a database, and give its address."""
        uri = str(self.server.get_uri())
        with psycopg.connect(uri, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return uri.replace("postgresql://", "postgresql+psycopg://").replace("/postgres?", f"/{name}?")

    def kill(self) -> None:
        """Kill its main process as a power cut does, and wait until it is gone and buried."""
        pid = self.server.get_pid()
        assert pid
        os.kill(pid, signal.SIGKILL)
        end = time.monotonic() + _PATIENCE
        while Path(f"/proc/{pid}").exists():
            assert time.monotonic() < end
            time.sleep(0.05)

    def start(self) -> None:
        """Start it again; a helper of the one before may take a moment to go."""
        end = time.monotonic() + _PATIENCE
        while True:
            try:
                self.server.ensure_postgres_running()
            except subprocess.CalledProcessError:
                assert time.monotonic() < end
                time.sleep(0.5)
            else:
                return


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Start PostgreSQL; not below the folder of pytest, which every other run closes for all but its owner."""
    with TemporaryDirectory(prefix="postgres-") as folder:
        server = get_server(Path(folder) / "pg", cleanup_mode="stop")
        yield Postgres(server)
        server.cleanup()


@dataclass
class Schijf:
    """A small disk in memory."""

    folder: Path

    def tidy(self) -> None:
        """Make space."""
        (self.folder / "ballast").unlink()

    def fill(self, *, leave: int) -> None:
        """Take space until there is little left.

        Args:
            leave: How many bytes to leave.
        """
        free = shutil.disk_usage(self.folder).free
        with suppress(OSError), (self.folder / "ballast").open("ab") as file:  # the server may take the last of it
            file.write(bytes(max(0, free - leave)))


@pytest.fixture
def schijf(tmp_path: Path) -> Iterator[Schijf]:
    """Mount a small disk; only root may."""
    if not is_root():
        pytest.skip("only root may mount a small disk")
    folder = tmp_path / "schijf"
    folder.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "proef", folder], capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip(f"this machine mounts no disk: {done.stderr.strip()}")
    yield Schijf(folder)
    subprocess.run(["umount", "-l", folder], check=True)


@dataclass
class Redis:
    """A Redis or Valkey of our own."""

    program: str
    folder: Path
    port: int

    def __post_init__(self) -> None:
        self.process = self.start()

    @property
    def url(self) -> str:
        """Give its address."""
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> "subprocess.Popen[bytes]":
        """Start it, in memory alone."""
        options = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        self.process = subprocess.Popen([self.program, *options], cwd=self.folder, stdout=subprocess.DEVNULL)
        return self.process

    def stop(self, signal_: int = signal.SIGKILL) -> None:
        """Kill it, or let it stand still."""
        self.process.send_signal(signal_)
        if signal_ == signal.SIGKILL:
            self.process.wait()


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[Redis]:
    """Start Redis or Valkey, where it is installed."""
    program = shutil.which("redis-server") or shutil.which("valkey-server")
    if program is None:
        pytest.skip("there is no redis-server: sudo apt-get install redis-server")
    found = Redis(program, tmp_path, free_port())
    yield found
    found.stop()
