"""A browser without JavaScript: it follows the forms that stand on the page, and sends nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag
from flask import Flask
from werkzeug.exceptions import NotFound
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.test import Client, TestResponse

from tests.html import attr, one, parse

SITE = "https://bericht.example"
MOUNT = "/bericht"
START = f"{MOUNT}/nl/utrecht/"
ANTWOORD = f"{MOUNT}/nl/utrecht/antwoord/"
Answers = Mapping[str, str | list[str]]


@dataclass
class Browser:
    """One person with one open page."""

    app: Flask
    address: str = "203.0.113.7"
    headers: dict[str, str] = field(default_factory=dict)
    response: TestResponse = field(init=False)
    page: BeautifulSoup = field(init=False)

    def __post_init__(self) -> None:
        self._client = Client(DispatcherMiddleware(NotFound(), {MOUNT: self.app}))

    def open(self, path: str = START) -> BeautifulSoup:
        """Type an address."""
        return self._take(
            self._client.get(path, base_url=SITE, headers=self.headers, environ_base={"REMOTE_ADDR": self.address})
        )

    def post(self, path: str, data: Answers, headers: dict[str, str] | None = None) -> BeautifulSoup:
        """Send something, as a browser of today does from a page with no-referrer."""
        sent = {"Origin": "null", "Sec-Fetch-Site": "same-origin", **self.headers, **(headers or {})}
        return self._take(
            self._client.post(path, base_url=SITE, data=data, headers=sent, environ_base={"REMOTE_ADDR": self.address})
        )

    def press(self, text: str, answers: Answers | None = None) -> BeautifulSoup:
        """Press the button with a text, with what stands in its form and what is filled in now."""
        [button] = [tag for tag in self.page.select("button") if _shown(tag) and _words(tag) == text]
        owner = attr(button, "form")
        form = one(self.page, f"form#{owner}") if owner else button.find_parent("form")
        assert isinstance(form, Tag)
        data: Answers = {**filled_in(form), **(answers or {}), attr(button, "name"): attr(button, "value")}
        fields = {attr(tag, "name") for tag in form.select("input, select, textarea")}
        assert set(answers or {}) <= fields, "nobody can fill in a field that is not there"
        return self.post(attr(button, "formaction") or attr(form, "action"), data)

    def go_through(self, *answers: Answers) -> BeautifulSoup:
        """Open the first page, and answer the questions in order with 'Verder'; skip what is empty."""
        self.open()
        self.press("Begin")
        self.press("Ik heb de code. Verder")
        for given in answers:
            self.press("Verder", given)
        return self.page

    @property
    def title(self) -> str:
        """Give the heading of the page."""
        return one(self.page, "h1").text

    @property
    def text(self) -> str:
        """Give the words of the page."""
        return " ".join(one(self.page, "body").text.split())

    @property
    def code(self) -> str:
        """Give the code that stands on the page."""
        return one(self.page, ".portal-cijfers").text

    def _take(self, response: TestResponse) -> BeautifulSoup:
        assert "Set-Cookie" not in response.headers
        self.response, self.page = response, parse(response.text)
        return self.page


def filled_in(form: Tag) -> dict[str, str | list[str]]:
    """Give what a form would send as it stands there."""
    data: dict[str, str | list[str]] = {}
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


def _words(tag: Tag) -> str:
    return " ".join(tag.text.split()).removeprefix("← ")


def _shown(tag: Tag) -> bool:
    return tag.get("aria-hidden") != "true"
