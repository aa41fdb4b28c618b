"""Changes a few values in the text of a YAML file, and leaves every other byte as it is.

A writer of YAML would decide anew on quotes, breaks and comments. Here the marks of the reader say where a value
stands, and only that stretch of text is replaced. What comes out is read again: it must say what was asked, no more.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any

import yaml

from portal.domain.errors import PortalError
from portal.sources.document import Place, field_name
from portal.sources.yaml_nodes import read_text_nodes

Waarden = str | Mapping[str, Any] | Sequence[Any]
"""A text, a block with fields, or a list of those."""
_BOM = "\ufeff"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_EINDE = re.compile(r"\r\n|\r|\n")
_GETAL = re.compile(r"[\d.,:_+-]+")
_DAG = re.compile(r"\d{4}-\d{2}-\d{2}")
_ANDERS = frozenset({"yes", "no", "on", "off", "true", "false", "y", "n", "null", "~", "ja", "nee"})
"""Words that some readers of YAML take for something else than a text, and those beside them in our files."""


def edited(text: str, changes: Mapping[Place, Waarden | None], order: Callable[[Place], Sequence[str]]) -> str:
    """Give the text of a file with other values.

    Args:
        text: The file as it stands, in order, with its own ends of lines.
        changes: What stands where afterwards; None takes a field away. A field that is new needs a block that exists.
        order: Gives the names of the fields of a block, in the order in which a new one takes its place.

    Raises:
        PortalError: the file is written in a way that this cannot follow.
    """
    bom = _BOM if text.startswith(_BOM) else ""
    before = text.removeprefix(_BOM)
    after = before
    for place, value in _flat(_values(before), changes):
        after = _changed(after, place, value, order)
    wanted = deepcopy(_values(before))  # what was read may be kept for another reader
    for place, value in changes.items():
        _put(wanted, place, value)
    if _values(after) != wanted:
        raise _too_hard(next(iter(changes)))
    return bom + after


def written(values: Mapping[str, Any], indent: int = 0, end: str = "\n") -> str:
    """Write values as the lines of a block.

    Args:
        values: Texts, blocks and lists by name.
        indent: How many spaces stand before each line.
        end: The end of a line.
    """
    return "".join(f"{' ' * indent}{line}{end}" for line in _lines(values))


def _lines(values: Mapping[str, Any]) -> Iterator[str]:
    for name, value in values.items():
        if isinstance(value, str):
            yield f"{name}: {scalar(value)}"
        elif isinstance(value, Mapping):
            yield f"{name}:"
            yield from (f"  {line}" for line in _lines(value))
        elif all(isinstance(one, str) for one in value):
            yield f"{name}: [{', '.join(scalar(one, flow=True) for one in value)}]"
        else:
            yield f"{name}:"
            yield from (
                f"{'    ' if number else '  - '}{line}" for one in value for number, line in enumerate(_lines(one))
            )


def scalar(value: str, *, flow: bool = False, quote: str | None = None) -> str:
    """Write a text so that every reader of YAML reads it back as a text.

    Args:
        value: One line.
        flow: Whether it stands between square brackets.
        quote: The quotation mark that stood around it before.
    """
    number = _GETAL.fullmatch(value) and not _DAG.fullmatch(value)
    if not quote and not number and value.lower() not in _ANDERS and _reads_back(value, value, flow=flow):
        return value
    doubled = '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return doubled if quote == '"' else "'" + value.replace("'", "''") + "'"


def _reads_back(written_so: str, value: str, *, flow: bool) -> bool:
    text = f"[{written_so}]\n" if flow else f"a: {written_so}\n"
    try:
        found = [one.value for one in yaml.parse(text, Loader=yaml.CSafeLoader) if isinstance(one, yaml.ScalarEvent)]
    except yaml.YAMLError:
        return False
    return found == ([value] if flow else ["a", value])


def _values(text: str) -> dict[str, Any]:
    document = read_text_nodes(_EINDE.sub("\n", text), "", first_line=1)
    if document.problems:
        raise PortalError(f"regel {document.problems[0].line}: {document.problems[0].sentence}")
    return document.values


def _put(values: dict[str, Any], place: Place, value: Waarden | None) -> None:
    """Put a value at its place, as the file must say it afterwards."""
    here: Any = values
    for part in place[:-1]:
        here = here[part]
    if value is None:
        here.pop(place[-1], None)
    else:
        here[place[-1]] = value


def _flat(values: Any, changes: Mapping[Place, Waarden | None]) -> Iterator[tuple[Place, Waarden | None]]:
    """Split the change of a block that stands there into changes of its fields, so that its comments stay."""
    for place, value in changes.items():
        now: Any = values
        for part in place:
            now = now.get(part) if isinstance(now, dict) else None
        if isinstance(now, dict) and isinstance(value, Mapping):
            yield from (((*place, name), value.get(name)) for name in (*value, *(now.keys() - value.keys())))
        else:
            yield place, value


def _changed(text: str, place: Place, value: Waarden | None, order: Callable[[Place], Sequence[str]]) -> str:
    block = _block_at(yaml.compose(text, Loader=yaml.CSafeLoader), place)
    key, node = next(((key, node) for key, node in block.value if key.value == place[-1]), (None, None))
    lines = _LINE.findall(text)
    if (
        node is not None
        and isinstance(value, str)
        and isinstance(node, yaml.ScalarNode)
        and node.style not in {"|", ">"}
    ):
        return "".join(_replaced(lines, node, scalar(value, flow=bool(block.flow_style), quote=node.style)))
    if block.flow_style:
        raise _too_hard(place)
    at = _line_after(block, place, order(place[:-1]))
    if key is not None and node is not None:
        at = _own_line(lines, key, place)
        del lines[at : _last_line(node) + 1]
    if value is not None:
        end = _end(lines)
        if at == len(lines) and lines and not _EINDE.search(lines[-1]):
            lines[-1] += end
        indent = block.value[0][0].start_mark.column
        lines.insert(at, written({str(place[-1]): value}, indent, end))
    return "".join(lines)


def _block_at(root: yaml.Node | None, place: Place) -> yaml.MappingNode:
    node = root
    for part in place[:-1]:
        pairs = node.value if isinstance(node, yaml.MappingNode) else ()
        node = next((value for key, value in pairs if key.value == part), None)
    if not isinstance(node, yaml.MappingNode) or not node.value:
        raise _too_hard(place)
    return node


def _replaced(lines: list[str], node: yaml.ScalarNode, text: str) -> Iterable[str]:
    start, end = node.start_mark, node.end_mark
    yield from lines[: start.line]
    yield lines[start.line][: start.column] + text
    yield lines[end.line][end.column :] if end.line < len(lines) else ""
    yield from lines[end.line + 1 :]


def _line_after(block: yaml.MappingNode, place: Place, names: Sequence[str]) -> int:
    """Find the line where a new field belongs: below the one that comes before it."""
    rank = {name: number for number, name in enumerate(names)}
    mine = rank.get(str(place[-1]), len(names))
    before = [(rank.get(key.value, -1), value) for key, value in block.value if rank.get(key.value, -1) < mine]
    if not before:
        return int(block.value[0][0].start_mark.line)
    return _last_line(max(before, key=lambda one: one[0])[1]) + 1


def _own_line(lines: list[str], key: yaml.Node, place: Place) -> int:
    if lines[key.start_mark.line][: key.start_mark.column].strip():
        raise _too_hard(place)
    return int(key.start_mark.line)


def _last_line(node: yaml.Node) -> int:
    """Give the last line of a value; the mark at the end of a block stands where the next one begins."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last)
    end = node.end_mark
    return int(end.line if end.column else end.line - 1)


def _end(lines: list[str]) -> str:
    found = _EINDE.search(lines[0])
    return found.group() if found else "\n"


def _too_hard(place: Place) -> PortalError:
    return PortalError(f"{field_name(place)} is zo geschreven dat alleen een mens het kan veranderen; open het bestand")
