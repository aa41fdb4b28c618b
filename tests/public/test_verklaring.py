"""The pages of a site that a gemeente publishes itself."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask

from portal.compose import alone
from portal.domain.publicatie import Beveiliging, Publicatie, Uitgave
from portal.domain.taal import Taal
from portal.public.app import create_public
from portal.public.beveiliging import PATH
from portal.public.room import Room
from portal.public.verklaring import NOT_SHARED
from portal.ui.headers import CSP, HEADERS
from tests.html import attr, one
from tests.public.conftest import Visit, visitor

LEEG = Publicatie(uitgever="Gemeente Zeist")


def own(room: Room, publicatie: Publicatie, *, concept: bool = False, slug: str = "zeist") -> Flask:
    settings = replace(room.settings, basis_url="https://www.zeist.nl/nazorg")
    return create_public(alone(replace(room, settings=settings, eigen=Uitgave(publicatie, concept)), slug))


@pytest.fixture
def example(room: Room) -> Publicatie:
    publicatie = room.voorbeeld.gemeente("voorbeeld").publicatie
    assert publicatie
    return publicatie


@pytest.fixture
def visit_own(room: Room, example: Publicatie) -> Visit:
    return visitor(own(room, example))


def test_the_gemeente_is_the_sender_of_every_page_and_never_the_portal(visit_own: Visit) -> None:
    for path in ("/nl/", "/nl/zeist/", "/nl/over/", "/ar/privacy/", "/nl/stappen/eerste-dag/"):
        page = visit_own(path)
        assert one(page, ".portal-afzender").text == "Gemeente Voorbeeld"
        assert one(page, "title").text.endswith(" – Gemeente Voorbeeld")


def test_on_the_portal_a_gemeente_is_not_the_sender_though_it_publishes_a_site_itself(room: Room) -> None:
    filled = [one.model_copy(update={"publicatie": LEEG}) for one in room.catalogue if one.slug == "zeist"]
    catalogue = type(room.catalogue)(filled, today=room.clock().today)
    page = visitor(create_public(replace(room, catalogue_on=lambda _day: catalogue)))("/nl/zeist/")

    assert one(page, ".portal-afzender").text == "Terug in Nederland"
    assert "Deze pagina is niet van de gemeente Zeist." in page.text


def test_the_statement_on_accessibility_is_that_of_the_gemeente(visit_own: Visit) -> None:
    page = visit_own("/nl/toegankelijkheid/")

    said = {term.text: (attr(text.a, "href") if text.a else text.text.strip()) for term, text in pairs(page)}
    assert said == {
        "Status": "Eerste maatregelen genomen",
        "Datum": "3 november 2026",
        "Werkt iets niet voor u?": "mailto:web@voorbeeld.example",
        "In het register van de overheid": "https://www.voorbeeld.example/toegankelijkheidsverklaring",
    }
    assert "ons eigen oordeel" not in page.text
    assert "Een vast adres hiervoor is er nog niet" not in page.text
    assert "Wat is nog niet goed?" in page.text
    assert "Nationale Ombudsman" in page.text


def pairs(page: BeautifulSoup) -> Iterable[tuple[Tag, Tag]]:
    return zip(page.select("#verklaring + dl dt"), page.select("#verklaring + dl dd"), strict=True)


def test_the_statement_on_privacy_names_who_answers_and_keeps_what_the_site_does(visit_own: Visit) -> None:
    page = visit_own("/nl/privacy/")

    said = {term.text: text.text.strip() for term, text in pairs(page)}
    assert said["Verantwoordelijk"] == "College van burgemeester en wethouders van Voorbeeld"
    assert said["Vragen over privacy (FG)"] == "fg@voorbeeld.example"
    assert said["Uw rechten en klachten"] == "www.voorbeeld.example/privacy"
    assert said["Zo veel dagen bewaart de server uw netwerkadres"] == "0"
    assert "Er zijn geen cookies." in page.text


@pytest.mark.parametrize("naam", ["over", "colofon"])
def test_no_text_says_that_the_portal_publishes(visit_own: Visit, naam: str) -> None:
    page = visit_own(f"/nl/{naam}/")

    assert "Gemeente Voorbeeld zet deze site online." in page.text
    assert "web@voorbeeld.example" in page.text
    for sentence in ("niet van uw gemeente", "niemand die deze site voor u beheert", "wie deze site online zet"):
        assert sentence not in page.text


def test_parts_that_are_left_out_are_there_in_every_language(room: Room) -> None:
    for taal in Taal:
        for naam, parts in NOT_SHARED.items():
            html = room.talen[taal].paginas[naam].html
            assert [part for part in parts if part and f'<h2 id="{part}">' not in html] == [], (taal, naam)


def test_a_draft_says_so_in_every_language_and_is_not_found_by_searching(room: Room) -> None:
    visit = visitor(own(room, LEEG, concept=True))

    for path in (*(f"/{taal}/" for taal in Taal), "/nl/zeist/", "/nl/zeist/brief/", "/404.html"):
        page = visit(path)
        assert page.select("header + .portal-hulplijn"), path
        assert attr(one(page, "meta[name=robots]"), "content") == "noindex"
    assert visit("/nl/privacy/").text.count("Nog niet ingevuld") == 4
    assert visit("/nl/toegankelijkheid/").text.count("Nog niet ingevuld") == 3


def test_a_page_carries_its_own_policy_for_a_host_that_sends_none(visit_own: Visit) -> None:
    page = visit_own("/nl/organisaties/")

    policy = attr(one(page, "meta[http-equiv=Content-Security-Policy]"), "content")
    assert f"{policy}; frame-ancestors 'none'" == HEADERS[CSP]
    assert "script-src 'self'" in attr(one(visit_own("/nl/over/"), "meta[http-equiv]"), "content")


def test_security_txt_names_the_desk_for_leaks_at_the_root_of_the_host_until_a_day(
    room: Room, example: Publicatie
) -> None:
    said = own(room, example).test_client().get(PATH)

    assert said.content_type == "text/plain; charset=utf-8"
    fields = dict(line.split(": ", 1) for line in said.text.splitlines())
    assert fields["Contact"] == "mailto:security@voorbeeld.example"
    assert fields["Canonical"] == "https://www.zeist.nl/.well-known/security.txt"
    assert 7 <= (date.fromisoformat(fields["Expires"][:10]) - room.clock().today).days <= 366


def test_security_txt_can_name_a_page(room: Room, example: Publicatie) -> None:
    page = example.model_copy(update={"beveiliging": Beveiliging(melden="https://www.zeist.nl/lek")})

    assert "Contact: https://www.zeist.nl/lek\n" in own(room, page).test_client().get(PATH).text


def test_what_is_not_known_or_only_a_draft_has_no_security_txt(
    room: Room, public_app: Flask, example: Publicatie
) -> None:
    for app in (public_app, own(room, LEEG), own(room, example, concept=True)):
        assert app.test_client().get(PATH).status_code == 404
