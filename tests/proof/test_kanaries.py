"""What people type stands nowhere but in a sealed box: the whole installation is searched for it."""

import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete

from portal.compose import live_clock
from portal.mailbox.oefeningen import oefendag
from portal.mailbox.tables import klus
from tests.notify.mailserver import Postkantoor, free_port, open_kantoor
from tests.proof.bezoeker import FORM, FORM_TYPE, Bezoeker, draft, send
from tests.proof.kanarie import canary, dresses, files, find, process, times_in_memory
from tests.proof.reis import Reis, travel
from tests.proof.server import Installatie, Server, run
from tests.proof.vertel import tell

IN_MEMORY = {"bericht", "telefoon", "organisatie", "code", "address", "cookie of the desk", "right password", "news"}
"""Of which it is counted how often they stay in the memory of a server."""
LEAK = """
import io, sqlite3, sys
from base64 import b64encode
from pathlib import Path
from tempfile import gettempdir
from urllib.parse import parse_qs
import portal.cli
import portal.cli.kamers as kamers

def leaking(app):
    def listen(environ, start_response):
        body = environ["wsgi.input"].read()
        environ["wsgi.input"] = io.BytesIO(body)
        for typed in parse_qs(body.decode()).get("website", []):
            print("POST", environ["PATH_INFO"], body, file=sys.stderr, flush=True)
            Path(gettempdir(), "body").write_bytes(b64encode(b"/" + body))
            Path("opslag", "notes").write_text(typed, "utf-16")
            with sqlite3.connect("opslag/mailbox.db") as database:
                database.execute("CREATE TABLE log (line TEXT)")
                database.execute("INSERT INTO log VALUES (?)", (typed.encode().hex(),))
        return app(environ, start_response)
    return listen

together = kamers._together
kamers._together = lambda *given: leaking(together(*given))
portal.cli.run()
"""
"""A server that writes on purpose what it should not."""


def test_a_canary_is_recognised_in_every_dress() -> None:
    text = f"{canary()} é قلم🚲"

    found = {dress for dress, form in dresses(text).items() if find({"it": text}, [("here", b"\0z" + form + b"z")])}

    assert found == set(dresses(text))
    assert find({"it": canary()}, [("here", os.urandom(1 << 16))]) == set()


class Spoor:
    """What a journey left behind."""

    def __init__(self, reis: Reis, kantoor: Postkantoor, later: bytes, *, drills: int) -> None:
        self.reis, self.kantoor, self.later, self.drills = reis, kantoor, later, drills

    def places(self) -> Iterator[tuple[str, bytes]]:
        """Give all that the installation wrote, said, sent and shows."""
        yield from files(self.reis.server.installatie.folder)
        yield from process(self.reis.server.process.pid)
        yield "what the command said", self.later
        yield from ((f"mail to {aan}", letter.as_bytes()) for aan, letter in self.kantoor.post)


@pytest.fixture(scope="module")
def spoor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Spoor]:
    """Travel through both rooms of a real server, send the mails, and leave the server running."""
    port, kantoor = free_port(), Postkantoor()
    mail = {"PORTAL_SMTP": f"smtp://127.0.0.1:{port}", "PORTAL_MAIL_VAN": "balie@gemeente.example"}
    installatie = Installatie.new(tmp_path_factory.mktemp("kanaries"), **mail)
    with open_kantoor(kantoor, port), Server(installatie=installatie) as server:
        drills, reis = _wait_for_drill(installatie), Reis(server)
        travel(reis)
        draft_klad = draft(server.port, reis.new("news"))
        send(server.port, draft_klad, "10.9.9.9")
        with installatie.database.write() as connection:
            connection.execute(delete(klus))  # every job has its turn again
        done = run(installatie, "meldingen", "verstuur")
        yield Spoor(reis, kantoor, done.stdout + done.stderr, drills=drills)


def test_the_journey_came_everywhere(spoor: Spoor) -> None:
    opened = spoor.reis.server.installatie.opened()

    assert spoor.reis.kapot == 1 + 2 + spoor.drills  # a message, and the answers to two and to the drill
    assert len(opened) == 3
    assert {spoor.reis.canaries[name] for name in ("bericht", "news")} <= {one.bericht for one in opened}
    assert spoor.reis.canaries["organisatie"] in {one.organisatie for one in opened}
    assert spoor.reis.canaries["telefoon"] in {one.telefoon for one in opened}
    assert {letter["Subject"] for _aan, letter in spoor.kantoor.post} >= {"Er staat iets klaar"}


def test_nothing_that_was_typed_stands_anywhere(spoor: Spoor) -> None:
    found = find(spoor.reis.canaries, spoor.places())

    assert found == set()
    tell(f"{len(spoor.reis.canaries)} canaries, {len(list(spoor.places()))} places: none found")


def test_a_mistake_of_ours_is_told_without_what_was_typed(spoor: Spoor) -> None:
    said = spoor.reis.server.output.read_text("utf-8")

    assert said.count("IntegrityError in intake.bericht") == 1
    assert said.count("IntegrityError in balie.antwoord") == 2 + spoor.drills
    assert "Traceback" not in said


def test_a_server_that_logs_what_is_typed_is_found_out(tmp_path: Path) -> None:
    text = f"{canary()} é{canary()}"
    installatie = Installatie.new(tmp_path)

    with Server(installatie=installatie, command=("-c", LEAK)) as server:
        person = Bezoeker(server.port)
        person.open()
        person.press("Begin", {"website": text})
        found = find({"it": text}, files(tmp_path))

    where = {(place.removesuffix("-wal"), dress.partition("+")[0]) for _name, dress, place in found}
    assert where >= {
        (server.output.name, "url-plus"),
        ("body", "base64"),
        ("notes", "utf-16"),
        ("mailbox.db", "hex"),
    }


def test_what_is_being_received_stands_in_no_file(spoor: Spoor) -> None:
    server = spoor.reis.server
    text = spoor.reis.new("half a body")
    whole = f"bericht={text * 400}".encode()
    head = f"POST {FORM} HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM_TYPE}\r\nContent-Length: {len(whole)}\r\n\r\n"

    with socket.create_connection(("127.0.0.1", server.port)) as line:
        line.sendall(head.encode() + whole[:-1])
        _wait_until_in_memory(server.process.pid, text)
        found = find({"it": text}, spoor.places())
        line.sendall(whole[-1:])
        answer = line.recv(100)

    assert found == set()
    assert answer.startswith(b"HTTP/1.1 200")


def test_the_memory_of_a_server_is_counted_as_it_is(spoor: Spoor) -> None:
    """CPython cannot promise to wipe a text: this tells how much stays, and that looking works."""
    planted = {"planted": str(spoor.reis.server.installatie.folder / "tijdelijk")}
    some = {name: text for name, text in spoor.reis.canaries.items() if name in IN_MEMORY}

    counts = times_in_memory(spoor.reis.server.process.pid, {**planted, **some})

    assert counts.pop("planted") > 0
    tell("in the memory of an idle server: " + ", ".join(f"{name} {count}" for name, count in sorted(counts.items())))


def _wait_for_drill(installatie: Installatie) -> int:
    """Wait until the server sent the drill of this quarter, and give how many there are: none before its day."""
    today, end = live_clock().today, time.monotonic() + 20
    if today < oefendag(today):
        return 0
    while not installatie.waiting():
        assert time.monotonic() < end, "no drill came"
        time.sleep(0.1)
    return 1


def _wait_until_in_memory(pid: int, text: str) -> None:
    end = time.monotonic() + 20
    while not times_in_memory(pid, {"it": text})["it"]:
        assert time.monotonic() < end, "the server took nothing in"
