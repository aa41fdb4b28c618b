"""Keeping the facts of a gemeente from the command line, as an editor does."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from portal.cli.main import main
from portal.cli.nieuwe_gemeente import slug_of
from portal.cli.vandaag import today_here
from portal.settings import Settings
from portal.sources.gemeenten import load_gegevens
from tests.cli.gesprek import Gesprek

DESK = "utrecht-detentie-terugkeer"
CONTACT_FIELDS = 8
FILES = ("utrecht.yaml", "zeist.yaml", "de-bilt.yaml", f"loketten/{DESK}.yaml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three real gemeenten, one with a desk."""
    folder = tmp_path / "gemeenten"
    (folder / "loketten").mkdir(parents=True)
    for name in FILES:
        shutil.copy(Settings().gemeenten / name, folder / name)
    return folder


def portaal(folder: Path, *arguments: str, answers: tuple[str, ...] = ()) -> Result:
    environ = {"PORTAL_GEMEENTEN": str(folder), "PORTAL_BUILD": str(folder.parent / "build")}
    return CliRunner().invoke(main, ["gemeente", *arguments], env=environ, input="".join(f"{one}\n" for one in answers))


def texts(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.yaml")}


def test_a_number_is_mended_with_plain_questions_and_the_rest_of_the_file_stays(folder: Path) -> None:
    before = texts(folder)
    with Gesprek("gemeente", "wijzig", "zeist", environ={"PORTAL_GEMEENTEN": str(folder)}) as talk:
        heard = talk.answer("Telefoon? [14 030]", "bel maar")
        assert "  e-mailadres: zeist@zeist.nl\n" in heard
        assert "  nummer vanuit het buitenland, telefoon: niet bekend\n" in heard
        assert "‘bel maar’ is geen telefoonnummer, bijvoorbeeld: 14 030." in talk.answer(
            "Telefoon? [14 030]", "030 698 79 87"
        )
        for _ in range(CONTACT_FIELDS - 1):
            talk.answer("?", "")
        talk.answer("zelf nagevraagd? (ja/nee)", "nee")
        talk.answer("(link of naam)", "https://www.zeist.nl/contact")
        assert "ligt in de toekomst" in talk.answer("alleen 2026 mag ook)", "2099") + talk.answer(
            "mag ook)", "2026-11-20"
        )
        talk.answer("daar ook nagekeken? (ja/nee)", "ja")
        talk.answer("dat hier niet staat? (ja/nee)", "nee")
        assert "  telefoon: 14 030 -> 030 698 79 87\n" in talk.answer("opslaan? (ja/nee)", "ja")
        assert talk.end() == 0, talk.said

    expected = before["zeist.yaml"].replace("telefoon: 14 030", "telefoon: 030 698 79 87")
    expected = expected.replace(
        "  bron: Register van Overheidsorganisaties\n  bron_url: https://organisaties.overheid.nl/28557/zeist\n"
        "  bron_datum: 2026-05-03\n",
        "  bron: Website www.zeist.nl\n  bron_url: https://www.zeist.nl/contact\n  bron_datum: 2026-11-20\n",
    )
    assert texts(folder) == {**before, "zeist.yaml": expected}


def test_who_says_no_at_the_end_changes_nothing(folder: Path) -> None:
    before = texts(folder)
    answers = ("14 033", *[""] * (CONTACT_FIELDS - 1), "nee", "Brief", "", "nee", "nee", "nee")

    done = portaal(folder, "wijzig", "zeist", answers=answers)

    assert "telefoon: 14 030 -> 14 033" in done.output
    assert done.output.endswith("Er is niets veranderd.\n")
    assert texts(folder) == before


def test_a_source_for_one_fact_does_not_make_the_others_look_younger(folder: Path) -> None:
    done = portaal(
        folder, "wijzig", "zeist", "--veld", "contact.telefoon=030 698 79 87", "--bron", "Brief", "--datum", "2026-11"
    )

    assert done.exit_code == 0, done.output
    text = texts(folder)["zeist.yaml"]
    assert "  bron: Register van Overheidsorganisaties\n" in text
    assert "  bron_datum: 2026-05-03\n  opmerking: 'Telefoon: Brief, 2026-11.'\n  telefoon: 030 698 79 87\n" in text


def test_asked_at_the_gemeente_itself_it_says_on_which_day(folder: Path) -> None:
    arguments = [
        "--veld",
        "contact.email=",
        "--bron",
        "Gemeente Zeist",
        "--datum",
        "2026-11-20",
        "--alles",
        "--nagevraagd",
    ]

    done = portaal(folder, "wijzig", "zeist", *arguments)

    assert "e-mailadres: zeist@zeist.nl -> niet bekend" in done.output
    text = texts(folder)["zeist.yaml"]
    assert "contact:\n  bron: Gemeente Zeist\n  bron_datum: 2026-11-20\n  gecontroleerd_op: 2026-11-20\n  telef" in text
    assert "zeist@zeist.nl" not in text


def test_a_number_for_abroad_carries_a_source_of_its_own(folder: Path) -> None:
    arguments = ["--veld", "contact.nummer_buitenland.telefoon=+31 30 698 79 87", "--bron", "Brief", "--datum", "2026"]

    assert portaal(folder, "wijzig", "zeist", *arguments).exit_code == 0

    block = "  nummer_buitenland:\n    bron: Brief\n    bron_datum: '2026'\n    telefoon: +31 30 698 79 87\n"
    assert block in texts(folder)["zeist.yaml"]
    assert "  bron_datum: 2026-05-03\n  telefoon: 14 030\n" in texts(folder)["zeist.yaml"]


def test_a_desk_gets_its_number_and_its_hours(folder: Path) -> None:
    before = texts(folder)
    fields = [
        "telefoon=030 286 10 00",
        "telefoontijden=Mo-Fr 09:00-17:00; PH off",
        "bezoekadres=Stadsplateau 1, 3521 AZ Utrecht",
    ]
    fields += ["als_dicht.tekst=Bel morgen.", "als_dicht.telefoon=030 236 17 77"]
    arguments = [part for one in fields for part in ("--veld", one)]

    done = portaal(
        folder, "wijzig", "utrecht", "--loket", DESK, *arguments, "--bron", "Het loket", "--alles", "--nagevraagd"
    )

    assert done.exit_code == 0, done.output
    [desk] = load_gegevens(folder, today=today_here()).loketten
    assert (str(desk.telefoon), str(desk.telefoontijden)) == ("030 286 10 00", "Mo-Fr 09:00-17:00; PH off")
    assert desk.bezoekadres
    assert desk.bezoekadres.regel == "3521 AZ Utrecht"
    assert desk.als_dicht
    assert str(desk.als_dicht.telefoon) == "030 236 17 77"
    assert (desk.bron, desk.gecontroleerd_op) == ("Het loket", today_here())
    lines = before[f"loketten/{DESK}.yaml"].split("\n")
    assert [line for line in lines if line not in texts(folder)[f"loketten/{DESK}.yaml"].split("\n")] == [
        "bron: VNG, praktijkvoorbeeld Nieuw programma Detentie & Terugkeer in Utrecht",
        "bron_url: https://vng.nl/praktijkvoorbeelden/nieuw-programma-detentie-terugkeer-in-utrecht",
        "bron_datum: '2021'",
    ]


def test_a_desk_that_nobody_described_gets_a_file(folder: Path) -> None:
    answers = (
        *[""] * CONTACT_FIELDS,
        "nee",
        "ja",
        "Bureau Terugkeer",
        "030 698 79 87",
        *[""] * 9,
        "ja",
        "Gemeente Zeist",
        "",
    )

    done = portaal(folder, "wijzig", "zeist", answers=(*answers, "ja"))

    assert "nieuw loket: Bureau Terugkeer" in done.output
    assert done.output.endswith("Opgeslagen. Kijk met: git diff\n")
    text = texts(folder)["loketten/zeist-loket.yaml"]
    day = today_here()
    assert f"bron: 'Gemeente Zeist'\nbron_datum: {day}\ngecontroleerd_op: {day}\nnaam: 'Bureau Terugkeer'\n" in text
    assert "  - GM0355  # Zeist\ntelefoon: 030 698 79 87\n" in text


def test_what_still_holds_is_confirmed_with_its_day(folder: Path) -> None:
    answers = (*[""] * CONTACT_FIELDS, "ja", "ja", "Gemeente Zeist", "2026-11-20", "nee", "ja")

    done = portaal(folder, "wijzig", "zeist", answers=answers)

    assert "nagekeken: alles klopt nog" in done.output
    assert "  gecontroleerd_op: 2026-11-20\n" in texts(folder)["zeist.yaml"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["zeist", "--veld", "contact.telefoon=1", "--bron", "x"], "contact.telefoon: ‘1’ is geen"),
        (
            ["zeist", "--veld", "contact.fax=1", "--bron", "x"],
            "--veld: ‘contact.fax’ kan hier niet; kies uit: contact.",
        ),
        (["zeist", "--veld", "contact.bezoekadres=hier", "--bron", "x"], "‘hier’ is geen adres, bijvoorbeeld: Spui 70"),
        (["zeist", "--veld", "contact.website=", "--bron", "x"], "contact.website: ontbreekt"),
        (["zeist", "--veld", "naam=x", "--bron", "http://x.nl"], "‘http://x.nl’ is een onveilige link"),
        (["zeist", "--veld", "naam=x", "--bron", "x", "--datum", "2099"], "‘2099’ ligt in de toekomst"),
        (["zeist", "--loket", DESK, "--veld", "naam=x", "--bron", "x"], f"‘{DESK}’ is geen loket van Zeist"),
        (["zeist", "--veld", "naam=x"], "Noem met --bron waar dit staat"),
        (["zeist", "--bron", "x"], "--bron, --datum en --loket horen bij --veld"),
        (["zest"], "We kennen geen gemeente ‘zest’."),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence_and_changes_nothing(
    folder: Path, arguments: list[str], told: str
) -> None:
    before = texts(folder)

    done = portaal(folder, "wijzig", *arguments)

    assert done.exit_code in {1, 2}
    assert told in f"{done.output} {done.exception}"
    assert texts(folder) == before


NEW = ("GM9998", "Nieuw-Slot", "", "Utrecht")
CONTACT = (
    "https://www.voorbeeld.example",
    "14 030",
    "",
    "",
    "Slotlaan 1, 3701 HS Zeist",
    "",
    "nee",
    "Brief",
    "2026-11-20",
)


def test_a_new_gemeente_is_written_with_plain_questions(folder: Path) -> None:
    area = ("", "nee", "CBS", "2026", "8899", "Slot, Laan", "nee", "CBS", "2026")

    done = portaal(folder, "nieuw", answers=("", *NEW, *area, *CONTACT, "ja"))

    assert done.output.endswith("Opgeslagen. Kijk met: git diff\n"), done.output
    one = next(one for one in load_gegevens(folder, today=today_here()).gemeenten if one.slug == "nieuw-slot")
    assert (one.code, one.officiele_naam, one.provincie) == ("GM9998", "Nieuw-Slot", "Utrecht")
    assert one.woonplaatsen.namen == ("Slot", "Laan")
    assert one.contact.bezoekadres
    assert one.contact.bezoekadres.regel == "3701 HS Zeist"
    assert "  reeksen: ['8899']\n" in texts(folder)["nieuw-slot.yaml"]


def test_after_a_merger_the_new_gemeente_has_all_that_the_former_ones_had(folder: Path) -> None:
    answers = ("zeist, utrecht", *NEW, "2026-01-01", "nee", "CBS", "2026", *CONTACT, "ja")
    old = {one.slug: one for one in load_gegevens(folder, today=today_here()).gemeenten}

    done = portaal(folder, "nieuw", answers=answers)

    assert done.output.endswith("Opgeslagen. Kijk met: git diff\n"), done.output
    gegevens = load_gegevens(folder, today=today_here())
    found = {one.slug: one for one in gegevens.gemeenten}
    assert set(found) == {"nieuw-slot", "de-bilt"}
    one = found["nieuw-slot"]
    assert [former.naam for former in one.voormalige_gemeenten] == ["Zeist", "Utrecht"]
    assert set(one.postcodes.reeksen) == {*old["zeist"].postcodes.reeksen, *old["utrecht"].postcodes.reeksen}
    assert one.opvang == old["utrecht"].opvang
    assert one.plaatsnamen == (*old["zeist"].plaatsnamen, *old["utrecht"].plaatsnamen)
    assert "  - GM9998  # Nieuw-Slot\n" in texts(folder)[f"loketten/{DESK}.yaml"]


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (("", "GM0355"), "GM0355 is al Zeist; wijzig met: portaal gemeente wijzig zeist"),
        (("", "GM9998", "Zeist"), "zeist.yaml bestaat al; wijzig met: portaal gemeente wijzig zeist"),
    ],
)
def test_a_gemeente_that_is_there_is_not_made_again(folder: Path, answers: tuple[str, ...], told: str) -> None:
    before = texts(folder)

    done = portaal(folder, "nieuw", answers=answers)

    assert told in str(done.exception)
    assert texts(folder) == before


def test_a_postcode_of_a_neighbour_is_refused_by_the_reader_of_all_files(folder: Path) -> None:
    before = texts(folder)
    area = ("", "nee", "CBS", "2026", "3701", "Slot", "nee", "CBS", "2026")

    done = portaal(folder, "nieuw", answers=("", *NEW, *area, *CONTACT, "ja"))

    assert str(done.exception).startswith(f"{folder}/zeist.yaml:")
    assert f"3701 is al van {folder}/nieuw-slot.yaml" in str(done.exception)
    assert texts(folder) == before


def test_a_file_is_called_as_the_others_are() -> None:
    named = {one.naam: one.slug for one in load_gegevens(Settings().gemeenten, today=today_here()).gemeenten}

    odd = {naam for naam, slug in named.items() if slug_of(naam) != slug}

    assert odd == {"Nuenen c.a."}
