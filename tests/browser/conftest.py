import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, Route, ViewportSize, sync_playwright

from portal.catalogue.catalogue import Catalogue
from portal.compose import frozen_clock, make_room
from portal.freeze.site import freeze
from portal.public.app import create_public, public_urls
from portal.public.hours import Moment
from portal.public.room import Room
from portal.settings import Settings
from tests.browser.servers import serving_app, serving_folder
from tests.public.conftest import MONDAY_TEN

Open = Callable[..., Page]
Frozen = tuple[str, Path]
FEW = ("den-haag", "wijdemeren", "hilversum", "zaanstad")
ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
]


@pytest.fixture(scope="session")
def room() -> Room:
    return make_room(Settings(), lambda: Moment(MONDAY_TEN.date(), MONDAY_TEN))


@pytest.fixture(scope="session")
def app(room: Room) -> Flask:
    return create_public(room)


@pytest.fixture(scope="session")
def live(app: Flask) -> Iterator[str]:
    """Give the address of the portal on a Monday morning."""
    with serving_app(app) as address:
        yield address


@pytest.fixture(scope="session")
def frozen_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Freeze a country of four gemeenten: the same kinds of pages, soon written."""
    day = MONDAY_TEN.date()
    whole = make_room(Settings(), frozen_clock(day))
    catalogue = Catalogue([whole.catalogue.gemeente(slug) for slug in FEW], today=day)
    few = replace(whole, catalogue_on=lambda _day: catalogue)
    folder = tmp_path_factory.mktemp("build") / "landelijk"
    freeze(create_public(few), list(public_urls(few)), folder, progress=lambda _url: None)
    return folder


@pytest.fixture(scope="session")
def frozen(frozen_folder: Path) -> Iterator[str]:
    """Give the address of the frozen site."""
    with serving_folder(frozen_folder) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Chromium; a module each, for the synchronous Playwright runs once at a time."""
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=path, headless=True, args=ARGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Open pages, each in a profile of its own that reaches this machine only."""
    contexts: list[BrowserContext] = []
    refused: list[str] = []

    def guard(route: Route) -> None:
        if urlsplit(route.request.url).hostname == "127.0.0.1":
            route.continue_()
        else:
            refused.append(route.request.url)
            route.abort()

    def open_page(url: str, *, width: int = 360, height: int = 740, **options: Any) -> Page:
        viewport = ViewportSize(width=width, height=height)
        context = browser.new_context(viewport=viewport, reduced_motion="reduce", **options)
        contexts.append(context)
        context.route("**/*", guard)
        page = context.new_page()
        page.goto(url)
        return page

    yield open_page

    for context in contexts:
        assert context.cookies() == []
        context.close()
    assert refused == []
