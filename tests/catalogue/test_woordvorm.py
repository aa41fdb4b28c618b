from portal.catalogue.woordvorm import Woordvormen, fold, words_of
from portal.domain.taal import Taal
from tests.catalogue.zoekers import teksten

DUTCH = Woordvormen(Taal.NL, teksten()[Taal.NL].zoekwoorden)


def test_accents_and_capitals_do_not_count_in_any_script() -> None:
    assert fold("Coördinator") == "coordinator"
    assert fold("DŁUGI") == "dlugi"
    assert fold("borç İŞ ışık") == "borc is isik"
    assert fold("أخ") == "اخ"


def test_an_apostrophe_is_no_end_of_a_word_and_a_hyphen_is() -> None:
    assert words_of("’s-Hertogenbosch") == ["s", "hertogenbosch"]
    assert words_of("R'dam") == ["rdam"]


def test_the_stemmer_keeps_apart_what_the_newer_one_mixes_up() -> None:
    assert DUTCH.stem("schulden") == DUTCH.stem("schuld")
    assert DUTCH.stem("begeleid") != DUTCH.stem("beleid")


def test_a_long_word_falls_into_known_parts() -> None:
    assert DUTCH.parts("schuldhulpverlening") == ("schuld", "hulp", "verlening")
    assert DUTCH.parts("daklozenopvang") == ("daklozen", "opvang")
    assert DUTCH.parts("uitkeringsaanvraag") == ("uitkerings", "aanvraag")


def test_a_word_with_an_unknown_part_or_on_the_list_stays_whole() -> None:
    assert DUTCH.parts("postduif") == ()
    assert DUTCH.parts("huisarts") == ()


def test_a_known_part_with_something_else_is_no_mistake() -> None:
    assert DUTCH.looks_whole("kamerplant")
    assert DUTCH.looks_whole("landkaart")
    assert not DUTCH.looks_whole("rotterdan")


def test_a_language_without_stemmer_keeps_its_words() -> None:
    pap = Woordvormen(Taal.PAP, teksten()[Taal.PAP].zoekwoorden)

    assert pap.stem("debenan") == "debenan"
