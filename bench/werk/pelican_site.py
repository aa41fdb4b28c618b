"""Peer: Pelican with the same templates; a plugin hands the pages to Pelican's own writer.

Content files would need a reader, and an article for each page; the pages are data, and a plugin is Pelican's way to
bring data in. Runs in the virtual environment of the tools, see `bench.werk.tools`.
"""

import importlib
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.werk.gegevens import Werk, make_werk
from bench.werk.jinja import SJABLONEN, Vertaler
from bench.werk.opdracht import read_opdracht
from bench.werk.pagina import list_plekken, make_pagina, render_tekst
from bench.werk.tools import PYTHON, VENV


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Plugin:
    """A plugin that writes the pages after Pelican's own pages, of which there are none."""

    werk: Werk

    def register(self) -> None:
        """Ask Pelican to be called with its generator, that has the Jinja environment, and its writer."""
        importlib.import_module("pelican").signals.page_writer_finalized.connect(self.write)

    def write(self, generator: Any, writer: Any) -> None:
        """Write every page with Pelican's environment, context and writer."""
        teksten = {key: render_tekst(text) for key, text in self.werk.teksten.items()}
        vertaler = Vertaler(self.werk.woorden, self.werk.talen[0])
        vertaler.install(generator.env)
        template = generator.get_template("pagina")
        for plek in list_plekken(self.werk):
            vertaler.taal = plek.taal
            page = make_pagina(self.werk, plek, teksten[plek.soort, plek.taal])
            writer.write_file(f"{page.url.strip('/')}/index.html", template, generator.context, page=page)


def make_settings(plugin: Plugin, bron: Path, naar: Path) -> dict[str, Any]:
    """Give the settings of a site without articles, feeds, themes and static files."""
    feeds = ("FEED_ALL_ATOM", "CATEGORY_FEED_ATOM", "TRANSLATION_FEED_ATOM", "AUTHOR_FEED_ATOM", "AUTHOR_FEED_RSS")
    return {
        "PATH": str(bron),
        "OUTPUT_PATH": str(naar),
        "THEME": "simple",
        "THEME_STATIC_PATHS": [],
        "THEME_TEMPLATES_OVERRIDES": [str(SJABLONEN)],
        "JINJA_ENVIRONMENT": {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True},
        "PLUGINS": [plugin],
        "DIRECT_TEMPLATES": [],
        "STATIC_PATHS": [],
        "TIMEZONE": "Europe/Amsterdam",
        **dict.fromkeys(feeds),
    }


def build(werk: Werk, naar: Path) -> None:
    """Write the site."""
    with tempfile.TemporaryDirectory() as bron:
        pelican = importlib.import_module("pelican")
        read_settings = importlib.import_module("pelican.settings").read_settings
        pelican.Pelican(read_settings(override=make_settings(Plugin(werk), Path(bron), naar))).run()


def main() -> None:
    """Build what is asked, in the environment that has Pelican."""
    if Path(sys.prefix) != VENV:
        sys.exit(subprocess.run([PYTHON, "-m", "bench.werk.pelican_site", *sys.argv[1:]], check=False).returncode)
    opdracht = read_opdracht()
    build(make_werk(opdracht.gemeenten, opdracht.talen), opdracht.naar)


if __name__ == "__main__":
    main()
