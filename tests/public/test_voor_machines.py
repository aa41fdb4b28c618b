"""What pages say to programs: only what stands on them, and nothing in a preview that tells on somebody."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from markupsafe import Markup

from portal.domain.contact import Adres
from portal.domain.neutraal import reveals
from portal.domain.openingstijden import Openingstijden
from portal.domain.taal import Taal
from portal.domain.telefoon import Telefoon
from portal.public.app import create_public
from portal.public.hulp_nu import BronRegel, Trede
from portal.public.room import Room
from portal.public.voor_machines import PRODUCTEN, UPL, VRAGEN, about_gemeente, about_text
from portal.ui.hours import Moment, uren
from tests.browser.kinds import KINDS, in_taal
from tests.examples import UTRECHT, VANDAAG
from tests.html import attr, one, parse
from tests.public.conftest import Get

Knoop = Mapping[str, Any]
KNOWN: Mapping[str, frozenset[str]] = {
    "AdministrativeArea": frozenset({"name", "identifier"}),
    "Answer": frozenset({"text"}),
    "ContactPoint": frozenset({"contactType", "telephone", "hoursAvailable"}),
    "DefinedTerm": frozenset({"@id"}),
    "FAQPage": frozenset({"name", "inLanguage", "isPartOf", "mainEntity"}),
    "GovernmentOffice": frozenset({"name", "address", "telephone", "email", "openingHoursSpecification"}),
    "GovernmentOrganization": frozenset({"name"}),
    "GovernmentService": frozenset({"name", "serviceType", "areaServed", "provider", "availableChannel"}),
    "OpeningHoursSpecification": frozenset({"dayOfWeek", "opens", "closes", "validFrom", "validThrough"}),
    "PostalAddress": frozenset({"streetAddress", "postalCode", "addressLocality"}),
    "Question": frozenset({"name", "acceptedAnswer"}),
    "ServiceChannel": frozenset({"servicePhone", "serviceUrl", "availableLanguage", "serviceLocation"}),
    "WebPage": frozenset({"name", "inLanguage", "isPartOf", "mainEntity", "about"}),
    "WebSite": frozenset({"name"}),
}
"""The words of schema.org 30.0 that pages use, each with the type that knows it."""
NOT_SEEN = frozenset({"@type", "@id", "@context", "serviceType", "inLanguage", "dayOfWeek", "availableLanguage"})
"""Words for programs: what they say in letters of their own, such as ``nl``, a page says in words."""
MOMENTS = frozenset({"opens", "closes", "validFrom", "validThrough"})
SOON = (Taal.NL, Taal.AR)
LANGUAGES = [taal if taal in SOON else pytest.param(taal, marks=pytest.mark.alles) for taal in Taal]
EVERY_TAAL = {name: path for name, path in KINDS.items() if "dekking" not in path}


def data_of(page: BeautifulSoup) -> Knoop:
    found: Knoop = json.loads(one(page, "script[type='application/ld+json']").text)
    return found


def nodes(value: object) -> Iterator[Knoop]:
    """Walk through everything that has a type."""
    if isinstance(value, list):
        for each in value:
            yield from nodes(each)
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from nodes(each)


def texts(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Give every text with the word that it belongs to."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from texts(each, key)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each, name)
    else:
        yield name, str(value)


def plain(html: str) -> str:
    return " ".join(parse(f"<p>{html}</p>").get_text(" ").split()).casefold()


def seen(page: BeautifulSoup) -> str:
    """Give what a reader can see or follow: words, and where links lead."""
    links = [attr(link, "href") for link in page.select("main a[href]")]
    bar = one(page, ".portal-afzender").text
    return " ".join([plain(str(one(page, "main"))), plain(bar), *links]).casefold()


def hold(page: BeautifulSoup, where: str) -> None:
    """Hold what a page says to programs against what it shows, and against the words of schema.org."""
    data, visible = data_of(page), seen(page)
    assert data["@context"] == "https://schema.org"
    for node in nodes(data):
        assert node.keys() - {"@type", "@context"} <= KNOWN[node["@type"]], where
    for name, text in texts(data):
        if name not in NOT_SEEN | MOMENTS:
            assert plain(text) in visible, (where, name, text)
        if name == "telephone":
            assert re.fullmatch(r"\+31\d+", text), where


@pytest.mark.parametrize("taal", LANGUAGES)
def test_every_kind_of_page_says_only_what_stands_on_it(get: Get, taal: Taal) -> None:
    for path in EVERY_TAAL.values():
        hold(parse(get(in_taal(path, taal)).text), in_taal(path, taal))


@pytest.mark.alles
def test_every_gemeente_says_only_what_stands_on_its_page(get: Get, room: Room) -> None:
    for gemeente in room.catalogue:
        page = parse(get(f"/nl/{gemeente.slug}/").text)
        hold(page, gemeente.slug)
        service = data_of(page)
        assert service["areaServed"]["identifier"] == gemeente.code
        assert service["availableChannel"]["serviceLocation"]["@type"] == "GovernmentOffice"


@pytest.mark.parametrize("taal", LANGUAGES)
def test_a_preview_never_tells_what_a_page_is_about(get: Get, taal: Taal) -> None:
    naam = r"Terug in Nederland|Gemeente Voorbeeld|[\w\s-]+ (Den Haag|Zeist|Zaanstad|Wijdemeren|Voorbeeld)"
    for path in EVERY_TAAL.values():
        page = parse(get(in_taal(path, taal)).text)
        shown = {attr(tag, "property"): attr(tag, "content") for tag in page.select("meta[property^='og:']")}

        assert {"og:type", "og:site_name", "og:title", "og:description"} == shown.keys(), path
        assert not [text for text in shown.values() if reveals(text)], path
        assert not re.search("vast|straf|terugkeer|vrij", " ".join(shown.values()), re.IGNORECASE), path
        if taal is Taal.NL:
            assert re.fullmatch(naam, shown["og:title"]), path


def test_a_publisher_whose_name_tells_is_not_named_in_a_preview(room: Room) -> None:
    [invented] = room.voorbeeld
    assert invented.publicatie
    telling = invented.publicatie.model_copy(update={"uitgever": "Bureau Nazorg"})
    catalogue = type(room.voorbeeld)([invented.model_copy(update={"publicatie": telling})], today=room.voorbeeld.today)
    client = create_public(replace(room, voorbeeld=catalogue)).test_client()

    page = parse(client.get("/nl/voorbeeld/").text)

    assert one(page, ".portal-afzender").text == "Bureau Nazorg"
    assert attr(one(page, "meta[property='og:site_name']"), "content") == "Terug in Nederland"


def test_a_desk_is_described_in_full(get: Get) -> None:
    channel = data_of(parse(get("/nl/voorbeeld/").text))["availableChannel"]

    phone, office = channel["servicePhone"], channel["serviceLocation"]
    assert phone["telephone"] == office["telephone"] == "+31001234567"
    assert channel["availableLanguage"] == ["nl", "en", "es"]
    assert office["address"]["postalCode"] == "1234 AB"
    [walk_in] = office["openingHoursSpecification"]
    assert (walk_in["dayOfWeek"], walk_in["opens"], walk_in["closes"]) == (["Monday", "Thursday"], "09:00", "12:00")


def test_a_number_that_works_in_the_netherlands_alone_is_not_given_another_form(get: Get, room: Room) -> None:
    contact = room.catalogue.gemeente("zeist").contact
    assert contact.telefoon
    assert not contact.telefoon.reachable_from_abroad

    data = get("/nl/zeist/").text

    assert "telephone=no" in data
    assert "telephone" not in dict(texts(data_of(parse(data))))


def test_hours_are_those_of_the_week_and_of_the_days_that_differ(get: Get) -> None:
    hours = data_of(parse(get("/nl/voorbeeld/").text))["availableChannel"]["servicePhone"]["hoursAvailable"]

    assert hours[0]["dayOfWeek"] == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    assert {(one["validFrom"], one["opens"], one["closes"]) for one in hours[1:]} == {
        ("2026-12-25", "00:00", "00:00"),
        ("2027-01-01", "00:00", "00:00"),
    }


DESK = Trede(
    naam="Bureau Nazorg",
    soort="loket",
    telefoon=Telefoon.parse("030 286 10 00"),
    buitenland=Telefoon.parse("030 286 10 00"),
    adres=Adres(straat="Spui 70", plaats="Den Haag"),
    bron=BronRegel("Gemeente", "", ""),
)


def test_what_is_open_day_and_night_closes_at_the_last_minute(public_app: Flask) -> None:
    with public_app.test_request_context("/nl/"):
        public_app.preprocess_request()
        always = uren(Openingstijden.parse("24/7"), "Bellen", Moment(VANDAAG, None))

    said = about_gemeente(UTRECHT, replace(DESK, belt=always), "Hulp")

    [hours] = [node for node in nodes(said) if node.get("@type") == "OpeningHoursSpecification"]
    assert (len(hours["dayOfWeek"]), hours["opens"], hours["closes"]) == (7, "00:00", "23:59")


def test_a_national_line_is_not_called_the_desk_of_a_gemeente() -> None:
    assert "ServiceChannel" in str(about_gemeente(UTRECHT, DESK, "Hulp"))
    assert "ServiceChannel" not in str(about_gemeente(UTRECHT, replace(DESK, soort="landelijk"), "Hulp"))


def test_what_is_not_known_is_left_out() -> None:
    assert "postalCode" not in str(about_gemeente(UTRECHT, DESK, "Hulp"))
    assert "GovernmentOffice" not in str(about_gemeente(UTRECHT, replace(DESK, adres=None), "Hulp"))


@pytest.mark.parametrize("naam", sorted(VRAGEN))
def test_a_page_of_questions_has_nothing_but_questions(room: Room, naam: str) -> None:
    html = room.talen[Taal.NL].paginas[naam].html
    headings = [heading.text for heading in parse(html).select("h2")]

    data: Any = about_text(naam, html)

    assert [one["name"] for one in data["mainEntity"]] == headings
    assert all(heading.endswith("?") for heading in headings)


@pytest.mark.parametrize("taal", LANGUAGES)
@pytest.mark.parametrize("naam", sorted(VRAGEN))
def test_the_questions_are_the_same_in_every_language(room: Room, taal: Taal, naam: str) -> None:
    counts = {len(list(nodes(about_text(naam, room.talen[one].paginas[naam].html)))) for one in (Taal.NL, taal)}

    assert len(counts) == 1


def test_products_go_by_the_names_of_the_national_list(room: Room) -> None:
    assert PRODUCTEN.keys() <= room.talen[Taal.NL].paginas.keys()
    assert about_text("schulden", Markup("")) == {
        "about": [{"@type": "DefinedTerm", "@id": f"{UPL}schuldhulpverlening"}]
    }
    assert about_text("zorg", Markup("")) == {}
