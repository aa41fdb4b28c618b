"""A stamp on a site: what it was made of. A site with the same stamp would become the same, byte for byte."""

import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

STEMPEL = "stempel"
SERVER_SUFFIX = ".server"
"""Beside the site ``utrecht`` stands ``utrecht.server``: the configuration of its web server, and its stamp."""
_NOT_READ = frozenset({"__pycache__"})


def stamp_of(paths: Iterable[Path], *facts: str) -> str:
    """Make the stamp of files, and of all files in folders, with their names; and of some facts besides."""
    digest = blake2b(digest_size=16)
    for fact in facts:
        _add(digest, fact.encode())
    for path in paths:
        for file in _files(path):
            _add(digest, file.encode())
            _add(digest, Path(file).read_bytes())
    return digest.hexdigest()


def beside(site: Path) -> Path:
    """Give the folder beside a site."""
    return site.with_name(site.name + SERVER_SUFFIX)


def has_stamp(site: Path, stamp: str) -> bool:
    """Tell whether a site is there and was made of what the stamp says."""
    try:
        return site.is_dir() and stamp in (beside(site) / STEMPEL).read_text("ascii").split()
    except (OSError, ValueError):
        return False


def put_stamps(site: Path, stamps: Iterable[str]) -> None:
    """Say of a site of what it was made, and nothing else that was said before."""
    file = beside(site) / STEMPEL
    new = file.with_suffix(".nieuw")
    new.write_text("".join(f"{stamp}\n" for stamp in stamps), "ascii")
    new.replace(file)


def take_stamps(site: Path) -> None:
    """Say nothing more of a site: it is about to change."""
    (beside(site) / STEMPEL).unlink(missing_ok=True)


def _add(digest: blake2b, part: bytes) -> None:
    """Add a part with its length: of two parts, nobody can move the border."""
    digest.update(len(part).to_bytes(8, "big") + part)


def _files(path: Path) -> Iterator[str]:
    if not path.is_dir():
        yield from [str(path)] if path.exists() else []
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(set(folders) - _NOT_READ)
        yield from (f"{folder}/{name}" for name in sorted(names))
