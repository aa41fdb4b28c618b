"""`portaal blok`: what it prints, and when it refuses."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from portal.cli.blok import blok_command
from portal.domain.errors import GemeenteNotFoundError, PortalError
from portal.settings import Settings

BASIS = ("--basis", "https://nazorg.example/portaal/")
Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    return lambda *arguments: CliRunner().invoke(blok_command, arguments, obj=Settings())


def test_the_block_is_printed_with_its_style(run: Run) -> None:
    said = run("utrecht", *BASIS).stdout

    assert said.startswith('<style class="nazorg-blok-stijl">\n')
    assert 'href="https://nazorg.example/portaal/nl/utrecht/"' in said
    assert said.endswith("</section>\n")
    assert "<script" not in said


def test_the_block_is_written_in_another_language_with_its_style_apart(run: Run, tmp_path: Path) -> None:
    said = run("voorbeeld", *BASIS, "--taal", "ar", "--element", "--naar", str(tmp_path / "blok")).stdout
    html = (tmp_path / "blok/nazorg-blok.html").read_text("utf-8")

    assert said == f"nazorg-blok.html, nazorg-blok.css in {tmp_path}/blok\n"
    assert '<nazorg-blok gemeente="voorbeeld">' in html
    assert 'lang="ar" dir="rtl"' in html
    assert "<style" not in html
    assert "nazorg-blok__bel" in (tmp_path / "blok/nazorg-blok.css").read_text("utf-8")


def test_without_a_public_address_nothing_is_given(run: Run) -> None:
    assert isinstance(run("utrecht").exception, PortalError)
    assert "PORTAL_BASIS_URL" in str(run("utrecht").exception)
    assert "https://" in run("utrecht", "--basis", "http://nazorg.example").stderr


def test_an_unknown_gemeente_is_said(run: Run) -> None:
    assert isinstance(run("utrecth", *BASIS).exception, GemeenteNotFoundError)
