"""What a new gemeente takes over from those that end in it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from portal.domain.gemeente import Gemeente
from portal.domain.postcode import cijfers_in
from portal.sources.yaml_nodes import read_nodes

_ALLE = ("andere_namen", "voormalige_gemeenten", "plaatsnamen", "aanbod", "landingsplaatsen", "opvang")
"""Lists of which every part has its own source."""
_BRON = ("bron", "bron_url", "bron_datum")


def taken_over(folder: Path, former: Sequence[Gemeente]) -> dict[str, Any]:
    """Give what the former gemeenten had, as their files say it; nothing where there were none."""
    read = [read_nodes(folder / f"{one.slug}.yaml", one.slug).values for one in former]
    if not read:
        return {}
    found: dict[str, Any] = {name: [part for one in read for part in one.get(name, ())] for name in _ALLE}
    found["postcodes"] = _joined(read, "postcodes", "reeksen")
    inside = frozenset(cijfers_in(reeks for one in former for reeks in one.postcodes.reeksen))
    shared = [part for one in read for part in one["postcodes"].get("gedeeld", ())]
    if outside := [part for part in shared if int(part["postcode"]) not in inside]:
        found["postcodes"]["gedeeld"] = outside
    found["postbussen"] = _joined(read, "postbussen", "reeksen")
    found["woonplaatsen"] = _joined(read, "woonplaatsen", "namen")
    return found


def _joined(read: Iterable[Mapping[str, Any]], block: str, name: str) -> dict[str, Any]:
    """Join the lists of one block; a line of the source stays where all say the same, and the oldest date counts."""
    blocks = [one[block] for one in read if block in one]
    if not blocks:
        return {}
    joined = {
        "bron": "; ".join(dict.fromkeys(one["bron"] for one in blocks)),
        "bron_url": blocks[0].get("bron_url") if len({one.get("bron_url") for one in blocks}) == 1 else None,
        "bron_datum": min((one.get("bron_datum", "") for one in blocks), default=""),
        name: sorted({part for one in blocks for part in one[name]}),
    }
    return {key: value for key, value in joined.items() if value}


def renamed_in(folder: Path, former: Sequence[str], code: str, naam: str) -> dict[Path, str | None]:
    """Give the files of the desks that worked for one of the former gemeenten, now for the new one."""
    line = re.compile(rf"^(\s*- )(?:{'|'.join(former)})\b.*\n", re.MULTILINE) if former else None
    changed: dict[Path, str | None] = {}
    for path in sorted(folder.glob("*.yaml")) if line else ():
        before = path.read_bytes().decode()
        if line and (match := line.search(before)):
            first = f"{before[: match.start()]}{match[1]}{code}  # {naam}\n"
            changed[path] = first + line.sub("", before[match.end() :])
    return changed
