"""Writes the mailbox of a desk into its file, and leaves every other line as it is."""

import base64
import os
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from portal.domain.gemeente import Gemeente
from portal.domain.postvak import Postvak, Profiel, vingerafdruk
from portal.sources.problems import Problem, SourceError

_BLOCK = re.compile(r"^postvak:.*\n(?:[ \t]+.*(?:\n|\Z)|[ \t]*\n(?=[ \t]))*", re.MULTILINE)


def postvak_for(publiek: bytes, profiel: Profiel) -> Postvak:
    """Give the mailbox that belongs to a public key of 32 bytes."""
    sleutel = base64.b64encode(publiek).decode()
    return Postvak(sleutel=sleutel, vingerafdruk=vingerafdruk(publiek), profiel=profiel)


def write_postvak(path: Path, postvak: Postvak) -> None:
    """Put a mailbox in the file of a desk, in the place of the one that it had.

    Raises:
        OSError: the file cannot be written; it stays as it was.
    """
    text = _BLOCK.sub("", path.read_text("utf-8"))
    lines = (f"  {name}: {value}" for name, value in postvak.model_dump(mode="json").items())
    _replace(path, "\n".join((text.rstrip("\n"), "postvak:", *lines, "")))


def new_loket(path: Path, naam: str, gemeenten: Iterable[Gemeente], *, bron: str, today: date) -> None:
    """Make the file of a desk that nobody described yet.

    Args:
        path: Where; its stem is the slug.
        naam: What the desk calls itself.
        gemeenten: For whom it works.
        bron: Who said so.
        today: The day on which that was said.

    Raises:
        SourceError: there is such a file already.
    """
    if path.exists():
        raise SourceError([Problem(path.as_posix(), 1, "", "bestaat al")])
    _replace(path, loket_text(naam, gemeenten, bron=bron, bron_datum=today.isoformat()))


def loket_text(naam: str, gemeenten: Iterable[Gemeente], *, bron: str, bron_datum: str) -> str:
    """Write the first lines about a desk that nobody described yet."""
    lines = [
        "# yaml-language-server: $schema=../../docs/schema/loket.schema.json",
        f"bron: {_quoted(bron)}",
        f"bron_datum: {bron_datum}",
        f"naam: {_quoted(naam)}",
        "soort: gemeente",
        "bedient:",
        *(f"  - {gemeente.code}  # {gemeente.naam}" for gemeente in gemeenten),
        "",
    ]
    return "\n".join(lines)


def _quoted(text: str) -> str:
    """Write a text so that YAML reads it back as it is."""
    return "'" + text.replace("'", "''") + "'"


def _replace(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        new.write_text(text, "utf-8")
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
