"""Writes content files: all of them or none, and only if the whole folder is in order afterwards."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from portal.sources.gemeenten import load_gegevens
from portal.sources.problems import SourceError


def save(folder: Path, files: Mapping[Path, str | None], *, today: date) -> None:
    """Write files of the folder ``gemeenten/``, after the reader has read the folder with them in it.

    Args:
        folder: The folder.
        files: The new text by path below the folder, ends of lines as they must stand; None takes a file away.
        today: The day of reading.

    Raises:
        SourceError: the folder would hold a mistake; every file stays as it was.
        OSError: a file cannot be written; every file stays as it was.
    """
    _try(folder, files, today)
    before = {path: path.read_bytes() if path.exists() else None for path in files}
    done: list[Path] = []
    finished = False
    try:
        for path, text in files.items():
            done.append(path)
            _write(path, None if text is None else text.encode())
        finished = True
    finally:
        if not finished:
            for path in done:
                _write(path, before[path])


def _try(folder: Path, files: Mapping[Path, str | None], today: date) -> None:
    """Read a copy of the folder with the new files in it."""
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary) / folder.name
        shutil.copytree(folder, copy)
        for path, text in files.items():
            _write(copy / path.relative_to(folder), None if text is None else text.encode())
        try:
            load_gegevens(copy, today=today)
        except SourceError as error:
            here, there = copy.as_posix(), folder.as_posix()
            raise SourceError(
                replace(one, file=one.file.replace(here, there), sentence=one.sentence.replace(here, there))
                for one in error.problems
            ) from None


def _write(path: Path, raw: bytes | None) -> None:
    """Write a file whole or not at all; None takes it away."""
    if raw is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        new.write_bytes(raw)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
