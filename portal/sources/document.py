"""The text of one content file as it is read: its values, the line of each, and its mistakes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from portal.sources.problems import Problem

MAX_BYTES = 256 * 1024  # bytes; the largest gemeente takes a tenth of it
Place = tuple[str | int, ...]
"""The way to a value: the keys and the indexes, from the root."""


@dataclass(slots=True)
class Document:
    """The values of one file, the line of each, and what is wrong with its YAML."""

    file: str
    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    offset: int = 0
    """How many lines of the file stand before the YAML."""
    find_lines: Callable[[], dict[Place, int]] | None = None
    """Finds the lines where the values were known already: only a mistake asks for them."""

    def line_of(self, place: Place) -> int:
        """Give the line in the file of a value, or of the nearest block around it."""
        if self.find_lines:
            self.lines, self.find_lines = self.find_lines(), None
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1) + self.offset

    def complain(self, line: int, name: str, sentence: str, example: str = "") -> None:
        """Note a mistake on a line of the YAML."""
        self.problems.append(Problem(self.file, line + self.offset, name, sentence, example))


def field_name(place: Place) -> str:
    """Write a place as an editor counts: ``aanbod[1].helpt`` is the first one."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in place)
    return "".join(parts).removeprefix(".")


def read_text(path: Path, document: Document) -> str | None:
    """Read a file; what makes that impossible is noted in the document, and then there is no text."""
    try:
        raw = _read_bytes(path, document)
        return None if raw is None else raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except OSError:
        document.complain(1, "", "bestaat niet, of mag niet gelezen worden")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        document.complain(line, "", "bevat tekens die geen UTF-8 zijn; bewaar het bestand opnieuw als UTF-8")
    return None


def _read_bytes(path: Path, document: Document) -> bytes | None:
    size = path.stat().st_size
    if size > MAX_BYTES:
        document.complain(1, "", f"het bestand is te groot ({size // 1024} kB); hooguit {MAX_BYTES // 1024} kB mag")
        return None
    return path.read_bytes()
