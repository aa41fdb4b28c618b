import logging

import pytest

from tests.html import attr, parse
from tests.public.conftest import Get, Visit


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ("2511CS", "den-haag"),
        ("2511 cs", "den-haag"),
        ("2511", "den-haag"),
        ("The Hague", "den-haag"),
        ("Bussum", "gooise-meren"),
    ],
)
def test_a_sure_answer_leads_straight_to_the_page(get: Get, query: str, slug: str) -> None:
    answer = get(f"/nl/vind/?q={query}")

    assert (answer.status_code, answer.headers["Location"]) == (303, f"/nl/{slug}/")


def test_several_gemeenten_are_all_shown_with_their_province_and_none_is_picked(visit: Visit) -> None:
    page = visit("/nl/vind/?q=Bergen")

    links = {item.a.text: item.text for item in page.select(".portal-inhoud > .portal-links li") if item.a}

    assert {"Bergen NH", "Bergen (L)"} <= set(links)
    assert any("(Noord-Holland)" in text for text in links.values())
    assert any("(Limburg)" in text for text in links.values())


def test_a_near_miss_asks_instead_of_guessing(visit: Visit) -> None:
    page = visit("/nl/vind/?q=Rotterdan")

    assert "Bedoelt u deze gemeente?" in page.text
    assert page.select_one("a[href='/nl/rotterdam/']")


def test_a_po_box_says_that_nobody_lives_there(visit: Visit) -> None:
    page = visit("/nl/vind/?q=2500")

    assert "postbus" in page.text
    assert page.select_one("a[href='/nl/den-haag/']")


@pytest.mark.parametrize("query", ["0123AB", "2511SS", "1234AB", "qwxzvbn", "😀", "<script>alert(1)</script>"])
def test_a_refusal_keeps_what_was_typed_says_how_to_mend_it_and_shows_a_number(get: Get, query: str) -> None:
    answer = get("/nl/vind/?" + "q=" + query.replace("<", "%3C").replace(">", "%3E"))
    page = parse(answer.text)

    assert answer.status_code == 200
    assert page.title
    assert page.title.text.startswith("Fout: ")
    [summary] = page.select("[role=alert]")
    assert summary.select_one("a[href='#q']")
    field = page.select_one("input#q")
    assert field
    assert field["value"] == query
    assert field["aria-invalid"] == "true"
    assert page.select(".portal-ladder a[href^='tel:']")
    assert not page.select("script[src]")


def test_an_empty_question_is_told_what_to_type(get: Get) -> None:
    page = parse(get("/nl/vind/?q=").text)

    assert "postcode" in page.select("[role=alert]")[0].text


def test_without_a_question_it_asks_one(visit: Visit) -> None:
    page = visit("/nl/vind/")

    assert not page.select("[role=alert]")
    assert page.select_one("input#q")


def test_a_shared_postcode_with_a_few_houses_is_told_before_going_on(visit: Visit) -> None:
    page = visit("/nl/vind/?q=1261")

    assert page.select_one("a[href='/nl/blaricum/']")
    assert page.select_one(".utrecht-alert")


def test_three_ways_for_who_has_no_postcode_end_at_a_number(visit: Visit) -> None:
    ways = [attr(link, "href") for link in visit("/nl/").select(".portal-zoek .portal-links a")]

    assert ways == ["/nl/weet-niet/", "/nl/geen-adres/", "/nl/niet-terug/"]
    for way in ways:
        assert visit(way).select("main a[href^='tel:']")


def test_what_somebody_typed_never_reaches_a_log(get: Get, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    get("/nl/vind/?q=Zwijndrecht-geheim")

    assert "geheim" not in caplog.text
