"""``exportOO_gemeenten.xml`` of the Register van Overheidsorganisaties, one organisation at a time.

Its namespace changes with every version, so only the last part of a name counts. Nothing outside the file is read, and
a file that describes itself is refused: it could grow without end.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

from defusedxml import DefusedXmlException
from defusedxml.sax import parse

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
    handler = _Organisaties()
    try:
        parse(path.as_posix(), handler, forbid_dtd=True)
    except SAXException as error:
        line = getattr(error, "getLineNumber", lambda: 1)() or 1
        raise _error(path, line, "is geen heel XML-bestand; haal het opnieuw op") from None
    except DefusedXmlException:
        raise _error(path, 1, "bevat een DOCTYPE of een entiteit; dat hoort niet in dit register") from None
    yield from handler.found


class _Organisaties(ContentHandler):
    """Collects the texts of each organisation by the path below it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Rij] = []
        self._path: list[str] = []
        self._words: list[str] = []
        self._block: dict[str, str] = {}
        self._row: Rij | None = None

    def startElement(self, name: str, attrs: Mapping[str, str]) -> None:
        """Begin an organisation, or something in it."""
        local = _local(name)
        self._words = []
        if local == "organisatie" and self._row is None:
            line = self._locator.getLineNumber() if self._locator else 1
            tooi = next((value for key, value in attrs.items() if _local(key) == "resourceIdentifierTOOI"), "")
            self._row, self._path = Rij(line or 1, tooi=tooi), []
            return
        self._path.append(local)
        if local in _BLOKKEN:
            self._block = {}

    def characters(self, content: str) -> None:
        """Keep the words of an element."""
        self._words.append(content)

    def endElement(self, _name: str) -> None:
        """End an organisation, or something in it."""
        words = " ".join("".join(self._words).split())
        self._words = []
        if self._row is None:
            return
        if not self._path:
            self.found.append(self._row)
            self._row = None
            return
        self._take(self._row, words)
        self._path.pop()

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
