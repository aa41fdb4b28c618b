"""The register as Open Referral HSDS 3.2: a list of services, each with all that belongs to it inside.

Every object names its parent too (``service_id``), so that it can be taken apart into the tables of the specification.

Source:
    https://docs.openreferral.org/en/3.2/hsds/schema_reference.html
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from portal.catalogue.catalogue import Catalogue
from portal.domain.bron import Feit, Versheid
from portal.domain.vaklijn import Vaklijn
from portal.register.hsds_organisatie import organization
from portal.register.hsds_plek import service_at_locations
from portal.register.hsds_tijden import schedules
from portal.register.hsds_woorden import attributes
from portal.register.ids import id_of
from portal.register.inschrijving import GEEN, Inschrijving, Lijn, Lijnen, Soort, inschrijvingen
from portal.register.weektijden import in_woorden

Record = dict[str, Any]
ACTIVE = "active"
"""HSDS asks for a status. Nobody told us that a desk closed; how old the facts are stands in ``alert``."""
DESCRIPTIONS: Mapping[Soort, str] = {
    Soort.LOKET: "Loket voor mensen die terugkomen na detentie.",
    Soort.ALGEMEEN: "Algemeen contact van de gemeente, geen loket. Vraag naar de coördinator nazorg.",
}
WHO = "Mensen die terugkomen na detentie in Nederland of het buitenland, en hun familie."
OLD: Mapping[Versheid, str] = {
    Versheid.VERS: "",
    Versheid.OUD: "Deze gegevens zijn niet meer nieuw. Vraag of ze nog kloppen.",
    Versheid.VEROUDERD: "Deze gegevens zijn verouderd, of hun datum is niet bekend. Vraag of ze nog kloppen.",
}


def hsds_text(catalogue: Catalogue, vaklijnen: Lijnen = GEEN) -> str:
    """Write the services as JSON, one on each line.

    Args:
        catalogue: The gemeenten and desks of a day.
        vaklijnen: Lines for professionals; they become contacts of the desk. What is public is made without.
    """
    lines = (json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in services(catalogue, vaklijnen))
    return "[\n" + ",\n".join(lines) + "\n]\n"


def services(catalogue: Catalogue, vaklijnen: Lijnen = GEEN) -> Iterator[Record]:
    """Give every entry of the register as a service."""
    return (service(one) for one in inschrijvingen(catalogue, vaklijnen))


def service(one: Inschrijving) -> Record:
    """Give an entry as a service with its organization, lines, hours, place and area."""
    doubt = (OLD[one.versheid], one.feit.opmerking or "")
    return filled(
        id=one.id,
        organization_id=organization(one)["id"],
        name=one.naam,
        alternate_name=", ".join(one.andere_namen),
        description=f"{DESCRIPTIONS[one.soort]} {_source(one.feit)}",
        url=one.website,
        additional_urls=list(_urls(one)),
        email=one.email,
        status=ACTIVE,
        eligibility_description=WHO if one.soort is Soort.LOKET else "",
        assured_date=str(one.feit.gecontroleerd_op or ""),
        alert=" ".join(filter(None, doubt)),
        last_modified=_known_at(one.feit),
        phones=[_phone(one, lijn) for lijn in one.lijnen],
        schedules=[row for lijn in one.lijnen for row in _schedules(one, lijn)],
        service_areas=[_area(one, gemeente.code, gemeente.naam) for gemeente in one.gemeenten],
        service_at_locations=service_at_locations(one),
        languages=[_language(one, taal) for taal in one.talen],
        organization=organization(one),
        contacts=list(_contacts(one)),
        attributes=list(attributes(one)),
    )


def filled(**fields: Any) -> Record:
    """Leave out what is not known: HSDS has no word for it."""
    return {name: value for name, value in fields.items() if value}


def _urls(one: Inschrijving) -> Iterator[Record]:
    for rol, label, url in (
        ("formulier", "Formulier", one.formulier),
        ("bron", "Bron", one.feit.bron_url),
    ):
        if url:
            yield {"id": id_of(*one.sleutel, rol), "label": label, "url": url, "service_id": one.id}


def _source(feit: Feit) -> str:
    return f"Bron: {feit.bron}, {feit.bron_datum or 'datum onbekend'}."


def _known_at(feit: Feit) -> str:
    """Give the day of the facts as a moment; empty where the source tells a month, a year or nothing."""
    return f"{feit.known_on.isoformat()}T00:00:00.000Z" if feit.known_on else ""


def _phone(one: Inschrijving, lijn: Lijn) -> Record:
    return filled(
        id=id_of(*one.sleutel, lijn.rol),
        service_id=one.id,
        number=lijn.telefoon.kies,
        type="voice",
        description=_words(lijn),
    )


def _words(lijn: Lijn) -> str:
    """Tell what the number alone does not: that a short number works in the Netherlands only, and its doubt."""
    inland = "" if lijn.telefoon.reachable_from_abroad else "Werkt binnen Nederland."
    return " ".join(filter(None, (inland, lijn.omschrijving)))


def _schedules(one: Inschrijving, lijn: Lijn) -> Iterator[Record]:
    if lijn.tijden:
        yield from schedules((*one.sleutel, lijn.rol), lijn.tijden, lijn.feit, "Bellen", service_id=one.id)


def _area(one: Inschrijving, code: str, naam: str) -> Record:
    return {
        "id": id_of(*one.sleutel, "gebied", code),
        "service_id": one.id,
        "name": naam,
        "extent": code,
        "extent_type": "text",
    }


def _language(one: Inschrijving, taal: str) -> Record:
    return {"id": id_of(*one.sleutel, "taal", taal), "service_id": one.id, "name": taal}


def _contacts(one: Inschrijving) -> Iterator[Record]:
    """Give who answers: the desk itself, without names of people, and in a closed register its direct lines."""
    yield filled(id=id_of(*one.sleutel, "contact"), service_id=one.id, name=one.naam, email=one.email)
    for lijn in one.vaklijnen:
        yield _vak_contact(one, lijn)


def _vak_contact(one: Inschrijving, lijn: Vaklijn) -> Record:
    key = (*one.sleutel, "vaklijn", lijn.id)
    contact_id = id_of(*key)
    words = (lijn.voor_wie, in_woorden(lijn.telefoontijden), lijn.opmerking, _source(lijn))
    phone = {
        "id": id_of(*key, "telefoon"),
        "contact_id": contact_id,
        "number": lijn.telefoon.kies,
        "type": "voice",
        "description": " ".join(filter(None, words)),
    }
    return filled(
        id=contact_id,
        service_id=one.id,
        name=lijn.naam,
        title="Alleen voor professionals",
        email=lijn.email,
        phones=[phone],
    )
