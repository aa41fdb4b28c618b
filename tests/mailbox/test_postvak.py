from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import update

from portal.domain.aanmelding import Antwoord, Antwoordsoort
from portal.mailbox.balies import BalieStore
from portal.mailbox.database import Database
from portal.mailbox.errors import CannotOpenError, MailboxError
from portal.mailbox.keys import Sleutelpaar
from portal.mailbox.openlog import Handeling, Regel, regels
from portal.mailbox.postvak import PostvakStore, open_message
from portal.mailbox.staten import Bak, Staat, Status
from portal.mailbox.store import AanmeldingStore
from portal.mailbox.tables import aanmelding
from tests.mailbox.examples import (
    AANMELDING,
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

ANDER_LOKET = "loket-elders"
LAATSTE_DAG = VANDAAG + timedelta(days=89)
WEG = VANDAAG + timedelta(days=90)


@pytest.fixture
def postvak(database: Database) -> PostvakStore:
    """Give the desk's side."""
    return PostvakStore(database)


def test_a_desk_finds_its_own_messages_and_nobody_elses(database: Database, desk: Desk, postvak: PostvakStore) -> None:
    other = new_desk(database, ANDER_LOKET)
    mine, theirs = send(database, desk), send(database, other, code=ANDERE_CODE)

    assert postvak.all(desk.loket, VANDAAG) == (mine,)
    assert postvak.all(ANDER_LOKET, VANDAAG) == (theirs,)
    with pytest.raises(MailboxError, match="dit bericht is er niet meer"):
        postvak.one(desk.loket, theirs.id, VANDAAG)


def test_what_waits_longest_comes_first_and_the_second_tray_last(
    database: Database, desk: Desk, postvak: PostvakStore
) -> None:
    yesterday = AANMELDING.model_copy(update={"dag": VANDAAG - timedelta(1)})
    send(database, desk)
    older = send(database, desk, yesterday, ANDERE_CODE)
    new_store(database).add(desk.loket, desk.sleutel, yesterday, code=VREEMDE_CODE, bak=Bak.TWEEDE)

    found = postvak.all(desk.loket, VANDAAG)

    assert [one.bak for one in found] == [Bak.EERSTE, Bak.EERSTE, Bak.TWEEDE]
    assert found[0].id == older.id


@pytest.mark.parametrize("act", ["one", "mark_read", "reply", "propose", "withdraw"])
@pytest.mark.parametrize("which", ["of another desk", "expired", "nonsense", "empty"])
def test_what_is_not_there_for_this_desk_cannot_be_touched(sqlite: Database, act: str, which: str) -> None:
    desk, other, postvak = new_desk(sqlite), new_desk(sqlite, ANDER_LOKET), PostvakStore(sqlite)
    message = send(sqlite, other if which == "of another desk" else desk)
    wie = desk.wie(WEG if which == "expired" else VANDAAG)
    bericht = {"nonsense": CANARY, "empty": ""}.get(which, message.id)
    acts: dict[str, Callable[[], object]] = {
        "one": partial(postvak.one, desk.loket, bericht, wie.dag),
        "mark_read": partial(postvak.mark_read, wie, bericht),
        "reply": partial(postvak.reply, wie, bericht, ANTWOORD),
        "propose": partial(postvak.propose, wie, bericht, AANMELDING, naar=ANDER_LOKET, sleutel=other.sleutel),
        "withdraw": partial(postvak.withdraw, wie, bericht),
    }

    with pytest.raises(MailboxError, match="dit bericht is er niet meer"):
        acts[act]()

    assert postvak.all(ANDER_LOKET, VANDAAG) + postvak.all(desk.loket, VANDAAG) == (message,)
    assert regels(sqlite, desk.loket)[0].wat is Handeling.PAPIER  # nothing was noted but the making of the desk


@pytest.mark.parametrize("bericht", ["of another desk", CANARY])
def test_removing_what_is_not_there_removes_and_notes_nothing(sqlite: Database, bericht: str) -> None:
    desk, other = new_desk(sqlite), new_desk(sqlite, ANDER_LOKET)
    message = send(sqlite, other)

    PostvakStore(sqlite).remove(desk.wie(), message.id if bericht == "of another desk" else bericht)

    assert messages(sqlite) == 1
    assert [line.wat for line in regels(sqlite, desk.loket)] == [Handeling.PAPIER]


def test_what_was_answered_stays_answered_when_it_is_read_again(
    database: Database, desk: Desk, postvak: PostvakStore, store: AanmeldingStore
) -> None:
    message = send(database, desk)
    postvak.reply(desk.wie(), message.id, ANTWOORD)

    postvak.mark_read(desk.wie(), message.id)

    assert store.status(CODE, VANDAAG).staat is Staat.ANTWOORD


def test_every_kind_of_answer_reaches_the_melder_whole(
    database: Database, desk: Desk, postvak: PostvakStore, store: AanmeldingStore
) -> None:
    message = send(database, desk)
    answers = tuple(Antwoord(dag=VANDAAG, soort=soort, sjabloon="bel-ons", tekst="🚲" * 500) for soort in Antwoordsoort)

    for answer in answers:
        postvak.reply(desk.wie(), message.id, answer)

    assert store.status(CODE, VANDAAG).antwoorden == answers
    assert postvak.one(desk.loket, message.id, VANDAAG).antwoorden == len(answers)


def test_two_people_who_answer_at_once_are_both_heard(
    database: Database, desk: Desk, postvak: PostvakStore, store: AanmeldingStore
) -> None:
    message = send(database, desk)
    store.status(CODE, VANDAAG)
    answers = [ANTWOORD.model_copy(update={"tekst": f"antwoord {number}"}) for number in range(4)]

    said = at_once(*[partial(postvak.reply, desk.wie(), message.id, answer) for answer in answers])

    assert said == [None] * 4
    assert {answer.tekst for answer in store.status(CODE, VANDAAG).antwoorden} == {one.tekst for one in answers}


def test_reading_in_two_tabs_at_once_is_noted_once(database: Database, desk: Desk, postvak: PostvakStore) -> None:
    message = send(database, desk)

    said = at_once(*[partial(postvak.mark_read, desk.wie(), message.id)] * 4)

    assert said == [None] * 4
    read = [line for line in regels(database, desk.loket) if line.wat is Handeling.GELEZEN]
    assert read == [Regel(VANDAAG, "Anna", Handeling.GELEZEN, message.id[:8])]


def test_answering_while_the_melder_erases_is_either_heard_or_refused(
    database: Database, desk: Desk, postvak: PostvakStore, store: AanmeldingStore
) -> None:
    message = send(database, desk)

    said = at_once(partial(postvak.reply, desk.wie(), message.id, ANTWOORD), partial(store.erase, CODE))

    assert said[1] is None
    assert said[0] is None or "er is niets verstuurd" in str(said[0])
    assert messages(database) == 0


def test_an_answer_says_when_the_desk_last_answered(database: Database, desk: Desk, postvak: PostvakStore) -> None:
    message = send(database, desk)

    postvak.reply(desk.wie(), message.id, ANTWOORD)

    assert BalieStore(database).get(desk.loket).beantwoord_op == VANDAAG


def test_a_desk_can_remove_a_message(
    database: Database, desk: Desk, postvak: PostvakStore, store: AanmeldingStore
) -> None:
    message = send(database, desk)
    postvak.reply(desk.wie(), message.id, ANTWOORD)

    postvak.remove(desk.wie(), message.id)

    assert messages(database) == 0
    assert store.status(CODE, VANDAAG) == Status()


def test_who_proposes_to_hand_over_has_read_the_message(
    database: Database, desk: Desk, postvak: PostvakStore, store: AanmeldingStore
) -> None:
    other, message = new_desk(database, ANDER_LOKET), send(database, desk)

    postvak.propose(desk.wie(), message.id, AANMELDING, naar=ANDER_LOKET, sleutel=other.sleutel)

    assert store.status(CODE, VANDAAG) == Status(Staat.GELEZEN, loket=desk.loket, doorgeven=ANDER_LOKET)
    assert postvak.one(desk.loket, message.id, VANDAAG).naar == ANDER_LOKET


def test_a_proposal_can_be_replaced_and_taken_back(
    database: Database, desk: Desk, postvak: PostvakStore, store: AanmeldingStore
) -> None:
    one, two, message = new_desk(database, ANDER_LOKET), new_desk(database, "loket-ver"), send(database, desk)
    for naar in (one, two):
        postvak.propose(desk.wie(), message.id, AANMELDING, naar=naar.loket, sleutel=naar.sleutel)
    assert store.status(CODE, VANDAAG).doorgeven == "loket-ver"

    postvak.withdraw(desk.wie(), message.id)

    assert store.status(CODE, VANDAAG).doorgeven == ""
    store.consent(CODE, ja=True, today=VANDAAG)
    assert postvak.all("loket-ver", VANDAAG) == ()


def test_a_message_is_opened_only_with_its_own_key(database: Database, desk: Desk) -> None:
    message = send(database, desk)

    with pytest.raises(CannotOpenError, match="log opnieuw in"):
        open_message(message, {})
    with pytest.raises(CannotOpenError, match="past niet"):
        open_message(message, {desk.sleutel: Sleutelpaar.new().privaat})


def test_a_message_that_was_changed_in_the_database_does_not_open(
    database: Database, desk: Desk, postvak: PostvakStore
) -> None:
    message = send(database, desk)
    changed = message.verzegeld[:-1] + bytes([message.verzegeld[-1] ^ 1])
    with database.write() as connection:
        connection.execute(update(aanmelding).values(verzegeld=changed))

    with pytest.raises(CannotOpenError):
        open_message(postvak.one(desk.loket, message.id, VANDAAG), desk.bos)


def test_what_lies_there_sealed_does_not_show_it(database: Database, desk: Desk) -> None:
    message = send(database, desk)

    assert "verzegeld=" not in repr(message)
    assert repr(message) == repr(replace(message, verzegeld=b"iets anders"))


def test_a_desk_that_reads_elsewhere_fetches_all_and_each_melder_sees_it(
    database: Database, desk: Desk, postvak: PostvakStore, store: AanmeldingStore
) -> None:
    send(database, desk)
    send(database, desk, code=ANDERE_CODE)

    found = postvak.fetch(desk.wie(LAATSTE_DAG), LAATSTE_DAG)

    assert len(found) == 2
    assert {store.status(code, LAATSTE_DAG).staat for code in (CODE, ANDERE_CODE)} == {Staat.GELEZEN}
    assert sum(line.wat is Handeling.OPGEHAALD for line in regels(database, desk.loket)) == 2
    assert postvak.fetch(desk.wie(WEG), WEG) == ()
