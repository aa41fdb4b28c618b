from datetime import timedelta
from functools import partial

import pyotp
import pytest

from portal.mailbox.database import Database
from portal.mailbox.errors import CannotOpenError, MailboxError, TooBusyError
from portal.mailbox.houders import HouderStore
from portal.mailbox.keys import Lettersleutel
from portal.mailbox.openlog import Handeling, Regel, regels
from portal.mailbox.postvak import open_message
from portal.mailbox.rij import Rij
from portal.mailbox.store import AanmeldingStore
from tests.mailbox.examples import (
    AANMELDING,
    LOKET,
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
from tests.mailbox.kijk import dump
from tests.mailbox.samen import at_once

ANNA = email_of("Anna")
NIEUW_WACHTWOORD = "drie gele klompen"
STAP = timedelta(seconds=30)

pytestmark = pytest.mark.usefixtures("remembered_passwords")


@pytest.fixture
def houders(database: Database) -> HouderStore:
    """Give the people of desks."""
    return HouderStore(database, Rij(wachtenden=20), PEPPER)


def _invite(houders: HouderStore, desk: Desk, naam: str = "Carla", email: str = "carla@voorbeeld.nl") -> Lettersleutel:
    return houders.invite(desk.wie(), desk.bos, naam=naam, email=email)


def _accept(houders: HouderStore, letters: Lettersleutel, password: str = NIEUW_WACHTWOORD) -> object:
    return houders.accept(letters, password=password, totp=TOTP, cijfers=cijfers(), now=NU)


# Logging in


def test_a_behandelaar_logs_in_and_opens_what_waits(database: Database, desk: Desk, houders: HouderStore) -> None:
    message = send(database, desk)

    access = houders.login(f"  {ANNA.upper()} ", WACHTWOORD, cijfers(), NU)

    assert open_message(message, access.sleutelbos) == AANMELDING
    assert (access.houder.naam, access.houder.loket) == ("Anna", LOKET)
    assert Regel(VANDAAG, "Anna", Handeling.INGELOGD, "") in regels(database, LOKET)


def test_whichever_of_the_three_is_wrong_it_looks_the_same(desk: Desk, houders: HouderStore) -> None:
    wrong = "000000" if cijfers() != "000000" else "111111"
    tries = [
        ("niemand@voorbeeld.nl", WACHTWOORD, cijfers()),
        (ANNA, "een fiets vol rozen", cijfers()),
        (ANNA, WACHTWOORD, wrong),
        (ANNA, WACHTWOORD, ""),
        (ANNA, WACHTWOORD, "geen cijfers é"),
        ("", "", ""),
    ]

    said = []
    for one in tries:
        with pytest.raises(CannotOpenError) as caught:
            houders.login(*one, NU)
        said.append(str(caught.value))

    assert set(said) == {"het adres, het wachtwoord of de zes cijfers kloppen niet"}
    assert houders.login(ANNA, WACHTWOORD, cijfers(), NU).houder.loket == desk.loket


def test_a_failed_login_is_not_noted_and_uses_no_digits_up(
    database: Database, desk: Desk, houders: HouderStore
) -> None:
    with pytest.raises(CannotOpenError):
        houders.login(ANNA, "een fiets vol rozen", cijfers(), NU)

    assert Handeling.INGELOGD not in [line.wat for line in regels(database, desk.loket)]


@pytest.mark.usefixtures("desk")
def test_the_same_six_digits_work_once(houders: HouderStore) -> None:
    houders.login(ANNA, WACHTWOORD, cijfers(), NU)

    with pytest.raises(CannotOpenError):
        houders.login(ANNA, WACHTWOORD, cijfers(), NU)
    with pytest.raises(CannotOpenError):
        houders.login(ANNA, WACHTWOORD, cijfers(), NU + STAP)
    assert houders.login(ANNA, WACHTWOORD, cijfers(NU + STAP), NU + STAP)


@pytest.mark.usefixtures("desk")
def test_the_same_six_digits_at_the_same_moment_let_one_in(houders: HouderStore) -> None:
    said = at_once(*[partial(houders.login, ANNA, WACHTWOORD, cijfers(), NU)] * 3)

    assert sum(isinstance(one, CannotOpenError) for one in said) == 2


@pytest.mark.parametrize(("off", "in_time"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_the_clock_of_a_telephone_may_be_off_by_one_step(sqlite: Database, off: int, *, in_time: bool) -> None:
    new_desk(sqlite)
    houders = HouderStore(sqlite, Rij(), PEPPER)

    said = at_once(partial(houders.login, ANNA, WACHTWOORD, cijfers(NU + off * STAP), NU))[0]

    assert isinstance(said, CannotOpenError) is not in_time


def test_six_digits_may_be_typed_in_two_groups(sqlite: Database) -> None:
    new_desk(sqlite)
    typed = f" {cijfers()[:3]} {cijfers()[3:]}\n"

    assert HouderStore(sqlite, Rij(), PEPPER).login(ANNA, WACHTWOORD, typed, NU)


def test_when_too_many_log_in_at_once_they_are_told_so(sqlite: Database) -> None:
    new_desk(sqlite)
    rij = Rij(plekken=1, wachtenden=0)

    with rij.plek(), pytest.raises(TooBusyError):
        HouderStore(sqlite, rij, PEPPER).login(ANNA, WACHTWOORD, cijfers(), NU)


def test_neither_password_nor_second_factor_nor_private_key_is_readable_in_the_database(
    database: Database, desk: Desk, houders: HouderStore
) -> None:
    letters = _invite(houders, desk)

    left = dump(database)

    secrets = [WACHTWOORD, TOTP, letters.letters, desk.papier.letters]
    assert not [secret for secret in secrets if secret.encode() in left]
    private = [*desk.bos.values(), letters.paar().privaat, desk.papier.paar().privaat]
    assert not [key for key in private if key in left]


# Invitations


def test_an_invitation_makes_a_behandelaar_who_opens_what_waited_before(
    database: Database, desk: Desk, houders: HouderStore
) -> None:
    message = send(database, desk)

    made = _accept(houders, _invite(houders, desk, email="Carla@Voorbeeld.nl"))

    later = NU + STAP
    access = houders.login("carla@voorbeeld.nl", NIEUW_WACHTWOORD, cijfers(later), later)
    assert access.houder == made
    assert open_message(message, access.sleutelbos) == AANMELDING
    assert [one.naam for one in houders.behandelaars(desk.loket)] == ["Anna", "Bram", "Carla"]
    assert houders.uitnodigingen(desk.loket) == ()


def test_the_digits_that_accepted_an_invitation_do_not_log_in(desk: Desk, houders: HouderStore) -> None:
    _accept(houders, _invite(houders, desk))

    with pytest.raises(CannotOpenError):
        houders.login("carla@voorbeeld.nl", NIEUW_WACHTWOORD, cijfers(), NU)


def test_an_invitation_works_once(desk: Desk, houders: HouderStore) -> None:
    letters = _invite(houders, desk)
    _accept(houders, letters)

    with pytest.raises(CannotOpenError, match="al gebruikt of verlopen"):
        _accept(houders, letters)


def test_an_invitation_taken_up_twice_at_the_same_moment_makes_one_behandelaar(
    desk: Desk, houders: HouderStore
) -> None:
    letters = _invite(houders, desk)

    said = at_once(*[partial(_accept, houders, letters)] * 3)

    assert sum(isinstance(one, CannotOpenError) for one in said) == 2
    assert len(houders.behandelaars(desk.loket)) == 3


@pytest.mark.parametrize(("days", "works"), [(0, True), (6, True), (7, False), (30, False)])
def test_an_invitation_works_for_seven_days(sqlite: Database, days: int, *, works: bool) -> None:
    desk, houders = new_desk(sqlite), HouderStore(sqlite, Rij(), PEPPER)
    letters, later = _invite(houders, desk), NU + timedelta(days)
    accept = partial(houders.accept, letters, password=NIEUW_WACHTWOORD, totp=TOTP, now=later)

    said = at_once(partial(accept, cijfers=cijfers(later)))[0]

    assert isinstance(said, CannotOpenError) is not works
    assert len(houders.behandelaars(desk.loket)) == 2 + works


def test_an_invitation_with_wrong_digits_stays(desk: Desk, houders: HouderStore) -> None:
    letters = _invite(houders, desk)
    wrong = pyotp.TOTP("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").at(0)

    with pytest.raises(CannotOpenError, match="zes cijfers"):
        houders.accept(letters, password=NIEUW_WACHTWOORD, totp=TOTP, cijfers=wrong, now=NU)

    assert len(houders.uitnodigingen(desk.loket)) == 1
    _accept(houders, letters)


def test_a_key_on_paper_is_no_invitation(desk: Desk, houders: HouderStore) -> None:
    with pytest.raises(CannotOpenError):
        _accept(houders, desk.papier)

    assert houders.open_letters(desk.papier, VANDAAG).sleutelbos == desk.bos


def test_a_password_is_no_letters(database: Database, houders: HouderStore) -> None:
    new_desk(database)

    with pytest.raises(CannotOpenError, match="openen niets"):
        houders.open_letters(Lettersleutel.new(), VANDAAG)


def test_one_address_belongs_to_one_behandelaar_in_the_whole_installation(
    database: Database, desk: Desk, houders: HouderStore
) -> None:
    other = new_desk(database, "loket-elders")

    with pytest.raises(MailboxError, match="dit adres heeft al een behandelaar"):
        _invite(houders, other, email=f" {ANNA.upper()}")

    assert houders.uitnodigingen(other.loket) == ()
    assert len(houders.behandelaars(desk.loket)) == 2


def test_two_invitations_to_one_address_at_the_same_moment_make_one_behandelaar(
    database: Database, desk: Desk, houders: HouderStore
) -> None:
    other = new_desk(database, "loket-elders")
    invitations = [_invite(houders, desk), _invite(houders, other), _invite(houders, desk)]

    said = at_once(*[partial(_accept, houders, letters) for letters in invitations])

    assert sum(isinstance(one, CannotOpenError) for one in said) == 2
    people = [*houders.behandelaars(desk.loket), *houders.behandelaars(other.loket)]
    assert sum(one.email == "carla@voorbeeld.nl" for one in people) == 1


# Leaving, and coming back


def test_who_was_removed_opens_nothing_any_more(desk: Desk, houders: HouderStore) -> None:
    houders.remove(desk.wie(), desk.toegangen[0].houder.id)

    with pytest.raises(CannotOpenError):
        houders.login(ANNA, WACHTWOORD, cijfers(), NU)
    assert [one.naam for one in houders.behandelaars(desk.loket)] == ["Bram"]


def test_an_invitation_can_be_taken_back(desk: Desk, houders: HouderStore) -> None:
    letters = _invite(houders, desk)

    houders.remove(desk.wie(), houders.uitnodigingen(desk.loket)[0].id)

    with pytest.raises(CannotOpenError):
        _accept(houders, letters)


def test_only_people_of_the_own_desk_can_be_removed_and_never_the_paper(
    database: Database, desk: Desk, houders: HouderStore
) -> None:
    other = new_desk(database, "loket-elders")
    paper = houders.open_letters(desk.papier, VANDAAG).houder.id

    for houder_id in (other.toegangen[0].houder.id, paper, "onzin", ""):
        houders.remove(desk.wie(), houder_id)

    assert len(houders.behandelaars(other.loket)) == len(houders.behandelaars(desk.loket)) == 2
    assert houders.open_letters(desk.papier, VANDAAG).sleutelbos == desk.bos
    assert Handeling.VERWIJDERD not in [line.wat for line in regels(database, desk.loket)]


def test_when_everybody_left_the_paper_brings_the_desk_back(
    database: Database, desk: Desk, houders: HouderStore, store: AanmeldingStore
) -> None:
    message = send(database, desk)
    for access in desk.toegangen:
        houders.remove(desk.wie(), access.houder.id)
    assert not store.can_receive(desk.loket, desk.sleutel)

    paper = houders.open_letters(Lettersleutel.parse(" ".join(desk.papier.groepen)), VANDAAG + timedelta(300))
    for naam in ("Dirk", "Els"):
        letters = houders.invite(desk.wie(), paper.sleutelbos, naam=naam, email=f"{naam}@voorbeeld.nl")
        _accept(houders, letters)

    assert store.can_receive(desk.loket, desk.sleutel)
    later = NU + STAP
    access = houders.login("els@voorbeeld.nl", NIEUW_WACHTWOORD, cijfers(later), later)
    assert open_message(message, access.sleutelbos) == AANMELDING


# Another password


def test_another_password_opens_the_same_and_the_old_one_opens_nothing(
    database: Database, desk: Desk, houders: HouderStore
) -> None:
    message = send(database, desk)

    houders.change_password(desk.toegangen[0].houder, WACHTWOORD, NIEUW_WACHTWOORD)

    with pytest.raises(CannotOpenError):
        houders.login(ANNA, WACHTWOORD, cijfers(), NU)
    access = houders.login(ANNA, NIEUW_WACHTWOORD, cijfers(), NU)
    assert open_message(message, access.sleutelbos) == AANMELDING
    assert access.houder.publiek != desk.toegangen[0].houder.publiek


def test_with_a_wrong_old_password_nothing_changes(desk: Desk, houders: HouderStore) -> None:
    with pytest.raises(CannotOpenError, match="oude wachtwoord"):
        houders.change_password(desk.toegangen[0].houder, "een fiets vol rozen", NIEUW_WACHTWOORD)

    assert houders.login(ANNA, WACHTWOORD, cijfers(), NU).sleutelbos == desk.bos


def test_who_was_removed_meanwhile_changes_no_password(desk: Desk, houders: HouderStore) -> None:
    houders.remove(desk.wie(), desk.toegangen[0].houder.id)

    with pytest.raises(CannotOpenError, match="oude wachtwoord"):
        houders.change_password(desk.toegangen[0].houder, WACHTWOORD, NIEUW_WACHTWOORD)


def test_the_example_behandelaar_is_made_as_accepting_makes_one(database: Database, desk: Desk) -> None:
    access = add_behandelaar(database, desk.loket, "Carla", desk.bos)

    logged_in = HouderStore(database, Rij(), PEPPER).login(email_of("Carla"), WACHTWOORD, cijfers(), NU)

    assert logged_in == access
