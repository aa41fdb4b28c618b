"""What a page says to programs: its facts as JSON-LD, and the neutral words of a preview in a chat.

Sources:
    https://www.w3.org/TR/json-ld11/, https://schema.org, https://ogp.me
"""

from collections.abc import Mapping
from dataclasses import dataclass
from json import JSONEncoder
from types import MappingProxyType

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from portal.domain.taal import Taal

OG_LOCALE: Mapping[Taal, str] = MappingProxyType(
    {
        Taal.NL: "nl_NL",
        Taal.EN: "en_GB",
        Taal.ES: "es_ES",
        Taal.FR: "fr_FR",
        Taal.DE: "de_DE",
        Taal.PT: "pt_PT",
        Taal.TR: "tr_TR",
        Taal.PL: "pl_PL",
        Taal.AR: "ar_AR",
        Taal.PAP: "pap_CW",
    }
)
"""OpenGraph wants a country too: the one where the language comes from, as previews name it."""
_encode = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Voorbeschouwing:
    """What others see of a page whose address is sent to them: nothing of what it is about."""

    titel: str
    zin: str
    site: str
    locale: str
    zoek_url: str
    """Where a browser reads how to search this site; empty where it cannot."""


def script_safe(data: object) -> Markup:
    """Write data as JSON that may stand inside a script element: nothing in it can end that element."""
    return htmlsafe_json_dumps(data, dumps=_encode)


def page_data(titel: str, taal: str, site: str, more: Mapping[str, object]) -> dict[str, object]:
    """Give what is true of any page, in the words of schema.org.

    Args:
        titel: Its heading.
        taal: Its language.
        site: Who publishes it, as its bar says.
        more: What else the page says; a ``@type`` in it is nearer than that of any page.
    """
    of_site = {"@type": "WebSite", "name": site}
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": titel,
        "inLanguage": taal,
        "isPartOf": of_site,
        **more,
    }
