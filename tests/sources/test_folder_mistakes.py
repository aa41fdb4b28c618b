from pathlib import Path

import pytest

from portal.sources.gemeenten import load_gegevens
from portal.sources.problems import Problem, SourceError
from tests.examples import VANDAAG
from tests.sources.folder import GEMEENTE, LOKET, POSTVAK, another, lines_of, mistakes_of_loket, write

ZEIST = another("zeist", "GM0355", "[3701-3712]")
WIJZIGING = "wijziging:\n  bron: Rijksoverheid\n  datum: 2027-01-01\n  status: gepland\n  gaat_naar: "


def test_a_folder_in_order_is_read(tmp_path: Path) -> None:
    write(tmp_path, "utrecht.yaml", GEMEENTE)
    write(tmp_path, "zeist.yaml", ZEIST)
    write(tmp_path, "loketten/bureau-nazorg.yaml", LOKET)
    write(tmp_path, "README.md", "Geen gemeente.")

    gegevens = load_gegevens(tmp_path, today=VANDAAG)

    assert [gemeente.slug for gemeente in gegevens.gemeenten] == ["utrecht", "zeist"]
    assert [loket.slug for loket in gegevens.loketten] == ["bureau-nazorg"]


def test_two_files_with_one_code_are_named_in_the_later(tmp_path: Path) -> None:
    write(tmp_path, "utrecht.yaml", GEMEENTE)
    write(tmp_path, "zeist.yaml", ZEIST.replace("GM0355", "GM0344"))

    assert lines_of(tmp_path) == ["zeist.yaml:3: code: GM0344 staat ook in utrecht.yaml"]


@pytest.mark.parametrize(
    ("reeksen", "index", "postcode"),
    [
        ("[3701-3712, '3521']", 2, 3521),
        ("[3500-3511]", 1, 3511),
        ("[3515-3600]", 1, 3515),
        ("[3000-3999]", 1, 3511),
        ("[3513-3514]", 1, 3513),
    ],
)
def test_a_postcode_of_two_gemeenten_is_named_in_the_later(
    tmp_path: Path, reeksen: str, index: int, postcode: int
) -> None:
    write(tmp_path, "utrecht.yaml", GEMEENTE)
    write(tmp_path, "zeist.yaml", another("zeist", "GM0355", reeksen))

    assert lines_of(tmp_path) == [f"zeist.yaml:9: postcodes.reeksen[{index}]: {postcode} is al van utrecht.yaml"]


def test_neighbouring_rows_do_not_quarrel(tmp_path: Path) -> None:
    write(tmp_path, "utrecht.yaml", GEMEENTE)
    write(tmp_path, "zeist.yaml", another("zeist", "GM0355", "[3500-3510, 3516-3520, '3522']"))

    assert len(load_gegevens(tmp_path, today=VANDAAG).gemeenten) == 2


def test_po_boxes_of_two_gemeenten_are_named_in_the_later(tmp_path: Path) -> None:
    postbussen = "postbussen:\n  bron: Register\n  reeksen: ['3500']\n"
    write(tmp_path, "utrecht.yaml", GEMEENTE + postbussen)
    write(tmp_path, "zeist.yaml", ZEIST + postbussen)

    assert lines_of(tmp_path) == ["zeist.yaml:20: postbussen.reeksen[1]: 3500 is al van utrecht.yaml"]


def test_a_loket_that_serves_an_unknown_code_is_refused(tmp_path: Path) -> None:
    told = mistakes_of_loket(tmp_path, LOKET.replace("  - GM0344", "  - GM0344\n  - GM9998"))

    assert told == ["7: bedient[2]: GM9998 is geen gemeente die wij kennen"]


def test_a_loket_is_not_blamed_for_the_mistake_of_its_gemeente(tmp_path: Path) -> None:
    write(tmp_path, "utrecht.yaml", GEMEENTE.replace("naam: Utrecht", "naam: ''", 1))
    write(tmp_path, "loketten/bureau.yaml", LOKET)

    assert lines_of(tmp_path) == ["utrecht.yaml:4: naam: is leeg, bijvoorbeeld: Den Haag"]


def test_a_change_towards_nobody_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "utrecht.yaml", GEMEENTE + WIJZIGING + "GM9998\n")

    assert lines_of(tmp_path) == [
        "utrecht.yaml:22: wijziging.gaat_naar: GM9998 is geen gemeente die daarna nog bestaat"
    ]


def test_a_change_towards_a_gemeente_that_ends_too_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "utrecht.yaml", GEMEENTE + WIJZIGING + "GM0355\n")
    write(tmp_path, "zeist.yaml", ZEIST + WIJZIGING + "GM0344\n")

    assert [line.partition(": ")[0] for line in lines_of(tmp_path)] == ["utrecht.yaml:22", "zeist.yaml:22"]


def test_a_change_towards_a_neighbour_is_read(tmp_path: Path) -> None:
    write(tmp_path, "utrecht.yaml", GEMEENTE)
    write(tmp_path, "zeist.yaml", ZEIST + WIJZIGING + "GM0344\n")

    gegevens = load_gegevens(tmp_path, today=VANDAAG)

    assert gegevens.gemeenten[1].wijziging
    assert gegevens.gemeenten[1].wijziging.gaat_naar == "GM0344"


@pytest.mark.parametrize("name", ["zeist.yml", "zeist.json", "loketten/bureau.yml"])
def test_a_file_that_would_silently_not_count_is_named(tmp_path: Path, name: str) -> None:
    write(tmp_path, "utrecht.yaml", GEMEENTE)
    write(tmp_path, name, ZEIST)

    assert lines_of(tmp_path) == [f"{name}:1: telt niet mee; noem het {Path(name).stem}.yaml"]


@pytest.mark.parametrize("stem", ["Utrecht", "den haag", "den_haag", "café", "-x"])
def test_a_file_name_that_makes_no_address_is_refused(tmp_path: Path, stem: str) -> None:
    write(tmp_path, f"{stem}.yaml", GEMEENTE)

    assert lines_of(tmp_path) == [
        f"{stem}.yaml:2: slug: de bestandsnaam ‘{stem}’ mag alleen kleine letters, cijfers en streepjes hebben"
    ]


@pytest.mark.parametrize("folder", ["leeg", "bestaat-niet"])
def test_a_folder_without_gemeenten_is_said_to_hold_none(tmp_path: Path, folder: str) -> None:
    (tmp_path / "leeg").mkdir()

    with pytest.raises(SourceError) as told:
        load_gegevens(tmp_path / folder, today=VANDAAG)

    assert str(told.value) == f"{(tmp_path / folder).as_posix()}:1: bevat geen gemeentebestanden"


def test_all_mistakes_of_all_files_come_at_once_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", b"naam: caf\xe9\n")
    write(tmp_path, "b.yaml", "")
    write(tmp_path, "c.yaml", "bron: CBS\n\tcode: GM0001\n")
    write(tmp_path, "d.yml", ZEIST)
    write(tmp_path, "utrecht.yaml", GEMEENTE.replace("https:", "http:").replace("naam:", "nam:", 1))
    write(tmp_path, "zeist.yaml", GEMEENTE.replace("14 030", "13:30") + "naam: Zeist\n")
    write(tmp_path, "zwolle.yaml", another("zwolle", "GM0193", "[3511-3515]"))
    write(tmp_path, "zwolle-noord.yaml", another("noord", "GM0193", "[3515-3516]"))
    write(tmp_path, "loketten/bureau.yaml", LOKET.replace("GM0344", "GM9998").replace("gemeente\n", "bureau\n"))
    write(tmp_path, "loketten/een.yaml", LOKET.replace("GM0344", "GM9998"))

    told = [line.split(", bijvoorbeeld")[0] for line in lines_of(tmp_path)]

    assert told == [
        "a.yaml:1: bevat tekens die geen UTF-8 zijn; bewaar het bestand opnieuw als UTF-8",
        "b.yaml:1: is leeg",
        "c.yaml:2: bevat een tab; spring in met spaties",
        "d.yml:1: telt niet mee; noem het d.yaml",
        (
            "loketten/bureau.yaml:4: soort: ‘bureau’ mag hier niet; kies uit: gemeente, centrumgemeente, "
            "zorg-en-veiligheidshuis"
        ),
        "loketten/een.yaml:6: bedient[1]: GM9998 is geen gemeente die wij kennen",
        "utrecht.yaml:2: naam: ontbreekt",
        "utrecht.yaml:4: nam: onbekend veld; bedoelt u ‘naam’?",
        (
            "utrecht.yaml:16: contact.website: ‘http://www.utrecht.nl’ is een onveilige link; gebruik https:// "
            "of laat de link weg"
        ),
        "zeist.yaml:17: contact.telefoon: ‘13:30’ is geen telefoonnummer",
        "zeist.yaml:18: naam: staat er twee keer",
        "zwolle.yaml:3: code: GM0193 staat ook in zwolle-noord.yaml",
        "zwolle.yaml:9: postcodes.reeksen[1]: 3515 is al van zwolle-noord.yaml",
    ]


def test_a_problem_is_written_as_a_compiler_does() -> None:
    assert (
        str(Problem("zeist.yaml", 3, "naam", "is leeg", "Zeist")) == "zeist.yaml:3: naam: is leeg, bijvoorbeeld: Zeist"
    )
    assert str(Problem("zeist.yaml", 3, "", "bevat een tab")) == "zeist.yaml:3: bevat een tab"


def test_problems_are_told_once_in_the_order_of_their_lines() -> None:
    late, early = Problem("b.yaml", 10, "x", "y"), Problem("b.yaml", 9, "x", "y")

    assert SourceError([late, early, late]).problems == (early, late)


def test_a_mailbox_is_read_with_its_loket(tmp_path: Path) -> None:
    write(tmp_path, "utrecht.yaml", GEMEENTE)
    write(tmp_path, "loketten/bureau.yaml", LOKET + POSTVAK)
    write(tmp_path, "loketten/nummer.yaml", LOKET)

    with_postvak, without = load_gegevens(tmp_path, today=VANDAAG).loketten

    assert with_postvak.postvak
    assert with_postvak.postvak.profiel == "online"
    assert without.postvak is None


def test_one_key_for_two_loketten_is_named_in_the_later(tmp_path: Path) -> None:
    write(tmp_path, "utrecht.yaml", GEMEENTE)
    write(tmp_path, "loketten/een.yaml", LOKET + POSTVAK)
    write(tmp_path, "loketten/twee.yaml", LOKET + POSTVAK)

    assert lines_of(tmp_path) == [
        (
            "loketten/twee.yaml:9: postvak.sleutel: is al de sleutel van loketten/een.yaml; "
            "elk loket maakt een eigen sleutel"
        )
    ]
