# SPDX-License-Identifier: EUPL-1.2
"""Gather the words of the screens for translators, into ``translations/messages.pot``.

Run by `make messages`. The same words give the same bytes: no dates, no line numbers.
"""

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from portal.catalogue import uitleg

ROOT = Path(__file__).resolve().parent.parent
POT = ROOT / "translations" / "messages.pot"
ROOMS = ("public", "papier", "intake", "ui")
"""What people read who come home; a desk and an operator read Dutch."""
METHODS = [("**.py", "python"), ("**/templates/**.html", "jinja2")]
OPTIONS = {"**/templates/**.html": {"trimmed": "true", "silent": "false"}}


def extract() -> bytes:
    """Give the contents of ``messages.pot``: every Dutch sentence that a screen shows."""
    catalog = Catalog(project="nazorgportaal", charset="utf-8", header_comment="# De woorden van de schermen.")
    for room in ROOMS:
        for _file, _line, message, _comments, context in extract_from_dir(ROOT / "portal" / room, METHODS, OPTIONS):
            catalog.add(message, context=context)
    for naam in sorted(vars(uitleg)):
        if naam.isupper():
            catalog.add(getattr(uitleg, naam))  # the lookup answers in Dutch; a room translates its sentence
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=0, no_location=True, sort_output=True, omit_header=False)
    lines = buffer.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith((b'"POT-Creation-Date', b'"Generated-By')))


def main() -> None:
    """Write the file."""
    POT.parent.mkdir(exist_ok=True)
    POT.write_bytes(extract())
    print(f"{POT.relative_to(ROOT)} geschreven")


if __name__ == "__main__":
    main()
