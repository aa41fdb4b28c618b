"""Whether a code exists cannot be seen: a code that nobody has gets the very same answer."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from portal.compose import live_clock
from portal.domain.aanmelding import Aanmelding
from portal.mailbox.code import Code
from portal.mailbox.geheim import Geheim
from portal.mailbox.keys import Afleider
from portal.mailbox.rij import Rij
from portal.mailbox.staten import Bak
from portal.mailbox.store import AanmeldingStore
from portal.mailbox.tables import aanmelding
from tests.proof.bezoeker import ANTWOORD, Reactie, addresses, post
from tests.proof.server import GEHEIM, Installatie, Server

_BEWIJS = re.compile(rb'name="bewijs" value="([^"]+)"')


@dataclass(frozen=True)
class Vraag:
    """A code, and what it is."""

    code: Code
    soort: str


def ask_for(port: int, code: Code, address: str) -> Reactie:
    """Type a code on the page where one reads an answer."""
    return post(port, ANTWOORD, {"code": code.cijfers, "actie": "bekijk"}, address)


def comparable(reactie: Reactie) -> tuple[int, tuple[tuple[str, str], ...], int, bytes]:
    """Give all of an answer but the clock and what is locked."""
    [locked] = _BEWIJS.findall(reactie.body)
    headers = tuple((name, value) for name, value in reactie.headers if name != "Date")
    return reactie.status, headers, len(locked), reactie.body.replace(locked, b"")


def new_codes(installatie: Installatie, count: int) -> Iterator[Vraag]:
    """Let messages wait, erase some, let some expire, and mix them with codes that nobody has."""
    today, bak = live_clock().today, Bak.EERSTE
    pepper, zout = Geheim.parse(GEHEIM).pepper, installatie.database.zout()
    store = AanmeldingStore(installatie.database, Afleider(pepper, zout, Rij(wachtenden=100)))

    def put(number: int) -> Code:
        code = Code.new()
        body = Aanmelding(dag=today, plaatje=store.plaatje(code), bericht=f"bericht {number}")
        store.add(installatie.desk.loket, installatie.desk.sleutel, body, code=code, bak=bak)
        return code

    with ThreadPoolExecutor(2) as pool:
        gone = list(pool.map(put, range(2)))
        with installatie.database.write() as connection:
            connection.execute(update(aanmelding).values(verloopt=today - timedelta(days=1)))
        waiting = list(pool.map(put, range(count)))
    store.erase(gone[0])
    for number, code in enumerate(waiting):
        yield Vraag(code, "waiting")
        yield Vraag(Code.new(), "nobody's")
        if number < len(gone):
            yield Vraag(gone[number], "erased or expired")


@pytest.mark.parametrize("count", [6, pytest.param(200, marks=pytest.mark.alles)])
def test_a_code_that_nobody_has_gets_the_very_same_answer(tmp_path: Path, count: int) -> None:
    installatie = Installatie.new(tmp_path)
    vragen = list(new_codes(installatie, count))

    with Server(installatie=installatie) as server:
        answers = [
            comparable(ask_for(server.port, one.code, where)) for one, where in zip(vragen, addresses(), strict=False)
        ]

    assert len(vragen) == 2 * count + 2
    assert len({answer[:-1] for answer in answers}) == 1
    assert len(set(answers)) == 1
    assert "Bij deze code staat nog geen antwoord." in answers[0][-1].decode()
