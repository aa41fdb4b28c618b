from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.postcode_tabel import PostcodeTabel
from portal.domain.datum import BronDatum
from portal.domain.gemeente import Gemeente, Status
from portal.domain.loket import Loket, LoketSoort
from portal.domain.postcode import Postcode
from portal.domain.telefoon import Telefoon
from portal.domain.zone import ZONE
from portal.public.app import create_public
from portal.public.room import Room
from portal.ui.hours import Moment
from tests.html import attr, one, words
from tests.public.conftest import MONDAY_TEN, Visit, visitor

FRESH = date(2026, 11, 1)


def desk(gemeente: Gemeente, **values: object) -> Loket:
    return Loket.model_validate(
        {
            "slug": "bureau",
            "naam": "Bureau Nazorg",
            "soort": LoketSoort.GEMEENTE,
            "bedient": (gemeente.code,),
            "telefoon": Telefoon.parse("030 286 10 00"),
            "bron": "Gesprek met het loket",
            "gecontroleerd_op": FRESH,
            **values,
        }
    )


def page_of(
    room: Room, gemeente: Gemeente, *loketten: Loket, moment: datetime | None = MONDAY_TEN, today: date | None = None
) -> BeautifulSoup:
    day = today or (moment.date() if moment else date(2026, 11, 23))
    catalogue = Catalogue([gemeente], loketten, today=day)
    app = create_public(replace(room, catalogue_on=lambda _day: catalogue, clock=lambda: Moment(day, moment)))
    return visitor(app)(f"/nl/{gemeente.slug}/")


@pytest.fixture
def zeist(room: Room) -> Gemeente:
    return room.catalogue.gemeente("zeist")


def card(page: Tag) -> Tag:
    return one(page, ".portal-kaart")


def test_the_sections_stand_in_one_order_for_every_gemeente(visit: Visit) -> None:
    fixed = ["Hulp nu", "Lukt het niet?", "doet", "buitenland", "familie", "over"]
    for slug in ("den-haag", "zeist", "zaanstad", "wijdemeren"):
        page = visit(f"/nl/{slug}/")

        found = [heading.get("id") or heading.text for heading in page.select("h2")]

        order = [found.index(name if name in found else "verder") for name in fixed]
        assert order == sorted(order), slug


def test_a_gemeente_of_which_only_the_general_number_is_known_says_so_and_gives_the_sentence(visit: Visit) -> None:
    page = visit("/nl/zeist/")
    first = card(page)

    assert "Wij weten nog niet welk loket van Zeist u helpt." in words(first)
    assert first.select_one("q[lang], [lang=nl] q")
    assert "Ik zoek de coördinator nazorg na detentie." in first.text
    assert first.select_one("a.portal-bel[href^='tel:']")
    assert "Deze pagina is niet van de gemeente Zeist." in words(page)


def test_below_the_general_number_comes_a_ladder_with_source_and_limits(visit: Visit) -> None:
    page = visit("/nl/zeist/")

    steps = page.select(".portal-ladder li")

    names = [step.h3.text for step in steps if step.h3]
    assert names[-1] == "Alarmnummer"
    assert any("Bureau Buitenland" in name for name in names)
    assert any("NederlandWereldwijd" in name for name in names)
    assert any("Juridisch Loket" in name for name in names)
    assert all("Bron:" in step.text for step in steps)
    [bureau] = [step for step in steps if step.h3 and "Bureau Buitenland" in step.h3.text]
    assert "2019" in bureau.text


def test_a_gemeente_without_a_known_number_still_ends_at_a_number(visit: Visit) -> None:
    page = visit("/nl/zaanstad/")

    assert not card(page).select(".portal-bel")
    assert "Wij kennen het telefoonnummer van deze gemeente niet." in words(card(page))
    assert page.select(".portal-ladder a[href^='tel:']")


def test_a_fresh_desk_comes_first_with_its_direct_line(room: Room, zeist: Gemeente) -> None:
    page = page_of(room, zeist, desk(zeist))

    first = card(page)

    assert first.select_one("a[href='tel:+31302861000'].portal-bel")
    assert "Vraag naar: Bureau Nazorg." in words(first)
    assert "Vraag of het nog klopt" not in first.text
    assert page.select_one(".portal-ladder h3") == page.find("h3", string="Gemeente Zeist")


@pytest.mark.parametrize(
    ("checked", "first", "note"),
    [
        (date(2026, 6, 1), "Bureau Nazorg", False),
        (date(2026, 5, 1), "Bureau Nazorg", True),
        (date(2025, 12, 1), "Bureau Nazorg", True),
        (date(2025, 11, 1), "gemeente Zeist", False),
    ],
)
def test_a_desk_gets_a_note_after_six_months_and_sinks_after_twelve(
    room: Room, zeist: Gemeente, checked: date, first: str, *, note: bool
) -> None:
    page = page_of(room, zeist, desk(zeist, gecontroleerd_op=checked))

    assert first in card(page).text
    assert ("Gecontroleerd op" in card(page).text) is note
    assert ("Bureau Nazorg" in card(page).select(".portal-bel")[0].text) is (first == "Bureau Nazorg")


def test_a_desk_whose_source_has_no_date_counts_as_oldest(room: Room, zeist: Gemeente) -> None:
    page = page_of(room, zeist, desk(zeist, gecontroleerd_op=None))

    assert "Bel gemeente Zeist" in card(page).select(".portal-bel")[0].text
    assert "Wij weten niet hoe oud deze informatie is." in words(page)


@pytest.mark.parametrize(
    ("today", "note", "sunk"),
    [(date(2027, 4, 1), False, False), (date(2027, 8, 1), True, False), (date(2028, 8, 1), True, True)],
)
def test_the_general_contact_gets_a_note_after_a_year_and_sinks_after_two(
    room: Room, zeist: Gemeente, today: date, *, note: bool, sunk: bool
) -> None:
    dated = zeist.contact.model_copy(update={"bron_datum": BronDatum.parse("2026-05-14")})

    page = page_of(
        room,
        zeist.model_copy(update={"contact": dated}),
        today=today,
        moment=datetime(today.year, today.month, 1, tzinfo=ZONE),
    )

    general = card(page) if not sunk else page.select(".portal-ladder li")[-1]
    assert "gemeente zeist" in general.text.casefold()
    assert ("Vraag of het nog klopt" in general.text) is note
    assert ("Bureau Buitenland" in card(page).text) is sunk


def test_a_number_that_may_not_work_from_abroad_is_not_promised(visit: Visit) -> None:
    page = visit("/nl/groningen/")

    assert card(page).select_one("a[href='tel:14050']")
    assert not card(page).select("a[href^='tel:+31']")
    assert "Het nummer werkt daar misschien niet. Mail dan eerst." in words(card(page))


def test_an_older_number_for_callers_abroad_carries_its_doubt(visit: Visit) -> None:
    page = visit("/nl/den-haag/")

    assert card(page).select_one("a[href='tel:+31703533000']")
    assert "Nummer uit 2014. Vraag of dit nog klopt." in words(card(page))


def test_shelter_is_shown_only_with_a_number_to_call_first(visit: Visit, room: Room) -> None:
    for gemeente in room.catalogue:
        if gemeente.opvang:
            section = visit(f"/nl/{gemeente.slug}/").select_one("section[aria-labelledby=bedden]")
            phones = len(section.select("a[href^='tel:']")) if section else 0
            assert phones == (len(gemeente.opvang) if phones else 0), gemeente.slug
            assert bool(section) is bool(gemeente.contact.telefoon or any(one.telefoon for one in gemeente.opvang)), (
                gemeente.slug
            )


def test_a_planned_change_is_told_on_both_pages(visit: Visit) -> None:
    for slug, other in (("wijdemeren", "/nl/hilversum/"), ("hilversum", "/nl/wijdemeren/")):
        page = visit(f"/nl/{slug}/")

        assert "Dat is nog niet zeker." in page.text
        assert "1 januari 2027" in page.text
        assert page.select_one(f".utrecht-alert a[href='{other}']")


def decided(room: Room, today: date) -> Room:
    gemeenten = [
        gemeente.model_copy(update={"wijziging": gemeente.wijziging.model_copy(update={"status": Status.VASTGESTELD})})
        if gemeente.wijziging
        else gemeente
        for gemeente in room.catalogue
    ]
    moment = datetime(today.year, today.month, today.day, 10, tzinfo=ZONE)
    return replace(
        room,
        catalogue_on=lambda day: Catalogue(gemeenten, today=day),
        clock=lambda: Moment(today, moment),
    )


def test_a_decided_change_comes_true_by_itself_on_the_day(room: Room) -> None:
    before = create_public(decided(room, date(2026, 12, 31)))
    after = create_public(decided(room, date(2027, 1, 1)))

    assert "Op 1 januari 2027 wordt Wijdemeren een deel" in words(visitor(before)("/nl/wijdemeren/"))
    for path in ("/nl/wijdemeren/", "/nl/wijdemeren/brief/"):
        assert "Wijdemeren hoort nu bij Hilversum" in visitor(after)(path).text
    assert "Wijdemeren (tot 1 januari 2027)" in visitor(after)("/nl/hilversum/").text
    for query in ("1244", "Kortenhoef", "Wijdemeren"):
        answer = after.test_client().get("/nl/vind/", query_string={"q": query})
        assert answer.headers["Location"] == "/nl/hilversum/", query


def test_a_table_of_postcodes_from_before_a_change_leads_to_the_heir(room: Room, tmp_path: Path) -> None:
    table = tmp_path / "tabel"
    PostcodeTabel.write(table, [(Postcode.parse("1244 AB"), "GM1696")], jaar=2026, bron="CBS")
    after = decided(room, date(2027, 1, 1)).catalogue

    found = Catalogue(after, today=date(2027, 1, 1), tabel=PostcodeTabel.open(table)).lookup.find("1244 AB")

    assert [gemeente.slug for gemeente in found.gemeenten] == ["hilversum"]
    assert found.soort == "gemeente"


def test_a_planned_change_that_was_never_decided_does_not_come_true(visit_at: Callable[[datetime], Visit]) -> None:
    visit = visit_at(datetime(2027, 3, 1, 10, tzinfo=ZONE))

    assert "Vastgezeten? Hulp in Wijdemeren" in visit("/nl/wijdemeren/").text


def test_the_page_lists_former_names_places_and_sources(visit: Visit) -> None:
    text = words(visit("/nl/gooise-meren/"))

    for word in ("Bussum", "Muiden", "Naarden", "Register van Overheidsorganisaties", "CBS"):
        assert word in text


SHOWN = (
    "Nu open tot 17.00 uur",
    "Zonder afspraak",
    "vrijdag 25 december",
    "Talen",
    "Neemt niemand op?",
    "Bellen is het snelst",
    "Een plek om te landen",
    "Zat u vast in het buitenland?",
    "Gecontroleerd op 3 november 2026",
    "Deze pagina is van Gemeente Voorbeeld",
)


class TestVoorbeeld:
    @pytest.fixture
    def page(self, visit: Visit) -> BeautifulSoup:
        return visit("/nl/voorbeeld/")

    def test_it_says_that_it_is_invented(self, page: BeautifulSoup) -> None:
        assert "Deze gemeente is verzonnen." in page.text
        assert page.select_one("meta[name=robots][content=noindex]")

    def test_its_own_numbers_can_be_dialled_nowhere(self, page: BeautifulSoup) -> None:
        own = [attr(link, "href") for link in card(page).select("a[href^='tel:']")]

        assert own
        assert all(number.startswith("tel:+3100") for number in own)

    def test_it_shows_everything(self, page: BeautifulSoup) -> None:
        text = words(page)

        assert len(page.select(".portal-conditie")) == 6
        for part in SHOWN:
            assert part in text, part

    def test_it_is_not_in_the_catalogue(self, room: Room, visit: Visit) -> None:
        assert "voorbeeld" not in [gemeente.slug for gemeente in room.catalogue]
        assert not visit("/nl/gemeenten/").select("a[href='/nl/voorbeeld/']")


@pytest.mark.parametrize(
    ("moment", "says"),
    [
        (datetime(2026, 11, 23, 8, 59, tzinfo=ZONE), "Nu dicht. Open vandaag om 9.00 uur"),
        (datetime(2026, 11, 23, 16, 59, tzinfo=ZONE), "Nu open tot 17.00 uur"),
        (datetime(2026, 11, 23, 17, 0, tzinfo=ZONE), "Nu dicht. Open morgen om 9.00 uur"),
        (datetime(2026, 11, 27, 17, 0, tzinfo=ZONE), "Nu dicht. Open maandag om 9.00 uur"),
        (datetime(2026, 12, 25, 10, 0, tzinfo=ZONE), "Nu dicht. Open maandag om 9.00 uur"),
        (datetime(2026, 12, 31, 18, 0, tzinfo=ZONE), "Nu dicht. Open maandag om 9.00 uur"),
    ],
)
def test_it_says_whether_somebody_answers_now(
    visit_at: Callable[[datetime], Visit], moment: datetime, says: str
) -> None:
    status = visit_at(moment)("/nl/voorbeeld/").select_one(".portal-status")

    assert status
    assert says in words(status)
