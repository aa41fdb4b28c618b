"""A browser without JavaScript that keeps cookies: it follows the forms that stand on the page."""

from dataclasses import dataclass, field
from typing import Any

from bs4 import BeautifulSoup, Tag
from flask import Flask
from werkzeug.exceptions import NotFound
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.test import Client, TestResponse

from tests.html import attr, one, parse, words
from tests.inbox.rules import HOUSE_RULES, check_headers
from tests.intake.browser import Answers, filled_in

HOST = "portaal.example"
SITE = f"https://{HOST}"
MOUNT = "/balie"
HOME = f"{MOUNT}/nl/"
LOGIN = f"{HOME}inloggen/"


@dataclass
class Browser:
    """One person with one open page; every page is held to the house rules."""

    app: Flask
    address: str = "203.0.113.7"
    response: TestResponse = field(init=False)
    page: BeautifulSoup = field(init=False)

    def __post_init__(self) -> None:
        self.client = Client(DispatcherMiddleware(NotFound(), {MOUNT: self.app}))

    def open(self, path: str = HOME) -> BeautifulSoup:
        """Type an address, and go where it leads."""
        return self._take(self._ask("GET", path))

    def post(self, path: str, data: Answers, **headers: str) -> BeautifulSoup:
        """Send something as a browser does from a page of this room, and go where it leads."""
        sent = {"Referer": SITE + HOME, "Sec-Fetch-Site": "same-origin", **headers}
        return self._take(self._ask("POST", path, data=data, headers=sent))

    def press(self, text: str, answers: Answers | None = None) -> BeautifulSoup:
        """Press the button with a text, with what stands in its form and what is filled in now."""
        [button] = [tag for tag in self.page.select("button") if words(tag) == text]
        form = button.find_parent("form")
        assert isinstance(form, Tag)
        fields = {attr(tag, "name") for tag in form.select("input, select, textarea")}
        assert set(answers or {}) <= fields, "nobody can fill in a field that is not there"
        return self.post(attr(form, "action"), {**filled_in(form), **(answers or {})})

    def follow(self, text: str) -> BeautifulSoup:
        """Follow the link with a text."""
        [link] = {attr(tag, "href") for tag in self.page.select("a") if words(tag) == text}
        return self.open(link)

    @property
    def title(self) -> str:
        """Give the heading of the page."""
        return one(self.page, "h1").text

    @property
    def text(self) -> str:
        """Give the words of the page."""
        return words(one(self.page, "main"))

    @property
    def letters(self) -> str:
        """Give the letters that stand on the page."""
        return one(self.page, ".portal-cijfers").text

    @property
    def links(self) -> list[str]:
        """Give the texts of the links of the page."""
        return [words(tag) for tag in self.page.select("main a")]

    @property
    def cookie(self) -> str:
        """Give the cookie of this room; empty when there is none."""
        found = self.client.get_cookie("__Secure-balie", domain=HOST, path=f"{MOUNT}/")
        return found.value if found else ""

    def take_over(self, cookie: str) -> None:
        """Put a cookie of somebody else into this browser."""
        self.client.set_cookie("__Secure-balie", cookie, domain=HOST, path=f"{MOUNT}/", secure=True)

    def _ask(self, method: str, path: str, **more: Any) -> TestResponse:
        environ = {"REMOTE_ADDR": self.address}
        found = self.client.open(path, method=method, base_url=SITE, environ_base=environ, **more)
        return found if found.status_code != 303 else self._ask("GET", found.location.removeprefix(SITE))

    def _take(self, response: TestResponse) -> BeautifulSoup:
        self.response, self.page = response, parse(response.text)
        check_headers(response)
        if response.mimetype == "text/html":
            for rule in HOUSE_RULES:
                rule(self.page)
        return self.page
