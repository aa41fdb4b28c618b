from collections import Counter
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from portal.domain.werkdagen import workday_after
from portal.mailbox.balies import BalieStore
from portal.mailbox.database import Database
from portal.mailbox.ontvangen import bereikbaarheid
from portal.mailbox.wachtrij import Soort
from portal.mailbox.werkvoorraad import escalate, expired, stock, tell_all_is_well, tell_news
from tests.notify.desk import MAANDAG, Desk, at, mail, nudges


def test_everybody_at_a_desk_is_told_once_however_many_messages_came(database: Database) -> None:
    desk, _other = Desk.new(database), Desk.new(database, "zeist")
    for _message in range(3):
        desk.write(MAANDAG)

    tell_news(database, at(MAANDAG))

    assert mail(database, at(MAANDAG)) == Counter(
        {("1@utrecht.example", Soort.KLAAR, 0): 1, ("2@utrecht.example", Soort.KLAAR, 0): 1}
    )


def test_without_anything_new_nobody_is_told_again(database: Database) -> None:
    desk = Desk.new(database)
    desk.write(MAANDAG)
    tell_news(database, at(MAANDAG))
    mail(database, at(MAANDAG))

    again = tell_news(database, at(MAANDAG, 14))
    desk.write(MAANDAG)
    later = tell_news(database, at(MAANDAG, 15))

    assert (again, later) == (0, 2)


def test_what_was_read_before_the_mail_went_needs_no_mail(database: Database) -> None:
    desk = Desk.new(database)
    desk.write(MAANDAG)
    [bericht] = desk.messages()

    desk.read(bericht, MAANDAG)

    assert tell_news(database, at(MAANDAG)) == 0


def test_all_is_well_goes_to_everybody_of_every_desk_and_to_no_invitation(database: Database) -> None:
    Desk.new(database)
    Desk.new(database, "zeist")

    tell_all_is_well(database, at(MAANDAG))

    assert sorted(aan for aan, _soort, _aantal in mail(database, at(MAANDAG))) == [
        "1@utrecht.example",
        "1@zeist.example",
        "2@utrecht.example",
        "2@zeist.example",
    ]


@pytest.mark.parametrize("sent", [MAANDAG, date(2026, 11, 20), date(2026, 12, 24), date(2027, 3, 25)])
def test_the_deputy_is_told_on_the_first_day_after_three_working_days_and_once(database: Database, sent: date) -> None:
    desk = Desk.new(database, plaatsvervanger="chef@x.example")
    desk.write(sent)
    last = workday_after(sent, 3)

    told = [nudges(database, sent + timedelta(ahead)) for ahead in range((last - sent).days + 4)]

    days = [sent + timedelta(ahead) for ahead, mails in enumerate(told) if mails]
    assert days == [last + timedelta(days=1)]
    assert told[-3] == {("chef@x.example", Soort.ONGELEZEN, 0): 1}


def test_what_was_read_is_never_escalated(database: Database) -> None:
    desk = Desk.new(database, plaatsvervanger="chef@x.example")
    desk.write(MAANDAG)
    [bericht] = desk.messages()

    desk.read(bericht, MAANDAG)

    assert not nudges(database, MAANDAG + timedelta(days=60), vangnet="vangnet@x.example")


def test_after_ten_working_days_the_fallback_desk_gets_a_count_once(database: Database) -> None:
    first, second = Desk.new(database), Desk.new(database, "zeist")
    first.write(MAANDAG)
    first.write(MAANDAG)
    second.write(MAANDAG)
    last = workday_after(MAANDAG, 10)

    before, after, again = (nudges(database, last + timedelta(ahead), "vangnet@x.example") for ahead in (0, 1, 2))

    assert not before
    assert after == {("vangnet@x.example", Soort.BLIJFT_LIGGEN, 3): 1}
    assert not again


def test_the_count_takes_in_what_was_told_before_and_is_still_unread(database: Database) -> None:
    desk = Desk.new(database)
    desk.write(MAANDAG)
    nudges(database, workday_after(MAANDAG, 11), "vangnet@x.example")
    desk.write(MAANDAG + timedelta(days=1))

    later = nudges(database, workday_after(MAANDAG, 12), "vangnet@x.example")

    assert later == {("vangnet@x.example", Soort.BLIJFT_LIGGEN, 2): 1}


def test_the_centre_gets_the_count_of_its_own_neighbours_alone(database: Database) -> None:
    Desk.new(database, "centrum")
    near, far = Desk.new(database, "dichtbij"), Desk.new(database, "ver-weg")
    near.write(MAANDAG)
    far.write(MAANDAG)
    far.write(MAANDAG)
    centre = {"dichtbij": "centrum", "centrum": "centrum"}
    late = at(workday_after(MAANDAG, 11))

    escalate(database, late, centrum=centre.get, vangnet="vangnet@x.example")

    assert mail(database, late) == {
        ("1@centrum.example", Soort.BLIJFT_LIGGEN, 1): 1,
        ("2@centrum.example", Soort.BLIJFT_LIGGEN, 1): 1,
        ("vangnet@x.example", Soort.BLIJFT_LIGGEN, 3): 1,
    }


def test_a_centre_is_not_told_about_itself(database: Database) -> None:
    desk = Desk.new(database, "centrum")
    desk.write(MAANDAG)
    late = at(workday_after(MAANDAG, 11))

    escalate(database, late, centrum=lambda loket: loket, vangnet="")

    assert not mail(database, late)


def test_a_server_that_was_off_tells_the_deputy_and_the_fallback_desk_at_once(database: Database) -> None:
    desk = Desk.new(database, plaatsvervanger="chef@x.example")
    desk.write(MAANDAG)

    told = nudges(database, MAANDAG + timedelta(days=40), "vangnet@x.example")

    assert told == {("chef@x.example", Soort.ONGELEZEN, 0): 1, ("vangnet@x.example", Soort.BLIJFT_LIGGEN, 1): 1}


def test_a_new_message_at_the_same_desk_has_its_own_steps(database: Database) -> None:
    desk = Desk.new(database, plaatsvervanger="chef@x.example")
    desk.write(MAANDAG)
    first = nudges(database, workday_after(MAANDAG, 4))
    desk.write(workday_after(MAANDAG, 4))

    same_day = nudges(database, workday_after(MAANDAG, 4))
    later = nudges(database, workday_after(MAANDAG, 8))

    assert first == later == {("chef@x.example", Soort.ONGELEZEN, 0): 1}
    assert not same_day


def test_a_desk_is_reachable_when_it_can_receive_and_tells_when_it_last_answered(database: Database) -> None:
    desk = Desk.new(database)
    never = bereikbaarheid(database, "utrecht", desk.sleutel)
    desk.write(MAANDAG)
    [bericht] = desk.messages()

    desk.answer(bericht, MAANDAG)

    now = bereikbaarheid(database, "utrecht", desk.sleutel)
    assert (never.kan_ontvangen, never.laatst_beantwoord) == (True, None)
    assert (now.kan_ontvangen, now.laatst_beantwoord) == (True, MAANDAG)


def test_a_desk_with_one_person_or_another_key_or_none_at_all_is_not_reachable(database: Database) -> None:
    lonely, desk = Desk.new(database, "alleen", mensen=1), Desk.new(database)

    assert not bereikbaarheid(database, "alleen", lonely.sleutel).kan_ontvangen
    assert not bereikbaarheid(database, "utrecht", bytes(32)).kan_ontvangen
    assert not bereikbaarheid(database, "nergens", desk.sleutel).kan_ontvangen


def test_the_stock_counts_what_is_unread_and_says_why_a_desk_is_closed(database: Database) -> None:
    desk, lonely = Desk.new(database), Desk.new(database, "alleen", mensen=1)
    Desk.new(database, "zonder-bestand")
    desk.write(MAANDAG)
    desk.write(MAANDAG)
    desk.read(desk.messages()[0], MAANDAG)

    alone, open_desk, unknown = stock(database, {"utrecht": desk.sleutel, "alleen": lonely.sleutel})

    assert (open_desk.loket, open_desk.ongelezen, open_desk.waarom_dicht) == ("utrecht", 1, ())
    assert (alone.ongelezen, len(alone.waarom_dicht)) == (0, 1)
    assert "twee behandelaars" in alone.waarom_dicht[0]
    assert "geen postvak" in unknown.waarom_dicht[0]


def test_a_desk_that_is_switched_off_is_in_the_stock_with_its_reason(database: Database) -> None:
    desk = Desk.new(database)
    with database.write() as connection:
        connection.execute(text("UPDATE balie SET uit = true"))

    [closed] = stock(database, {"utrecht": desk.sleutel})
    BalieStore(database).switch_on("utrecht")

    assert "oefeningen" in closed.waarom_dicht[0]
    assert stock(database, {"utrecht": desk.sleutel})[0].waarom_dicht == ()


def test_what_should_have_been_erased_is_counted(database: Database) -> None:
    desk = Desk.new(database)
    desk.write(MAANDAG)
    [bericht] = desk.messages()

    assert expired(database, bericht.verloopt - timedelta(days=1)) == 0
    assert expired(database, bericht.verloopt) == 1
