"""What must be checked again, and the letter that asks for it."""

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from portal.cli.main import main
from portal.cli.vandaag import today_here
from portal.domain.neutraal import reveals
from portal.settings import Settings

DESK = "utrecht-detentie-terugkeer"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three real gemeenten, one with a desk."""
    folder = tmp_path / "gemeenten"
    (folder / "loketten").mkdir(parents=True)
    for name in ("utrecht.yaml", "zeist.yaml", "den-haag.yaml", f"loketten/{DESK}.yaml"):
        shutil.copy(Settings().gemeenten / name, folder / name)
    return folder


def portaal(folder: Path, *arguments: str, **environ: str) -> Result:
    given = {"PORTAL_GEMEENTEN": str(folder), "PORTAL_BUILD": str(folder.parent / "build"), **environ}
    return CliRunner().invoke(main, ["verouderd", *arguments], env=given)


def due(folder: Path, *arguments: str) -> list[dict[str, str | None]]:
    found: list[dict[str, str | None]] = json.loads(portaal(folder, "--json", *arguments).stdout)
    return found


def test_the_oldest_comes_first_and_an_unknown_date_is_the_oldest(folder: Path) -> None:
    found = [one["sinds"] or "" for one in due(folder, "--dagen", "0")]

    assert found[0] == ""
    assert "2014-12-22" in found
    assert found == sorted(found)


def test_without_a_number_it_follows_what_a_page_calls_old(folder: Path) -> None:
    year_ago = (today_here() - timedelta(days=370)).isoformat()
    half_year_ago = (today_here() - timedelta(days=200)).isoformat()
    zeist, utrecht = ((folder / f"{slug}.yaml").read_text("utf-8") for slug in ("zeist", "utrecht"))
    (folder / "zeist.yaml").write_text(zeist.replace("2026-05-03", half_year_ago), "utf-8")
    (folder / "utrecht.yaml").write_text(utrecht.replace("2026-05-02", year_ago), "utf-8")
    (folder / "den-haag.yaml").unlink()
    contacts = [one["gemeente"] for one in due(folder) if one["wat"] == "contact van de gemeente"]

    assert contacts == ["utrecht"]
    desks = {one["wat"]: one["sinds"] for one in due(folder) if one["wat"] == "loket Team Detentie & Terugkeer"}
    assert desks == {"loket Team Detentie & Terugkeer": "2021-01-01"}
    assert {one["gemeente"] for one in due(folder, "--dagen", "180") if "contact" in str(one["wat"])} >= {
        "utrecht",
        "zeist",
    }


def test_every_line_says_what_where_and_whom_to_ask(folder: Path) -> None:
    done = portaal(folder)

    expected = "2021-01-01      Utrecht: loket Team Detentie & Terugkeer\n"
    assert expected in done.output
    assert f"{folder}/loketten/{DESK}.yaml; vraag het aan gemeente@utrecht.nl, 14 030\n" in done.output
    assert "Den Haag: nummer vanuit het buitenland" in done.output
    assert "De brief: portaal verouderd --brief" in done.output


def test_what_was_asked_today_is_not_named(folder: Path) -> None:
    for path in (folder / "utrecht.yaml", folder / "den-haag.yaml", folder / f"loketten/{DESK}.yaml"):
        path.unlink()
    text = (
        (folder / "zeist.yaml")
        .read_text("utf-8")
        .replace("bron_datum: 2026-05-03", f"gecontroleerd_op: {today_here()}")
    )
    (folder / "zeist.yaml").write_text(text, "utf-8")

    assert portaal(folder).output == "Alles is nagekeken.\n"


def test_the_letter_says_what_we_show_and_how_to_answer(folder: Path) -> None:
    environ = {"PORTAL_BASIS_URL": "https://portaal.example", "PORTAL_FOUT_EMAIL": "fout@portaal.example"}
    done = portaal(folder, "--brief", "utrecht", **environ)

    assert done.stderr == ""
    letter = done.stdout
    head, body = letter.split("\n\n", 1)
    assert head == "Aan: gemeente@utrecht.nl\nOnderwerp: Klopt deze pagina over Utrecht nog?"
    assert not reveals(head)
    for words in (
        "https://portaal.example/nl/utrecht/",
        "   telefoon: 14 030\n",
        "   bezoekadres: Stadsplateau 1, 3521 AZ Utrecht\n",
        "   bron: Register van Overheidsorganisaties, van 2026-05-02\n",
        "Loket Team Detentie & Terugkeer",
        "   telefoon: +31 30 286 00 00\n",
        "   opmerking: Hetzelfde nummer stond in een lijst uit 2018. Vraag of dit nog klopt.\n",
        "Stuur uw antwoord naar fout@portaal.example.",
    ):
        assert words in body
    assert "GM0344" not in body


def test_a_letter_names_nobody_who_is_not_known(folder: Path) -> None:
    done = portaal(folder, "--brief", "den-haag")

    assert "Aan: gemeente Den Haag (e-mailadres niet bekend)\n" in done.stdout
    assert "U kunt op dit bericht antwoorden." in done.stdout
    assert "https://portaal" not in done.stdout
    assert "Let op: PORTAL_BASIS_URL is leeg." in done.stderr
    assert "Let op: PORTAL_FOUT_EMAIL is leeg." in done.stderr
    assert "er is geen e-mailadres van Den Haag. Vraag het aan 14 070." in done.stderr


def test_where_no_desk_is_known_the_letter_asks_for_it(folder: Path) -> None:
    letter = portaal(folder, "--brief", "zeist").stdout

    assert "Wij weten nog niet wie in uw gemeente helpt" in letter
    assert all(len(sentence.split()) <= 15 for line in letter.split("\n") for sentence in line.split(". "))
