import base64
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from portal.mailbox.errors import MailboxError
from portal.mailbox.geheim import Geheim

TEXT = base64.b64encode(bytes(range(32))).decode()
_MAKE = """
import sys, time, pathlib
from portal.mailbox.geheim import Geheim
time.sleep(max(0, float(sys.argv[2]) - time.time()))
print(Geheim.load("", pathlib.Path(sys.argv[1])).pepper.hex())
"""


def test_the_secret_is_made_once_for_our_eyes_only(tmp_path: Path) -> None:
    path = tmp_path / "data" / "geheim"
    before = os.umask(0)

    first = Geheim.load("", path)

    os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(first.kern) == 32
    assert Geheim.load("", path) == first
    assert [file.name for file in path.parent.iterdir()] == ["geheim"]


def test_two_secrets_are_not_the_same(tmp_path: Path) -> None:
    assert Geheim.load("", tmp_path / "a") != Geheim.load("", tmp_path / "b")


def test_processes_that_start_at_once_share_one_secret(tmp_path: Path) -> None:
    path = tmp_path / "geheim"
    moment = str(time.time() + 1.5)
    command = [sys.executable, "-c", _MAKE, str(path), moment]

    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    made = {process.communicate(timeout=60)[0].strip() for process in processes}

    assert made == {Geheim.load("", path).pepper.hex()}


def test_what_a_stopped_process_left_behind_is_in_nobodys_way(tmp_path: Path) -> None:
    path = tmp_path / "geheim"
    path.with_name(f".geheim.{os.getpid()}").write_text("half")

    assert len(Geheim.load("", path).kern) == 32


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    path = tmp_path / "geheim"

    found = Geheim.load(f" {TEXT}\n", path)

    assert found.kern == bytes(range(32))
    assert not path.exists()


@pytest.mark.parametrize(
    "text", ["kanarie", TEXT[:-4], TEXT + TEXT, "é" * 44, base64.b64encode(b"kanarie" * 4).decode()]
)
def test_a_wrong_secret_is_refused_without_repeating_it(text: str, tmp_path: Path) -> None:
    path = tmp_path / "mijn-geheim"
    path.write_text(text, "utf-8")

    with pytest.raises(MailboxError, match=r"PORTAL_GEHEIM is geen base64 .* maak er een met") as spoken:
        Geheim.load(text, path)
    with pytest.raises(MailboxError, match=r"mijn-geheim is geen base64 .* zet het oude bestand terug") as read:
        Geheim.load("", path)

    assert text not in f"{spoken.value}{read.value}"
    assert read.value.__suppress_context__ or read.value.__context__ is None


def test_a_file_that_cannot_be_made_is_told_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(MailboxError, match="kan niet gelezen of gemaakt worden; zet het geheim in PORTAL_GEHEIM"):
        Geheim.load("", tmp_path / "file" / "geheim")


def test_the_keys_that_are_made_of_it_all_differ() -> None:
    geheim = Geheim.parse(TEXT)

    made = {geheim.kern, geheim.pepper, geheim.state_key, geheim.cookie_key}

    assert len(made) == 4
    assert {len(key) for key in made} == {32}


def test_the_secret_never_shows_itself() -> None:
    geheim = Geheim(b"K" * 32)

    assert "KKKK" not in f"{geheim} {geheim!r} {[geheim]}"
