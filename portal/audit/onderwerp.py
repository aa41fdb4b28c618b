"""Which page of a site is the one about nazorg."""

import re
from collections.abc import Iterable

from portal.audit.kanalen import mail_addresses, numbers
from portal.audit.webpagina import Webpagina
from portal.audit.woorden import BASISVOORWAARDEN, DETENTIE, NAZORG, VAKNAAM

VAAK = 2
"""How often a page says it, to be about it where its heading does not."""


def is_about(page: Webpagina) -> bool:
    """Tell whether a page is about help after detention: its head says so, or its head says nazorg and its text why."""
    head = f"{page.titel} {page.kop}"
    said = len(DETENTIE.findall(page.tekst))
    if DETENTIE.search(head):
        return bool(NAZORG.search(head) or NAZORG.search(page.tekst))
    return bool(VAKNAAM.search(head)) and said >= VAAK


def choose(pages: Iterable[Webpagina]) -> Webpagina | None:
    """Choose the page where a visitor is helped best; None where no page is about it."""
    about = [page for page in pages if is_about(page)]
    return max(about, key=_worth, default=None)


def mention(pages: Iterable[Webpagina]) -> Webpagina | None:
    """Give a page that names nazorg after detention, without being about it."""
    for page in pages:
        if any(DETENTIE.search(block) and NAZORG.search(block) for block in page.blokken):
            return page
    return None


def _worth(page: Webpagina) -> tuple[int, int]:
    """Weigh a page: what somebody can do with it first, and then how much it speaks of it."""
    ways = min(len(numbers(page)), 2) + min(len(mail_addresses(page)), 1)
    offer = sum(bool(words.search(page.tekst)) for words in BASISVOORWAARDEN.values())
    return 2 * ways + offer, len(re.findall(DETENTIE, page.tekst))
