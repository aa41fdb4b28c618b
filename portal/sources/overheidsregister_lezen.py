"""An export of the Register van Overheidsorganisaties, in either of its forms."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

from portal.sources.overheidsregister import Registratie, Rij, registraties
from portal.sources.overheidsregister_csv import read_csv
from portal.sources.overheidsregister_xml import read_xml
from portal.sources.problems import Problem, SourceError

_LEZERS: Mapping[str, Callable[[Path], Iterator[Rij]]] = {".csv": read_csv, ".xml": read_xml}


def read_register(path: Path, *, today: date) -> tuple[Registratie, ...]:
    """Read all gemeenten of a file.

    Raises:
        SourceError: naming what does not fit, with the line; then nothing of the file may be used.
    """
    lezer = _LEZERS.get(path.suffix.lower())
    if lezer is None:
        sentence = "is geen csv of xml; haal Gemeenten.csv of exportOO_gemeenten.xml op"
        raise SourceError([Problem(path.name, 1, "", sentence)])
    return registraties(lezer(path), path, today=today)
