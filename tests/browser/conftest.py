from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, Route, ViewportSize, sync_playwright

from portal.catalogue.catalogue import Catalogue
from portal.compose import frozen_clock, make_room
from portal.domain.taal import Taal
from portal.freeze.site import freeze
from portal.public.app import create_public
from portal.public.delen import public_urls
from portal.public.room import Room
from portal.settings import Settings
from portal.ui.hours import Moment
from tests.browser.chromium import start
from tests.browser.kinds import KINDS, WALKS, in_taal
from tests.browser.servers import serving_app, serving_folder
from tests.browser.town import Town, running_town
from tests.browser.walker import Walker, arrive
from tests.public.conftest import MONDAY_TEN

Open = Callable[..., Page]
Walked = Callable[[str], Walker]
Frozen = tuple[str, Path]
FEW = ("den-haag", "wijdemeren", "hilversum", "zaanstad")


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
    freeze(create_public(few), list(public_urls(few)), folder)
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
        browser = start(playwright)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Open pages, each in a profile of its own that reaches this machine only, and that keeps nothing."""
    with pages_of(browser) as (contexts, open_page):
        yield open_page
        assert [cookie for context in contexts for cookie in context.cookies()] == []


@pytest.fixture
def open_desk(browser: Browser) -> Iterator[Open]:
    """Open pages where one logs in: they may have one cookie, which stays in its room."""
    with pages_of(browser) as (contexts, open_page):
        yield open_page
        for cookie in (cookie for context in contexts for cookie in context.cookies()):
            assert (cookie["name"], cookie["path"]) == ("balie", "/balie/")
            assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Strict")


@contextmanager
def pages_of(browser: Browser) -> Iterator[tuple[list[BrowserContext], Open]]:
    """Give what opens pages, and their profiles; none of them asks anything of another machine."""
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

    try:
        yield contexts, open_page
    finally:
        for context in contexts:
            context.close()
    assert refused == []


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """Give three rooms at one address, and their desks."""
    with running_town(tmp_path_factory.mktemp("town")) as town:
        yield town


@pytest.fixture(scope="session")
def walked(town: Town) -> Walked:
    """Walk to a page of a room with forms, once."""

    @cache
    def walk_to(kind: str) -> Walker:
        one = Walker(town)
        WALKS[kind](one)
        return one

    return walk_to


@pytest.fixture
def show(request: pytest.FixtureRequest, open_page: Open) -> Open:
    """Show a page of any kind: one that was walked to comes over the line as it did then."""

    def show(kind: str, *, taal: Taal = Taal.NL, **options: Any) -> Page:
        if kind in KINDS:
            return open_page(request.getfixturevalue("live") + in_taal(KINDS[kind], taal), **options)
        page = open_page("about:blank", **options)
        seen = request.getfixturevalue("walked")(kind).in_language(taal)
        arrive(page, request.getfixturevalue("town").address, seen)
        return page

    return show
