"""A site on the web is read slowly, by its own rules, and nothing but that site."""

import socket
import ssl
import subprocess
import threading
import time
from pathlib import Path

import pytest

from portal.audit.kanalen import Algemeen
from portal.audit.lezer import GROOTST, Gelezen, Gemist, Reden
from portal.audit.onderzoek import Onderzoek
from portal.audit.rondgang import Rondgang
from portal.audit.verbinding import AGENT, Verbinding
from portal.audit.web_lezer import Tempo, WebLezer
from portal.domain.errors import PortalError
from tests.audit.site import Page, Web, answer, drops, serving
from tests.examples import VANDAAG

HIER = Verbinding(deze_computer=True)
ONGEDULDIG = Verbinding(deze_computer=True, geduld=0.5)
START = answer("<h1>Welkom</h1>", koekje="wie=u")
AFGESCHERMD = (
    *("127.0.0.1", "10.0.0.8", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.1", "224.0.0.1"),
    *("::1", "fd00::1", "fe80::1", "::ffff:10.0.0.8", "2002:7f00:1::", "2001:db8::1", "ff02::1"),
)
"""Addresses of networks that are nobody else's business."""


def opened(web: Web, path: str = "/") -> WebLezer:
    return WebLezer.open(web.url(path), HIER, pauze=0)


def read(page: Page, **others: Page) -> Gelezen | Gemist:
    with serving({"/": START, "/nazorg": page, **{f"/{name}": one for name, one in others.items()}}) as web:
        return opened(web).read(web.url("/nazorg"))


def reason(page: Page, **others: Page) -> Reden | None:
    found = read(page, **others)
    return found.reden if isinstance(found, Gemist) else None


def html(page: Page) -> str:
    found = read(page)
    assert isinstance(found, Gelezen)
    return found.html


def test_a_page_is_read_and_its_reader_says_who_it_is() -> None:
    with serving({"/": START, "/nazorg": answer("<h1>Nazorg</h1>")}) as web:
        found = opened(web).read(web.url("/nazorg"))

    assert found == Gelezen(web.url("/nazorg"), "<h1>Nazorg</h1>")
    assert {heads["User-Agent"] for heads in web.heads} == {AGENT}
    assert not any("Cookie" in heads for heads in web.heads)


def test_the_home_page_is_asked_for_once() -> None:
    with serving({"/": START}) as web:
        Rondgang(opened(web)).walk()

    assert web.asked == ["GET /robots.txt", "GET /"]


def test_a_page_that_is_gone_a_broken_one_and_one_that_is_no_page_are_told_apart() -> None:
    assert reason(answer("weg", status=410)) is Reden.WEG
    assert reason(answer("fout", status=500)) is Reden.STORING
    assert reason(answer("%PDF", soort="application/pdf")) is Reden.GEEN_PAGINA


def test_a_page_that_comes_drop_by_drop_is_left() -> None:
    with serving({"/traag": drops}) as web:
        assert ONGEDULDIG.ask(web.url("/traag")) is Reden.TRAAG


def test_a_page_without_end_is_not_read_to_its_end() -> None:
    assert reason(answer(b"a" * (GROOTST + 1))) is Reden.TE_GROOT


def test_a_page_that_sends_us_around_is_left() -> None:
    assert reason(answer(status=302, naar="/rond"), rond=answer(status=302, naar="/nazorg")) is Reden.KRINGLOOP


def test_a_page_that_moved_is_read_where_it_is_now() -> None:
    with serving({"/": START, "/oud": answer(status=301, naar="/nieuw/"), "/nieuw/": answer("nieuw")}) as web:
        assert opened(web).read(web.url("/oud")) == Gelezen(web.url("/nieuw/"), "nieuw")


@pytest.mark.parametrize("naar", ["https://elders.example/", "http://169.254.169.254/", "file:///etc/passwd"])
def test_nobody_is_followed_to_another_site(naar: str) -> None:
    assert reason(answer(status=302, naar=naar)) is Reden.ELDERS


def test_the_letters_are_right_whatever_the_server_says_of_them() -> None:
    assert html(answer("één".encode(), soort="text/html; charset=iso-8859-1")) == "één"
    assert html(answer("één".encode("cp1252"), soort="text/html; charset=utf-8")) == "één"
    assert html(answer("één".encode("cp1252"), soort="text/html; charset=verzonnen")) == "één"


def test_what_robots_txt_forbids_is_not_read() -> None:
    rules = answer("User-agent: *\nDisallow: /nazorg\nAllow: /nazorg/open\n", soort="text/plain")
    pages = {"/": START, "/robots.txt": rules, "/nazorg": START, "/nazorg/open": START}
    with serving(pages) as web:
        lezer = opened(web)

        assert lezer.read(web.url("/nazorg")) == Gemist(web.url("/nazorg"), Reden.GEWEIGERD)
        assert isinstance(lezer.read(web.url("/nazorg/open")), Gelezen)
        assert lezer.look(web.url("/nazorg")) is None

    assert "GET /nazorg" not in web.asked
    assert "HEAD /nazorg" not in web.asked


def test_a_redirect_does_not_lead_around_robots_txt() -> None:
    rules = answer("User-agent: *\nDisallow: /dicht\n", soort="text/plain")
    pages = {"/": START, "/robots.txt": rules, "/om": answer(status=302, naar="/dicht"), "/dicht": START}
    with serving(pages) as web:
        assert opened(web).read(web.url("/om")) == Gemist(web.url("/om"), Reden.GEWEIGERD)

    assert "GET /dicht" not in web.asked


def test_a_site_whose_robots_txt_cannot_be_had_is_not_read() -> None:
    with serving({"/": START, "/robots.txt": answer(status=503)}) as web, pytest.raises(PortalError) as caught:
        opened(web)

    assert str(caught.value) == f"{web.url()}: {Reden.STORING}"
    assert web.asked == ["GET /robots.txt"]


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long the reader paused; what another thread sleeps is its own business."""
    here, sleep, found = threading.get_ident(), time.sleep, list[float]()

    def pause(seconds: float) -> None:
        (found.append if threading.get_ident() == here else sleep)(seconds)

    monkeypatch.setattr(time, "sleep", pause)
    return found


def test_the_pause_of_the_site_itself_is_kept(slept: list[float]) -> None:
    rules = answer("User-agent: *\nCrawl-delay: 7\n", soort="text/plain")
    with serving({"/": START, "/robots.txt": rules}) as web:
        WebLezer.open(web.url(), HIER, pauze=0)

    assert [round(seconds) for seconds in slept] == [7]


def test_two_questions_are_a_second_apart(slept: list[float]) -> None:
    tempo = Tempo()

    tempo.wait()
    tempo.wait()

    assert [round(seconds) for seconds in slept] == [1]


@pytest.mark.parametrize("ip", AFGESCHERMD)
def test_a_name_that_points_into_a_private_network_is_refused(ip: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_named: found)

    assert Verbinding().ask("http://intern.example/") is Reden.AFGESCHERMD


def test_one_private_address_among_public_ones_is_enough_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_named: found)

    assert Verbinding().ask("http://half.example/") is Reden.AFGESCHERMD


def test_this_computer_is_read_only_when_somebody_asks_for_it() -> None:
    with serving({"/": START}) as web, pytest.raises(PortalError) as caught:
        WebLezer.open(web.url(), Verbinding(), pauze=0)

    assert str(caught.value) == f"{web.url()}: {Reden.AFGESCHERMD}"
    assert web.asked == []


def test_a_certificate_is_checked_for_the_name_and_not_for_the_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, certificate = tmp_path / "sleutel.pem", tmp_path / "bewijs.pem"
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"]
    san = ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*make, *san], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with serving({"/": START}, tls=context) as web:
        named, bare = f"https://localhost:{web.port}/", f"https://127.0.0.1:{web.port}/"
        assert HIER.ask(named) is Reden.ONBEREIKBAAR
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))

        answered = HIER.ask(named)

        assert not isinstance(answered, Reden)
        assert answered.body == b"<h1>Welkom</h1>"
        assert HIER.ask(bare) is Reden.ONBEREIKBAAR


@pytest.mark.parametrize("adres", ["zeist.nl", "ftp://zeist.nl", "https://", "https://zeist.nl:poort/"])
def test_what_is_no_address_is_said_so(adres: str) -> None:
    with pytest.raises(PortalError, match="geen webadres"):
        WebLezer.open(adres, HIER)


def test_links_to_other_sites_are_tried_only_when_somebody_asks_for_it() -> None:
    with serving({"/folder": START}) as other:
        page = f'<h1>Nazorg na detentie</h1><p>Hulp na detentie. <a href="{other.url("/weg")}">Stuk</a> '
        page += f'<a href="{other.url("/folder")}">Heel</a> <a href="http://10.0.0.8/">Intern</a></p>'
        with serving({"/": answer('<a href="/nazorg">Nazorg</a>'), "/nazorg": answer(page)}) as web:
            found = {
                outside: Onderzoek(lezer=opened(web), vandaag=VANDAAG, algemeen=Algemeen(), ook_buiten=outside).judge(
                    web.url()
                )
                for outside in (False, True)
            }

    assert found[False].oordelen[-1].uitslag.gevonden == ""
    assert found[True].oordelen[-1].uitslag.gevonden == "Stuk, Intern"
    assert other.asked == ["HEAD /weg", "HEAD /folder"]
    assert not any("elders" in asked for asked in web.asked)


def test_a_site_is_not_read_beyond_its_number_of_pages_and_clicks() -> None:
    chain = {f"/{nr}": answer(f'<a href="/{nr + 1}">verder</a>') for nr in range(20)}
    with serving({"/": answer('<a href="/0">verder</a>'), **chain}) as web:
        few = Rondgang(opened(web), paginas=3).walk()
        near = Rondgang(opened(web), klikken=2).walk()

    assert (len(few.paginas), few.vol) == (3, True)
    assert (sorted(near.paginas), near.vol) == ([web.url(path) for path in ("/", "/0", "/1")], False)
