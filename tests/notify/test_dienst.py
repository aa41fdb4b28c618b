"""What the jobs do together, day by day, on a clock that the test moves."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, time, timedelta

from portal.domain.errors import PortalError
from portal.domain.werkdagen import workday_after
from portal.domain.zone import ZONE
from portal.mailbox.database import Database
from portal.mailbox.klussen import PACHT
from portal.mailbox.wachtrij import Soort
from portal.notify.dienst import Dienst
from portal.notify.rooster import Taak
from tests.notify.desk import MAANDAG, Desk, at, mail, no_centre

DAG = timedelta(days=1)
TIJDEN = (time(0, 5), time(8, 59), time(9), time(13, 59), time(14), time(23))


def make_dienst(desk: Desk, *, centrum: Callable[[str], str | None] = no_centre, vangnet: str = "") -> Dienst:
    """Make one without a mail server: what it would send waits in the queue."""
    return Dienst(desk.database, sleutels={desk.loket: desk.sleutel}, centrum=centrum, vangnet=vangnet, postbode=None)


def live(dienst: Dienst, start: date, end: date, tijden: tuple[time, ...] = TIJDEN) -> dict[Soort, list[datetime]]:
    """Let days pass up to and with the last one, and give when which kind of mail came to wait."""
    seen: dict[Soort, list[datetime]] = {soort: [] for soort in Soort}
    for dag in (start + ahead * DAG for ahead in range((end - start).days + 1)):
        for nu in (datetime.combine(dag, tijd, ZONE) for tijd in tijden):
            dienst.run_due(nu)
            for soort in {soort for _aan, soort, _aantal in mail(dienst.database, nu)}:
                seen[soort].append(nu)
    return seen


def caught_up(desk: Desk, nu: datetime, *, vangnet: str = "") -> Dienst:
    """Give the jobs of a server that ran until now."""
    dienst = make_dienst(desk, vangnet=vangnet)
    dienst.run_due(nu)
    mail(desk.database, nu)
    return dienst


def test_a_desk_that_never_reads_gets_every_nudge_at_its_time(sqlite: Database) -> None:
    desk = Desk.new(sqlite, plaatsvervanger="chef@x.example")
    dienst = caught_up(desk, at(MAANDAG, 0), vangnet="vangnet@x.example")
    desk.write(MAANDAG)

    seen = live(dienst, MAANDAG, MAANDAG + 20 * DAG)

    assert seen[Soort.KLAAR] == [at(MAANDAG)]
    assert seen[Soort.ONGELEZEN] == [at(date(2026, 11, 27))]
    assert seen[Soort.BLIJFT_LIGGEN] == [at(date(2026, 12, 8))]
    assert seen[Soort.ALLES_GOED] == [at(MAANDAG), at(MAANDAG + 7 * DAG), at(MAANDAG + 14 * DAG)]
    assert seen[Soort.FORMULIER_UIT] == []


def test_a_message_between_the_fixed_times_waits_for_the_next_one(database: Database) -> None:
    desk = Desk.new(database)
    dienst = caught_up(desk, at(MAANDAG, 9))
    desk.write(MAANDAG)

    seen = live(dienst, MAANDAG, MAANDAG, (time(9, 1), time(12), time(13, 59), time(14), time(14, 1)))

    assert seen[Soort.KLAAR] == [at(MAANDAG, 14)]


def test_over_christmas_nobody_gets_mail_and_what_expires_is_erased_all_the_same(sqlite: Database) -> None:
    desk = Desk.new(sqlite)
    christmas = date(2026, 12, 25)
    desk.write(christmas - 90 * DAG)
    dienst = caught_up(desk, at(date(2026, 12, 24), 15))
    before = [message.dag for message in desk.messages(date(2026, 12, 24))]
    desk.write(christmas)

    seen = live(dienst, christmas, date(2026, 12, 27))
    after = [message.dag for message in desk.messages(date(2026, 12, 24))]

    assert not any(seen.values())
    assert christmas - 90 * DAG in before
    assert set(before) - set(after) == {christmas - 90 * DAG}
    assert christmas in after


def test_a_silent_desk_loses_its_form_after_two_drills_and_an_answer_brings_it_back(sqlite: Database) -> None:
    desk = Desk.new(sqlite)
    dienst = make_dienst(desk)
    start, end = date(2027, 1, 4), date(2027, 4, 20)

    seen = live(dienst, start, end, (time(0, 5), time(9)))
    [bericht] = [one for one in desk.messages(end) if one.dag == date(2027, 4, 6)]
    desk.answer(bericht, end)
    dienst.run_due(at(end, 9, 59))
    before_the_hour = desk.can_receive()
    dienst.run_due(at(end, 10))

    assert seen[Soort.FORMULIER_UIT] == [at(date(2027, 4, 10), 0, 5)]
    assert not before_the_hour
    assert desk.can_receive()


def test_a_server_that_was_off_for_a_month_catches_up_once(database: Database) -> None:
    desk = Desk.new(database, plaatsvervanger="chef@x.example")
    dienst = caught_up(desk, at(MAANDAG, 6), vangnet="vangnet@x.example")
    desk.write(MAANDAG)
    back = at(MAANDAG + 31 * DAG, 3)

    first = dienst.run_due(back)
    told = mail(database, back)
    second = dienst.run_due(back + timedelta(minutes=1))

    assert set(first.gedaan) == set(Taak)
    assert second.gedaan == ()
    assert sorted((aan, str(soort)) for aan, soort, _aantal in told) == [
        ("1@utrecht.example", "alles-goed"),
        ("1@utrecht.example", "klaar"),
        ("2@utrecht.example", "alles-goed"),
        ("2@utrecht.example", "klaar"),
        ("chef@x.example", "ongelezen"),
        ("vangnet@x.example", "blijft-liggen"),
    ]


def test_a_job_that_fails_stops_no_other_and_comes_back_when_its_claim_ends(database: Database) -> None:
    desk = Desk.new(database)
    desk.write(MAANDAG)
    late = at(workday_after(MAANDAG, 12))
    broken = make_dienst(desk, centrum=refuse, vangnet="vangnet@x.example")

    failed = broken.run_due(late)
    mail(database, late)
    soon = make_dienst(desk, vangnet="vangnet@x.example").run_due(late + timedelta(minutes=1))
    later = make_dienst(desk, vangnet="vangnet@x.example").run_due(late + PACHT)

    assert failed.mislukt == ("escaleren: PortalError",)
    assert set(failed.gedaan) == set(Taak) - {Taak.ESCALEREN}
    assert Taak.ESCALEREN not in soon.gedaan
    assert Taak.ESCALEREN in later.gedaan
    assert mail(database, late + PACHT)["vangnet@x.example", Soort.BLIJFT_LIGGEN, 1] == 1


def refuse(_loket: str) -> None:
    raise PortalError("het bestand van anna@x.example is stuk")


def test_processes_that_run_at_once_do_every_job_once(database_url: str) -> None:
    databases = [Database.open(database_url) for _ in range(3)]
    desk = Desk.new(databases[0])
    desk.write(MAANDAG)
    diensten = [Dienst(one, sleutels={}, centrum=no_centre, vangnet="", postbode=None) for one in databases]

    with ThreadPoolExecutor(3) as pool:
        reports = list(pool.map(lambda dienst: dienst.run_due(at(MAANDAG)), diensten))

    assert sorted(taak for report in reports for taak in report.gedaan) == sorted(Taak)
    assert set(mail(databases[0], at(MAANDAG)).values()) == {1}
    for database in databases:
        database.close()


def test_on_the_day_after_a_change_of_clock_mail_goes_at_nine(sqlite: Database) -> None:
    desk = Desk.new(sqlite)
    dienst = caught_up(desk, at(date(2026, 10, 23), 15))
    desk.write(date(2026, 10, 25))

    seen = live(dienst, date(2026, 10, 25), date(2026, 10, 26))

    assert seen[Soort.KLAAR] == [at(date(2026, 10, 26))]
