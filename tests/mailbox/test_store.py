from datetime import date, timedelta

import pytest
from sqlalchemy import select, update

from portal.domain.aanmelding import Aanmelding
from portal.mailbox.database import Database
from portal.mailbox.postvak import PostvakStore, open_message
from portal.mailbox.staten import Bak, Ontvangst, Staat, Status
from portal.mailbox.store import AanmeldingStore
from portal.mailbox.tables import aanmelding
from tests.mailbox.examples import (
    AANMELDING,
    AFLEIDER,
    ANDERE_CODE,
    ANTWOORD,
    CANARY,
    CODE,
    VANDAAG,
    VREEMDE_CODE,
    Desk,
    new_desk,
    new_store,
    send,
)
from tests.mailbox.kijk import messages
from tests.mailbox.samen import at_once

MORGEN = VANDAAG + timedelta(days=1)
ANDER_LOKET = "loket-elders"


def _add(store: AanmeldingStore, desk: Desk, body: Aanmelding = AANMELDING, *, bak: Bak = Bak.EERSTE) -> Ontvangst:
    return store.add(desk.loket, desk.sleutel, body, code=CODE, bak=bak)


def test_pressing_twice_sends_once(database: Database, desk: Desk, store: AanmeldingStore) -> None:
    said = [_add(store, desk), _add(store, desk)]

    assert said == [Ontvangst.NIEUW, Ontvangst.VERVANGEN]
    assert messages(database) == 1


def test_a_message_is_on_disk_when_the_melder_hears_so(database_url: str) -> None:
    first, second = Database.open(database_url), Database.open(database_url)
    desk = new_desk(first)

    _add(new_store(first), desk)

    assert messages(second) == 1
    first.close()
    second.close()


def test_what_nobody_read_yet_may_be_written_anew(database: Database, desk: Desk, store: AanmeldingStore) -> None:
    _add(store, desk)

    said = _add(store, desk, AANMELDING.model_copy(update={"bericht": "toch anders", "dag": MORGEN}), bak=Bak.TWEEDE)

    (message,) = PostvakStore(database).all(desk.loket, MORGEN)
    assert said is Ontvangst.VERVANGEN
    assert open_message(message, desk.bos).bericht == "toch anders"
    assert (message.dag, message.sinds, message.bak) == (MORGEN, VANDAAG, Bak.TWEEDE)
    assert message.verloopt == MORGEN + timedelta(90)


@pytest.mark.parametrize("answered", [False, True])
def test_what_was_read_stays_as_it_is(
    database: Database, desk: Desk, store: AanmeldingStore, *, answered: bool
) -> None:
    message, postvak = send(database, desk), PostvakStore(database)
    postvak.mark_read(desk.wie(), message.id)
    if answered:
        postvak.reply(desk.wie(), message.id, ANTWOORD)

    said = _add(store, desk, AANMELDING.model_copy(update={"bericht": "toch anders"}))

    assert said is Ontvangst.AL_GELEZEN
    assert open_message(postvak.one(desk.loket, message.id, VANDAAG), desk.bos).bericht == CANARY


def test_what_is_sent_anew_to_another_desk_is_new_there(database: Database, desk: Desk, store: AanmeldingStore) -> None:
    other = new_desk(database, ANDER_LOKET)
    message = send(database, desk)
    with database.write() as connection:
        connection.execute(update(aanmelding).values(gemeld=True, trede=1))

    _add(store, other, AANMELDING.model_copy(update={"dag": MORGEN}))

    moved = PostvakStore(database).one(ANDER_LOKET, message.id, MORGEN)
    assert open_message(moved, other.bos).bericht == CANARY
    assert moved.sinds == MORGEN
    assert PostvakStore(database).all(desk.loket, MORGEN) == ()
    with database.read() as connection:
        assert connection.execute(select(aanmelding.c.gemeld, aanmelding.c.trede)).one() == (False, 0)


def test_one_code_at_the_same_moment_is_one_message(database: Database, desk: Desk, store: AanmeldingStore) -> None:
    AFLEIDER.derive(CODE)

    said = at_once(*[lambda: _add(store, desk)] * 5)

    assert sorted(map(str, said)) == ["nieuw", *["vervangen"] * 4]
    assert messages(database) == 1


def test_two_codes_at_the_same_moment_are_two_messages(database: Database, desk: Desk, store: AanmeldingStore) -> None:
    codes = (CODE, ANDERE_CODE, VREEMDE_CODE)
    jobs = [
        lambda code=code: store.add(desk.loket, desk.sleutel, AANMELDING, code=code, bak=Bak.EERSTE) for code in codes
    ]

    assert at_once(*jobs) == [Ontvangst.NIEUW] * 3
    assert messages(database) == 3


def test_waiting_unknown_erased_and_expired_look_exactly_the_same(
    database: Database, desk: Desk, store: AanmeldingStore
) -> None:
    unknown = store.status(VREEMDE_CODE, VANDAAG)
    _add(store, desk)
    waiting = store.status(CODE, VANDAAG)
    PostvakStore(database).reply(desk.wie(), AFLEIDER.derive(CODE).id.hex(), ANTWOORD)
    expired = store.status(CODE, VANDAAG + timedelta(days=90))
    store.erase(CODE)
    erased = store.status(CODE, VANDAAG)

    assert unknown == waiting == expired == erased == Status()
    assert repr(unknown) == repr(waiting) == repr(expired) == repr(erased)


def test_a_code_tells_that_the_message_was_read_and_by_which_desk(
    database: Database, desk: Desk, store: AanmeldingStore
) -> None:
    message = send(database, desk)

    PostvakStore(database).mark_read(desk.wie(), message.id)

    assert store.status(CODE, VANDAAG) == Status(Staat.GELEZEN, loket=desk.loket)


def test_a_code_tells_every_answer_in_order(database: Database, desk: Desk, store: AanmeldingStore) -> None:
    message, postvak = send(database, desk), PostvakStore(database)
    answers = tuple(ANTWOORD.model_copy(update={"tekst": f"antwoord {number}"}) for number in range(12))

    for answer in answers:
        postvak.reply(desk.wie(), message.id, answer)

    assert store.status(CODE, VANDAAG) == Status(Staat.ANTWOORD, loket=desk.loket, antwoorden=answers)


@pytest.mark.parametrize(
    ("sent", "last", "late"),
    [
        (date(2026, 11, 23), date(2026, 11, 26), date(2026, 11, 27)),  # Monday: Thursday is the third working day
        (date(2026, 11, 20), date(2026, 11, 25), date(2026, 11, 26)),  # Friday: the weekend does not count
        (date(2026, 11, 21), date(2026, 11, 25), date(2026, 11, 26)),  # Saturday
        (date(2026, 12, 23), date(2026, 12, 29), date(2026, 12, 30)),  # Christmas is on Friday and Saturday
        (date(2027, 3, 24), date(2027, 3, 31), date(2027, 4, 1)),  # Good Friday, the weekend and Easter Monday
    ],
)
def test_after_three_working_days_unread_it_is_too_long(sqlite: Database, sent: date, last: date, late: date) -> None:
    desk, store = new_desk(sqlite, vandaag=sent), new_store(sqlite)
    _add(store, desk, AANMELDING.model_copy(update={"dag": sent}))

    assert store.status(CODE, last) == Status()
    assert store.status(CODE, late) == Status(te_lang=True, loket=desk.loket)
    PostvakStore(sqlite).mark_read(desk.wie(late), AFLEIDER.derive(CODE).id.hex())
    assert store.status(CODE, late) == Status(Staat.GELEZEN, loket=desk.loket)
