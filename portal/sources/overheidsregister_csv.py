"""``Gemeenten.csv`` of the Register van Overheidsorganisaties, row by row."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from portal.sources.overheidsregister import LARGEST, Gelabeld, Rij
from portal.sources.problems import Problem, SourceError

KOLOMMEN = {
    "types": r"type",
    "code": r"organisatiecode",
    "tooi": r"tooi[ -]?uri",
    "naam": r"offici[eë]le naam",
    "websites": r"internetpagina.?s",
    "telefoons": r"telefoonnummers?",
    "emails": r"e-?mail ?adressen",
    "adressen": r"adressen ?\(.*\)",
    "verificatie": r"datum ter verificatie",
    "mutatie": r"laatste mutatie",
}
"""What we call a column, and the pattern of its name: names carry a space too many, or change."""
_NODIG = ("types", "naam", "telefoons", "emails", "websites", "adressen")
_VEEL = 1_000_000  # characters in one cell
_SOORT = re.compile(r"^(\w+):\s+(.*)$")
_WAARDE = {
    "telefoons": re.compile(r"\+?[\d(][\d ()+-]{4,}\d"),
    "emails": re.compile(r"[^\s,;:()<>]+@[^\s,;:()<>]+"),
    "websites": re.compile(r"https?://[^\s,;()<>]+"),
}


def read_csv(path: Path) -> Iterator[Rij]:
    """Give every row of the file.

    Raises:
        SourceError: the file is not that list.
    """
    if path.stat().st_size > LARGEST:
        raise _error(path, 1, "is te groot voor dit register")
    rows = csv.reader(io.StringIO(_text(path.read_bytes()), newline=""), delimiter=";")
    csv.field_size_limit(_VEEL)
    try:
        names = [" ".join(name.split()) for name in next(rows, [])]
        columns = _columns(names, path)
        start = rows.line_num + 1
        for cells in rows:
            if any(cell.strip() for cell in cells):
                if len(cells) != len(names):
                    raise _error(path, start, f"heeft {len(cells)} kolommen in plaats van {len(names)}")
                yield _row(start, {name: cells[place].strip() for name, place in columns.items()})
            start = rows.line_num + 1
    except csv.Error:
        raise _error(path, rows.line_num, "is geen goede regel; kijk naar de aanhalingstekens") from None


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _columns(names: Sequence[str], path: Path) -> dict[str, int]:
    found = {
        ours: place
        for ours, pattern in KOLOMMEN.items()
        for place, name in enumerate(names)
        if re.fullmatch(pattern, name, re.IGNORECASE)
    }
    missing = [ours for ours in _NODIG if ours not in found]
    if missing or not ("code" in found or "tooi" in found):
        raise _error(path, 1, f"mist een kolom: {', '.join(missing) or 'Organisatiecode'}")
    return found


def _row(line: int, cells: dict[str, str]) -> Rij:
    lists = {name: _labelled(name, cells[name]) for name in _WAARDE}
    return Rij(
        regel=line,
        types=cells["types"],
        code=cells.get("code", ""),
        tooi=cells.get("tooi", ""),
        naam=cells["naam"],
        adressen=[_pairs(one) for one in cells["adressen"].split(";") if one.strip()],
        data=(cells.get("verificatie", ""), cells.get("mutatie", "")),
        **lists,
    )


def _labelled(name: str, cell: str) -> list[Gelabeld]:
    """Read ``14 030, label: algemeen; 030 286 00 00``: what is no value says what the value is for."""
    found = []
    for one in filter(None, map(str.strip, re.split(r"[;\n]", cell))):
        match = _WAARDE[name].search(one)
        value = match.group() if match else one.split(",")[0]  # what is no value is refused where it is read
        label = re.sub(r"\b(?:nummer|email|url|label):", " ", one.replace(value, " "))
        found.append(Gelabeld(value, " ".join(re.sub(r"[^\w ]", " ", label).split())))
    return found


def _pairs(adres: str) -> dict[str, str]:
    """Read ``adresType: Bezoekadres, openbareRuimte: Spui, huisnummer: 70``; a part without a name is a remark."""
    matches = (_SOORT.match(part.strip()) for part in adres.split(", "))
    return {match[1]: match[2].strip() for match in matches if match}


def _error(path: Path, line: int, sentence: str) -> SourceError:
    example = "Type;Organisatiecode;Officiële naam;Telefoonnummers" if line == 1 else ""
    return SourceError([Problem(path.name, line, "", sentence, example)])
