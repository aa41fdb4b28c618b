"""What is put together: where a message goes, for the rooms that know no catalogue."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from portal.catalogue.catalogue import Catalogue
from portal.compose import load_files, make_room
from portal.domain.gemeente import Status
from portal.postkamer import adresboek_of
from portal.public.room import Room
from portal.settings import Settings
from portal.sources.problems import SourceError
from portal.ui.hours import Moment
from tests.examples import HILVERSUM, VANDAAG, WIJDEMEREN


@pytest.fixture(scope="module")
def room() -> Room:
    return make_room(Settings(), lambda: Moment(VANDAAG, None))


def test_every_gemeente_and_the_invented_one_has_a_bestemming(room: Room) -> None:
    book = adresboek_of(room)()

    assert [gemeente.slug for gemeente in room.catalogue if book.gemeente(gemeente.slug) is None] == []
    invented = book.gemeente("voorbeeld")
    assert invented
    assert invented.gemeente == "Voorbeeld"
    assert invented.telefoon
    assert invented.telefoon.tekst == "000 123 45 67"
    assert invented.tijden


def test_a_name_that_nobody_has_leads_nowhere(room: Room) -> None:
    book = adresboek_of(room)()

    assert book.gemeente("nergenshuizen") is None
    assert book.gemeente("") is None


def test_where_a_message_goes_changes_at_midnight(room: Room) -> None:
    assert WIJDEMEREN.wijziging
    decided = WIJDEMEREN.wijziging.model_copy(update={"status": Status.VASTGESTELD})
    old = WIJDEMEREN.model_copy(update={"wijziging": decided})
    days = [date(2026, 12, 31)]
    changing = replace(
        room,
        catalogue_on=lambda day: Catalogue([HILVERSUM, old], today=day),
        clock=lambda: Moment(days[-1], None),
    )
    book = adresboek_of(changing)

    before = book().gemeente("wijdemeren")
    days.append(date(2027, 1, 1))
    after = book().gemeente("wijdemeren")

    assert before
    assert after
    assert (before.slug, after.slug) == ("wijdemeren", "hilversum")


def test_a_real_desk_cannot_carry_the_name_of_the_invented_one(tmp_path: Path) -> None:
    settings = Settings()
    gemeenten = tmp_path / "gemeenten"
    (gemeenten / "loketten").mkdir(parents=True)
    for name in ("den-haag.yaml", "loketten/den-haag-bureau-nazorg.yaml"):
        target = name.replace("den-haag-bureau-nazorg", "voorbeeld")
        (gemeenten / target).write_bytes((settings.gemeenten / name).read_bytes())

    with pytest.raises(SourceError) as told:
        load_files(replace(settings, gemeenten=gemeenten), today=VANDAAG)

    assert "loketten/voorbeeld.yaml:1: heet als het verzonnen loket" in str(told.value)
