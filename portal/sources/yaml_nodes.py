"""YAML text -> plain strings, lists and mappings, each with its line.

Nothing is guessed: ``13:30`` stays ``13:30`` and ``NO`` stays ``NO``. What YAML can do beyond that (anchors, tags,
several documents in a file) is refused: nobody needs it here, and it can hide a bomb.
"""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from portal.sources.document import Document, Place, field_name, read_text
from portal.voorraad import kept

MAX_DEPTH = 12  # levels of lists and mappings; our own files use six
_ONZICHTBAAR = "bevat een onzichtbaar teken dat niet mag"
_VREEMD_REGELEINDE = re.compile(r"[\x85\u2028\u2029]")
"""Signs that YAML counts as the end of a line and an editor does not: every line number after it would be wrong."""


class _TooDeepError(Exception):
    """The nesting is a bomb: libyaml needs minutes for what can follow."""


EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
"""What YAML calls nothing."""


def read_nodes(path: Path, name: str) -> Document:
    """Read one YAML file; a mistake is noted in the document and nothing is raised.

    Args:
        path: The file.
        name: How the file is called in problems.
    """
    document = Document(name)
    text = read_text(path, document)
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
    values = _yaml(text)
    if values is None:
        _read_closely(document, text)
    else:
        document.values = values
        document.find_lines = partial(_lines, text)


@kept
def _yaml(text: str) -> dict[str, Any] | None:
    """Give the values of a text; None where it holds a mistake."""
    document = Document("")
    _read_closely(document, text)
    return None if document.problems else document.values


def _lines(text: str) -> dict[Place, int]:
    document = Document("")
    _read_closely(document, text)
    return document.lines


def _read_closely(document: Document, text: str) -> None:
    strange = _VREEMD_REGELEINDE.search(text)
    if strange:
        document.complain(_line_at(text, strange.start()), "", _ONZICHTBAAR)
        return
    try:
        _Reader(document, yaml.parse(text, Loader=yaml.CSafeLoader)).read()
    except _TooDeepError:
        return
    except yaml.YAMLError as error:
        _complain_of_yaml(document, text, error)


def _line_at(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def _complain_of_yaml(document: Document, text: str, error: yaml.YAMLError) -> None:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark else 1
    lines = text.split("\n")
    if line <= len(lines) and "\t" in lines[line - 1]:
        document.complain(line, "", "bevat een tab; spring in met spaties")
    elif isinstance(error, yaml.reader.ReaderError):
        before = text.encode()[: error.position].decode(errors="ignore")  # libyaml counts bytes
        document.complain(_line_at(before, len(before)), "", _ONZICHTBAAR)
    else:
        document.complain(line, "", "is geen geldige YAML; kijk naar spaties, aanhalingstekens en dubbele punten")


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


class _Reader:
    """Turns the stream of YAML events into a document, in one pass."""

    def __init__(self, document: Document, events: Iterator[yaml.Event]) -> None:
        self.document = document
        self.events = events
        self.tricks: set[tuple[int, str]] = set()
        """What was said of which line: a bomb of aliases is one mistake, not a hundred thousand."""

    def read(self) -> None:
        """Read the one document of the file."""
        found = False
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent) and found:
                self.document.complain(_line(event), "", "begint een tweede document; haal de regel met --- weg")
                return
            if isinstance(event, yaml.NodeEvent):
                found = True
                self._keep_root(event, self._node(event, ()))
        if not found:
            self.document.complain(1, "", "is leeg")

    def _keep_root(self, event: yaml.Event, value: Any) -> None:
        if isinstance(value, dict):
            self.document.values = value
        else:
            self.document.complain(_line(event), "", "begint niet met een veld", "naam: Utrecht")

    def _node(self, event: yaml.Event, place: Place) -> Any:
        line = _line(event)
        self.document.lines[place] = line
        self._refuse_tricks(event, line, place)
        if isinstance(event, yaml.ScalarEvent):
            return event.value
        if isinstance(event, yaml.AliasEvent):
            return None
        if len(place) >= MAX_DEPTH:
            self.document.complain(line, field_name(place), "zit te diep genest")
            raise _TooDeepError
        return self._mapping(place) if isinstance(event, yaml.MappingStartEvent) else self._list(place)

    def _refuse_tricks(self, event: yaml.Event, line: int, place: Place) -> None:
        if getattr(event, "anchor", None) is not None:
            self._complain_once(line, place, "gebruikt een anker (& of *); schrijf de waarde voluit")
        elif getattr(event, "tag", None) is not None:
            self._complain_once(line, place, "gebruikt een YAML-label (!); haal het weg")

    def _complain_once(self, line: int, place: Place, sentence: str) -> None:
        if (line, sentence) not in self.tricks:
            self.tricks.add((line, sentence))
            self.document.complain(line, field_name(place), sentence)

    def _list(self, place: Place) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            values.append(self._node(event, (*place, len(values))))
        return values

    def _mapping(self, place: Place) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self.document.complain(_line(event), field_name(place), "heeft een veld zonder naam")
                self._node(event, (*place, "?"))
                self._node(next(self.events), (*place, "?"))
                continue
            self._keep(values, event, place)
        return values

    def _keep(self, values: dict[str, Any], key: yaml.ScalarEvent, place: Place) -> None:
        name = str(key.value)
        here = (*place, name)
        line = _line(key)
        self._refuse_tricks(key, line, here)
        value_event = next(self.events)
        twice = name in values
        value = self._node(value_event, here)
        self.document.lines[here] = line
        if twice:
            self.document.complain(line, field_name(here), "staat er twee keer")
        elif isinstance(value_event, yaml.ScalarEvent) and value_event.value in EMPTY and not value_event.style:
            self.document.complain(line, field_name(here), "is leeg; vul het in of haal de regel weg")
            values[name] = None
        else:
            values[name] = value
