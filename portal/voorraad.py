"""What texts became when they were read, kept on disk: a text that did not change is not read again.

A text is known by its own letters, and by the print of the program that read it: what is kept may be gone, never old.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

from portal.afdruk import print_of, print_of_code

Read = TypeVar("Read")
FOLDER = ".gelezen"
ROOM = 5000
"""So many texts of a kind are kept, the latest ones."""


class Plank:
    """What was read of one kind of text, in one file."""

    def __init__(self, path: Path) -> None:
        """Take what was kept, if this program kept it."""
        self._path = path
        self._kept = _load(path)
        self._new: dict[str, Any] = {}

    def recall(self, read: Callable[..., Read], texts: tuple[str, ...]) -> Read:
        """Give what was kept of these texts, or read them."""
        key = print_of([], *texts)
        if key not in self._kept:
            self.put(key, read(*texts))
        found: Read = self._kept[key]
        return found

    def get(self, key: str) -> Any:
        """Give what was kept under a key; None for nothing."""
        return self._kept.get(key)

    def put(self, key: str, value: Any) -> None:
        """Keep something that JSON can hold."""
        self._kept[key] = self._new[key] = value

    def save(self) -> None:
        """Keep what was read since; a disk that refuses costs a second next time, and nothing else."""
        if self._new:
            latest = dict(list((self._new | self._kept).items())[:ROOM])
            spare = self._path.with_suffix(".nieuw")
            with suppress(OSError):
                self._path.parent.mkdir(exist_ok=True)
                spare.write_text(json.dumps([print_of_code(), latest], ensure_ascii=False), "utf-8")
                spare.replace(self._path)


class Voorraad(dict[str, Plank]):
    """A shelf for each kind of text, taken from the folder when it is first needed."""

    def __init__(self, folder: Path) -> None:
        """Keep the folder; nothing is read yet."""
        super().__init__()
        self._folder = folder

    def __missing__(self, kind: str) -> Plank:
        """Take a shelf."""
        self[kind] = Plank(self._folder / f"{kind}.json")
        return self[kind]


_current: ContextVar[Voorraad | None] = ContextVar("voorraad", default=None)


@contextmanager
def stocked(build: Path) -> Iterator[None]:
    """Keep what is read until the end of the block, for the next command; only where there is a folder to build in."""
    voorraad = Voorraad(build / FOLDER) if build.is_dir() else None
    token = _current.set(voorraad)
    try:
        yield
    finally:
        _current.reset(token)
        for plank in (voorraad or {}).values():
            plank.save()


@contextmanager
def unstocked() -> Iterator[None]:
    """Keep nothing of what is read until the end of the block: it is not for everybody."""
    token = _current.set(None)
    try:
        yield
    finally:
        _current.reset(token)


def kept(read: Callable[..., Read]) -> Callable[..., Read]:
    """Mark a function of plain texts that gives what JSON can hold, and whose result nobody changes."""

    @wraps(read)
    def recall(*texts: str) -> Read:
        plank = shelf(read.__name__.lstrip("_"))
        return plank.recall(read, texts) if plank else read(*texts)

    return recall


def shelf(kind: str) -> Plank | None:
    """Give the shelf for a kind of text; None where nothing is kept."""
    voorraad = _current.get()
    return None if voorraad is None else voorraad[kind]


def _load(path: Path) -> dict[str, Any]:
    try:
        program, found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, TypeError):
        return {}
    return found if program == print_of_code() and isinstance(found, dict) else {}
