from datetime import date

from portal.compose import frozen_clock, make_room
from portal.domain.telefoon import Telefoon
from portal.register.inschrijving import Soort, eerste_nummer, inschrijvingen
from portal.settings import Settings
from tests.examples import DEN_HAAG, UTRECHT
from tests.register.examples import country, loket


def test_every_gemeente_of_the_country_is_in_the_register_and_every_desk_once() -> None:
    catalogue = make_room(Settings(), frozen_clock(date(2026, 11, 22))).catalogue

    every = inschrijvingen(catalogue)

    general = [one for one in every if one.soort is Soort.ALGEMEEN]
    desks = [one.slug for one in every if one.soort is Soort.LOKET]
    assert [one.gemeenten[0].code for one in general] == [gemeente.code for gemeente in catalogue]
    assert sorted(desks) == sorted(path.stem for path in Settings().gemeenten.glob("loketten/*.yaml"))
    assert len({one.id for one in every}) == len(every)


def test_an_id_stays_when_everything_else_of_a_desk_changes() -> None:
    [before, *_rest] = inschrijvingen(country())
    changed = loket(naam="Team Terugkeer", telefoon=Telefoon.parse("030 286 99 99"), bedient=(UTRECHT.code,))
    [after, *_rest] = inschrijvingen(country(changed))

    assert before.id == after.id == "7475efd1-16c8-5233-9825-8af23645d56a"


def test_a_general_contact_is_never_called_a_desk() -> None:
    general = inschrijvingen(country())[-1]

    assert (general.naam, general.soort, general.loketsoort) == ("Gemeente Zeist", "algemeen contact", None)


def test_the_number_to_keep_is_that_of_a_fresh_desk_else_the_general_one_and_never_an_outdated_one() -> None:
    old = {"bron_datum": None}
    outdated = DEN_HAAG.model_copy(update={"contact": DEN_HAAG.contact.model_copy(update=old)})
    catalogue = country()

    fresh = eerste_nummer(UTRECHT, catalogue)
    assert fresh
    assert fresh.soort is Soort.LOKET
    sunk = eerste_nummer(UTRECHT, country(loket(**old)))
    assert sunk
    assert sunk.soort is Soort.ALGEMEEN
    assert eerste_nummer(UTRECHT, country(loket(telefoon=None))) is None
    assert eerste_nummer(outdated, catalogue) is None
