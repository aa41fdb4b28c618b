"""Walks through the rooms without a browser, as fast as a form can be sent, and keeps each answer as it came."""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Page
from werkzeug.test import Client, TestResponse

from portal.domain.taal import Taal
from tests.browser.town import Town
from tests.html import attr, parse

Answers = dict[str, str | list[str]]


@dataclass(frozen=True)
class Seen:
    """An answer as it came over the line."""

    url: str
    status: int
    headers: dict[str, str]
    body: bytes

    @cached_property
    def page(self) -> BeautifulSoup:
        return parse(self.body.decode())


Walk = Callable[["Walker"], None]


@dataclass
class Walker:
    """One person, who follows the links and forms of a page and sends nothing else."""

    town: Town
    network: str = ""
    """The IP address from which everything comes; each walker has its own, so that nobody waits for another."""
    seen: Seen = field(init=False)
    sent: str = ""
    """The code of the message that was sent."""
    loket: str = ""
    """The desk where somebody is logged in."""
    bericht: str = ""
    """Where the desk reads it."""
    trail: list[Seen] = field(default_factory=list)
    """Every answer on the way."""

    heard: dict[Taal, Seen] = field(default_factory=dict)
    """The page at which the walk ended, in other languages."""
    sending: Answers | None = None
    """What was sent last; None where an address was typed."""

    def __post_init__(self) -> None:
        self._client = Client(self.town.rooms)
        self.network = self.network or f"192.0.{next(self.town.names) % 250}.1"

    @property
    def page(self) -> BeautifulSoup:
        return self.seen.page

    @property
    def cookie(self) -> str:
        """Give what the browser sends to the desk; empty for who never was there."""
        found = self._client.get_cookie("balie", path="/balie/", domain="127.0.0.1")
        return found.value if found else ""

    @cookie.setter
    def cookie(self, value: str) -> None:
        if value:
            self._client.set_cookie("balie", value, path="/balie/", domain="127.0.0.1")

    def open(self, path: str) -> None:
        """Type an address."""
        self.sending = None
        self._take(self._client.get(path, **self._from()), path)

    def follow(self, text: str) -> None:
        """Tap a link."""
        [url] = {attr(tag, "href") for tag in self.page.select("a") if words(tag) == text}
        self.open(urljoin(self.seen.url, url))

    def press(self, text: str, answers: Answers | None = None) -> None:
        """Press the button with a text, with what stands in its form and what is filled in now."""
        shown = [tag for tag in self.page.select("button") if tag.get("aria-hidden") != "true"]
        button = next(tag for tag in shown if words(tag) == text)
        owner = attr(button, "form")
        form = self.page.select_one(f"form#{owner}") if owner else button.find_parent("form")
        assert isinstance(form, Tag)
        data: Answers = {**filled_in(form), **(answers or {})}
        if attr(button, "name"):
            data[attr(button, "name")] = attr(button, "value")
        self.post(attr(button, "formaction") or attr(form, "action"), data)

    def post(self, path: str, data: Answers) -> None:
        """Send a form."""
        self.sending = data
        self._take(self._client.post(path, data=data, headers={"Origin": self.town.address}, **self._from()), path)

    def in_language(self, taal: Taal) -> Seen:
        """Give the page at which the walk ended; in another language it is asked for once more. A desk speaks Dutch."""
        if f"/{Taal.NL}/" not in self.seen.url or taal is Taal.NL:
            return self.seen
        if taal not in self.heard:
            self.heard[taal] = self._again(taal)
        return self.heard[taal]

    def _again(self, taal: Taal) -> Seen:
        other = copy(self)
        path = self.seen.url.replace(f"/{Taal.NL}/", f"/{taal}/", 1)
        if self.sending is None:
            other.open(path)
        else:
            other.post(path, self.sending)
        return other.seen

    def code(self) -> str:
        """Give the code that stands on the page."""
        [card] = self.page.select(".portal-cijfers")
        return words(card)

    def _from(self) -> dict[str, object]:
        return {"base_url": self.town.address, "environ_base": {"REMOTE_ADDR": self.network}}

    def _take(self, response: TestResponse, path: str) -> None:
        url = urlsplit(urljoin(self.town.address, path)).path
        self.seen = Seen(url, response.status_code, dict(response.headers), response.data)
        self.trail.append(self.seen)
        if response.status_code in {302, 303}:
            self.open(urlsplit(response.headers["Location"]).path)


def arrive(page: Page, address: str, seen: Seen) -> None:
    """Show an answer in a browser, as it came over the line; a cookie stays with who walked."""
    url = address + seen.url
    headers = {name: value for name, value in seen.headers.items() if name != "Set-Cookie"}
    page.route(url, lambda route: route.fulfill(status=seen.status, headers=headers, body=seen.body))
    page.goto(url)


def words(tag: Tag) -> str:
    """Give the text of an element as it is read."""
    return " ".join(tag.text.split()).removeprefix("← ")


def filled_in(form: Tag) -> Answers:
    """Give what a form would send as it stands there."""
    data: Answers = {}
    for tag in form.select("input, textarea, select"):
        name = attr(tag, "name")
        if tag.name == "select":
            chosen = tag.select_one("option[selected]") or tag.select_one("option")
            data[name] = attr(chosen, "value") if chosen else ""
        elif tag.name == "textarea":
            data[name] = tag.text.removeprefix("\n")
        elif attr(tag, "type") not in {"radio", "checkbox"}:
            data[name] = attr(tag, "value")
        elif tag.has_attr("checked"):
            before = data.get(name, [])
            data[name] = [*(before if isinstance(before, list) else [before]), attr(tag, "value")]
    return data
