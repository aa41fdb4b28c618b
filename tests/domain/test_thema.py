import re
from pathlib import Path

import pytest

from portal.domain.thema import EIGEN, MINIMUM, PAREN, STANDAARD, TOKENS, Thema, too_faint, value_of

ROOT = Path(__file__).parents[2]
SHEETS = ("portal.css", "meer.css")
DOCUMENT = "basis.color.default.bg-document"
BALK = "utrecht.page-header.background-color"


def test_our_own_look_is_readable_at_seven_to_one() -> None:
    assert list(too_faint({}, EIGEN)) == []


def test_a_theme_takes_our_values_for_what_it_does_not_set() -> None:
    waarden = dict(Thema.of({DOCUMENT: "#fffdf9"}).waarden)

    assert waarden == dict(STANDAARD.waarden) | {TOKENS[DOCUMENT].css: "#fffdf9", TOKENS[BALK].css: "#fffdf9"}


def test_every_token_has_a_value_of_its_own_in_the_end() -> None:
    assert not [waarde for _name, waarde in STANDAARD.waarden if "{" in waarde or "var(" in waarde]


def test_a_token_that_points_to_itself_has_no_value() -> None:
    with pytest.raises(ValueError, match="in een kring"):
        value_of(BALK, {DOCUMENT: f"{{{BALK}}}"})


def test_a_pair_that_is_too_faint_is_found_with_its_ratio() -> None:
    (tekort,) = [one for one in too_faint({BALK: "#1b1f2f"}) if "naam" in one.paar.waar]

    assert (tekort.paar.achter, tekort.voor, tekort.achter) == (BALK, "#1b1f2e", "#1b1f2f")
    assert 1 <= tekort.verhouding < 1.1 < MINIMUM


def test_a_token_with_a_mistake_is_not_judged_besides() -> None:
    assert list(too_faint({BALK: ""})) == []


def test_every_pair_names_tokens_or_a_colour() -> None:
    names = {name for paar in PAREN for name in (paar.voor, paar.achter)}

    assert all(name in TOKENS or re.fullmatch(r"#[0-9a-f]{6}", name) for name in names)


def test_every_token_is_used_in_a_style_sheet_and_every_open_value_is_a_token() -> None:
    sheets = [(ROOT / "portal/ui/static" / name).read_text("utf-8") for name in SHEETS]
    used = set(re.findall(r"var\((--[a-z][\w-]*)", "".join(sheets)))

    assert used == {token.css for token in TOKENS.values()}


def test_the_manual_names_every_token_with_its_value() -> None:
    manual = (ROOT / "docs/thema.md").read_text("utf-8")

    for token in TOKENS.values():
        assert f"| `{token.sleutel}` | `{token.standaard}` | {token.wat} |" in manual
