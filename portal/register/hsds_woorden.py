"""What kind of entry it is and what it helps with, as terms of three small vocabularies of our own."""

from collections.abc import Iterator, Mapping
from typing import Any

from portal.domain.aanbod import Basisvoorwaarde, Helpt
from portal.domain.loket import LoketSoort
from portal.register.ids import id_of
from portal.register.inschrijving import Inschrijving, Soort

SOORT, LOKETSOORT, VOORWAARDE = "soort-inschrijving", "soort-loket", "basisvoorwaarde"
DESCRIPTIONS: Mapping[str, str] = {
    Soort.LOKET: "Een loket voor mensen die terugkomen na detentie.",
    Soort.ALGEMEEN: "Het algemene contact van een gemeente. Geen loket.",
    LoketSoort.GEMEENTE: "Een loket van de gemeente zelf.",
    LoketSoort.CENTRUMGEMEENTE: "Een loket van een gemeente die dit ook voor andere gemeenten doet.",
    LoketSoort.ZORG_EN_VEILIGHEIDSHUIS: "Een loket bij een Zorg- en Veiligheidshuis.",
    Basisvoorwaarde.IDENTITEITSBEWIJS: "Een geldig identiteitsbewijs.",
    Basisvoorwaarde.HUISVESTING: "Een plek om te wonen of te slapen.",
    Basisvoorwaarde.WERK_EN_INKOMEN: "Werk, een uitkering of dagbesteding.",
    Basisvoorwaarde.SCHULDEN: "Inzicht in schulden en een plan.",
    Basisvoorwaarde.ZORG: "Zorg en een zorgverzekering.",
    Basisvoorwaarde.SOCIAAL_NETWERK: "Mensen om op terug te vallen.",
}


def attributes(one: Inschrijving) -> Iterator[dict[str, Any]]:
    """Give the terms of an entry. A desk that says 'nee' does not help with it, and carries no such term."""
    yield _attribute(one, SOORT, one.soort, "")
    if one.loketsoort:
        yield _attribute(one, LOKETSOORT, one.loketsoort, "")
    for aanbod in one.aanbod:
        if aanbod.helpt is not Helpt.NEE:
            yield _attribute(one, VOORWAARDE, aanbod.basisvoorwaarde, aanbod.helpt)


def _attribute(one: Inschrijving, taxonomy: str, term: str, value: str) -> dict[str, Any]:
    term_id = id_of("term", taxonomy, term)
    attribute = {
        "id": id_of(*one.sleutel, taxonomy, term),
        "link_id": one.id,
        "link_entity": "service",
        "link_type": taxonomy,
        "taxonomy_term_id": term_id,
        "taxonomy_term": {
            "id": term_id,
            "code": term.replace(" ", "-"),
            "name": term,
            "description": DESCRIPTIONS[term],
            "taxonomy": taxonomy,
            "language": "nl",
        },
    }
    return {**attribute, "value": value} if value else attribute
