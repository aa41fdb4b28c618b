from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from portal.mailbox.database import Database
from portal.mailbox.wachtrij import EERSTE, LANGST, PER_KEER, Brief, Soort, Wachtrij, put, wait

NU = datetime(2026, 11, 23, 9, tzinfo=UTC)


def post_for(database: Database, *aan: str, soort: Soort = Soort.KLAAR, nu: datetime = NU, aantal: int = 0) -> int:
    with database.write() as connection:
        return put(connection, aan, soort, nu, aantal=aantal)


def test_a_mail_waits_for_every_address_once(database: Database) -> None:
    come = post_for(database, "anna@x.example", "bram@x.example", "", "anna@x.example")

    brieven = Wachtrij(database).claim(NU)
    assert come == 2
    assert {brief.aan for brief in brieven} == {"anna@x.example", "bram@x.example"}
    assert {brief.soort for brief in brieven} == {Soort.KLAAR}


def test_what_waits_already_is_not_doubled_and_tells_the_newest_number(database: Database) -> None:
    post_for(database, "anna@x.example", soort=Soort.BLIJFT_LIGGEN, aantal=1)

    again = post_for(database, "anna@x.example", soort=Soort.BLIJFT_LIGGEN, aantal=4)

    [brief] = Wachtrij(database).claim(NU)
    assert again == 0
    assert brief.aantal == 4


def test_another_kind_to_the_same_address_is_another_mail(database: Database) -> None:
    post_for(database, "anna@x.example")
    post_for(database, "anna@x.example", soort=Soort.ALLES_GOED)

    assert Wachtrij(database).status().wachten == 2


def test_what_is_claimed_is_not_claimed_again_until_its_next_attempt(database: Database) -> None:
    queue = Wachtrij(database)
    post_for(database, "anna@x.example")

    [brief] = queue.claim(NU)

    assert queue.claim(NU + EERSTE - timedelta(seconds=1)) == ()
    assert queue.claim(NU + EERSTE) == (brief,)


def test_a_mail_that_a_server_has_is_forgotten(database: Database) -> None:
    queue = Wachtrij(database)
    post_for(database, "anna@x.example")

    [brief] = queue.claim(NU)
    queue.done(brief)

    assert queue.status().wachten == 0
    assert queue.claim(NU + LANGST) == ()


def test_every_attempt_waits_twice_as_long_up_to_twelve_hours(database: Database) -> None:
    queue = Wachtrij(database)
    post_for(database, "anna@x.example")
    moment, waits = NU, []

    for _attempt in range(12):
        [brief] = queue.claim(moment)
        queue.fail(brief, "ConnectionRefusedError", moment, blijvend=False)
        before = moment
        while not ripe(database, moment):
            moment += timedelta(minutes=5)
        waits.append((moment - before) // timedelta(minutes=1))

    assert waits == [5, 10, 20, 40, 80, 160, 320, 640, 720, 720, 720, 720]


def ripe(database: Database, moment: datetime) -> bool:
    """Look whether a mail could be claimed, without claiming it."""
    with database.read() as connection:
        found = connection.exec_driver_sql("SELECT min(volgende) FROM post").scalar()
    return datetime.fromisoformat(str(found)).replace(tzinfo=UTC) <= moment


def test_a_clock_that_was_a_year_ahead_keeps_no_mail_for_a_year(database: Database) -> None:
    queue = Wachtrij(database)
    post_for(database, "anna@x.example", nu=NU + timedelta(days=365))

    assert len(queue.claim(NU)) == 1
    assert queue.claim(NU) == ()


def test_the_wait_never_passes_its_bound() -> None:
    assert wait(0) == EERSTE
    assert wait(10_000) == LANGST


def test_a_refusal_for_good_waits_longest_and_stays_visible(database: Database) -> None:
    queue = Wachtrij(database)
    post_for(database, "anna@x.example", "weg@x.example")

    first, second = queue.claim(NU)
    queue.done(first)
    queue.fail(second, "SMTPRecipientsRefused 550", NU, blijvend=True)

    stand = queue.status()
    assert (stand.wachten, stand.geweigerd, stand.fout) == (1, 1, "SMTPRecipientsRefused 550")
    assert queue.claim(NU + LANGST - timedelta(seconds=1)) == ()
    assert queue.claim(NU + LANGST) == (second,)


def test_a_failure_that_passes_is_no_refusal(database: Database) -> None:
    queue = Wachtrij(database)
    post_for(database, "anna@x.example")

    [brief] = queue.claim(NU)
    queue.fail(brief, "SMTPDataError 451", NU, blijvend=False)

    assert queue.status().geweigerd == 0
    assert queue.status().fout == "SMTPDataError 451"


def test_the_queue_tells_since_when_the_first_one_waits(database: Database) -> None:
    queue = Wachtrij(database)
    empty = queue.status()

    post_for(database, "anna@x.example", nu=NU - timedelta(hours=3))
    post_for(database, "bram@x.example")

    assert (empty.wachten, empty.oudste, empty.fout) == (0, None, "")
    assert queue.status().oudste == NU - timedelta(hours=3)


def test_the_oldest_go_first_and_a_round_has_a_bound(database: Database) -> None:
    queue = Wachtrij(database)
    post_for(database, *(f"{nummer}@x.example" for nummer in range(PER_KEER)))
    post_for(database, "eerste@x.example", nu=NU - timedelta(hours=1))

    brieven = queue.claim(NU)

    assert len(brieven) == PER_KEER
    assert brieven[0].aan == "eerste@x.example"


def test_mails_to_somebody_who_left_can_be_withdrawn(database: Database) -> None:
    queue = Wachtrij(database)
    post_for(database, "weg@x.example", "anna@x.example")
    post_for(database, "weg@x.example", soort=Soort.ALLES_GOED)

    gone = queue.withdraw("weg@x.example")

    assert gone == 2
    assert [brief.aan for brief in queue.claim(NU)] == ["anna@x.example"]


def test_processes_that_claim_at_once_never_get_the_same_mail(database_url: str) -> None:
    databases = [Database.open(database_url) for _ in range(4)]
    post_for(databases[0], *(f"{nummer}@x.example" for nummer in range(3 * PER_KEER)))

    def take(database: Database) -> list[Brief]:
        return [brief for _round in range(6) for brief in Wachtrij(database).claim(NU)]

    with ThreadPoolExecutor(4) as pool:
        taken = [brief.id for brieven in pool.map(take, databases) for brief in brieven]

    assert len(taken) == len(set(taken)) == 3 * PER_KEER
    for database in databases:
        database.close()


@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "America/New_York"])
def test_moments_are_kept_in_utc(database: Database, zone: str) -> None:
    post_for(database, "anna@x.example", nu=NU.astimezone(ZoneInfo(zone)))

    assert Wachtrij(database).status().oudste == NU
