"""The explanation says what the code does, in plain Dutch."""

import re
from pathlib import Path

import pytest

from portal.audit import leesniveau
from portal.audit.toets import HANDREIKING, Mate, Toets
from portal.audit.toetsen import HOOGST, TOETSEN
from tests.leesbaar.meten import measure
from tests.leesbaar.niveaus import B1
from tests.leesbaar.regels import Regels
from tests.leesbaar.teksten import Tekst, read_bekend
from tests.leesbaar.woorden import read_lijst

UITLEG = (Path(__file__).parents[2] / "docs" / "vindbaarheid.md").read_text("utf-8")
REGELS = Regels(tuple(one for one in read_lijst() if one.woord != "re-integratie"), read_bekend())
"""The name of the block on the home page is what it is."""
COLUMNS = 6
"""Of the table of checks."""


def test_all_checks_together_are_worth_a_hundred_points() -> None:
    assert sum(toets.punten for toets in TOETSEN) == HOOGST
    assert all(Mate.DEELS.of(toets.punten) * 2 == toets.punten for toets in TOETSEN)
    assert len({toets.naam for toets in TOETSEN}) == len(TOETSEN)


def test_the_table_is_that_of_the_code() -> None:
    lines = [line.strip("|").split("|") for line in UITLEG.splitlines() if line.startswith("| ")]
    rows = [tuple(map(str.strip, cells)) for cells in lines if len(cells) == COLUMNS]

    assert rows[1:] == [(one.deel, one.naam, str(one.punten), one.goed, one.deels or "–", one.bron) for one in TOETSEN]


def test_the_bounds_of_reading_are_those_of_the_code() -> None:
    assert HANDREIKING in UITLEG
    for figure in (
        f"{leesniveau.GEMIDDELD:g} woorden",
        f"{leesniveau.LANG} woorden",
        f"minstens {leesniveau.FLESCH:g}",
    ):
        assert figure in UITLEG
    assert re.findall(r"(\d+)%", UITLEG) == [
        f"{100 * share:g}" for share in (leesniveau.VAAK_LANG, leesniveau.VAAK_VEEL)
    ]


@pytest.mark.parametrize("toets", TOETSEN, ids=lambda toets: toets.naam)
def test_every_check_speaks_plain_dutch(toets: Toets) -> None:
    texts = filter(None, (toets.naam, toets.goed, toets.deels, toets.raad))

    found = REGELS.judge(Tekst("toets", B1, tuple(texts)))

    assert [str(one) for one in found if one.zin] == []


def test_the_checks_together_read_as_plain_dutch() -> None:
    maat = measure([text for toets in TOETSEN for text in (toets.goed, toets.raad)])

    assert maat.gemiddelde <= B1.gemiddelde
    assert maat.flesch >= B1.flesch
