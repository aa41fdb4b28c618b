"""Measure the peers: ``python -m bench.werk.meet [--gemeenten N] [--talen T] [--keren 3] [--zonder eleventy ...]``.

Every peer is a process of its own that does everything, from making the data to the last file. Round after round, so
that a machine that grows slower does so for all.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.werk.gegevens import GEMEENTEN, TALEN
from bench.werk.opdracht import add_sizes
from bench.werk.tools import PYTHON, ROOT, install_eleventy, install_python

KEREN = 3
Figures = dict[str, dict[str, float]]
FIGURES = ("cpu_seconds", "wall_seconds", "peak_mb", "files", "bytes")


def _install_nothing() -> None:
    """Do nothing: the peer runs in the environment of the project."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A way to build the site: a command that takes ``--gemeenten``, ``--talen`` and ``--naar``."""

    naam: str
    command: tuple[str, ...]
    install: Callable[[], None] = _install_nothing


PEERS = (
    Peer("vloer", (sys.executable, "-m", "bench.werk.vloer")),
    Peer("ons", (sys.executable, "-m", "bench.werk.ons")),
    Peer("ons_in_twee", (sys.executable, "-m", "bench.werk.ons", "--processen", "2")),
    Peer("gewone_jinja", (sys.executable, "-m", "bench.werk.gewone_jinja")),
    Peer("pelican", (str(PYTHON), "-m", "bench.werk.pelican_site"), install_python),
    Peer("hugo", (sys.executable, "-m", "bench.werk.hugo_site"), install_python),
    Peer("eleventy", (sys.executable, "-m", "bench.werk.eleventy_site"), install_eleventy),
    Peer("gewone_frozen_flask", (sys.executable, "-m", "bench.werk.gewone_frozen_flask")),
)


def measure_all(
    peers: Sequence[Peer] = PEERS, *, gemeenten: int = GEMEENTEN, talen: int = TALEN, keren: int = KEREN
) -> Figures:
    """Give the medians of every peer, by name and by the names in `FIGURES`; all of it can be JSON."""
    for peer in peers:
        peer.install()
    rounds = [{peer.naam: measure(peer, gemeenten, talen) for peer in peers} for _keer in range(keren)]
    return {
        peer.naam: {figure: statistics.median(one[peer.naam][figure] for one in rounds) for figure in FIGURES}
        for peer in peers
    }


def measure(peer: Peer, gemeenten: int, talen: int) -> dict[str, float]:
    """Let a peer build the site once, into a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        naar = Path(folder) / "site"
        sizes = ("--gemeenten", str(gemeenten), "--talen", str(talen), "--naar", str(naar))
        weigh = (sys.executable, "-m", "bench.werk.weeg", *peer.command, *sizes)
        done = subprocess.run(weigh, cwd=ROOT, stdout=subprocess.PIPE, check=True)
        figures: dict[str, float] = json.loads(done.stdout)
        figures |= measure_tree(naar)
    os.sync()  # what is still to be written or removed must not slow down the next peer
    return figures


def measure_tree(tree: Path) -> dict[str, float]:
    """Count the files of a tree, and their bytes."""
    sizes = [path.stat().st_size for path in tree.rglob("*") if path.is_file()]
    return {"files": len(sizes), "bytes": sum(sizes)}


def print_table(measured: Figures) -> None:
    """Print a line for each peer."""
    print(f"{'':<22}{'CPU s':>9}{'wall s':>9}{'peak MB':>9}{'files':>8}{'MB':>8}")
    for naam, found in measured.items():
        seconds = f"{found['cpu_seconds']:>9.2f}{found['wall_seconds']:>9.2f}"
        print(f"{naam:<22}{seconds}{found['peak_mb']:>9.0f}{found['files']:>8.0f}{found['bytes'] / 1e6:>8.1f}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    add_sizes(parser)
    parser.add_argument("--keren", type=int, default=KEREN)
    parser.add_argument("--zonder", nargs="*", default=[], choices=[peer.naam for peer in PEERS])
    given = parser.parse_args()
    peers = [peer for peer in PEERS if peer.naam not in given.zonder]
    print_table(measure_all(peers, gemeenten=given.gemeenten, talen=given.talen, keren=given.keren))


if __name__ == "__main__":
    main()
