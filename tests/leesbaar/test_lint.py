"""The LiNT score of every text, estimated: few adults have difficulty with our pages."""

from itertools import chain

import pytest

from tests.leesbaar.frog import Ontleding, Woord
from tests.leesbaar.lint import Lint, Oordeel
from tests.leesbaar.niveaus import MOEILIJKE_ZINNEN
from tests.leesbaar.teksten import Tekst, read_golden, read_teksten
from tests.leesbaar.verslag import write_verslag
from tests.leesbaar.woordenlijsten import Woordenlijsten, read_lijsten

LIJSTEN = Woordenlijsten(
    naamwoorden={"brief": (None, "concrete"), "klachtbrief": ("brief", "concrete"), "klacht": (None, "abstract")},
    frequentie={"brief": 4.0, "lees": 3.0},
    overslaan=frozenset(),
    bijwoorden=frozenset(),
    eenheden=frozenset(),
    gewichten=(10.0, 10.0, -2.0, -3.0, 20.0),
)
OP_DE_KLACHTBRIEF = Ontleding(
    (
        Woord(1, "Lees", "lezen", "WW(pv,tgw,ev)", 0, "ROOT"),
        Woord(2, "op", "op", "VZ(init)", 1, "mod"),
        Woord(3, "de", "de", "LID(bep)", 4, "det"),
        Woord(4, "klachtbrief", "klachtbrief", "N(soort,ev)", 2, "obj1"),
        Woord(5, ".", ".", "LET()", 4, "punct"),
    )
)
HARD = (
    "Overeenkomstig de toepasselijke regelgeving geschiedt de inwilliging van verzoeken inzake bijstandsverlening "
    "uitsluitend na overlegging van bewijsstukken betreffende verblijfsrechtelijke omstandigheden."
)


def test_a_noun_is_the_head_of_its_preposition_and_a_compound_is_as_common_as_its_last_part() -> None:
    found = Lint(LIJSTEN).features(OP_DE_KLACHTBRIEF)

    assert OP_DE_KLACHTBRIEF.kern(2) == 4
    assert found.zin == "Lees op de klachtbrief."
    assert (found.lengte, found.inhoud, found.persoonsvormen, found.naamwoorden, found.concreet) == (4, 2, 1, 1, 1)
    assert found.frequenties == (3.0, 4.0)
    assert found.afstand == 2


def test_the_report_names_the_level_the_figures_and_the_hardest_sentences_of_a_text() -> None:
    [tekst, *_rest] = read_golden()
    short = Tekst("content/nl/kort.md", tekst.niveau, ("Bel de gemeente.", "Zeg dat u geen bed hebt."))

    without = write_verslag([short], {})
    lint = write_verslag([short], {short.naam: Oordeel(12.34, ((60.0, "Zeg dat u geen bed hebt."),))})

    assert "| content/nl/kort.md | hoofdpagina | 2 | 4,5 | 6 |" in without
    assert "| niet gemeten |" in without
    assert "- Zeg dat u geen bed hebt. (6 woorden)" in without
    assert "| 12,3 |" in lint
    assert "- Zeg dat u geen bed hebt. (LiNT 60,0)" in lint


@pytest.mark.alles
def test_few_adults_have_difficulty_with_a_text_and_none_of_its_sentences_is_hard() -> None:
    teksten = (*read_teksten(), *read_golden())

    found = Lint(read_lijsten()).judge([one.blokken for one in teksten])

    both = list(zip(teksten, found, strict=True))
    high = [f"{tekst.naam}: LiNT {oordeel.score}" for tekst, oordeel in both if not is_below(oordeel, tekst)]
    hard = [f"{tekst.naam}: {zin}" for tekst, oordeel in both for zin in {*oordeel.moeilijk} - MOEILIJKE_ZINNEN]
    assert not high + hard, "\n".join(high + hard)
    assert {*chain.from_iterable(oordeel.moeilijk for oordeel in found)} >= MOEILIJKE_ZINNEN


@pytest.mark.alles
def test_the_language_of_offices_is_hard() -> None:
    [hard, easy] = Lint(read_lijsten()).judge([[HARD], ["Bel vandaag nog met de man van het loket."]])

    assert hard.moeilijk == (HARD,)
    assert easy.moeilijk == ()


def is_below(oordeel: Oordeel, tekst: Tekst) -> bool:
    """Tell whether a text is as easy as its level asks; without a verb there is nothing to score."""
    return oordeel.score is not None and oordeel.score < tekst.niveau.lint
