"""People before the real server: one who reads pages and presses buttons, and one who is quick."""

import http.client
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from itertools import count
from urllib.parse import urlencode

from bs4 import BeautifulSoup, Tag

from portal.intake.klad import Klad, lock, unlock
from portal.mailbox.code import Code
from portal.mailbox.geheim import Geheim
from portal.mailbox.keys import Doos
from tests.html import attr, one, parse
from tests.intake.browser import filled_in
from tests.proof.server import GEHEIM

FORM = "/bericht/nl/voorbeeld/"
ANTWOORD = f"{FORM}antwoord/"
VERSTUURD = "Uw bericht is verstuurd"
FORM_TYPE = "application/x-www-form-urlencoded"
_KLAD = re.compile(rb'name="klad" value="([^"]+)"')
_H1 = re.compile(rb"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TIMEOUT = 60  # seconds
_BYTE = 256
Answers = Mapping[str, str | list[str]]
"""What somebody fills in, by the names of the fields."""


@dataclass(frozen=True, slots=True)
class Reactie:
    """What a server answered."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(repr=False)

    @property
    def kop(self) -> str:
        """Give the heading of the page."""
        found = _H1.search(self.body)
        return unescape(found.group(1).decode()).strip() if found else ""

    @property
    def klad(self) -> str:
        """Give the hidden field; empty when the page has none."""
        found = _KLAD.search(self.body)
        return found.group(1).decode() if found else ""

    @property
    def is_sent(self) -> bool:
        """Tell whether this says that a message was sent."""
        return self.status == http.HTTPStatus.OK and self.kop == VERSTUURD


def ask(
    port: int, path: str, body: bytes | None = None, *, method: str = "", headers: Mapping[str, str] | None = None
) -> Reactie:
    """Send one request on a line of its own.

    Raises:
        OSError: the server went away.
        HTTPException: the server went away in the middle of its answer.
    """
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=_TIMEOUT)
    try:
        line.request(method or ("GET" if body is None else "POST"), path, body, dict(headers or {}))
        answer = line.getresponse()
        return Reactie(answer.status, tuple(answer.getheaders()), answer.read())
    finally:
        line.close()


def post(port: int, path: str, data: Mapping[str, str], address: str) -> Reactie:
    """Send a form from an address."""
    headers = {"Content-Type": FORM_TYPE, "Origin": "null", "X-Forwarded-For": address}
    return ask(port, path, urlencode(data).encode(), headers=headers)


def addresses() -> Iterator[str]:
    """Give addresses, each of another network: who comes from one of its own waits for nobody."""
    for number in count(_BYTE):
        yield f"10.{number // _BYTE % _BYTE}.{number % _BYTE}.1"


def draft(port: int, bericht: str, address: str = "10.0.0.1") -> str:
    """Go through the whole form up to the last page, and give its hidden field."""
    page = ask(port, FORM)
    steps: tuple[dict[str, str], ...] = ({}, {}, {"wie": "zelf"}, {"onderwerpen": "zorg"}, {}, {}, {})
    for given in (*steps, {"bericht": bericht}):
        page = post(port, FORM, {"klad": page.klad, "actie": "verder", **given}, address)
    assert page.kop == "Klopt dit?", page.kop
    return page.klad


def drafts(port: int, berichten: Iterable[str]) -> list[str]:
    """Go through the form once, and give the last page of everybody who fills it in just so, with another text.

    The hidden field is opened and locked with the secret of the installation, which a test has and a visitor has not.
    """
    doos = Doos(Geheim.parse(GEHEIM).state_key)
    first = unlock(doos, draft(port, "eerst"), Klad)
    assert first
    return [lock(doos, _with_text(first, bericht)) for bericht in berichten]


def _with_text(klad: Klad, bericht: str) -> Klad:
    antwoorden = klad.antwoorden.model_copy(update={"bericht": bericht})
    return klad.model_copy(update={"code": Code.new().cijfers, "antwoorden": antwoorden})


def send(port: int, klad: str, address: str) -> Reactie:
    """Press 'Verstuur' on the last page."""
    return post(port, FORM, {"klad": klad, "actie": "verder"}, address)


@dataclass
class Bezoeker:
    """One person with one open page, and a browser that keeps cookies for as long as it is open."""

    port: int
    address: str = "10.200.0.1"
    headers: dict[str, str] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict, repr=False)
    reactie: Reactie = field(init=False, repr=False)

    @property
    def page(self) -> BeautifulSoup:
        """Give what stands there."""
        return parse(self.reactie.body.decode())

    def open(self, path: str = FORM) -> Reactie:
        """Type an address, and follow where it leads."""
        return self.take(path)

    def press(self, text: str, answers: Answers | None = None) -> Reactie:
        """Press the button with a text, with what stands in its form and what is filled in now."""
        page = self.page
        [button] = [tag for tag in page.select("button") if _shown(tag) and _words(tag) == text]
        owner = attr(button, "form")
        form = one(page, f"form#{owner}") if owner else button.find_parent("form")
        assert isinstance(form, Tag)
        data = {**filled_in(form), **(answers or {})}
        if attr(button, "name"):
            data[attr(button, "name")] = attr(button, "value")
        target = attr(button, "formaction") or attr(form, "action")
        return self.take(target, urlencode(data, doseq=True).encode(), {"Content-Type": FORM_TYPE})

    def take(self, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None) -> Reactie:
        """Send a request as this person."""
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent = {"X-Forwarded-For": self.address, **({"Cookie": cookies} if cookies else {})}
        self.reactie = ask(self.port, path, body, headers={**sent, **self.headers, **(headers or {})})
        for name, value in self.reactie.headers:
            if name == "Set-Cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        target = dict(self.reactie.headers).get("Location")
        return self.take(target) if target else self.reactie


def _words(tag: Tag) -> str:
    return " ".join(tag.text.split()).removeprefix("← ")


def _shown(tag: Tag) -> bool:
    return tag.get("aria-hidden") != "true"
