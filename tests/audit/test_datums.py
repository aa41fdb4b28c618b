"""The day on which a page was checked is read as pages write it."""

from datetime import date

import pytest

from portal.audit.datums import last_checked


@pytest.mark.parametrize(
    "text",
    [
        "Deze pagina is nagekeken op 3 november 2026.",
        "Laatst gewijzigd: 3-11-2026",
        "Bijgewerkt op 03/11/2026 om 12:30",
        "Laatste update 2026-11-03",
        "Gecontroleerd op 3 nov. 2026, daarvoor op 2 mei 2025",
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert last_checked(["Nazorg", text]) == date(2026, 11, 3)


def test_march_is_read_in_both_its_short_forms() -> None:
    assert (
        last_checked(["Bijgewerkt op 1 mrt 2026"]) == last_checked(["Bijgewerkt op 1 maart 2026"]) == date(2026, 3, 1)
    )


@pytest.mark.parametrize(
    "text", ["Op 3 november 2026 is er markt.", "Bijgewerkt op 31 februari 2026", "Nagekeken in 2026", ""]
)
def test_another_day_is_not_taken_for_it(text: str) -> None:
    assert last_checked([text]) is None
