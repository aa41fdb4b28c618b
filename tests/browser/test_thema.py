"""The look of a gemeente in a real browser: which colours meet, and that they are those of its file."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from portal.domain.kleur import contrast, parse_kleur
from portal.domain.thema import EIGEN, PAREN, TOKENS, Soort, Thema
from portal.public.app import create_public
from portal.public.room import Room
from portal.sources.thema import load_thema
from tests.browser.axe import violations
from tests.browser.conftest import Open
from tests.browser.servers import serving_app

pytestmark = pytest.mark.browser

THEMAS = Path(__file__).parents[2] / "docs" / "themas"
EVERY = ("/nl/", "/nl/voorbeeld/", "/nl/vind/?q=0123AB")
"""Together they show every component that a site of one gemeente has, and a mistake."""
STATES = ((), (":hover",), (":hover", ":active"), (":focus-visible", ":focus"), (":hover", ":focus-visible"))
"""What may be true of an element; every element of a page is made so at once."""
KNOWN = {f"#{number:02x}0000": sleutel for number, sleutel in enumerate(TOKENS, start=16)}
MEET = """every => {
  const css = [...document.styleSheets[0].cssRules].map(rule => rule.cssText).join('');
  const behind = element => {
    const found = getComputedStyle(element).backgroundColor;
    return found === 'rgba(0, 0, 0, 0)' ? behind(element.parentElement) : found;
  };
  const written = element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  const seen = [...document.body.querySelectorAll('*')].filter(element => element.getClientRects().length
    && (written(element) || element.matches('svg, input:not([type=checkbox])')));
  document.styleSheets[0].disabled = true;
  return every.flatMap(states => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(states.reduce((text, state) => text.replace(new RegExp(state + '(?!-)', 'g'), ':not(.no)'), css));
    document.adoptedStyleSheets = [sheet];
    return [...new Set(seen.map(element => getComputedStyle(element).color + '|' + behind(element)))];
  });
}"""
"""A state is replaced by what is always true and weighs the same; so every element is in it at once."""


def meetings(page: Page) -> set[tuple[str, str]]:
    """Give every two colours of which one is text and one is behind it, as keys of tokens or as colours."""
    pairs = (map(parse_kleur, pair.split("|")) for pair in page.evaluate(MEET, STATES))
    return {(KNOWN.get(voor, voor), KNOWN.get(achter, achter)) for voor, achter in pairs}


def test_every_two_colours_that_meet_on_a_page_are_checked_when_a_theme_is_read(room: Room, open_page: Open) -> None:
    colours = {sleutel: kleur for kleur, sleutel in KNOWN.items() if TOKENS[sleutel].soort is Soort.KLEUR}
    with serving_app(create_public(replace(room, thema=Thema.of(colours)))) as address:
        found = set().union(*(meetings(open_page(address + path)) for path in EVERY))

    of_tokens = {pair for pair in found if TOKENS.keys() & set(pair)}
    assert of_tokens == {(paar.voor, paar.achter) for paar in PAREN}
    assert all(contrast(*pair) >= EIGEN for pair in found - of_tokens)


def test_a_page_shows_the_colours_of_its_file_and_the_logo_of_its_gemeente(room: Room, open_page: Open) -> None:
    own = replace(room, thema=load_thema(THEMAS / "haven" / "thema.json"), catalogue_on=lambda _day: room.voorbeeld)
    with serving_app(create_public(own)) as address:
        page = open_page(f"{address}/ar/voorbeeld/", width=320)
        bar, logo = page.locator(".portal-balk"), page.locator(".portal-logo")

        assert bar.evaluate("bar => getComputedStyle(bar).backgroundColor") == "rgb(18, 40, 58)"
        assert page.locator(".portal-bel").first.evaluate("one => getComputedStyle(one).borderRadius") == "31.5px"
        assert logo.evaluate("logo => [logo.naturalWidth > 0, logo.height, logo.x > innerWidth / 2]") == [
            True,
            44,
            True,
        ]
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert violations(page) == []
