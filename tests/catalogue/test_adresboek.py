import base64

from portal.catalogue.adresboek import Adresboek
from portal.catalogue.catalogue import Catalogue
from portal.domain.loket import Loket, LoketSoort
from portal.domain.postvak import Postvak, vingerafdruk
from tests.examples import HILVERSUM, LOKET, POSTVAK, UTRECHT, VANDAAG, ZEIST

DESK = LOKET.model_copy(update={"postvak": POSTVAK})
OTHER_KEY = Postvak(sleutel=base64.b64encode(bytes(32)).decode(), vingerafdruk=vingerafdruk(bytes(32)))
CENTRE = LOKET.model_copy(
    update={
        "slug": "centrum",
        "soort": LoketSoort.CENTRUMGEMEENTE,
        "bedient": (ZEIST.code, UTRECHT.code, HILVERSUM.code),
        "postvak": OTHER_KEY,
    }
)


def book(*loketten: Loket) -> Adresboek:
    return Adresboek(Catalogue([UTRECHT, ZEIST, HILVERSUM], loketten, today=VANDAAG))


def test_a_desk_is_found_by_each_of_its_gemeenten_and_by_its_own_name() -> None:
    found = book(DESK)

    assert [one.slug for one in found.bestemmingen] == ["utrecht", "zeist"]
    assert found.gemeente("zeist") == found.bestemmingen[1]
    assert found.loket("bureau-nazorg") == found.gemeente("utrecht")
    assert found.sleutels == {"bureau-nazorg": POSTVAK.publiek}


def test_a_gemeente_without_a_mailbox_is_found_and_is_no_desk() -> None:
    found = book(DESK)

    hilversum = found.gemeente("hilversum")
    assert hilversum is not None
    assert hilversum.postvak is None
    assert found.loket("hilversum") is None
    assert found.gemeente("atlantis") is None


def test_a_desk_knows_its_centrumgemeente_only_where_that_has_a_mailbox_of_its_own() -> None:
    without_mailbox = CENTRE.model_copy(update={"postvak": None})

    assert book(DESK, CENTRE).centrum("bureau-nazorg") == "centrum"
    assert book(DESK, CENTRE).centrum("centrum") is None
    assert book(DESK, without_mailbox).centrum("bureau-nazorg") is None
    assert book(DESK).centrum("atlantis") is None
