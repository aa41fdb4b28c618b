"""Two processes behind a balancer, and one is killed while somebody fills in the form: that person notices nothing."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.html import attr, one
from tests.mailbox.examples import WACHTWOORD, cijfers, email_of
from tests.proof.bezoeker import ANTWOORD, VERSTUURD, Bezoeker, Reactie
from tests.proof.conftest import Postgres, Redis
from tests.proof.server import LOKET, Installatie, Server
from tests.proof.verdeler import Verdeler

BERICHT = "Ik kom in maart terug en zoek een kamer."
TEKST = "Kom woensdag langs, dan kijken we samen."


@dataclass(frozen=True)
class Tweeling:
    """Two equal processes, and the balancer before them."""

    installatie: Installatie
    servers: tuple[Server, Server]
    verdeler: Verdeler

    def kill(self, port: int) -> None:
        """Kill the process at a port."""
        next(server for server in self.servers if server.port == port).kill()


@pytest.fixture
def tweeling(tmp_path: Path, postgres: Postgres, redis: Redis) -> Iterator[Tweeling]:
    """Start them at once: they share a database, a Redis, a secret and the files, and nothing else."""
    installatie = Installatie.new(tmp_path, postgres.new("tweeling"), PORTAL_DREMPEL=redis.url)
    with ExitStack() as stack:
        servers = Server(installatie=installatie), Server(installatie=installatie)
        with ThreadPoolExecutor() as pool:
            list(pool.map(stack.enter_context, servers))
        verdeler = Verdeler((servers[0].port, servers[1].port))
        yield Tweeling(installatie, servers, stack.enter_context(verdeler))


def test_a_process_that_is_killed_in_the_middle_of_the_form_is_noticed_by_nobody(tweeling: Tweeling) -> None:
    first, second = tweeling.servers
    person, worker = Bezoeker(tweeling.verdeler.port), at_the_desk(tweeling)
    code = write_half(person)

    tweeling.kill(first.port)
    finish(person)
    first.start()
    send_while_the_answer_gets_lost(tweeling, person)
    answer(worker, TEKST)

    assert tweeling.installatie.texts() == [BERICHT]
    assert TEKST in answers_of(person, code)
    assert tweeling.verdeler.served[first.port]
    assert tweeling.verdeler.served[second.port]


def at_the_desk(tweeling: Tweeling) -> Bezoeker:
    """Log in at the desk."""
    worker = Bezoeker(tweeling.verdeler.port)
    worker.open("/balie/nl/inloggen/")
    digits = cijfers(datetime.now(UTC).replace(tzinfo=None))
    worker.press("Log in", {"email": email_of("Anna", LOKET), "wachtwoord": WACHTWOORD, "cijfers": digits})
    assert worker.reactie.kop == "Berichten"
    return worker


def write_half(person: Bezoeker) -> str:
    """Begin, and give the code that stands on the page."""
    person.open()
    person.press("Begin")
    code = "".join(one(person.page, ".portal-cijfers").text.split())
    person.press("Ik heb de code. Verder")
    person.press("Verder", {"wie": "zelf"})
    person.press("Verder", {"onderwerpen": ["zorg"]})
    return code


def finish(person: Bezoeker) -> None:
    """Fill in the rest; every page is there, each from the process that is left."""
    for given in ({}, {}, {}, {"bericht": BERICHT}):
        person.press("Verder", given)
        assert person.reactie.status == 200
    assert person.reactie.kop == "Klopt dit?"


def send_while_the_answer_gets_lost(tweeling: Tweeling, person: Bezoeker) -> None:
    """Press 'Verstuur': who takes it keeps the message and dies before it can say so."""

    def die(port: int, reactie: Reactie) -> bool:
        if tweeling.verdeler.lost.total() or not reactie.is_sent:
            return True
        assert tweeling.installatie.texts() == [BERICHT]
        tweeling.kill(port)
        return False

    tweeling.verdeler.lost.clear()
    tweeling.verdeler.on_answer = die
    person.press("Verstuur")
    assert tweeling.verdeler.lost.total() == 1
    assert person.reactie.kop == VERSTUURD


def answer(worker: Bezoeker, text: str) -> None:
    """Open the message, still logged in, and answer it; beside it may lie a drill."""
    worker.open("/balie/nl/")
    links = {attr(tag, "href") for tag in worker.page.select("a[href*='/bericht/']")}
    [link] = (link for link in links if BERICHT.encode() in worker.open(link).body)
    worker.open(f"{link}antwoord/")
    worker.press("Verstuur het antwoord", {"sjabloon": "", "tekst": text})
    assert worker.reactie.kop == "Uw antwoord staat klaar"


def answers_of(person: Bezoeker, code: str) -> str:
    """Look with the code, and give what stands there."""
    person.open(ANTWOORD)
    person.press("Bekijk het antwoord", {"code": code})
    return person.page.text
