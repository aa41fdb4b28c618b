"""What paper says, and that everybody can read it: a phone, a screen reader, an eye after a fax."""

from dataclasses import replace

import pytest

from portal.domain.neutraal import reveals
from portal.domain.taal import Taal
from portal.papier.codes import page_address
from portal.papier.pagina import Blad
from portal.papier.soort import VAN_GEMEENTE, Opgave, Soort
from portal.public.room import Room
from tests.papier.conftest import SITE, Druk, Maak
from tests.papier.lezen import FAXES, KAARTEN, card, codes

SOME = [
    (soort, naam, taal)
    for naam, taal in (("utrecht", Taal.NL), ("voorbeeld", Taal.AR), ("voorbeeld", Taal.TR))
    for soort in VAN_GEMEENTE
]
INLEG = (Soort.INLEG, "", Taal.NL)
MECARD = (
    "MECARD:N:Gemeente Voorbeeld;TEL:+31001234567;ADR:,,Stadsplein 1,Voorbeeld,,1234 AB,;"
    "MEMO:Bellen\\: maandag tot en met vrijdag 9.00 tot 17.00 uur;;"
)
NEVER = ("gedetineerde", "delinquent", "crimine")


@pytest.mark.parametrize("which", [*SOME, INLEG], ids=str)
def test_paper_can_be_read_aloud(druk: Druk, which: tuple[Soort, str, Taal]) -> None:
    vel = druk(*which)
    root = vel.root

    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/Lang"] == which[2]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    kinds = [one["/S"] for one in vel.tags()]
    assert "/H1" in kinds
    assert all(one.get("/Alt") for one in vel.tags() if one["/S"] == "/Figure")
    assert kinds.count("/Figure") == (16 if which[0] is Soort.KAARTJE else 2)


@pytest.mark.parametrize(
    ("which", "fax"),
    # a card of a desk of which much is known is too small for the coarsest fax
    [(which, fax) for which in SOME for fax in FAXES if (which[0], fax) != (Soort.KAARTJE, "gewone fax")],
    ids=str,
)
def test_a_phone_reads_both_squares_after_a_fax(
    druk: Druk, maak: Maak, which: tuple[Soort, str, Taal], fax: str
) -> None:
    page = maak(*which)
    assert isinstance(page, Blad)
    drawn = druk(*which).picture(*FAXES[fax])
    whole = [card(drawn, *FAXES[fax], *place) for place in KAARTEN] if which[0] is Soort.KAARTJE else [drawn]

    for one in whole:
        assert set(codes(one, *FAXES[fax])) == {page.wegwijzer.naar_pagina.tekst, page.wegwijzer.zonder_internet.tekst}


def test_one_square_leads_to_the_page_and_one_needs_no_connection(maak: Maak) -> None:
    page = maak(Soort.KAARTJE, "voorbeeld", Taal.NL)

    assert isinstance(page, Blad)
    assert page.wegwijzer.naar_pagina.tekst == f"{SITE}/nl/voorbeeld/"
    assert page.wegwijzer.zonder_internet.tekst == MECARD


def test_of_two_numbers_the_square_has_the_one_that_works_everywhere(maak: Maak) -> None:
    page = maak(Soort.BLAD, "utrecht", Taal.ES)

    assert isinstance(page, Blad)
    assert "TEL:+31302860000;" in page.wegwijzer.zonder_internet.tekst


def test_a_sheet_says_who_where_when_what_to_bring_and_the_way(druk: Druk) -> None:
    words = druk(Soort.BLAD, "voorbeeld", Taal.NL).words

    for fact in (
        *("Bel Bureau Nazorg Voorbeeld", "000 123 45 67", "+31 00 123 45 67", "Stadsplein 1, 1234 AB Voorbeeld"),
        *("maandag tot en met vrijdag: 9.00 tot 17.00 uur", "bus 5 tot halte Stadsplein", "Elk papier met uw naam"),
        *("Gecontroleerd op 3 november 2026", "terug.voorbeeld.example/nl/voorbeeld", "0.1.0-"),
    ):
        assert fact in words


def test_a_sheet_says_what_is_not_known_and_the_best_next_step(druk: Druk) -> None:
    words = druk(Soort.BLAD, "utrecht", Taal.NL).words

    for fact in (
        *("Wij weten nog niet welk loket van Utrecht u helpt.", "Wij weten niet wanneer dit nummer open is."),
        *("Wij kennen de weg niet. Vraag het als u belt.", "Ik zoek de coördinator nazorg.", "Bureau Buitenland"),
        *("2 mei 2026", "Wij hebben dit nog niet bij de gemeente nagevraagd."),
    ):
        assert fact in words


def test_without_a_number_a_sheet_says_so(druk: Druk) -> None:
    words = druk(Soort.BLAD, "zaanstad", Taal.NL).words

    assert "Wij kennen het telefoonnummer van deze gemeente niet." in words


@pytest.mark.parametrize("which", [*SOME, INLEG], ids=str)
def test_paper_is_grey_and_never_calls_names(druk: Druk, which: tuple[Soort, str, Taal]) -> None:
    vel = druk(*which)

    assert vel.colours() == 0
    assert not [word for word in NEVER if word in vel.words.casefold().replace("afdeling nazorg gedetineerden", "")]


@pytest.mark.parametrize("taal", [Taal.NL, Taal.AR])
def test_a_sheet_is_written_in_twelve_points_but_for_its_foot(druk: Druk, taal: Taal) -> None:
    sizes = druk(Soort.BLAD, "utrecht", taal).sizes()

    assert [size for size in sizes if size < 12] == [9.0]
    assert len(sizes[9.0]) < sum(map(len, sizes.values())) / 3


def test_an_insert_has_every_gemeente_and_desk_on_two_sides_in_eight_points(druk: Druk, room: Room) -> None:
    vel = druk(*INLEG)

    assert len(vel.reader.pages) == 2
    assert min(vel.sizes()) == 8.0
    bare = vel.words.replace(" ", "").replace("-", "")
    for gemeente in room.catalogue:
        assert gemeente.naam.replace(" ", "").replace("-", "") in bare
        for loket in room.catalogue.loketten_for(gemeente):
            assert loket.naam.replace(" ", "").replace("-", "") in bare
    assert codes(vel.picture(200, 200, page=1), 200, 200)[0] in {f"{SITE}/nl/", *_numbers(vel.words)}


def _numbers(words: str) -> set[str]:
    assert "+31 247 247 247" in words
    return {
        (
            "Bureau Buitenland: +31 88 804 2021\nBuitenlandse Zaken (NederlandWereldwijd): +31 247 247 247\n"
            "Juridisch Loket: 0800 8020\nAlarmnummer: 112"
        )
    }


def test_arabic_runs_from_the_right_and_numbers_from_the_left(druk: Druk) -> None:
    dutch, arabic = (druk(Soort.BLAD, "utrecht", taal).picture(50, 50) for taal in (Taal.NL, Taal.AR))
    title = (0, 25, dutch.width, 50)

    (left, _top, _right, _bottom), (_left, __top, right, __bottom) = (
        sheet.crop(title).point(lambda grey: 255 * (grey < 128)).getbbox() or (0, 0, 0, 0) for sheet in (dutch, arabic)
    )
    assert left < dutch.width / 10
    assert right > dutch.width * 9 / 10
    assert "+31 30 286 00 00" in druk(Soort.BLAD, "utrecht", Taal.AR).words


@pytest.mark.parametrize("taal", Taal)
def test_a_title_and_a_file_name_say_nothing_of_why_somebody_has_it(maak: Maak, taal: Taal) -> None:
    for soort, naam in ((Soort.BLAD, "utrecht"), (Soort.INLEG, ""), (Soort.PAKKET, "provincie-utrecht")):
        assert not reveals(maak(soort, naam, taal).titel)
        assert not reveals(Opgave(soort, taal, naam).bestand())


@pytest.mark.parametrize("soort", [Soort.KAARTJE, Soort.POSTER])
def test_what_others_may_see_does_not_name_the_desk(druk: Druk, soort: Soort) -> None:
    words = druk(soort, "voorbeeld", Taal.NL).words

    assert "Gemeente Voorbeeld" in words
    assert not reveals(words)


def test_while_nobody_said_where_the_portal_stands_paper_leads_to_the_gemeente(room: Room) -> None:
    gemeente = room.catalogue.gemeente("utrecht")

    assert page_address(gemeente, Taal.ES, replace(room.settings, basis_url="")) == "https://www.utrecht.nl"


@pytest.mark.alles
@pytest.mark.parametrize("taal", Taal)
def test_every_sheet_of_the_country_fits_and_its_squares_can_be_read(
    druk: Druk, maak: Maak, room: Room, taal: Taal
) -> None:
    for gemeente in room.catalogue:
        for soort in VAN_GEMEENTE:
            vel, page = druk(soort, gemeente.slug, taal), maak(soort, gemeente.slug, taal)
            assert isinstance(page, Blad)
            drawn = vel.picture(200, 200)
            seen = card(drawn, 200, 200, 0, 0) if soort is Soort.KAARTJE else drawn
            found = set(codes(seen, 200, 200))
            assert found == {page.wegwijzer.naar_pagina.tekst, page.wegwijzer.zonder_internet.tekst}
