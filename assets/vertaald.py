# SPDX-License-Identifier: EUPL-1.2
"""Mark the translations of a language as made from the Dutch texts of today.

``python -m assets.vertaald es`` after the Spanish files were brought up to date: each gets the mark of its Dutch text.
Which files wait for a translator, ``portaal check`` tells.
"""

import re
import sys
from datetime import UTC, datetime
from pathlib import Path

from portal.domain.taal import Taal
from portal.sources.bevindingen import Bevindingen
from portal.sources.content import load_dutch
from portal.sources.organisaties import BESTAND as ORGANISATIES
from portal.sources.organisaties import mark_of_organisaties
from portal.sources.stappen import BESTAND as STAPPEN
from portal.sources.vertaling import mark_of_words

CONTENT = Path(__file__).resolve().parent.parent / "content"
_MERK = re.compile(r"^vertaald_van:.*$", re.MULTILINE)


def marks() -> dict[str, str]:
    """Give the mark of every Dutch text, by the name of its file."""
    dutch = load_dutch(CONTENT, datetime.now(UTC).date(), Bevindingen())
    if dutch is None:
        sys.exit("de Nederlandse teksten hebben fouten; draai eerst: portaal check")
    return {
        **{f"{naam}.md": pagina.merk for naam, pagina in dutch.content.paginas.items()},
        ORGANISATIES: mark_of_organisaties(dutch.content.organisaties),
        STAPPEN: mark_of_words(dutch.stapteksten),
    }


def stamp(taal: Taal) -> int:
    """Write today's marks into every file of a language, and give how many changed."""
    changed = 0
    for name, mark in marks().items():
        path = CONTENT / taal / name
        old = path.read_text("utf-8") if path.exists() else ""
        new = _MERK.sub(f"vertaald_van: '{mark}'", old, count=1)
        if new != old:
            path.write_text(new, "utf-8")
            changed += 1
    return changed


if __name__ == "__main__":
    for code in sys.argv[1:]:
        print(f"{code}: {stamp(Taal(code))} bestanden gemerkt")
