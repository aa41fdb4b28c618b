import re
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from portal.domain.telefoon import Telefoon

ANY_NUMBER = st.one_of(
    st.from_regex(r"[+0-9][0-9 ().-]{0,16}", fullmatch=True),
    st.from_regex(r"(\+31 ?|0031 ?|0)[1-9][0-9]{3,9}", fullmatch=True),
    st.text(max_size=20),
)


@pytest.mark.parametrize(
    ("text", "kies"),
    [
        ("(030) 286 10 00", "+31302861000"),
        ("030-2861000", "+31302861000"),
        ("+31 30 286 10 00", "+31302861000"),
        ("0031 30 286 10 00", "+31302861000"),
        ("+31 (0)30 286 10 00", "+31302861000"),
        ("06 12 34 56 78", "+31612345678"),
        ("085 123 45 67", "+31851234567"),
        ("088 804 2021", "+31888042021"),
    ],
)
def test_geographic_mobile_085_and_088_numbers_work_from_abroad(text: str, kies: str) -> None:
    telefoon = Telefoon.parse(text)

    assert telefoon.kies == kies
    assert telefoon.reachable_from_abroad


@pytest.mark.parametrize(
    ("text", "kies"),
    [
        ("14 030", "14030"),
        ("14 0344", "140344"),
        ("0800 8051", "08008051"),
        ("0800-0113", "08000113"),
        ("0900 1234", "09001234"),
        ("0900-8844", "09008844"),
        ("112", "112"),
        ("113", "113"),
        (" 112 ", "112"),
    ],
)
def test_a_14_0800_0900_or_short_number_is_never_promised_abroad(text: str, kies: str) -> None:
    telefoon = Telefoon.parse(text)

    assert telefoon.kies == kies
    assert not telefoon.reachable_from_abroad
    assert telefoon.tekst_buitenland == ""


@pytest.mark.parametrize("text", ["084 123 45 67", "087 123 45 67", "066 123 45 67"])
def test_other_non_geographic_numbers_are_not_promised_abroad(text: str) -> None:
    assert not Telefoon.parse(text).reachable_from_abroad


@pytest.mark.parametrize(
    "text", ["+31 14 030", "+3114030", "0031 14 030", "+31 800 8051", "0031 800 8051", "+31 900 8844"]
)
def test_a_number_that_works_only_at_home_is_refused_with_the_country_code(text: str) -> None:
    with pytest.raises(ValueError, match=f"‘{re.escape(text)}’ is een nummer dat alleen binnen Nederland werkt"):
        Telefoon.parse(text)


@pytest.mark.parametrize(
    "text", ["+32 2 555 12 12", "0032 2 555 12 12", "+49 30 901820", "+1 202 555 0123", "+599 717 8000"]
)
def test_a_foreign_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is geen Nederlands telefoonnummer"):
        Telefoon.parse(text)


@pytest.mark.parametrize("text", ["144", "116000", "1234", "020", "030 286 10", "+112", "1 1 2", "000 123 45 67"])
def test_what_reaches_nobody_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is geen Nederlands telefoonnummer"):
        Telefoon.parse(text)


@pytest.mark.parametrize(
    "text", ["", "bel 030", "030 286 10 00 toestel 3", "030 286 10 00;ext=5", "٠٣٠ ٢٨٦ ١٠ ٠٠", "13:30"]
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"‘{re.escape(text)}’ is geen telefoonnummer"):
        Telefoon.parse(text)


def test_a_number_is_shown_as_its_editor_wrote_it() -> None:
    telefoon = Telefoon.parse(" (030)  286 10 00 ")

    assert telefoon.tekst == "(030) 286 10 00"
    assert str(telefoon) == "(030) 286 10 00"


@pytest.mark.parametrize(
    ("text", "abroad"),
    [
        ("030 286 10 00", "+31 30 286 1000"),
        ("06 12 34 56 78", "+31 6 12345678"),
        ("088 804 2021", "+31 88 804 2021"),
        ("0031 30 286 10 00", "+31 30 286 1000"),
        ("+31 30 286 10 00", "+31 30 286 10 00"),
    ],
)
def test_a_caller_abroad_sees_the_form_with_31(text: str, abroad: str) -> None:
    assert Telefoon.parse(text).tekst_buitenland == abroad


def test_a_caller_abroad_never_sees_the_zero_between_brackets() -> None:
    assert Telefoon.parse("+31 (0)30 286 10 00").tekst_buitenland == "+31 30 286 1000"


def test_an_invented_number_can_be_dialled_nowhere() -> None:
    telefoon = Telefoon.parse_fictief("000 123 40 00")

    assert telefoon.tekst == "000 123 40 00"
    assert telefoon.kies == "+31001234000"
    assert telefoon.tekst_buitenland == "+31 00 123 40 00"


@pytest.mark.parametrize("text", ["030 286 10 00", "112", "14 030", "06 12 34 56 78", "000", "00 31 30 286 10 00", ""])
def test_a_number_that_might_reach_somebody_is_refused_in_an_invented_gemeente(text: str) -> None:
    with pytest.raises(ValueError, match="kan een echt nummer zijn; een verzonnen nummer begint met 000"):
        Telefoon.parse_fictief(text)


@pytest.mark.parametrize(
    ("text", "goed"), [("800 8051", "08008051"), ("8000000", "08000000"), ("900 1234", "09001234")]
)
def test_a_service_number_without_its_zero_reaches_nobody(text: str, goed: str) -> None:
    with pytest.raises(ValueError, match=f"‘{text}’ mist de 0 aan het begin; schrijf {goed}"):
        Telefoon.parse(text)


@example("8000000")
@given(ANY_NUMBER)
def test_any_text_is_a_number_that_can_be_dialled_or_a_value_error(text: str) -> None:
    with suppress(ValueError):
        kies = Telefoon.parse(text).kies
        assert re.fullmatch(r"\+31[1-9][0-9]{8,10}|0[0-9]{6,11}|[0-9]{3,6}", kies)


@given(ANY_NUMBER)
def test_what_we_write_we_can_read(text: str) -> None:
    try:
        telefoon = Telefoon.parse(text)
    except ValueError:
        return

    assert Telefoon.parse(telefoon.tekst) == telefoon
    assert Telefoon.parse(telefoon.kies).kies == telefoon.kies


@given(ANY_NUMBER)
def test_both_forms_of_a_number_reach_the_same_telephone(text: str) -> None:
    try:
        telefoon = Telefoon.parse(text)
    except ValueError:
        return

    if telefoon.reachable_from_abroad:
        assert Telefoon.parse(telefoon.tekst_buitenland).kies == telefoon.kies
