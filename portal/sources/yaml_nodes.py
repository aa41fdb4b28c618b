"""YAML text -> plain strings, lists and mappings, each with its line.

Nothing is guessed: ``13:30`` stays ``13:30`` and ``NO`` stays ``NO``. What YAML can do beyond that (anchors, tags,
several documents in a file) is refused: nobody needs it here, and it can hide a bomb.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from portal.sources.problems import Problem

MAX_BYTES = 256 * 1024  # bytes; the largest gemeente takes a tenth of it
MAX_DEPTH = 12  # levels of lists and mappings; our own files use six
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

    def line_of(self, place: Place) -> int:
        """Give the line in the file of a value, or of the nearest block around it."""
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


def read_nodes(path: Path, name: str) -> Document:
    """Read one YAML file; a mistake is noted in the document and nothing is raised.

    Args:
        path: The file.
        name: How the file is called in problems.
    """
    document = Document(name)
    text = _read_text(path, document)
    if text is not None:
        _read_into(document, text)
    return document


def read_text_nodes(text: str, name: str, *, first_line: int) -> Document:
    """Read YAML that stands inside another file.

    Args:
        text: The YAML.
        name: How the file is called in problems.
        first_line: The line of the file on which the YAML begins, from 1.
    """
    document = Document(name, offset=first_line - 1)
    _read_into(document, text)
    return document


def _read_into(document: Document, text: str) -> None:
    try:
        _Reader(document, yaml.parse(text, Loader=yaml.CSafeLoader)).read()
    except yaml.YAMLError as error:
        _complain_of_yaml(document, text, error)


def _read_text(path: Path, document: Document) -> str | None:
    size = path.stat().st_size
    if size > MAX_BYTES:
        document.complain(1, "", f"het bestand is te groot ({size // 1024} kB); hooguit {MAX_BYTES // 1024} kB mag")
        return None
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        document.complain(line, "", "bevat tekens die geen UTF-8 zijn; bewaar het bestand opnieuw als UTF-8")
        return None


def _complain_of_yaml(document: Document, text: str, error: yaml.YAMLError) -> None:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark else 1
    lines = text.split("\n")
    if line <= len(lines) and "\t" in lines[line - 1]:
        document.complain(line, "", "bevat een tab; spring in met spaties")
    elif isinstance(error, yaml.reader.ReaderError):
        document.complain(text.count("\n", 0, error.position) + 1, "", "bevat een onzichtbaar teken dat niet mag")
    else:
        document.complain(line, "", "is geen geldige YAML; kijk naar spaties, aanhalingstekens en dubbele punten")


class _Reader:
    """Turns the stream of YAML events into a document, in one pass."""

    def __init__(self, document: Document, events: Iterator[yaml.Event]) -> None:
        self.document = document
        self.events = events

    def read(self) -> None:
        """Read the one document of the file."""
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
            elif isinstance(event, yaml.NodeEvent):
                value = self._node(event, ())
                if documents == 1:
                    self._keep_root(event, value)
        if documents > 1:
            self.document.complain(1, "", "bevat meer dan één document; haal de regels met --- weg")
        if documents == 0:
            self.document.complain(1, "", "is leeg")

    def _keep_root(self, event: yaml.Event, value: Any) -> None:
        if isinstance(value, dict):
            self.document.values = value
        else:
            self.document.complain(event.start_mark.line + 1, "", "begint niet met een veld", "naam: Utrecht")

    def _node(self, event: yaml.Event, place: Place) -> Any:
        line = event.start_mark.line + 1
        self.document.lines[place] = line
        self._refuse_tricks(event, line, place)
        if isinstance(event, yaml.ScalarEvent):
            return event.value
        if isinstance(event, yaml.AliasEvent):
            return None
        if len(place) >= MAX_DEPTH:
            self.document.complain(line, field_name(place), "zit te diep genest")
            self._skip()
            return None
        return self._mapping(place) if isinstance(event, yaml.MappingStartEvent) else self._list(place)

    def _refuse_tricks(self, event: yaml.Event, line: int, place: Place) -> None:
        if event.anchor is not None:
            self.document.complain(line, field_name(place), "gebruikt een anker (& of *); schrijf de waarde voluit")
        elif getattr(event, "tag", None) is not None:
            self.document.complain(line, field_name(place), "gebruikt een YAML-label (!); haal het weg")

    def _list(self, place: Place) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            values.append(self._node(event, (*place, len(values))))
        return values

    def _mapping(self, place: Place) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self.document.complain(event.start_mark.line + 1, field_name(place), "heeft een veld zonder naam")
                self._node(event, (*place, "?"))
                self._node(next(self.events), (*place, "?"))
                continue
            self._keep(values, event, place)
        return values

    def _keep(self, values: dict[str, Any], key: yaml.ScalarEvent, place: Place) -> None:
        name = str(key.value)
        here = (*place, name)
        line = key.start_mark.line + 1
        value_event = next(self.events)
        twice = name in values
        value = self._node(value_event, here)
        self.document.lines[here] = line
        if twice:
            self.document.complain(line, field_name(here), "staat er twee keer")
        elif isinstance(value_event, yaml.ScalarEvent) and value_event.value == "" and not value_event.style:
            self.document.complain(line, field_name(here), "is leeg; vul het in of haal de regel weg")
            values[name] = None
        else:
            values[name] = value

    def _skip(self) -> None:
        depth = 1
        while depth:
            event = next(self.events)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
