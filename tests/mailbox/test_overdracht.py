from datetime import timedelta

import pytest
from sqlalchemy import select, update

from portal.mailbox.database import Database
from portal.mailbox.errors import LoketCannotReceiveError
from portal.mailbox.postvak import PostvakStore, open_message
from portal.mailbox.staten import Staat, Status
from portal.mailbox.store import AanmeldingStore
from portal.mailbox.tables import aanmelding, balie
from tests.mailbox.examples import (
    AANMELDING,
    AFLEIDER,
    ANDERE_CODE,
    ANTWOORD,
    CODE,
    VANDAAG,
    Desk,
    new_desk,
    send,
)
from tests.mailbox.kijk import opened_by
from tests.mailbox.samen import at_once

MORGEN = VANDAAG + timedelta(days=1)
ANDER_LOKET = "loket-elders"


@pytest.fixture
def proposed(database: Database, desk: Desk) -> Desk:
    """Let the first desk propose to hand the message of CODE over to a second one."""
    other = new_desk(database, ANDER_LOKET)
    message = send(database, desk)
    postvak = PostvakStore(database)
    postvak.reply(desk.wie(), message.id, ANTWOORD)
    postvak.propose(desk.wie(), message.id, AANMELDING, naar=ANDER_LOKET, sleutel=other.sleutel)
    return other


def test_before_the_melder_agrees_the_other_desk_can_open_nothing(
    database: Database, desk: Desk, proposed: Desk, store: AanmeldingStore
) -> None:
    assert store.status(CODE, VANDAAG).doorgeven == ANDER_LOKET
    assert opened_by(database, proposed) == 0
    assert opened_by(database, desk) == 1
    assert PostvakStore(database).all(ANDER_LOKET, VANDAAG) == ()


def test_after_the_melder_agreed_only_the_other_desk_can_open_it(
    database: Database, desk: Desk, proposed: Desk, store: AanmeldingStore
) -> None:
    store.consent(CODE, ja=True, today=MORGEN)

    (message,) = PostvakStore(database).all(ANDER_LOKET, MORGEN)
    assert open_message(message, proposed.bos) == AANMELDING
    assert (message.staat, message.sinds, message.dag, message.naar) == (Staat.WACHT, MORGEN, VANDAAG, "")
    assert opened_by(database, desk) == 0
    assert opened_by(database, proposed) == 1
    assert PostvakStore(database).all(desk.loket, MORGEN) == ()
    assert len(message.verzegeld) == len(send(database, desk, code=ANDERE_CODE).verzegeld)


def test_after_handing_over_the_earlier_answer_stays_readable_for_the_melder(
    database: Database, proposed: Desk, store: AanmeldingStore
) -> None:
    store.consent(CODE, ja=True, today=MORGEN)

    status = store.status(CODE, MORGEN)

    assert status == Status(Staat.WACHT, loket=proposed.loket, antwoorden=(ANTWOORD,))
    PostvakStore(database).mark_read(proposed.wie(MORGEN), AFLEIDER.derive(CODE).id.hex())
    assert store.status(CODE, MORGEN).staat is Staat.GELEZEN


def test_after_handing_over_the_other_desk_is_told_and_has_its_own_three_days(
    database: Database, proposed: Desk, store: AanmeldingStore
) -> None:
    later = VANDAAG + timedelta(days=14)
    with database.write() as connection:
        connection.execute(update(aanmelding).values(gemeld=True, trede=1))

    store.consent(CODE, ja=True, today=later)

    with database.read() as connection:
        assert connection.execute(select(aanmelding.c.gemeld, aanmelding.c.trede)).one() == (False, 0)
    assert not store.status(CODE, later + timedelta(days=3)).te_lang
    assert store.status(CODE, later + timedelta(days=4)).te_lang
    assert proposed.loket == ANDER_LOKET


def test_a_melder_who_says_no_keeps_everything_as_it_was(
    database: Database, desk: Desk, proposed: Desk, store: AanmeldingStore
) -> None:
    store.consent(CODE, ja=False, today=MORGEN)
    store.consent(CODE, ja=True, today=MORGEN)  # too late: the proposal is gone

    assert store.status(CODE, VANDAAG) == Status(Staat.ANTWOORD, loket=desk.loket, antwoorden=(ANTWOORD,))
    assert opened_by(database, desk) == 1
    assert opened_by(database, proposed) == 0


def test_agreeing_twice_hands_over_once(database: Database, proposed: Desk, store: AanmeldingStore) -> None:
    at_once(*[lambda: store.consent(CODE, ja=True, today=MORGEN)] * 3)

    (message,) = PostvakStore(database).all(ANDER_LOKET, MORGEN)
    assert open_message(message, proposed.bos) == AANMELDING


def test_another_code_cannot_agree(database: Database, proposed: Desk, store: AanmeldingStore) -> None:
    store.consent(ANDERE_CODE, ja=True, today=MORGEN)

    assert PostvakStore(database).all(proposed.loket, MORGEN) == ()
    assert store.status(CODE, VANDAAG).doorgeven == proposed.loket


def test_a_desk_that_cannot_receive_any_more_is_not_handed_anything(
    database: Database, desk: Desk, proposed: Desk, store: AanmeldingStore
) -> None:
    with database.write() as connection:
        connection.execute(update(balie).where(balie.c.loket == proposed.loket).values(uit=True))

    with pytest.raises(LoketCannotReceiveError, match="blijft waar het is"):
        store.consent(CODE, ja=True, today=MORGEN)

    assert store.status(CODE, VANDAAG).doorgeven == ANDER_LOKET
    assert opened_by(database, desk) == 1


def test_what_has_expired_is_not_handed_over(database: Database, proposed: Desk, store: AanmeldingStore) -> None:
    store.consent(CODE, ja=True, today=VANDAAG + timedelta(days=90))

    assert PostvakStore(database).all(proposed.loket, VANDAAG) == ()
