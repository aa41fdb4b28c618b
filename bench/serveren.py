"""One frozen site by several servers, side by side under one load: ``python -m bench.serveren``.

The load is ``wrk`` (Debian) on the same machine: it takes its share of the processors, from all servers alike. It
asks for all pages of the site in a random order, over 32 connections that stay open, and takes gzip, which Debian's
nginx too sends as prepared. Every server works with two processes, waitress with its one. All are measured in rounds;
the medians are kept. Processor time is that of the server alone; memory is counted once where processes share it.
"""

import logging
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory
from wsgiref.types import WSGIApplication

from flask import Flask, Response, request

from bench.werk.tools import FOLDER, ROOT
from portal.compose import live_clock, make_room
from portal.public.app import create_public
from portal.serving.app import BevrorenSite, answer
from portal.serving.site import Site
from portal.settings import Settings
from tests.notify.mailserver import free_port

SITE = Settings.from_environ(os.environ).build.resolve() / "landelijk"
CONNECTIONS = 32
PAGE = "/nl/den-haag/"
PEERS = FOLDER / "servers"
PINNED = ("gevent==26.9.0", "greenlet==3.5.6", "gunicorn==27.0.1", "zope.event==6.2", "zope.interface==8.7")
ROUNDS = 3
SECONDS = 4
LIVE, FLASK, OURS, NGINX = "live pages, gunicorn", "bytes through Flask, granian", "portaal serve --site", "nginx"
TICKS = os.sysconf("SC_CLK_TCK")
LOAD = """
local paths, many = {}, 0
for line in io.lines(os.getenv("PATHS")) do many = many + 1; paths[many] = line end
function init() math.randomseed(20261122) end
function request() return wrk.format("GET", paths[math.random(many)], {["Accept-Encoding"] = "gzip"}) end
function done(all, latency)
  local wrong = all.errors.connect + all.errors.read + all.errors.write + all.errors.status + all.errors.timeout
  print("figures", all.requests, all.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, wrong)
end
"""
CONF = """
worker_processes 2; daemon off; pid {folder}/pid; error_log /dev/null;
events {{ worker_connections 512; }}
http {{
  include /etc/nginx/mime.types; access_log off; etag on; sendfile on; keepalive_requests 1000000;
  server {{ listen 127.0.0.1:{port}; root {site}; gzip_static on; include {folder}/headers; }}
}}
"""
Figures = dict[str, float]


def live() -> WSGIApplication:
    """Give the live room: each page is made when it is asked for."""
    return create_public(make_room(Settings(), live_clock))


def prepared() -> WSGIApplication:
    """Give the prepared bytes."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # it warns for every request that has to wait
    return BevrorenSite(SITE)


def through_flask() -> WSGIApplication:
    """Give the prepared bytes by a route of a Flask app."""
    app, site = Flask(__name__, static_folder=None), Site(SITE)

    @app.get("/")
    @app.get("/<path:_path>")
    def page(_path: str = "") -> Response:
        status, headers, body = answer(site, request.environ)
        return Response(body, status, headers)

    return app


def install() -> None:
    """Install the servers that the portal does not use, and the load.

    Raises:
        SystemExit: a program is absent that only root can install.
    """
    if not (PEERS / "gunicorn").is_dir():
        pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(PEERS))
        subprocess.run([*pip, *PINNED], check=True)
    for program in ("wrk", "nginx"):
        if shutil.which(program) is None:
            if os.getuid() != 0:
                sys.exit(f"sudo apt-get install {program}")
            subprocess.run(["apt-get", "install", "-y", "-qq", program], check=True, stdout=subprocess.DEVNULL)


def commands(port: int, folder: Path) -> dict[str, tuple[str, ...]]:
    """Give how each server is started."""
    python, at = (sys.executable, "-m"), f"127.0.0.1:{port}"
    gunicorn = (*python, "gunicorn", "--log-level", "error", "--no-control-socket", "--workers", "2", "--bind", at)
    threads = (*gunicorn, "--worker-class", "gthread", "--threads", "4")
    granian = (*python, "granian", "--interface", "wsgi", "--workers", "2", "--blocking-threads", "1", "--no-log")
    (folder / "nginx.conf").write_text(CONF.format(folder=folder, port=port, site=SITE), "utf-8")
    headers = dict(Site(SITE).headers).items()
    (folder / "headers").write_text("".join(f'add_header {name} "{value}";\n' for name, value in headers), "utf-8")
    return {
        LIVE: (*threads, "bench.serveren:live()"),
        FLASK: (*granian, "--factory", "--port", str(port), "bench.serveren:through_flask"),
        "bytes, waitress": (*python, "waitress", "--threads", "8", "--listen", at, "--call", "bench.serveren:prepared"),
        "bytes, gunicorn gthread": (*threads, "bench.serveren:prepared()"),
        "bytes, gunicorn gevent": (*gunicorn, "--worker-class", "gevent", "bench.serveren:prepared()"),
        OURS: (*python, "portal", "serve", "--site", str(SITE), "--port", str(port)),
        NGINX: ("nginx", "-c", f"{folder}/nginx.conf"),
    }


@contextmanager
def started(command: tuple[str, ...], port: int) -> Iterator[int]:
    """Start a server, wait until it answers, and stop it; give its process."""
    environ = {**os.environ, "PYTHONPATH": f"{ROOT}:{PEERS}"}
    with subprocess.Popen(command, cwd=ROOT, env=environ, stdout=subprocess.DEVNULL, start_new_session=True) as process:
        try:
            _wait_for(port)
            yield process.pid
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait_for(port: int) -> None:
    for _time in range(600):
        connection = HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            connection.request("GET", PAGE)
            if connection.getresponse().status == HTTPStatus.OK:
                return
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    sys.exit(f"no server answers at port {port}")


def family(process: int) -> list[int]:
    """Give a process and all that it started."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
    return [process, *(one for child in children for one in family(int(child)))]


def cpu_seconds(processes: list[int]) -> float:
    """Add up the processor time of processes."""
    rows = [Path(f"/proc/{one}/stat").read_text("ascii").rpartition(")")[2].split() for one in processes]
    return sum(int(row[11]) + int(row[12]) for row in rows) / TICKS


def memory(processes: list[int]) -> float:
    """Add up the memory of processes, in MB; what some share is divided among them (PSS)."""
    texts = [Path(f"/proc/{one}/smaps_rollup").read_text("ascii") for one in processes]
    rows = [line.split() for text in texts for line in text.splitlines() if line.startswith("Pss:")]
    return sum(int(row[1]) for row in rows) / 1024


def loaded(process: int, port: int, folder: Path) -> Figures:
    """Put a server under load, and give what it did."""
    processes = family(process)
    before = cpu_seconds(processes)
    wrk = ("wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-s", str(folder / "load.lua"))
    environ = {**os.environ, "PATHS": str(folder / "paths")}
    done = subprocess.run([*wrk, f"http://127.0.0.1:{port}"], env=environ, check=True, capture_output=True, text=True)
    [line] = [line for line in done.stdout.splitlines() if line.startswith("figures")]
    requests, seconds, half, most, wrong = map(float, line.split()[1:])
    if wrong:
        sys.exit(f"{wrong:.0f} answers were wrong")
    return {
        "requests_a_second": requests / seconds,
        "p50_ms": half,
        "p99_ms": most,
        "cpu_ms_a_request": (cpu_seconds(processes) - before) / requests * 1000,
        "memory_mb": memory(processes),
    }


def measure_all() -> Iterator[tuple[str, Figures]]:
    """Measure every server; the names say which."""
    if not SITE.is_dir() or not (SITE / "index.html.gz").is_file():
        sys.exit("first: portaal freeze --landelijk && portaal comprimeer landelijk")
    install()
    rounds: dict[str, list[Figures]] = {}
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "load.lua").write_text(LOAD, "utf-8")
        pages = sorted(f"/{path.parent.relative_to(SITE)}/" for path in SITE.rglob("*/index.html"))
        (folder / "paths").write_text("\n".join(pages), "utf-8")
        for _round in range(ROUNDS):
            port = free_port()
            for server, command in commands(port, folder).items():
                with started(command, port) as process:
                    loaded(process, port, folder)  # warm
                    rounds.setdefault(server, []).append(loaded(process, port, folder))
    for server, measured in rounds.items():
        yield server, {name: statistics.median(one[name] for one in measured) for name in measured[0]}


def ratios_of(figures: Mapping[str, Mapping[str, float]]) -> Figures:
    """Compare what was measured side by side; lower is better."""
    cost = {server: 1 / figures[server]["requests_a_second"] for server in (OURS, LIVE, FLASK, NGINX)}
    return {
        "bytes_against_live": cost[OURS] / cost[LIVE],
        "bytes_through_flask_against_live": cost[FLASK] / cost[LIVE],
        "bytes_against_nginx": cost[OURS] / cost[NGINX],
    }


def main() -> None:
    """Measure, and print a table."""
    measured = {}
    for server, figures in measure_all():
        print(f"{server:<32}" + "   ".join(f"{name} {value:.4g}" for name, value in figures.items()), flush=True)
        measured[server] = figures
    for name, ratio in ratios_of(measured).items():
        print(f"{name:<40}{ratio:.3g}")


if __name__ == "__main__":
    main()
