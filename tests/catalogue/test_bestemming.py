"""Where a message for a gemeente goes, and what stands beside the form."""

from datetime import date
from typing import Any

import pytest

from portal.catalogue.bestemming import bestemmingen_of
from portal.catalogue.catalogue import Catalogue
from portal.domain.bestemming import Bestemming
from portal.domain.gemeente import Gemeente, Status
from portal.domain.loket import Loket
from portal.domain.postvak import Postvak, vingerafdruk
from tests.examples import HILVERSUM, LOKET, POSTVAK, UTRECHT, VANDAAG, WIJDEMEREN, ZEIST

EERSTE_DAG = date(2027, 1, 1)
ANDER = Postvak(sleutel="A" * 43 + "=", vingerafdruk=vingerafdruk(bytes(32)))
MET_POSTVAK = LOKET.model_copy(update={"postvak": POSTVAK})
OVERGAAND = WIJDEMEREN.model_copy(
    update={
        "wijziging": WIJDEMEREN.wijziging.model_copy(update={"status": Status.VASTGESTELD})
        if WIJDEMEREN.wijziging
        else None
    }
)


def desk(**changes: Any) -> Loket:
    return Loket.model_validate({name: getattr(LOKET, name) for name in LOKET.model_fields_set} | changes)


def of(*loketten: Loket, gemeente: Gemeente = UTRECHT, today: date = VANDAAG) -> Bestemming:
    catalogue = Catalogue([UTRECHT, ZEIST, HILVERSUM, OVERGAAND], loketten, today=today)
    return bestemmingen_of(catalogue)[gemeente.slug]


def test_a_gemeente_without_a_mailbox_has_a_number_and_no_loket() -> None:
    found = of(LOKET, gemeente=HILVERSUM)

    assert (found.slug, found.gemeente, found.gemeenten) == ("hilversum", "Hilversum", ("Hilversum",))
    assert found.loket == ""
    assert found.postvak is None
    assert found.telefoon == HILVERSUM.contact.telefoon
    assert found.tijden is None


def test_a_shared_desk_names_every_gemeente_that_can_read_along() -> None:
    found = of(MET_POSTVAK, gemeente=ZEIST)

    assert found.loket == LOKET.slug
    assert found.postvak == POSTVAK
    assert found.gemeenten == ("Utrecht", "Zeist")


def test_the_nearest_desk_with_a_mailbox_receives_the_message() -> None:
    near = desk(slug="eigen", bedient=[UTRECHT.code], postvak=ANDER)
    far = desk(slug="regio", soort="centrumgemeente", postvak=POSTVAK)

    assert of(far, near).loket == "eigen"
    assert of(far, near, gemeente=ZEIST).loket == "regio"


def test_a_nearer_desk_without_a_mailbox_is_called_and_the_other_one_receives() -> None:
    near = desk(slug="eigen", bedient=[UTRECHT.code], telefoon="030 286 00 00")
    far = desk(slug="regio", soort="centrumgemeente", postvak=POSTVAK)

    found = of(far, near)

    assert found.loket == "regio"
    assert found.telefoon == near.telefoon


def test_the_channels_of_a_fresh_desk_come_before_those_of_the_gemeente() -> None:
    found = of(MET_POSTVAK)

    assert found.telefoon == LOKET.telefoon
    assert found.tijden == LOKET.telefoontijden
    assert found.email == LOKET.email
    assert found.adres == LOKET.bezoekadres


def test_an_outdated_desk_still_receives_but_the_gemeente_is_called() -> None:
    found = of(desk(bron_datum="2024-01-01", postvak=POSTVAK))

    assert found.loket == LOKET.slug
    assert found.telefoon == UTRECHT.contact.telefoon
    assert found.tijden is None
    assert found.email == ""


def test_the_hours_of_a_desk_are_never_shown_beside_the_number_of_the_gemeente() -> None:
    found = of(desk(telefoon=None, postvak=POSTVAK))

    assert found.telefoon == UTRECHT.contact.telefoon
    assert found.tijden is None
    assert found.email == LOKET.email


@pytest.mark.parametrize(("today", "slug"), [(VANDAAG, "wijdemeren"), (EERSTE_DAG, "hilversum")])
def test_the_address_of_a_gemeente_that_ended_leads_to_its_heir(today: date, slug: str) -> None:
    found = of(desk(bedient=[HILVERSUM.code], postvak=POSTVAK), gemeente=OVERGAAND, today=today)

    assert found.slug == slug


def test_who_reads_along_is_named_by_its_name_of_today() -> None:
    shared = desk(bedient=[UTRECHT.code, OVERGAAND.code], postvak=POSTVAK, bron_datum="2026-10-01")

    assert of(shared).gemeenten == ("Utrecht", "Wijdemeren")
    assert of(shared, today=EERSTE_DAG).gemeenten == ("Hilversum", "Utrecht")
    assert of(shared, gemeente=HILVERSUM, today=EERSTE_DAG).loket == LOKET.slug


@pytest.mark.parametrize(
    ("today", "names"), [(VANDAAG, ["Utrecht", "Wijdemeren"]), (EERSTE_DAG, ["Hilversum", "Utrecht"])]
)
def test_the_site_of_one_gemeente_names_the_others_that_share_its_desk(today: date, names: list[str]) -> None:
    shared = desk(bedient=[UTRECHT.code, OVERGAAND.code], postvak=POSTVAK)
    whole = Catalogue([UTRECHT, HILVERSUM, OVERGAAND], [shared], today=today)

    found = bestemmingen_of(whole.alone("utrecht"))

    assert list(found) == ["utrecht"]
    assert list(found["utrecht"].gemeenten) == names
