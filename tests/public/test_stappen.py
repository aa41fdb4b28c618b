"""The way home: three questions as links, lists of one action each, filled in with what the gemeente says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest

from portal.compose import alone, frozen_clock
from portal.domain.zone import ZONE
from portal.public.app import create_public
from portal.public.delen import public_urls
from portal.public.room import Room
from tests.html import attr, one, words
from tests.public.conftest import Get, Visit, visitor

QUESTIONS = ("/nl/waar/", "/nl/waar/vast/", "/nl/waar/vast/bureau/")
WEEK, DAY = "/nl/stappen/eerste-week/", "/nl/stappen/eerste-dag/"
DEADLOCK = ["briefadres", "inschrijven", "identiteitsbewijs", "uitkering", "zorgverzekering"]


def walk(visit: Visit, path: str, found: set[str]) -> set[str]:
    """Follow every answer of every question, and give the pages where they end."""
    for link in visit(path).select(".portal-tegel a"):
        href = attr(link, "href")
        walk(visit, href, found) if href.startswith("/nl/waar/") else found.add(href)
    return found


def test_three_questions_end_in_twelve_personal_pages_or_with_who_helps(visit: Visit, get: Get) -> None:
    ends = walk(visit, "/nl/waar/", set())

    routes = {end for end in ends if end.startswith("/nl/stappen/")}
    assert ends - routes == {"/nl/familie/", "/nl/professional/"}
    assert len(routes) == 12
    assert all(get(route).status_code == 200 for route in routes)


@pytest.mark.parametrize("path", QUESTIONS)
def test_a_question_is_answered_with_a_link_and_asks_no_offence(visit: Visit, path: str) -> None:
    page = visit(path)

    assert not page.select("form, input, button")
    assert 2 <= len(page.select(".portal-tegel a")) <= 6
    assert "delict" not in page.text.lower()
    assert "waarom" not in page.text.lower()


def test_only_who_is_or_was_in_prison_there_is_asked_whether_the_sentence_goes_along(visit: Visit, get: Get) -> None:
    free = [attr(link, "href") for link in visit("/nl/waar/vrij/").select(".portal-tegel a")]

    assert free == ["/nl/stappen/vrij-bureau/", "/nl/stappen/vrij-zelf/"]
    assert get("/nl/waar/vrij/bureau/").status_code == 404
    assert get("/nl/waar/terug/zelf/").status_code == 200


def test_a_personal_page_has_steps_numbers_and_the_way_to_the_desk(visit: Visit) -> None:
    page = visit("/nl/stappen/vast-bureau-overdracht/")

    assert 5 <= len(page.select(".portal-stappen > li")) <= 9
    assert page.select(".portal-ladder a[href^='tel:']")
    form = one(page, "form[role=search]")
    assert attr(one(form, "input[name=stappen]"), "value") == "vast-bureau-overdracht"


def test_a_step_says_what_whom_what_to_bring_what_if_not_how_long_and_what_it_costs(visit: Visit) -> None:
    steps = visit(WEEK).select(".portal-stappen > li")

    for step in steps:
        terms = [term.text for term in step.select("dt")]
        assert terms == ["Wie", "Lukt het niet?", "Hoe lang duurt het", "Kosten"]
        assert all(fact.text.strip() for fact in step.select("dd"))
        assert step.select_one("h2 + p")


def test_the_first_week_follows_the_order_that_avoids_a_deadlock(visit: Visit) -> None:
    steps = [attr(step, "id") for step in visit(WEEK).select(".portal-stappen > li")]

    assert [step for step in steps if step in DEADLOCK] == DEADLOCK


def test_a_box_to_tick_is_only_on_paper(visit: Visit) -> None:
    page = visit(DAY)

    assert not page.select("input[type=checkbox]")
    assert len(page.select(".portal-vink[aria-hidden=true]")) == len(page.select(".portal-stappen > li"))


def test_the_lookup_leads_on_to_the_steps_with_the_own_desk(get: Get, visit: Visit) -> None:
    answer = get("/nl/vind/?q=3511&stappen=terug-zelf")
    page = visit("/nl/utrecht/stappen/terug-zelf/")

    assert answer.headers["Location"] == "/nl/utrecht/stappen/terug-zelf/"
    assert page.select_one(".portal-kaart a.portal-bel")
    assert not page.select("form")


def test_a_choice_and_a_refusal_keep_the_list_of_steps(visit: Visit) -> None:
    choice = visit("/nl/vind/?q=Hengelo&stappen=terug-zelf")
    refusal = visit("/nl/vind/?q=0123AB&stappen=terug-zelf")

    found = [attr(link, "href") for link in choice.select(".portal-inhoud > .portal-links a[href*='/stappen/']")]
    assert found == ["/nl/hengelo/stappen/terug-zelf/", "/nl/bronckhorst/stappen/terug-zelf/"]
    assert attr(one(refusal, "input[name=stappen]"), "value") == "terug-zelf"


def test_a_list_that_nobody_has_is_left_out_of_the_lookup(get: Get) -> None:
    assert get("/nl/vind/?q=3511&stappen=//evil.example").headers["Location"] == "/nl/utrecht/"


def test_the_steps_of_a_gemeente_show_its_own_words_and_numbers(visit: Visit) -> None:
    page = visit("/nl/voorbeeld/stappen/eerste-week/")
    plain = visit(WEEK)

    assert "Wat Voorbeeld hierover zegt" in page.text
    assert len(page.select(".portal-stappen a[href^='tel:']")) > len(plain.select(".portal-stappen a[href^='tel:']"))


def test_the_general_number_is_for_who_is_there_now(visit: Visit) -> None:
    step = one(visit("/nl/utrecht/stappen/eerste-dag/"), "#bed-voor-vannacht")

    assert "Bent u nu in Utrecht?" in words(step)


def test_the_very_easy_list_has_the_same_steps_in_fewer_words(visit: Visit) -> None:
    easy, plain = visit(f"{DAY}makkelijk/"), visit(DAY)

    assert [attr(step, "id") for step in easy.select(".portal-stappen > li")] == [
        attr(step, "id") for step in plain.select(".portal-stappen > li")
    ]
    assert len(words(one(easy, ".portal-stappen"))) < len(words(one(plain, ".portal-stappen"))) / 2
    assert plain.select_one(f"a[href='{DAY}makkelijk/']")
    assert easy.select_one(f"a[href='{DAY}']")


def test_a_text_past_its_day_says_so_to_the_reader(visit_at: Callable[[datetime], Visit]) -> None:
    fresh, late = (visit_at(datetime(year, 6, 1, 10, tzinfo=ZONE)) for year in (2026, 2028))

    note = "Wij moeten deze tekst opnieuw nakijken."
    for path in (DAY, "/nl/buitenland/", "/nl/niet-weggestuurd/"):
        assert note not in fresh(path).text
        assert note in late(path).text


def test_a_frozen_site_has_the_general_lists_and_that_of_one_gemeente_fills_them_in(room: Room) -> None:
    frozen = replace(room, clock=frozen_clock(date(2026, 11, 22)))
    one_gemeente = alone(frozen, "utrecht")

    for of in (frozen, one_gemeente):
        assert "public.gemeente_stappen" not in {endpoint for endpoint, _values in public_urls(of)}
        assert visitor(create_public(of))("/nl/utrecht/").select_one(f"a[href='{DAY}']")
    general, filled_in = visitor(create_public(frozen))(DAY), visitor(create_public(one_gemeente))(DAY)
    assert general.select_one("form")
    assert not filled_in.select_one("form")
    assert one(filled_in, ".portal-bovenkop").text == "Hulp in Utrecht"
    assert filled_in.select_one(f"a[href='{DAY}makkelijk/']")
