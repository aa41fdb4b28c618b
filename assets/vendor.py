# SPDX-License-Identifier: EUPL-1.2
"""Make the one stylesheet and the pictograms from pinned npm packages.

Run by `make vendor` (`python -m assets.vendor`), at development time only. Same packages,
same bytes. With `--vernieuw` the lock file takes the newest versions first.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from assets.css_rules import Rule, parse, write
from assets.shake import Tokens, fill_tokens, keep_used, shorter, used_names
from portal.domain.thema import TOKENS

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
CACHE = ROOT / ".cache" / "vendor"
LOCK = HERE / "vendor.lock.json"
UI = ROOT / "portal" / "ui"
THEME = "@nl-design-system-unstable/voorbeeld-design-tokens"
ICONS = "@tabler/icons"
SETTINGS = json.loads((HERE / "vendor.json").read_text(encoding="utf-8"))
STYLES: dict[str, str] = SETTINGS["stijlen"]
PICTOGRAMS: dict[str, str] = SETTINGS["pictogrammen"]
SVG_OPEN = (
    '<svg class="portal-icon" aria-hidden="true" width="24" height="24"'
    ' viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"'
    ' stroke-linecap="round" stroke-linejoin="round">'
)


def main() -> None:
    """Fetch, check, combine and write; the answer is in the files."""
    CACHE.mkdir(parents=True, exist_ok=True)
    if "--vernieuw" in sys.argv[1:]:
        _renew_lock()
    lock: dict[str, dict[str, str]] = json.loads(LOCK.read_text(encoding="utf-8"))
    for name, css in _stylesheets(lock).items():
        (UI / "static" / f"{name}.css").write_text(css, encoding="utf-8")
        sys.stdout.write(f"{name}.css: {len(css.encode())} bytes\n")
    for name, source in PICTOGRAMS.items():
        path = UI / "templates" / "icons" / f"{name}.svg"
        svg = _read(ICONS, f"icons/outline/{source}.svg", lock)
        path.write_text(_pictogram(svg), encoding="utf-8")
    (UI / "static" / "LICENTIES.md").write_text(_licences(lock), encoding="utf-8")
    sys.stdout.write(f"{len(PICTOGRAMS)} pictogrammen\n")


def _stylesheets(lock: dict[str, dict[str, str]]) -> dict[str, str]:
    """Give the style sheet of ordinary pages, and the larger one of pages with a form, steps or a sheet."""
    ours = {name: _ours(name) for name in ("theme", "portal", "meer")}
    open_tokens = frozenset(token.css for token in TOKENS.values())
    voorbeeld = _declared(parse(_read(THEME, "dist/theme.css", lock)), ".voorbeeld-theme")
    tokens = Tokens({**voorbeeld, **_declared(ours["theme"], ":root")}, open_tokens)
    templates = [path.read_text(encoding="utf-8") for path in sorted(UI.parent.rglob("*.html"))]
    used = used_names(templates)
    nlds = tuple(
        rule for package, path in STYLES.items() for rule in keep_used(parse(_read(package, path, lock)), used)
    )
    rules = fill_tokens(nlds + ours["portal"], tokens)
    head = "/* EUPL-1.2: LICENTIES.md */\n"
    return {
        "portal": head + shorter(write(rules)),
        "meer": head + shorter(write(rules + fill_tokens(ours["meer"], tokens))),
    }


def _ours(name: str) -> tuple[Rule, ...]:
    return parse((HERE / f"{name}.css").read_text(encoding="utf-8"))


def _declared(rules: tuple[Rule, ...], selector: str) -> dict[str, str]:
    return {name: value for rule in rules if selector in rule.prelude.split(",") for name, value in rule.declarations}


def _pictogram(svg: str) -> str:
    paths = re.findall(r'<path d="([^"]+)" />', svg)
    return SVG_OPEN + "".join(f'<path d="{path}"/>' for path in paths) + "</svg>"


def _licences(lock: dict[str, dict[str, str]]) -> str:
    rows = [f"| {name} | {row['version']} | {row['license']} |" for name, row in lock.items()]
    head = (
        "# Wat er van anderen in zit\n\n"
        "Het stylesheet en de pictogrammen bevatten delen van deze pakketten.\n\n"
        "| pakket | versie | licentie |\n|---|---|---|\n"
    )
    licence = _read(ICONS, "LICENSE", lock).strip()
    tail = f"\n\n{SETTINGS['naamsvermelding']}\n\n## Licentie van Tabler Icons\n\n{licence}\n"
    return head + "\n".join(rows) + tail


def _read(package: str, path: str, lock: dict[str, dict[str, str]]) -> str:
    """Return one file of a package, of the version and the checksum in the lock file."""
    row = lock[package]
    archive = CACHE / f"{package.replace('@', '').replace('/', '-')}-{row['version']}.tgz"
    if not archive.exists():
        _npm("pack", f"{package}@{row['version']}", "--pack-destination", str(CACHE))
    found = "sha512-" + base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if found != row["integrity"]:
        message = f"{archive.name}: de controlesom klopt niet met {LOCK.name}"
        raise ValueError(message)
    with tarfile.open(archive) as tar:
        member = tar.extractfile(f"package/{path}")
        if member is None:
            message = f"{archive.name}: geen bestand {path}"
            raise ValueError(message)
        return member.read().decode("utf-8")


def _renew_lock() -> None:
    lock = {}
    for package in sorted({*STYLES, THEME, ICONS}):
        facts = json.loads(_npm("view", package, "version", "license", "dist.integrity", "--json"))
        lock[package] = {
            "version": facts["version"],
            "license": facts["license"],
            "integrity": facts["dist.integrity"],
        }
    LOCK.write_text(json.dumps(lock, indent=2) + "\n", encoding="utf-8")


def _npm(*words: str) -> str:
    npm = shutil.which("npm")
    if npm is None:
        message = "npm is niet gevonden; zie assets/README.md"
        raise FileNotFoundError(message)
    done = subprocess.run([npm, *words], check=True, capture_output=True, text=True)
    return done.stdout


if __name__ == "__main__":
    main()
