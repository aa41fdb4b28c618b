"""Peer: Hugo with Go templates, data files and a content adapter; partials are cached where pages share them."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from bench.werk.gegevens import Werk, make_werk
from bench.werk.opdracht import read_opdracht
from bench.werk.pagina import SITE
from bench.werk.tools import hugo
from bench.werk.uitvoer import make_data, write_json, write_teksten
from bench.werk.woorden import BRONTAAL, TAALNAMEN

BRON = Path(__file__).with_name("hugo")
_FIELD = re.compile(r"%\((\w+)\)s")


def make_config(werk: Werk) -> dict[str, Any]:
    """Switch off what the other peers do not make, and what would render Markdown otherwise than they do."""
    return {
        "baseURL": f"{SITE}/",
        "params": {"site": SITE},
        "defaultContentLanguage": BRONTAAL,
        "defaultContentLanguageInSubdir": True,
        "disableDefaultLanguageRedirect": True,
        "disableKinds": ["home", "taxonomy", "term", "rss", "sitemap", "robotstxt", "404"],
        "disableHugoGeneratorInject": True,
        "languages": {taal: {"label": TAALNAMEN[taal], "weight": at} for at, taal in enumerate(werk.talen, start=1)},
        "markup": {"goldmark": {"extensions": {"typographer": {"disable": True}}, "parser": {"autoHeadingID": False}}},
    }


def make_i18n(woorden: dict[str, str]) -> list[dict[str, str]]:
    """Give a catalogue as Hugo reads it; what is filled in is named as Go does."""
    return [{"id": msgid, "translation": _FIELD.sub(r"{{ .\1 }}", msgstr)} for msgid, msgstr in woorden.items()]


def write_bron(werk: Werk, bron: Path) -> None:
    """Write all that Hugo reads."""
    shutil.copytree(BRON, bron, dirs_exist_ok=True)
    write_json(bron / "hugo.json", make_config(werk))
    for name, value in make_data(werk).items():
        write_json(bron / "data" / f"{name}.json", value)
    for taal, woorden in werk.woorden.items():
        write_json(bron / "i18n" / f"{taal}.json", make_i18n(dict(woorden)))
    write_teksten(werk, bron / "assets" / "teksten")


def build(werk: Werk, naar: Path) -> None:
    """Write the site."""
    with tempfile.TemporaryDirectory() as folder:
        bron = Path(folder)
        write_bron(werk, bron)
        command: list[str | Path] = [
            hugo(),
            "--quiet",
            "--source",
            bron,
            "--destination",
            naar,
            "--cacheDir",
            bron / "cache",
        ]
        subprocess.run(command, check=True)


def main() -> None:
    """Build what is asked."""
    opdracht = read_opdracht()
    build(make_werk(opdracht.gemeenten, opdracht.talen), opdracht.naar)


if __name__ == "__main__":
    main()
