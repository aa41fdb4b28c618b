"""The official list of postcodes, ‘Buurt, wijk en gemeente voor postcode huisnummer’, row by row from its zip.

Source: CBS, a new list each year, about 8 million rows. Names of files and columns change, so patterns know them.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from portal.domain.postcode import Postcode
from portal.sources.problems import Problem, SourceError

BRON = "CBS, Buurt, wijk en gemeente voor postcode huisnummer"
BUITENLAND = "GM0998"
"""The code that CBS gives to all that lies abroad."""
LARGEST = 2_000_000_000  # bytes unpacked; ten times the largest year so far
MOST_PROBLEMS = 20  # then the rest of the file will be as wrong

_POSTCODE = re.compile(r"p(?:ost)?c(?:ode)?_?6?", re.IGNORECASE)
_GEMEENTE = re.compile(r"gem(?:eente)?_?(?:code)?_?(?:\d{4})?", re.IGNORECASE)
_CODE = re.compile(r"(?:GM)?(\d{1,4})")
_JAAR = re.compile(r"(?<!\d)(20\d\d)")
_AROUND = ' "\r\n'  # what may stand around a value
_HEAD_BYTES = 2000
_ENCRYPTED = 1  # bit of a member's flags
_VOORBEELD = "1011AB;99;0363AF01;0363AF;0363"


@dataclass(frozen=True, slots=True)
class Kop:
    """The first line of the list: how its rows are cut, and which cells count."""

    scheiding: str
    kolommen: int
    postcode: int
    gemeente: int
    jaar: int | None


def read_postcodes(path: Path) -> Iterator[tuple[Postcode, str]]:
    """Give every postcode with the code of its gemeente, in the order of the file.

    A pair that repeats on the next row comes once. The mistakes come after the last row, so a reader must take all rows
    before it keeps any.

    Raises:
        SourceError: naming up to twenty mistakes; also where the file is no zip, or damaged.
    """
    with _opened(path) as (name, kop, rows):
        yield from _read_rows(name, kop, rows)


def known_only(
    rows: Iterable[tuple[Postcode, str]], heirs: Mapping[str, str], file: str
) -> Iterator[tuple[Postcode, str]]:
    """Give the rows with the code of a gemeente of today; an older list may name one that was taken over.

    Args:
        rows: Postcodes with the code of a gemeente.
        heirs: Per code, the gemeente that has it today.
        file: How the file is called in problems.

    Raises:
        SourceError: it names a gemeente that nobody knows, or that was split, or it names none at all.
    """
    empty = True
    unknown: set[str] = set()
    for postcode, code in rows:
        empty = False
        if code in heirs:
            yield postcode, heirs[code]
        else:
            unknown.add(code)
    if unknown:
        codes = ", ".join(sorted(unknown)[:5])
        raise _error(file, 1, f"noemt {codes}, en die gemeente kennen wij niet; neem de lijst van dit jaar")
    if empty:
        raise _error(file, 1, "bevat geen enkele postcode")


def read_jaar(path: Path) -> int:
    """Give the year of the list, from its columns or its name.

    Raises:
        SourceError: the file is not that list, or names no year.
    """
    with _opened(path) as (name, kop, _):
        found = kop.jaar or next((int(match) for match in _JAAR.findall(f"{name} {path.name}")), None)
    if found is None:
        raise _error(path.name, 1, "noemt geen jaar in de kolommen of de bestandsnaam", "pc6hnr20250801_gwb.csv")
    return found


@contextmanager
def _opened(path: Path) -> Iterator[tuple[str, Kop, Iterator[str]]]:
    """Open the list inside the zip, with its first line read."""
    try:
        with zipfile.ZipFile(path) as archive:
            member, kop = _find_list(archive, path.name)
            with archive.open(member) as raw, io.TextIOWrapper(raw, encoding="latin-1", newline="\n") as rows:
                rows.readline()
                yield member.filename, kop, rows
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError) as error:
        raise _error(path.name, 1, "is geen heel zipbestand; haal het opnieuw op bij het CBS") from error


def _find_list(archive: zipfile.ZipFile, file: str) -> tuple[zipfile.ZipInfo, Kop]:
    """Find the one member that holds postcodes and gemeenten; the lists of names beside it have other columns."""
    found = []
    for member in archive.infolist():
        if member.flag_bits & _ENCRYPTED:
            raise _error(file, 1, "is beveiligd met een wachtwoord; neem het bestand zonder wachtwoord")
        if member.filename.lower().endswith((".csv", ".txt")):
            with archive.open(member) as raw:
                kop = read_kop(raw.read(_HEAD_BYTES))
            found.extend([(member, kop)] if kop else [])
    if not found:
        raise _error(
            file, 1, "bevat geen lijst met postcodes en gemeenten", "PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025"
        )
    if len(found) > 1:
        raise _error(file, 1, "bevat meer dan één lijst met postcodes; houd er één over")
    if found[0][0].file_size > LARGEST:
        raise _error(file, 1, "is uitgepakt groter dan 2 gigabyte; dit kan de lijst van het CBS niet zijn")
    return found[0]


def read_kop(start: bytes) -> Kop | None:
    """Read the first line of a file; None when it is not that of a list of postcodes."""
    line = start.split(b"\n", 1)[0].rstrip(b"\r")
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = line.decode("cp1252", errors="replace")
    scheiding = ";" if ";" in text else ","
    names = [name.strip(' "') for name in text.split(scheiding)]
    postcodes = [place for place, name in enumerate(names) if _POSTCODE.fullmatch(name)]
    gemeenten = [place for place, name in enumerate(names) if _GEMEENTE.fullmatch(name)]
    if len(postcodes) != 1 or len(gemeenten) != 1:
        return None
    jaar = _JAAR.search(names[gemeenten[0]])
    return Kop(scheiding, len(names), postcodes[0], gemeenten[0], int(jaar[1]) if jaar else None)


def _read_rows(name: str, kop: Kop, rows: Iterable[str]) -> Iterator[tuple[Postcode, str]]:
    """Read all rows; the loop runs some eight million times, so only a new pair of cells is looked at closely."""
    problems: list[Problem] = []
    last: tuple[str, str] | None = None
    separator, columns, first, second = kop.scheiding, kop.kolommen, kop.postcode, kop.gemeente
    for number, line in enumerate(rows, start=2):
        cells = line.split(separator)
        if len(cells) == columns and (cells[first], cells[second]) == last:
            continue
        try:
            found = _read_pair(cells, kop)
        except ValueError as error:
            problems.append(Problem(name, number, "", str(error), _VOORBEELD))
            if len(problems) == MOST_PROBLEMS:
                break
            continue
        if found:
            last = (cells[first], cells[second])
            if found[1] != BUITENLAND:
                yield found
    if last is None and not problems:
        problems.append(Problem(name, 1, "", "bevat geen enkele postcode", _VOORBEELD))
    if problems:
        raise SourceError(problems)


def _read_pair(cells: list[str], kop: Kop) -> tuple[Postcode, str] | None:
    """Read the two cells that count; None for an empty line.

    Raises:
        ValueError: saying what is wrong with the row.
    """
    if len(cells) == 1 and not cells[0].strip():
        return None
    if len(cells) != kop.kolommen:
        raise ValueError(f"heeft {len(cells)} kolommen in plaats van {kop.kolommen}")
    postcode = Postcode.parse(cells[kop.postcode].strip(_AROUND))
    if not postcode.complete:
        raise ValueError(f"‘{postcode}’ mist de twee letters")
    code = cells[kop.gemeente].strip(_AROUND)
    if not (match := _CODE.fullmatch(code)) or not int(match[1]):
        raise ValueError(f"‘{code}’ is geen gemeentecode")
    return postcode, f"GM{match[1]:0>4}"


def _error(file: str, line: int, sentence: str, example: str = "") -> SourceError:
    return SourceError([Problem(file, line, "", sentence, example)])
