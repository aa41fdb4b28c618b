from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Table, insert, select

from portal.domain.aanmelding import Plek
from portal.mailbox.database import Database
from portal.mailbox.errors import CannotOpenError, MailboxError
from portal.mailbox.houders import HouderStore
from portal.mailbox.openlog import regels
from portal.mailbox.postvak import PostvakStore
from portal.mailbox.retention import BEWAAR, UITERLIJK, expires_on, sweep
from portal.mailbox.rij import Rij
from portal.mailbox.sessies import SessieStore
from portal.mailbox.staten import Status
from portal.mailbox.store import AanmeldingStore
from portal.mailbox.tables import houder, sessie
from tests.mailbox.examples import AANMELDING, ANDERE_CODE, ANTWOORD, CODE, NU, PEPPER, VANDAAG, Desk, new_desk, send
from tests.mailbox.kijk import messages, raw, rows

MAANDAG = date(2027, 3, 1)
days = st.dates(date(2026, 1, 1), date(2035, 1, 1))
spans = st.integers(0, 800).map(timedelta)


@pytest.mark.parametrize(
    ("week", "answered", "gone"),
    [
        (None, [], VANDAAG + timedelta(90)),
        (None, [1], VANDAAG + timedelta(91)),
        (None, [10, 89], VANDAAG + timedelta(89 + 90)),
        (MAANDAG, [], date(2027, 3, 7) + timedelta(90)),  # the week of return ends on Sunday
        (MAANDAG, [30], date(2027, 3, 7) + timedelta(90)),  # an answer before it shortens nothing
        (MAANDAG, [150], VANDAAG + timedelta(150 + 90)),
        (date(2026, 1, 5), [], VANDAAG + timedelta(90)),  # a week that has passed
        (date(2029, 1, 1), [], VANDAAG + timedelta(365)),  # never longer than a year
        (None, [80, 160, 240, 320, 364], VANDAAG + timedelta(365)),
    ],
)
def test_on_the_day_itself_it_is_gone_and_the_day_before_it_is_there(
    sqlite: Database, week: date | None, answered: list[int], gone: date
) -> None:
    desk, postvak = new_desk(sqlite), PostvakStore(sqlite)
    body = AANMELDING.model_copy(update={"week": week, "plek": Plek.WEEK if week else None})
    message = send(sqlite, desk, body)
    for after in answered:
        day = VANDAAG + timedelta(after)
        postvak.reply(desk.wie(day), message.id, ANTWOORD.model_copy(update={"dag": day}))

    before = sweep(sqlite, gone - timedelta(1)), messages(sqlite)
    after_it = sweep(sqlite, gone), messages(sqlite)

    assert before == (0, 1)
    assert after_it == (1, 0)
    assert not {"antwoord", "overdracht"} & {table for table, _, _ in rows(sqlite)}


@given(days, st.none() | days, st.lists(spans, max_size=4))
def test_no_message_lives_longer_than_a_year_nor_shorter_than_promised(
    dag: date, week: date | None, answers: list[timedelta]
) -> None:
    laatste = max([dag, *(dag + span for span in answers)])

    until = expires_on(dag, week, laatste)

    assert until <= dag + timedelta(UITERLIJK)
    assert until == dag + timedelta(UITERLIJK) or until >= laatste + timedelta(BEWAAR)
    assert until == dag + timedelta(UITERLIJK) or week is None or until >= week + timedelta(6 + BEWAAR)


@given(days, st.none() | days, st.lists(st.integers(0, 80), max_size=5))
def test_answering_prolongs_by_the_same_rule_as_sending(dag: date, week: date | None, steps: list[int]) -> None:
    laatste, until = dag, expires_on(dag, week, dag)
    for step in steps:
        laatste += timedelta(step)
        until = min(max(until, laatste + timedelta(BEWAAR)), dag + timedelta(UITERLIJK))  # as PostvakStore.reply does

    assert until == expires_on(dag, week, laatste)


def test_what_has_expired_is_not_shown_to_anybody_before_it_is_swept(
    database: Database, desk: Desk, store: AanmeldingStore
) -> None:
    message, postvak = send(database, desk), PostvakStore(database)
    postvak.reply(desk.wie(), message.id, ANTWOORD)
    gone = VANDAAG + timedelta(90)

    assert store.status(CODE, gone) == Status()
    assert postvak.all(desk.loket, gone) == ()
    with pytest.raises(MailboxError):
        postvak.one(desk.loket, message.id, gone)
    assert store.status(CODE, gone - timedelta(1)) != Status()
    assert len(postvak.all(desk.loket, gone - timedelta(1))) == 1


def test_an_answer_does_not_raise_what_has_expired_from_the_dead(database: Database, desk: Desk) -> None:
    message, gone = send(database, desk), VANDAAG + timedelta(90)

    with pytest.raises(MailboxError):
        PostvakStore(database).reply(desk.wie(gone), message.id, ANTWOORD.model_copy(update={"dag": gone}))

    assert sweep(database, gone) == 1


def test_sweeping_again_erases_nothing_more_and_the_rest_stays(database: Database, desk: Desk) -> None:
    send(database, desk)
    send(database, desk, AANMELDING.model_copy(update={"dag": VANDAAG + timedelta(1)}), ANDERE_CODE)

    swept = [sweep(database, VANDAAG + timedelta(90)) for _ in range(3)]

    assert swept == [1, 0, 0]
    assert messages(database) == 1


def test_what_was_swept_is_not_in_the_file_any_more(sqlite: Database) -> None:
    message = send(sqlite, new_desk(sqlite))
    assert message.verzegeld[:64] in raw(sqlite)

    sweep(sqlite, VANDAAG + timedelta(90))

    left = raw(sqlite)
    assert not [at for at in range(0, 4096, 64) if message.verzegeld[at : at + 64] in left]


def test_an_invitation_goes_on_its_day_and_people_and_paper_stay(database: Database, desk: Desk) -> None:
    store = HouderStore(database, Rij(), PEPPER)
    letters = store.invite(desk.wie(), desk.bos, naam="Carla", email="carla@voorbeeld.nl")

    assert store.open_letters(letters, VANDAAG + timedelta(6)).houder.naam == "Carla"
    with pytest.raises(CannotOpenError):
        store.open_letters(letters, VANDAAG + timedelta(7))
    sweep(database, VANDAAG + timedelta(6))
    assert _count(database, houder) == 4
    sweep(database, VANDAAG + timedelta(7))
    assert _count(database, houder) == 3
    assert store.open_letters(desk.papier, VANDAAG + timedelta(3000)).sleutelbos == desk.bos


def test_a_forgotten_session_goes_within_two_days(database: Database, desk: Desk) -> None:
    SessieStore(database).begin(desk.toegangen[0].houder.id, desk.bos, NU)

    sweep(database, VANDAAG + timedelta(1))
    assert _count(database, sessie) == 1
    sweep(database, VANDAAG + timedelta(2))
    assert _count(database, sessie) == 0


def test_a_session_that_was_kept_awake_by_a_clock_gone_wrong_goes_too(database: Database, desk: Desk) -> None:
    row = {"id": bytes(32), "houder": bytes.fromhex(desk.toegangen[0].houder.id), "kast": b"x"}
    with database.write() as connection:
        connection.execute(insert(sessie).values(begin=NU, laatst=NU + timedelta(3000), **row))

    sweep(database, VANDAAG + timedelta(2))

    assert _count(database, sessie) == 0


def test_the_log_goes_after_a_year(database: Database, desk: Desk) -> None:
    sweep(database, VANDAAG + timedelta(364))
    assert regels(database, desk.loket)

    sweep(database, VANDAAG + timedelta(365))

    assert regels(database, desk.loket) == ()


def _count(database: Database, table: Table) -> int:
    with database.read() as connection:
        return len(connection.execute(select(table)).all())
