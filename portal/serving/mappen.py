"""A folder that stays the same one: opened once, and its files found from there, whatever takes its name."""

import os
from collections.abc import Iterator

FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW
FILE = os.O_RDONLY | os.O_NOFOLLOW


def files_in(folder: int, prefix: str = "") -> Iterator[str]:
    """Name all files below an open folder, as paths from there. A link to elsewhere is no file.

    Raises:
        OSError: the folder changed meanwhile.
    """
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                inner = os.open(entry.name, FOLDER, dir_fd=folder)
                try:
                    yield from files_in(inner, f"{prefix}{entry.name}/")
                finally:
                    os.close(inner)
            elif entry.is_file(follow_symlinks=False):
                yield prefix + entry.name


def read_in(folder: int, file: str) -> bytes:
    """Read a file below an open folder.

    Raises:
        OSError: it is gone.
    """
    opened = os.open(file, FILE, dir_fd=folder)
    try:
        return os.read(opened, os.fstat(opened).st_size)
    finally:
        os.close(opened)
