"""Every page has one address, and a site has an end."""

import pytest

from portal.audit.adres import normal, path_of, resolve, same_site
from portal.audit.netjes import tidy


@pytest.mark.parametrize(
    ("adres", "wanted"),
    [
        ("https://Zeist.nl", "https://zeist.nl/"),
        ("https://zeist.nl:443/a/../b/./index.html#kop", "https://zeist.nl/b/"),
        ("http://zeist.nl:8080//a", "http://zeist.nl:8080/a"),
        ("https://u:p@zeist.nl/", "https://zeist.nl/"),
        ("https://zeist.nl/één pagina?q=a b&c=%20", "https://zeist.nl/%C3%A9%C3%A9n%20pagina?q=a%20b&c=%20"),
        ("https://zeist.nl/a%2Fb", "https://zeist.nl/a%2Fb"),
        ("http://[::1]:80/", "http://[::1]/"),
    ],
)
def test_an_address_is_spelt_in_one_way(adres: str, wanted: str) -> None:
    assert normal(adres) == wanted
    assert normal(wanted) == wanted


@pytest.mark.parametrize("href", ["mailto:a@b.nl", "javascript:alert(1)", "tel:112", "data:text/html,x", "http://["])
def test_what_is_no_page_leads_nowhere(href: str) -> None:
    assert resolve("https://zeist.nl/", href) == ""


@pytest.mark.parametrize(
    ("other", "same"),
    [
        *(("http://www.zeist.nl/a", True), ("https://zeist.nl/", True), ("https://zeist.nl:8443/", False)),
        *(("https://loket.zeist.nl/", False), ("https://zeist.nl.elders.example/", False), ("", False)),
    ],
)
def test_a_site_ends_at_its_host(other: str, *, same: bool) -> None:
    assert same_site("https://www.zeist.nl/", other) is same


def test_an_address_is_shown_without_its_host() -> None:
    assert path_of("https://zeist.nl/%C3%A9%C3%A9n?q=1") == "/één?q=1"


def test_a_text_of_a_site_cannot_speak_to_a_terminal_or_turn_around() -> None:
    assert tidy("\x1b[31mRood\x07\n\u202eomgekeerd\u2066 zach\u00adt") == "[31mRood omgekeerd zacht"
    assert tidy("a" * 200) == "a" * 159 + "…"
