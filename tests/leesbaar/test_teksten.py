"""Every Dutch text is as easy as we promise; docs/leesbaarheid.md shows the figures."""

import re

import pytest

from assets.messages import POT
from tests.leesbaar.niveaus import A2, B1, Niveau
from tests.leesbaar.regels import Regels
from tests.leesbaar.teksten import ROOT, Tekst, fill_in, messages, read_bekend, read_teksten
from tests.leesbaar.woorden import read_lijst

MAKKELIJK = {
    "content/nl/stappen.yaml: makkelijk",
    "content/nl/stappen.yaml: titels",
    "portal/public: makkelijk en plaatjes",
    "portal/intake",
}


@pytest.fixture(scope="module")
def teksten() -> tuple[Tekst, ...]:
    return read_teksten()


@pytest.mark.parametrize("niveau", [B1, A2], ids=lambda niveau: niveau.naam)
def test_every_text_keeps_to_its_level(teksten: tuple[Tekst, ...], niveau: Niveau) -> None:
    regels = Regels(read_lijst(), read_bekend())

    found = [fout for tekst in teksten if tekst.niveau is niveau for fout in regels.judge(tekst)]

    assert not found, "\n".join(map(str, found))


def test_what_is_for_people_who_read_little_is_held_to_a2(teksten: tuple[Tekst, ...]) -> None:
    assert {tekst.naam for tekst in teksten if tekst.niveau is A2} == MAKKELIJK


def test_every_page_and_every_sentence_of_a_screen_is_read(teksten: tuple[Tekst, ...]) -> None:
    names = {tekst.naam for tekst in teksten}
    pages = {path.relative_to(ROOT).as_posix() for path in (ROOT / "content" / "nl").glob("*.md")}
    msgids = {eval_po(line) for line in re.findall(r'^msgid(?:_plural)? (".+")$', POT.read_text("utf-8"), re.MULTILINE)}
    screens = {blok for tekst in teksten if tekst.naam.startswith("portal/") for blok in tekst.blokken}

    assert pages <= names
    assert {words for _file, words in messages()} == msgids
    assert {fill_in(words) for words in msgids} == screens


def eval_po(quoted: str) -> str:
    """Read a string of a catalogue."""
    return quoted[1:-1].replace('\\"', '"').replace("\\n", "\n")
