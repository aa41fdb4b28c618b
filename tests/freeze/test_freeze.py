import hashlib
import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask import Flask, redirect

from portal.catalogue.catalogue import Catalogue
from portal.cli.sitedelen import site_delen
from portal.compose import alone, frozen_clock, make_room
from portal.domain.errors import GemeenteNotFoundError, PortalError
from portal.domain.gemeente import Status
from portal.domain.taal import Taal
from portal.feitenkamer import frozen_app, show
from portal.freeze.site import freeze, refreeze
from portal.freeze.stempel import LEESMIJ, MANIFEST, Stand, has_stamp, parts_of, put_stamps
from portal.public.delen import Url
from portal.public.room import Room
from portal.settings import Settings
from portal.ui.geheugen import remembering
from portal.ui.headers import CSP, HEADERS
from portal.ui.links import link
from tests.html import attr, one, parse

PEILDATUM = date(2026, 11, 22)
FEW = ("den-haag", "wijdemeren", "hilversum", "zaanstad")


@pytest.fixture(scope="module")
def whole() -> Room:
    return make_room(Settings(), frozen_clock(PEILDATUM))


@pytest.fixture(scope="module")
def room(whole: Room) -> Room:
    """A country of four gemeenten: the same kinds of pages, soon written."""
    catalogue = Catalogue([whole.catalogue.gemeente(slug) for slug in FEW], today=PEILDATUM)
    return replace(whole, catalogue_on=lambda _day: catalogue)


def site_urls(room: Room) -> Iterator[Url]:
    """Give all that is frozen: the pages for people, and the files for programs."""
    return chain.from_iterable(deel.urls for deel in site_delen(room))


def build(room: Room, destination: Path, urls: list[Url] | None = None, app: Flask | None = None) -> list[str]:
    pages = list(site_urls(room)) if urls is None else urls
    return freeze(app or frozen_app(room), pages, destination)


@pytest.fixture(scope="module")
def site(room: Room, tmp_path_factory: pytest.TempPathFactory) -> Path:
    destination = tmp_path_factory.mktemp("build") / "landelijk"
    build(room, destination)
    return destination


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


LOOKED_AT = (Taal.NL, Taal.AR)
"""Languages whose pages are read one by one; the others are made by the same templates."""


def pages(folder: Path) -> Iterator[tuple[Path, BeautifulSoup]]:
    for path in sorted(folder.rglob("*.html")):
        if path.relative_to(folder).parts[0] in {*LOOKED_AT, path.name}:
            yield path, _parsed(path)


@cache
def _parsed(path: Path) -> BeautifulSoup:
    return parse(path.read_text("utf-8"))


def test_exactly_the_listed_pages_are_written(room: Room, site: Path) -> None:
    app = frozen_app(room)
    with app.test_request_context():
        expected = {link(endpoint, **values) for endpoint, values in site_urls(room)}

    written = {f"/{name.removesuffix('index.html')}" for name in files(site)}

    assert set(written) == expected


@pytest.fixture(scope="module")
def site_of_one(whole: Room, tmp_path_factory: pytest.TempPathFactory) -> Path:
    destination = tmp_path_factory.mktemp("build") / "den-haag"
    build(alone(whole, "den-haag"), destination)
    return destination


@pytest.fixture(params=["site", "site_of_one"])
def any_site(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


def test_every_link_and_file_of_a_frozen_site_exists_and_is_relative(any_site: Path) -> None:
    for path, page in pages(any_site):
        if path.name == "404.html":
            continue
        for tag in page.select("[href], [src], [action], [data-zoekbestand], [data-gegevens]"):
            for name in ("href", "src", "action", "data-zoekbestand", "data-gegevens"):
                target = attr(tag, name)
                if not target or target.startswith(("https:", "tel:", "mailto:", "data:,", "#")):
                    continue
                assert not target.startswith("/"), (path, target)
                assert (path.parent / target.split("#")[0]).is_file(), (path, target)


def test_the_page_not_found_works_at_any_depth(site: Path) -> None:
    page = parse((site / "404.html").read_text("utf-8"))

    targets = [attr(tag, "href") or attr(tag, "action") for tag in page.select("link, a, form")]

    assert targets
    assert all(target.startswith(("/", "#", "https:", "tel:")) for target in targets)


def test_under_a_base_address_the_page_not_found_keeps_the_path(room: Room, tmp_path: Path) -> None:
    settings = replace(room.settings, basis_url="https://www.utrecht.nl/nazorg")
    based = replace(room, settings=settings)

    build(based, tmp_path / "site", [("niet_gevonden", {}), ("public.gemeente", {"taal": "nl", "slug": "den-haag"})])

    assert 'href="/nazorg/nl/"' in (tmp_path / "site/404.html").read_text("utf-8")
    page = (tmp_path / "site/nl/den-haag/index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://www.utrecht.nl/nazorg/nl/den-haag/">' in page


def test_the_language_in_the_files_is_right(site: Path) -> None:
    for path, page in pages(site):
        assert page.html, path
        folder = path.relative_to(site).parts[0]
        assert page.html["lang"] == (folder if folder in set(Taal) else Taal.NL), path


def test_nothing_that_depends_on_the_hour_is_frozen(site: Path) -> None:
    page = parse((site / "nl/voorbeeld/index.html").read_text("utf-8"))

    assert not page.select(".portal-status")
    assert page.select("[data-uren][hidden]")
    assert "maandag tot en met vrijdag" in page.text
    assert "Gemaakt op 22 november 2026." in page.text


def test_no_form_that_posts_and_no_token_is_frozen(site: Path) -> None:
    for path, page in pages(site):
        assert not page.select("form:not([method=get]), input[type=hidden]"), path


def test_the_same_input_and_day_give_the_same_bytes(room: Room, site: Path, tmp_path: Path) -> None:
    build(room, tmp_path / "landelijk")

    assert files(tmp_path / "landelijk") == files(site)
    assert files(tmp_path / "landelijk.server") == files(site.with_name("landelijk.server"))


def test_the_quick_way_writes_the_same_bytes_as_asking_like_a_browser(
    room: Room, whole: Room, site: Path, site_of_one: Path, tmp_path: Path
) -> None:
    freeze(frozen_app(room), site_urls(room), tmp_path / "landelijk", via_wsgi=True)
    one_room = alone(whole, "den-haag")
    freeze(frozen_app(one_room), site_urls(one_room), tmp_path / "den-haag", via_wsgi=True)

    assert files(tmp_path) == {
        f"{folder.name}/{name}": digest
        for quick in (site, site_of_one)
        for folder in (quick, quick.with_name(quick.name + ".server"))
        for name, digest in files(folder).items()
    }


def test_two_processes_write_the_same_bytes_as_one(room: Room, site: Path, tmp_path: Path) -> None:
    written = freeze(frozen_app(room), site_urls(room), tmp_path / "landelijk", processes=2)

    assert len(written) == len(files(site))
    assert files(tmp_path / "landelijk") == files(site)
    assert files(tmp_path / "landelijk.server") == files(site.with_name("landelijk.server"))


def test_sites_that_share_what_was_made_for_one_of_them_are_each_the_same_as_made_alone(
    whole: Room, site_of_one: Path, tmp_path: Path
) -> None:
    app = frozen_app(whole)
    with remembering():
        for slug in ("zaanstad", "den-haag"):
            of_one = alone(whole, slug)
            show(app, of_one)
            freeze(app, site_urls(of_one), tmp_path / slug)

    assert files(tmp_path / "den-haag") == files(site_of_one)
    assert files(tmp_path / "zaanstad") != files(site_of_one)


def test_a_page_that_breaks_in_another_process_stops_the_build(room: Room, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="stuk"):
        freeze(broken(room, RuntimeError("stuk")), site_urls(room), tmp_path / "site", processes=2)

    assert list(tmp_path.iterdir()) == []


def test_a_process_that_is_killed_stops_the_build(room: Room, tmp_path: Path) -> None:
    app = frozen_app(room)
    app.view_functions["public.organisaties"] = lambda **_values: os._exit(9)

    with pytest.raises(PortalError, match="Begin opnieuw"):
        freeze(app, site_urls(room), tmp_path / "site", processes=2)

    assert list(tmp_path.iterdir()) == []


SCRIPT = 'script:not([type="application/ld+json"])'
"""What a browser runs: data for programs is none."""
RULES = {"nginx.conf": r'"~(.+)" "', "apache.conf": r'<LocationMatch "(.+)">', "Caddyfile": r"path_regexp (.+)"}
MOST_RULES = 120
"""A web server tries each at every request; there are as many kinds of pages, and not as many as pages."""


@pytest.mark.parametrize("name", RULES)
def test_only_pages_with_a_script_may_run_one(site: Path, name: str) -> None:
    config = (site.with_name("landelijk.server") / name).read_text("utf-8")
    rules = [re.compile(pattern) for pattern in re.findall(RULES[name], config)]

    assert 10 < len(rules) < MOST_RULES
    for path, page in pages(site):
        file = "/" + path.relative_to(site).as_posix()
        for uri in {file, file.removesuffix("index.html")}:
            assert any(rule.search(uri) for rule in rules) is bool(page.select(SCRIPT)), uri


@pytest.mark.parametrize("name", ["nginx.conf", "apache.conf", "Caddyfile", "headers.json"])
def test_each_web_server_gets_every_header_and_keeps_no_log(site: Path, name: str) -> None:
    text = (site.with_name("landelijk.server") / name).read_text("utf-8")

    for header, value in HEADERS.items():
        assert header in text
        assert value in text
    assert "script-src 'self'" in text
    assert "CustomLog " not in text.replace("geen CustomLog", "")
    assert "access_log off" in text or name != "nginx.conf"
    assert CSP in text


def test_the_site_of_one_gemeente_has_its_page_and_no_word_of_others(site_of_one: Path) -> None:
    names = files(site_of_one)
    assert "nl/den-haag/index.html" in names
    pages_of_all = ("gemeenten/", "postcodes/", "vind/")
    assert not [name for name in names if name.startswith("nl/") and any(one in name for one in pages_of_all)]
    assert [name for name in names if "GM" in name] == ["api/v1/gemeenten/GM0518.json"]
    for path, page in pages(site_of_one):
        assert not page.select("a[href*='utrecht']:not([href^='https:'])"), path
    home = (site_of_one / "nl/index.html").read_text("utf-8")
    assert "Hulp in Den Haag" in home
    assert "<form" not in home


def test_on_the_site_of_one_gemeente_a_planned_change_names_the_other_without_a_link(
    whole: Room, tmp_path: Path
) -> None:
    build(alone(whole, "wijdemeren"), tmp_path / "wijdemeren")

    page = parse((tmp_path / "wijdemeren/nl/wijdemeren/index.html").read_text("utf-8"))
    assert "Hilversum" in one(page, ".utrecht-alert--info").text
    assert not page.select("a[href*=hilversum]:not([href^='https:'])")


def broken(room: Room, error: type[BaseException] | BaseException) -> Flask:
    app = frozen_app(room)
    app.config["PROPAGATE_EXCEPTIONS"] = True

    def fail() -> str:
        raise error

    app.view_functions["public.organisaties"] = fail
    return app


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, OSError])
def test_a_build_that_fails_leaves_the_old_site_as_it_was(
    room: Room, tmp_path: Path, error: type[BaseException]
) -> None:
    build(room, tmp_path / "site", [("start", {})])
    before = files(tmp_path)

    with pytest.raises(error):
        build(room, tmp_path / "site", app=broken(room, error))

    assert files(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "site.server"]


def test_a_page_that_redirects_or_is_missing_stops_the_build(room: Room, tmp_path: Path) -> None:
    with pytest.raises(GemeenteNotFoundError):
        build(room, tmp_path / "site", [("public.gemeente", {"taal": "nl", "slug": "bestaat-niet"})])
    app = frozen_app(room)
    app.view_functions["public.organisaties"] = lambda: redirect("/")
    with pytest.raises(ValueError, match="Unexpected status"):
        build(room, tmp_path / "site", [("public.organisaties", {"taal": "nl"})], app)

    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_site_as_it_was(room: Room, tmp_path: Path) -> None:
    build(room, tmp_path / "site", [("start", {})])
    before = files(tmp_path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4000, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            build(room, tmp_path / "site")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)

    assert files(tmp_path) == before


START = [("start", {}), ("public.organisaties", {"taal": "nl"})]


def test_a_page_that_breaks_while_some_are_made_again_leaves_all_as_they_were(room: Room, tmp_path: Path) -> None:
    paths = build(room, tmp_path / "site", START)
    put_stamps(tmp_path / "site", "stempel", {"deel": Stand("stempel", tuple(paths))})
    before = files(tmp_path)

    with pytest.raises(RuntimeError):
        refreeze(broken(room, RuntimeError("stuk")), site_urls(room), tmp_path / "site", before=paths)

    assert files(tmp_path) == before


def test_a_site_that_changes_takes_back_what_was_told_of_it(room: Room, tmp_path: Path) -> None:
    paths = build(room, tmp_path / "site", START)
    told = [tmp_path / "site.server" / name for name in (LEESMIJ, MANIFEST)]
    for file in told:
        file.write_text("oud", "utf-8")

    refreeze(frozen_app(room), START, tmp_path / "site", before=paths)

    assert not any(file.exists() for file in told)


def test_a_machine_that_stops_while_files_are_put_in_place_leaves_no_stamp_and_no_half_page(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = build(room, tmp_path / "site", START)
    put_stamps(tmp_path / "site", "stempel", {"deel": Stand("stempel", tuple(paths))})
    (tmp_path / "site/index.html").write_text("oud", "utf-8")
    (tmp_path / "site/nl/organisaties/index.html").write_text("oud", "utf-8")
    put = Path.replace

    def stops(path: Path, target: Path) -> Path:
        if "organisaties" in str(target):
            raise KeyboardInterrupt
        return put(path, target)

    monkeypatch.setattr(Path, "replace", stops)
    with pytest.raises(KeyboardInterrupt):
        refreeze(frozen_app(room), START, tmp_path / "site", before=paths)

    assert not has_stamp(tmp_path / "site", "stempel")
    assert parts_of(tmp_path / "site") == {}
    assert "<html" in (tmp_path / "site/index.html").read_text("utf-8")
    assert (tmp_path / "site/nl/organisaties/index.html").read_text("utf-8") == "oud"


def test_a_machine_that_stopped_between_two_renames_is_mended_by_the_next_build(room: Room, tmp_path: Path) -> None:
    build(room, tmp_path / "site", [("start", {})])
    (tmp_path / "site").rename(tmp_path / ".site.vorige")

    with pytest.raises(RuntimeError):
        build(room, tmp_path / "site", app=broken(room, RuntimeError))

    assert (tmp_path / "site/index.html").is_file()


def test_a_page_that_left_is_gone_after_the_next_build(room: Room, tmp_path: Path) -> None:
    build(room, tmp_path / "site", [("start", {}), ("public.organisaties", {"taal": "nl"})])

    build(room, tmp_path / "site", [("start", {})])

    assert list(files(tmp_path / "site")) == ["index.html"]


def test_ctrl_c_in_the_middle_of_the_command_leaves_the_old_site_whole(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "portal", "freeze", "--landelijk", "--peildatum", "2026-11-22"]
    (tmp_path / "landelijk").mkdir()
    (tmp_path / "landelijk/index.html").write_text("oud", "utf-8")
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # tests started in the background ignore Ctrl-C
    process = subprocess.Popen(command, env={"PORTAL_BUILD": str(tmp_path)}, stderr=subprocess.DEVNULL)
    signal.signal(signal.SIGINT, before)
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob(".landelijk.*/nieuw/nl")) and time.monotonic() < deadline:
        time.sleep(0.05)

    process.send_signal(signal.SIGINT)
    code = process.wait(timeout=60)

    assert code != 0
    assert {path.name for path in tmp_path.iterdir()} - {".gelezen"} == {"landelijk"}
    assert (tmp_path / "landelijk/index.html").read_text("utf-8") == "oud"


def test_the_old_address_of_a_gemeente_that_ended_keeps_answering(whole: Room, tmp_path: Path) -> None:
    gemeenten = [whole.catalogue.gemeente(slug) for slug in FEW]
    decided = [
        one.model_copy(update={"wijziging": one.wijziging.model_copy(update={"status": Status.VASTGESTELD})})
        if one.wijziging
        else one
        for one in gemeenten
    ]
    after = Catalogue(decided, today=date(2027, 1, 1))
    room = replace(whole, catalogue_on=lambda _day: after, clock=frozen_clock(date(2027, 1, 1)))

    build(alone(room, "wijdemeren"), tmp_path / "wijdemeren")

    old = (tmp_path / "wijdemeren/nl/wijdemeren/index.html").read_text("utf-8")
    assert "Wijdemeren hoort nu bij Hilversum" in old
    assert "Wijdemeren (tot 1 januari 2027)" in (tmp_path / "wijdemeren/nl/hilversum/index.html").read_text("utf-8")
