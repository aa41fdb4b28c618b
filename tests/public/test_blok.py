"""The block for a home page: what an editor takes, and what a home page reads."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from portal.audit.kanalen import Algemeen
from portal.audit.map_lezer import MapLezer
from portal.audit.onderzoek import Onderzoek
from portal.audit.toets import Mate
from portal.compose import alone, frozen_clock
from portal.domain.neutraal import reveals
from portal.domain.taal import Taal
from portal.public.app import create_public
from portal.public.blok.page import BESTANDEN
from portal.public.delen import public_urls
from portal.public.room import Room
from portal.ui.headers import BLOK
from tests.html import attr, one, parse
from tests.public.conftest import MONDAY_TEN, Get, Visit, visitor

BASIS = "https://www.voorbeeld.example"
LARGEST = 3_000  # bytes


@pytest.fixture(scope="module")
def known(room: Room) -> Room:
    """The room of an installation that knows its public address."""
    return replace(room, settings=replace(room.settings, basis_url=BASIS))


@pytest.fixture(scope="module")
def app(known: Room) -> Flask:
    return create_public(known)


@pytest.fixture(scope="module")
def read(app: Flask) -> Callable[[str], str]:
    def read(path: str) -> str:
        answer = app.test_client().get(path)
        assert answer.status_code == 200, path
        assert {name: answer.headers[name] for name in BLOK} == BLOK
        assert "Set-Cookie" not in answer.headers
        return answer.text

    return read


def pasted(app: Flask, slug: str, label: str) -> str:
    """Give the text of one of the fields on the page of an editor."""
    return one(visitor(app)(f"/nl/{slug}/blok/"), f"textarea#{label}").text.strip()


@pytest.mark.parametrize("taal", Taal)
def test_the_block_of_a_desk_has_its_number_its_mail_and_a_way_to_every_language(
    read: Callable[[str], str], taal: Taal
) -> None:
    block = one(parse(read(f"/blok/voorbeeld.{taal}.txt")), "section")

    assert (block["lang"], block["dir"]) == (taal, taal.richting)
    assert one(block, "h2")["id"] == block["aria-labelledby"]
    assert one(block, "a[href^='tel:']")["href"] == "tel:+31001234567"
    assert "Bureau Nazorg Voorbeeld" in one(block, ".nazorg-blok__bel").text
    assert one(block, "a[href^='mailto:']")["href"] == "mailto:nazorg@voorbeeld.example"
    ways = {attr(link, "href") for link in block.select("a[href^=https]")}
    assert ways == {f"{BASIS}/{other}/voorbeeld/" for other in Taal}


def test_the_block_of_a_gemeente_without_a_desk_has_the_sentence_to_say(read: Callable[[str], str]) -> None:
    block = one(parse(read("/blok/utrecht.es.txt")), "section")

    assert one(block, "a[href^='tel:']")["href"] == "tel:14030"
    assert one(block, ".nazorg-blok__zeg [lang=nl]").text == "“Ik zoek de coördinator nazorg.”"
    assert not block.select("a[href^='mailto:']")


def test_the_block_of_a_gemeente_without_a_number_leads_to_its_page(read: Callable[[str], str]) -> None:
    block = one(parse(read("/blok/zaanstad.nl.txt")), "section")

    assert not block.select("a[href^='tel:']")
    assert one(block, f"a[href='{BASIS}/nl/zaanstad/']").text == "Hulp in Zaanstad"


def test_every_name_in_the_block_begins_with_its_prefix_and_nothing_asks_elsewhere(app: Flask) -> None:
    for label in ("gewoon", "element"):
        soup = parse(pasted(app, "voorbeeld", label))
        names = [name for tag in soup.select("[class]") for name in tag["class"]]
        assert all(
            name.startswith("nazorg-blok") for name in (*names, *(attr(tag, "id") for tag in soup.select("[id]")))
        )
        assert not soup.select("iframe, img, link, form, [style], [onclick]")
        assert [attr(tag, "src") for tag in soup.select("[src]")] == (
            [f"{BASIS}/blok/nazorg-blok.js"] if label == "element" else []
        )


def test_only_the_heading_and_names_say_what_it_is_about(read: Callable[[str], str]) -> None:
    block = one(parse(read("/blok/utrecht.nl.txt")), "section")
    said = [text for text in block.stripped_strings if reveals(text)]

    assert said == ["Re-integratie en nazorg", "“Ik zoek de coördinator nazorg.”"]


def test_the_style_comes_through_to_the_letter(app: Flask) -> None:
    style = BESTANDEN["nazorg-blok.css"][0]

    assert one(parse(pasted(app, "utrecht", "gewoon")), "style").text.strip() == style.strip()
    assert pasted(app, "utrecht", "stijl") == style.strip()
    assert all(line.endswith(("!important; }", "!important;", "{", "}", "*/", ",")) for line in style.splitlines())


def test_the_script_is_small_and_keeps_nothing(read: Callable[[str], str]) -> None:
    script = read("/blok/nazorg-blok.js")

    assert len(script.encode()) <= LARGEST
    for word in ("cookie", "Storage", "indexedDB", "innerHTML", "iframe", "http"):
        assert word not in script


def test_the_data_has_the_hours_for_a_script_and_the_days_that_differ(read: Callable[[str], str]) -> None:
    data = json.loads(read("/blok/voorbeeld.json"))

    assert (data["nummer"], data["kies"], data["zeg"]) == ("000 123 45 67", "+31001234567", False)
    assert data["uren"]["week"][0] == [[540, 1020]]
    assert data["uren"]["anders"]["2026-12-25"] == []
    assert json.loads(read("/blok/utrecht.json")) == {
        "wie": "gemeente",
        "naam": "Gemeente Utrecht",
        "nummer": "14 030",
        "kies": "14030",
        "zeg": True,
        "uren": None,
    }


def test_an_editor_chooses_a_gemeente_and_sees_its_block(app: Flask) -> None:
    page = visitor(app)("/nl/blok/")
    assert one(page, "a[href='/nl/utrecht/blok/']").text == "Utrecht"
    page = visitor(app)("/nl/utrecht/blok/")

    assert one(page, "h1").text == "Blok voor de beginpagina van Utrecht"
    assert one(page, "section.nazorg-blok h2").text == "Re-integratie en nazorg"
    assert [area["id"] for area in page.select("textarea")] == ["gewoon", "element", "stijl", "html"]
    assert one(page, "a[href='/blok/utrecht.ar.txt']").text == "العربية (ar)"


def test_a_portal_that_does_not_know_its_address_gives_nothing_to_paste(visit: Visit, get: Get) -> None:
    page = visit("/nl/utrecht/blok/")

    assert not page.select("textarea")
    assert "PORTAL_BASIS_URL" in one(page, ".utrecht-alert").text
    assert get("/blok/utrecht.nl.txt").status_code == 404
    assert get("/blok/bestaat-niet.json").status_code == 404


def test_every_gemeente_is_frozen_with_its_block(known: Room) -> None:
    frozen = replace(known, clock=frozen_clock(MONDAY_TEN.date()))
    urls = [(name, values) for name, values in public_urls(frozen) if name.startswith("blok.")]

    many = len(frozen.catalogue) + 1
    assert sum(name == "blok.gegevens" for name, _values in urls) == many
    assert sum(name == "blok.maak" for name, _values in urls) == many
    assert sum(name == "blok.tekst" for name, _values in urls) == many * len(Taal)
    alleen = [name for name, _values in public_urls(alone(frozen, "utrecht")) if name.startswith("blok.")]
    assert sorted(set(alleen)) == ["blok.bestand", "blok.gegevens", "blok.maak", "blok.tekst"]


def test_a_home_page_with_the_block_gets_all_points_for_a_block(app: Flask, tmp_path: Path) -> None:
    home = f"<title>Gemeente</title><main><h1>Gemeente Voorbeeld</h1>{pasted(app, 'voorbeeld', 'gewoon')}</main>"
    page = app.test_client().get("/nl/voorbeeld/").text
    site = tmp_path / "www.voorbeeld.example"
    for path, html in (("", home), ("nl/voorbeeld", page)):
        (site / path).mkdir(parents=True, exist_ok=True)
        (site / path / "index.html").write_text(html, "utf-8")

    rapport = Onderzoek(lezer=MapLezer(site), vandaag=MONDAY_TEN.date(), algemeen=Algemeen()).judge("voorbeeld")
    found = {oordeel.toets.naam: oordeel.uitslag for oordeel in rapport.oordelen}

    assert found["Een blok op de beginpagina"].mate is Mate.GOED, found["Een blok op de beginpagina"]
    assert found["Dicht bij de beginpagina"].mate is Mate.GOED


def test_the_page_of_an_editor_shows_the_block_as_html_that_can_be_copied(app: Flask) -> None:
    text = pasted(app, "voorbeeld", "html")

    assert text.startswith('<section class="nazorg-blok" lang="nl" dir="ltr"')
    assert BeautifulSoup(text, "html.parser").select_one("section > h2")
