"""`portaal serve --site`: starting, stopping, and a form beside the prepared pages."""

import os
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest

from tests.serving.served import FILES, PORTAAL, UTRECHT, serving, write_site

OUT = (b"/../geheim.txt", b"/%2e%2e/geheim.txt", b"/..%2fgeheim.txt", b"/nl/utrecht/index.html%00", b"/..\\geheim.txt")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "build/land", FILES)


def start(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*PORTAAL, *arguments], capture_output=True, text=True, check=False, timeout=60)


def children(process: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()]


def test_a_port_in_use_is_told_and_never_shared(site: Path) -> None:
    with serving(site) as first:
        second = start("--site", str(site), "--port", str(first.port))
        with socket.create_server(("127.0.0.1", 0)) as other:
            third = start("--site", str(site), "--port", str(other.getsockname()[1]))

    for done in (second, third):
        assert (done.returncode, done.stdout) == (1, "")
        assert "al in gebruik; kies een andere met --port" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--host", "300.1.1.1"), "300.1.1.1 is geen adres van deze computer; kies een ander met --host"),
        (("--host", "192.0.2.1"), "dit adres is niet van deze computer; kies een ander met --host"),
        (("--reload",), "--reload hoort bij pagina's die nog niet gemaakt zijn, niet bij --site."),
    ],
)
def test_what_cannot_be_served_is_told_in_dutch(site: Path, arguments: tuple[str, ...], sentence: str) -> None:
    done = start("--site", str(site), *arguments)

    assert done.returncode in {1, 2}
    assert sentence.lower() in done.stderr.lower()
    assert "Traceback" not in done.stderr


def test_a_folder_that_is_no_site_is_told_in_dutch(site: Path) -> None:
    (site / "404.html").unlink()
    absent, broken = start("--site", str(site / "nergens")), start("--site", str(site))

    assert (absent.returncode, "bestaat niet" in absent.stderr) == (2, True)
    assert (broken.returncode, "404.html ontbreekt" in broken.stderr) == (1, True)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_when_asked_and_leaves_no_process_and_no_trace_of_a_visitor(site: Path, how: signal.Signals) -> None:
    with serving(site) as server:
        for path in ("/nl/vind/?q=2511+CS+kanarie", "/kanarie/", "/nl/kanarie%00"):
            server.ask(path, User_Agent="kanarie", X_Forwarded_For="kanarie")
        workers = children(server.process.pid)
        server.process.send_signal(how)
        said, _nothing = server.process.communicate(timeout=20)

    assert server.process.returncode == 0
    assert said == f"Het portaal draait. Open http://127.0.0.1:{server.port}/nl/  (stoppen: Ctrl-C)\n"
    assert len(workers) >= 2
    assert not [worker for worker in workers if Path(f"/proc/{worker}").exists()]
    assert {path.name for path in site.parent.iterdir()} == {"land", "land.server"}


def test_a_process_that_dies_is_replaced(site: Path) -> None:
    with serving(site) as server:
        time.sleep(1)
        workers = children(server.process.pid)
        for worker in workers:
            os.kill(worker, signal.SIGKILL)
        deadline = time.monotonic() + 30
        while True:
            try:
                assert server.ask("/nl/utrecht/").body == UTRECHT
                break
            except OSError:
                assert time.monotonic() < deadline
                time.sleep(0.1)

        assert not set(children(server.process.pid)) & set(workers)


def test_the_form_and_the_desk_can_stand_beside_prepared_pages(site: Path, tmp_path: Path) -> None:
    environ = {"PORTAL_MAILBOX": f"sqlite:///{tmp_path}/mailbox.db", "PORTAL_GEHEIM_BESTAND": str(tmp_path / "geheim")}

    with serving(site, "--kamer", "vragen", "--kamer", "antwoorden", **environ) as server:
        page = server.ask("/nl/utrecht/")
        form, desk = server.ask("/bericht/nl/antwoord/"), server.ask("/balie/nl/")
        too_much = server.ask("/bericht/nl/antwoord/", "POST", b"x" * 70_000)
        out = [server.shout(b"GET " + path + b" HTTP/1.1").split(b" ", 2)[1] for path in OUT]

    assert (page.status, page.body, page.headers["Cache-Control"]) == (200, UTRECHT, "no-cache")
    assert (form.status, form.headers["Cache-Control"]) == (200, "no-store")
    assert desk.status in {200, 302, 303}
    assert too_much.status == 413
    assert set(out) <= {b"400", b"404"}
    assert [one.headers["Server"] for one in (page, form, desk)] == [None] * 3
