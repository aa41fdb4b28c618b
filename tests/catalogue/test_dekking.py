"""How far a page is: every level, what is lacking for it, and the borders in time."""

from datetime import date
from typing import Any

import pytest

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.dekking import Dekking, Niveau, Receives, all_dekking, count_levels, dekking_of
from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.bestemming import Bereikbaarheid
from portal.domain.gemeente import Gemeente
from portal.domain.loket import Loket
from tests.examples import LOKET, POSTVAK, REGISTER, UTRECHT, VANDAAG, ZEIST

GEVRAAGD = {"bron": "Het loket zelf", "bron_datum": "2026-10-01", "gecontroleerd_op": "2026-10-01"}
ADRES = {"straat": "Stadsplateau 1", "plaats": "Utrecht"}
BUITENLAND = {**GEVRAAGD, "aankomst": "Bel het loket als u geland bent."}
ANTWOORDT = Bereikbaarheid(kan_ontvangen=True, laatst_beantwoord=VANDAAG)


def gemeente(**changes: Any) -> Gemeente:
    contact = {**REGISTER, "telefoon": "14 030", "website": "https://www.utrecht.nl", "bezoekadres": ADRES}
    contact |= changes.pop("contact", {})
    fields = {name: getattr(UTRECHT, name) for name in UTRECHT.model_fields_set}
    return Gemeente.model_validate({**fields, "contact": contact, **changes})


def desk(**changes: Any) -> Loket:
    return Loket.model_validate({name: getattr(LOKET, name) for name in LOKET.model_fields_set} | changes)


def aanbod(*without: Basisvoorwaarde, **changes: Any) -> list[dict[str, Any]]:
    """Give an answer about every condition; the last one says no, which is an answer."""
    every = [one for one in Basisvoorwaarde if one not in without]
    return [
        {**GEVRAAGD, "basisvoorwaarde": one, "helpt": "nee" if one is every[-1] else "ja", **changes} for one in every
    ]


def complete(**changes: Any) -> Loket:
    fields = {"aanbod": aanbod(), "buitenland": BUITENLAND, "postvak": POSTVAK, **GEVRAAGD}
    return desk(**{**fields, **changes})


def measure(
    one: Gemeente,
    *loketten: Loket,
    today: date = VANDAAG,
    receives: Receives = lambda _slug: ANTWOORDT,
) -> Dekking:
    return dekking_of(one, Catalogue([one, ZEIST], loketten, today=today), today, receives)


def lacks(dekking: Dekking) -> list[str]:
    return [str(one) for one in dekking.mist]


def test_a_gemeente_without_a_page_stands_at_level_0() -> None:
    found = dekking_of(gemeente(), Catalogue([ZEIST], today=VANDAAG), VANDAAG, lambda _slug: None)

    assert found.niveau is Niveau.NIETS
    assert lacks(found)[0] == "pagina"


@pytest.mark.parametrize(
    ("contact", "lacking"),
    [
        ({"telefoon": None}, ["telefoon"]),
        ({"bezoekadres": None}, ["adres"]),
        ({"telefoon": None, "bezoekadres": None}, ["telefoon", "adres"]),
        ({"bron_datum": None}, ["contact-verouderd"]),
    ],
)
def test_without_phone_or_address_of_the_gemeente_a_page_stands_at_level_1(
    contact: dict[str, Any], lacking: list[str]
) -> None:
    found = measure(gemeente(contact=contact), complete())

    assert found.niveau is Niveau.LANDELIJK
    assert lacks(found) == lacking


def test_without_a_desk_a_page_stands_at_level_2_and_everything_above_is_named() -> None:
    found = measure(gemeente())

    assert found.niveau is Niveau.GEMEENTE
    assert lacks(found) == ["loket", *(f"voorwaarde:{one}" for one in Basisvoorwaarde), "buitenland", "postvak"]
    assert [str(one) for one in found.mist_voor(Niveau.BERICHTEN)] == ["postvak"]


@pytest.mark.parametrize(
    ("changes", "lacking"),
    [
        ({"telefoon": None}, "direct-nummer"),
        ({"telefoontijden": None, "inlooptijden": None}, "openingstijden"),
        ({"bron_datum": None, "gecontroleerd_op": None}, "loket-verouderd"),
    ],
)
def test_a_desk_without_line_or_hours_or_with_old_facts_is_no_level_3(changes: dict[str, Any], lacking: str) -> None:
    found = measure(gemeente(), complete(**changes))

    assert found.niveau is Niveau.GEMEENTE
    assert lacks(found)[0] == lacking


def test_hours_to_walk_in_are_hours_too() -> None:
    assert measure(gemeente(), complete(telefoontijden=None)).niveau is Niveau.BERICHTEN


def test_of_two_desks_the_one_that_lacks_least_counts() -> None:
    near = desk(slug="dichtbij", telefoon=None, telefoontijden=None, inlooptijden=None, bedient=[UTRECHT.code])

    assert measure(gemeente(), near, complete(slug="verder")).niveau is Niveau.BERICHTEN


def test_a_desk_that_was_asked_counts_less_than_one_with_line_and_hours() -> None:
    asked = complete(slug="gevraagd", telefoon=None, bedient=[UTRECHT.code])

    found = measure(gemeente(), asked, complete(slug="verder", gecontroleerd_op=None))

    assert (found.niveau, lacks(found)) == (Niveau.LOKET, ["loket-navragen"])


def test_one_unknown_condition_keeps_a_page_at_level_3() -> None:
    found = measure(gemeente(), complete(aanbod=aanbod(Basisvoorwaarde.SCHULDEN)))

    assert (found.niveau, lacks(found)) == (Niveau.LOKET, ["voorwaarde:schulden"])


def test_what_the_gemeente_says_itself_about_a_condition_counts() -> None:
    [own] = [one for one in aanbod() if one["basisvoorwaarde"] is Basisvoorwaarde.SCHULDEN]

    found = measure(gemeente(aanbod=[own]), complete(aanbod=aanbod(Basisvoorwaarde.SCHULDEN)))

    assert lacks(found) == []


def test_without_a_section_on_detention_abroad_a_page_stays_at_level_3() -> None:
    found = measure(gemeente(), complete(buitenland=None))

    assert (found.niveau, lacks(found)) == (Niveau.LOKET, ["buitenland"])
    assert measure(gemeente(buitenland=BUITENLAND), complete(buitenland=None)).niveau is Niveau.BERICHTEN


def test_what_only_a_source_says_must_still_be_asked() -> None:
    unasked = {"gecontroleerd_op": None}
    found = measure(
        gemeente(), complete(aanbod=aanbod(**unasked), buitenland={**BUITENLAND, **unasked}, gecontroleerd_op=None)
    )

    conditions = [f"voorwaarde-navragen:{one}" for one in Basisvoorwaarde]
    assert found.niveau is Niveau.LOKET
    assert lacks(found) == ["loket-navragen", *conditions, "buitenland-navragen"]


@pytest.mark.parametrize(
    ("today", "niveau"),
    [
        (date(2027, 4, 1), Niveau.BERICHTEN),
        (date(2027, 4, 2), Niveau.LOKET),
        (date(2027, 10, 1), Niveau.LOKET),
        (date(2027, 10, 2), Niveau.GEMEENTE),
        (date(2028, 5, 14), Niveau.GEMEENTE),
        (date(2028, 5, 15), Niveau.LANDELIJK),
    ],
)
def test_a_page_falls_back_as_its_facts_grow_old(today: date, niveau: Niveau) -> None:
    assert measure(gemeente(), complete(), today=today).niveau is niveau


@pytest.mark.parametrize(("today", "niveau"), [(date(2027, 2, 28), Niveau.BERICHTEN), (date(2027, 3, 1), Niveau.LOKET)])
def test_six_months_after_the_last_of_august_is_the_last_of_february(today: date, niveau: Niveau) -> None:
    asked = {**GEVRAAGD, "gecontroleerd_op": "2026-08-31"}
    loket = complete(aanbod=aanbod(**asked), buitenland={**BUITENLAND, **asked}, **asked)

    assert measure(gemeente(), loket, today=today).niveau is niveau


@pytest.mark.parametrize(
    ("known", "lacking"),
    [
        (None, ["ontvangst"]),
        (Bereikbaarheid(kan_ontvangen=False, laatst_beantwoord=VANDAAG), ["ontvangst"]),
        (Bereikbaarheid(kan_ontvangen=True), ["antwoord"]),
        (ANTWOORDT, []),
    ],
)
def test_level_5_is_for_a_desk_that_receives_now_and_answered_before(
    known: Bereikbaarheid | None, lacking: list[str]
) -> None:
    found = measure(gemeente(), complete(), receives=lambda _slug: known)

    assert lacks(found) == lacking
    assert found.niveau is (Niveau.VOLLEDIG if lacking else Niveau.BERICHTEN)


def test_a_level_counts_only_with_all_below_it() -> None:
    found = measure(gemeente(contact={"telefoon": None}), complete())

    assert (found.niveau, lacks(found)) == (Niveau.LANDELIJK, ["telefoon"])


def test_the_gemeenten_at_each_level_are_counted() -> None:
    catalogue = Catalogue([gemeente(), ZEIST], [complete(bedient=[UTRECHT.code])], today=VANDAAG)

    assert count_levels(all_dekking(catalogue, lambda _slug: ANTWOORDT)) == (0, 1, 0, 0, 0, 1)
