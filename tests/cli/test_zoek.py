import json
from pathlib import Path

from tests.test_cli import portaal


def test_words_lead_to_answers_with_their_address() -> None:
    done = portaal("zoek", "nazorgteam katwijk", "--json")

    found = json.loads(done.stdout)
    assert (found["query"], found["taal"], found["zeker"]) == ("nazorgteam katwijk", "nl", True)
    assert found["resultaten"][0]["id"] == "loket:katwijk-nazorgteam"
    assert found["resultaten"][0]["pad"] == "/nl/katwijk/#hulp-nu"


def test_another_language_finds_its_own_words() -> None:
    done = portaal("zoek", "debts", "--taal", "en", "--json")

    assert json.loads(done.stdout)["resultaten"][0]["id"] == "voorwaarde:schulden"


def test_questions_from_a_file_are_answered_one_on_each_line(tmp_path: Path) -> None:
    (tmp_path / "vragen.csv").write_text("query\nschudlen\npizza\n", "utf-8")

    plain = portaal("zoek", "--bestand", str(tmp_path / "vragen.csv"))
    lines = portaal("zoek", "--bestand", str(tmp_path / "vragen.csv"), "--json").stdout.splitlines()

    assert "voorwaarde" in plain.stdout
    assert "dit is een gok" in plain.stderr
    assert "Niets gevonden." in plain.stderr
    assert [bool(json.loads(line)["resultaten"]) for line in lines] == [True, False]


def test_without_words_it_says_what_to_give() -> None:
    done = portaal("zoek")

    assert done.returncode != 0
    assert "Geef woorden" in done.stderr
