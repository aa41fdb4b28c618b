from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier

from portal.mailbox.database import Database
from portal.mailbox.klussen import PACHT, Klussenbord

SINDS = datetime(2026, 11, 23, 8, tzinfo=UTC)
NU = SINDS + timedelta(seconds=20)


def test_a_turn_that_was_done_is_not_done_again(database: Database) -> None:
    bord = Klussenbord(database)

    first = bord.claim("melden", sinds=SINDS, nu=NU)
    bord.finish("melden", NU)

    assert first
    assert not bord.claim("melden", sinds=SINDS, nu=NU + PACHT)
    assert bord.claim("melden", sinds=SINDS + timedelta(hours=5), nu=NU + timedelta(hours=5))


def test_what_another_process_does_is_left_to_it(database: Database) -> None:
    bord = Klussenbord(database)
    bord.claim("melden", sinds=SINDS, nu=NU)

    assert not bord.claim("melden", sinds=SINDS, nu=NU + timedelta(minutes=1))
    assert bord.claim("oordelen", sinds=SINDS, nu=NU)


def test_a_process_that_died_loses_its_claim(database: Database) -> None:
    bord = Klussenbord(database)
    bord.claim("melden", sinds=SINDS, nu=NU)

    assert bord.last_runs() == {}
    assert bord.claim("melden", sinds=SINDS, nu=NU + PACHT)


def test_when_a_job_ran_is_told_in_utc(database: Database) -> None:
    bord = Klussenbord(database)
    bord.claim("melden", sinds=SINDS, nu=NU)

    bord.finish("melden", NU)

    assert bord.last_runs() == {"melden": NU}


def test_a_clock_that_was_a_year_ahead_stops_no_job_for_a_year(database: Database) -> None:
    bord = Klussenbord(database)
    wrong = NU + timedelta(days=365)
    bord.claim("melden", sinds=wrong, nu=wrong)
    bord.finish("melden", wrong)
    bord.claim("oordelen", sinds=wrong, nu=wrong)

    assert bord.claim("melden", sinds=SINDS, nu=NU)
    assert bord.claim("oordelen", sinds=SINDS, nu=NU)


def test_of_many_processes_at_once_one_gets_the_turn(database_url: str) -> None:
    databases = [Database.open(database_url) for _ in range(4)]
    together = Barrier(4)

    def race(database: Database) -> int:
        won = 0
        for turn in range(10):
            together.wait(timeout=60)
            if Klussenbord(database).claim(f"klus {turn}", sinds=SINDS, nu=NU):
                Klussenbord(database).finish(f"klus {turn}", NU)
                won += 1
        return won

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(race, databases)) == 10

    for database in databases:
        database.close()
