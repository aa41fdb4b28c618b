"""The files that a gemeente copies into its own repository do what they say."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from portal.settings import Settings

ROOT = Path(__file__).parents[2]
INSTALL = 'pip install "git+$PORTAAL"'


def read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load((ROOT / "docs" / "ci" / name).read_text("utf-8"), Loader=yaml.CSafeLoader)
    return found


def test_both_do_the_same_and_install_the_portal_first() -> None:
    gitlab, github = read("gitlab-ci.yml"), read("github.yml")
    steps = [step["run"] for step in github["jobs"]["site"]["steps"] if "run" in step]

    assert gitlab["pages"]["script"] == steps
    assert gitlab["variables"] == github["env"]
    assert steps[0] == INSTALL


@pytest.mark.alles
def test_the_steps_make_a_site_of_one_file(tmp_path: Path) -> None:
    """Run the steps as they stand; only the installation is left out, for there is no network."""
    recipe = read("gitlab-ci.yml")
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "portaal"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m portal "$@"\n', "utf-8")
    command.chmod(0o700)
    (tmp_path / "gemeenten").mkdir()
    shutil.copy(Settings().gemeenten / "zeist.yaml", tmp_path / "gemeenten")
    environ = {**recipe["variables"], "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    steps = [step for step in recipe["pages"]["script"] if step != INSTALL]

    done = subprocess.run(
        ["bash", "-eu"],
        input="\n".join(steps),
        cwd=tmp_path,
        env={**environ, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("1 gemeenten en 0 loketten in orde\n")
    page = tmp_path / "public" / "nl" / "zeist" / "index.html"
    text = page.read_text("utf-8")
    assert "14 030" in text
    assert f'<link rel="canonical" href="{recipe["variables"]["PORTAL_BASIS_URL"]}/nl/zeist/">' in text
