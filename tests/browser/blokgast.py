"""Home pages of others, on which the block of a gemeente is pasted."""

import json
from typing import Any

from playwright.sync_api import Page

VIJANDIG = """
html { font-size: 50%; letter-spacing: .2em; color-scheme: dark }
body { margin: 0; background: #111; color: #eee; font: italic 900 9px/3 cursive; text-transform: uppercase;
  text-align: right; word-spacing: 2em; text-indent: 4em; white-space: nowrap; visibility: visible }
* { box-sizing: content-box !important; color: #eee !important; background: #e0e !important; float: left !important;
  margin: 7px !important; padding: 9px !important; border: 5px dotted lime !important; font-size: 8px !important;
  line-height: 4 !important; min-width: 600px !important; position: relative !important; direction: ltr !important;
  text-align: right !important; letter-spacing: 1em !important; display: inline !important;
  list-style: square !important }
section, section * { opacity: .3 !important; rotate: 2deg !important; animation: draai 1s infinite !important }
*::before, *::after { content: "HOST" !important; display: block !important }
*::first-letter { font-size: 300% !important; color: red !important }
section, h2, p, ul, li, a, span, q { max-width: 3em !important; text-transform: uppercase !important }
#hoofd #kolom section.nazorg-blok a, #hoofd #kolom .nazorg-blok h2 { color: red !important; width: 20px !important }
a:hover, a:focus, a:visited { color: lime !important; outline: none !important; text-decoration: none !important }
[hidden] { display: block !important } nazorg-blok { display: inline !important; zoom: 3 }
@keyframes draai { to { rotate: 360deg } }
"""
"""A style sheet that does everything wrong, with as much weight as a style sheet without layers has."""
GAST = """<!doctype html><html lang="nl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Gemeente Voorbeeld</title>
<style>{stijl}</style></head><body><div id="hoofd"><header><h1>Gemeente Voorbeeld</h1></header>
<main id="kolom" class="container content grid-container">
<h2>Direct regelen</h2><ul><li><a href="#">Paspoort</a></li></ul>
<div id="plek" style="{plek}">{blok}</div></main></div></body></html>"""
PLEK = (
    "display: block; float: none; position: static; box-sizing: border-box; inline-size: {breed}px; min-width: 0; "
    "max-width: none; margin: 0; padding: 0; border: 0; transform: none; opacity: 1; animation: none"
)
MAAT = """() => [...document.querySelectorAll('.nazorg-blok, .nazorg-blok *')].map(one => {
  const from = one.closest('.nazorg-blok').getBoundingClientRect(), box = one.getBoundingClientRect();
  const styles = [null, '::before', '::after', '::first-letter'].map(pseudo => getComputedStyle(one, pseudo));
  const own = [...styles[0]].filter(name => !name.startsWith('--'));
  return JSON.stringify([one.className || one.tagName,
    ['x', 'y'].map(side => Math.round(box[side] - from[side])), [box.width, box.height].map(Math.round),
    ...own.map(name => name + ': ' + styles[0].getPropertyValue(name)),
    styles[1].content, styles[2].content, styles[3].fontSize, styles[3].color]);
})"""


def paste(page: Page, blok: str, stijl: str = "", breed: int = 0) -> None:
    """Show a home page with the block on it.

    Args:
        page: Where it is shown.
        blok: What the editor pasted.
        stijl: The style sheet of the home page.
        breed: Room for the block in CSS px; 0 leaves it to the home page.
    """
    plek = PLEK.format(breed=breed).replace(";", " !important;") + " !important" if breed else ""
    page.set_content(GAST.format(stijl=stijl, plek=plek, blok=blok))


def measure(page: Page) -> list[Any]:
    """Give of every element of the block its place, its size and every style that the browser computed."""
    return [json.loads(one) for one in page.evaluate(MAAT)]


def differences(found: list[Any], wanted: list[Any]) -> list[tuple[str, Any, Any]]:
    """Name what differs between two measured blocks."""
    assert [one[0] for one in found] == [one[0] for one in wanted]
    return [
        (one[0], here, there)
        for one, other in zip(found, wanted, strict=True)
        for here, there in zip(one, other, strict=True)
        if here != there
    ]
