"""A translation is held to its Dutch text, and a Dutch text that changes makes it wait for its translator."""

from functools import reduce
from pathlib import Path

import pytest

from portal.domain.keur import Vertaling
from portal.domain.taal import Taal
from portal.sources.bevindingen import Bevindingen
from portal.sources.content import Teksten, load_dutch, load_teksten
from portal.sources.organisaties import mark_of_organisaties
from portal.sources.problems import SourceError
from portal.sources.vertaling import mark_of_words
from tests.examples import VANDAAG
from tests.sources.folder import write
from tests.sources.test_content import KOP, STAPPEN, STAPTEKSTEN, fill

NL = "Bel [ons](tel:+31302861000) voor **9.00** uur.\n\n## Kop\n\n- een\n- twee\n"
EN = "Call [us](tel:+31302861000) before **9:00**.\n\n## Head\n\n- one\n- two\n"
REAL = Path("content")


def translated(folder: Path, body: str = EN, *, dutch: str = NL, **changes: str) -> None:
    """Write a folder in two languages; ``changes`` replace a word of the English files."""
    fill(folder, KOP + dutch)
    origineel = load_dutch(folder, VANDAAG, Bevindingen())
    assert origineel
    head = f"vertaling: concept\nvertaald_van: '{origineel.content.paginas['schulden'].merk}'\n"
    files = {
        "schulden.md": f"---\ntitel: Debts\nbeschrijving: What you can do.\n{head}---\n{body}",
        "organisaties.yaml": "vertaling: concept\n"
        f"vertaald_van: '{mark_of_organisaties(origineel.content.organisaties)}'\n"
        "organisaties:\n  juridisch-loket:\n    wat: Gives free advice.\n",
        "stappen.yaml": f"vertaling: concept\nvertaald_van: '{mark_of_words(origineel.stapteksten)}'\n{STAPTEKSTEN}",
    }
    for name, text in files.items():
        write(folder, f"en/{name}", reduce(lambda made, change: made.replace(*change), changes.items(), text))


def load(folder: Path) -> Teksten:
    """Read Dutch and English."""
    return load_teksten(folder, today=VANDAAG, talen=(Taal.EN,))


def told(folder: Path) -> str:
    """Give what an editor reads."""
    with pytest.raises(SourceError) as error:
        load(folder)
    return str(error.value).replace(f"{folder.as_posix()}/", "")


def test_a_translation_takes_the_sources_and_the_anchors_of_the_dutch_text(tmp_path: Path) -> None:
    translated(tmp_path)

    teksten = load(tmp_path)

    english = teksten.talen[Taal.EN]
    assert english.paginas["schulden"].kop.titel == "Debts"
    assert english.paginas["schulden"].kop.eigenaar == "Redactie"
    assert '<h2 id="kop">Head</h2>' in english.paginas["schulden"].html
    assert english.organisaties["juridisch-loket"].wat == "Gives free advice."
    assert english.organisaties["juridisch-loket"].telefoon
    assert english.vertaling is Vertaling.CONCEPT
    assert teksten.aandacht == ()


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (EN.replace("- two\n", ""), "heeft 1 punten; in het Nederlands zijn het er 2"),
        (EN.replace("## Head", "Head"), "heeft 0 koppen (##)"),
        (EN.replace("**9:00**", "9:00"), "heeft 0 vette woorden"),
        (EN.replace("+31302861000", "+31302861001"), "heeft andere links of telefoonnummers"),
        (EN.replace("9:00", "10:00"), "heeft andere cijfers dan de Nederlandse tekst: 9 ontbreekt, 10 is te veel"),
    ],
)
def test_another_shape_link_or_figure_is_a_mistake(tmp_path: Path, body: str, sentence: str) -> None:
    translated(tmp_path, body)

    assert f"en/schulden.md:1: {sentence}" in told(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("voor 12 uur", "before 11", "en/stappen.yaml:1: stap ‘bellen’ heeft andere cijfers"),
        (
            "[Een brief]",
            "[A letter, A card]",
            "en/stappen.yaml:1: stap ‘bellen’ noemt 2 dingen om mee te nemen, geen 1",
        ),
        ("bellen:", "belen:", "en/stappen.yaml:1: de tekst van stap ‘bellen’ ontbreekt"),
        ("juridisch-loket:", "loket:", "en/organisaties.yaml:1: ‘juridisch-loket’ ontbreekt"),
        (
            "    wat: G",
            "    voor_wie: All.\n    wat: G",
            "‘juridisch-loket’ voor_wie: staat in maar een van de twee talen",
        ),
    ],
)
def test_a_step_or_an_organisation_that_differs_is_a_mistake(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    translated(tmp_path, **{old: new})

    assert sentence in told(tmp_path)


def test_a_translation_without_its_file_is_a_mistake(tmp_path: Path) -> None:
    translated(tmp_path)
    (tmp_path / "en/schulden.md").unlink()

    assert told(tmp_path) == "en/schulden.md:1: bestaat niet, of mag niet gelezen worden"


def test_a_translation_of_nothing_is_a_mistake(tmp_path: Path) -> None:
    translated(tmp_path)
    write(tmp_path, "en/oud.md", KOP)

    assert told(tmp_path) == "nl/oud.md:1: ontbreekt; er staan wel vertalingen van"


def test_a_dutch_text_that_changes_keeps_its_translation_and_asks_for_attention(tmp_path: Path) -> None:
    translated(tmp_path)
    write(tmp_path, "nl/schulden.md", KOP + NL + "- drie\n")

    teksten = load(tmp_path)

    [problem] = teksten.aandacht
    assert problem.sentence.startswith("de Nederlandse tekst is veranderd na deze vertaling")
    assert "one" in teksten.talen[Taal.EN].paginas["schulden"].html


def test_a_new_dutch_step_is_refused_until_every_language_has_it(tmp_path: Path) -> None:
    translated(tmp_path)
    extra = "  - id: lopen\n    icoon: plaats\n    wie: zelf\nlijsten:\n"
    write(tmp_path, "stappen.yaml", STAPPEN.replace("lijsten:\n", extra))
    new = STAPTEKSTEN.partition("lijsten:")[0].partition("stappen:\n")[2].replace("bellen:", "lopen:")
    write(tmp_path, "nl/stappen.yaml", STAPTEKSTEN.replace("lijsten:\n", f"{new}lijsten:\n"))

    assert told(tmp_path) == "en/stappen.yaml:1: de tekst van stap ‘lopen’ ontbreekt"


def test_a_text_past_its_day_asks_for_attention(tmp_path: Path) -> None:
    fill(tmp_path, KOP.replace("2027-05-20", "2026-11-21") + NL)

    found = load_teksten(tmp_path, today=VANDAAG, talen=()).aandacht

    assert [problem.sentence for problem in found] == ["deze tekst moest voor 2026-11-21 opnieuw naast zijn bronnen"]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("wie: juridisch-loket", "wie: nergens", "stap ‘bellen’ noemt een organisatie die er niet is: nergens"),
        ("stappen: [bellen]", "stappen: [lopen]", "lijst ‘eerste-dag’ noemt een stap die er niet is: lopen"),
        ("nummers: [juridisch-loket]", "nummers: [x]", "lijst ‘eerste-dag’ noemt een organisatie die er niet is: x"),
        ("id: eerste-dag", "id: dag", "de tekst van lijst ‘dag’ ontbreekt"),
    ],
)
def test_a_list_that_names_what_is_not_there_is_a_mistake(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    fill(tmp_path, KOP + NL)
    text = (tmp_path / "stappen.yaml").read_text("utf-8")
    write(tmp_path, "stappen.yaml", text.replace(old, new))

    assert sentence in told(tmp_path)


def test_every_language_of_ours_is_complete_and_of_today() -> None:
    teksten = load_teksten(REAL, today=VANDAAG)

    assert set(teksten.talen) == set(Taal)
    assert teksten.aandacht == ()
