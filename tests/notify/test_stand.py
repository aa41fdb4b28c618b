from datetime import timedelta

import pytest

from portal.mailbox.database import Database
from portal.mailbox.errors import StoreUnavailableError
from portal.notify.dienst import Dienst
from portal.notify.postbode import Postbode, SmtpAdres
from portal.notify.rooster import Taak
from portal.notify.stand import stand
from tests.notify.desk import MAANDAG, Desk, at, mail, no_centre
from tests.notify.mailserver import free_port


def make_dienst(desk: Desk, poort: int) -> Dienst:
    postbode = Postbode(SmtpAdres.parse(f"smtp://127.0.0.1:{poort}"), van="post@post.example", balie_url="")
    keys = {desk.loket: desk.sleutel}
    return Dienst(desk.database, sleutels=keys, centrum=no_centre, vangnet="", postbode=postbode)


def test_a_portal_where_everything_ran_is_healthy(database: Database) -> None:
    desk = Desk.new(database)
    desk.write(MAANDAG)
    dienst = make_dienst(desk, free_port())
    dienst.run_due(at(MAANDAG))
    mail(database, at(MAANDAG) + timedelta(days=1))

    found = stand(dienst, at(MAANDAG, 9, 10))

    assert found.gezond
    assert {klus.taak: klus.laatst for klus in found.klussen} == dict.fromkeys(Taak, at(MAANDAG))
    [balie] = found.balies
    assert (balie.loket, balie.ongelezen, balie.waarom_dicht) == ("utrecht", 2, ())  # of which one is the first drill
    assert found.verlopen == 0


def test_a_clock_that_stands_still_shows_after_an_hour(database: Database) -> None:
    dienst = make_dienst(Desk.new(database), free_port())
    dienst.run_due(at(MAANDAG))
    mail(database, at(MAANDAG) + timedelta(days=1))

    soon, later = stand(dienst, at(MAANDAG, 14, 59)), stand(dienst, at(MAANDAG, 15, 1))

    assert [klus.taak for klus in soon.klussen if klus.te_laat] == []
    assert [klus.taak for klus in later.klussen if klus.te_laat] == [Taak.MELDEN]
    assert not later.gezond


def test_a_portal_that_never_ran_shows_every_job_as_late(database: Database) -> None:
    found = stand(make_dienst(Desk.new(database), free_port()), at(MAANDAG, 12))

    assert all(klus.laatst is None for klus in found.klussen)
    assert not found.gezond


def test_mail_that_does_not_go_shows_with_its_reason(database: Database) -> None:
    dienst = make_dienst(Desk.new(database), free_port())
    dienst.run_due(at(MAANDAG))

    found = stand(dienst, at(MAANDAG, 9, 10))

    assert (found.post.wachten, found.post.oudste, found.post.fout) == (4, at(MAANDAG), "ConnectionRefusedError")
    assert not found.gezond


def test_a_portal_without_a_mail_server_is_not_healthy(database: Database) -> None:
    desk = Desk.new(database)
    dienst = Dienst(database, sleutels={"utrecht": desk.sleutel}, centrum=no_centre, vangnet="", postbode=None)
    dienst.run_due(at(MAANDAG))

    found = stand(dienst, at(MAANDAG))

    assert not found.post_aan
    assert not found.gezond


def test_what_should_be_gone_shows(database: Database) -> None:
    desk = Desk.new(database)
    desk.write(MAANDAG)

    found = stand(make_dienst(desk, free_port()), at(MAANDAG + timedelta(days=90)))

    assert found.verlopen == 1
    assert not found.gezond


def test_a_database_that_is_away_is_said_so(sqlite: Database) -> None:
    dienst = make_dienst(Desk.new(sqlite), free_port())
    sqlite.close()
    assert sqlite.file is not None
    sqlite.file.unlink()
    sqlite.file.mkdir()

    with pytest.raises(StoreUnavailableError):
        stand(dienst, at(MAANDAG))
