"""A small folder ``gemeenten/`` that is in order, and the mistakes that the reader names in it."""

from pathlib import Path

import pytest

from portal.sources.gemeenten import load_gegevens
from portal.sources.problems import SourceError
from tests.examples import VANDAAG

GEMEENTE = """\
# yaml-language-server: $schema=../docs/schema/gemeente.schema.json
bron: CBS
code: GM0344
naam: Utrecht
officiele_naam: Utrecht
provincie: Utrecht
postcodes:
  bron: CBS
  reeksen: [3511-3515, '3521']
woonplaatsen:
  bron: CBS
  namen: [Utrecht]
contact:
  bron: Register van Overheidsorganisaties
  bron_datum: 2026-05-14
  website: https://www.utrecht.nl
  telefoon: 14 030
"""
"""Lines 1 to 17."""
LOKET = """\
# yaml-language-server: $schema=../../docs/schema/loket.schema.json
bron: Website van de gemeente
naam: Bureau Nazorg
soort: gemeente
bedient:
  - GM0344
telefoon: 030 286 10 00
"""
"""Lines 1 to 7."""
POSTVAK = """\
postvak:
  sleutel: hSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo=
  vingerafdruk: 4853 d39b d727 2475 2487
"""


def another(slug: str, code: str, reeksen: str) -> str:
    """Give a second gemeente that does not quarrel with the first."""
    text = GEMEENTE.replace("GM0344", code).replace("[3511-3515, '3521']", reeksen)
    return text.replace("Utrecht", slug.title()).replace("provincie: " + slug.title(), "provincie: Utrecht")


def write(folder: Path, name: str, content: str | bytes) -> None:
    """Write a file of the folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def lines_of(folder: Path) -> list[str]:
    """Give the lines that an editor reads, each with the file as named from the folder."""
    with pytest.raises(SourceError) as told:
        load_gegevens(folder, today=VANDAAG)
    return str(told.value).replace(f"{folder.as_posix()}/", "").split("\n")


def mistakes_in(folder: Path, content: str | bytes) -> list[str]:
    """Give the lines that an editor reads about one gemeente, without the name of the file."""
    write(folder, "utrecht.yaml", content)
    return [line.removeprefix("utrecht.yaml:") for line in lines_of(folder)]


def mistakes_of_loket(folder: Path, content: str) -> list[str]:
    """Give the lines that an editor reads about one loket beside a gemeente in order."""
    write(folder, "utrecht.yaml", GEMEENTE)
    write(folder, "loketten/bureau.yaml", content)
    return [line.removeprefix("loketten/bureau.yaml:") for line in lines_of(folder)]
