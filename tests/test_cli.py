import http.client
import json
import re
import shutil
import subprocess
import sys
import time
import zipfile
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


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("foo",), "Dit commando bestaat niet: 'foo'. Uitleg: portaal --help"),
        (("vind", "--bla", "x"), "De optie --bla bestaat niet. Uitleg: portaal vind --help"),
        (("freeze", "--peildatum", "morgen"), "Peildatum: ‘morgen’ is geen datum, bijvoorbeeld: 2026-11-22."),
        (("freeze", "--landelijk", "--volg", "--deel", "1/2"), "--volg gaat niet met --deel"),
        (("vind", "--bestand", "/nergens"), "Bestand: '/nergens' bestaat niet."),
        (("serve", "--host", "300.1.1.1"), "300.1.1.1"),
    ],
)
def test_a_wrong_call_is_told_in_dutch(arguments: tuple[str, ...], sentence: str) -> None:
    done = portaal(*arguments)

    assert done.returncode in {1, 2}
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("geen map", "utf-8")

    done = portaal("freeze", "urk", PORTAL_BUILD=str(tmp_path / "build"))

    assert done.returncode == 1
    assert f"{tmp_path}/build" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_in_the_place_of_a_site_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "urk").write_text("van mij", "utf-8")

    done = portaal("freeze", "urk", PORTAL_BUILD=str(tmp_path))

    assert done.returncode == 1
    assert "hier hoort een map" in done.stderr
    assert (tmp_path / "urk").read_text("utf-8") == "van mij"


def test_a_csv_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "oud.csv").write_bytes("query\nSúdwest\n".encode("cp1252"))

    done = portaal("vind", "--bestand", str(tmp_path / "oud.csv"))

    assert (done.returncode, "geen UTF-8" in done.stderr, "Traceback" in done.stderr) == (1, True, False)


def test_a_list_of_postcodes_with_unknown_gemeenten_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "lijst.zip", "w") as archive:
        archive.writestr(
            "pc6hnr20250801_gwb.csv", "PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025\n1011AB;1;a;b;9999\n"
        )

    done = portaal("postcodes", "importeer", str(tmp_path / "lijst.zip"), PORTAL_POSTCODES=str(tmp_path / "data/tabel"))

    assert done.returncode == 1
    assert "GM9999" in done.stderr
    assert not (tmp_path / "data").exists()


def test_an_imported_list_makes_six_positions_exact(tmp_path: Path) -> None:
    rows = "4062AA;1;a;b;1960\n1383AB;1;a;b;0457\n"  # West Betuwe, and Weesp of before 2022
    with zipfile.ZipFile(tmp_path / "lijst.zip", "w") as archive:
        archive.writestr("pc6hnr20210801_gwb.csv", f"PC6;Huisnummer;Buurt2021;Wijk2021;Gemeente2021\n{rows}")
    tabel = str(tmp_path / "tabel")

    done = portaal("postcodes", "importeer", str(tmp_path / "lijst.zip"), PORTAL_POSTCODES=tabel)
    border = json.loads(portaal("vind", "4062 AA", "--json", PORTAL_POSTCODES=tabel).stdout)
    weesp = json.loads(portaal("vind", "1383 AB", "--json", PORTAL_POSTCODES=tabel).stdout)

    assert "2 postcodes van 2021 gelezen" in done.stdout
    assert (border["soort"], border["gemeenten"]) == ("gemeente", ["GM1960"])
    assert (weesp["soort"], weesp["gemeenten"]) == ("gemeente", ["GM0363"])


def test_a_text_that_is_gone_is_named_before_a_visitor_finds_out(tmp_path: Path) -> None:
    shutil.copytree(Settings().content, tmp_path / "content")
    (tmp_path / "content/nl/privacy.md").unlink()

    done = portaal("check", PORTAL_CONTENT=str(tmp_path / "content"))

    assert done.returncode == 1
    assert "content/nl/privacy.md:1: ontbreekt" in done.stdout


def test_a_sentence_that_a_language_lacks_is_named_before_a_visitor_finds_out(tmp_path: Path) -> None:
    shutil.copytree(Settings().translations, tmp_path / "translations")
    file = tmp_path / "translations/es/LC_MESSAGES/messages.po"
    text = re.sub('msgid "Hulp nu"\nmsgstr ".*"', 'msgid "Hulp nu"\nmsgstr ""', file.read_text("utf-8"))
    file.write_text(text, "utf-8")

    lacking = portaal("check", PORTAL_TRANSLATIONS=str(tmp_path / "translations"))
    file.unlink()
    absent = portaal("check", PORTAL_TRANSLATIONS=str(tmp_path / "translations"))

    assert (lacking.returncode, absent.returncode) == (1, 1)
    assert f"{file}: ‘Hulp nu’ is niet vertaald\n" in lacking.stdout
    assert "bestaat niet of is geen bestand met vertalingen" in absent.stderr


def test_a_gemeente_cannot_take_the_address_of_one_of_our_pages(gemeenten: Path, tmp_path: Path) -> None:
    (tmp_path / "gemeenten").mkdir()
    shutil.copy(gemeenten / "urk.yaml", tmp_path / "gemeenten/vind.yaml")

    done = portaal("check", str(tmp_path / "gemeenten"))

    assert "vind.yaml:1: heet als een pagina van het portaal zelf" in done.stdout


def test_schema_writes_the_schemas_and_the_manual(tmp_path: Path) -> None:
    done = portaal("schema", "--naar", str(tmp_path))

    assert done.returncode == 0
    assert {path.name for path in tmp_path.rglob("*.*")} == {
        "gemeente.schema.json", "loket.schema.json", "organisaties.schema.json", "thema.schema.json",
        "gemeentebestand.md",
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
