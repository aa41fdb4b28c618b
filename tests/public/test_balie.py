"""The page of an arrival: what a server answers, what the file holds, and what the card does not say."""

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from flask import Flask

from portal.catalogue.advies import wegwijzers
from portal.catalogue.catalogue import Catalogue
from portal.domain.neutraal import reveals
from portal.domain.taal import Taal
from portal.domain.zone import ZONE
from portal.public.app import create_public
from portal.public.balie.antwoord import vast
from portal.public.balie.kaart import ZEG, kaart, woorden
from portal.public.room import Room
from portal.ui.headers import CSP
from portal.ui.hours import Moment
from tests.html import attr, one, parse, words
from tests.public.conftest import MONDAY_TEN, Get, Visit, visitor
from tests.public.rules import HOUSE_RULES, nothing_inline

FRIDAY = datetime(2026, 11, 27, 17, 0, tzinfo=ZONE)
MOST = 500_000  # bytes of the file


@pytest.fixture(scope="module")
def friday(room: Room) -> Flask:
    return create_public(replace(room, clock=lambda: Moment(FRIDAY.date(), FRIDAY)))


@pytest.fixture(scope="module")
def voorbeeld(room: Room) -> Flask:
    """A country of one gemeente of which everything is known."""
    return create_public(replace(room, catalogue_on=lambda _day: room.voorbeeld))


@pytest.fixture(scope="module")
def bestand(public_app: Flask) -> str:
    return public_app.test_client().get("/nl/balie/balie.html").text


def place(page: Any, name: str) -> str:
    return words(one(page, f'[data-v="{name}"]'))


def test_on_friday_at_five_the_page_says_whom_to_call_and_to_find_a_bed_first(friday: Flask) -> None:
    page = visitor(friday)("/nl/balie/?q=2511+CS")

    assert place(page, "titel") == "Den Haag (Zuid-Holland)"
    assert place(page, "nu") == "Het is vrijdag 27 november, 17.00 uur."
    assert (place(page, "nummer"), place(page, "staat")) == ("14 070", "○ Tijden niet bekend")
    assert place(page, "raad") == "Bel toch. Neemt niemand op? Bel maandag opnieuw."
    assert place(page, "bed_raad") == "Regel eerst een bed tot maandag 30 november. Dat is de volgende werkdag."
    assert place(page, "bed1_naam") == "Dak- en thuislozenloket"
    assert place(page, "land1_naam") == "Alarmnummer"


def test_of_a_neighbour_the_shelter_stands_there_too_and_of_most_nobody_knows_one(friday: Flask) -> None:
    visit = visitor(friday)

    assert place(visit("/nl/balie/?gemeente=rijswijk"), "bed1_naam") == "Dak- en thuislozenloket"
    unknown = visit("/nl/balie/?q=Zeist")
    assert place(unknown, "bed_geen").startswith("Wij kennen hier geen opvang.")
    assert place(unknown, "regio") == "Wij kennen geen loket van de regio."


def test_a_desk_with_everything_known_is_shown_with_its_hours_its_route_and_its_card(voorbeeld: Flask) -> None:
    page = visitor(voorbeeld)("/nl/balie/?q=Voorbeeld")

    assert place(page, "wie") == "Bureau Nazorg Voorbeeld"
    assert place(page, "staat") == "● Nu open tot 17.00 uur"
    assert (place(page, "raad"), place(page, "snelste")) == ("Bel nu.", "Bellen is het snelst.")
    assert place(page, "reis").startswith("Vanaf het station")
    assert place(page, "k_uren").startswith("maandag tot en met vrijdag 9.00 tot 17.00 uur")
    assert place(page, "k_wie") == "Bel gemeente Voorbeeld"


def test_what_a_closed_desk_advises_is_said_while_it_is_closed(room: Room) -> None:
    app = create_public(
        replace(room, catalogue_on=lambda _day: room.voorbeeld, clock=lambda: Moment(FRIDAY.date(), FRIDAY))
    )

    page = visitor(app)("/nl/balie/?q=Voorbeeld")

    assert place(page, "staat") == "◐ Nu dicht. Open maandag om 9.00 uur"
    assert place(page, "raad") == "Bel maandag om 9.00 uur."
    assert place(page, "als_dicht") == "Hebt u vannacht geen slaapplek? Bel de nachtopvang."


@pytest.mark.parametrize(
    ("query", "first"),
    [("zei", "Zeist"), ("Hengelo", "Hengelo"), ("rot", "Rotterdam"), ("4062", "Tiel"), ("bus", "Gooise Meren")],
)
def test_what_can_mean_more_is_a_choice(visit: Visit, query: str, first: str) -> None:
    page = visit(f"/nl/balie/?q={query}&taal=pl")

    link = page.select(".balie-melding a")[0]
    chosen = visit(attr(link, "href"))

    assert link.text == first
    assert place(chosen, "titel").startswith(first)
    assert attr(one(chosen, "#kaart"), "lang") == "pl"


@pytest.mark.parametrize("query", ["xqzw", "@", "0123", "a" * 90])
def test_what_nobody_knows_is_answered_kindly_and_not_repeated(visit: Visit, query: str) -> None:
    page = visit(f"/nl/balie/?q={query}")

    assert query not in words(page)
    assert words(one(page, ".balie-melding"))
    assert page.select_one("#antwoord[hidden]")


def test_an_unknown_gemeente_or_language_is_no_error(visit: Visit) -> None:
    assert page_of_unknown(visit).select_one("#antwoord[hidden]")
    assert attr(one(visit("/nl/balie/?q=Zeist&taal=xx"), "#kaart"), "lang") == "nl"


def page_of_unknown(visit: Visit) -> Any:
    return visit("/nl/balie/?gemeente=nergens")


def test_what_was_typed_is_not_kept(get: Get) -> None:
    assert get("/nl/balie/?q=Zeist").headers["Cache-Control"] == "no-store"
    assert "Cache-Control" not in get("/nl/balie/").headers


def test_the_page_is_there_in_dutch_alone_and_on_the_site_of_one_gemeente_not(get: Get) -> None:
    assert get("/en/balie/").status_code == 404
    assert parse(get("/nl/balie/").text).select("[hreflang]") == []


def cards(room: Room) -> Iterator[tuple[str, Taal, str]]:
    """Give the text of every card."""
    today = room.clock().today
    said = {taal: woorden(taal, today) for taal in Taal}
    for catalogue in (room.catalogue, room.voorbeeld):
        for weg in wegwijzers(catalogue):
            for taal, word in said.items():
                yield weg.gemeente.naam, taal, " ".join(kaart(weg, vast(weg, today), word, "").values())


def test_no_card_says_where_somebody_was_in_any_language(public_app: Flask, room: Room) -> None:
    with public_app.test_request_context("/nl/balie/"):
        public_app.preprocess_request()
        told = [(naam, taal) for naam, taal, text in cards(room) if reveals(text.replace(ZEG, ""))]

    assert told == []


def test_the_file_is_small_and_tells_the_day_of_its_data(bestand: str) -> None:
    page = parse(bestand)

    assert len(bestand.encode()) <= MOST
    assert words(one(page, ".balie-datum")) == "Gegevens van 23 november 2026."
    assert json.loads(one(page, "#gegevens").text)["dag"] == "2026-11-23"


def test_the_file_may_run_what_stands_in_it_and_asks_nothing_of_anybody(get: Get, bestand: str) -> None:
    page = parse(bestand)
    policy = attr(one(page, "meta[http-equiv]"), "content")
    runs = page.select("script:not([type])") + page.select("style")

    hashes = {f"'sha256-{base64.b64encode(hashlib.sha256(tag.text.encode()).digest()).decode()}'" for tag in runs}

    assert hashes == set(re.findall(r"'sha256-[^']+'", policy))
    assert policy.startswith("default-src 'none';")
    assert "connect-src" not in policy
    assert get("/nl/balie/balie.html").headers[CSP] == f"{policy}; frame-ancestors 'none'"
    assert not page.select("[src], [action]:not([action='#']), link[href]:not([href='data:,'])")


def test_the_file_keeps_the_rules_of_every_page_but_one(bestand: str) -> None:
    for rule in HOUSE_RULES:
        if rule is not nothing_inline:
            rule(parse(bestand))


def test_the_file_says_where_a_new_one_is(room: Room, bestand: str) -> None:
    based = replace(room, settings=replace(room.settings, basis_url="https://www.voorbeeld.example/terug"))

    text = create_public(based).test_client().get("/nl/balie/balie.html").text

    assert attr(one(parse(text), "#vernieuw"), "href") == "https://www.voorbeeld.example/terug/nl/balie/"
    assert "Vraag het aan wie u dit gaf." in bestand


def test_the_data_name_every_gemeente_and_close_no_tag(get: Get, bestand: str, room: Room) -> None:
    data = json.loads(get("/nl/balie/balie.json").text)

    assert {one["slug"] for one in data["gemeenten"]} == {one.slug for one in room.catalogue}
    assert set(data["kaart"]) == set(Taal)
    assert "<" not in one(parse(bestand), "#gegevens").text


def test_a_new_fact_of_a_gemeente_is_in_the_data(room: Room) -> None:
    zeist = room.catalogue.gemeente("zeist")
    contact = zeist.contact.model_copy(update={"email": "nieuw@zeist.nl"})
    changed = Catalogue([zeist.model_copy(update={"contact": contact})], today=date(2026, 11, 23))

    app = create_public(
        replace(room, catalogue_on=lambda _day: changed, clock=lambda: Moment(MONDAY_TEN.date(), MONDAY_TEN))
    )

    assert "nieuw@zeist.nl" in app.test_client().get("/nl/balie/balie.json").text
