import logging

import pytest

from portal.domain.taal import Taal
from tests.html import parse
from tests.public.conftest import Get, Visit


def test_a_wrong_word_leads_to_the_right_help(visit: Visit) -> None:
    page = visit("/nl/zoeken/?q=schudlen")

    assert "Bedoelt u misschien dit?" in page.text
    assert page.select_one(".portal-ladder a[href='/nl/hulp/schulden/']")


def test_every_answer_says_what_it_is(visit: Visit) -> None:
    page = visit("/nl/zoeken/?q=doorzorg")

    [first, *_] = page.select(".portal-ladder li")
    assert first.a
    assert first.a["href"] == "/nl/sudwest-fryslan/#hulp-nu"
    assert "Loket: Fryslân" in first.text
    assert "Dit vonden wij" in page.text


def test_an_organisation_is_found_at_its_own_place_on_the_page(visit: Visit, get: Get) -> None:
    page = visit("/nl/zoeken/?q=geldfit")

    assert page.select_one("a[href='/nl/organisaties/#o-geldfit']")
    assert parse(get("/nl/organisaties/").text).select_one("#o-geldfit h3")


def test_nothing_found_is_told_kindly_with_numbers_and_all_there_is(get: Get) -> None:
    answer = get("/nl/zoeken/?q=pizza")
    page = parse(answer.text)

    [summary] = page.select("[role=alert]")
    assert "We vonden niets" in summary.text
    assert page.select_one("input#q[value=pizza][aria-invalid=true]")
    assert page.select(".portal-ladder a[href^='tel:']")
    assert page.select("a[href='/nl/gemeenten/']")
    assert page.select("a[href='/nl/hulp/schulden/']")


def test_without_a_question_everything_there_is_stands_in_order(visit: Visit) -> None:
    page = visit("/nl/zoeken/")

    assert not page.select("[role=alert]")
    names = [link.text.casefold() for link in page.select("a[href*='/organisaties/#o-']")]
    assert len(names) > 30
    assert names == sorted(names)


@pytest.mark.parametrize("taal", Taal)
def test_it_works_in_every_language(visit: Visit, taal: Taal) -> None:
    assert visit(f"/{taal}/zoeken/?q=paspoort").select(f"a[href='/{taal}/hulp/identiteitsbewijs/']")


def test_what_was_typed_is_never_kept_nor_logged(get: Get, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        answer = get("/nl/zoeken/?q=schuldhulp")

    assert answer.headers["Cache-Control"] == "no-store"
    assert "schuldhulp" not in caplog.text
    assert "no-store" not in get("/nl/zoeken/").headers.get("Cache-Control", "")


@pytest.mark.parametrize(
    ("query", "path"),
    [("schuldhulp", "/nl/hulp/schulden/"), ("dokter", "/nl/hulp/zorg/"), ("dokkter", "/nl/hulp/zorg/")],
)
def test_the_field_for_places_knows_other_words_too(visit: Visit, query: str, path: str) -> None:
    page = visit(f"/nl/vind/?q={query}")

    assert "We vonden geen gemeente" in page.text
    assert page.select_one(f".portal-ladder a[href='{path}']")


def test_every_page_leads_to_the_search(visit: Visit) -> None:
    assert visit("/nl/den-haag/").select_one("footer a[href='/nl/zoeken/']")
