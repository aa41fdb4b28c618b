from datetime import timedelta

import pytest

from portal.domain.aanmelding import Aanmelding
from portal.mailbox.database import Database
from portal.mailbox.errors import MailboxError
from portal.mailbox.postvak import PostvakStore
from portal.mailbox.staten import Bak, Ontvangst
from portal.mailbox.store import AanmeldingStore
from tests.mailbox.examples import (
    AANMELDING,
    ANDERE_CODE,
    ANTWOORD,
    CODE,
    VANDAAG,
    VREEMDE_CODE,
    Desk,
    new_desk,
    new_store,
    send,
)
from tests.mailbox.kijk import dump, messages, raw, rows

MORGEN = VANDAAG + timedelta(days=1)
ANDER_LOKET = "loket-elders"


def _add(store: AanmeldingStore, desk: Desk, body: Aanmelding = AANMELDING, *, bak: Bak = Bak.EERSTE) -> Ontvangst:
    return store.add(desk.loket, desk.sleutel, body, code=CODE, bak=bak)


def test_erasing_takes_everything_away_at_once(database: Database, desk: Desk, store: AanmeldingStore) -> None:
    other = new_desk(database, ANDER_LOKET)
    message, postvak = send(database, desk), PostvakStore(database)
    send(database, desk, code=ANDERE_CODE)
    postvak.reply(desk.wie(), message.id, ANTWOORD)
    postvak.propose(desk.wie(), message.id, AANMELDING, naar=ANDER_LOKET, sleutel=other.sleutel)

    store.erase(CODE)

    with pytest.raises(MailboxError):
        postvak.one(desk.loket, message.id, VANDAAG)
    left = {table for table, _, _ in rows(database)}
    assert not {"antwoord", "overdracht"} & left
    assert bytes.fromhex(message.id) not in dump(database)
    assert messages(database) == 1  # of the other code


def test_erasing_what_is_not_there_says_nothing(database: Database, desk: Desk, store: AanmeldingStore) -> None:
    send(database, desk)

    store.erase(VREEMDE_CODE)
    store.erase(VREEMDE_CODE)

    assert messages(database) == 1


@pytest.mark.parametrize("how", ["melder", "desk", "consent", "anew"])
def test_what_was_erased_is_not_in_the_file_nor_in_its_journal(sqlite: Database, how: str) -> None:
    desk, other = new_desk(sqlite), new_desk(sqlite, ANDER_LOKET)
    message, postvak, store = send(sqlite, desk), PostvakStore(sqlite), new_store(sqlite)
    if how != "anew":
        postvak.reply(desk.wie(), message.id, ANTWOORD)
        postvak.propose(desk.wie(), message.id, AANMELDING, naar=ANDER_LOKET, sleutel=other.sleutel)
    gone = [value for table, column, value in rows(sqlite) if column == "verzegeld" and table in _gone_after(how)]
    assert gone
    assert all(piece in raw(sqlite) for value in gone for piece in _pieces(value))

    match how:
        case "melder":
            store.erase(CODE)
        case "desk":
            postvak.remove(desk.wie(), message.id)
        case "consent":
            store.consent(CODE, ja=True, today=VANDAAG)
        case _:
            _add(store, desk)

    left = raw(sqlite)
    assert not [piece for value in gone for piece in _pieces(value) if piece in left]


def _gone_after(how: str) -> set[str]:
    return {"aanmelding", "overdracht"} if how == "consent" else {"aanmelding", "overdracht", "antwoord"}


def _pieces(value: object) -> list[bytes]:
    """Cut a sealed text into pieces: a database may spread it over pages."""
    assert isinstance(value, bytes)
    return [value[at : at + 64] for at in (0, len(value) // 2, len(value) - 64)]
