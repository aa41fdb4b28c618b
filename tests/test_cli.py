import http.client
import json
import shutil
import subprocess
import sys
import time
from email.message import Message
from pathlib import Path

import pytest

from portal.settings import Settings

PORT = "8917"
PORTAAL = [sys.executable, "-m", "portal"]


def portaal(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PORTAAL, *arguments], capture_output=True, text=True, check=False, env={"PYTHONUTF8": "1", **environ}
    )


@pytest.fixture(scope="module")
def gemeenten(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three real gemeenten in a folder of their own, with a mistake in one."""
    folder = tmp_path_factory.mktemp("check") / "gemeenten"
    (folder / "loketten").mkdir(parents=True)
    for slug in ("zeist", "urk"):
        shutil.copy(Settings().gemeenten / f"{slug}.yaml", folder)
    text = (folder / "zeist.yaml").read_text("utf-8").replace("\nprovincie: Utrecht", "\nprovincie: NO")
    (folder / "zeist.yaml").write_text(text, "utf-8")
    return folder


def test_check_says_how_many_files_are_in_order() -> None:
    done = portaal("check")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("342 gemeenten en ")


def test_check_prints_the_mistake_with_its_line_and_exits_with_1(gemeenten: Path) -> None:
    for done in (portaal("check", PORTAL_GEMEENTEN=str(gemeenten)), portaal("check", str(gemeenten))):
        assert done.returncode == 1
        assert f"{gemeenten}/zeist.yaml:7: provincie: ‘NO’ mag hier niet; kies uit: Drenthe" in done.stdout
        assert done.stderr == "1 fout gevonden\n"


def test_vind_answers_as_json() -> None:
    done = portaal("vind", "2511 CS", "--json")

    answer = json.loads(done.stdout)
    assert list(answer) == ["query", "soort", "gemeenten", "uitleg"]
    assert (answer["query"], answer["soort"], answer["gemeenten"]) == ("2511 CS", "gemeente", ["GM0518"])


def test_vind_answers_a_file_with_one_object_a_line(tmp_path: Path) -> None:
    (tmp_path / "vragen.csv").write_text('nr,query\n1,Bergen\n2,"2511 CS"\n3,\n', "utf-8-sig")

    done = portaal("vind", "--bestand", str(tmp_path / "vragen.csv"), "--json")

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["query"] for answer in answers] == ["Bergen", "2511 CS", ""]
    assert [answer["soort"] for answer in answers] == ["keuze", "gemeente", "ongeldig"]


def test_vind_says_what_is_wrong_with_the_file(tmp_path: Path) -> None:
    (tmp_path / "vragen.csv").write_text("vraag\nBergen\n", "utf-8")

    done = portaal("vind", "--bestand", str(tmp_path / "vragen.csv"))

    assert done.returncode == 1
    assert "de kolom ‘query’ ontbreekt" in done.stderr


@pytest.mark.parametrize("arguments", [("vind",), ("freeze",), ("freeze", "--peildatum", "morgen", "--landelijk")])
def test_a_command_that_is_called_wrongly_says_so(arguments: tuple[str, ...]) -> None:
    done = portaal(*arguments)

    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_an_unknown_gemeente_cannot_be_frozen(tmp_path: Path) -> None:
    done = portaal("freeze", "atlantis", PORTAL_BUILD=str(tmp_path))

    assert (done.returncode, done.stderr.strip()) == (1, "We kennen geen gemeente ‘atlantis’.")


def test_freeze_makes_the_site_of_one_gemeente(tmp_path: Path) -> None:
    done = portaal("freeze", "den-haag", "--peildatum", "2026-11-22", PORTAL_BUILD=str(tmp_path))

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "den-haag/nl/den-haag/index.html").is_file()
    assert (tmp_path / "den-haag.server/nginx.conf").is_file()


def test_settings_that_cannot_be_used_are_refused_with_a_sentence() -> None:
    done = portaal("check", PORTAL_BASIS_URL="http://portaal.nl")

    assert done.returncode == 1
    assert done.stderr.startswith("PORTAL_BASIS_URL: ‘http://portaal.nl’ is een onveilige link")


def test_schema_writes_the_schemas_and_the_manual(tmp_path: Path) -> None:
    done = portaal("schema", "--naar", str(tmp_path))

    assert done.returncode == 0
    assert {path.name for path in tmp_path.rglob("*.*")} == {
        "gemeente.schema.json", "loket.schema.json", "organisaties.schema.json", "gemeentebestand.md",
    }  # fmt: skip


def test_the_server_answers_and_keeps_nothing_of_a_question(tmp_path: Path) -> None:
    with (tmp_path / "log").open("w+", encoding="utf-8") as log:
        server = subprocess.Popen([*PORTAAL, "serve", "--port", PORT], stdout=log, stderr=subprocess.STDOUT)
        try:
            status, headers = _get("/nl/vind/?q=2511+CS+geheim")
        finally:
            server.terminate()
            server.wait(timeout=10)

    said = (tmp_path / "log").read_text("utf-8")
    assert (status, headers["Location"]) == (303, "/nl/den-haag/")
    assert "Server" not in headers
    assert f"Open http://127.0.0.1:{PORT}/nl/" in said
    assert "geheim" not in said


def _get(path: str) -> tuple[int, Message]:
    deadline = time.monotonic() + 30
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", int(PORT), timeout=5)
        try:
            connection.request("GET", path)
        except ConnectionRefusedError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
        else:
            answer = connection.getresponse()
            return answer.status, answer.headers
        finally:
            connection.close()
