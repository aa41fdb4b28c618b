"""What lies packed beside the files of a site."""

import gzip
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from signal import SIGKILL

import brotli
import pytest

from portal.compose import frozen_clock, make_room
from portal.domain.errors import PortalError
from portal.freeze.site import freeze
from portal.public.app import create_public
from portal.public.delen import Url, public_urls
from portal.serving.codering import PLAIN
from portal.serving.geperst import STORE, Store
from portal.serving.persen import Counts, compress, count_files
from portal.serving.site import Site
from portal.settings import Settings
from tests.serving.served import FILES, HOME, serving, write_site

TEXTS = sum(not name.endswith(".png") for name in FILES)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "land", FILES)


def tree(folder: Path) -> Mapping[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def states(folder: Path) -> Mapping[str, tuple[int, int]]:
    found = {path: path.stat() for path in folder.rglob("*")}
    return {str(path): (one.st_ino, one.st_mtime_ns) for path, one in found.items()}


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every kind of page of the portal, in two languages."""
    room = make_room(Settings(), frozen_clock(date(2026, 11, 22)))
    pages: dict[tuple[str | None, ...], Url] = {}
    for endpoint, values in public_urls(room):
        if values.get("taal", "nl") in {"nl", "ar"}:
            pages.setdefault((endpoint, values.get("taal"), values.get("hashed")), (endpoint, values))
    made = tmp_path_factory.mktemp("build") / "land"
    freeze(create_public(room), pages.values(), made)
    compress(made, processes=2)
    return made


def test_each_form_of_every_file_of_a_frozen_site_is_the_same_file(frozen: Path) -> None:
    opened = Site(frozen)
    plain = {name: body for name, body in tree(frozen).items() if not name.endswith((".br", ".gz"))}

    for name, body in plain.items():
        page = opened.find(f"/{name}")
        assert page is not None
        if len(gzip.compress(body)) >= len(body):  # as small as robots.txt: packed it would be larger
            assert page.encodings == (), name
            continue
        assert page.encodings == ("br", "gzip"), name
        forms = {encoding: opened.read(page, encoding) for encoding in (*page.encodings, PLAIN)}
        assert forms[PLAIN].body == brotli.decompress(forms["br"].body) == gzip.decompress(forms["gzip"].body) == body
        assert len(forms["br"].body) < len(forms["gzip"].body) < len(body)
        assert len({form.etag for form in forms.values()}) == 3


def test_a_frozen_site_answers_every_file_over_a_socket(frozen: Path) -> None:
    plain = {name: body for name, body in tree(frozen).items() if not name.endswith((".br", ".gz"))}

    with serving(frozen) as server:
        for name, body in plain.items():
            for path in {f"/{name}", f"/{name.removesuffix('index.html')}"}:
                said = server.ask(path, Accept_Encoding="br")
                unpacked = brotli.decompress(said.body) if said.headers.get("Content-Encoding") else said.body
                assert (said.status, unpacked) == (200, body), path


def test_packing_gives_the_same_bytes_for_one_process_and_two_and_keeps_the_files(site: Path, tmp_path: Path) -> None:
    other = write_site(tmp_path / "b/land", FILES)

    first, second = compress(site, processes=1), compress(other, processes=2)

    assert tree(site) == tree(other)
    assert (first.files, first.plain_bytes, first.brotli_bytes) == (
        second.files,
        second.plain_bytes,
        second.brotli_bytes,
    )
    assert {name: body for name, body in tree(site).items() if not name.endswith((".br", ".gz"))} == FILES
    assert first.files == TEXTS == count_files(site)


def test_what_would_not_become_smaller_has_no_packed_form(site: Path) -> None:
    (site / "klein.txt").write_bytes(b"x")
    (site / "leeg.txt").write_bytes(b"")

    compress(site, processes=1)

    assert not [name for name in tree(site) if name.startswith(("klein.txt.", "leeg.txt.", "static/foto.png."))]


def test_a_second_time_nothing_is_packed_and_nothing_is_touched(site: Path) -> None:
    compress(site, processes=1)
    before = states(site)

    assert compress(site, processes=1) == Counts(TEXTS, 0, 0, *_sizes(site))
    assert states(site) == before


def _sizes(site: Path) -> tuple[int, int]:
    files = {name: body for name, body in tree(site).items() if name in FILES and not name.endswith(".png")}
    packed = [len((site / f"{name}.br").read_bytes()) for name in files]
    return sum(map(len, files.values())), sum(packed)


def test_a_site_that_was_made_again_takes_what_was_packed_before(site: Path) -> None:
    compress(site, processes=1)
    again = write_site(site.with_name("nieuw"), {**FILES, "nl/utrecht/index.html": HOME + b"<p>Nieuw"})

    counts = compress(again, processes=1)

    assert counts.packed == 1
    assert (site / "nl/index.html.br").samefile(again / "nl/index.html.br")


def test_a_file_that_was_changed_or_went_away_leaves_no_old_form(site: Path) -> None:
    compress(site, processes=1)
    (site / "nl/index.html").write_bytes(HOME * 2)
    (site / "nl/utrecht/index.html").unlink()
    (site / "404.html").write_bytes(b"x")

    compress(site, processes=1)

    assert brotli.decompress((site / "nl/index.html.br").read_bytes()) == HOME * 2
    assert brotli.decompress((site / "index.html.br").read_bytes()) == HOME  # which shared the old form
    assert not list((site / "nl/utrecht").iterdir())
    assert not (site / "404.html.br").exists()


def test_the_store_keeps_what_a_site_holds_and_nothing_else(site: Path) -> None:
    compress(site, processes=1)
    store = Store(site.parent / STORE)
    assert store.clean() == 0

    (site / "nl/utrecht/index.html").write_bytes(b"x")
    compress(site, processes=1)

    assert store.clean() == 2
    assert compress(site, processes=1).packed == 0


def test_a_process_that_is_killed_leaves_only_whole_forms_and_the_next_run_finishes(site: Path) -> None:
    for number in range(40):
        (site / f"{number}.html").write_bytes(HOME + str(number).encode() * 9_999)
    child = os.fork()
    if child == 0:  # a half of the files is enough to be halfway
        compress(site, processes=1, progress=lambda _done: os.kill(os.getpid(), SIGKILL))
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -SIGKILL
    halfway = tree(site)
    (site / "0.html.nieuw.br").write_bytes(b"half")

    compress(site, processes=1)

    assert 0 < sum(name.endswith(".br") for name in halfway) < count_files(site)
    for name, body in halfway.items():
        if name.endswith(".br"):
            assert brotli.decompress(body) == halfway[name.removesuffix(".br")]
    whole = tree(site)
    assert sum(name.endswith(".br") for name in whole) == count_files(site)
    assert "0.html.nieuw.br" not in whole


def test_an_empty_form_after_a_power_cut_is_made_again(site: Path) -> None:
    compress(site, processes=1)
    kept = site / "nl/index.html.br"
    kept.chmod(0o644)
    kept.write_bytes(b"")

    compress(site, processes=1)

    assert brotli.decompress(kept.read_bytes()) == HOME


def test_a_folder_that_is_not_there_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PortalError, match="is geen map met een site"):
        compress(tmp_path / "nergens", processes=1)
