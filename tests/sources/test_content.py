import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from portal.domain.pagina import Content
from portal.domain.taal import Taal
from portal.sources.content import load_teksten
from portal.sources.gemeenten import load_gegevens
from portal.sources.paginas import TAGS
from portal.sources.problems import SourceError
from tests.examples import VANDAAG
from tests.sources.folder import write

CONTENT = Path("content")
KEUR = "nagekeken_op: 2026-11-20\nnakijken_voor: 2027-05-20\neigenaar: Redactie\n"
KOP = f"---\ntitel: Schulden\nbeschrijving: Wat u kunt doen.\n{KEUR}---\n"
ORGANISATIES = """\
organisaties:
  - bron: Website
    slug: juridisch-loket
    naam: Juridisch Loket
    groep: recht
    wat: Geeft gratis advies.
    telefoon: 0800 8020
"""
STAPPEN = f"""\
{KEUR}stappen:
  - id: bellen
    icoon: telefoon
    wie: juridisch-loket
lijsten:
  - id: eerste-dag
    stappen: [bellen]
    nummers: [juridisch-loket]
"""
STAPTEKSTEN = """\
stappen:
  bellen:
    titel: Bel
    doe: Bel voor 12 uur.
    wie: Het Juridisch Loket.
    meenemen: [Een brief]
    als_niet: Bel morgen.
    hoe_lang: Kort.
    kosten: Gratis.
    makkelijk: Bel.
lijsten:
  eerste-dag:
    titel: Uw eerste dag
    inleiding: Begin hier.
    beschrijving: Wat u doet.
    makkelijk: Doe dit.
"""


def fill(folder: Path, kop: str | bytes, organisaties: str = ORGANISATIES) -> None:
    """Write a small folder ``content``."""
    write(folder, "nl/schulden.md", kop)
    write(folder, "organisaties.yaml", organisaties)
    write(folder, "stappen.yaml", STAPPEN)
    write(folder, "nl/stappen.yaml", STAPTEKSTEN)


def load(folder: Path) -> Content:
    """Read the Dutch texts."""
    return load_teksten(folder, today=VANDAAG, talen=()).talen[Taal.NL]


def read(folder: Path, body: str, kop: str = KOP) -> str:
    """Give the HTML of a text that stands in a folder with organisations."""
    fill(folder, kop + body)
    return str(load(folder).paginas["schulden"].html)


def told(folder: Path, kop: str | bytes, organisaties: str = ORGANISATIES) -> list[str]:
    """Give the lines that an editor reads."""
    fill(folder, kop, organisaties)
    with pytest.raises(SourceError) as error:
        load(folder)
    return str(error.value).replace(f"{folder.as_posix()}/", "").split("\n")


def test_every_text_of_ours_reads() -> None:
    content = load(CONTENT)

    assert set(content.paginas) == {path.stem for path in (CONTENT / "nl").glob("*.md")}
    assert all(pagina.kop.titel and pagina.kop.beschrijving for pagina in content.paginas.values())
    assert content.organisaties


def test_every_text_of_ours_holds_allowed_tags_and_safe_links_only() -> None:
    content = load(CONTENT)

    for naam, pagina in content.paginas.items():
        found = BeautifulSoup(pagina.html, "html.parser")
        assert {tag.name for tag in found.find_all()} <= TAGS, naam
        assert {name for tag in found.find_all() for name in tag.attrs} <= {"href", "id"}, naam
        assert all(
            str(link["href"]).startswith(("https://", "tel:", "mailto:", "/", "../", "#")) for link in found("a")
        ), naam


def test_nothing_of_ours_is_lost_when_it_is_made_safe() -> None:
    content = load(CONTENT)

    for path in (CONTENT / "nl").glob("*.md"):
        assert "<" not in path.read_text("utf-8"), path
        links = path.read_text("utf-8").partition("\n---\n")[2].count("](")
        assert len(BeautifulSoup(content.paginas[path.stem].html, "html.parser")("a", href=True)) == links, path


def test_markdown_becomes_html(tmp_path: Path) -> None:
    html = read(tmp_path, "## Kop\n\n- een\n- **twee**\n\n[bel](tel:+31302861000), [lees](https://www.utrecht.nl)\n")

    assert html == (
        '<h2 id="kop">Kop</h2>\n<ul>\n<li>een</li>\n<li><strong>twee</strong></li>\n</ul>\n'
        '<p><a href="tel:+31302861000">bel</a>, <a href="https://www.utrecht.nl">lees</a></p>'
    )


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "<style>p {}</style>",
        '<iframe src="https://x.nl"></iframe>',
        "<img src=x onerror=y>",
        "![foto](https://x.nl/spoor.gif)",
        "<svg><script>a</script></svg>",
        "<!-- geheim -->",
        "<object data=x></object>",
        '<form action="https://x.nl"><input name=a></form>',
        "<math><mi//xlink:href='data:x,<script>'>",
        "<link rel=x>",
    ],
)
def test_raw_html_is_gone(tmp_path: Path, body: str) -> None:
    html = read(tmp_path, f"Tekst\n\n{body}\n\nTekst\n")

    found = BeautifulSoup(html, "html.parser")
    assert {tag.name for tag in found.find_all()} <= {"p"}
    assert "alert" not in html
    assert "geheim" not in html


@pytest.mark.parametrize(
    "body",
    [
        '<p style="color: red" onclick="x()" class="y" id="z">Tekst</p>',
        '<p style="background: url(https://x.nl)">Tekst</p>',
        '<p dir="rtl" title="x" data-x="y">Tekst</p>',
    ],
)
def test_an_inline_style_or_handler_is_gone_and_its_text_stays(tmp_path: Path, body: str) -> None:
    assert read(tmp_path, body).strip() == "<p>Tekst</p>"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "http://www.utrecht.nl",
        "ftp://x.nl",
        "vbscript:x",
        "&#106;avascript:x",
        "java&#10;script:x",
    ],
)
def test_a_link_that_is_not_safe_leads_nowhere(tmp_path: Path, url: str) -> None:
    html = read(tmp_path, f'[lees]({url}) <a href="{url}" target="_blank">lees</a>')

    assert "href" not in html
    assert "target" not in html
    assert "lees" in html


@pytest.mark.parametrize("kop", ["titel: Schulden\n", "# Schulden\n", "", "---\ntitel: Schulden\n"])
def test_a_text_without_front_matter_is_refused(tmp_path: Path, kop: str) -> None:
    assert told(tmp_path, kop) == ["nl/schulden.md:1: begint niet met een blok tussen twee regels ---"]


def test_a_mistake_in_the_front_matter_is_told_with_the_line_of_the_file(tmp_path: Path) -> None:
    bron = "  - bron: Wet\n    bron_url: http://wet.nl\n    bron_datum: 2027\n"
    kop = f"---\ntitel: ''\nbronnen:\n{bron}omschrijving: x\n---\nTekst\n"

    assert told(tmp_path, kop) == [
        "nl/schulden.md:2: beschrijving: ontbreekt, bijvoorbeeld: Wat u kunt doen als u schulden hebt.",
        "nl/schulden.md:2: eigenaar: ontbreekt, bijvoorbeeld: Redactie van deze site",
        "nl/schulden.md:2: nagekeken_op: ontbreekt, bijvoorbeeld: 2026-11-22",
        "nl/schulden.md:2: nakijken_voor: ontbreekt, bijvoorbeeld: 2027-05-22",
        "nl/schulden.md:2: titel: is leeg, bijvoorbeeld: Hulp bij schulden",
        (
            "nl/schulden.md:5: bronnen[1].bron_url: ‘http://wet.nl’ is een onveilige link; gebruik https:// of "
            "laat de link weg, bijvoorbeeld: https://organisaties.overheid.nl/24194/groningen"
        ),
        "nl/schulden.md:6: bronnen[1].bron_datum: ‘2027’ ligt in de toekomst, bijvoorbeeld: 2026-05-14",
        "nl/schulden.md:7: omschrijving: onbekend veld; bedoelt u ‘beschrijving’?",
    ]


def test_broken_yaml_in_the_front_matter_is_told_with_the_line_of_the_file(tmp_path: Path) -> None:
    assert told(tmp_path, "---\ntitel: a\n\tbeschrijving: b\n---\nTekst\n") == [
        "nl/schulden.md:3: bevat een tab; spring in met spaties"
    ]
    assert told(tmp_path, KOP.replace("---\n", "---\ntitel: a\n", 1)) == ["nl/schulden.md:3: titel: staat er twee keer"]


def test_a_text_that_is_no_utf_8_is_told_with_its_line(tmp_path: Path) -> None:
    assert told(tmp_path, (KOP + "café\n").encode("latin-1")) == [
        "nl/schulden.md:8: bevat tekens die geen UTF-8 zijn; bewaar het bestand opnieuw als UTF-8"
    ]


@pytest.mark.parametrize("change", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")])
def test_a_text_saved_by_windows_reads_as_any_other(tmp_path: Path, change: object) -> None:
    assert callable(change)
    fill(tmp_path, change(KOP + "Een\nregel\n"))

    assert load(tmp_path).paginas["schulden"].html == "<p>Een\nregel</p>"


def test_a_mistake_in_the_organisations_is_told_with_its_line(tmp_path: Path) -> None:
    text = ORGANISATIES.replace("0800 8020", "+31 800 8020").replace("recht", "rechten")

    assert told(tmp_path, KOP, text) == [
        (
            "organisaties.yaml:5: organisaties[1].groep: ‘rechten’ mag hier niet; kies uit: crisis, buitenland, "
            "aankomst, na-detentie, identiteit, wonen, inkomen, schulden, zorg, werk, recht, overheid"
        ),
        (
            "organisaties.yaml:7: organisaties[1].telefoon: ‘+31 800 8020’ is een nummer dat alleen binnen Nederland "
            "werkt; schrijf het zonder +31, bijvoorbeeld: 088 804 2021"
        ),
    ]


def test_mistakes_of_texts_and_organisations_come_at_once(tmp_path: Path) -> None:
    assert told(tmp_path, "Tekst\n", "") == [
        "nl/schulden.md:1: begint niet met een blok tussen twee regels ---",
        "organisaties.yaml:1: is leeg",
    ]


def test_a_folder_without_organisations_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as error:
        load(tmp_path)

    assert f"{tmp_path.as_posix()}/organisaties.yaml:1: bestaat niet, of mag niet gelezen worden" in str(error.value)


@pytest.fixture(scope="module")
def namen() -> list[str]:
    return [gemeente.naam for gemeente in load_gegevens(Path("gemeenten"), today=VANDAAG).gemeenten]


def named(text: str, namen: list[str]) -> list[str]:
    """Find the gemeenten that a text names; Woonstad Rotterdam is a publisher."""
    near = [naam for naam in namen if naam in text]
    return [naam for naam in near if re.search(rf"(?<![\w-])(?<!Woonstad ){re.escape(naam)}(?!\w)", text)]


@pytest.mark.parametrize("taal", Taal)
def test_no_shared_text_names_a_gemeente_for_it_stands_on_the_site_of_any_other(taal: Taal, namen: list[str]) -> None:
    texts = {path: path.read_text("utf-8").rpartition("\n---\n")[2] for path in (CONTENT / taal).glob("*.md")}
    texts[CONTENT / taal / "stappen.yaml"] = (CONTENT / taal / "stappen.yaml").read_text("utf-8")

    assert len(texts) > 20
    assert {path: found for path, text in texts.items() if (found := named(text, namen))} == {}
