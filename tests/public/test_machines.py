"""What search engines and browsers read of a site."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from xml.etree.ElementTree import fromstring

import pytest
from flask import Flask

from portal.compose import alone, frozen_clock
from portal.domain.contact import Contact
from portal.domain.taal import Taal
from portal.public.app import create_public
from portal.public.delen import public_urls
from portal.public.machines import facts_of, youngest
from portal.public.room import Room
from tests.examples import UTRECHT, VANDAAG
from tests.html import attr, one, parse

BASE = "https://www.voorbeeld.example"
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
SEARCH = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
MOST = 50_000
"""Addresses in one list, by the protocol."""
Read = Callable[[str], str]


@pytest.fixture(scope="module")
def known(room: Room) -> Room:
    """Give the country on a site with a public address."""
    return replace(room, settings=replace(room.settings, basis_url=BASE))


def reader(app: Flask) -> Read:
    """Read what an app answers, and nothing but an answer."""

    def read(path: str) -> str:
        response = app.test_client().get(path)
        assert response.status_code == 200, path
        return response.text

    return read


@pytest.fixture(scope="module")
def read(known: Room) -> Read:
    return reader(create_public(known))


def listed(text: str) -> dict[str, str]:
    """Give the addresses in a list, each with its day, or nothing."""
    entries = fromstring(text)
    found = [(one.findtext("s:loc", "", SITEMAP), one.findtext("s:lastmod", "", SITEMAP)) for one in entries]
    assert len(dict(found)) == len(found) <= MOST
    return dict(found)


def test_a_country_lists_its_languages(read: Read) -> None:
    assert list(listed(read("/sitemap.xml"))) == [f"{BASE}/sitemap-{taal}.xml" for taal in Taal]


@pytest.mark.parametrize("taal", [Taal.NL, Taal.AR])
def test_every_listed_page_is_there_and_wants_to_be_found(read: Read, taal: Taal) -> None:
    urls = [url for url in listed(read(f"/sitemap-{taal}.xml")) if url.count("/") < 6 or "/den-haag/" in url]
    few = [url for number, url in enumerate(urls) if number % 8 == 0 or "/den-haag/" in url]

    assert len(few) > len(Taal)
    for url in few:
        page = parse(read(url.removeprefix(BASE)))
        assert attr(one(page, "link[rel=canonical]"), "href") == url
        assert not page.select("meta[name=robots]"), url


def test_a_page_that_is_frozen_is_listed_unless_nobody_should_find_it(known: Room, read: Read) -> None:
    left_out = {"vind", "zoeken", "brief", "zoekbestand", "zoeknamen", "zoekindex", "zoekplaatsen"}
    frozen = replace(known, clock=frozen_clock(VANDAAG))
    app = create_public(frozen)
    with app.test_request_context():
        wanted = {
            BASE + app.url_map.bind("").build(endpoint, values)
            for endpoint, values in public_urls(frozen)
            if endpoint.startswith("public.")
            and endpoint.removeprefix("public.") not in left_out
            and values["taal"] == Taal.EN
            and values.get("slug") not in {"voorbeeld", *frozen.catalogue.verdwenen_slugs()}
        }

    assert set(listed(reader(app)("/sitemap-en.xml"))) == wanted
    assert set(listed(read("/sitemap-en.xml"))) == wanted


def test_the_day_of_a_gemeente_is_that_of_its_youngest_fact(read: Read, known: Room) -> None:
    days = listed(read("/sitemap-nl.xml"))
    gemeente = known.catalogue.gemeente("den-haag")

    day = youngest(facts_of(gemeente, known.catalogue))

    assert day
    assert days[f"{BASE}/nl/den-haag/"] == days[f"{BASE}/nl/den-haag/makkelijk/"] == day.isoformat()
    assert days[f"{BASE}/nl/familie/"] == known.talen[Taal.NL].paginas["familie"].kop.nagekeken_op.isoformat()


def test_a_fact_that_was_checked_counts_from_that_day(known: Room) -> None:
    checked = Contact.model_validate(
        {
            "bron": "Gemeente",
            "bron_datum": "2020",
            "gecontroleerd_op": "2026-11-20",
            "website": "https://www.utrecht.nl",
        }
    )

    gemeente = UTRECHT.model_copy(update={"contact": checked})

    assert youngest(facts_of(gemeente, known.catalogue)) == date(2026, 11, 20)


def test_nothing_has_a_day_where_no_fact_has_one() -> None:
    assert youngest([]) is None


def test_a_site_of_one_gemeente_lists_its_own_pages_in_every_language(known: Room) -> None:
    read = reader(create_public(alone(known, "den-haag")))

    urls = listed(read("/sitemap.xml"))

    assert {f"{BASE}/{taal}/den-haag/" for taal in Taal} < set(urls)
    assert not [url for url in urls if "/gemeenten/" in url or "/zeist/" in url or "/voorbeeld/" in url]


def test_robots_may_read_all_but_the_rooms_in_which_people_write(read: Read) -> None:
    lines = read("/robots.txt").splitlines()

    assert lines == [
        *("User-agent: *", "Disallow: /bericht/", "Disallow: /balie/", ""),
        f"Sitemap: {BASE}/sitemap.xml",
    ]


def test_below_a_folder_the_rooms_stand_below_it_too(room: Room) -> None:
    below = replace(room, settings=replace(room.settings, basis_url=f"{BASE}/terug"))

    assert "Disallow: /terug/bericht/" in reader(create_public(below))("/robots.txt")


def test_without_a_public_address_no_address_is_guessed(public_app: Flask) -> None:
    client = public_app.test_client()

    assert "Sitemap" not in client.get("/robots.txt").text
    for path in ("/sitemap.xml", "/sitemap-nl.xml", "/nl/opensearch.xml"):
        assert client.get(path).status_code == 404
    assert "opensearch" not in client.get("/nl/").text


@pytest.mark.parametrize("taal", Taal)
def test_a_browser_finds_how_to_search_in_its_language(read: Read, taal: Taal) -> None:
    link = one(parse(read(f"/{taal}/")), "link[rel=search]")
    found = fromstring(read(attr(link, "href")))

    [html, own] = found.findall("o:Url", SEARCH)

    assert attr(link, "type") == own.get("type") == "application/opensearchdescription+xml"
    assert own.get("template") == f"{BASE}{attr(link, 'href')}"
    assert html.get("template") == f"{BASE}/{taal}/zoeken/?q={{searchTerms}}"
    assert len(found.findtext("o:ShortName", "", SEARCH)) <= 16


def test_the_search_that_a_browser_is_told_of_answers(read: Read) -> None:
    assert 'value="schuldhulp"' in read("/nl/zoeken/?q=schuldhulp")


def test_what_is_typed_on_a_frozen_site_is_not_sent_to_its_server(known: Room) -> None:
    frozen = reader(create_public(replace(known, clock=frozen_clock(VANDAAG))))

    templates: list[Mapping[str, str]] = [url.attrib for url in fromstring(frozen("/nl/opensearch.xml"))[-2:]]

    assert templates[0]["template"] == f"{BASE}/nl/zoeken/#q={{searchTerms}}"
