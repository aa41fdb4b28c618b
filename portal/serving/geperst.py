"""What was packed once, kept by the hash of its original: one store for all sites of a folder."""

import gzip
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

import brotli

STORE = ".geperst"
_READ_ONLY = 0o444
_PACK: Mapping[str, Callable[[bytes], bytes]] = MappingProxyType(
    {".br": lambda body: bytes(brotli.compress(body)), ".gz": lambda body: gzip.compress(body, mtime=0)}
)


@dataclass(frozen=True, slots=True)
class Geperst:
    """One packed form."""

    file: Path
    bytes: int
    fresh: bool
    """Whether it was packed now."""


class Store:
    """A folder of packed files; a site holds hard links to it.

    Nobody edits a packed file, so that sharing one is safe, and one that no site holds any more has a single name left.
    """

    def __init__(self, folder: Path) -> None:
        """Keep the folder; it is made when it is needed."""
        self._folder = folder

    def packed(self, body: bytes) -> dict[str, Geperst]:
        """Give the packed forms of a body by their ending; none that is not smaller."""
        key = blake2b(body, digest_size=16).hexdigest()
        found = {suffix: self._one(f"{key}{suffix}", body, pack) for suffix, pack in _PACK.items()}
        return {suffix: one for suffix, one in found.items() if one is not None}

    def clean(self) -> int:
        """Throw away what no site holds any more, and count it."""
        gone = [path for path in self._folder.glob("*/*") if path.stat().st_nlink == 1]
        for path in gone:
            path.unlink()
        return len(gone)

    def _one(self, name: str, body: bytes, pack: Callable[[bytes], bytes]) -> Geperst | None:
        file = self._folder / name[:2] / name[2:]
        with suppress(FileNotFoundError):
            if size := file.stat().st_size:  # a machine that lost its power may leave an empty file
                return Geperst(file, size, fresh=False)
            file.unlink()
        packed = pack(body)
        if len(packed) >= len(body):
            return None
        _write(file, packed)
        return Geperst(file, len(packed), fresh=True)


def _write(file: Path, body: bytes) -> None:
    """Write a file that is whole from the moment it has its name; another process may do the same."""
    file.parent.mkdir(parents=True, exist_ok=True)
    spare = file.with_name(f"{file.name}.{os.getpid()}")
    spare.write_bytes(body)
    spare.chmod(_READ_ONLY)
    with suppress(FileExistsError):
        os.link(spare, file)
    spare.unlink()
