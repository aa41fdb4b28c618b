"""What is sent back before it is sealed: who somebody is, and what happened."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.intake.weglaten import Weglaten, what_to_leave_out
from tests.html import one
from tests.intake.browser import Browser

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "text",
    ["123456782", "BSN 1234.56.782", "123 456 782", "nr 12 34 56 782.", "١٢٣٤٥٦٧٨٢", "3 123456782", "123-456-782"],
)
def test_a_number_that_passes_the_test_of_eleven_is_found_however_it_is_written(text: str) -> None:
    assert what_to_leave_out(text, TODAY) is Weglaten.BSN


@pytest.mark.parametrize(
    "text",
    ["123456789", "06 12345678", "0612345678", "+31 6 12345678", "030 286 10 00", "3521 AZ 12", "kamer 12.10.20"],
)
def test_another_number_is_left_alone(text: str) -> None:
    assert what_to_leave_out(text, TODAY) is None


@pytest.mark.parametrize(
    "text",
    [
        "12-03-1985", "12/3/85", "12.03.1985", "1985-03-12", "12 maart 1985", "12 mrt. 1985", "March 12, 1985",
        "the 2nd of May 1990", "geboren in 1985", "born 1985", "geb. 1-1-2001",
    ],
)  # fmt: skip
def test_a_date_long_ago_may_be_a_birth(text: str) -> None:
    assert what_to_leave_out(text, TODAY) is Weglaten.GEBOORTEDATUM


@pytest.mark.parametrize("text", ["3 maart 2027", "12-03-27", "vanaf 1 mei 2024", "om 10.30 uur", "3-4-2027 om 9 uur"])
def test_a_day_that_matters_now_is_left_alone(text: str) -> None:
    assert what_to_leave_out(text, TODAY) is None


@pytest.mark.parametrize("text", ["Drugssmokkel", "een MOORD", "winkeldiefstal", "drug trafficking", "the robbery"])
def test_what_happened_is_nobody_s_business(text: str) -> None:
    assert what_to_leave_out(text, TODAY) is Weglaten.DELICT


@pytest.mark.parametrize(
    "text",
    ["Ik denk aan zelfmoord.", "Ik ben verslaafd aan drugs.", "mijn therapeut", "delicatessen", "Ik werd geslagen."],
)
def test_a_cry_for_help_always_arrives(text: str) -> None:
    assert what_to_leave_out(text, TODAY) is None


@given(text=st.text(max_size=300))
def test_any_text_is_judged(text: str) -> None:
    assert what_to_leave_out(text, TODAY) in {None, *Weglaten}


@pytest.mark.parametrize("text", ["Mijn BSN is 123456782.", "Geboren 12 maart 1985.", "Het was diefstal."])
def test_it_is_sent_back_kindly_with_the_text_and_without_repeating_it(browser: Browser, text: str) -> None:
    browser.go_through({}, {"onderwerpen": ["zorg"]}, {}, {}, {}, {"bericht": text})

    assert one(browser.page, "title").text.startswith("Fout: Wilt u nog iets vertellen?")
    assert one(browser.page, "textarea").text.strip() == text
    assert browser.response.text.count(text) == 1


@pytest.mark.parametrize("field", ["organisatie", "andere_taal"])
def test_the_other_fields_are_judged_as_well(browser: Browser, field: str) -> None:
    if field == "organisatie":
        browser.go_through({"wie": "professional"}, {field: "Geboren 12-03-1985", "organisatie_telefoon": "0302861000"})
    else:
        browser.go_through({}, {"onderwerpen": ["zorg"]}, {}, {}, {field: "Geboren 12-03-1985"})

    assert "geboortedatum" in one(browser.page, f"#{field}-fout").text
