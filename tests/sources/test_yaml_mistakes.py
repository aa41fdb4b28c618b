from pathlib import Path

import pytest

from portal.sources.document import MAX_BYTES
from portal.sources.yaml_nodes import read_text_nodes
from tests.sources.folder import GEMEENTE, mistakes_in

BOMB = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [*{last}, *{last}]\n" for last, name in zip("abcdefg", "bcdefgh", strict=True)
)
ANKER = "gebruikt een anker (& of *); schrijf de waarde voluit"
GEEN_YAML = "is geen geldige YAML; kijk naar spaties, aanhalingstekens en dubbele punten"


def test_a_doubled_key_is_named_where_it_stands_for_the_second_time(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE + "  telefoon: 14 0344\nnaam: Utrecht\n")

    assert told == ["18: contact.telefoon: staat er twee keer", "19: naam: staat er twee keer"]


def test_nothing_is_guessed() -> None:
    document = read_text_nodes(
        "a: 13:30\nb: NO\nc: 014\nd: 1e3\ne: 2026-11-22\nf: '~'\ng: 0x10\n", "x.yaml", first_line=1
    )

    assert document.values == {
        "a": "13:30",
        "b": "NO",
        "c": "014",
        "d": "1e3",
        "e": "2026-11-22",
        "f": "~",
        "g": "0x10",
    }


@pytest.mark.parametrize("nothing", ["~", "null", ""])
def test_what_yaml_calls_nothing_is_empty_and_no_name(nothing: str) -> None:
    document = read_text_nodes(f"naam: {nothing}\n", "x.yaml", first_line=1)

    assert [str(problem) for problem in document.problems] == [
        "x.yaml:1: naam: is leeg; vul het in of haal de regel weg"
    ]


def test_a_tab_is_named_with_its_line(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE + "\topmerking: x\n")

    assert told == ["18: bevat een tab; spring in met spaties"]


def test_a_tab_inside_a_text_is_named_with_its_field(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.replace("naam: Utrecht", "naam: Utr\techt", 1))

    assert told == [
        "4: naam: bevat een regeleinde of een onzichtbaar teken; schrijf één gewone regel, bijvoorbeeld: Den Haag"
    ]


def test_anchors_and_aliases_are_refused(tmp_path: Path) -> None:
    text = GEMEENTE.replace("naam: Utrecht", "naam: &naam Utrecht", 1).replace(
        "officiele_naam: Utrecht", "officiele_naam: *naam"
    )

    told = mistakes_in(tmp_path, text)

    assert told == [f"4: naam: {ANKER}", f"5: officiele_naam: {ANKER}"]


def test_an_anchor_on_the_name_of_a_field_is_refused_too(tmp_path: Path) -> None:
    assert mistakes_in(tmp_path, GEMEENTE.replace("naam:", "&a naam:", 1)) == [f"4: naam: {ANKER}"]


def test_a_bomb_of_aliases_is_one_mistake_per_line(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE + BOMB)

    assert [line for line in told if ANKER in line] == [
        f"{18 + index}: {name}: {ANKER}" for index, name in enumerate("abcdefgh")
    ]


def test_a_hundred_thousand_aliases_on_one_line_are_one_mistake(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE + "opmerking: &a x\nplaatsnamen: [" + "*a ," * 50_000 + "]\n")

    assert told == [f"18: opmerking: {ANKER}", f"19: plaatsnamen[1]: {ANKER}"]


@pytest.mark.parametrize("sluiten", ["]" * 60_000, ""])
def test_nesting_without_end_is_refused_at_once(tmp_path: Path, sluiten: str) -> None:
    told = mistakes_in(tmp_path, GEMEENTE + "aanbod: " + "[" * 60_000 + sluiten + "\n")

    assert told == ["18: aanbod[1][1][1][1][1][1][1][1][1][1][1]: zit te diep genest"]


def test_blocks_without_end_are_refused_too(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, "".join(" " * depth + "a:\n" for depth in range(600)))

    assert told == ["13: a.a.a.a.a.a.a.a.a.a.a.a: zit te diep genest"]


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!!str", "!eigen", "!"])
def test_a_tag_is_refused(tmp_path: Path, tag: str) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.replace("naam: Utrecht", f"naam: {tag} Utrecht", 1))

    assert told == ["4: naam: gebruikt een YAML-label (!); haal het weg"]


def test_a_second_document_is_named_with_its_line(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.replace("naam: Utrecht", "naam: ''", 1) + "---\nnaam: Zeist\n")

    assert told == [
        "4: naam: is leeg, bijvoorbeeld: Den Haag",
        "18: begint een tweede document; haal de regel met --- weg",
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "# alleen een opmerking\n", "\ufeff"])
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, text: str) -> None:
    assert mistakes_in(tmp_path, text) == ["1: is leeg"]


@pytest.mark.parametrize(("text", "line"), [("- a\n- b\n", 1), ("\nUtrecht\n", 2), ("[]\n", 1)])
def test_a_file_that_is_no_block_of_fields_is_told_how_to_begin(tmp_path: Path, text: str, line: int) -> None:
    assert mistakes_in(tmp_path, text) == [f"{line}: begint niet met een veld, bijvoorbeeld: naam: Utrecht"]


def test_a_file_of_10_mb_is_refused_unread(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE + "#" * 10 * 1024 * 1024)

    assert told == ["1: het bestand is te groot (10240 kB); hooguit 256 kB mag"]


def test_a_file_of_the_largest_size_is_still_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    wrong = GEMEENTE.replace("bron: CBS", "bron: ''", 1)
    filled = wrong + "#" * (MAX_BYTES - len(wrong.encode()))

    assert mistakes_in(tmp_path, filled) == ["2: bron: is leeg, bijvoorbeeld: Register van Overheidsorganisaties"]
    assert mistakes_in(tmp_path, filled + "#") == ["1: het bestand is te groot (256 kB); hooguit 256 kB mag"]


def test_bytes_that_are_no_utf_8_are_named_with_their_line(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.encode() + "opmerking: café\n".encode("latin-1"))

    assert told == ["18: bevat tekens die geen UTF-8 zijn; bewaar het bestand opnieuw als UTF-8"]


def test_a_file_in_utf_16_is_refused(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.encode("utf-16"))

    assert told == ["1: bevat tekens die geen UTF-8 zijn; bewaar het bestand opnieuw als UTF-8"]


@pytest.mark.parametrize("sign", ["\x01", "\x1b", "\x85", "\u2028", "\u2029", "\ufffe"])
def test_a_sign_that_yaml_forbids_is_named_with_its_line(tmp_path: Path, sign: str) -> None:
    text = GEMEENTE.replace("bron: CBS", "bron: ééééééééééééééé", 1).replace("naam: Utrecht", f"naam: Ut{sign}recht", 1)

    assert mistakes_in(tmp_path, text) == ["4: bevat een onzichtbaar teken dat niet mag"]


def test_a_forgotten_quote_is_named_with_its_line(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.replace("bron: CBS", "bron: Let op: dit", 1))

    assert told == [f"2: {GEEN_YAML}"]


def test_a_field_without_a_value_is_said_to_be_empty(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.replace("naam: Utrecht", "naam:", 1) + "buitenland:\n")

    assert told == [
        "4: naam: is leeg; vul het in of haal de regel weg",
        "18: buitenland: is leeg; vul het in of haal de regel weg",
    ]


def test_what_an_editor_wrote_cannot_break_the_line_of_a_problem(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE + '  email: "a\\nb\\e[2J\\u202E"\n"na\\nam":\n')

    assert told == [
        "18: contact.email: ‘a b [2J ’ is geen e-mailadres, bijvoorbeeld: info@gemeente.nl",
        "19: na am: is leeg; vul het in of haal de regel weg",
    ]


def test_a_field_whose_name_is_a_list_is_refused(tmp_path: Path) -> None:
    assert mistakes_in(tmp_path, GEMEENTE + "? [a]\n: b\n") == ["18: heeft een veld zonder naam"]


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_lines_are_counted_as_any_editor_does(tmp_path: Path, line_end: str) -> None:
    text = GEMEENTE.replace("naam: Utrecht", "nam: Utrecht", 1).replace("\n", line_end)

    assert "4: nam: onbekend veld; bedoelt u ‘naam’?" in mistakes_in(tmp_path, text)
