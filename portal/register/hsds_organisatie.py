"""Who runs a service: the gemeente, or the desk itself where it works for several."""

from typing import Any

from portal.domain.gemeente import Gemeente
from portal.domain.loket import LoketSoort
from portal.register.ids import id_of
from portal.register.inschrijving import Inschrijving


def organization(one: Inschrijving) -> dict[str, Any]:
    """Give the organization. A file tells whom a desk serves, not whose it is: one of several is never picked."""
    of_one = len(one.gemeenten) == 1 and one.loketsoort is not LoketSoort.ZORG_EN_VEILIGHEIDSHUIS
    return _gemeente(one.gemeenten[0]) if of_one else _of_several(one)


def _gemeente(gemeente: Gemeente) -> dict[str, Any]:
    found = id_of("gemeente", gemeente.code)
    return {
        "id": found,
        "name": f"Gemeente {gemeente.naam}",
        "description": f"Gemeente in de provincie {gemeente.provincie}.",
        "website": gemeente.contact.website,
        "organization_identifiers": [
            {
                "id": id_of("gemeente", gemeente.code, "cbs"),
                "organization_id": found,
                "identifier_type": "CBS-gemeentecode",
                "identifier": gemeente.code,
            }
        ],
    }


def _of_several(one: Inschrijving) -> dict[str, Any]:
    names = ", ".join(gemeente.naam for gemeente in one.gemeenten)
    return {
        "id": id_of(*one.sleutel, "organisatie"),
        "name": one.naam,
        "description": f"Werkt voor: {names}.",
    }
