"""Our own site of one gemeente is held to the same checks."""

from dataclasses import replace

import pytest

from portal.audit.rapport import Rapport
from portal.audit.toets import Deel
from portal.compose import frozen_clock, make_room
from portal.domain.taal import Taal
from portal.freeze.site import freeze
from portal.public.app import create_public
from portal.public.delen import public_urls
from portal.settings import Settings
from tests.audit.examples import judged
from tests.examples import VANDAAG


@pytest.fixture(scope="module")
def rapport(tmp_path_factory: pytest.TempPathFactory) -> Rapport:
    """Judge the Dutch pages of the invented gemeente."""
    whole = make_room(Settings(), frozen_clock(VANDAAG))
    room = replace(whole, catalogue_on=lambda _day: whole.voorbeeld)
    folder = tmp_path_factory.mktemp("eigen") / "voorbeeld"
    urls = [(endpoint, values) for endpoint, values in public_urls(room) if values.get("taal", Taal.NL) is Taal.NL]
    freeze(create_public(room), urls, folder)
    return judged(folder)


def test_our_own_page_is_well_findable(rapport: Rapport) -> None:
    assert (rapport.pagina, rapport.score, rapport.in_woorden) == ("/nl/voorbeeld/", 100, "goed vindbaar")


def test_our_own_page_earns_all_that_a_page_can_earn_by_itself(rapport: Rapport) -> None:
    for deel in (Deel.CONTACT, Deel.AANBOD, Deel.BUITENLAND, Deel.LEZEN):
        assert [one.toets.naam for one in rapport.in_deel(deel) if one.punten != one.toets.punten] == []


def test_our_own_site_lacks_nothing(rapport: Rapport) -> None:
    assert [(one.toets.naam, one.uitslag.gevonden) for one in rapport.te_doen] == []
