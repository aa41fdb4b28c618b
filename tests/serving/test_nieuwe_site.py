"""A site that changes below a running server."""

import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from portal.domain.errors import PortalError
from portal.freeze.servers import write_server_files
from portal.freeze.stempel import beside, put_stamps, take_stamps
from portal.freeze.swap import patched, swapped_in
from portal.serving.app import BevrorenSite
from portal.serving.persen import compress
from portal.ui.headers import CSP
from tests.serving.served import FILES, GONE, HOME, UTRECHT, Served, serving, write_site

NEW = HOME.replace(b"Hulp", b"Nieuw")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    made = write_site(tmp_path / "land", FILES)
    compress(made, processes=1)
    return made


@pytest.fixture
def server(site: Path) -> Iterator[Served]:
    with serving(site) as running:
        yield running


def swap(site: Path, files: dict[str, bytes]) -> None:
    """Put a new site in the place of the old one, as a build does."""
    with swapped_in(beside(site)) as headers, swapped_in(site) as folder:
        for name, body in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(body)
        write_server_files(headers, site.name, {"/nl/utrecht/": "default-src 'self'"}, [])


def eventually(server: Served, path: str, body: bytes, accept: str = "identity") -> None:
    """Wait until each process gives a new page: it is asked some times in a row."""
    deadline = time.monotonic() + 20
    while not all(server.ask(path, Accept_Encoding=accept).body == body for _time in range(20)):
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_a_new_site_is_taken_up_without_a_restart(site: Path, server: Served) -> None:
    tag = server.ask("/nl/utrecht/").headers["ETag"]

    swap(site, {"404.html": GONE, "nl/utrecht/index.html": NEW})

    eventually(server, "/nl/utrecht/", NEW)
    again = server.ask("/nl/utrecht/", If_None_Match=tag)
    assert (again.status, again.headers[CSP]) == (200, "default-src 'self'")
    assert server.ask("/nl/zoekbestand.json").status == 404


def test_a_page_that_is_replaced_in_its_place_is_taken_up_and_so_are_its_packed_forms(
    site: Path, server: Served
) -> None:
    assert server.ask("/nl/utrecht/", Accept_Encoding="br").headers["Content-Encoding"] == "br"

    with patched(site) as folder:
        (folder / "nl/utrecht").mkdir(parents=True)
        (folder / "nl/utrecht/index.html").write_bytes(NEW)
        take_stamps(site)
    put_stamps(site, "nieuw", {})

    eventually(server, "/nl/utrecht/", NEW, accept="br")
    compress(site, processes=1)
    eventually(server, "/nl/utrecht/", (site / "nl/utrecht/index.html.br").read_bytes(), accept="br")


def test_while_sites_are_swapped_every_answer_is_whole_and_of_one_site(site: Path, server: Served) -> None:
    bodies = {HOME, NEW}
    done = threading.Event()

    def swap_often() -> None:
        for number in range(20):
            swap(site, {**FILES, "nl/index.html": NEW if number % 2 else HOME})
        done.set()

    swapping = threading.Thread(target=swap_often)
    swapping.start()
    seen = []
    while not done.is_set():
        seen.append(server.ask("/nl/"))
    swapping.join()

    answered = [said for said in seen if said.status == 200]
    assert {said.body for said in answered} <= bodies
    assert {said.status for said in seen} <= {200, 503}
    assert len(answered) > len(seen) * 0.9
    eventually(server, "/nl/", NEW)


def test_while_a_site_is_gone_the_server_says_so_and_finds_it_again(site: Path, server: Served) -> None:
    away = site.with_name("weg")
    site.rename(away)
    shutil.copytree(away, site.with_name("kopie"))
    assert server.ask("/nl/utrecht/", Accept_Encoding="identity").body == UTRECHT  # it holds what it opened

    shutil.rmtree(away)
    said = server.ask("/nl/zoekbestand.json")
    assert (said.status, said.headers["Retry-After"], said.body) == (503, "1", b"")

    site.with_name("kopie").rename(site)
    eventually(server, "/nl/zoekbestand.json", FILES["nl/zoekbestand.json"])


def test_a_site_that_is_not_complete_is_refused_with_a_sentence(site: Path, tmp_path: Path) -> None:
    (site / "404.html").unlink()
    with pytest.raises(PortalError, match=r"404\.html ontbreekt"):
        BevrorenSite(site)

    headers = beside(site) / "headers.json"
    for broken in ("{", "[]", '{"alle": 1, "anders": {}}', "{}"):
        headers.write_text(broken, "utf-8")
        with pytest.raises(PortalError, match="is beschadigd"):
            BevrorenSite(site)
    headers.unlink()
    with pytest.raises(PortalError, match=r"headers\.json ontbreekt"):
        BevrorenSite(site)
    with pytest.raises(FileNotFoundError):
        BevrorenSite(tmp_path / "nergens")


def test_a_page_that_lost_its_packed_form_is_sent_plain_and_one_that_is_lost_is_missed_alone(
    site: Path, server: Served
) -> None:
    for suffix in (".br", ".gz"):
        (site / f"nl/utrecht/index.html{suffix}").unlink()
    (site / "nl/index.html").unlink()

    page, lost = server.ask("/nl/utrecht/", Accept_Encoding="br"), server.ask("/nl/", Accept_Encoding="identity")

    assert (page.status, page.headers["Content-Encoding"], page.body) == (200, None, UTRECHT)
    assert lost.status in {503, 404}  # 404 from a process that began after it was lost
    assert server.ask("/", Accept_Encoding="identity").body == HOME
