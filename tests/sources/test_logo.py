"""A logo can be seen, and do nothing else: what attackers hide in an SVG is refused, or left out."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.domain.thema import Logo
from portal.sources.document import Document
from portal.sources.logo import ATTRIBUTE, ELEMENTS, MAX_BYTES, SVG, read_logo

OPEN = f'<svg xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 44"'
ATTACKS = {
    "script": "<script>alert(1)</script>",
    "script by link": '<script xlink:href="https://kwaad.example/a.js"/>',
    "HTML inside": '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>1</script></body></foreignObject>',
    "event": '<path d="M0 0h9" onload="alert(1)"/>',
    "event in another case": '<path d="M0 0h9" onLoad="alert(1)"/>',
    "picture from elsewhere": '<image href="https://kwaad.example/a.png" width="9" height="9"/>',
    "use of a file elsewhere": '<use xlink:href="https://kwaad.example/a.svg#x"/>',
    "link": '<a xlink:href="javascript:alert(1)"><path d="M0 0h9"/></a>',
    "link on a shape": '<path d="M0 0h9" xlink:href="javascript:alert(1)"/>',
    "gradient from elsewhere": '<linearGradient id="a" href="https://kwaad.example/a.svg#a"/>',
    "style sheet": "<style>@import url(https://kwaad.example/a.css);</style>",
    "style with an address": '<path d="M0 0h9" style="fill:url(https://kwaad.example/a.svg#x)"/>',
    "style that hides an address": '<path d="M0 0h9" style="background:u\\72l(https://kwaad.example)"/>',
    "old style that runs": '<path d="M0 0h9" style="width:expression(alert(1))"/>',
    "paint from elsewhere": '<path d="M0 0h9" fill="url(https://kwaad.example/a.svg#x)"/>',
    "paint in data": '<path d="M0 0h9" fill="url(data:image/svg+xml;base64,PHN2Zz4=)"/>',
    "filter": '<filter id="f"><feImage href="https://kwaad.example/"/></filter>',
    "animation": '<path d="M0 0h9"><animate attributeName="href" to="javascript:alert(1)"/></path>',
    "setting": '<path d="M0 0h9"><set attributeName="onclick" to="alert(1)"/></path>',
    "text": "<text>GRATIS GELD</text>",
    "frame": '<iframe src="https://kwaad.example"/>',
    "instruction": '<?xml-stylesheet href="https://kwaad.example/a.css"?>',
}
SILENT = {
    "a script in another namespace": '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
    "what a drawing program keeps": '<n:view xmlns:n="http://www.inkscape.org/" n:zoom="1"><script/></n:view>',
    "words about the drawing": "<title>Wapen</title><desc>Met een boom</desc><metadata><script/></metadata>",
    "a comment": "<!-- <script>alert(1)</script> -->",
    "a class": '<g class="a" data-name="b" aria-label="c" xml:space="preserve"/>',
    "loose text": "alert(1) &lt;script&gt;",
}
BOMB = '<!DOCTYPE svg [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + OPEN + "><desc>&b;</desc></svg>"
FROM_DISK = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + OPEN + "><desc>&x;</desc></svg>"


def read(folder: Path, text: str) -> tuple[Logo | None, str]:
    path = folder / "logo.svg"
    path.write_text(text, "utf-8")
    document = Document("logo.svg")
    logo = read_logo(path, document)
    return logo, "\n".join(map(str, document.problems))


def drawing(inside: str) -> str:
    return f'{OPEN}>\n<path d="M0 0h9v9z" fill="#123"/>\n{inside}</svg>'


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_what_can_do_more_than_be_seen_is_refused_on_its_line(tmp_path: Path, attack: str) -> None:
    logo, problems = read(tmp_path, drawing(attack))

    assert logo is None
    assert problems.startswith("logo.svg:3: ")


@pytest.mark.parametrize("inside", SILENT.values(), ids=SILENT)
def test_what_shows_nothing_is_left_out(tmp_path: Path, inside: str) -> None:
    logo, problems = read(tmp_path, drawing(inside))

    assert problems == ""
    assert logo
    assert not re.search("script|alert|class|Wapen|zoom|data|aria|xml:", logo.svg)


@pytest.mark.parametrize("text", [BOMB, FROM_DISK])
def test_a_document_type_is_refused_before_it_is_read(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == (None, "logo.svg:1: begint met een DOCTYPE; haal dat blok weg")


def test_a_drawing_stays_what_it_is(tmp_path: Path) -> None:
    style = "style=\"fill:none; stroke:url(#a);-inkscape-stroke:none;font-family:'Arial'\""
    inside = (
        '<defs><linearGradient id="a" gradientTransform="rotate(45)"><stop offset="50%" stop-color="#fff"/>'
        f'</linearGradient></defs><g transform="translate(1,2) scale(.5)"><circle cx="1" cy="1" r="1e1" {style}/></g>'
    )
    logo, problems = read(tmp_path, drawing(inside).replace("viewBox", 'width="9cm" viewBox'))

    assert problems == ""
    assert logo == Logo(
        f'<svg xmlns="{SVG}" viewBox="0 0 120 44"><path d="M0 0h9v9z" fill="#123"></path><defs><linearGradient id="a" '
        'gradientTransform="rotate(45)"><stop offset="50%" stop-color="#fff"></stop></linearGradient></defs>'
        '<g transform="translate(1,2) scale(.5)"><circle cx="1" cy="1" r="1e1" fill="none" stroke="url(#a)"></circle>'
        "</g></svg>",
        120,
        44,
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is geen geldige SVG"),
        ("<svg", "is geen geldige SVG"),
        ("<html/>", "begint niet met <svg"),
        ('<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>', "begint niet met <svg"),
        (f'<svg xmlns="{SVG}"><path d="M0 0"/></svg>', "viewBox: ontbreekt of klopt niet"),
        (drawing("").replace("0 0 120 44", "0 0 0 44"), "viewBox: ontbreekt of klopt niet"),
        (drawing("").replace("0 0 120 44", "0 0 900 44"), "viewBox: past niet in de balk"),
        (f"{OPEN}><g/></svg>", "er is niets te zien"),
        (drawing(" " * MAX_BYTES), "is te groot"),
    ],
)
def test_a_drawing_that_cannot_be_shown_is_told_of(tmp_path: Path, text: str, said: str) -> None:
    logo, problems = read(tmp_path, text)

    assert logo is None
    assert said in problems


def test_the_largest_logo_fits_in_the_first_fourteen_kilobytes_beside_the_page() -> None:
    path = "".join(f"{7919 * number % 9973 / 10}" for number in range(1, MAX_BYTES // 5))[:MAX_BYTES]

    assert len(brotli.compress(path.encode())) <= 4_000


MARKUP = st.sampled_from(
    [*ATTACKS.values(), *SILENT.values(), OPEN + ">", "</svg>", '<path d="M0 0h9"/>', "<g>", "</g>", "<"]
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(MARKUP, max_size=6).map("".join)))
def test_any_text_is_a_logo_that_is_safe_or_a_list_of_problems(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    logo, problems = read(tmp_path_factory.getbasetemp(), text)

    assert (logo is None) == bool(problems)
    for element in ET.fromstring(logo.svg).iter() if logo else ():
        assert element.tag.removeprefix(f"{{{SVG}}}") in ELEMENTS
        assert all(ATTRIBUTE.fullmatch(name) for name in element.attrib)
