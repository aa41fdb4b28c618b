"""The words by which nazorg is known: on pages of gemeenten, and by who looks for it."""

import re
from collections.abc import Mapping

from portal.domain.aanbod import Basisvoorwaarde

DETENTIE = re.compile(
    r"detentie|gedetineerd|gevangenis|gevangen gezeten|justitiab|\bvast(?:gezeten|zat|zit|heeft gezeten)|"
    r"\b(?:zat|zit|zaten) (?:u |je )?vast\b|\bbajes",
    re.IGNORECASE,
)
"""What tells that a text is about detention."""
NAZORG = re.compile(
    r"\bnazorg|re-?\s?integratie|terugkeer|terugkom|terug (?:in|uit|naar) |vrijlat|vrijkom|vrijgekomen|na (?:uw |je )?"
    r"(?:detentie|gevangenis|straf)|\bhulp\b|ondersteun",
    re.IGNORECASE,
)
"""What tells that it is about the time after."""
VAKNAAM = re.compile(r"\bnazorg|re-?\s?integratie", re.IGNORECASE)
"""The name that the professionals use."""
GEWOON = re.compile(
    r"gevangenis|gevangen gezeten|\bvast(?:gezeten|zat|zit|heeft gezeten)|\b(?:zat|zit|zaten) (?:u |je )?vast\b",
    re.IGNORECASE,
)
"""What who comes home says himself."""
STEMPEL = re.compile(r"\bex-?\s?gedetineerde|\bdelinquent|\bcriminel?e?n?\b|\bcrimineel|\bboef|\bboeven", re.IGNORECASE)
"""Words that make a person a label."""
BUITENLAND = re.compile(r"buitenland|ander land", re.IGNORECASE)
BUREAU_BUITENLAND = re.compile(r"bureau\s+buitenland", re.IGNORECASE)
_BIJNA = re.compile(
    r"\bzorg|ondersteun|\bhulp|sociaal|\bwerk|inkomen|uitkering|veilig|opvang|schuld|welzijn|inwoner|onderwerp|\bwmo",
    re.IGNORECASE,
)
"""Behind such a link, nazorg may be hidden."""

BASISVOORWAARDEN: Mapping[Basisvoorwaarde, re.Pattern[str]] = {
    which: re.compile(pattern, re.IGNORECASE)
    for which, pattern in {
        Basisvoorwaarde.IDENTITEITSBEWIJS: r"identiteits\w*|\bid-?(?:kaart|bewijs)|paspoort|legitimatie\w*",
        Basisvoorwaarde.HUISVESTING: r"huisvesting|onderdak|woonruimte|\bwon(?:en|ing)|opvang|slaapplek|slapen",
        Basisvoorwaarde.WERK_EN_INKOMEN: r"uitkering|inkomen|\bwerk\b|\bbaan\b|bijstand|dagbesteding|\bgeld\b",
        Basisvoorwaarde.SCHULDEN: r"\bschuld\w*",
        Basisvoorwaarde.ZORG: (
            r"zorgverzekering|huisarts|gezondheid|verslaving\w*|psychi\w+|medicijn|"
            r"\bzorg\b(?! voor\b|\s*-?\s*en veiligheid)"
        ),
        Basisvoorwaarde.SOCIAAL_NETWERK: (
            r"familie|vriend(?:en|in)?\b|netwerk|mensen om u heen|thuisfront|\bgezin|relaties|vrijwilliger|maatje"
        ),
    }.items()
}
"""The words that tell of each basic condition.

Source:
    Handreiking voor professionals over terugkeer uit een buitenlandse gevangenis, hoofdstuk 3.3, noot 37.
"""


def nearness(text: str) -> int:
    """Tell how near a link seems to nazorg: 0 is it, 1 may lead to it, 2 says nothing."""
    if DETENTIE.search(text) or VAKNAAM.search(text):
        return 0
    return 1 if _BIJNA.search(text) else 2
