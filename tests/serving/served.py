"""A real server on this machine that answers from a site, and what it says to a bare socket."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

from portal.freeze.servers import write_server_files
from portal.freeze.stempel import beside
from portal.ui.headers import CSP_WITH_SCRIPT
from tests.notify.mailserver import free_port

PORTAAL = (sys.executable, "-m", "portal", "serve")
HOME = b"<!doctype html><title>Hulp</title>" + b"<p>Bel de gemeente.</p>" * 99
UTRECHT = HOME.replace(b"Hulp", b"Utrecht")
GONE = b"<!doctype html><title>Niet gevonden</title>"
STYLE = b"p { color: black }" * 99
PICTURE = bytes(range(256)) * 9
FILES = {
    "index.html": HOME,
    "404.html": GONE,
    "nl/index.html": HOME,
    "nl/utrecht/index.html": UTRECHT,
    "static/portal-6a338de0d9.css": STYLE,
    "static/foto.png": PICTURE,
    "nl/zoekbestand.json": b'{"utrecht": 1}' * 99,
    "nl/s\u00fadwest/index.html": HOME,
}


def write_site(site: Path, files: dict[str, bytes]) -> Path:
    """Write a small site, with the folder beside it."""
    for name, body in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(body)
    beside(site).mkdir(exist_ok=True)
    write_server_files(beside(site), site.name, {"/nl/": CSP_WITH_SCRIPT}, ["/nl/"])
    return site


@dataclass(frozen=True, slots=True)
class Said:
    """What a server answered."""

    status: int
    headers: Message
    body: bytes


def ask(port: int, path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> Said:
    """Ask a server on this machine for a page; a header is named with underscores."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, named)
        answer = connection.getresponse()
        return Said(answer.status, answer.headers, answer.read())
    finally:
        connection.close()


@dataclass(frozen=True, slots=True)
class Served:
    """A server that runs."""

    port: int
    process: subprocess.Popen[str]

    def ask(self, path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> Said:
        """Ask for a page."""
        return ask(self.port, path, method, body, **headers)

    def shout(self, line: bytes) -> bytes:
        """Send a first line that no client would, and give all that comes back."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as asked:
            asked.sendall(line + b"\r\nHost: x\r\nConnection: close\r\n\r\n")
            return b"".join(iter(lambda: asked.recv(65536), b""))


@contextmanager
def serving(site: Path | None, *arguments: str, **environ: str) -> Iterator[Served]:
    """Start a server for a site, or the live rooms, and stop it as an operator does."""
    port = free_port()
    command = [*PORTAAL, *(("--site", str(site)) if site else ()), "--port", str(port), *arguments]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, **environ}
    ) as process:
        try:
            _wait_for(port, process)
            yield Served(port, process)
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait_for(port: int, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 60
    while process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except ConnectionRefusedError:
            assert time.monotonic() < deadline, "the server does not start"
            time.sleep(0.05)
        else:
            return
    raise AssertionError(process.stdout.read() if process.stdout else "the server stopped")
