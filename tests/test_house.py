"""The house itself: what nobody would notice until it is too late."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from assets.messages import POT, extract

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "portal").rglob("*.py"))
LONGEST_FILE = 300  # lines
LONGEST_FUNCTION = 40  # lines
RUN_BY_OTHERS = {"__main__.py", "env.py"}
"""What Python and alembic run, and nobody imports."""


def test_the_floors_are_kept() -> None:
    lint = Path(sys.executable).parent / "lint-imports"
    found = subprocess.run([lint], cwd=ROOT, capture_output=True, text=True, check=False)

    assert "0 broken" in found.stdout, found.stdout


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_module_is_short_enough_to_read(path: Path) -> None:
    text = path.read_text("utf-8")

    long = [
        node.name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]

    assert text.count("\n") <= LONGEST_FILE
    assert long == []


@pytest.mark.alles
def test_every_module_imports_alone() -> None:
    modules = [path for path in MODULES if path.name not in RUN_BY_OTHERS]
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in modules]
    code = "import sys, importlib\nfor name in sys.argv[1:]:\n"
    code += "    [sys.modules.pop(known) for known in list(sys.modules) if known.startswith('portal')]\n"
    code += "    importlib.import_module(name.removesuffix('.__init__'))\n"

    found = subprocess.run([sys.executable, "-c", code, *names], cwd=ROOT, capture_output=True, text=True, check=False)

    assert found.returncode == 0, found.stderr


def test_every_word_of_the_domain_is_in_the_glossary() -> None:
    glossary = (ROOT / "docs" / "woordenlijst.md").read_text("utf-8")
    classes = {
        node.name
        for path in (ROOT / "portal" / "domain").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    }

    assert {name for name in classes if f"`{name}`" not in glossary} == set()


def test_the_words_for_translators_are_fresh() -> None:
    assert POT.read_bytes() == extract(), "run `make messages`"


def test_no_rule_is_silenced_and_nothing_is_left_for_later() -> None:
    marks = re.compile(r"#\s*(noqa|type:\s*ignore)|TO" + r"DO|FIX" + r"ME|XX" + r"X|NotImplemented" + r"Error")
    paths = [path for folder in ("portal", "assets", "tests", "bench") for path in (ROOT / folder).rglob("*.py")]

    found = [path.name for path in paths if marks.search(path.read_text("utf-8"))]

    assert found == []


def test_the_readme_names_both_commands() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    assert "make run" in readme
    assert "make test" in readme
