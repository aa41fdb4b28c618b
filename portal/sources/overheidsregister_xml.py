"""``exportOO_gemeenten.xml`` of the Register van Overheidsorganisaties, one organisation at a time.

Its namespace changes with every version, so only the last part of a name counts. A DOCTYPE is refused, and with it
every entity: no file can grow without end, or read another one.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO
from xml.parsers import expat

from portal.sources.overheidsregister import LARGEST, Gelabeld, Rij
from portal.sources.problems import Problem, SourceError

_LIJSTEN = {
    "telefoonnummer": ("telefoons", "nummer"),
    "emailadres": ("emails", "email"),
    "internetadres": ("websites", "url"),
}
"""The name of one thing -> our list of them, and the name of the value inside."""
_BLOKKEN = frozenset({*_LIJSTEN, "adres"})


def read_xml(path: Path) -> Iterator[Rij]:
    """Give every organisation of the file.

    Raises:
        SourceError: it is no such file.
    """
    if path.stat().st_size > LARGEST:
        raise _error(path, 1, "is te groot voor dit register")
    reader = _Organisaties(path)
    try:
        with path.open("rb") as file:
            reader.read(file)
    except expat.ExpatError as error:
        raise _error(path, error.lineno, "is geen heel XML-bestand; haal het opnieuw op") from None
    yield from reader.found


class _Organisaties:
    """Collects the texts of each organisation by the path below it."""

    def __init__(self, path: Path) -> None:
        self.found: list[Rij] = []
        self._file = path
        self._path: list[str] = []
        self._words: list[str] = []
        self._block: dict[str, str] = {}
        self._row: Rij | None = None
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.StartElementHandler = self._begin
        self._parser.CharacterDataHandler = self._words.append
        self._parser.EndElementHandler = self._end

    def read(self, file: BinaryIO) -> None:
        """Read the whole file."""
        self._parser.ParseFile(file)

    def _refuse(self, *_declaration: object) -> None:
        line = self._parser.CurrentLineNumber
        raise _error(self._file, line, "bevat een DOCTYPE; die hoort niet in dit register")

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin an organisation, or something in it."""
        local = _local(name)
        self._words.clear()
        if local == "organisatie" and self._row is None:
            tooi = next((value for key, value in attributes.items() if _local(key) == "resourceIdentifierTOOI"), "")
            self._row = Rij(self._parser.CurrentLineNumber, tooi=tooi)
        elif self._row is not None:
            self._path.append(local)
            if local in _BLOKKEN:
                self._block = {}

    def _end(self, _name: str) -> None:
        """End an organisation, or something in it."""
        words = " ".join("".join(self._words).split())
        self._words.clear()
        if self._row is None:
            return
        if self._path:
            self._take(self._row, words)
            self._path.pop()
        else:
            self.found.append(self._row)
            self._row = None

    def _take(self, row: Rij, words: str) -> None:
        """Take what ends here; the staff of an organisation has numbers and addresses too, further down."""
        match self._path:
            case ["naam"]:
                row.naam = words
            case ["types", "type"]:
                row.types = f"{row.types} {words}"
            case ["organisatiecode"]:
                row.code = words
            case ["datumMutatie" | "datumTerVerificatie"]:
                row.data = (*row.data, words)
            case ["contact", _, block] if block in _LIJSTEN:
                kind, value = _LIJSTEN[block]
                if self._block.get(value):
                    getattr(row, kind).append(Gelabeld(self._block[value], self._block.get("label", "")))
            case ["adressen", "adres"]:
                row.adressen.append(self._block)
            case ["contact", _, _, part] | ["adressen", "adres", part]:
                self._block[part] = words


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _error(path: Path, line: int, sentence: str) -> SourceError:
    return SourceError([Problem(path.name, line, "", sentence)])
