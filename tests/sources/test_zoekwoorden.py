"""The list of words is checked when it is read."""

from datetime import date
from pathlib import Path

import pytest

from portal.sources.bevindingen import Bevindingen
from portal.sources.zoekwoorden import load_zoekwoorden

DAY = date(2026, 11, 22)
KEUR = "nagekeken_op: '2026-11-22'\nnakijken_voor: '{}'\neigenaar: Redactie\n"


def mistakes_of(folder: Path, text: str, *, until: str = "2027-05-22") -> tuple[list[str], list[str]]:
    (folder / "zoekwoorden.yaml").write_text(KEUR.format(until) + text, "utf-8")
    found = Bevindingen()
    load_zoekwoorden(folder, ["voorwaarde:schulden"], DAY, found)
    return [str(one) for one in found.problems], [str(one) for one in found.aandacht]


def test_a_good_list_has_no_mistakes(tmp_path: Path) -> None:
    assert mistakes_of(tmp_path, "wegwijzers: {'voorwaarde:schulden': [boete]}\n") == ([], [])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("wegwijzers: {'voorwaarde:geluk': [blij]}", "‘voorwaarde:geluk’ bestaat niet"),
        ("wegwijzers: {'gemeente:zeist': [zeist]}", "wegwijzers"),
        ("wegwijzers: {'voorwaarde:schulden': [boete, boete]}", "‘boete’ staat er 2 keer"),
        ("wegwijzers: {'voorwaarde:schulden': [Boete]}", "schrijf ‘Boete’ in kleine letters"),
        ("wegwijzers: {}\nsynoniemen: [[dakloos]]", "‘dakloos’ staat alleen"),
        ("wegwijzers: {}\nalgemeen: [hulp]\noverslaan: [hulp]", "‘hulp’ staat in algemeen en in overslaan"),
        ("wegwijzers: {}\nonzin: [hulp]", "onzin"),
    ],
)
def test_each_mistake_is_named(tmp_path: Path, text: str, sentence: str) -> None:
    problems, _ = mistakes_of(tmp_path, text + "\n")

    assert any(sentence in problem for problem in problems), problems


def test_a_list_that_nobody_looked_at_in_time_asks_for_attention(tmp_path: Path) -> None:
    problems, attention = mistakes_of(tmp_path, "wegwijzers: {}\n", until="2026-11-21")

    assert problems == []
    assert len(attention) == 1
