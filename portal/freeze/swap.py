"""A folder that is replaced when the new one is complete, and stays as it was when anything goes wrong."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.domain.errors import PortalError


@contextmanager
def swapped_in(destination: Path) -> Iterator[Path]:
    """Give an empty folder beside the destination, and put it in its place at the end.

    A crash, a full disk or Ctrl-C leaves the destination as it was. Only a machine that stops between two renames
    can leave it under its spare name; the next build puts it back first.

    Raises:
        PortalError: something stands in its place that we did not make.
    """
    if destination.exists() and not destination.is_dir():
        raise PortalError(f"{destination} is een bestand; hier hoort een map. Verplaats het eerst.")
    destination.parent.mkdir(parents=True, exist_ok=True)
    spare = destination.with_name(f".{destination.name}.vorige")
    _put_back(spare, destination)
    with tempfile.TemporaryDirectory(prefix=f".{destination.name}.", dir=destination.parent) as temporary:
        fresh = Path(temporary) / "nieuw"
        fresh.mkdir()
        yield fresh
        _swap(fresh, destination, spare)


def _put_back(spare: Path, destination: Path) -> None:
    """Mend what a machine that stopped halfway left behind."""
    if spare.exists() and not destination.exists():
        spare.rename(destination)
    shutil.rmtree(spare, ignore_errors=True)


def _swap(fresh: Path, destination: Path, spare: Path) -> None:
    had_one = destination.exists()
    if had_one:
        destination.rename(spare)
    try:
        fresh.rename(destination)
    finally:
        if had_one and not destination.exists():
            spare.rename(destination)
    shutil.rmtree(spare, ignore_errors=True)
