"""Setting up a desk from the command line, as the person who runs the portal does."""

import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from portal.cli.vandaag import today_here
from portal.mailbox.keys import Lettersleutel
from portal.settings import Settings
from portal.sources.gemeenten import load_gegevens
from tests.cli.gesprek import Gesprek

SLUG = "utrecht"
DESK = "utrecht-detentie-terugkeer"
LETTERS = re.compile(r"^ +((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})$", re.MULTILINE)


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """Two real gemeenten, one with a desk, and a mailbox that is not there yet."""
    folder = tmp_path / "gemeenten"
    (folder / "loketten").mkdir(parents=True)
    for name in ("utrecht.yaml", "zeist.yaml", f"loketten/{DESK}.yaml"):
        shutil.copy(Settings().gemeenten / name, folder / name)
    return {
        "PORTAL_GEMEENTEN": str(folder),
        "PORTAL_MAILBOX": f"sqlite:///{tmp_path / 'mailbox.db'}",
        "PORTAL_GEHEIM_BESTAND": str(tmp_path / "geheim"),
    }


def answer_all(talk: Gesprek, *, first: bool = True) -> None:
    """Answer up to the moment that the desk is made."""
    if first:
        talk.answer("Gaat het om dit loket? (ja/nee)", "ja")
    talk.answer("[online]", "")
    talk.answer("Naam van behandelaar 1?", "Anna")
    talk.answer("E-mailadres van Anna?", "anna@utrecht.example")
    talk.answer("Naam van behandelaar 2?", "Bram")
    talk.answer("E-mailadres van Bram?", "bram@utrecht.example")
    talk.answer("Leest er nog iemand? (ja/nee)", "nee")
    talk.answer("(leeg: niemand)", "chef@utrecht.example")


def desks_in(environ: dict[str, str]) -> list[tuple[str, ...]]:
    with sqlite3.connect(environ["PORTAL_MAILBOX"].removeprefix("sqlite:///")) as connection:
        return connection.execute("SELECT loket, profiel, plaatsvervanger FROM balie").fetchall()


def test_a_desk_is_set_up_with_plain_questions(environ: dict[str, str], tmp_path: Path) -> None:
    with Gesprek("loket", "nieuw", SLUG, environ=environ) as talk:
        answer_all(talk)
        [papier] = LETTERS.findall(talk.hear("Typ hem over van het papier:"))
        talk.say(papier.lower())
        code = talk.end()

    assert code == 0, talk.said
    assert desks_in(environ) == [(DESK, "online", "chef@utrecht.example")]
    [desk] = load_gegevens(tmp_path / "gemeenten", today=today_here()).loketten
    assert desk.postvak
    assert desk.postvak.sleutel in (tmp_path / "gemeenten/loketten" / f"{DESK}.yaml").read_text("utf-8")
    _papier, anna, bram = LETTERS.findall(talk.said)
    assert len({Lettersleutel.parse(letters).letters for letters in (papier, anna, bram)}) == 3


def test_a_wrong_answer_says_what_is_right_and_asks_again(environ: dict[str, str]) -> None:
    with Gesprek("loket", "nieuw", SLUG, environ=environ) as talk:
        talk.answer("Gaat het om dit loket? (ja/nee)", "misschien")
        assert "Antwoord ja of nee." in talk.answer("Gaat het om dit loket? (ja/nee)", "ja")
        talk.answer("[online]", "thuis")
        assert "Antwoord online of offline." in talk.answer("[online]", "online")
        talk.answer("Naam van behandelaar 1?", "")
        assert "Vul iets in." in talk.answer("Naam van behandelaar 1?", "Anna")
        talk.answer("E-mailadres van Anna?", "anna")
        assert "‘anna’ is geen e-mailadres." in talk.hear("E-mailadres van Anna?")


def test_the_paper_key_must_really_stand_on_paper(environ: dict[str, str]) -> None:
    with Gesprek("loket", "nieuw", SLUG, environ=environ) as talk:
        answer_all(talk)
        [papier] = LETTERS.findall(talk.answer("Typ hem over van het papier:", "AAAA"))
        assert "neem alle 32 letters over" in talk.answer(
            "Typ hem over van het papier:", " ".join(Lettersleutel.new().groepen)
        )
        assert "Dit is een andere sleutel" in talk.answer("Typ hem over van het papier:", papier)
        assert talk.end() == 0


def test_who_stops_halfway_leaves_no_half_desk_behind(environ: dict[str, str], tmp_path: Path) -> None:
    before = (tmp_path / "gemeenten/loketten" / f"{DESK}.yaml").read_bytes()
    with Gesprek("loket", "nieuw", SLUG, environ=environ) as talk:
        answer_all(talk)
        talk.hear("Typ hem over van het papier:")
        code = talk.end()

    assert code == 130
    assert "Afgebroken" in talk.said
    assert desks_in(environ) == []
    assert (tmp_path / "gemeenten/loketten" / f"{DESK}.yaml").read_bytes() == before


def test_a_gemeente_without_a_described_desk_gets_one(environ: dict[str, str], tmp_path: Path) -> None:
    with Gesprek("loket", "nieuw", "zeist", environ=environ) as talk:
        talk.answer("Hoe heet het loket van Zeist?", "Team Terugkeer")
        talk.answer("[Gemeente Zeist]", "")
        answer_all(talk, first=False)
        [papier] = LETTERS.findall(talk.hear("Typ hem over van het papier:"))
        talk.say(papier)
        assert talk.end() == 0, talk.said

    found = {desk.slug: desk for desk in load_gegevens(tmp_path / "gemeenten", today=today_here()).loketten}[
        "zeist-loket"
    ]
    assert (found.naam, found.bron, found.bedient) == ("Team Terugkeer", "Gemeente Zeist", ("GM0355",))
    assert found.postvak


def test_a_desk_that_has_a_mailbox_gets_no_second_one(environ: dict[str, str]) -> None:
    for expected in (0, 1):
        with Gesprek("loket", "nieuw", SLUG, environ=environ) as talk:
            talk.answer("Gaat het om dit loket? (ja/nee)", "ja")
            if expected == 0:
                answer_all(talk, first=False)
                [papier] = LETTERS.findall(talk.hear("Typ hem over van het papier:"))
                talk.say(papier)
            assert talk.end() == expected

    assert f"loket {DESK} heeft al een postvak" in talk.said


def test_a_gemeente_that_nobody_knows_is_told_at_once(environ: dict[str, str]) -> None:
    with Gesprek("loket", "nieuw", "atlantis", environ=environ) as talk:
        assert talk.end() == 1

    assert talk.said == "We kennen geen gemeente ‘atlantis’.\n"
