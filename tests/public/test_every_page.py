import re
from pathlib import Path

import pytest
from flask import Flask

from portal.domain.taal import Taal
from portal.public.app import create_public
from portal.public.delen import public_urls
from portal.public.room import Room
from portal.ui.headers import CSP, HEADERS
from portal.ui.links import link
from tests.html import attr, one, parse
from tests.public.conftest import Get, Visit
from tests.public.rules import no_word_that_brands

ROUTES = Path(__file__).parents[1] / "routes.txt"


FULL = ("den-haag", "zaanstad", "voorbeeld")
"""Gemeenten whose pages are looked at in every language, with all their steps: a desk, no number, everything."""


FILES = (".json", ".csv", ".vcf", ".xml", ".txt", ".css", ".js", "/balie.html")
"""Not pages of the site: data, and the file that is taken along."""
EVERYWHERE = ("public.gemeente", "public.brief")
"""Pages that are looked at of every gemeente, in Dutch."""
SOON = (Taal.NL, Taal.AR)
LANGUAGES = [taal if taal in SOON else pytest.param(taal, marks=pytest.mark.alles) for taal in Taal]


def all_pages(room: Room, app: Flask, taal: Taal) -> list[str]:
    """Give the pages of a language: those of every gemeente where that counts, else of a few."""
    whole = EVERYWHERE if taal is Taal.NL else ()
    with app.test_request_context():
        urls = [
            link(endpoint, **values)
            for endpoint, values in public_urls(room)
            if values.get("taal", taal) is taal and (values.get("slug", FULL[0]) in FULL or endpoint in whole)
        ]
    return [path for path in urls if not path.startswith("/static/") and not path.endswith(FILES)]


@pytest.mark.parametrize("taal", LANGUAGES)
def test_every_page_keeps_the_house_rules(visit: Visit, room: Room, public_app: Flask, taal: Taal) -> None:
    for path in all_pages(room, public_app, taal):
        no_word_that_brands(visit(path))


@pytest.mark.parametrize("taal", LANGUAGES)
def test_every_internal_link_leads_to_a_page(get: Get, room: Room, public_app: Flask, taal: Taal) -> None:
    internal = re.compile(f'href="(/{taal}/[^"#]*)')

    links = {url for path in all_pages(room, public_app, taal) for url in internal.findall(get(path).text)}

    assert len(links) > len(FULL)
    assert [url for url in sorted(links) if get(url).status_code != 200] == []


@pytest.mark.parametrize("path", ["/nl/", "/nl/den-haag/", "/nl/bestaat-niet/", "/weg", "/nl/vind/?q=xx"])
def test_every_answer_carries_the_security_headers(get: Get, path: str) -> None:
    headers = get(path).headers

    assert {name: headers[name] for name in HEADERS} == dict(HEADERS)
    assert "script-src" not in headers[CSP]
    assert "Set-Cookie" not in headers
    assert "Server" not in headers


def test_the_style_sheet_may_be_kept_for_ever_and_nothing_else_is_needed(visit: Visit, get: Get) -> None:
    page = visit("/nl/den-haag/")
    sheet = one(page, "link[rel=stylesheet]")

    answer = get(attr(sheet, "href"))

    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.mimetype == "text/css"
    assert not page.select("script[src], img")


def test_an_unknown_asset_is_a_page_not_found(get: Get) -> None:
    assert get("/static/portal-0000000000.css").status_code == 404


@pytest.mark.parametrize(
    "path",
    ["/nl/bestaat-niet/", "/nergens", "/zz/", "/nl/postcodes/00/", "/nl/hulp/auto/", "/nl/stappen/x/", "/nl/waar/x/"],
)
def test_a_missing_page_still_helps(get: Get, path: str) -> None:
    answer = get(path)
    page = parse(answer.text)

    assert answer.status_code == 404
    assert page.title
    assert page.title.text.startswith("Fout: ")
    assert page.select_one("form[action='/nl/vind/'] input[name=q]")
    assert page.select_one("a[href='tel:112']")
    assert page.select_one("a[href='tel:+31247247247']")


def test_a_post_is_refused_kindly(public_app: Flask) -> None:
    answer = public_app.test_client().post("/nl/vind/", data={"q": "geheim"})

    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert "geheim" not in answer.text
    assert "tel:112" in answer.text


def test_a_bug_shows_a_page_with_numbers_and_nothing_of_what_was_typed(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    app = create_public(room)
    app.view_functions["public.vind"] = lambda: str(1 // 0)

    answer = app.test_client().get("/nl/vind/?q=geheim")

    assert answer.status_code == 500
    assert "geheim" not in answer.text
    assert "tel:112" in answer.text
    assert "geheim" not in caplog.text


def test_urls_are_promises(public_app: Flask) -> None:
    promised = ROUTES.read_text("utf-8").splitlines()

    assert sorted({rule.rule for rule in public_app.url_map.iter_rules()}) == promised


def test_a_strange_host_is_never_sent_on_to(public_app: Flask) -> None:
    answer = public_app.test_client().get("/nl/vind?q=geheim", headers={"Host": "evil.example"})

    assert answer.headers["Location"].startswith("/nl/vind/")


def test_a_page_with_what_was_typed_is_not_kept(get: Get) -> None:
    assert get("/nl/vind/?q=Bergen").headers["Cache-Control"] == "no-store"


def test_a_postcode_of_po_boxes_is_found_without_typing(visit: Visit) -> None:
    page = visit("/nl/postcodes/25/")

    assert "2500 (postbussen: die zeggen niet waar u woont)" in page.text
