"""A report can be trusted, also where the site cannot."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from portal.audit.rapport import Rapport
from portal.audit.toets import Mate
from portal.audit.toetsen import HOOGST, TOETSEN
from portal.audit.verslag import as_html, as_text
from tests.audit.examples import SITES, judged
from tests.html import one, words

BOOS = "</title><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}{% raw %}\x1b]0;boos\x07\u202e"


@pytest.fixture
def hostile(tmp_path: Path) -> Rapport:
    """A site that tries to speak through its report."""
    text = BOOS.replace("<", "&lt;")
    link = f'<a href="/nazorg.html">{text} nazorg</a>'
    (tmp_path / "index.html").write_text(f"<main>{link}</main>", "utf-8")
    page = f'<h1>Nazorg na detentie {text}</h1><p>Hulp: {text} gevangenis</p><a href="/&quot;&gt;{text}">{text}</a>'
    (tmp_path / "nazorg.html").write_text(f"<main>{page}</main>", "utf-8")
    return judged(tmp_path)


def test_a_hostile_site_puts_nothing_into_the_page(hostile: Rapport) -> None:
    html = as_html(hostile)
    page = BeautifulSoup(html, "html.parser")

    assert "alert(1)" in words(page)
    assert page.select("script, img, a, iframe, form, link, object, [onerror], [src], [href]") == []
    assert "{{ 7*7 }}" in html
    assert not set(html) & {"\x1b", "\x07", "\u202e"}


def test_a_hostile_site_says_nothing_to_the_terminal(hostile: Rapport) -> None:
    for written in (as_text(hostile), json.dumps(hostile.as_dict(), ensure_ascii=False)):
        assert "alert(1)" in written
        assert all(sign.isprintable() or sign == "\n" for sign in written)


def test_the_page_stands_alone() -> None:
    page = BeautifulSoup(as_html(judged(SITES / "diep")), "html.parser")

    assert one(page, "html")["lang"] == "nl"
    assert "default-src 'none'" in str(one(page, "meta[http-equiv]")["content"])
    assert "url(" not in one(page, "style").text
    assert words(one(page, "h1")) == "Vindbaarheid van nazorg"
    assert "Dicht bij de beginpagina 10 punten erbij" in words(page)
    assert len(page.select("tbody tr")) == len(TOETSEN)


def test_json_holds_every_check_with_its_points() -> None:
    found = json.loads(json.dumps(judged(SITES / "ambtelijk").as_dict()))

    assert (found["score"], found["hoogst"], found["pagina"]) == (50, 100, "/nazorg/")
    assert sum(toets["punten"] for toets in found["toetsen"]) == found["score"]
    assert {toets["uitslag"] for toets in found["toetsen"]} == set(Mate)
    assert all(toets["raad"] or toets["uitslag"] == "goed" for toets in found["toetsen"])


def test_what_brings_most_points_is_mended_first() -> None:
    gains = [one.toets.punten - one.punten for one in judged(SITES / "diep").te_doen]

    assert gains == sorted(gains, reverse=True)
    assert sum(gains) == HOOGST - judged(SITES / "diep").score
