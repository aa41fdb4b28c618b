"""A folder that changes when what is new is complete, and stays as it was when anything goes wrong before."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.domain.errors import PortalError

PACKED = (".br", ".gz")
"""Endings of what was packed beforehand, beside the file itself."""


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
    with _beside(destination) as fresh:
        yield fresh
        _swap(fresh, destination, spare)


@contextmanager
def patched(destination: Path) -> Iterator[Path]:
    """Give an empty folder beside a folder that stands, and at the end put what differs into that one.

    A file with the same bytes is not touched. What lies packed beside a file goes with what it was made of.
    """
    with _beside(destination) as fresh:
        yield fresh
        for path in sorted(path for path in fresh.rglob("*") if path.is_file()):
            _put(path, destination / path.relative_to(fresh))


def take_away(file: Path) -> None:
    """Take a file out of a site, and the folders that are empty then."""
    _unpack(file)
    file.unlink(missing_ok=True)
    for folder in file.parents:
        try:
            folder.rmdir()
        except OSError:
            return


@contextmanager
def _beside(destination: Path) -> Iterator[Path]:
    """Give an empty folder on the same disk, so that its files can be moved at once."""
    with tempfile.TemporaryDirectory(prefix=f".{destination.name}.", dir=destination.parent) as temporary:
        fresh = Path(temporary) / "nieuw"
        fresh.mkdir()
        yield fresh


def _put(new: Path, old: Path) -> None:
    if old.is_file() and old.read_bytes() == new.read_bytes():
        return
    _unpack(old)
    old.parent.mkdir(parents=True, exist_ok=True)
    new.replace(old)


def _unpack(file: Path) -> None:
    for suffix in PACKED:
        file.with_name(file.name + suffix).unlink(missing_ok=True)


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
