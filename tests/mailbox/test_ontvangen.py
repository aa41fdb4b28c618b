from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import delete, update

from portal.domain.aanmelding import Aanmelding
from portal.mailbox.database import Database
from portal.mailbox.errors import LoketCannotReceiveError, TooBusyError
from portal.mailbox.houders import HouderStore
from portal.mailbox.keys import Afleider, Sleutelpaar
from portal.mailbox.ontvangen import PAPIER
from portal.mailbox.postvak import PostvakStore, open_message
from portal.mailbox.rij import Rij
from portal.mailbox.staten import Bak, Ontvangst
from portal.mailbox.store import AanmeldingStore
from portal.mailbox.tables import balie, houder, tables
from tests.mailbox.examples import (
    AANMELDING,
    CANARY,
    CODE,
    PEPPER,
    VANDAAG,
    Desk,
    new_desk,
)
from tests.mailbox.kijk import messages

MORGEN = VANDAAG + timedelta(days=1)
ANDER_LOKET = "loket-elders"


def _add(store: AanmeldingStore, desk: Desk, body: Aanmelding = AANMELDING, *, bak: Bak = Bak.EERSTE) -> Ontvangst:
    return store.add(desk.loket, desk.sleutel, body, code=CODE, bak=bak)


def _without_key(database: Database, desk: Desk) -> None:
    with database.write() as connection:
        connection.execute(update(balie).where(balie.c.loket == desk.loket).values(sleutel=bytes(32)))
        connection.execute(delete(tables.tables["sleutel"]))


def _with_one_behandelaar(database: Database, desk: Desk) -> None:
    HouderStore(database, Rij(), PEPPER).remove(desk.wie(), desk.toegangen[1].houder.id)


def _without_paper(database: Database, _desk: Desk) -> None:
    with database.write() as connection:
        connection.execute(delete(houder).where(houder.c.soort == PAPIER))


def _switched_off(database: Database, _desk: Desk) -> None:
    with database.write() as connection:
        connection.execute(update(balie).values(uit=True))


def _with_a_reader_who_lacks_the_key(database: Database, desk: Desk) -> None:
    with database.write() as connection:
        omslag = tables.tables["omslag"]
        connection.execute(delete(omslag).where(omslag.c.houder == bytes.fromhex(desk.toegangen[0].houder.id)))


@pytest.mark.parametrize(
    "spoil",
    [_without_key, _with_one_behandelaar, _without_paper, _switched_off, _with_a_reader_who_lacks_the_key],
    ids=["no-key", "one-behandelaar", "no-paper", "off", "one-lacks-the-key"],
)
def test_a_desk_that_cannot_read_gets_nothing(
    database: Database, desk: Desk, store: AanmeldingStore, spoil: Callable[[Database, Desk], None]
) -> None:
    assert store.can_receive(desk.loket, desk.sleutel)
    spoil(database, desk)

    with pytest.raises(LoketCannotReceiveError):
        _add(store, desk)

    assert not store.can_receive(desk.loket, desk.sleutel)
    assert messages(database) == 0


def test_the_key_of_another_desk_or_of_a_stranger_receives_nothing(
    database: Database, desk: Desk, store: AanmeldingStore
) -> None:
    other = new_desk(database, ANDER_LOKET)

    for loket, sleutel in (
        (desk.loket, other.sleutel),
        (desk.loket, Sleutelpaar.new().publiek),
        ("loket-nergens", desk.sleutel),
    ):
        with pytest.raises(LoketCannotReceiveError):
            store.add(loket, sleutel, AANMELDING, code=CODE, bak=Bak.EERSTE)

    assert messages(database) == 0


def test_a_message_to_a_desk_that_goes_away_meanwhile_is_refused(
    database: Database, desk: Desk, store: AanmeldingStore
) -> None:
    _add(store, desk)
    with database.write() as connection:
        connection.execute(update(balie).values(uit=True))

    with pytest.raises(LoketCannotReceiveError):
        _add(store, desk, AANMELDING.model_copy(update={"bericht": "toch anders"}))

    (kept,) = PostvakStore(database).all(desk.loket, VANDAAG)
    assert open_message(kept, desk.bos).bericht == CANARY


def test_when_too_many_ask_at_once_nothing_is_stored_and_the_caller_hears_so(database: Database, desk: Desk) -> None:
    rij = Rij(plekken=1, wachtenden=0)
    busy = AanmeldingStore(database, Afleider(PEPPER, bytes(16), rij))

    with rij.plek():
        for ask in (
            lambda: _add(busy, desk),
            lambda: busy.status(CODE, VANDAAG),
            lambda: busy.erase(CODE),
            lambda: busy.consent(CODE, ja=True, today=VANDAAG),
        ):
            with pytest.raises(TooBusyError):
                ask()

    assert messages(database) == 0
