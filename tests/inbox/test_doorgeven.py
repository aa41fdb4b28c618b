from portal.mailbox.errors import LoketCannotReceiveError
from portal.mailbox.postvak import open_message
from portal.mailbox.staten import Staat
from tests.html import attr, words
from tests.inbox.browser import Browser
from tests.inbox.conftest import DESK, OTHER_DESK, World
from tests.mailbox.examples import AANMELDING, CODE, VANDAAG, new_store


def propose(world: World, anna: Browser) -> str:
    path = world.send()
    anna.open(path)
    anna.follow("Doorgeven aan een andere gemeente")
    anna.press("Vraag het aan de schrijver", {"naar": "elders"})
    return path


def test_the_melder_decides_and_then_only_the_other_desk_can_read(world: World, anna: Browser) -> None:
    propose(world, anna)
    melder = new_store(world.database)

    asked = melder.status(CODE, VANDAAG).doorgeven
    melder.consent(CODE, ja=True, today=VANDAAG)

    assert asked == OTHER_DESK
    assert world.room.berichten.all(DESK, VANDAAG) == ()
    [message] = world.room.berichten.all(OTHER_DESK, VANDAAG)
    assert open_message(message, world.other.bos) == AANMELDING
    there = world.log_in(world.browser(), loket=OTHER_DESK)
    there.follow("Open: Een fiets, 23 november 2026")
    assert "Papiaments" in there.text


def test_until_the_melder_agrees_nothing_moves(world: World, anna: Browser) -> None:
    path = propose(world, anna)

    anna.open(path)

    assert "mag Elders dit bericht lezen? Er is nog geen antwoord." in anna.text
    assert world.room.berichten.all(OTHER_DESK, VANDAAG) == ()


def test_a_melder_who_refuses_stays_where_the_message_is(world: World, anna: Browser) -> None:
    propose(world, anna)

    new_store(world.database).consent(CODE, ja=False, today=VANDAAG)

    [message] = world.room.berichten.all(DESK, VANDAAG)
    assert message.naar == ""


def test_a_question_can_be_withdrawn(world: World, anna: Browser) -> None:
    path = propose(world, anna)

    anna.open(path)
    anna.press("Trek de vraag in")

    assert anna.title == "U trok de vraag in"
    assert new_store(world.database).status(CODE, VANDAAG).doorgeven == ""


def test_only_desks_that_can_receive_are_offered(world: World, anna: Browser) -> None:
    path = world.send()
    choices = [words(tag) for tag in anna.open(f"{path}doorgeven/").select("option")]
    leaver = world.other.toegangen[0].houder
    world.room.houders.remove(world.other.wie(), leaver.id)

    left = [words(tag) for tag in anna.open(f"{path}doorgeven/").select("option")]

    assert choices == ["Kies een gemeente", "Elders"]
    assert left == ["Kies een gemeente"]


def test_a_gemeente_that_is_not_offered_is_not_asked_for(world: World, anna: Browser) -> None:
    anna.open(f"{world.send()}doorgeven/")

    anna.press("Vraag het aan de schrijver", {"naar": "utrecht"})

    assert "Kies een gemeente uit de lijst." in anna.text
    assert new_store(world.database).status(CODE, VANDAAG).staat is Staat.WACHT


def test_a_desk_that_stopped_receiving_in_between_does_not_get_it(world: World, anna: Browser) -> None:
    propose(world, anna)
    world.room.houders.remove(world.other.wie(), world.other.toegangen[0].houder.id)

    try:
        new_store(world.database).consent(CODE, ja=True, today=VANDAAG)
        refused = False
    except LoketCannotReceiveError:
        refused = True

    assert refused
    assert len(world.room.berichten.all(DESK, VANDAAG)) == 1


def test_the_form_tells_that_the_melder_decides(world: World, anna: Browser) -> None:
    page = anna.open(f"{world.send()}doorgeven/")

    assert "De schrijver beslist" in anna.text
    assert attr(page.select("main form")[-1], "action").endswith("/doorgeven/")
