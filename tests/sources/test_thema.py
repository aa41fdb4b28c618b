import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from portal.domain.thema import STANDAARD, TOKENS, Thema
from portal.sources.problems import SourceError
from portal.sources.thema import load_thema
from portal.sources.themaschema import thema_schema

THEMAS = Path(__file__).parents[2] / "docs" / "themas"
NAMES = ("haven", "hof", "plein")
TEKST = "basis.color.default.color-document"
LETTER = "basis.text.font-family-default"
ROND = "basis.border-radius.md"
BALK = "utrecht.page-header.background-color"


def groups(key: str, value: Any, name: str = "$value") -> dict[str, Any]:
    """Write one token as a file does."""
    node: dict[str, Any] = {name: value}
    for part in reversed(key.split(".")):
        node = {part: node}
    return node


def load(folder: Path, content: Any) -> Thema:
    path = folder / "thema.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content, indent=2, ensure_ascii=False), "utf-8")
    return load_thema(path)


def refuse(folder: Path, content: Any) -> list[str]:
    """Give what is said of a file, without the name of its folder."""
    with pytest.raises(SourceError) as error:
        load(folder, content)
    return str(error.value).replace(f"{folder.as_posix()}/", "").splitlines()


def value(thema: Thema, key: str) -> str:
    return dict(thema.waarden)[TOKENS[key].css]


@pytest.mark.parametrize("name", NAMES)
def test_the_examples_are_themes_with_a_logo(name: str) -> None:
    thema = load_thema(THEMAS / name / "thema.json")

    assert thema.waarden != STANDAARD.waarden
    assert thema.logo
    assert Draft202012Validator(thema_schema()).is_valid(json.loads((THEMAS / name / "thema.json").read_text("utf-8")))


def test_an_empty_group_is_our_own_look(tmp_path: Path) -> None:
    assert load(tmp_path, {"$description": "nog niets"}) == STANDAARD


@pytest.mark.parametrize(
    ("key", "written", "read"),
    [
        (TEKST, "#000", "#000000"),
        (TEKST, {"colorSpace": "srgb", "components": [0, 0.2, 0.4], "hex": "#003366"}, "#003366"),
        (LETTER, "Georgia, 'Times New Roman', serif", 'Georgia,"Times New Roman",serif'),
        (LETTER, ["Verdana", "sans-serif"], "Verdana,sans-serif"),
        (ROND, "4px", "4px"),
        (ROND, ".25rem", ".25rem"),
        (ROND, 0, "0"),
        (ROND, {"value": 4, "unit": "px"}, "4px"),
        (BALK, "{basis.focus.background-color}", "#ffdd00"),
    ],
)
@pytest.mark.parametrize("name", ["$value", "value"])
def test_a_value_is_read_as_both_formats_write_it(tmp_path: Path, key: str, written: Any, read: str, name: str) -> None:
    assert value(load(tmp_path, groups(key, written, name)), key) == (read)


def test_groups_may_begin_anywhere_and_tabs_may_stand_anywhere(tmp_path: Path) -> None:
    text = '{\t"basis": {"color": {"default": {"color": {"document":\t{"$type": "color", "$value": "#111"}}}}}}'

    assert value(load(tmp_path, text), TEKST) == "#111111"


@pytest.mark.parametrize(
    ("key", "written", "said"),
    [
        (TEKST, "donkerblauw", "is geen kleur"),
        (TEKST, "url(https://kwaad.example)", "is geen kleur"),
        (TEKST, "#000;}body{display:none", "is geen kleur"),
        (TEKST, "expression(alert(1))", "is geen kleur"),
        (TEKST, "var(--x)", "is geen kleur"),
        (TEKST, 5, "is geen kleur"),
        (TEKST, ["#000"], "is geen tekst"),
        (TEKST, {"colorSpace": "display-p3", "components": [0, 0, 0]}, "is geen kleur in srgb"),
        (TEKST, {"colorSpace": "srgb", "components": [0, 0, 0], "alpha": 0.5}, "zonder doorzichtigheid"),
        (TEKST, {"colorSpace": "srgb", "components": ["none", 0]}, "heeft geen drie getallen"),
        (TEKST, {"colorSpace": "srgb"}, "heeft geen drie getallen"),
        (LETTER, "url(letter.woff2), serif", "een bestand of adres mag niet"),
        (LETTER, "Arial; } @import 'x', serif", "een bestand of adres mag niet"),
        (LETTER, ["Arial", {"a": "b"}], "is geen tekst"),
        (LETTER, [], "noemt geen lettertypen"),
        (LETTER, "Comic Sans MS", "eindigt niet op serif"),
        (ROND, "4em", "is geen maat"),
        (ROND, "calc(1px + 1px)", "is geen maat"),
        (ROND, "3rem", "is te groot"),
        (BALK, "{basis.geheim}", "verwijst naar ‘basis.geheim’"),
        (BALK, f"{{{LETTER}}}", "dat is hier geen kleur"),
        (BALK, f"{{{BALK}}}", "verwijst in een kring"),
    ],
)
def test_a_value_of_another_kind_is_refused_by_its_key(tmp_path: Path, key: str, written: Any, said: str) -> None:
    (problem,) = refuse(tmp_path, groups(key, written))

    assert f": {key}: " in problem
    assert said in problem


def test_an_unknown_key_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    (near,) = refuse(tmp_path, groups("utrecht.page-header.colour", "#000"))
    (far,) = refuse(tmp_path, groups("kleuren.rood", "#f00"))

    assert near.endswith("deze sleutel gebruikt het portaal niet; bedoelt u ‘utrecht.page-header.color’?")
    assert far.endswith("haal haar weg. Alle sleutels staan in docs/thema.md")


def test_two_colours_that_are_too_near_are_named_with_their_values_and_the_ratio(tmp_path: Path) -> None:
    found = refuse(tmp_path, groups("basis.color.accent-1.color-hover", "#777"))

    expected = (
        "thema.json:5: basis.color.accent-1.color-hover: een link onder de muis op de pagina: "
        "basis.color.accent-1.color-hover (#777777) op basis.color.default.bg-document (#ffffff) "
        "heeft contrast 4,47; nodig is 4,5"
    )
    assert expected in found
    assert all(line.startswith("thema.json:5: basis.color.accent-1.color-hover: ") for line in found)
    assert "tekst op een knop onder de muis" in found[-1]


def test_every_mistake_comes_at_once_each_on_its_line(tmp_path: Path) -> None:
    text = """{
      "basis": {
        "color": {"default": {"color-document": {"$value": "zwart"}}},
        "border-radius": {"md": {"$value": "9em"}, "sm": {"$value": "1px"}}
      },
      "utrecht": {"page-header": {"color": {"$value": "#fff"}, "background-color": "#fff"}},
      "logo": "../geheim.svg"
    }"""

    where = [line.split(": ")[:2] for line in refuse(tmp_path, text)]

    assert where == [
        ["thema.json:3", "basis.color.default.color-document"],
        ["thema.json:4", "basis.border-radius.md"],
        ["thema.json:4", "basis.border-radius.sm"],
        ["thema.json:6", "utrecht.page-header.background-color"],
        ["thema.json:6", "utrecht.page-header.color"],
        ["thema.json:7", "logo"],
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is geen geldige JSON"),
        ('{"a": }', "is geen geldige JSON"),
        ("[]", "begint niet met {"),
        ("[" * 20_000, "zit te diep genest"),
        (
            '{"utrecht": {"page-header": {"color": {"$value": "#000"}, "color": {"$value": "#111"}}}}',
            "staat er twee keer",
        ),
        ('{"utrecht": {"page-header": {"color": {"$value": null}}}}', "is leeg"),
        (
            '{"basis": {"focus": {"color": {"value": "#000"}}, "focus-color": {"value": "#111"}}}',
            "staat er twee keer",
        ),
    ],
)
def test_what_is_no_file_with_tokens_is_told_of(tmp_path: Path, text: str, said: str) -> None:
    assert said in "\n".join(refuse(tmp_path, text))


def test_the_mistakes_of_the_logo_come_with_those_of_the_theme(tmp_path: Path) -> None:
    (tmp_path / "wapen.svg").write_text("<svg><script/></svg>", "utf-8")

    found = refuse(tmp_path, {"logo": "wapen.svg", **groups(TEKST, "paars")})

    assert {line.partition(":")[0] for line in found} == {"thema.json", "wapen.svg"}


def test_a_logo_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    shutil.copy(THEMAS / "hof" / "thema.json", tmp_path)

    assert refuse(tmp_path, (tmp_path / "thema.json").read_text("utf-8")) == [
        "logo.svg:1: bestaat niet, of mag niet gelezen worden"
    ]


VALUES: st.SearchStrategy[Any] = st.one_of(
    st.text(max_size=12), st.sampled_from(["#fff", "#000", "{" + BALK + "}", "url(x)", None, 4, {}, []])
)
TREES = st.recursive(
    VALUES,
    lambda inner: st.dictionaries(
        st.sampled_from(["$value", "value", "basis", "color", "default", "color-document", "logo", "<<", "$type"]),
        inner,
    ),
)
TOKENS_SET = st.dictionaries(st.sampled_from([*TOKENS]), VALUES)


@settings(max_examples=80, deadline=None)
@given(
    st.one_of(
        st.text(max_size=40),
        TREES.map(json.dumps),
        TOKENS_SET.map(lambda tokens: json.dumps({key: {"$value": one} for key, one in tokens.items()})),
    )
)
def test_any_text_is_a_theme_or_a_list_of_problems(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    try:
        thema = load(tmp_path_factory.getbasetemp(), text)
    except SourceError as error:
        thema, said = STANDAARD, error.problems
    else:
        said = ()

    assert bool(said) == (thema is STANDAARD)
    assert not any(set(waarde) & set(";{}()\\<>@/") for _name, waarde in thema.waarden)
