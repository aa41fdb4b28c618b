"""What every peer is asked on its command line: ``--gemeenten 342 --talen 6 --naar FOLDER``."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from bench.werk.gegevens import GEMEENTEN, TALEN


@dataclass(frozen=True, slots=True)
class Opdracht:
    """How large a site, and where to write it."""

    gemeenten: int
    talen: int
    naar: Path
    processen: int
    """How many may work at once; a peer that cannot choose takes what it takes."""


def read_opdracht() -> Opdracht:
    """Read the command line."""
    parser = argparse.ArgumentParser()
    add_sizes(parser)
    parser.add_argument("--naar", type=Path, required=True)
    parser.add_argument("--processen", type=int, default=1)
    given = parser.parse_args()
    return Opdracht(given.gemeenten, given.talen, given.naar.resolve(), given.processen)


def add_sizes(parser: argparse.ArgumentParser) -> None:
    """Add the two options that say how large the site is."""
    parser.add_argument("--gemeenten", type=int, default=GEMEENTEN)
    parser.add_argument("--talen", type=int, default=TALEN)


def write_page(naar: Path, url: str, html: bytes) -> None:
    """Write a page as the `index.html` of its address."""
    folder = naar / url.strip("/")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_bytes(html)
