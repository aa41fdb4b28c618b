"""Where a service can be visited."""

from typing import Any

from portal.domain.contact import Adres
from portal.register.hsds_tijden import schedules
from portal.register.ids import id_of
from portal.register.inschrijving import Inschrijving

PHYSICAL = "physical"


def service_at_locations(one: Inschrijving) -> list[dict[str, Any]]:
    """Give the one place where somebody can walk in; none where no address is known."""
    if one.adres is None:
        return []
    found = id_of(*one.sleutel, "op-locatie")
    location = _location(one, one.adres)
    place = {"id": found, "service_id": one.id, "location_id": location["id"], "location": location}
    if one.inlooptijden:
        key = (*one.sleutel, "inloop")
        place["schedules"] = schedules(
            key, one.inlooptijden, one.feit, "Langskomen zonder afspraak", service_at_location_id=found
        )
    return [place]


def _location(one: Inschrijving, adres: Adres) -> dict[str, Any]:
    found = id_of(*one.sleutel, "locatie")
    addresses = [_address(one, adres, found)]
    place = {"id": found, "location_type": PHYSICAL, "name": one.naam, "addresses": addresses}
    return {**place, "transportation": one.route} if one.route else place


def _address(one: Inschrijving, adres: Adres, location_id: str) -> dict[str, Any]:
    """Give the address. HSDS asks for a province: that of the area, empty where this lies in several."""
    provincies = {str(gemeente.provincie) for gemeente in one.gemeenten}
    return {
        "id": id_of(*one.sleutel, "adres"),
        "location_id": location_id,
        "address_1": adres.straat,
        "city": adres.plaats,
        "state_province": provincies.pop() if len(provincies) == 1 else "",
        "postal_code": str(adres.postcode or ""),
        "country": "NL",
        "address_type": PHYSICAL,
    }
