"""Draws the rooms for docs/schermen: `python -m tests.browser.schermen [FOLDER [KIND ...]]`."""

import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import ViewportSize, sync_playwright

from tests.browser.chromium import start
from tests.browser.kinds import WALKS
from tests.browser.town import Town, running_town
from tests.browser.walker import Walker, arrive

FOLDER = Path(__file__).parents[2] / "docs" / "schermen"
PHONE, DESK = 360, 1280  # CSS px
SHOWN = "https://bericht.voorbeeld.example"
SCREENS = {
    "bericht-begin": PHONE,
    "bericht-code": PHONE,
    "bericht-onderwerpen": PHONE,
    "bericht-overzicht": PHONE,
    "bericht-verzonden": PHONE,
    "bericht-status-antwoord": PHONE,
    "balie-berichten": DESK,
    "balie-bericht": DESK,
    "balie-papier-blad": DESK,
}
PUBLIC = {
    "home": (PHONE, "/nl/"),
    "gemeente": (PHONE, "/nl/zeist/"),
    "gemeente-volledig": (DESK, "/nl/voorbeeld/"),
    "makkelijk": (PHONE, "/nl/voorbeeld/makkelijk/"),
    "plaatjes": (PHONE, "/nl/plaatjes/"),
    "stappen": (PHONE, "/nl/stappen/eerste-dag/"),
    "arabisch": (PHONE, "/ar/"),
    "niet-weggestuurd": (DESK, "/ar/niet-weggestuurd/"),
    "zoeken": (PHONE, "/nl/zoeken/?q=schulden"),
    "aankomstbalie": (DESK, "/nl/balie/?q=zeist"),
}
"""Width and address of a page to read."""


def draw_public(town: Town, folder: Path) -> None:
    """Write a picture of pages to read."""
    with sync_playwright() as playwright:
        browser = start(playwright)
        for name, (width, path) in PUBLIC.items():
            page = browser.new_page(viewport=ViewportSize(width=width, height=740), reduced_motion="reduce")
            page.goto(town.address + path)
            page.screenshot(path=folder / f"{name}-{width}.png", full_page=True)
            page.close()
        browser.close()


def draw(town: Town, folder: Path, screens: Iterable[tuple[str, int]]) -> None:
    """Write a picture of each kind of page at a width."""
    with sync_playwright() as playwright:
        browser = start(playwright)
        for kind, width in screens:
            one = Walker(town)
            WALKS[kind](one)
            page = browser.new_page(viewport=ViewportSize(width=width, height=740), reduced_motion="reduce")
            arrive(page, town.address, one.seen)
            page.screenshot(path=folder / f"{kind}-{width}.png", full_page=True)
            page.close()
        browser.close()


def main(folder: Path, kinds: Iterable[str]) -> None:
    """Draw what the documentation shows, or some kinds at both widths."""
    asked = [(kind, width) for kind in kinds for width in (PHONE, DESK)]
    with TemporaryDirectory() as place, running_town(Path(place), intake_url=SHOWN) as town:
        draw(town, folder, asked or SCREENS.items())
        if not asked:
            draw_public(town, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, sys.argv[2:])
