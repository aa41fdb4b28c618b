"""A saved site is read from its folder, and from nowhere else."""

from pathlib import Path

import pytest

from portal.audit.lezer import GROOTST, Gelezen, Gemist, Reden
from portal.audit.map_lezer import MapLezer
from portal.audit.rondgang import Rondgang
from portal.domain.errors import PortalError
from tests.audit.examples import SITES


def lay(folder: Path, **files: str) -> MapLezer:
    """Write files, of which the names are those of their folders too."""
    for name, text in {"index.html": "Welkom", **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return MapLezer(folder)


@pytest.mark.parametrize("asked", ["nazorg", "nazorg/", "nazorg/index.html"])
def test_a_page_is_found_by_every_name_of_its_folder(asked: str) -> None:
    lezer = MapLezer(SITES / "goed")

    found = lezer.read(f"{lezer.begin}{asked}")

    assert isinstance(found, Gelezen)
    assert "<h1>Nazorg: hulp als u vastzat</h1>" in found.html


def test_a_folder_as_wget_leaves_it_knows_its_own_host(tmp_path: Path) -> None:
    inner = tmp_path / "kopie" / "www.voorbeeld.example"
    link = '<a href="https://www.voorbeeld.example/nazorg?taal=nl">Nazorg</a> <a href="https://elders.example/">Weg</a>'
    lay(inner, **{"index.html": link, "nazorg?taal=nl.html": "<h1>Nazorg</h1>"})

    site = Rondgang(MapLezer(tmp_path / "kopie")).walk()

    assert sorted(site.paginas) == [
        "https://www.voorbeeld.example/",
        "https://www.voorbeeld.example/nazorg?taal=nl",
    ]


@pytest.mark.parametrize(
    "asked", ["../geheim.html", "%2e%2e/geheim.html", "..%2fgeheim.html", "link.html", "%00", "a" * 300]
)
def test_no_file_outside_the_folder_is_opened(asked: str, tmp_path: Path) -> None:
    (tmp_path / "geheim.html").write_text("geheim", "utf-8")
    lezer = lay(tmp_path / "site")
    (tmp_path / "site" / "link.html").symlink_to(tmp_path / "geheim.html")

    assert lezer.read(f"{lezer.begin}{asked}") == Gemist(f"{lezer.begin}{asked}", Reden.WEG)


def test_what_is_no_page_or_too_large_is_not_read(tmp_path: Path) -> None:
    lezer = lay(tmp_path, **{"folder.pdf": "%PDF", "groot.html": "a" * (GROOTST + 1)})

    assert lezer.read(f"{lezer.begin}folder.pdf") == Gemist(f"{lezer.begin}folder.pdf", Reden.GEEN_PAGINA)
    assert lezer.read(f"{lezer.begin}groot.html") == Gemist(f"{lezer.begin}groot.html", Reden.TE_GROOT)


def test_a_link_to_a_file_is_dead_only_when_the_file_is_missing(tmp_path: Path) -> None:
    lezer = lay(tmp_path, **{"folder.pdf": "%PDF"})

    assert lezer.look(f"{lezer.begin}folder.pdf") is None
    assert lezer.look(f"{lezer.begin}weg.pdf") is Reden.WEG
    assert lezer.look("https://elders.example/weg") is None


def test_a_folder_without_a_home_page_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PortalError, match=r"hierin staat geen index\.html"):
        MapLezer(tmp_path)


def test_a_home_page_that_sends_on_by_itself_is_followed(tmp_path: Path) -> None:
    onward = '<meta http-equiv="Refresh" content="0; url=nl/">'
    lezer = lay(tmp_path, **{"index.html": onward, "nl/index.html": "<h1>Welkom</h1>"})

    site = Rondgang(lezer).walk()

    assert (site.begin, site.thuis.kop) == (f"{lezer.begin}nl/", "Welkom")


def test_pages_that_send_each_other_on_for_ever_are_left(tmp_path: Path) -> None:
    heen, terug = (f'<meta http-equiv="refresh" content="0;url={naar}">' for naar in ("/b.html", "/"))

    assert Rondgang(lay(tmp_path, **{"index.html": heen, "b.html": terug})).walk().paginas
