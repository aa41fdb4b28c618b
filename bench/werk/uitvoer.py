"""The workload as JSON and Markdown files, for peers that are no Python."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.werk.gegevens import Werk
from bench.werk.woorden import SOORTEN, TAALNAMEN, VOET


def make_data(werk: Werk) -> dict[str, Any]:
    """Give all but the texts and the catalogues; each item becomes a data file."""
    return {
        "gemeenten": {gemeente.slug: asdict(gemeente) for gemeente in werk.gemeenten},
        "talen": [{"code": taal, "naam": TAALNAMEN[taal]} for taal in werk.talen],
        "soorten": [{"code": soort, "naam": naam, "uitleg": uitleg} for soort, (naam, uitleg) in SOORTEN.items()],
        "voet": [{"pad": pad, "naam": naam} for pad, naam in VOET.items()],
    }


def write_json(path: Path, value: Any) -> None:
    """Write a value, and the folder that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False))


def write_teksten(werk: Werk, folder: Path) -> None:
    """Write the shared texts as `taal/soort.md`."""
    for (soort, taal), text in werk.teksten.items():
        path = folder / taal / f"{soort}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
