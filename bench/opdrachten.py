"""Whole commands, from the shell to the last byte: looking up, writing sites again, and the first page of a server."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path

from portal.settings import Settings
from tests.notify.mailserver import free_port

RUNS = 3
PORTAAL = (sys.executable, "-m", "portal")
LAND = ("freeze", "--landelijk")
UTRECHT = ("freeze", "utrecht")
NUMBERS = ("14 010", "14 020", "14 030")
Figures = dict[str, float]


def measure_all() -> Iterator[tuple[str, Figures]]:
    """Measure commands on the real gemeenten, in a folder that is thrown away; the names say what."""
    with tempfile.TemporaryDirectory() as folder:
        gemeenten = Path(folder) / "gemeenten"
        shutil.copytree(Settings().gemeenten, gemeenten)
        (Path(folder) / "build").mkdir()
        environ = environ_in(Path(folder))
        yield "portaal freeze --landelijk, for the first time", run(environ, *LAND)
        yield "the same, nothing changed", _median(run(environ, *LAND) for _run in range(RUNS))
        yield "the same, one gemeente changed", _median(_after_edit(environ, gemeenten, LAND))
        yield "portaal freeze utrecht, for the first time", run(environ, *UTRECHT)
        yield "the same, utrecht changed", _median(_after_edit(environ, gemeenten, UTRECHT))
        yield "portaal vind 3511AB", _median(run(environ, "vind", "3511AB") for _run in range(RUNS))
        yield "portaal serve, until its first page", _median(_first_page(environ) for _run in range(RUNS))


def environ_in(folder: Path) -> dict[str, str]:
    """Give the environment in which everything that is written stands in a folder."""
    return {
        **os.environ,
        "PORTAL_GEMEENTEN": str(folder / "gemeenten"),
        "PORTAL_BUILD": str(folder / "build"),
        "PORTAL_MAILBOX": f"sqlite:///{folder}/mailbox.db",
        "PORTAL_GEHEIM_BESTAND": str(folder / "geheim"),
    }


def run(environ: dict[str, str], *arguments: str) -> Figures:
    """Run a command, and say what it used."""
    start = time.perf_counter()
    with subprocess.Popen((*PORTAAL, *arguments), env=environ, stdout=subprocess.DEVNULL) as process:
        _pid, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{arguments} ended with {process.returncode}")
    return {"cpu_seconds": usage.ru_utime + usage.ru_stime, "wall_seconds": time.perf_counter() - start}


def _after_edit(environ: dict[str, str], gemeenten: Path, command: tuple[str, ...]) -> Iterator[Figures]:
    """Give a gemeente another number, and write again."""
    path = gemeenten / "utrecht.yaml"
    for _run in range(RUNS):
        text = path.read_text("utf-8")
        old = next(number for number in NUMBERS if f"telefoon: {number}" in text)
        new = NUMBERS[NUMBERS.index(old) - 1]
        path.write_text(text.replace(f"telefoon: {old}", f"telefoon: {new}"), "utf-8")
        yield run(environ, *command)


def _first_page(environ: dict[str, str]) -> Figures:
    """Start a server, and ask for a page until it comes."""
    port = free_port()
    start = time.perf_counter()
    command = (*PORTAAL, "serve", "--port", str(port))
    with subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL) as server:
        while not _answers(port):
            time.sleep(0.01)
        wall = time.perf_counter() - start
        server.terminate()
    return {"wall_seconds": wall}


def _answers(port: int) -> bool:
    try:
        connection = HTTPConnection("127.0.0.1", port)
        connection.request("GET", "/nl/utrecht/")
        return connection.getresponse().status == HTTPStatus.OK
    except ConnectionError:
        return False


def _median(runs: Iterator[Figures]) -> Figures:
    found = list(runs)
    return {name: statistics.median(one[name] for one in found) for name in found[0]}
