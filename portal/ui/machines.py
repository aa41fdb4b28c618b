"""What a page says to programs: its facts as JSON-LD, and the neutral words of a preview in a chat.

Sources:
    https://www.w3.org/TR/json-ld11/, https://schema.org, https://ogp.me
"""

from collections.abc import Mapping
from dataclasses import dataclass
from json import JSONEncoder

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

SCHEMA = "https://schema.org"
SERVICE = "GovernmentService"
_encode = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Voorbeschouwing:
    """What others see of a page whose address is sent to them: nothing of what it is about."""

    titel: str
    zin: str
    site: str
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
        more: What else the page says; a ``@type`` in it is nearer than that of any page. A service is told instead of
            the page that is about it.
    """
    if more.get("@type") == SERVICE:
        return {"@context": SCHEMA, **more}
    of_site = {"@type": "WebSite", "name": site}
    return {
        "@context": SCHEMA,
        "@type": "WebPage",
        "name": titel,
        "inLanguage": taal,
        "isPartOf": of_site,
        **more,
    }
