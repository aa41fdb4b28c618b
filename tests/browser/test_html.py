"""The Nu checker finds no error and gives no warning on any page of the site."""

import os
import re
import subprocess
from pathlib import Path

import pytest
from flask import Flask

from portal.domain.taal import Taal
from portal.public.delen import public_urls
from portal.public.room import Room
from portal.ui.links import link
from tests.browser.conftest import Walked
from tests.browser.kinds import KINDS, WALKS

pytestmark = [pytest.mark.browser, pytest.mark.alles]
VNU = Path(os.environ.get("VNU", Path(__file__).parents[2] / ".cache" / "vnu" / "vnu.jar"))
UNKNOWN = 'but the “html” start tag has “lang="pap"”'
"""The checker guesses the language of a page, and does not know Papiamentu."""
HASHED = re.compile(r"balie-?[./]?html.*violates Content Security Policy \(meta tag\)")
"""The checker counts no hashes: it takes the one style and script of the file that is taken along for forbidden.

Chromium counts them; see `test_balie.py`.
"""
FEW = {"den-haag", "zaanstad", "voorbeeld"}
"""Gemeenten of which every page in every language is checked; of the others the Dutch page and letter."""


def complaints(folder: Path) -> list[str]:
    """Give every error and warning about the HTML in a folder."""
    command = ["java", "-Xss4m", "-jar", str(VNU), "--skip-non-html", "--Werror", "--format", "gnu", str(folder)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert answer.returncode in {0, 1}, answer.stderr
    return [line for line in answer.stderr.splitlines() if UNKNOWN not in line and not HASHED.search(line)]


def test_every_live_page_is_valid(room: Room, app: Flask, tmp_path: Path) -> None:
    with app.test_request_context():
        pages = [(endpoint, values) for endpoint, values in public_urls(room) if _is_checked(endpoint, values)]
        urls = {link(endpoint, **values) for endpoint, values in pages} | set(KINDS.values())
    client = app.test_client()
    for url in urls:
        answer = client.get(url)
        if answer.mimetype == "text/html":
            (tmp_path / (re.sub(r"\W+", "-", url) + ".html")).write_bytes(answer.data)

    assert len(list(tmp_path.iterdir())) > len(KINDS)
    assert complaints(tmp_path) == []


def _is_checked(endpoint: str, values: dict[str, str]) -> bool:
    whole = values.get("taal") == Taal.NL and endpoint in {"public.gemeente", "public.brief"}
    return whole or values.get("slug", "voorbeeld") in FEW


def test_every_page_with_a_form_is_valid(walked: Walked, tmp_path: Path) -> None:
    for kind in WALKS:
        (tmp_path / f"{kind}.html").write_bytes(walked(kind).seen.body)

    assert complaints(tmp_path) == []


def test_every_frozen_page_is_valid(frozen_folder: Path) -> None:
    assert complaints(frozen_folder) == []
