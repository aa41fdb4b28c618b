"""The real server, in a process of its own, with a desk that can receive and whose keys a test holds."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from portal.compose import live_clock
from portal.domain.aanmelding import Aanmelding
from portal.domain.postvak import Profiel
from portal.mailbox.database import Database
from portal.mailbox.geheim import Geheim
from portal.mailbox.postvak import PostvakStore, Verzegeld, open_message
from portal.settings import Settings
from portal.sources.postvak import postvak_for, write_postvak
from tests.mailbox.examples import Desk, new_desk
from tests.notify.mailserver import free_port

ROOT = Path(__file__).parents[2]
LOKET = "voorbeeld"
"""The desk of the invented gemeente."""
GEHEIM = b64encode(bytes(range(64, 96))).decode()
PORTAAL = ("-m", "portal")
_START = 60  # seconds; a busy machine is no mistake of ours
_TIK = 0.02  # seconds


@dataclass(frozen=True, kw_only=True)
class Installatie:
    """What a server runs on: a folder where it may write, its environment, a mailbox with one desk."""

    folder: Path
    environ: Mapping[str, str] = field(repr=False)
    database: Database
    desk: Desk

    @classmethod
    def new(cls, folder: Path, url: str = "", **environ: str) -> Self:
        """Make it, with the invented gemeente and one real one.

        Args:
            folder: An empty folder.
            url: The database; by default a file in the folder.
            environ: More settings.
        """
        url = url or f"sqlite:///{folder / 'opslag' / 'mailbox.db'}"
        for name in ("tijdelijk", "gemeenten/loketten"):
            (folder / name).mkdir(parents=True)
        shutil.copy(ROOT / "gemeenten" / "zeist.yaml", folder / "gemeenten")
        shutil.copytree(ROOT / "content", folder / "content")
        database = Database.open(url)
        desk = new_desk(database, LOKET, pepper=Geheim.parse(GEHEIM).password_pepper)
        database.close()
        write_postvak(folder / "content" / "voorbeeld" / "loket.yaml", postvak_for(desk.sleutel, Profiel.ONLINE))
        values = {
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "TMPDIR": str(folder / "tijdelijk"),
            "PORTAL_CONTENT": str(folder / "content"),
            "PORTAL_GEMEENTEN": str(folder / "gemeenten"),
            "PORTAL_TRANSLATIONS": str(Settings().translations.resolve()),
            "PORTAL_MAILBOX": url,
            "PORTAL_GEHEIM": GEHEIM,
            "PORTAL_PROXY": "127.0.0.1",
        }
        return cls(folder=folder, environ={**values, **environ}, database=database, desk=desk)

    def waiting(self) -> tuple[Verzegeld, ...]:
        """Give what lies at the desk, sealed."""
        found = PostvakStore(self.database).all(self.desk.loket, live_clock().today)
        self.database.close()
        return found

    def opened(self) -> list[Aanmelding]:
        """Give what people wrote to the desk, each opened with its key; a drill is no message."""
        every = (open_message(one, self.desk.bos) for one in self.waiting())
        return [one for one in every if not one.oefening]

    def texts(self) -> list[str]:
        """Give what people wrote, sorted."""
        return sorted(one.bericht for one in self.opened())


@dataclass(kw_only=True)
class Server:
    """One process; what it says is kept beside it."""

    installatie: Installatie
    command: tuple[str, ...] = PORTAAL
    environ: Mapping[str, str] = field(default_factory=dict, repr=False)
    port: int = field(default_factory=free_port)
    process: "subprocess.Popen[bytes]" = field(init=False, repr=False)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self.process.send_signal(signal.SIGCONT)
        self.process.kill()
        self.process.wait()

    @property
    def output(self) -> Path:
        """Give the file with all that it said."""
        return self.installatie.folder / f"gezegd-{self.port}.txt"

    def start(self) -> None:
        """Start it, and wait until it takes requests."""
        with self.output.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, *self.command, "serve", "--port", str(self.port)],
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**self.installatie.environ, **self.environ},
                cwd=self.installatie.folder,
            )
        end = time.monotonic() + _START
        while not self._answers():
            assert self.process.poll() is None, self.output.read_text("utf-8", "replace")
            assert time.monotonic() < end, "the server does not start"
            time.sleep(_TIK)

    def kill(self) -> None:
        """Kill it as a power cut does: it has no time to finish anything."""
        self.process.kill()
        self.process.wait()

    def _answers(self) -> bool:
        with socket.socket() as line:
            return line.connect_ex(("127.0.0.1", self.port)) == 0


def run(installatie: Installatie, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    """Run another command on the same installation."""
    return subprocess.run(
        [sys.executable, *PORTAAL, *arguments],
        capture_output=True,
        check=False,
        env=dict(installatie.environ),
        cwd=installatie.folder,
    )


def is_root() -> bool:
    """Tell whether we may mount."""
    return os.geteuid() == 0
