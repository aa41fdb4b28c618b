from datetime import timedelta

import pytest
from sqlalchemy import Date, DateTime

from portal.mailbox.database import Database
from portal.mailbox.openlog import Handeling, Regel, Wie, note, regels
from portal.mailbox.tables import openlog
from tests.mailbox.examples import LOKET, VANDAAG, Desk, new_desk
from tests.mailbox.samen import at_once

BERICHT = "0123456789abcdef" * 2


def _note(database: Database, wie: Wie, wat: Handeling = Handeling.GELEZEN, bericht: str = BERICHT) -> None:
    with database.write() as connection:
        note(connection, wie, wat, bericht)


def test_the_log_tells_who_did_what_on_which_day_the_newest_first(database: Database, desk: Desk) -> None:
    _note(database, desk.wie())
    _note(database, desk.wie(VANDAAG + timedelta(1)), Handeling.BEANTWOORD)

    assert regels(database, LOKET) == (
        Regel(VANDAAG + timedelta(1), "Anna", Handeling.BEANTWOORD, "01234567"),
        Regel(VANDAAG, "Anna", Handeling.GELEZEN, "01234567"),
        Regel(VANDAAG, "papieren sleutel", Handeling.PAPIER, ""),
    )


def test_the_same_deed_on_the_same_day_stands_there_once(database: Database, desk: Desk) -> None:
    for _ in range(3):
        _note(database, desk.wie())
    _note(database, Wie(LOKET, "Bram", VANDAAG))
    _note(database, desk.wie(), bericht="f" * 32)

    assert len([line for line in regels(database, LOKET) if line.wat is Handeling.GELEZEN]) == 3


def test_the_same_deed_at_the_same_moment_stands_there_once_and_fails_nobody(database: Database, desk: Desk) -> None:
    said = at_once(*[lambda: _note(database, desk.wie())] * 6)

    assert said == [None] * 6
    assert len([line for line in regels(database, LOKET) if line.wat is Handeling.GELEZEN]) == 1


def test_the_log_of_one_desk_is_not_that_of_another(database: Database, desk: Desk) -> None:
    other = new_desk(database, "loket-elders")
    _note(database, other.wie())

    assert Handeling.GELEZEN not in [line.wat for line in regels(database, desk.loket)]


def test_a_line_has_no_time_of_day_and_no_order_within_a_day(database: Database, desk: Desk) -> None:
    for name in ("Bram", "Anna", "Chris"):
        _note(database, Wie(desk.loket, name, VANDAAG))

    kinds = [type(column.type) for column in openlog.columns]

    assert DateTime not in kinds
    assert kinds.count(Date) == 1
    assert [line.wie for line in regels(database, LOKET)] == ["Anna", "Bram", "Chris", "papieren sleutel"]


def test_a_deed_that_failed_is_not_noted(database: Database, desk: Desk) -> None:
    with pytest.raises(LookupError):
        _fail(database, desk.wie())

    assert Handeling.GELEZEN not in [line.wat for line in regels(database, LOKET)]


def _fail(database: Database, wie: Wie) -> None:
    with database.write() as connection:
        note(connection, wie, Handeling.GELEZEN, BERICHT)
        raise LookupError
