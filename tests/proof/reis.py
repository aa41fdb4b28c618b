"""A journey through every field of both rooms, with a canary in each: right, wrong, too large, and broken."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.client import HTTPException

from sqlalchemy import text

from portal.compose import live_clock
from portal.mailbox.database import Database
from tests.html import attr
from tests.mailbox.examples import WACHTWOORD, cijfers, email_of
from tests.proof.bezoeker import ANTWOORD, FORM, FORM_TYPE, VERSTUURD, Answers, Bezoeker, Reactie
from tests.proof.kanarie import canary, number
from tests.proof.server import LOKET, Installatie, Server

_TOO_LONG = 400  # characters
_TOO_LARGE = 90_000  # bytes
_HEADERS = 300_000  # bytes


@dataclass
class Reis:
    """Who travels, and which canaries were let out."""

    server: Server
    canaries: dict[str, str] = field(default_factory=dict, repr=False)
    kapot: int = 0
    """How often something of ours broke on purpose."""

    def new(self, name: str) -> str:
        """Let a canary out; its signs are written differently in every dress."""
        self.canaries[name] = f"{canary()} é{canary()} قلم🚲"
        return self.canaries[name]

    def plain(self, name: str) -> str:
        """Let one out that fits in a header or a path."""
        self.canaries[name] = canary()
        return self.canaries[name]

    def phone(self, name: str) -> str:
        """Let a telephone number out."""
        self.canaries[name] = number()
        return self.canaries[name]

    def visitor(self) -> Bezoeker:
        """Give somebody whose browser and address are canaries too."""
        names = ("User-Agent", "Referer", "Accept-Language", "X-Real-Ip", "Forwarded")
        headers = {name: self.plain(f"header {name}") for name in names}
        address = ":".join(self.plain("x").encode().hex()[at : at + 4] for at in range(0, 24, 4)) + ":1:1"
        self.canaries["address"] = address
        del self.canaries["x"]
        return Bezoeker(self.server.port, address=address, headers=headers, cookies={"cookie": self.plain("cookie")})


def travel(reis: Reis) -> None:
    """Do everything that people can do here, and some of what they cannot."""
    write_for_oneself(reis)
    write_as_professional(reis)
    ask_with_codes(reis)
    send_nonsense(reis)
    answer_at_the_desk(reis)


def write_for_oneself(reis: Reis) -> None:
    """Fill in every field, wrongly first; then send, twice."""
    person = reis.visitor()
    person.open(f"{FORM}?{reis.plain('query')}={reis.plain('query value')}")
    person.press("Begin", {"website": reis.new("honeypot")})
    reis.canaries["code"] = "".join(tag.text for tag in person.page.select(".portal-cijfers")).replace(" ", "")
    person.press("Ik heb de code. Verder")
    for stap, wrong, right in _answers(reis):
        for given in wrong:
            person.press("Verder", given)
            assert "Fout:" in person.page.text, stap
        person.press("Verder", right)
    with _broken_table(reis.server.installatie, "aanmelding"):
        _expect_broken(reis, person, "Verstuur")
    _again(person, "Verstuur")


def _answers(reis: Reis) -> Iterator[tuple[str, list[Answers], Answers]]:
    week = (live_clock().today + timedelta(weeks=2)).isocalendar()
    monday = datetime.fromisocalendar(week.year, week.week, 1).date().isoformat()
    yield "wie", [{"wie": reis.new("wie")}], {"wie": "zelf"}
    yield "onderwerpen", [{"onderwerpen": [reis.new("onderwerp"), "zorg"]}], {"onderwerpen": ["zorg"]}
    yield "plek", [{"plek": reis.new("plek")}], {"plek": "week"}
    yield "week", [{"week": reis.new("week")}], {"week": monday}
    yield "bereik", [{"bereik": reis.new("bereik")}], {"bereik": "bellen"}
    right = {"telefoon": reis.phone("telefoon"), "inspreken": "ja"}
    yield "nummer", [{"telefoon": reis.new("verkeerd nummer")}, {"inspreken": reis.new("inspreken")}], right
    yield "taal", [{"hulptaal": reis.new("hulptaal")}], {"hulptaal": "", "andere_taal": reis.new("taal")}
    long = {"bericht": reis.new("lang") + "x" * _TOO_LONG}
    refused: list[Answers] = [{"bericht": f"{reis.new(name)} {words}"} for name, words in _REFUSED.items()]
    yield "bericht", [long, *refused], {"bericht": reis.new("bericht")}


_REFUSED = {"bsn": "111222333", "geboorte": "1-2-1980", "feit": "een inbraak"}


def write_as_professional(reis: Reis) -> None:
    """Fill in the fields that only a professional sees."""
    person = reis.visitor()
    person.open()
    person.press("Begin")
    person.press("Ik heb de code. Verder")
    person.press("Verder", {"wie": "professional"})
    person.press("Verder", {"organisatie": reis.new("verkeerd"), "organisatie_telefoon": reis.new("geen nummer")})
    right = {"organisatie": reis.new("organisatie"), "organisatie_telefoon": reis.phone("nummer van organisatie")}
    person.press("Verder", {**right})
    person.press("Verder", {"onderwerpen": ["schulden"]})
    for _stap in range(4):
        person.press("Overslaan")
    person.press("Verstuur")
    assert person.reactie.kop == VERSTUURD


def ask_with_codes(reis: Reis) -> None:
    """Type codes: the right one, one that nobody has, one with a mistake, and something else."""
    person, code = reis.visitor(), reis.canaries["code"]
    reis.canaries["wrong code"] = f"{code[:-2]}{(int(code[-2]) + 1) % 10}{code[-1]}"
    for typed in (code, reis.canaries["wrong code"], reis.new("no code"), "5555000011112229"):
        person.open(ANTWOORD)
        person.press("Bekijk het antwoord", {"code": typed})
    person.open(f"{FORM}{reis.plain('path')}/")
    person.open(f"/bericht/nl/{reis.plain('slug')}/")
    person.open(f"/bericht/{reis.plain('language')}/voorbeeld/")


def send_nonsense(reis: Reis) -> None:
    """Send what no page of ours sends: other fields, files, too much, and half of it."""
    person = reis.visitor()
    form = {"Content-Type": FORM_TYPE}
    for name in ("klad", "actie", "bewijs", "unknown"):
        person.take(FORM, f"{name}={reis.plain(f'field {name}')}".encode(), form)
    person.take(FORM, f"bericht={reis.plain('bytes')}%ff%fe%00".encode() + b"\xff\x00", form)
    person.take(FORM, reis.new("too large").encode() * (_TOO_LARGE // 50), form)
    person.take(FORM, b"&".join(f"{reis.plain('many')}{n}=".encode() for n in range(200)), form)
    person.take(FORM, _upload(reis, 10), {"Content-Type": "multipart/form-data; boundary=grens"})
    person.take(FORM, _upload(reis, 30_000), {"Content-Type": "multipart/form-data; boundary=grens"})
    person.take(FORM, _upload(reis, _TOO_LARGE), {"Content-Type": "multipart/form-data; boundary=grens"})
    person.take(FORM, b"x", {"Content-Type": reis.plain("content type")})
    person.take(FORM, b"klad=x", {**form, "Origin": f"https://{reis.plain('origin')}.example"})
    person.take(FORM, headers={"Host": f"{reis.plain('host')}.example"})
    for raw in _raw(reis):
        _throw(reis.server.port, raw)


def _upload(reis: Reis, size: int) -> bytes:
    lines = (
        "--grens",
        f'Content-Disposition: form-data; name="bericht"; filename="{reis.plain("file name")}.txt"',
        f"Content-Type: text/{reis.plain('file type')}",
        "",
        reis.new("file") * (size // 40 + 1),
        "--grens--",
        "",
    )
    return "\r\n".join(lines).encode()


def _raw(reis: Reis) -> Iterator[bytes]:
    start = f"POST {FORM} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: {reis.plain('bad address')}\r\n".encode()
    body = reis.plain("chunk").encode() * 3000
    yield start + b"Transfer-Encoding: chunked\r\n\r\n" + f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n"
    yield start + b"Transfer-Encoding: chunked\r\n\r\nzz" + reis.plain("bad chunk").encode() + b"\r\n"
    yield start + b"Content-Length: 5000\r\n\r\n" + reis.plain("half").encode()
    yield start + b"Content-Length: " + reis.plain("length").encode() + b"\r\n\r\n"
    yield start + b"X: " + reis.plain("large header").encode() * (_HEADERS // 14) + b"\r\n\r\n"
    yield f"{reis.plain('method')} {FORM} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    yield f"GET {FORM}%zz%{reis.plain('escapes')} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    yield f"{reis.plain('no http')}\r\n\r\n".encode()
    yield f"GET {reis.plain('no path')} HTTP/9.9\r\n bad: {reis.plain('folded')}\r\n\r\n".encode()


def _throw(port: int, raw: bytes) -> None:
    """Send bytes, and do not care how the server takes them."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=2) as line:
        line.sendall(raw)
        line.shutdown(socket.SHUT_WR)
        while line.recv(1 << 16):
            pass


def answer_at_the_desk(reis: Reis) -> None:
    """Log in, wrongly first; read, answer, make an appointment, and search."""
    worker = reis.visitor()
    email, now = email_of("Anna", LOKET), datetime.now(UTC).replace(tzinfo=None)
    worker.open("/balie/nl/inloggen/")
    wrong = {"email": f"{reis.plain('email')}@x.example", "wachtwoord": reis.new("password")}
    worker.press("Log in", {**wrong, "cijfers": "000000"})
    worker.press("Log in", {"email": email, "wachtwoord": WACHTWOORD, "cijfers": cijfers(now)})
    assert worker.reactie.kop == "Berichten", worker.reactie.kop
    reis.canaries.update({"right password": WACHTWOORD, "cookie of the desk": worker.cookies["balie"]})
    for link in [attr(tag, "href") for tag in worker.page.select("a[href*='/bericht/']")]:
        worker.open(link)
        _write_back(reis, worker, link)
    worker.open("/balie/nl/zoeken/")
    worker.take("/balie/nl/zoeken/", f"plaatje={reis.plain('search')}".encode(), {"Content-Type": FORM_TYPE})
    worker.open(f"/balie/nl/bericht/{reis.plain('path at the desk')}/")


def _write_back(reis: Reis, worker: Bezoeker, link: str) -> None:
    worker.open(f"{link}antwoord/")
    worker.press("Verstuur het antwoord", {"sjabloon": "", "tekst": reis.new("long answer") * 20})
    right = reis.new(f"answer {link[-5:]}")
    with _broken_table(reis.server.installatie, "antwoord"):
        _expect_broken(reis, worker, "Verstuur het antwoord", {"sjabloon": "", "tekst": right})
    _again(worker, "Verstuur het antwoord", {"sjabloon": "", "tekst": right})
    assert worker.reactie.kop == "Uw antwoord staat klaar"
    worker.open(f"{link}afspraak/")
    given = {"dag": reis.plain("day"), "tijd": reis.plain("time"), "plaats": reis.new("place"), "tekst": reis.new("t")}
    worker.press("Verstuur de afspraak", {**given})


@contextmanager
def _broken_table(installatie: Installatie, table: str) -> Iterator[None]:
    """Let the database break a rule of its own: that is a bug, and our server says 500."""
    name = f"kapot_{table}"
    rule = f"BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'kapot'); END"
    _execute(installatie.database, f"CREATE TRIGGER {name} {rule}")
    try:
        yield
    finally:
        _execute(installatie.database, f"DROP TRIGGER {name}")


def _execute(database: Database, statement: str) -> None:
    with database.write() as connection:
        connection.execute(text(statement))


def _expect_broken(reis: Reis, person: Bezoeker, button: str, answers: Answers | None = None) -> None:
    """Press a button, see that it broke, and go back to the page of before."""
    before: Reactie = person.reactie
    person.press(button, answers)
    assert person.reactie.status == 500, person.reactie.kop
    reis.kapot += 1
    person.reactie = before


def _again(person: Bezoeker, button: str, answers: Answers | None = None) -> None:
    """Press a button, go back, and press it again."""
    before = person.reactie
    person.press(button, answers)
    after, person.reactie = person.reactie, before
    with suppress(HTTPException):
        person.press(button, answers)
    person.reactie = after
