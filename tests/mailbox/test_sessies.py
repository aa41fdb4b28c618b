import base64
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from portal.mailbox.database import Database
from portal.mailbox.errors import CannotOpenError
from portal.mailbox.houders import HouderStore
from portal.mailbox.keys import Doos, Sleutelpaar
from portal.mailbox.rij import Rij
from portal.mailbox.sessies import SessieStore
from portal.mailbox.tables import sessie
from tests.mailbox.examples import NU, PEPPER, Desk
from tests.mailbox.kijk import dump

MINUUT = timedelta(minutes=1)
SECONDE = timedelta(seconds=1)


@pytest.fixture
def sessies(database: Database) -> SessieStore:
    """Give the sessions."""
    return SessieStore(database)


@pytest.fixture
def cookie(sessies: SessieStore, desk: Desk) -> str:
    """Give the cookie of the first behandelaar, who just logged in."""
    return sessies.begin(desk.toegangen[0].houder.id, desk.bos, NU)


def _rows(database: Database) -> int:
    with database.read() as connection:
        return len(connection.execute(select(sessie)).all())


def test_a_cookie_gives_the_keys_back(desk: Desk, sessies: SessieStore, cookie: str) -> None:
    found = sessies.find(cookie, NU + MINUUT)

    assert found
    assert found.sleutelbos == desk.bos
    assert (found.houder, found.loket, found.naam) == (desk.toegangen[0].houder.id, desk.loket, "Anna")


def test_after_fifteen_quiet_minutes_a_session_is_over(database: Database, sessies: SessieStore, cookie: str) -> None:
    assert sessies.find(cookie, NU + 15 * MINUUT - SECONDE)
    assert sessies.find(cookie, NU + 30 * MINUUT - 2 * SECONDE)  # each time it begins again

    over = sessies.find(cookie, NU + 45 * MINUUT - 2 * SECONDE)

    assert over is None
    assert _rows(database) == 0  # and it cannot be woken by a clock that goes back
    assert sessies.find(cookie, NU) is None


def test_after_ten_hours_a_session_is_over_however_busy(sessies: SessieStore, cookie: str) -> None:
    moments = [NU + timedelta(minutes=10 * step) for step in range(60)]

    assert all(sessies.find(cookie, moment) for moment in moments)
    assert sessies.find(cookie, NU + timedelta(hours=10) - SECONDE)
    assert sessies.find(cookie, NU + timedelta(hours=10)) is None


@pytest.mark.parametrize("how", ["empty", "one", "short", "foreign"])
def test_what_is_no_cookie_opens_nothing(sessies: SessieStore, cookie: str, how: str) -> None:
    typed = {"empty": "", "one": "x", "short": cookie[:-4], "foreign": f"é{cookie}"}[how]

    assert sessies.find(typed, NU) is None
    sessies.renew(typed, {})
    sessies.end(typed)
    assert sessies.find(cookie, NU)


@pytest.mark.parametrize("place", [0, 15, 31])
def test_a_cookie_with_one_changed_bit_opens_nothing(sessies: SessieStore, cookie: str, place: int) -> None:
    geheim = bytearray(base64.urlsafe_b64decode(cookie))
    geheim[place] ^= 1

    assert sessies.find(base64.urlsafe_b64encode(geheim).decode(), NU) is None


def test_the_database_without_the_cookie_opens_nothing(
    database: Database, desk: Desk, sessies: SessieStore, cookie: str
) -> None:
    geheim = base64.urlsafe_b64decode(cookie)
    with database.read() as connection:
        row = connection.execute(select(sessie)).one()

    left = dump(database)

    assert sessies.find(cookie, NU)
    assert geheim not in left
    assert cookie.encode() not in left
    assert not [privaat for privaat in desk.bos.values() if privaat in left or privaat.hex().encode() in left]
    for key in (row.id, row.houder * 2, desk.sleutel):
        with pytest.raises(CannotOpenError):
            Doos(key).open(row.kast)


def test_the_locked_keys_of_somebody_else_put_in_my_session_open_nothing(
    database: Database, desk: Desk, sessies: SessieStore, cookie: str
) -> None:
    sessies.begin(desk.toegangen[1].houder.id, desk.bos, NU)
    with database.write() as connection:
        kasten = [row.kast for row in connection.execute(select(sessie))]
        for kast, other in zip(kasten, reversed(kasten), strict=True):
            connection.execute(update(sessie).where(sessie.c.kast == kast).values(kast=other + b"!"))

    assert sessies.find(cookie, NU) is None


def test_after_new_keys_a_session_goes_on_with_them(desk: Desk, sessies: SessieStore, cookie: str) -> None:
    paar = Sleutelpaar.new()
    bos = {**desk.bos, paar.publiek: paar.privaat}

    sessies.renew(cookie, bos)

    found = sessies.find(cookie, NU)
    assert found
    assert found.sleutelbos == bos


def test_a_desk_may_have_renewed_its_keys_a_hundred_times(desk: Desk, sessies: SessieStore) -> None:
    pairs = [Sleutelpaar.new() for _ in range(100)]
    bos = {paar.publiek: paar.privaat for paar in pairs}

    found = sessies.find(sessies.begin(desk.toegangen[0].houder.id, bos, NU), NU)

    assert found
    assert found.sleutelbos == bos


def test_logging_out_ends_this_session_and_no_other(desk: Desk, sessies: SessieStore, cookie: str) -> None:
    elsewhere = sessies.begin(desk.toegangen[0].houder.id, desk.bos, NU)

    sessies.end(cookie)

    assert sessies.find(cookie, NU) is None
    assert sessies.find(elsewhere, NU)


def test_all_sessions_of_one_person_can_be_ended_at_once(desk: Desk, sessies: SessieStore, cookie: str) -> None:
    elsewhere = sessies.begin(desk.toegangen[0].houder.id, desk.bos, NU)
    colleague = sessies.begin(desk.toegangen[1].houder.id, desk.bos, NU)

    sessies.end_all(desk.toegangen[0].houder.id)

    assert [sessies.find(one, NU) is None for one in (cookie, elsewhere, colleague)] == [True, True, False]


def test_who_is_removed_is_logged_out_at_once(
    database: Database, desk: Desk, sessies: SessieStore, cookie: str
) -> None:
    HouderStore(database, Rij(), PEPPER).remove(desk.wie(), desk.toegangen[0].houder.id)

    assert sessies.find(cookie, NU) is None


def test_a_session_does_not_show_its_keys(desk: Desk, sessies: SessieStore, cookie: str) -> None:
    found = sessies.find(cookie, NU)

    assert "sleutelbos" not in repr(found)
    assert repr(next(iter(desk.bos.values()))) not in repr(found)
