"""Editing the text of a file: what was asked changes, and not one other byte."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.errors import PortalError
from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket
from portal.settings import Settings
from portal.sources.concept import Concept
from portal.sources.document import Place
from portal.sources.yaml_bewerken import edited, scalar, written
from portal.sources.yaml_nodes import read_text_nodes
from tests.examples import VANDAAG

FOLDER = Settings().gemeenten
GEMEENTEN = sorted(FOLDER.glob("*.yaml"))
LOKETTEN = sorted((FOLDER / "loketten").glob("*.yaml"))
EDITS: dict[Place, str | dict[str, str]] = {
    ("naam",): "Nieuw",
    ("contact", "bron_datum"): "2026-11-22",
    ("contact", "telefoon"): "030 286 10 00",
    ("contact", "website"): "https://www.voorbeeld.example/#kop",
    ("contact", "bezoekadres", "plaats"): "Voorbeeld: oost",
    ("contact", "postadres"): "Postbus 1, 1234 AA Voorbeeld",
    ("contact", "contactformulier"): "https://www.voorbeeld.example/contact",
}


def order(place: Place) -> tuple[str, ...]:
    names = ("bron", "telefoon", "email", "website", "contactformulier", "afspraak", "bezoekadres", "postadres")
    return ("bron", "code", "naam", "contact", "opvang") if not place else names


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """Give the lines that went and the lines that came, as one stretch."""
    old, new = before.split("\n"), after.split("\n")
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    return old, new


@pytest.mark.parametrize("place", EDITS, ids=".".join)
def test_in_every_real_file_a_new_value_changes_its_own_line_only(place: Place) -> None:
    for path in GEMEENTEN:
        concept = Concept.read(path, Gemeente, today=VANDAAG)
        known = concept.known(place)
        went, came = changed_lines(concept.text, edited(concept.text, {place: EDITS[place]}, order))

        assert len(came) == 1, path
        assert re.fullmatch(rf" *{place[-1]}: .*", came[0]), path
        assert len(went) == (0 if known is None else 1), path


def test_in_every_real_file_what_is_put_and_taken_away_again_leaves_the_same_bytes() -> None:
    for path, model in [(path, Gemeente) for path in GEMEENTEN[::7]] + [(path, Loket) for path in LOKETTEN]:
        concept = Concept.read(path, model, today=VANDAAG)
        place: Place = ("contact", "nummer_buitenland") if model is Gemeente else ("als_dicht",)
        block = {"bron": "x", "telefoon": "+31 30 286 00 00"} if model is Gemeente else {"tekst": "Bel: morgen."}
        if concept.known(place) is None:
            concept.change({place: block})
            assert concept.known(place) == block
            concept.change({place: None})

        assert concept.text.encode() == path.read_bytes()


def test_comments_quotes_and_ends_of_lines_stay() -> None:
    before = (
        "\ufeff# kop\r\nbron: 'CBS'   # wie\r\ncontact:  # zo bereikt u ons\r\n    bron: x\r\n"
        '    telefoon: "14 030" # algemeen\r\n    # nog een woord\r\n    website: https://x.nl'
    )

    after = edited(before, {("contact", "telefoon"): "14 031", ("contact", "postadres"): "Postbus 1: x"}, order)

    assert after == before.replace("14 030", "14 031") + "\r\n    postadres: 'Postbus 1: x'\r\n"


def test_a_block_changes_field_by_field_and_keeps_its_comments() -> None:
    before = "bron: x\ncontact:\n  bezoekadres:\n    straat: A 1  # hoek\n    postcode: 1234 AB\n    plaats: B\n"

    after = edited(before, {("contact", "bezoekadres"): {"straat": "C 2", "plaats": "B"}}, order)

    assert after == "bron: x\ncontact:\n  bezoekadres:\n    straat: C 2  # hoek\n    plaats: B\n"


def test_a_text_over_several_lines_is_replaced_whole() -> None:
    before = "bron: een\n  lange bron\nnaam: |\n  twee\n  regels\ncode: x\n"

    assert edited(before, {("bron",): "kort", ("naam",): "A"}, order) == "bron: kort\nnaam: A\ncode: x\n"


@pytest.mark.parametrize("text", ["a: {b: c}\n", "a:\n  - {bron: x}\n"])
def test_what_cannot_be_followed_is_left_to_a_person(text: str) -> None:
    with pytest.raises(PortalError, match="alleen een mens"):
        edited(text, {("a", "telefoon"): "1"}, order)


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).filter(lambda text: text.strip())
)
def test_any_line_of_text_reads_back_as_it_is(text: str) -> None:
    whole = written({"a": text, "b": [text], "c": {"d": text}, "e": [{"f": text, "g": "x"}]})
    values = read_text_nodes(whole, "", first_line=1).values

    if "\ufeff" not in text and "\ufffe" not in text and "\uffff" not in text:
        assert values == {"a": text, "b": [text], "c": {"d": text}, "e": [{"f": text, "g": "x"}]}


@pytest.mark.parametrize(
    ("text", "written_so"),
    [
        ("2026-05-02", "2026-05-02"),
        ("2026-05", "'2026-05'"),
        ("2511", "'2511'"),
        ("ja", "'ja'"),
        ("Mo-Fr 09:00-17:00; PH off", "Mo-Fr 09:00-17:00; PH off"),
        ("'s-Gravenhage", "'''s-Gravenhage'"),
        ("+31 30 286 00 00", "+31 30 286 00 00"),
        ("a # b", "'a # b'"),
    ],
)
def test_quotes_stand_where_a_reader_would_guess(text: str, written_so: str) -> None:
    assert scalar(text) == written_so


def test_a_wrong_answer_is_told_with_an_example_and_changes_nothing() -> None:
    path = Path(FOLDER / "zeist.yaml")
    concept = Concept.read(path, Gemeente, today=VANDAAG)

    with pytest.raises(ValueError, match="‘bel maar’ is geen telefoonnummer, bijvoorbeeld: 14 030"):
        concept.change({("contact", "telefoon"): "bel maar"})

    assert concept.text == path.read_text("utf-8")
