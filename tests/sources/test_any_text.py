from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from portal.domain.taal import Taal
from portal.sources.content import load_teksten
from portal.sources.gemeenten import load_gegevens
from portal.sources.problems import SourceError
from tests.examples import VANDAAG
from tests.sources.folder import GEMEENTE, LOKET, write

NASTY = [
    "- a",
    "a: &a [*a]",
    "naam: {",
    "\t",
    "naam: !!python/x",
    "? [a]\n: b",
    "1: 2",
    "<<: 3",
    "---\n---\n",
    "%YAML 9.9\n---\n",
    "a: |\n  x",
    "'",
    "\ufeff",
    "\x00",
    "\r",
    "\u2028",
    ": x",
    "? ",
    "*a : b",
    "&a",
    "...",
    "a: ~",
    "[" * 30,
    "null: null",
    "aanbod: [a, {b: c}, [d]]",
    "contact: {telefoon: {kies: '1'}}",
    "postcodes: {reeksen: [[1], {a: b}, 1]}",
]
LINES = GEMEENTE.splitlines(keepends=True)
VALUES = [
    "[]",
    "{}",
    "''",
    "~",
    "[[]]",
    "[{}]",
    "{a: b}",
    "13:30",
    "NO",
    "&a x",
    "*a",
    "!x y",
    "|\n   x",
    "0",
    "-",
    "2026-11-22",
    "999999999999999999999",
    "é",
    "‘",
    "{tekst: a, kies: b}",
    "Mo-Fr",
    "[1, [2, [3]]]",
]


def read(folder: Path) -> None:
    """Read a folder: nothing but a SourceError may come out, and each of its problems has a line and a sentence."""
    try:
        load_gegevens(folder, today=VANDAAG)
    except SourceError as error:
        told = error.problems
        assert told
        for problem in told:
            assert problem.line >= 1, problem
            assert problem.sentence, problem
            assert str(problem).isprintable(), problem


@given(text=st.text() | st.sampled_from(NASTY) | st.lists(st.sampled_from([*NASTY, *LINES])).map("\n".join))
@example(text=GEMEENTE)
def test_any_text_is_a_gemeente_or_a_source_error(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    write(folder, "x.yaml", text.encode("utf-8", "surrogatepass"))

    read(folder)


@given(content=st.binary(max_size=200))
@example(content=b"\xff\xfe")
@example(content=b"\x00" * 100)
def test_any_bytes_are_a_gemeente_or_a_source_error(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("any")
    write(folder, "x.yaml", content)
    write(folder, "y.yaml", GEMEENTE.encode() + content)

    read(folder)


@given(
    line=st.integers(1, len(LINES) - 1), value=st.sampled_from(VALUES) | st.text(max_size=20), times=st.integers(0, 2)
)
def test_any_value_in_any_field_is_a_gemeente_or_a_source_error(
    tmp_path_factory: pytest.TempPathFactory, line: int, value: str, times: int
) -> None:
    folder = tmp_path_factory.mktemp("any")
    name, _, _ = LINES[line].partition(":")
    changed = [*LINES[:line], *([f"{name}: {value}\n"] * times), *LINES[line + 1 :]]
    write(folder, "x.yaml", "".join(changed).encode("utf-8", "surrogatepass"))

    read(folder)


@given(
    value=st.sampled_from(VALUES) | st.text(max_size=20),
    field=st.sampled_from(["bedient", "als_dicht", "telefoontijden"]),
)
def test_any_value_in_a_loket_is_a_loket_or_a_source_error(
    tmp_path_factory: pytest.TempPathFactory, value: str, field: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    write(folder, "utrecht.yaml", GEMEENTE)
    write(folder, "loketten/x.yaml", f"{LOKET}{field}: {value}\n".encode("utf-8", "surrogatepass"))

    read(folder)


@given(content=st.binary(max_size=100) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass")))
@example(content=b"---\ntitel: a\nbeschrijving: b\n---\n\xff")
@example(content=b"---\n---\n")
@example(content=b"---\n&a x: y\n---\n[a](javascript:b)")
def test_any_bytes_are_a_text_or_a_source_error(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("any")
    write(folder, "nl/x.md", content)
    for name in ("en/x.md", "organisaties.yaml", "stappen.yaml", "nl/stappen.yaml", "en/stappen.yaml"):
        write(folder, name, content)

    with suppress(SourceError):
        load_teksten(folder, today=VANDAAG, talen=(Taal.EN,))
