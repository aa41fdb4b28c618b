"""Every complete postcode in one file that is looked into, never loaded.

The file: a head of 24 bytes, a description in JSON, then two bytes for each of the 6,084,000 possible postcodes, which
number a list of gemeentecodes in the description. Zero means that the postcode does not exist.
"""

import mmap
import os
import struct
import tempfile
import zlib
from array import array
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from portal.domain.errors import PortalError
from portal.domain.postcode import EERSTE, LAATSTE, Postcode

_MAGIC = b"NLPC6\r\n\x1a"
_VERSION = 1
_HEAD = struct.Struct("<8sIIII")  # magic, version, length and checksum of the description, one spare
_CELL = struct.Struct("<H")
_LETTERS = 26
_AA = ord("A") * _LETTERS + ord("A")
_PAIRS = _LETTERS * _LETTERS
_CELLS = (LAATSTE - EERSTE + 1) * _PAIRS
_MOST_LISTS = 65_536
_MEND = "Lees het officiële bestand opnieuw in met ‘portaal postcodes importeer’."


class TabelError(PortalError):
    """The file with postcodes cannot be used."""


class Beschrijving(BaseModel):
    """What a table says about itself."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    jaar: int
    bron: str
    aantal: int
    """How many postcodes it knows."""
    codes: tuple[tuple[str, ...], ...]
    """The lists of gemeentecodes to which the cells refer; the first is empty."""


class PostcodeTabel:
    """From a complete postcode to its gemeenten, in microseconds and almost without memory."""

    def __init__(self, cells: mmap.mmap, start: int, beschrijving: Beschrijving) -> None:
        """Keep an opened file; use ``open``."""
        self._cells = cells
        self._start = start
        self._codes = beschrijving.codes
        self.beschrijving = beschrijving

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a table.

        Raises:
            TabelError: there is no such file, it is another file, or it is damaged.
        """
        try:
            with path.open("rb") as file:
                head, start = _read_head(file, path)
                if path.stat().st_size != start + _CELLS * _CELL.size:
                    raise TabelError(f"Het postcodebestand {path.name} is niet compleet. {_MEND}")
                return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), start, head)
        except OSError as error:
            raise TabelError(f"Het postcodebestand {path.name} is niet te openen. {_MEND}") from error

    def codes_for(self, postcode: Postcode) -> tuple[str, ...]:
        """Give the codes of all gemeenten of a complete postcode; none when it does not exist.

        Raises:
            TabelError: the file is damaged.
        """
        if not postcode.complete:
            return ()
        (lijst,) = _CELL.unpack_from(self._cells, self._start + _cell_of(postcode) * _CELL.size)
        try:
            return self._codes[lijst]
        except IndexError:
            raise TabelError(f"Het postcodebestand is beschadigd. {_MEND}") from None

    @staticmethod
    def write(path: Path, rows: Iterable[tuple[Postcode, str]], *, jaar: int, bron: str) -> Beschrijving:
        """Write a table; the old one stays until the new one is complete.

        Args:
            path: Where the table comes to stand.
            rows: Complete postcodes, each with the code of a gemeente; a pair may come more than once.
            jaar: The year of the list of gemeenten.
            bron: Who published the postcodes.

        Raises:
            TabelError: there are too many different combinations of gemeenten.
        """
        cells, codes, aantal = _collect(rows)
        beschrijving = Beschrijving(jaar=jaar, bron=bron, aantal=aantal, codes=tuple(codes))
        _write_whole(path, beschrijving, cells)
        return beschrijving


def _cell_of(postcode: Postcode) -> int:
    first, second = postcode.letters.encode()
    return (postcode.cijfers - EERSTE) * _PAIRS + first * _LETTERS + second - _AA


def _collect(rows: Iterable[tuple[Postcode, str]]) -> tuple["array[int]", list[tuple[str, ...]], int]:
    """Fill the cells, number every list of gemeenten that occurs, and count the postcodes."""
    cells = array("H", bytes(_CELLS * _CELL.size))
    codes: list[tuple[str, ...]] = [()]
    numbers: dict[tuple[str, ...], int] = {(): 0}
    aantal = 0
    for postcode, code in rows:
        cell = _cell_of(postcode)
        known = codes[cells[cell]]
        if code in known:
            continue
        aantal += not known
        wanted = (*known, code)
        if wanted not in numbers:
            if len(codes) == _MOST_LISTS:
                raise TabelError("Het bestand noemt te veel verschillende gemeenten.")
            numbers[wanted] = len(codes)
            codes.append(wanted)
        cells[cell] = numbers[wanted]
    return cells, codes, aantal


def _write_whole(path: Path, beschrijving: Beschrijving, cells: "array[int]") -> None:
    text = beschrijving.model_dump_json().encode()
    text += b" " * (len(text) % _CELL.size)
    if _CELL.pack(1) != array("H", [1]).tobytes():
        cells.byteswap()
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
        temporary = Path(file.name)
        try:
            file.write(_HEAD.pack(_MAGIC, _VERSION, len(text), zlib.crc32(text), 0) + text)
            cells.tofile(file)
            file.flush()
            os.fsync(file.fileno())
            temporary.chmod(0o644)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)


def _read_head(file: IO[bytes], path: Path) -> tuple[Beschrijving, int]:
    """Read and check the description, and tell where the cells begin."""
    raw = file.read(_HEAD.size)
    if len(raw) < _HEAD.size or not raw.startswith(_MAGIC):
        raise TabelError(f"{path.name} is geen postcodebestand van dit portaal. {_MEND}")
    _, version, length, checksum, _ = _HEAD.unpack(raw)
    if version != _VERSION:
        raise TabelError(f"Het postcodebestand {path.name} is van een andere versie. {_MEND}")
    text = file.read(min(length, path.stat().st_size))
    try:
        if zlib.crc32(text) != checksum:
            raise TabelError(f"Het postcodebestand {path.name} is beschadigd. {_MEND}")
        return Beschrijving.model_validate_json(text), _HEAD.size + length
    except ValidationError as error:
        raise TabelError(f"Het postcodebestand {path.name} is beschadigd. {_MEND}") from error
