"""Each rule is broken here once, on purpose, and each mistake says where it is and what to do."""

from pathlib import Path

import pytest

from tests.leesbaar.meten import measure
from tests.leesbaar.niveaus import A2, B1, Niveau
from tests.leesbaar.regels import Fout, Regels
from tests.leesbaar.teksten import Tekst, blocks_of, fill_in
from tests.leesbaar.woorden import is_passive, read_lijst
from tests.leesbaar.zinnen import read_zinnen

GOED = ("Bel de gemeente.", "Zeg dat u geen bed hebt.", "Neem elk papier mee.", "Ga langs of schrijf een brief.")
REGELS = Regels(read_lijst(), frozenset({"UWV"}))


def judge(niveau: Niveau, *blokken: str) -> list[Fout]:
    """Judge a text with a name."""
    return REGELS.judge(Tekst("content/nl/brief.md", niveau, blokken))


def told(niveau: Niveau, *blokken: str) -> str:
    """Give what an editor reads."""
    return "\n".join(map(str, judge(niveau, *blokken)))


@pytest.mark.parametrize("niveau", [B1, A2], ids=lambda niveau: niveau.naam)
def test_a_good_text_breaks_no_rule(niveau: Niveau) -> None:
    assert judge(niveau, *GOED) == []


@pytest.mark.parametrize(
    ("niveau", "zin", "raad"),
    [
        (B1, "Bel " + "en bel " * 7 + "weer.", "16 woorden, hooguit 15: maak er twee zinnen van"),
        (A2, "Bel " + "en bel " * 5 + "weer nu.", "13 woorden, hooguit 12: maak er twee zinnen van"),
        (B1, "Middels een brief kan het ook.", "schrijf voor ‘middels’ liever ‘met’"),
        (B1, "Wij verstrekken u een bed.", "schrijf voor ‘verstrekken’ liever ‘geven’"),
        (B1, "Voor ex-gedetineerden is er een loket.", "schrijf voor ‘ex-gedetineerde’ liever ‘iemand die vastzat’"),
        (B1, "Bel de SVB.", "schrijf de afkorting ‘SVB’ uit"),
        (B1, "Neem m.b.t. het bed een brief mee.", "schrijf de afkorting ‘m.b.t.’ uit"),
        (B1, "Neem bijv. een brief mee.", "schrijf de afkorting ‘bijv.’ uit"),
        (B1, "Neem je brief mee.", "schrijf ‘u’, geen ‘je’"),
        (A2, "Daarna wordt uw brief gelezen.", "zeg wie het doet, zonder ‘worden’"),
        (A2, "Toen werd u naar huis gebracht.", "zeg wie het doet, zonder ‘worden’"),
    ],
)
def test_a_hard_sentence_is_named_with_its_remedy(niveau: Niveau, zin: str, raad: str) -> None:
    found = told(niveau, *GOED, zin)

    assert f"content/nl/brief.md: ‘{zin}’: {raad}" in found


@pytest.mark.parametrize(
    ("niveau", "zin", "raad"),
    [
        (B1, "Bel en vraag de man of hij u vandaag nog kan helpen.", "woorden per zin, hooguit 10: knip ‘Bel en vraag"),
        (A2, "Bel en vraag of de man u helpt.", "gemiddeld 8.3 woorden per zin, hooguit 8: knip ‘Ga dan nu"),
        (B1, "De verantwoordelijkheden veranderen.", "minstens 60: kies kortere woorden voor verantwoordelijkheden"),
        (A2, "Vraag een bankrekening aan.", "lange woorden, hooguit 5%: kies kortere woorden voor bankrekening"),
        (
            B1,
            "Zie de polis, de pleger en de pasfoto.",
            "zeldzame woorden, hooguit 10%: kies gewone woorden voor pleger",
        ),
    ],
)
def test_a_text_that_is_too_hard_as_a_whole_is_named_with_its_remedy(niveau: Niveau, zin: str, raad: str) -> None:
    longer = "Ga dan nu naar het loket toe en bel." if niveau is A2 else zin

    found = told(niveau, zin, zin, longer)

    assert "content/nl/brief.md: " in found
    assert raad in found


def test_an_abbreviation_that_is_explained_once_or_names_an_office_may_stay() -> None:
    assert judge(B1, "Bel de bank (SVB).", "De SVB helpt u.", "Ga naar het UWV.", *GOED * 3) == []


def test_one_passive_in_a_long_text_of_b1_may_stay() -> None:
    passive = "Uw brief wordt door ons gelezen."

    assert judge(B1, *GOED * 5, passive) == []
    assert judge(B1, *GOED, passive) != []


@pytest.mark.parametrize("zin", ["Als het nacht wordt, bel dan.", "U kunt hier lid worden.", "Het geld wordt minder."])
def test_becoming_something_is_not_passive(zin: str) -> None:
    assert not is_passive(zin)


def test_a_hard_word_may_stand_where_the_list_allows_it(tmp_path: Path) -> None:
    path = tmp_path / "woorden.md"
    path.write_text(
        "# Lijst\n\n| A | B | C |\n|---|---|---|\n| omtrent | over | Omtrent Gedrag; Omtrent Eind |\n", "utf-8"
    )

    [woord] = read_lijst(path)

    assert not woord.stands_in("Vraag een brief Omtrent Gedrag.")
    assert woord.stands_in("Vraag Omtrent Gedrag een brief omtrent iets.")


def test_the_list_names_no_word_twice_and_gives_each_an_easier_one() -> None:
    words = read_lijst()

    assert len({one.woord for one in words}) == len(words) > 50
    assert all(one.gewoon for one in words)


def test_a_number_is_one_word_and_ends_no_sentence() -> None:
    zinnen = list(read_zinnen(["Bel 0800 64 64 644 tot 17.00 uur. Zeg: ik zoek een bed.", "Mail"]))

    assert [(zin.tekst, zin.lengte) for zin in zinnen] == [
        ("Bel 0800 64 64 644 tot 17.00 uur.", 5),
        ("Zeg: ik zoek een bed.", 5),
        ("Mail", 1),
    ]


def test_labels_do_not_flatter_the_mean() -> None:
    assert measure([*GOED, "Mail", "Bel"]).gemiddelde == measure(GOED).gemiddelde


def test_a_name_is_neither_rare_nor_long() -> None:
    assert measure(["Bel de Zorgverzekeringslijn en Humanitas."]).lange_woorden == ()
    assert measure(["Neem een slaapplek en een zorgverzekering."]).lange_woorden == ("zorgverzekering",)


def test_only_the_dutch_words_that_are_shown_are_read() -> None:
    shown = "<p>Bel <b>nu</b></p><ul><li><p>Ga</p></li></ul>"
    unread = "<p hidden>Weg</p><p lang='en'>Go</p>"

    assert blocks_of(f"<nav><p>Terug</p></nav><main>{shown}{unread}</main>") == ("Bel nu", "Ga")


def test_a_place_for_a_name_is_filled_with_an_ordinary_word() -> None:
    assert fill_in("Bel %(wie)s in %(naam)s tot %(uur)s uur.") == "Bel de gemeente Zeist in Zeist tot 9.00 uur."
    assert fill_in("100% gratis") == "100% gratis"
