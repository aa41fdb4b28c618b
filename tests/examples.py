"""Valid and frozen examples. A test that needs another one says ``UTRECHT.model_copy(update=...)``."""

from datetime import date
from typing import Any

from portal.domain.gemeente import Gemeente, Wijziging
from portal.domain.loket import Loket
from portal.domain.postvak import Postvak

VANDAAG = date(2026, 11, 22)
"""The day on which the tests live."""
REGISTER = {"bron": "Register van Overheidsorganisaties", "bron_datum": "2026-05-14"}


def _gemeente(slug: str, code: str, naam: str, provincie: str, reeksen: list[str], **more: Any) -> Gemeente:
    return Gemeente.model_validate(
        {
            "bron": "CBS",
            "slug": slug,
            "code": code,
            "naam": naam,
            "officiele_naam": naam,
            "provincie": provincie,
            "postcodes": {"bron": "CBS", "reeksen": reeksen},
            "woonplaatsen": {"bron": "CBS", "namen": [naam]},
            "contact": {**REGISTER, "telefoon": "14 030", "website": f"https://www.{slug}.nl"},
            **more,
        }
    )


UTRECHT = _gemeente("utrecht", "GM0344", "Utrecht", "Utrecht", ["3511-3515", "3521"])
ZEIST = _gemeente("zeist", "GM0355", "Zeist", "Utrecht", ["3701-3712"])
DEN_HAAG = _gemeente(
    "den-haag", "GM0518", "Den Haag", "Zuid-Holland", ["2491-2498", "2511"], officiele_naam="'s-Gravenhage"
)
HILVERSUM = _gemeente("hilversum", "GM0402", "Hilversum", "Noord-Holland", ["1211-1218"])
GEPLAND = Wijziging.model_validate(
    {"bron": "Rijksoverheid", "datum": "2027-01-01", "gaat_naar": HILVERSUM.code, "status": "gepland"}
)
WIJDEMEREN = _gemeente("wijdemeren", "GM1696", "Wijdemeren", "Noord-Holland", ["1231", "1241"]).model_copy(
    update={"wijziging": GEPLAND}
)
LOKET = Loket.model_validate(
    {
        "bron": "Website van de gemeente",
        "bron_url": "https://www.utrecht.nl/nazorg",
        "bron_datum": "2026-10-01",
        "slug": "bureau-nazorg",
        "naam": "Bureau Nazorg",
        "soort": "gemeente",
        "bedient": [UTRECHT.code, ZEIST.code],
        "telefoon": "030 286 10 00",
        "telefoontijden": "Mo-Fr 09:00-17:00; PH off",
        "email": "nazorg@utrecht.nl",
        "bezoekadres": {"straat": "Stadsplateau 1", "postcode": "3521 AZ", "plaats": "Utrecht"},
        "inlooptijden": "Mo,Th 09:00-12:00; PH off",
    }
)
POSTVAK = Postvak(sleutel="hSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo=", vingerafdruk="4853 d39b d727 2475 2487")
