"""The print of files, as of a finger: another letter, another name or another library gives another one."""

import os
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path
from sysconfig import get_path

PACKAGE = Path(__file__).parent
_NOT_READ = frozenset({"__pycache__"})


def print_of(paths: Iterable[Path], *facts: str) -> str:
    """Give the print of files, and of all files in folders, with their names; and of some facts besides."""
    digest = blake2b(digest_size=16)
    for fact in facts:
        _add(digest, fact.encode())
    for path in paths:
        for file in _files(path):
            _add(digest, file.encode())
            _add(digest, Path(file).read_bytes())
    return digest.hexdigest()


@cache
def print_of_code() -> str:
    """Give the print of this program: its own files, and the versions of all libraries."""
    return print_of([PACKAGE], *sorted(path.name for path in Path(get_path("purelib")).glob("*.dist-info")))


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
