"""Every kind of page: by its address, or by the way to walk there."""

from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.taal import Taal
from tests.browser.inbox_kinds import INBOX
from tests.browser.intake_kinds import INTAKE

GEMEENTEN = {
    "gemeente-zonder-loket": "/nl/zeist/",
    "gemeente-oudere-bron": "/nl/den-haag/",
    "gemeente-zonder-nummer": "/nl/zaanstad/",
    "gemeente-met-wijziging": "/nl/wijdemeren/",
    "voorbeeld": "/nl/voorbeeld/",
}
BRIEVEN = {"brief": "/nl/zeist/brief/", "brief-voorbeeld": "/nl/voorbeeld/brief/"}
ANSWERS = {
    "vind-leeg": "/nl/vind/",
    "vind-keuze": "/nl/vind/?q=Hengelo",
    "vind-suggestie": "/nl/vind/?q=Rotterdan",
    "vind-postbus": "/nl/vind/?q=2500",
    "vind-weigering": "/nl/vind/?q=0123AB",
    "vind-woorden": "/nl/vind/?q=schuldhulp",
    "zoeken-leeg": "/nl/zoeken/",
    "zoeken-gevonden": "/nl/zoeken/?q=nazorg",
    "zoeken-gok": "/nl/zoeken/?q=schudlen",
    "zoeken-niets": "/nl/zoeken/?q=pizza",
}
LISTS = {
    "gemeenten": "/nl/gemeenten/",
    "provincies": "/nl/provincies/",
    "postcodes": "/nl/postcodes/",
    "postcodes-25": "/nl/postcodes/25/",
}
DEKKING = {"dekking": "/nl/dekking/", "dekking-provincie": "/nl/dekking/zuid-holland/"}
BLOK = {"blok": "/nl/blok/", "blok-maak": "/nl/voorbeeld/blok/"}
_NAMES = ("buitenland", "familie", "professional", "weet-niet", "geen-adres", "niet-terug")
_ABOUT = ("organisaties", "over", "privacy", "toegankelijkheid", "colofon")
STEPS = {
    "waar": "/nl/waar/",
    "waar-hulp": "/nl/waar/vast/",
    "waar-overdracht": "/nl/waar/vast/bureau/",
    "stappen": "/nl/stappen/eerste-week/",
    "stappen-persoonlijk": "/nl/stappen/vast-bureau-overdracht/",
    "stappen-makkelijk": "/nl/stappen/eerste-dag/makkelijk/",
    "gemeente-stappen": "/nl/voorbeeld/stappen/eerste-week/",
    "gemeente-stappen-makkelijk": "/nl/zeist/stappen/eerste-dag/makkelijk/",
    "makkelijk": "/nl/zeist/makkelijk/",
    "makkelijk-zonder-nummer": "/nl/zaanstad/makkelijk/",
    "makkelijk-voorbeeld": "/nl/voorbeeld/makkelijk/",
    "plaatjes": "/nl/plaatjes/",
    "plaatje": "/nl/plaatjes/zorg/",
    "gemeente-plaatjes": "/nl/voorbeeld/plaatjes/",
}
BLAD = {"niet-weggestuurd": "/nl/niet-weggestuurd/"}
TEXTS = {name: f"/nl/{name}/" for name in (*_NAMES, *_ABOUT)} | {
    f"hulp-{name}": f"/nl/hulp/{name}/" for name in Basisvoorwaarde
}
FOUND = {"home": "/nl/", **GEMEENTEN, **BRIEVEN, **ANSWERS, **LISTS, **TEXTS, **STEPS, **BLAD, **DEKKING, **BLOK}
KINDS = {**FOUND, "404": "/nl/bestaat-niet/"}
WALKS = {f"bericht-{name}": walk for name, walk in INTAKE.items()} | {
    f"balie-{name}": walk for name, walk in INBOX.items()
}
"""Pages of the rooms with a form; most are the answer to what was sent."""
EVERY = (*KINDS, *WALKS)

FROZEN = {
    "home": "/nl/",
    "gemeente": "/nl/den-haag/",
    "voorbeeld": "/nl/voorbeeld/",
    "brief": "/nl/den-haag/brief/",
    "makkelijk": "/nl/den-haag/makkelijk/",
    "stappen": "/nl/stappen/eerste-dag/",
    "vind": "/nl/vind/",
    "zoeken": "/nl/zoeken/",
    "gemeenten": "/nl/gemeenten/",
    "dekking": "/nl/dekking/",
    "404": "/404.html",
}
"""Kinds that a frozen site shows otherwise than the live one."""


def in_taal(path: str, taal: Taal) -> str:
    """Give the address of the same page in another language."""
    return path.replace(f"/{Taal.NL}/", f"/{taal}/", 1)
