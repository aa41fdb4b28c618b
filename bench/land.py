"""An invented country in files like ours: as many gemeenten as one asks, with the contacts and desks of the real ones.

Every gemeente has one postcode and ten places, so that nothing but their number grows.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from bench.werk.toeval import Toeval
from bench.werk.woorden import make_woordenlijst

MOST = 8999
"""So many postcodes of four digits there are."""
PLAATSEN = 10
KEPT = ("bron", "bron_datum", "provincie", "contact", "opvang", "aanbod")
"""What is copied from a real file as it is."""
LOKETTEN = "loketten"
_BLOCK = re.compile(r"(?m)^(?=[a-z_]+:)")
_CODE = re.compile(r"GM[0-9]{4}")
_WORDS = make_woordenlijst("nl")


def write_land(real: Path, folder: Path, gemeenten: int) -> None:
    """Write the files of a number of gemeenten, and of the desks that serve them.

    Args:
        real: The folder with the real files.
        folder: An empty folder.
        gemeenten: At most `MOST`.
    """
    files = sorted(real.glob("*.yaml"))
    texts = {path.stem: path.read_text("utf-8") for path in files}
    (folder / LOKETTEN).mkdir(parents=True)
    for number in range(gemeenten):
        turn, place = divmod(number, len(files))
        stem = files[place].stem
        (folder / f"{stem}-{turn + 1}.yaml").write_text("".join(_gemeente(texts[stem], number)), "utf-8")
    places = {_CODE.findall(text)[0]: place for place, text in enumerate(texts.values())}
    for path in sorted((real / LOKETTEN).glob("*.yaml")):
        _write_desks(path, folder / LOKETTEN, places, gemeenten)


def _gemeente(text: str, number: int) -> Iterator[str]:
    """Give the parts of a file."""
    toeval = Toeval(f"land {number}")
    naam, *plaatsen = ("".join(toeval.choices(_WORDS, k=2)).capitalize() for _name in range(PLAATSEN + 1))
    yield f"code: GM{number + 1:04}\nnaam: {naam}\nofficiele_naam: {naam}\n"
    yield f"postcodes:\n  bron: Verzonnen\n  reeksen: ['{number + 1001}']\n"
    yield f"woonplaatsen:\n  bron: Verzonnen\n  namen: [{', '.join(plaatsen)}]\n"
    yield from (block for block in _BLOCK.split(text) if block.partition(":")[0] in KEPT)


def _write_desks(path: Path, folder: Path, places: dict[str, int], gemeenten: int) -> None:
    """Write a desk once for every time that all its gemeenten were written."""
    text = path.read_text("utf-8")
    served = {code: places[code] for code in _CODE.findall(text)}
    for turn, first in enumerate(range(0, gemeenten - max(served.values()), len(places)), start=1):
        again = text
        for code, place in served.items():
            again = again.replace(code, f"gm{first + place + 1:04}")  # small letters: not to be replaced once more
        (folder / f"{path.stem}-{turn}.yaml").write_text(again.replace("gm", "GM"), "utf-8")
