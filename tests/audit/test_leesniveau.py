"""The light measure says what the heavy one says."""

import pytest

from portal.audit.leesniveau import lettergrepen, measure
from tests.audit.examples import SITES
from tests.leesbaar.meten import measure as measure_well
from tests.leesbaar.teksten import Tekst, blocks_of, read_golden

AFWIJKING = 8.0
"""Points of Flesch-Douma that the two may differ: less than between two levels."""


@pytest.mark.parametrize(
    ("woord", "aantal"),
    [
        *(
            ("bel", 1),
            ("nazorg", 2),
            ("gemeente", 3),
            ("identiteitsbewijs", 6),
            ("uitkering", 3),
            ("geïnd", 2),
            ("nieuw", 1),
        ),
        *(("huis", 1), ("mooie", 2), ("moeilijk", 2), ("bewijs", 2), ("eeuwig", 2), ("hm", 1)),
    ],
)
def test_the_syllables_of_a_word_are_heard(woord: str, aantal: int) -> None:
    assert lettergrepen(woord) == aantal


@pytest.mark.parametrize("tekst", read_golden(), ids=lambda tekst: tekst.naam)
def test_our_own_pages_measure_as_with_a_list_of_syllables(tekst: Tekst) -> None:
    light, heavy = measure(tekst.blokken), measure_well(tekst.blokken)

    assert light.flesch == pytest.approx(heavy.flesch, abs=AFWIJKING)
    assert light.met == 4


def test_officialese_breaks_every_bound() -> None:
    blokken = blocks_of((SITES / "ambtelijk" / "nazorg" / "index.html").read_text("utf-8"))

    assert measure(blokken).met == 0
    assert measure(blokken).flesch == pytest.approx(measure_well(blokken).flesch, abs=AFWIJKING)


def test_a_page_with_hardly_a_sentence_is_not_judged() -> None:
    assert not measure(["Nazorg", "Bel 14 030", ""]).says_enough
    assert measure(["Bel ons. Kom langs vandaag. Wij helpen u."]).zinnen == 2
