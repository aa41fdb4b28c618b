"""`portaal register`: the public register, the closed one, and the proof that nothing goes from one to the other."""

import shutil
from pathlib import Path
from stat import S_IMODE

import pytest
from click.testing import CliRunner, Result

from portal.cli.main import main
from portal.compose import live_clock, make_room
from portal.public.app import create_public
from portal.public.delen import public_urls
from portal.settings import Settings
from portal.ui.links import link
from tests.cli.test_freeze import environ_of, make_land

LOKET = "utrecht-detentie-terugkeer"
GEHEIM = ("030 299 47 13", "+31302994713", "0302994713", "geheim-loket@vak.example", "Achterdeur casemanagers")
"""A number in each form in which it could be written, an address and a name that stand nowhere else."""
VAKLIJNEN = f"""\
lijnen:
  - bron: Het loket, per telefoon
    bron_datum: 2026-11-03
    id: achterdeur
    naam: {GEHEIM[4]}
    telefoon: {GEHEIM[0]}
    email: {GEHEIM[3]}
"""


@pytest.fixture
def land(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small country, with the closed folder beside it at the most likely place."""
    made = make_land(tmp_path / "land")
    (made / "vak").mkdir(mode=0o700)
    (made / "vak" / f"{LOKET}.yaml").write_text(VAKLIJNEN, "utf-8")
    monkeypatch.chdir(made)
    return made


def portaal(land: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, env=environ_of(land), prog_name="portaal")


def run(land: Path, *arguments: str) -> str:
    done = portaal(land, *arguments)
    assert done.exit_code == 0, (done.output, done.exception)
    return done.output


def leaks(folder: Path) -> list[tuple[str, str]]:
    """Name every file in which a secret stands, also in hidden folders."""
    return [
        (path.relative_to(folder).as_posix(), secret)
        for path in folder.rglob("*")
        if path.is_file()
        for secret in GEHEIM
        if secret.encode() in path.read_bytes()
    ]


def test_the_register_is_written_in_three_forms_and_says_where(land: Path) -> None:
    told = run(land, "register")

    folder = land / "build/register"
    assert told.splitlines() == [
        f"{folder}/hsds.json",
        f"{folder}/loketten.csv",
        f"{folder}/loketten: 1 kaarten",
    ]
    assert (folder / f"loketten/{LOKET}.vcf").read_bytes().startswith(b"BEGIN:VCARD\r\n")
    assert (folder / "loketten.csv").read_bytes().startswith(b"\xef\xbb\xbfgemeente;")


def test_one_form_can_be_asked_for_and_the_card_of_a_desk_that_went_goes_too(land: Path) -> None:
    run(land, "register", "--naar", "uit", "--vorm", "vcard")
    shutil.move(land / f"gemeenten/loketten/{LOKET}.yaml", land / "gemeenten/loketten/nieuw-loket.yaml")
    run(land, "register", "--naar", "uit", "--vorm", "vcard")

    assert [path.name for path in (land / "uit").rglob("*.*")] == ["nieuw-loket.vcf"]


def test_nothing_of_the_lines_for_professionals_reaches_anything_public(land: Path) -> None:
    run(land, "register", "--vaklijnen", "vak")
    told = run(land, "register") + run(land, "freeze", "--landelijk", "zeist", "utrecht", "--processen", "1")
    assert len(list((land / "build").rglob("*"))) > 1000
    assert {name for name, _secret in leaks(land / "data/vakregister")} == {
        *("hsds.json", "loketten.csv", f"loketten/{LOKET}.vcf"),
    }

    assert leaks(land / "build") == []
    assert [secret for secret in GEHEIM if secret in told] == []


def test_the_live_site_in_dutch_and_its_files_know_nothing_of_them(land: Path) -> None:
    run(land, "register", "--vaklijnen", "vak")
    room = make_room(Settings.from_environ(environ_of(land)), live_clock)
    app = create_public(room)
    with app.test_request_context():
        paths = [link(endpoint, **values) for endpoint, values in public_urls(room)]

    client = app.test_client()
    shown = {path: client.get(path).data for path in paths if path.startswith(("/nl/", "/register/")) or ".vcf" in path}

    assert "/register/hsds.json" in shown
    assert [path for path, body in shown.items() for secret in GEHEIM if secret.encode() in body] == []
    assert client.get("/vak/").status_code == client.get(f"/vak/{LOKET}.yaml").status_code == 404


def test_the_closed_register_is_for_its_owner_alone(land: Path) -> None:
    run(land, "register", "--vaklijnen", "vak")

    every = [land / "data/vakregister", *(land / "data/vakregister").rglob("*")]
    assert {(path.is_dir(), oct(S_IMODE(path.stat().st_mode))) for path in every} == {
        (True, "0o700"),
        (False, "0o600"),
    }


@pytest.mark.parametrize("naar", ["build", "build/vak", "build/../build/x", "gemeenten/vak", "content"])
def test_the_closed_register_is_never_written_where_the_public_site_is_made(land: Path, naar: str) -> None:
    done = portaal(land, "register", "--vaklijnen", "vak", "--naar", naar)

    assert done.exit_code == 1
    assert "die map is openbaar. Kies een andere map." in str(done.exception)
    assert leaks(land / "build") == []


def test_a_link_into_the_public_folder_is_seen_through(land: Path) -> None:
    (land / "elders").symlink_to(land / "build")

    assert portaal(land, "register", "--vaklijnen", "vak", "--naar", "elders").exit_code == 1


def test_a_folder_that_everybody_can_look_into_is_refused(land: Path) -> None:
    (land / "vak").chmod(0o755)

    done = portaal(land, "register", "--vaklijnen", "vak")

    assert done.exit_code == 1
    assert str(done.exception) == "Iedereen op deze computer kan in vak kijken. Sluit de map: chmod o-rwx vak"


@pytest.mark.alles
def test_the_frozen_register_follows_a_desk_and_stands_still_without_a_change(land: Path) -> None:
    command = ("freeze", "--landelijk", "--processen", "1")
    run(land, *command)
    table = land / "build/landelijk/register/loketten.csv"
    before = table.read_bytes()
    desk = land / f"gemeenten/loketten/{LOKET}.yaml"
    desk.write_text(f"{desk.read_text('utf-8')}telefoon: 030 286 77 77\n", "utf-8")
    run(land, *command)

    assert b"tel:+31302867777" not in before
    assert b"tel:+31302867777" in table.read_bytes()
