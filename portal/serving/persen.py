"""Packs the files of a site beforehand, with brotli and gzip, beside each file: web servers look there."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import astuple, dataclass
from functools import partial
from pathlib import Path

from portal.domain.errors import PortalError
from portal.freeze.processes import spread
from portal.serving.geperst import STORE, Geperst, Store
from portal.serving.mappen import FOLDER, files_in, read_in
from portal.serving.soorten import is_packed, is_text

PART = 20
"""So many files are packed at a time: a second of work."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What was done to some files."""

    files: int = 0
    """How many can be packed."""
    packed: int = 0
    """How many of them were packed now; of the others it was known."""
    changed: int = 0
    """How many packed forms came, changed or went."""
    plain_bytes: int = 0
    brotli_bytes: int = 0
    """What a browser gets that takes brotli."""

    def __add__(self, other: "Counts") -> "Counts":
        """Add up."""
        return Counts(*map(sum, zip(astuple(self), astuple(other), strict=True)))


def compress(site: Path, *, processes: int, progress: Callable[[int], object] = bool) -> Counts:
    """Put the packed forms beside the files of a site, and take away those that belong to nothing.

    Stopped halfway, each packed form is whole or absent, and what was packed is kept.

    Args:
        site: The folder of the site; the store stands beside it.
        processes: How many work at once.
        progress: Called with the number of files that were done since the last call.

    Raises:
        PortalError: the site is not there, or changed meanwhile.
    """
    try:
        folder = os.open(site, FOLDER)
    except OSError:
        raise PortalError(f"{site} is geen map met een site; maak haar eerst met ‘portaal freeze’") from None
    try:
        counts = _compress(folder, Store(site.parent / STORE), processes, progress)
        if counts.changed:
            os.utime(folder)  # a server that runs looks at it
    except FileNotFoundError:
        raise PortalError(f"{site} veranderde tijdens het comprimeren. Begin opnieuw.") from None
    finally:
        os.close(folder)
    return counts


def count_files(site: Path) -> int:
    """Count the files of a site that can be packed."""
    return sum(is_text(path.name) for path in site.rglob("*.*"))


def _compress(folder: int, store: Store, processes: int, progress: Callable[[int], object]) -> Counts:
    names = sorted(files_in(folder))
    plain = [name for name in names if is_text(name)]
    parts = [plain[begin : begin + PART] for begin in range(0, len(plain), PART)]
    counts, beside = Counts(), set[str]()
    for done, put in spread(partial(_pack, folder, store), parts, processes=processes):
        counts += done
        beside |= put
        progress(done.files)
    orphans = [name for name in names if is_packed(name) and name not in beside]
    for name in orphans:
        os.unlink(name, dir_fd=folder)
    return counts + Counts(changed=len(orphans))


def _pack(folder: int, store: Store, names: Iterable[str]) -> tuple[Counts, set[str]]:
    """Put the packed forms beside some files; give the names of those forms."""
    counts, beside = Counts(), set[str]()
    for name in names:
        body = read_in(folder, name)
        forms = store.packed(body)
        changed = sum(_put(one, folder, name + suffix) for suffix, one in forms.items())
        best = forms[".br"].bytes if ".br" in forms else len(body)
        fresh = any(one.fresh for one in forms.values())
        counts += Counts(1, fresh, changed, len(body), best)
        beside |= {name + suffix for suffix in forms}
    return counts, beside


def _put(form: Geperst, folder: int, name: str) -> bool:
    """Give a packed form its name in the site, at once; tell whether it did not have it yet."""
    with suppress(FileNotFoundError):
        if os.path.samestat(os.stat(name, dir_fd=folder, follow_symlinks=False), form.file.stat()):
            return False
    spare = f"{name}.nieuw{form.file.suffix}"  # by its ending the next run knows what a stopped one left
    with suppress(FileNotFoundError):
        os.unlink(spare, dir_fd=folder)
    os.link(form.file, spare, dst_dir_fd=folder)
    os.replace(spare, name, src_dir_fd=folder, dst_dir_fd=folder)
    return True
