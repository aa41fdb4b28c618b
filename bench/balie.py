"""An arrival at a counter, as somebody types it: from opening the file to the card, at three keys a second.

Nobody reads here: it is the time that the page and the keys take, with the network off.
`python -m bench.balie` prints it alone.
"""

import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median

import brotli
from playwright.sync_api import Browser, Page, sync_playwright

from portal.compose import live_clock, make_room
from portal.public.app import create_public
from portal.settings import Settings
from tests.browser.chromium import start

KEYS = 3  # a second
TIMES = 50
CASES = {"three letters": "zei", "a postcode": "2511 CS", "a former name": "Bussum"}
TAAL = "ttt"
"""Three keys to the third language after Dutch."""


def measure_all(times: int = TIMES) -> Iterator[tuple[str, Mapping[str, float]]]:
    """Measure some cases, and weigh what goes along."""
    client = create_public(make_room(Settings(), live_clock)).test_client()
    html, data = (client.get(f"/nl/balie/{name}").data for name in ("balie.html", "balie.json"))
    yield "arrival: the file", {"bytes": len(html), "brotli": len(brotli.compress(html))}
    yield "arrival: the data", {"bytes": len(data), "brotli": len(brotli.compress(data))}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "balie.html"
        path.write_bytes(html)
        browser = start(playwright)
        for name, query in CASES.items():
            seconds = [_case(browser, path, query) for _time in range(times)]
            yield f"arrival: {name}, to the card", {"seconds": median(seconds), "slowest": max(seconds)}
        browser.close()


def _case(browser: Browser, path: Path, query: str) -> float:
    """Do one case in a new profile, and give its seconds."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_offline(offline=True)
    page = context.new_page()
    begin = time.perf_counter()
    page.goto(path.as_uri())
    _type(page, [*query, "Enter"])
    page.locator("#antwoord").wait_for()
    _type(page, [*TAAL, "k"])
    page.locator("#antwoord.balie-groot [data-v=k_nummer]").wait_for()
    seconds = time.perf_counter() - begin
    context.close()
    return seconds


def _type(page: Page, keys: list[str]) -> None:
    """Press keys as a hand does: the time between two is part of the figure."""
    for key in keys:
        time.sleep(1 / KEYS)
        page.keyboard.press(key)


if __name__ == "__main__":
    for case, figures in measure_all():
        print(f"{case:<46}" + "   ".join(f"{figure} {value:.5g}" for figure, value in figures.items()), flush=True)
