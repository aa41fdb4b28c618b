"""The files on gemeenten as git remembers them: the last of each month; the only module that runs git."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from portal.domain.errors import PortalError

MAANDEN = 36  # the last three years


@dataclass(frozen=True, slots=True)
class Vastlegging:
    """A commit, and its day."""

    commit: str
    dag: date


def months_of(folder: Path) -> tuple[Vastlegging, ...]:
    """Give the last commit of each month in which a folder changed, the oldest first.

    Raises:
        PortalError: there is no git, no history, or only a part of it.
    """
    if _git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise PortalError("Hier is maar een deel van de geschiedenis. Haal de rest op met: git fetch --unshallow")
    lines = _git(folder, "log", "--first-parent", "--format=%H %cs", "--", ".").decode().splitlines()
    commits = (Vastlegging(commit, date.fromisoformat(dag)) for commit, dag in map(str.split, lines))
    last: dict[tuple[int, int], Vastlegging] = {}
    for one in commits:
        last.setdefault((one.dag.year, one.dag.month), one)
    if not last:
        raise PortalError(f"{folder}: git heeft hier nog niets vastgelegd")
    return tuple(sorted(last.values(), key=lambda one: one.dag)[-MAANDEN:])


@contextmanager
def files_of(folder: Path, vastlegging: Vastlegging) -> Iterator[Path]:
    """Lay the files of a folder down as they were, beside it, and take them away afterwards."""
    packed = _git(folder, "archive", "--format=zip", vastlegging.commit)
    with TemporaryDirectory() as beside, ZipFile(BytesIO(packed)) as files:
        files.extractall(beside)
        yield Path(beside)


def _git(folder: Path, *arguments: str) -> bytes:
    """Ask git something about a folder.

    Raises:
        PortalError: there is no git, or it does not know the folder.
    """
    program = shutil.which("git")
    if program is None:
        raise PortalError("git ontbreekt op deze computer; de geschiedenis is dan niet te lezen")
    done = subprocess.run([program, "-C", str(folder), *arguments], capture_output=True, check=False)
    if done.returncode:
        raise PortalError(f"{folder}: git kent hier geen geschiedenis")
    return done.stdout
