"""Every kind of page: by its address, or by the way to walk there."""

from portal.domain.aanbod import Basisvoorwaarde
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
}
LISTS = {
    "gemeenten": "/nl/gemeenten/",
    "provincies": "/nl/provincies/",
    "postcodes": "/nl/postcodes/",
    "postcodes-25": "/nl/postcodes/25/",
}
_NAMES = ("buitenland", "familie", "weet-niet", "geen-adres", "niet-terug")
_ABOUT = ("organisaties", "over", "privacy", "toegankelijkheid", "colofon")
TEXTS = {name: f"/nl/{name}/" for name in (*_NAMES, *_ABOUT)} | {
    f"hulp-{name}": f"/nl/hulp/{name}/" for name in Basisvoorwaarde
}
FOUND = {"home": "/nl/", **GEMEENTEN, **BRIEVEN, **ANSWERS, **LISTS, **TEXTS}
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
    "vind": "/nl/vind/",
    "gemeenten": "/nl/gemeenten/",
    "404": "/404.html",
}
"""Kinds that a frozen site shows otherwise than the live one."""
