"""`portaal vindbaarheid`: what it is given, what it writes, and how it refuses."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from portal.cli.main import main
from portal.domain.errors import PortalError
from tests.audit.examples import SITES
from tests.audit.site import answer, serving


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["vindbaarheid", *arguments])


def test_a_folder_is_judged_in_text() -> None:
    done = run(str(SITES / "goed"))

    assert done.exit_code == 0, done.output
    assert done.output.startswith(
        f"{SITES / 'goed'}: 100 van 100 punten, goed vindbaar\nPagina over nazorg: /nazorg/\n"
    )
    assert "Wat u kunt verbeteren" not in done.output


def test_a_report_is_written_as_json_and_as_a_page_at_once(tmp_path: Path) -> None:
    done = run(str(SITES / "ambtelijk"), "--json", "--html", str(tmp_path / "verslag.html"))

    assert json.loads(done.output)["score"] == 50
    assert "<strong>50</strong> van 100 punten" in (tmp_path / "verslag.html").read_text("utf-8")


def test_the_general_number_of_a_gemeente_is_known_from_its_file(tmp_path: Path) -> None:
    page = "<main><h1>Nazorg na detentie</h1><p>Hulp? Bel 0297 38 75 75 of Bureau Buitenland: 088 804 2021.</p></main>"
    (tmp_path / "index.html").write_text(page, "utf-8")

    reports = [json.loads(run(str(tmp_path), "--json", *more).output) for more in ((), ("--gemeente", "aalsmeer"))]

    found = [one for report in reports for one in report["toetsen"] if one["naam"] == "Een eigen telefoonnummer"]
    assert [one["uitslag"] for one in found] == ["goed", "deels"]
    assert {one["gevonden"] for one in found} == {"0297 38 75 75"}


def test_a_site_on_this_computer_is_read_when_asked_for() -> None:
    pages = {"/": answer("<main><h1>Nazorg na detentie</h1><p>Hulp na de gevangenis.</p></main>")}
    with serving(pages) as web:
        done = run(web.url(), "--deze-computer", "--json")
        refused = run(web.url())

    assert json.loads(done.output)["pagina"] == "/"
    assert isinstance(refused.exception, PortalError)
    assert str(refused.exception) == f"{web.url()}: dit adres hoort bij een afgeschermd netwerk"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nergens"], "‘nergens’ is geen map; schrijf een webadres met https://"),
        ([str(SITES / "goed"), "--paginas", "0"], "0 is not in the range"),
    ],
)
def test_a_wrong_call_is_refused(arguments: list[str], sentence: str) -> None:
    done = run(*arguments)

    assert done.exit_code == 2
    assert sentence in done.output


def test_a_gemeente_that_does_not_exist_is_refused() -> None:
    assert isinstance(run(str(SITES / "goed"), "--gemeente", "nergens").exception, PortalError)
