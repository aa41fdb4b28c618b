from pathlib import Path

import pytest

from tests.sources.folder import GEMEENTE, LOKET, POSTVAK, mistakes_in, mistakes_of_loket

EEN_TEKST = "hier hoort één tekst, geen lijst of blok"
EEN_LIJST = "hier hoort een lijst; zet elke waarde op een eigen regel achter een streepje"
PROVINCIES = (
    "Drenthe, Flevoland, Fryslân, Gelderland, Groningen, Limburg, Noord-Brabant, Noord-Holland, Overijssel, Utrecht, "
    "Zeeland, Zuid-Holland"
)
AANBOD = "aanbod:\n  - bron: Website\n    basisvoorwaarde: zorg\n    helpt: ja\n"


def test_what_is_missing_is_named_at_the_block_that_misses_it(tmp_path: Path) -> None:
    text = GEMEENTE.replace("code: GM0344\n", "").replace("  website: https://www.utrecht.nl\n", "")

    assert mistakes_in(tmp_path, text) == [
        "2: code: ontbreekt, bijvoorbeeld: GM0518",
        "12: contact.website: ontbreekt, bijvoorbeeld: https://www.denhaag.nl",
    ]


def test_what_is_missing_in_the_second_of_a_list_is_named_there(tmp_path: Path) -> None:
    second = AANBOD + "  - bron: Website\n    basisvoorwaarde: zorg\n"

    assert mistakes_in(tmp_path, GEMEENTE + second) == ["22: aanbod[2].helpt: ontbreekt, bijvoorbeeld: ja"]


def test_a_fact_without_source_is_refused(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.replace("  bron: Register van Overheidsorganisaties\n", ""))

    assert told == ["13: contact.bron: ontbreekt, bijvoorbeeld: Register van Overheidsorganisaties"]


def test_an_unknown_field_is_told_the_nearest_known_name(tmp_path: Path) -> None:
    text = GEMEENTE.replace("  telefoon:", "  telefon:").replace(
        "provincie: Utrecht", "provincie: Utrecht\nwoonplaats: x"
    )

    assert mistakes_in(tmp_path, text) == [
        "7: woonplaats: onbekend veld; bedoelt u ‘woonplaatsen’?",
        "18: contact.telefon: onbekend veld; bedoelt u ‘telefoon’?",
    ]


def test_an_unknown_field_near_nothing_is_told_what_may_stand_there(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.replace("  namen: [Utrecht]", "  namen: [Utrecht]\n  xyz: 1"))

    assert told == [
        "13: woonplaatsen.xyz: onbekend veld; wel mag: bron, bron_url, bron_datum, gecontroleerd_op, opmerking, namen"
    ]


def test_a_field_that_the_reader_fills_is_never_offered(tmp_path: Path) -> None:
    [told] = mistakes_in(tmp_path, GEMEENTE + "slag: utrecht\n")

    assert "slug" not in told


def test_a_slug_in_the_file_is_refused(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE + "slug: utrecht\n")

    assert told == ["18: slug: hoort niet in het bestand; de bestandsnaam zegt het al"]


def test_a_list_or_a_block_where_one_text_belongs_is_a_wrong_type(tmp_path: Path) -> None:
    text = GEMEENTE.replace("naam: Utrecht", "naam: [Utrecht]", 1).replace("provincie: Utrecht", "provincie: {a: b}")

    assert mistakes_in(tmp_path, text) == [f"4: naam: {EEN_TEKST}", f"6: provincie: {EEN_TEKST}"]


def test_one_text_where_a_list_or_a_block_belongs_is_a_wrong_type(tmp_path: Path) -> None:
    text = GEMEENTE.replace("[3511-3515, '3521']", "3511-3515") + "buitenland: ja\naanbod: zorg\n"

    assert mistakes_in(tmp_path, text) == [
        f"9: postcodes.reeksen: {EEN_LIJST}",
        "18: buitenland: hier hoort een blok met velden",
        f"19: aanbod: {EEN_LIJST}",
    ]


def test_an_empty_list_is_refused(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.replace("[Utrecht]", "[]"))

    assert told == ["12: woonplaatsen.namen: mag niet leeg zijn, bijvoorbeeld: Loosduinen, Ypenburg"]


def test_a_telephone_built_around_its_parser_is_refused(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.replace("14 030", "{tekst: 030 286 10 00, kies: '+19005551234'}"))

    assert told == [f"17: contact.telefoon: {EEN_TEKST}, bijvoorbeeld: 14 030"]


@pytest.mark.parametrize(
    ("field", "value", "example"),
    [
        ("bron_datum", "{jaar: 2026}", "2026-05-14"),
        ("gecontroleerd_op", "[2026-11-22]", "2026-11-22"),
        ("telefoontijden", "{tekst: 24/7}", "Mo-Fr 09:00-17:00; PH off"),
        ("telefoon", "{tekst: '112', kies: '112'}", "030 286 10 00"),
    ],
)
def test_no_value_is_built_around_its_parser(tmp_path: Path, field: str, value: str, example: str) -> None:
    text = LOKET.replace("telefoon: 030 286 10 00\n", "") + f"{field}: {value}\n"

    assert mistakes_of_loket(tmp_path, text) == [f"7: {field}: {EEN_TEKST}, bijvoorbeeld: {example}"]


def test_half_past_one_is_no_number_and_no_hours(tmp_path: Path) -> None:
    told = mistakes_of_loket(tmp_path, LOKET.replace("030 286 10 00", "13:30") + "telefoontijden: 13:30\n")

    assert told == [
        "7: telefoon: ‘13:30’ is geen telefoonnummer, bijvoorbeeld: 030 286 10 00",
        "8: telefoontijden: ‘13:30’ zijn geen openingstijden, bijvoorbeeld: Mo-Fr 09:00-17:00; PH off",
    ]


def test_no_stays_the_word_that_was_written(tmp_path: Path) -> None:
    text = GEMEENTE.replace("provincie: Utrecht", "provincie: NO") + AANBOD.replace("helpt: ja", "helpt: NO")

    assert mistakes_in(tmp_path, text) == [
        f"6: provincie: ‘NO’ mag hier niet; kies uit: {PROVINCIES}",
        "21: aanbod[1].helpt: ‘NO’ mag hier niet; kies uit: ja, deels, nee",
    ]


@pytest.mark.parametrize(
    ("dag", "field", "sentence"),
    [
        ("2026-11-23", "bron_datum", "‘2026-11-23’ ligt in de toekomst, bijvoorbeeld: 2026-05-14"),
        ("2026-12", "bron_datum", "‘2026-12’ ligt in de toekomst, bijvoorbeeld: 2026-05-14"),
        ("2026-11-23", "gecontroleerd_op", "‘2026-11-23’ ligt in de toekomst, bijvoorbeeld: 2026-11-22"),
        ("3 november", "gecontroleerd_op", "‘3 november’ is geen datum, bijvoorbeeld: 2026-11-22"),
        ("2026-02-30", "bron_datum", "‘2026-02-30’ is geen datum, bijvoorbeeld: 2026-05-14"),
        ("2026-11", "gecontroleerd_op", "‘2026-11’ is geen datum, bijvoorbeeld: 2026-11-22"),
    ],
)
def test_a_date_that_cannot_be_is_refused(tmp_path: Path, dag: str, field: str, sentence: str) -> None:
    assert mistakes_in(tmp_path, GEMEENTE + f"{field}: {dag}\n") == [f"18: {field}: {sentence}"]


def test_a_date_in_the_future_is_found_in_every_fact(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.replace("2026-05-14", "2027-01-01"))

    assert told == ["15: contact.bron_datum: ‘2027-01-01’ ligt in de toekomst, bijvoorbeeld: 2026-05-14"]


def test_an_http_link_is_refused(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.replace("https://", "http://"))

    assert told == [
        (
            "16: contact.website: ‘http://www.utrecht.nl’ is een onveilige link; gebruik https:// of laat de link weg, "
            "bijvoorbeeld: https://www.denhaag.nl"
        )
    ]


def test_an_email_that_is_none_is_refused(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE + "  email: info(at)utrecht.nl\n")

    assert told == ["18: contact.email: ‘info(at)utrecht.nl’ is geen e-mailadres, bijvoorbeeld: info@gemeente.nl"]


def test_an_invented_number_in_a_real_gemeente_is_refused(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.replace("14 030", "000 123 45 67"))

    assert told == ["17: contact.telefoon: ‘000 123 45 67’ is geen Nederlands telefoonnummer, bijvoorbeeld: 14 030"]


def test_a_foreign_number_is_refused(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.replace("14 030", "+32 2 555 12 12"))

    assert told == ["17: contact.telefoon: ‘+32 2 555 12 12’ is geen Nederlands telefoonnummer, bijvoorbeeld: 14 030"]


@pytest.mark.parametrize("code", ["0344", "GM344", "gm0344", "GM03445", "GM٠٣٤٤"])
def test_a_code_that_the_cbs_never_gave_is_refused(tmp_path: Path, code: str) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.replace("GM0344", code))

    assert told == [f"3: code: ‘{code}’ heeft niet de goede vorm, bijvoorbeeld: GM0518"]


def test_every_bad_row_of_postcodes_is_named_by_itself(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.replace("[3511-3515, '3521']", "[3515-3511, 3511, '0123']"))

    assert told == [
        (
            "9: postcodes.reeksen[1]: de reeks ‘3515-3511’ loopt terug; zet de laagste postcode voorop, "
            "bijvoorbeeld: 2491-2498, 2511"
        ),
        "9: postcodes.reeksen[3]: een postcode begint nooit met een 0, bijvoorbeeld: 2491-2498, 2511",
    ]


def test_an_article_does_not_fit_in_a_line(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE + f"opmerking: {'x' * 601}\n")

    assert told == ["18: opmerking: is te lang; hooguit 600 tekens"]


def test_a_text_of_several_lines_is_refused(tmp_path: Path) -> None:
    told = mistakes_in(tmp_path, GEMEENTE.replace("naam: Utrecht", "naam: |\n  Utrecht\n  Stad", 1))

    assert told == [
        "4: naam: bevat een regeleinde of een onzichtbaar teken; schrijf één gewone regel, bijvoorbeeld: Den Haag"
    ]


def test_a_key_that_was_exchanged_without_its_fingerprint_is_refused(tmp_path: Path) -> None:
    told = mistakes_of_loket(tmp_path, LOKET + POSTVAK.replace("4853", "4854"))

    [line] = told
    assert line.startswith("10: postvak.vingerafdruk: past niet bij de sleutel; vergelijk met de kaart van het loket")


@pytest.mark.parametrize("sleutel", ["abc", "hSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTg==", "é", "=" * 44])
def test_a_key_that_is_none_is_refused(tmp_path: Path, sleutel: str) -> None:
    text = POSTVAK.replace("hSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo=", f"'{sleutel}'")

    [told] = mistakes_of_loket(tmp_path, LOKET + text)

    assert told.startswith("9: postvak.sleutel: is geen sleutel; laat ‘portaal loket sleutel’ deze regel schrijven")


def test_a_mailbox_is_read_online_or_offline(tmp_path: Path) -> None:
    told = mistakes_of_loket(tmp_path, LOKET + POSTVAK + "  profiel: thuis\n  wachtwoord: x\n")

    assert told == [
        "11: postvak.profiel: ‘thuis’ mag hier niet; kies uit: online, offline",
        "12: postvak.wachtwoord: onbekend veld; wel mag: sleutel, vingerafdruk, profiel",
    ]
