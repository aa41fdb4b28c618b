from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import delete, select, update

from portal.domain.postvak import Profiel
from portal.mailbox.balies import OUD, BalieStore
from portal.mailbox.database import Database
from portal.mailbox.errors import CannotOpenError, LoketCannotReceiveError, MailboxError
from portal.mailbox.houders import HouderStore
from portal.mailbox.keys import Lettersleutel, Sleutelbos, Sleutelpaar
from portal.mailbox.ontvangen import PAPIER
from portal.mailbox.openlog import Handeling, Regel, Wie, regels
from portal.mailbox.postvak import PostvakStore, open_message
from portal.mailbox.rij import Rij
from portal.mailbox.staten import Bak
from portal.mailbox.store import AanmeldingStore
from portal.mailbox.tables import balie, houder, sleutel
from tests.mailbox.examples import (
    AANMELDING,
    ANDERE_CODE,
    CODE,
    LOKET,
    NAMEN,
    NU,
    PEPPER,
    TOTP,
    VANDAAG,
    WACHTWOORD,
    Desk,
    add_behandelaar,
    cijfers,
    email_of,
    new_desk,
    send,
)
from tests.mailbox.samen import at_once

STAP = timedelta(seconds=30)

pytestmark = pytest.mark.usefixtures("remembered_passwords")


@pytest.fixture
def balies(database: Database) -> BalieStore:
    """Give the desks."""
    return BalieStore(database)


@pytest.fixture
def houders(database: Database) -> HouderStore:
    """Give the people of desks."""
    return HouderStore(database, Rij(wachtenden=20), PEPPER)


def _keys(database: Database) -> set[bytes]:
    with database.read() as connection:
        return set(connection.scalars(select(sleutel.c.publiek)))


# Making


def test_a_new_desk_cannot_receive_before_two_people_can_read(database: Database, balies: BalieStore) -> None:
    _, access = balies.create(LOKET, plaatsvervanger="d@voorbeeld.nl", today=VANDAAG)
    publiek = balies.get(LOKET).sleutel

    reasons = [balies.why_not(LOKET, publiek)]
    for naam in NAMEN:
        add_behandelaar(database, LOKET, naam, access.sleutelbos)
        reasons.append(balies.why_not(LOKET, publiek))

    few = ("er zijn minder dan twee behandelaars die kunnen lezen",)
    assert reasons == [few, few, ()]
    assert balies.get(LOKET).plaatsvervanger == "d@voorbeeld.nl"


def test_a_desk_is_made_once(database: Database, balies: BalieStore, desk: Desk) -> None:
    with pytest.raises(MailboxError, match="heeft al een postvak"):
        balies.create(desk.loket, plaatsvervanger="", today=VANDAAG)
    with pytest.raises(MailboxError, match="heeft al een postvak"):
        balies.register(desk.loket, Sleutelpaar.new().publiek, plaatsvervanger="", today=VANDAAG)

    assert _keys(database) == {desk.sleutel}
    assert [one.loket for one in balies.all()] == [desk.loket]


def test_no_two_desks_share_a_key(database: Database, balies: BalieStore, desk: Desk) -> None:
    with pytest.raises(MailboxError, match="al in gebruik"):
        balies.register("loket-elders", desk.sleutel, plaatsvervanger="", today=VANDAAG)

    assert [one.loket for one in balies.all()] == [desk.loket]
    assert _keys(database) == {desk.sleutel}


def test_a_desk_without_a_mailbox_is_told_how_to_make_one(balies: BalieStore) -> None:
    with pytest.raises(MailboxError, match="portaal loket nieuw"):
        balies.get("loket-nergens")


# Why not


def test_every_reason_is_said_in_a_sentence(database: Database, balies: BalieStore, desk: Desk) -> None:
    assert balies.why_not(desk.loket, desk.sleutel) == ()

    with database.write() as connection:
        connection.execute(update(balie).values(uit=True))
        connection.execute(delete(houder).where(houder.c.naam != NAMEN[0]))

    assert balies.why_not(desk.loket, desk.sleutel) == (
        "het postvak staat uit na twee gemiste oefeningen",
        "er zijn minder dan twee behandelaars die kunnen lezen",
        "er is geen papieren sleutel",
    )
    assert balies.why_not(desk.loket, bytes(32))[1:] == ("de sleutel in het bestand van het loket is hier niet bekend",)
    assert balies.why_not("loket-nergens", desk.sleutel) == ("er is geen postvak; maak het met ‘portaal loket nieuw’",)


def test_a_desk_that_reads_elsewhere_needs_two_people_and_its_own_key(database: Database, balies: BalieStore) -> None:
    paar = Sleutelpaar.new()
    balies.register(LOKET, paar.publiek, plaatsvervanger="", today=VANDAAG)
    before = balies.why_not(LOKET, paar.publiek)

    for naam in NAMEN:
        add_behandelaar(database, LOKET, naam, {})

    assert before == ("er zijn minder dan twee behandelaars",)
    assert balies.why_not(LOKET, paar.publiek) == ()
    assert balies.get(LOKET).profiel == Profiel.OFFLINE


def test_a_desk_can_be_switched_on_again(database: Database, balies: BalieStore, desk: Desk) -> None:
    with database.write() as connection:
        connection.execute(update(balie).values(uit=True, gemist=2))

    balies.switch_on(desk.loket)

    assert (balies.get(desk.loket).uit, balies.get(desk.loket).gemist) == (False, 0)


def test_a_deputy_can_be_named(balies: BalieStore, desk: Desk) -> None:
    balies.set_deputy(desk.loket, "w@voorbeeld.nl")

    assert balies.get(desk.loket).plaatsvervanger == "w@voorbeeld.nl"


# New keys


def test_after_new_keys_everybody_opens_what_waited_and_what_comes(
    database: Database, desk: Desk, balies: BalieStore, houders: HouderStore, store: AanmeldingStore
) -> None:
    letters = houders.invite(desk.wie(), desk.bos, naam="Carla", email="carla@voorbeeld.nl")
    send(database, desk)

    bos = balies.rotate(desk.wie(), desk.bos)

    newest = balies.get(desk.loket).sleutel
    store.add(desk.loket, newest, AANMELDING, code=ANDERE_CODE, bak=Bak.EERSTE)
    messages = PostvakStore(database).all(desk.loket, VANDAAG)
    bunches = [
        bos,
        houders.login(email_of("Anna"), WACHTWOORD, cijfers(), NU).sleutelbos,
        houders.login(email_of("Bram"), WACHTWOORD, cijfers(), NU).sleutelbos,
        houders.open_letters(desk.papier, VANDAAG).sleutelbos,
        houders.open_letters(letters, VANDAAG).sleutelbos,
    ]
    assert newest != desk.sleutel
    assert {message.sleutel for message in messages} == {newest, desk.sleutel}
    assert all(open_message(message, bunch) == AANMELDING for message in messages for bunch in bunches)
    assert balies.why_not(desk.loket, newest) == ()


def test_a_page_with_the_old_key_still_reaches_the_desk(
    desk: Desk, balies: BalieStore, store: AanmeldingStore, database: Database
) -> None:
    bos = balies.rotate(desk.wie(), desk.bos)

    message = send(database, desk)

    assert store.can_receive(desk.loket, desk.sleutel)
    assert open_message(message, bos) == AANMELDING


def test_whoever_opened_the_keys_before_they_were_renewed_cannot_hand_out_too_few(
    database: Database, desk: Desk, balies: BalieStore, houders: HouderStore
) -> None:
    balies.rotate(desk.wie(), desk.bos)

    with pytest.raises(MailboxError, match="log opnieuw in"):
        houders.invite(desk.wie(), desk.bos, naam="Carla", email="carla@voorbeeld.nl")
    with pytest.raises(MailboxError, match="log opnieuw in"):
        balies.new_paper(desk.wie(), desk.bos)

    assert houders.uitnodigingen(desk.loket) == ()
    assert len(houders.open_letters(desk.papier, VANDAAG).sleutelbos) == 2
    assert _keys(database) > {desk.sleutel}


def test_everybody_holds_every_key_whatever_happens_at_the_same_moment(
    desk: Desk, balies: BalieStore, houders: HouderStore
) -> None:
    letters = houders.invite(desk.wie(), desk.bos, naam="Carla", email="carla@voorbeeld.nl")
    accept = partial(houders.accept, letters, password=WACHTWOORD, totp=TOTP, cijfers=cijfers(), now=NU)

    said = at_once(
        accept,
        partial(balies.rotate, desk.wie(), desk.bos),
        partial(houders.change_password, desk.toegangen[0].houder, WACHTWOORD, "drie gele klompen"),
        partial(balies.rotate, desk.wie(), desk.bos),
        partial(houders.change_password, desk.toegangen[1].houder, WACHTWOORD, "drie gele klompen"),
    )

    assert not [one for one in said if isinstance(one, MailboxError)]
    later = NU + STAP
    bunches: list[Sleutelbos] = [
        houders.login(email_of("Anna"), "drie gele klompen", cijfers(later), later).sleutelbos,
        houders.login(email_of("Bram"), "drie gele klompen", cijfers(later), later).sleutelbos,
        houders.login("carla@voorbeeld.nl", WACHTWOORD, cijfers(later), later).sleutelbos,
        houders.open_letters(desk.papier, VANDAAG).sleutelbos,
    ]
    assert [len(bunch) for bunch in bunches] == [3, 3, 3, 3]


def test_a_desk_that_reads_elsewhere_registers_a_new_key(
    database: Database, balies: BalieStore, store: AanmeldingStore
) -> None:
    old, new = Sleutelpaar.new(), Sleutelpaar.new()
    balies.register(LOKET, old.publiek, plaatsvervanger="", today=VANDAAG)
    for naam in NAMEN:
        add_behandelaar(database, LOKET, naam, {})
    wie = HouderStore(database, Rij(), PEPPER).behandelaars(LOKET)[0]
    store.add(LOKET, old.publiek, AANMELDING, code=CODE, bak=Bak.EERSTE)

    balies.replace_offline(_wie(wie.naam), new.publiek)

    store.add(LOKET, new.publiek, AANMELDING, code=ANDERE_CODE, bak=Bak.EERSTE)
    bos = {old.publiek: old.privaat, new.publiek: new.privaat}
    assert [open_message(one, bos) for one in PostvakStore(database).all(LOKET, VANDAAG)] == [AANMELDING] * 2
    assert balies.get(LOKET).sleutel == new.publiek
    with pytest.raises(MailboxError, match="al in gebruik"):
        balies.replace_offline(_wie(wie.naam), old.publiek)


def _wie(naam: str) -> Wie:
    return Wie(LOKET, naam, VANDAAG)


# Paper


def test_a_new_sheet_of_paper_opens_all_and_the_old_one_nothing(
    database: Database, desk: Desk, balies: BalieStore, houders: HouderStore
) -> None:
    message = send(database, desk)

    papier = balies.new_paper(desk.wie(), desk.bos)

    assert open_message(message, houders.open_letters(papier, VANDAAG).sleutelbos) == AANMELDING
    with pytest.raises(CannotOpenError):
        houders.open_letters(desk.papier, VANDAAG)
    with database.read() as connection:
        assert len(connection.execute(select(houder).where(houder.c.soort == PAPIER)).all()) == 1
    assert Regel(VANDAAG, "Anna", Handeling.PAPIER, "") in regels(database, desk.loket)
    assert balies.why_not(desk.loket, desk.sleutel) == ()


def test_the_letters_of_one_desk_open_nothing_of_another(database: Database, desk: Desk, houders: HouderStore) -> None:
    other = new_desk(database, "loket-elders")

    assert houders.open_letters(desk.papier, VANDAAG).sleutelbos == desk.bos
    assert houders.open_letters(other.papier, VANDAAG).sleutelbos == other.bos
    assert isinstance(desk.papier, Lettersleutel)


# Old keys


def test_an_old_key_goes_a_year_after_its_successor_came(
    database: Database, desk: Desk, balies: BalieStore, store: AanmeldingStore
) -> None:
    renewed = VANDAAG + timedelta(100)
    bos = balies.rotate(desk.wie(renewed), desk.bos)

    assert balies.drop_old_keys(renewed + OUD - timedelta(1)) == 0
    assert balies.drop_old_keys(renewed + OUD) == 1

    assert _keys(database) == set(bos) - set(desk.bos)
    assert balies.drop_old_keys(renewed + 9 * OUD) == 0  # the newest one stays for ever
    assert not store.can_receive(desk.loket, desk.sleutel)
    with pytest.raises(LoketCannotReceiveError):
        send(database, desk)


def test_a_key_under_which_something_waits_is_never_dropped(
    database: Database, desk: Desk, balies: BalieStore, houders: HouderStore
) -> None:
    message = send(database, desk, AANMELDING.model_copy(update={"dag": VANDAAG + timedelta(300)}))
    balies.rotate(desk.wie(VANDAAG + timedelta(1)), desk.bos)

    assert balies.drop_old_keys(VANDAAG + 2 * OUD) == 0

    access = houders.login(email_of("Anna"), WACHTWOORD, cijfers(), NU)
    assert open_message(message, access.sleutelbos).bericht == AANMELDING.bericht


def test_of_two_keys_of_the_same_day_none_is_dropped(database: Database, desk: Desk, balies: BalieStore) -> None:
    balies.rotate(desk.wie(), desk.bos)

    assert balies.drop_old_keys(VANDAAG + 2 * OUD) == 0
    assert len(_keys(database)) == 2


def test_the_keys_of_another_desk_do_not_count_as_successors(
    database: Database, desk: Desk, balies: BalieStore
) -> None:
    other = new_desk(database, "loket-elders")
    balies.rotate(desk.wie(), desk.bos)
    balies.rotate(other.wie(VANDAAG + timedelta(1)), other.bos)

    assert balies.drop_old_keys(VANDAAG + 2 * OUD) == 1

    assert desk.sleutel in _keys(database)
    assert other.sleutel not in _keys(database)
