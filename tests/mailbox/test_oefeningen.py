from datetime import date, timedelta

import pytest

from portal.domain.werkdagen import is_workday, workday_after
from portal.mailbox.balies import BalieStore
from portal.mailbox.database import Database
from portal.mailbox.oefeningen import drill, judge, kwartaal, oefendag
from portal.mailbox.ontvangen import bereikbaarheid
from portal.mailbox.openlog import Wie
from portal.mailbox.postvak import PostvakStore, open_message
from portal.mailbox.wachtrij import Soort, Wachtrij
from portal.mailbox.werkvoorraad import tell_news
from tests.notify.desk import Desk, at, mail, nudges

KWARTALEN = [date(2027, 1, 5), date(2027, 4, 6), date(2027, 7, 6), date(2027, 10, 5)]
"""The first Tuesdays of 2027; all are working days."""


def drill_day(desk: Desk, dag: date) -> tuple[str, ...]:
    return drill(desk.database, {desk.loket: desk.sleutel}, at(dag))


def is_on(desk: Desk) -> bool:
    return bereikbaarheid(desk.database, desk.loket, desk.sleutel).kan_ontvangen


def too_late(dag: date) -> date:
    """Give the first day on which a drill of this day is missed."""
    return workday_after(dag, 3) + timedelta(days=1)


def miss(desk: Desk, dag: date) -> tuple[str, ...]:
    """Let a desk miss the drill of a day, and give what went off."""
    drill_day(desk, dag)
    return judge(desk.database, at(too_late(dag), 0, 5))


@pytest.mark.parametrize(
    ("dag", "naam", "wanted"),
    [
        (date(2026, 11, 22), "2026-Q4", date(2026, 10, 6)),
        (date(2027, 1, 1), "2027-Q1", date(2027, 1, 5)),
        (date(2027, 3, 31), "2027-Q1", date(2027, 1, 5)),
        (date(2030, 1, 1), "2030-Q1", date(2030, 1, 8)),  # the first Tuesday is New Year's Day
    ],
)
def test_the_drill_is_on_the_first_tuesday_of_the_quarter_that_is_a_working_day(
    dag: date, naam: str, wanted: date
) -> None:
    assert (kwartaal(dag), oefendag(dag)) == (naam, wanted)
    assert is_workday(oefendag(dag))


def test_a_drill_lies_in_the_tray_as_a_message_and_only_inside_says_what_it_is(database: Database) -> None:
    desk = Desk.new(database)
    desk.write(KWARTALEN[0])

    drilled = drill_day(desk, KWARTALEN[0])

    one, two = desk.messages(KWARTALEN[0])
    assert drilled == ("utrecht",)
    assert sorted(open_message(message, desk.bos).oefening for message in (one, two)) == [False, True]
    assert len(one.verzegeld) == len(two.verzegeld)
    assert (one.dag, one.staat, one.bak, one.antwoorden) == (two.dag, two.staat, two.bak, two.antwoorden)


def test_a_desk_is_told_of_a_drill_as_of_any_message(database: Database) -> None:
    desk = Desk.new(database)
    drill_day(desk, KWARTALEN[0])

    assert tell_news(database, at(KWARTALEN[0])) == 2


def test_each_quarter_has_one_drill_and_none_before_its_day(database: Database) -> None:
    desk = Desk.new(database)
    days = [date(2027, 1, 1) + timedelta(ahead) for ahead in range(365)]

    drilled = [dag for dag in days if drill_day(desk, dag)]

    assert drilled == KWARTALEN


def test_a_server_that_was_off_on_the_day_drills_later_and_once(database: Database) -> None:
    desk = Desk.new(database)
    late = KWARTALEN[0] + timedelta(days=20)

    first, second = drill_day(desk, late), drill_day(desk, late + timedelta(days=1))

    assert (first, second) == (("utrecht",), ())


def test_two_drills_never_follow_each_other_within_four_weeks(database: Database) -> None:
    desk = Desk.new(database)
    drill_day(desk, date(2027, 3, 30))

    assert drill_day(desk, date(2027, 4, 6)) == ()
    assert drill_day(desk, date(2027, 4, 26)) == ()
    assert drill_day(desk, date(2027, 4, 27)) == ("utrecht",)


def test_a_desk_that_cannot_receive_gets_no_drill_and_misses_none(database: Database) -> None:
    lonely = Desk.new(database, mensen=1)

    assert drill_day(lonely, KWARTALEN[0]) == ()
    assert drill(database, {"nergens": bytes(32)}, at(KWARTALEN[0])) == ()
    assert judge(database, at(too_late(KWARTALEN[0]))) == ()


def test_an_answer_on_the_third_working_day_is_in_time(database: Database) -> None:
    desk = Desk.new(database)
    drill_day(desk, KWARTALEN[0])
    [bericht] = desk.messages(KWARTALEN[0])

    desk.answer(bericht, workday_after(KWARTALEN[0], 3))
    judge(database, at(too_late(KWARTALEN[0])))

    assert BalieStore(database).get("utrecht").gemist == 0
    found = bereikbaarheid(database, "utrecht", desk.sleutel)
    assert (found.kan_ontvangen, found.laatst_beantwoord) == (True, workday_after(KWARTALEN[0], 3))


def test_an_answer_after_the_last_day_is_too_late_also_when_nobody_judged_before(database: Database) -> None:
    desk = Desk.new(database)
    drill_day(desk, KWARTALEN[0])
    [bericht] = desk.messages(KWARTALEN[0])

    desk.answer(bericht, too_late(KWARTALEN[0]))
    judge(database, at(too_late(KWARTALEN[0]), 12))

    assert BalieStore(database).get("utrecht").gemist == 1


def test_reading_a_drill_is_not_answering_it(database: Database) -> None:
    desk = Desk.new(database)
    drill_day(desk, KWARTALEN[0])
    [bericht] = desk.messages(KWARTALEN[0])

    desk.read(bericht, KWARTALEN[0])
    judge(database, at(too_late(KWARTALEN[0])))

    assert BalieStore(database).get("utrecht").gemist == 1


def test_a_drill_is_missed_only_when_its_last_day_is_over(database: Database) -> None:
    desk = Desk.new(database)
    drill_day(desk, KWARTALEN[0])

    judge(database, at(workday_after(KWARTALEN[0], 3), 23, 59))
    on_the_day = BalieStore(database).get("utrecht").gemist
    judge(database, at(too_late(KWARTALEN[0]), 0, 0))

    assert (on_the_day, BalieStore(database).get("utrecht").gemist) == (0, 1)


def test_the_first_missed_drill_leaves_the_form_on_and_the_second_takes_it_off(database: Database) -> None:
    desk = Desk.new(database, plaatsvervanger="chef@x.example")

    first, after_first = miss(desk, KWARTALEN[0]), is_on(desk)
    second, after_second = miss(desk, KWARTALEN[1]), is_on(desk)

    assert (first, after_first) == ((), True)
    assert (second, after_second) == (("utrecht",), False)
    told = mail(database, at(KWARTALEN[2]))
    assert {aan for aan, soort, _aantal in told if soort is Soort.FORMULIER_UIT} == {
        "1@utrecht.example",
        "2@utrecht.example",
        "chef@x.example",
    }


def test_a_verdict_is_given_once(database: Database) -> None:
    desk = Desk.new(database)
    miss(desk, KWARTALEN[0])

    for hour in range(5):
        judge(database, at(too_late(KWARTALEN[0]), hour))

    assert BalieStore(database).get("utrecht").gemist == 1


def test_two_missed_drills_with_an_answered_one_between_leave_the_form_on(database: Database) -> None:
    desk = Desk.new(database)
    miss(desk, KWARTALEN[0])
    drill_day(desk, KWARTALEN[1])
    last = max(desk.messages(KWARTALEN[1]), key=lambda bericht: bericht.dag)

    desk.answer(last, KWARTALEN[1])
    judge(database, at(KWARTALEN[1], 10))
    miss(desk, KWARTALEN[2])

    assert is_on(desk)


def test_answering_a_missed_drill_late_switches_the_form_on_again(database: Database) -> None:
    desk = Desk.new(database)
    miss(desk, KWARTALEN[0])
    miss(desk, KWARTALEN[1])
    later = too_late(KWARTALEN[1])
    last = max(desk.messages(later), key=lambda bericht: bericht.dag)

    desk.answer(last, later)
    judge(database, at(later, 11))

    assert is_on(desk)
    assert BalieStore(database).get("utrecht").gemist == 0


def test_a_desk_that_is_off_gets_the_next_drill_and_comes_back_by_answering_it(database: Database) -> None:
    desk = Desk.new(database)
    miss(desk, KWARTALEN[0])
    miss(desk, KWARTALEN[1])

    drilled = drill_day(desk, KWARTALEN[2])
    [bericht] = [one for one in desk.messages(KWARTALEN[2]) if one.dag == KWARTALEN[2]]
    desk.answer(bericht, KWARTALEN[2])
    judge(database, at(KWARTALEN[2], 12))

    assert drilled == ("utrecht",)
    assert is_on(desk)


def test_a_desk_that_is_off_and_keeps_silent_stays_off_and_is_told_once(database: Database) -> None:
    desk = Desk.new(database)
    went_off = [miss(desk, dag) for dag in KWARTALEN]

    assert went_off == [(), ("utrecht",), (), ()]
    assert not is_on(desk)


def test_a_beheerder_switches_a_form_on_and_it_stays_on(database: Database) -> None:
    desk = Desk.new(database)
    miss(desk, KWARTALEN[0])
    miss(desk, KWARTALEN[1])

    BalieStore(database).switch_on("utrecht")
    judge(database, at(KWARTALEN[2] - timedelta(days=1)))
    miss(desk, KWARTALEN[2])

    assert is_on(desk)


def test_a_drill_that_was_answered_and_removed_at_once_counts(database: Database) -> None:
    desk = Desk.new(database)
    drill_day(desk, KWARTALEN[0])
    [bericht] = desk.messages(KWARTALEN[0])
    desk.answer(bericht, KWARTALEN[0])

    PostvakStore(database).remove(desk.wie(KWARTALEN[0]), bericht.id)
    judge(database, at(too_late(KWARTALEN[0])))

    assert BalieStore(database).get("utrecht").gemist == 0


def test_a_drill_that_was_removed_without_an_answer_is_missed(database: Database) -> None:
    desk = Desk.new(database)
    drill_day(desk, KWARTALEN[0])
    [bericht] = desk.messages(KWARTALEN[0])

    PostvakStore(database).remove(Wie("utrecht", "Bram", KWARTALEN[0]), bericht.id)
    judge(database, at(too_late(KWARTALEN[0])))

    assert BalieStore(database).get("utrecht").gemist == 1


def test_the_deputy_hears_of_an_unread_drill_and_the_fallback_desk_does_not(database: Database) -> None:
    desk = Desk.new(database, plaatsvervanger="chef@x.example")
    drill_day(desk, KWARTALEN[0])

    told = nudges(database, too_late(KWARTALEN[0]), "vangnet@x.example")
    much_later = nudges(database, workday_after(KWARTALEN[0], 20), "vangnet@x.example")

    assert told == {("chef@x.example", Soort.ONGELEZEN, 0): 1}
    assert not much_later


def test_one_desk_that_misses_takes_no_other_with_it(database: Database) -> None:
    silent, awake = Desk.new(database, "stil"), Desk.new(database, "wakker")
    keys = {desk.loket: desk.sleutel for desk in (silent, awake)}
    for dag in KWARTALEN[:2]:
        drill(database, keys, at(dag))
        for bericht in awake.messages(dag):
            if not bericht.antwoorden:
                awake.answer(bericht, dag)
        judge(database, at(too_late(dag)))

    assert is_on(awake)
    assert not is_on(silent)
    assert Wachtrij(database).status().wachten == 2
