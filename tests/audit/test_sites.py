"""Invented sites, good and bad, and what each of them earns."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from portal.audit.toets import Deel, Mate
from tests.audit.examples import SITES, judged, said_of


@pytest.mark.parametrize(
    ("naam", "punten"),
    [
        ("goed", {Deel.VINDEN: 42, Deel.CONTACT: 22, Deel.AANBOD: 12, Deel.BUITENLAND: 10, Deel.LEZEN: 14}),
        ("niets", {Deel.VINDEN: 0, Deel.CONTACT: 0, Deel.AANBOD: 0, Deel.BUITENLAND: 0, Deel.LEZEN: 0}),
        ("diep", {Deel.VINDEN: 22, Deel.CONTACT: 8, Deel.AANBOD: 4, Deel.BUITENLAND: 4, Deel.LEZEN: 7}),
        ("ambtelijk", {Deel.VINDEN: 31, Deel.CONTACT: 11, Deel.AANBOD: 6, Deel.BUITENLAND: 0, Deel.LEZEN: 2}),
    ],
)
def test_a_site_earns_what_it_does(naam: str, punten: dict[Deel, int]) -> None:
    rapport = judged(SITES / naam)

    assert {deel: sum(one.punten for one in rapport.in_deel(deel)) for deel in Deel} == punten
    assert rapport.score == sum(punten.values())


def test_a_good_site_has_nothing_to_mend() -> None:
    rapport = judged(SITES / "goed")

    assert (rapport.te_doen, rapport.in_woorden, rapport.pagina) == ((), "goed vindbaar", "/nazorg/")


def test_nazorg_of_an_old_dump_is_no_nazorg() -> None:
    rapport = judged(SITES / "niets")

    assert (rapport.pagina, rapport.te_doen[0].toets.naam) == ("", "Een eigen pagina")


def test_the_way_to_a_hidden_page_is_told_click_by_click() -> None:
    found = said_of(judged(SITES / "diep"), "Dicht bij de beginpagina")

    way = "Begin › Zorg › Hulp en ondersteuning › Volwassenen › Bijzondere situaties › Nazorg na detentie"
    assert (found.uitslag.mate, found.uitslag.gevonden) == (Mate.NIET, f"5 klikken: {way}")


def test_a_hidden_page_is_found_before_pages_that_have_nothing_to_do_with_it() -> None:
    rapport = judged(SITES / "diep", paginas=7)

    assert rapport.pagina.endswith("/nazorg.html")
    assert rapport.opmerkingen == ("De site heeft meer pagina's. Wij lazen er 7, te beginnen met wat op nazorg leek.",)


def test_officialese_is_hard_to_read_and_its_longest_sentence_is_shown() -> None:
    found = said_of(judged(SITES / "ambtelijk"), "Makkelijk te lezen").uitslag

    assert found.mate is Mate.NIET
    assert "langste zin: ‘In het kader van de bestuurlijke afspraken" in found.gevonden


@pytest.fixture
def mended(tmp_path: Path) -> Callable[..., Path]:
    """Change the good site in one place."""

    def mend(file: str, old: str, new: str) -> Path:
        folder = tmp_path / "site"
        shutil.copytree(SITES / "goed", folder)
        text = (folder / file).read_text("utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new), "utf-8")
        return folder

    return mend


@pytest.mark.parametrize(
    ("naam", "old", "new", "mate"),
    [
        (
            "Woorden die iedereen zoekt",
            "Zat u in de gevangenis?",
            "Zat u in de cel? Bent u ex-gedetineerde?",
            Mate.DEELS,
        ),
        ("Bellen vanuit het buitenland", "+31 00", "000", Mate.DEELS),
        ("Een eigen mailadres", "nazorg@", "info@", Mate.DEELS),
        ("Een eigen mailadres", "nazorg@", "gemeente@", Mate.DEELS),
        ("Een adres om langs te gaan", "Stadsplein 1", "Postbus 1", Mate.NIET),
        ("Dagen en tijden", "9.00 tot 17.00 uur", "open", Mate.DEELS),
        ("Dagen en tijden", "maandag tot en met vrijdag", "altijd", Mate.NIET),
        ("Een formulier of afspraak", "Maak een afspraak", "Contact", Mate.NIET),
        ("Als het loket dicht is", "Zijn wij dicht en hebt u geen bed?", "Geen bed?", Mate.NIET),
        ("Schulden", "<li>Schulden en boetes</li>", "<p>Wij helpen ook bij schulden.</p>", Mate.DEELS),
        ("Schulden", "<li>Schulden en boetes</li>", "", Mate.NIET),
        ("Een stuk over vastzitten in het buitenland", "<h2>Vastgezeten in het buitenland?</h2>", "", Mate.NIET),
        ("Bureau Buitenland", "Bureau Buitenland", "Een bureau", Mate.NIET),
        ("Andere talen", 'hreflang="es"', 'hreflang="nl-BE"', Mate.DEELS),
        ("Laatst nagekeken", "3 november 2026", "3 november 2024", Mate.DEELS),
        ("Laatst nagekeken", "3 november 2026", "3 november 2062", Mate.NIET),
        ("Laatst nagekeken", "is nagekeken op 3 november 2026", "is van 3 november 2026", Mate.NIET),
        ("Geen dode links", 'href="/contact/"', 'href="/kontact/"', Mate.NIET),
    ],
)
def test_one_change_on_the_page_changes_one_check(
    mended: Callable[..., Path], naam: str, old: str, new: str, mate: Mate
) -> None:
    rapport = judged(mended("nazorg/index.html", old, new))

    assert said_of(rapport, naam).uitslag.mate is mate
    assert {one.toets.naam for one in rapport.te_doen} <= {naam}


def test_a_page_with_the_general_number_alone_earns_half(mended: Callable[..., Path]) -> None:
    page = mended("nazorg/index.html", "123 45 67", "123 40 00") / "nazorg" / "index.html"
    page.write_text(page.read_text("utf-8").replace("765 43 21", "123 40 00").replace("1234567", "1234000"), "utf-8")

    found = said_of(judged(page.parents[1]), "Een eigen telefoonnummer").uitslag

    assert (found.mate, found.gevonden) == (Mate.DEELS, "000 123 40 00")


def test_a_block_without_its_own_number_earns_half(mended: Callable[..., Path]) -> None:
    general = "Bel 000 123 40 00 of mail gemeente@voorbeeld.example."
    own = 'Bel <a href="tel:+31001234567">000 123 45 67</a> of mail nazorg@voorbeeld.example.'

    found = said_of(judged(mended("index.html", own, general)), "Een blok op de beginpagina")

    assert found.uitslag.mate is Mate.DEELS


def test_a_link_that_does_not_say_where_it_leads_is_no_block(mended: Callable[..., Path]) -> None:
    folder = mended("index.html", "<h2>Re-integratie en nazorg</h2>", "")
    text = (folder / "index.html").read_text("utf-8")
    (folder / "index.html").write_text(text.replace("Hebt u vastgezeten?", "").replace("nazorg@", "wij@"), "utf-8")

    assert said_of(judged(folder), "Een blok op de beginpagina").uitslag.mate is Mate.NIET


def test_a_site_that_only_names_nazorg_earns_half_of_one_check(mended: Callable[..., Path]) -> None:
    folder = mended(
        "wonen/index.html", "Gaat u verhuizen?", "Komt u uit de gevangenis? Vraag om hulp. Gaat u verhuizen?"
    )
    shutil.rmtree(folder / "nazorg")
    (folder / "index.html").write_text('<p>Hallo</p><a href="/wonen/">Wonen</a>', "utf-8")

    rapport = judged(folder)

    assert (rapport.score, rapport.pagina) == (8, "")
    assert rapport.oordelen[0].uitslag.gevonden == "alleen genoemd op /wonen/"


def test_languages_of_the_whole_site_are_no_languages_of_the_page(mended: Callable[..., Path]) -> None:
    switch = '<a href="/en/" lang="en">English</a> <a href="/de/" lang="de">Deutsch</a>'
    folder = mended("index.html", "<main>", f"{switch}<main>")
    page = folder / "nazorg" / "index.html"
    lines = page.read_text("utf-8").splitlines()
    page.write_text("\n".join(line for line in lines if "hreflang" not in line).replace("<main>", f"{switch}<main>"))

    assert said_of(judged(folder), "Andere talen").uitslag.mate is Mate.NIET


def test_a_home_page_that_is_empty_without_scripts_is_told(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<div id="app"></div><script src="/app.js"></script>', "utf-8")

    assert judged(tmp_path).opmerkingen[-1] == (
        "De beginpagina heeft haast geen tekst zonder JavaScript. Niet elke telefoon toont haar dan."
    )
