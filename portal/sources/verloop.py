"""``content/dekking/verloop.yaml`` <-> how far the country was on earlier days."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from portal.domain.meting import Meting, Verloop
from portal.sources.bevindingen import Bevindingen
from portal.sources.problems import SourceError

BESTAND = Path("dekking/verloop.yaml")
"""Below the folder with content."""
_KOP = "# Geschreven door ‘portaal dekking --historie’ uit de geschiedenis van git. Wijzig dit niet met de hand.\n"


def load_verloop(content: Path, *, today: date) -> tuple[Meting, ...]:
    """Read the measurements, the oldest first; none where the file is not there.

    Raises:
        SourceError: naming every mistake.
    """
    path = content / BESTAND
    if not path.exists():
        return ()
    found = Bevindingen()
    read = found.read(path, Verloop, today)
    if read is None:
        raise SourceError(found.problems)
    return tuple(sorted(read.metingen, key=lambda one: one.dag))


def write_verloop(content: Path, metingen: Iterable[Meting]) -> Path:
    """Write the measurements, and tell where."""
    path = content / BESTAND
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_KOP + "metingen:\n" + "".join(map(_lines, metingen)), "utf-8")
    return path


def _lines(meting: Meting) -> str:
    return (
        f"  - dag: {meting.dag.isoformat()}\n"
        f"    aantallen: [{', '.join(map(str, meting.aantallen))}]\n"
        f"    niet_gelezen: {meting.niet_gelezen}\n"
    )
