"""One address of every kind of page."""

from portal.domain.aanbod import Basisvoorwaarde

GEMEENTEN = {
    "gemeente-zonder-loket": "/nl/zeist/",
    "gemeente-oudere-bron": "/nl/den-haag/",
    "gemeente-zonder-nummer": "/nl/zaanstad/",
    "gemeente-met-wijziging": "/nl/wijdemeren/",
    "voorbeeld": "/nl/voorbeeld/",
}
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
FOUND = {"home": "/nl/", **GEMEENTEN, **ANSWERS, **LISTS, **TEXTS}
KINDS = {**FOUND, "404": "/nl/bestaat-niet/"}

FROZEN = {
    "home": "/nl/",
    "gemeente": "/nl/den-haag/",
    "voorbeeld": "/nl/voorbeeld/",
    "vind": "/nl/vind/",
    "gemeenten": "/nl/gemeenten/",
    "404": "/404.html",
}
"""Kinds that a frozen site shows otherwise than the live one."""
