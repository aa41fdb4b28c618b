"""What a visitor, and somebody with bad intentions, gets from a frozen site."""

import gzip

import brotli
import pytest

from portal.ui.assets import FOREVER
from portal.ui.headers import CSP, CSP_WITH_SCRIPT, HEADERS
from tests.serving.served import FILES, GONE, HOME, STYLE, UTRECHT, Said, Served

EVERY_KIND = ("/", "/nl/utrecht", "/nl/utrecht/", "/nergens", "/static/portal-6a338de0d9.css")
HOSTILE = (
    b"/../geheim.txt", b"/nl/../../geheim.txt", b"/%2e%2e/geheim.txt", b"/nl/%2e%2e/%2e%2e/geheim.txt",
    b"/..%2fgeheim.txt", b"/nl%2f..%2f..%2fgeheim.txt", b"/..\\geheim.txt", b"/nl\\..\\..\\geheim.txt",
    b"/%5c..%5cgeheim.txt",
    b"/nl/utrecht/index.html%00.css", b"/%00", b"/nl/\xff", b"/nl/%ff%fe/", b"//geheim.txt", b"//nl/utrecht/",
    b"/./nl/", b"/nl/./utrecht/", b"/nl/utrecht/index.html/", b"/nl/buiten.txt", b"/nl/map/geheim.txt", b"/nl/map/",
    b"/land.server/headers.json", b"/../land.server/headers.json", b"/.geperst/", b"/nl/index.html.br", b"/404.html.gz",
    b"/" + b"a" * 5_000, b"/" + b"nl/" * 2_000, b"/%2500", b"/%", b"/%zz", b"/nl/utrecht/;x", b"/NL/", b"*",
    b"/file:///etc/passwd", b"/proc/self/environ",
)  # fmt: skip


def titles(said: Said) -> tuple[int, bytes]:
    return said.status, said.body


def test_a_page_answers_with_and_without_its_file_name(server: Served) -> None:
    assert titles(server.ask("/nl/utrecht/")) == (200, UTRECHT)
    assert titles(server.ask("/nl/utrecht/index.html?bron=brief")) == (200, UTRECHT)
    assert titles(server.ask("/")) == (200, HOME)
    assert titles(server.ask("/nl/s%C3%BAdwest/")) == (200, HOME)


def test_an_address_without_its_slash_leads_to_the_one_with(server: Served) -> None:
    plain, asked = server.ask("/nl/utrecht"), server.ask("/nl/utrecht?q=1")

    assert (plain.status, plain.headers["Location"]) == (308, "/nl/utrecht/")
    assert (asked.status, asked.headers["Location"]) == (308, "/nl/utrecht/?q=1")
    assert server.ask("/nl/s%C3%BAdwest").headers["Location"] == "/nl/s%C3%BAdwest/"


def test_what_is_not_there_shows_the_page_for_that(server: Served) -> None:
    assert titles(server.ask("/nl/atlantis/")) == (404, GONE)
    assert titles(server.ask("/nl/atlantis/", "HEAD")) == (404, b"")


@pytest.mark.parametrize("path", EVERY_KIND)
def test_a_head_has_the_headers_of_its_page_and_no_body(server: Served, path: str) -> None:
    whole, head = server.ask(path), server.ask(path, "HEAD")

    assert (head.status, head.body) == (whole.status, b"")
    del whole.headers["Date"], head.headers["Date"]
    assert sorted(head.headers.items()) == sorted(whole.headers.items())


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get"])
def test_a_site_can_only_be_read(server: Served, method: str) -> None:
    said = server.ask("/nl/", method, body=b"x" * 100_000 if method == "POST" else None)

    assert (said.status, said.body, said.headers["Allow"]) == (405, b"", "GET, HEAD")


@pytest.mark.parametrize("path", EVERY_KIND)
def test_every_answer_carries_the_headers_and_no_name_of_a_program(server: Served, path: str) -> None:
    for said in (server.ask(path), server.ask(path, "POST"), server.ask(path, If_None_Match="*")):
        assert {name: said.headers.get_all(name) for name in HEADERS} == {
            name: [value] for name, value in HEADERS.items()
        }
        assert said.headers.get_all("Server") == ["web"]
        assert "Set-Cookie" not in said.headers


def test_a_page_with_a_script_has_its_own_policy_also_by_its_file_name(server: Served) -> None:
    for path in ("/nl/", "/nl/index.html"):
        assert server.ask(path).headers.get_all(CSP) == [CSP_WITH_SCRIPT]


def test_a_file_with_its_hash_in_its_name_is_kept_for_ever_and_a_page_is_asked_again(server: Served) -> None:
    style, page = server.ask("/static/portal-6a338de0d9.css"), server.ask("/nl/utrecht/")

    assert (style.headers["Cache-Control"], style.headers["Content-Type"]) == (FOREVER, "text/css; charset=utf-8")
    assert (page.headers["Cache-Control"], page.headers["Content-Type"]) == ("no-cache", "text/html; charset=utf-8")


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"), ("br;q=1.0, gzip;q=0.8, *;q=0.1", "br"), ("gzip", "gzip"), ("GZIP", "gzip"),
        ("*", "br"), ("br;q=0, *", "gzip"), ("br;q=0.5, gzip", "gzip"), ("gzip;q=0, br;q=0", None), ("identity", None),
        ("identity;q=1, br;q=0.1", None), ("identity;q=0", None), ("br;q=geen", None), ("deflate", None), ("", None),
        (",;,;q=", None), ("br" * 500, None),
    ],
)  # fmt: skip
def test_a_browser_gets_the_form_that_it_takes(server: Served, accepted: str, encoding: str | None) -> None:
    said = server.ask("/nl/utrecht/", Accept_Encoding=accepted)

    assert said.headers["Content-Encoding"] == encoding
    assert said.headers["Vary"] == "Accept-Encoding"
    assert unpacked(said) == UTRECHT


def unpacked(said: Said) -> bytes:
    match said.headers["Content-Encoding"]:
        case "br":
            return bytes(brotli.decompress(said.body))
        case "gzip":
            return gzip.decompress(said.body)
        case _:
            return said.body


def test_a_picture_is_sent_as_it_is(server: Served) -> None:
    said = server.ask("/static/foto.png", Accept_Encoding="br")

    assert (said.headers["Content-Encoding"], said.body) == (None, FILES["static/foto.png"])


def test_each_form_of_each_page_has_a_strong_tag_of_its_own(server: Served) -> None:
    tags = [
        server.ask(path, Accept_Encoding=encoding).headers["ETag"]
        for path in ("/nl/", "/nl/utrecht/")
        for encoding in ("br", "gzip", "identity")
    ]

    assert len(set(tags)) == 6
    assert all(tag.startswith('"') and tag.endswith('"') for tag in tags)
    assert server.ask("/").headers["ETag"] == server.ask("/nl/").headers["ETag"]  # the same bytes


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
def test_what_a_browser_has_already_is_not_sent_again(server: Served, encoding: str) -> None:
    first = server.ask("/nl/utrecht/", Accept_Encoding=encoding)
    tag = first.headers["ETag"]

    for kept in (tag, f"W/{tag}", f'"ander", {tag}', "*"):
        again = server.ask("/nl/utrecht/", Accept_Encoding=encoding, If_None_Match=kept)
        assert (again.status, again.body, again.headers["ETag"]) == (304, b"", tag)
        assert (again.headers["Cache-Control"], again.headers["Vary"]) == ("no-cache", "Accept-Encoding")
        assert again.headers["Content-Encoding"] is None

    other = "gzip" if encoding == "br" else "br"
    assert server.ask("/nl/utrecht/", Accept_Encoding=other, If_None_Match=tag).status == 200
    assert server.ask("/nl/utrecht/", If_None_Match='"ander"').status == 200


@pytest.mark.parametrize("path", HOSTILE, ids=range(len(HOSTILE)))
def test_no_address_leads_out_of_the_site(server: Served, path: bytes) -> None:
    said = server.shout(b"GET " + path + b" HTTP/1.1")

    status = int(said.split(b" ", 2)[1])
    assert status in {400, 404, 414}, said[:200]
    assert b"geheim" not in said.partition(b"\r\n\r\n")[2]


def test_a_very_long_address_or_header_is_refused(server: Served) -> None:
    assert server.shout(b"GET /" + b"a" * 100_000 + b" HTTP/1.1").split(b" ", 2)[1] == b"414"
    assert server.ask("/nl/", Accept_Encoding="br, " * 10_000).status == 200


def test_nonsense_ends_one_connection_and_not_the_server(server: Served) -> None:
    for line in (b"\x00\xff\xfe", b"GET", b"GET / HTTP/9.9", b"\x16\x03\x01\x02\x00", b"GET / HTTP/1.1\r\n: x"):
        assert b"200 OK" not in server.shout(line)

    assert titles(server.ask("/static/portal-6a338de0d9.css")) == (200, STYLE)
