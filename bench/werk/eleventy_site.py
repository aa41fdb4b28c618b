"""Peer: Eleventy, with JavaScript templates and pagination over a list of all pages."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from bench.werk.gegevens import Werk, make_werk
from bench.werk.opdracht import read_opdracht
from bench.werk.pagina import SITE
from bench.werk.tools import ELEVENTY, ELEVENTY_COMMAND, NODE_MODULES
from bench.werk.uitvoer import make_data, write_json, write_teksten


def write_bron(werk: Werk, bron: Path) -> None:
    """Write all that Eleventy reads; its modules are found beside the templates."""
    shutil.copytree(ELEVENTY, bron, dirs_exist_ok=True)
    (bron / "node_modules").symlink_to(NODE_MODULES)
    write_json(bron / "werk" / "werk.json", make_data(werk) | {"site": SITE, "woorden": dict(werk.woorden)})
    write_teksten(werk, bron / "werk" / "teksten")


def build(werk: Werk, naar: Path) -> None:
    """Write the site."""
    with tempfile.TemporaryDirectory() as folder:
        bron = Path(folder)
        write_bron(werk, bron)
        subprocess.run(["node", ELEVENTY_COMMAND, "--quiet", f"--output={naar}"], cwd=bron, check=True)


def main() -> None:
    """Build what is asked."""
    opdracht = read_opdracht()
    build(make_werk(opdracht.gemeenten, opdracht.talen), opdracht.naar)


if __name__ == "__main__":
    main()
