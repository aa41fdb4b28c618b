"""Stamps on a site and on its parts: of what they were made.

What has the same stamp would become the same, byte for byte.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

STEMPEL = "stempel"
DELEN = "delen.json"
LEESMIJ = "LEESMIJ.txt"
MANIFEST = "MANIFEST.json"
SERVER_SUFFIX = ".server"
"""Beside the site ``utrecht`` stands ``utrecht.server``: the configuration of its web server, and its stamp."""


def beside(site: Path) -> Path:
    """Give the folder beside a site."""
    return site.with_name(site.name + SERVER_SUFFIX)


class Stand(NamedTuple):
    """How a part of a site stands."""

    stempel: str
    paden: tuple[str, ...]
    """The paths of its pages, as a visitor asks for them."""


def has_stamp(site: Path, stamp: str) -> bool:
    """Tell whether a site is there and was made of what the stamp says."""
    try:
        return site.is_dir() and (beside(site) / STEMPEL).read_text("ascii") == stamp
    except (OSError, ValueError):
        return False


def parts_of(site: Path) -> dict[str, Stand]:
    """Give how the parts of a site stand, by their name; nothing where that is not known for sure."""
    try:
        found = json.loads((beside(site) / DELEN).read_text("utf-8")) if site.is_dir() else {}
        return {naam: Stand(stempel, tuple(paden)) for naam, (stempel, paden) in found.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def put_stamps(site: Path, stamp: str, parts: Mapping[str, Stand]) -> None:
    """Say of a site and its parts of what they were made."""
    _write(beside(site) / DELEN, json.dumps(parts))
    _write(beside(site) / STEMPEL, stamp)


def take_stamps(site: Path) -> None:
    """Say nothing more of a site, to us or to others: it is about to change."""
    for name in (STEMPEL, DELEN, LEESMIJ, MANIFEST):
        (beside(site) / name).unlink(missing_ok=True)


def _write(file: Path, text: str) -> None:
    new = file.with_suffix(".nieuw")
    new.write_text(text, "utf-8")
    new.replace(file)
