"""`portaal freeze`: what changed is made again, and nothing else."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from subprocess import PIPE
from typing import IO

import pytest
from click import BadParameter
from click.testing import CliRunner

from portal.afdruk import print_of
from portal.cli.deelstempels import Deelstempels
from portal.cli.deeltal import DeeltalType
from portal.cli.main import main
from portal.cli.run import STOPPED
from portal.compose import frozen_clock, make_room
from portal.domain.bestemming import Bereikbaarheid
from portal.domain.errors import PortalError
from portal.domain.gemeente import Gemeente
from portal.domain.taal import Taal
from portal.freeze.samen import join_shares, mark_share
from portal.public.delen import delen
from portal.public.room import Room
from portal.settings import Settings

FEW = ("zeist.yaml", "utrecht.yaml", "wijdemeren.yaml", "hilversum.yaml", "loketten/utrecht-detentie-terugkeer.yaml")
ZEIST = ("freeze", "zeist", "--peildatum", "2026-11-22", "--processen", "1")
LAND = ("freeze", "--landelijk", "--peildatum", "2026-11-22", "--processen", "1")
ALLES = ("freeze", "--alle", "--peildatum", "2026-11-22", "--processen", "2")
Run = Callable[..., str]


def make_land(folder: Path) -> Path:
    """Make a country of four gemeenten in files of its own; one of them is planned to become a part of another."""
    real = Settings()
    for name in FEW:
        path = folder / "gemeenten" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(real.gemeenten / name, path)
    shutil.copytree(real.content, folder / "content")
    shutil.copytree(real.translations, folder / "translations")
    (folder / "build").mkdir()
    return folder


def environ_of(land: Path, build: str = "build") -> dict[str, str]:
    names = ("gemeenten", "content", "translations", "postcodes", "geheim_bestand")
    environ = {f"PORTAL_{name.upper()}": str(land / name) for name in names}
    return environ | {"PORTAL_BUILD": str(land / build), "PORTAL_MAILBOX": f"sqlite:///{land}/mailbox.db"}


def run_in(land: Path) -> Run:
    def run(*arguments: str, build: str = "build") -> str:
        environ = environ_of(land, build)
        done = CliRunner().invoke(main, arguments, env=environ, catch_exceptions=False, prog_name="portaal")
        assert done.exit_code == 0, done.output
        return done.stdout

    return run


@pytest.fixture
def land(tmp_path: Path) -> Path:
    return make_land(tmp_path)


@pytest.fixture
def run(land: Path) -> Run:
    return run_in(land)


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A country whose national site stands; each test changes it further."""
    land = make_land(tmp_path_factory.mktemp("land"))
    run_in(land)(*LAND)
    return land


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def digests(folder: Path) -> dict[str, str]:
    return {path: digest for path, (digest, _time) in state(folder).items()}


def state(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        path.relative_to(folder).as_posix(): (sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file() and path.name not in {"stempel", "delen.json"} and ".gelezen" not in path.parts
    }


def test_where_nothing_changed_nothing_is_read_and_nothing_is_written(land: Path, run: Run) -> None:
    assert "1 site in" in run(*ZEIST)
    before = state(land / "build")

    assert run(*ZEIST) == "Er is niets veranderd.\n"
    assert state(land / "build") == before
    assert "1 site in" in run(*ZEIST, "--opnieuw")
    assert state(land / "build") != before


def test_the_site_of_a_gemeente_stays_while_only_another_one_changed(land: Path, run: Run) -> None:
    run(*ZEIST)
    before = state(land / "build")
    replace_in(land / "gemeenten/utrecht.yaml", "telefoon: 14 030", "telefoon: 14 020")

    assert "; 1 waren al zo" in run(*ZEIST)
    assert state(land / "build") == before
    assert run(*ZEIST) == "Er is niets veranderd.\n"


def changes(land: Path, *arguments: str) -> set[str]:
    """Build again, and name the files that were written or went away."""
    before = state(land / "build")
    run_in(land)(*arguments)
    after = state(land / "build")
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def test_of_the_national_site_only_the_pages_of_the_changed_gemeente_are_written(stand: Path) -> None:
    replace_in(stand / "gemeenten/zeist.yaml", "telefoon: 14 030", "telefoon: 14 020")
    same, changed = (stand / f"build/landelijk/nl/{naam}/index.html.br" for naam in ("utrecht", "zeist"))
    same.write_bytes(b"packed")
    changed.write_bytes(b"packed")

    written = changes(stand, *LAND) - {"landelijk/nl/zeist/index.html.br"}

    showing = ("", "makkelijk/", "plaatjes/", "brief/")
    facts = {f"api/v1/{name}.json" for name in ("gemeenten", "gemeenten/GM0355")}
    files = {"zeist.vcf", "register/loketten.csv", "register/hsds.json", "nl/balie/balie.json", "nl/balie/balie.html"}
    blok = {"blok/zeist.json", "nl/zeist/blok/index.html"}
    pages = {f"{taal}/zeist/{page}index.html" for taal in Taal for page in showing}
    assert written == {f"landelijk/{name}" for name in facts | files | blok | pages}
    assert "14 020" in (stand / "build/landelijk/nl/zeist/index.html").read_text("utf-8")
    assert same.exists()
    assert not changed.exists()


def test_of_a_changed_text_only_the_pages_that_show_it_are_written(stand: Path) -> None:
    replace_in(stand / "content/nl/schulden.md", "schulden", "rekeningen")

    assert changes(stand, *LAND) == {"landelijk/nl/hulp/schulden/index.html"}


@pytest.mark.alles
def test_a_gemeente_that_goes_takes_its_pages_along_and_leaves_every_list(stand: Path) -> None:
    replace_in(stand / "gemeenten/wijdemeren.yaml", "gaat_naar: GM0402", "gaat_naar: GM0344")
    (stand / "gemeenten/hilversum.yaml").unlink()

    written = changes(stand, *LAND)

    assert {"landelijk/nl/hilversum/index.html", "landelijk/nl/gemeenten/index.html"} <= written
    assert not (stand / "build/landelijk/nl/hilversum").exists()
    run_in(stand)(*LAND, "--opnieuw", build="nieuw")
    assert digests(stand / "nieuw") == digests(stand / "build")


@pytest.mark.alles
def test_all_shares_together_are_the_whole(land: Path, run: Run) -> None:
    run(*ALLES)
    shares = [str(land / f"deel-{welk}") for welk in (1, 2, 3)]
    for welk, share in enumerate(shares, start=1):
        run(*ALLES, "--deel", f"{welk}/3", build=share)

    assert run("voegsamen", *shares, build="samen") == f"5 sites in {land / 'samen'}\n"

    assert digests(land / "samen") == digests(land / "build")
    pages = [len(digests(Path(share) / "landelijk")) for share in shares]
    assert sum(pages) == len(digests(land / "build/landelijk"))


def test_shares_that_are_not_those_of_one_whole_are_refused(tmp_path: Path) -> None:
    shares = [tmp_path / name for name in "ab"]
    for share in shares:
        share.mkdir()
        mark_share(share, "1/2")

    with pytest.raises(PortalError, match="Dit zijn de delen 1/2, 1/2; samen horen het 1/2 tot en met 2/2 te zijn"):
        join_shares(shares, tmp_path / "samen")
    mark_share(shares[1], "")
    with pytest.raises(PortalError, match="b is geen deel"):
        join_shares(shares, tmp_path / "samen")
    assert not (tmp_path / "samen").exists()


@pytest.mark.parametrize("wrong", ["0/8", "9/8", "drie", "3"])
def test_a_share_that_is_none_is_refused_with_an_example(wrong: str) -> None:
    with pytest.raises(BadParameter, match="schrijf bijvoorbeeld 3/8"):
        DeeltalType().convert(wrong, None, None)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("gemeenten/zeist.yaml", "telefoon: 14 030", "telefoon: 14 020"),
        ("gemeenten/utrecht.yaml", "provincie: Utrecht", "provincie: Gelderland"),
        ("content/nl/blok-familie.md", "familie", "naasten"),
        ("translations/ar/LC_MESSAGES/messages.po", "\n\n#", "\n\n# anders\n#"),
    ],
)
def test_what_a_page_may_show_makes_the_site_again(land: Path, run: Run, file: str, old: str, new: str) -> None:
    run(*ZEIST)
    replace_in(land / file, old, new)

    assert "waren al zo" not in run(*ZEIST)


@pytest.mark.alles
def test_a_site_that_is_not_whole_or_of_another_day_is_made_again(land: Path, run: Run) -> None:
    run(*ZEIST)

    assert "waren al zo" not in run("freeze", "zeist", "--peildatum", "2026-11-23")
    for file in ("stempel", "delen.json"):
        (land / "build/zeist.server" / file).write_bytes(b"\xff")
    assert "waren al zo" not in run("freeze", "zeist", "--peildatum", "2026-11-23")
    shutil.rmtree(land / "build/zeist")
    assert "waren al zo" not in run("freeze", "zeist", "--peildatum", "2026-11-23")


def test_a_mailbox_that_no_desk_has_is_not_asked(land: Path, run: Run) -> None:
    run(*ZEIST)
    (land / "mailbox.db").touch()

    assert "Er is niets veranderd." in run(*ZEIST)


@pytest.mark.parametrize("word", ["postvak", "\\x70"])
def test_with_a_mailbox_that_changes_by_itself_the_desks_are_asked_again(land: Path, run: Run, word: str) -> None:
    with (land / "gemeenten/loketten/utrecht-detentie-terugkeer.yaml").open("a") as desk:
        desk.write(f"# {word}\n")
    run(*ZEIST)
    (land / "mailbox.db").touch()

    assert "; 1 waren al zo" in run(*ZEIST)
    assert "; 1 waren al zo" in run(*ZEIST)


def test_what_a_desk_can_receive_makes_the_pages_of_its_gemeenten_again() -> None:
    room = make_room(Settings(), frozen_clock(date(2026, 11, 22)))
    loket = room.catalogue.loketten_for(room.catalogue.gemeente("utrecht"))[0].slug
    live = replace(room, bereikbaar={loket: Bereikbaarheid(kan_ontvangen=True)}.get)
    before, after = Deelstempels(room, ""), Deelstempels(live, "")

    changed = {deel.slug or deel.naam for deel in delen(room) if before.of(deel) != after.of(deel)}

    served = {gemeente.slug for gemeente in room.catalogue if serves(room, gemeente, loket)}
    assert changed == served | {deel.naam for deel in delen(room) if deel.alle}


def serves(room: Room, gemeente: Gemeente, loket: str) -> bool:
    return loket in {one.slug for one in room.catalogue.loketten_for(gemeente)}


EDITS = {
    "gemeenten/zeist.yaml": ("\n  telefoon: 14 030", "\n  telefoon: 14 020"),
    "gemeenten/utrecht.yaml": ("\nbron: ", "\nbron: Voorbeeld, "),
    "gemeenten/hilversum.yaml": ("\nnaam: Hilversum", "\nnaam: Hilversum aan Zee"),
    "gemeenten/wijdemeren.yaml": ("gaat_naar: GM0402", "gaat_naar: GM0344"),
    "gemeenten/loketten/utrecht-detentie-terugkeer.yaml": ("\nbron: ", "\nbron: Voorbeeld, "),
    "content/voorbeeld/loket.yaml": ("\nbron: ", "\nbron: Voorbeeld, "),
    "content/nl/blok-familie.md": ("\ntitel: ", "\ntitel: Voorbeeld "),
    "content/ar/zorg.md": ("\ntitel: ", "\ntitel: Voorbeeld "),
    "content/organisaties.yaml": ("\n    bron: ", "\n    bron: Voorbeeld, "),
    "content/dekking/verloop.yaml": ("aantallen: [0, ", "aantallen: [1, "),
    "translations/pl/LC_MESSAGES/messages.po": ('\nmsgstr "Z', '\nmsgstr "Zz'),
}
"""What can be edited, with a mark before and after; the other way round it can be edited back."""


@pytest.mark.alles
@pytest.mark.parametrize("seed", range(3))
def test_after_any_edits_what_stood_and_what_is_made_from_nothing_are_the_same(land: Path, run: Run, seed: int) -> None:
    order = sorted(EDITS, key=lambda name: print_of([], str(seed), name))
    run(*ALLES)
    for turn in range(3):
        edited = order[turn * 3 : turn * 3 + turn + 1] + order[:turn]  # some are edited back
        for name in edited:
            old, new = EDITS[name]
            text = (land / name).read_text("utf-8")
            replace_in(land / name, *((new, old) if new in text else (old, new)))
        run(*ALLES, "--processen", str(turn % 2 + 1))
        run(*ALLES, "--opnieuw", "--processen", str(seed % 2 + 1), build="nieuw")
        stood, anew = digests(land / "build"), digests(land / "nieuw")
        assert stood.keys() == anew.keys(), edited
        assert [path for path in stood if stood[path] != anew[path]] == [], edited


def test_while_it_follows_an_edit_is_written_and_a_mistake_is_told_and_waits(land: Path) -> None:
    page, file = land / "build/zeist/nl/zeist/index.html", land / "gemeenten/zeist.yaml"
    environ = {**os.environ, **environ_of(land)}
    with subprocess.Popen(
        [sys.executable, "-m", "portal", *ZEIST, "--volg"], env=environ, stdout=PIPE, stderr=PIPE, text=True
    ) as following:
        assert following.stdout
        assert following.stderr
        wait_for(following.stdout, "Het portaal let op")
        replace_in(file, "telefoon: 14 030", "telefoon: 14 020")
        wait_for(following.stdout, "Het portaal let op")
        assert "14 020" in page.read_text("utf-8")

        replace_in(file, "telefoon: 14 020", "telefoon: zomaar")
        wait_for(following.stdout, "Het portaal let op")
        assert "14 020" in page.read_text("utf-8")
        replace_in(file, "telefoon: zomaar", "telefoon: 14 010")
        wait_for(following.stdout, "Het portaal let op")
        assert "14 010" in page.read_text("utf-8")

        following.send_signal(signal.SIGINT)
        told = following.stderr.read()
        assert following.wait() == STOPPED
    assert f"{file}:" in told
    assert "‘zomaar’ is geen" in told
    assert "Afgebroken" in told


def wait_for(lines: IO[str], beginning: str) -> None:
    """Read until a line begins so; without it the process ended, and the test fails."""
    assert any(line.startswith(beginning) for line in lines)
