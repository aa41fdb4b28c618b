from collections.abc import Iterator

import pytest
from flask import Flask

from portal.compose import alone
from portal.public.app import create_public
from portal.public.delen import public_urls
from portal.public.room import Room
from portal.register.inschrijving import eerste_nummer
from portal.register.vcard import neutral_vcard
from tests.html import attr
from tests.public.conftest import Get, Visit


def cards(room: Room) -> Iterator[str]:
    return (values["slug"] for endpoint, values in public_urls(room) if endpoint == "register.kaart")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/register/hsds.json", "application/json"),
        ("/register/loketten.csv", "text/csv; charset=utf-8"),
        ("/den-haag.vcf", "text/vcard; charset=utf-8"),
    ],
)
def test_the_register_is_served_as_what_it_is(get: Get, path: str, kind: str) -> None:
    response = get(path)

    assert (response.status_code, response.content_type) == (200, kind)
    assert "Content-Security-Policy" in response.headers


def test_the_page_offers_to_keep_exactly_the_number_that_it_shows_first(visit: Visit, get: Get) -> None:
    page = visit("/nl/den-haag/")

    [keep] = page.select('a[href$=".vcf"]')
    assert (keep.text, attr(keep, "href")) == ("Bewaar dit nummer", "/den-haag.vcf")
    number = attr(page.select("a[href^='tel:']")[0], "href")
    assert f"TEL;PREF=1;TYPE=work:{number.removeprefix('tel:')}\r\n" in get("/den-haag.vcf").text


def test_of_every_gemeente_the_page_and_the_card_agree(room: Room, public_app: Flask) -> None:
    client = public_app.test_client()
    listed = set(cards(room))

    for catalogue in (room.catalogue, room.voorbeeld):
        for gemeente in catalogue:
            page = client.get(f"/nl/{gemeente.slug}/").text
            found = eerste_nummer(gemeente, catalogue)
            assert (f"/{gemeente.slug}.vcf" in page) == (found is not None) == (gemeente.slug in listed), gemeente.slug
            if found:
                first = page[page.index('href="tel:') :].split('"')[1]
                assert f":{first.removeprefix('tel:')}\r\n" in neutral_vcard(found, gemeente), gemeente.slug


def test_a_gemeente_without_a_known_number_has_no_card(get: Get) -> None:
    assert get("/zaanstad.vcf").status_code == 404
    assert get("/nergens.vcf").status_code == 404


def test_the_page_for_professionals_leads_to_the_files_in_dutch_alone(visit: Visit) -> None:
    links = [attr(tag, "href") for tag in visit("/nl/professional/").select("a")]

    assert {"/register/loketten.csv", "/register/hsds.json"} <= set(links)
    assert visit("/nl/professional/").select("a[href='/nl/balie/']")
    assert not visit("/en/professional/").select("a[href^='/register/'], a[href*='balie']")


def test_a_site_of_one_gemeente_has_its_own_card_and_no_register(room: Room) -> None:
    own = alone(room, "den-haag")
    endpoints = {endpoint for endpoint, _values in public_urls(own)}

    assert list(cards(own)) == ["den-haag"]
    assert not {"register.hsds", "register.loketten"} & endpoints
    page = create_public(own).test_client().get("/nl/professional/").text
    assert "loketten.csv" not in page
