"""The ways to reach a desk, as a page shows them."""

import re
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import unquote

from portal.audit.webpagina import Webpagina
from portal.domain.telefoon import KORTE_NUMMERS, Telefoon

_NUMMER = re.compile(r"(?<![\d/.,-])(?:14 ?0\d{2,3}|(?:\+\d|\(?0\d)[\d ()./-]{3,16}\d)(?![.,]?\d)", re.ASCII)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b")
_HUIS = re.compile(r"[^\W\d]{3,40} \d{1,5}\b")
_POSTBUS = re.compile(r"postbus|antwoordnummer", re.IGNORECASE)
_DAG = re.compile(
    r"\b(?:ma|di|wo|do|vr)\b|(?:maan|dins|woens|donder|vrij)dag|werkdag|elke dag|dag en nacht|7 dagen", re.IGNORECASE
)
_UUR = re.compile(r"\b\d{1,2}[.:]\d{2}\b|\b\d{1,2} uur|24 uur|dag en nacht", re.IGNORECASE)
_FORMULIER = re.compile(r"formulier|aanmelden|meld (?:u|je)|afspraak|bericht|contactverzoek", re.IGNORECASE)
_DICHT = re.compile(
    r"buiten (?:kantoor|openings|werk)|\b(?:dicht|gesloten)\b|avond|weekend|vannacht|'s nachts|neemt niemand op",
    re.IGNORECASE,
)
_RAAD = re.compile(r"\bbel\b|\bbelt\b|\bmail\b|\bmailt\b|ga naar|\bga dan\b|terecht|opvang|\bapp\b", re.IGNORECASE)
_ALGEMEEN = re.compile(
    r"^(?:info|gemeente|contact|post|postbus|algemeen|kcc|klantcontact\w*|secretariaat|stadhuis|gemeentehuis|"
    r"bestuurssecretariaat|informatie|mail|email|publiekszaken)@",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Algemeen:
    """The general ways to reach a gemeente, which are not those of a desk."""

    nummers: frozenset[str] = frozenset()
    """As a telephone dials them."""
    adressen: frozenset[str] = frozenset()
    """E-mail addresses in small letters."""
    van_anderen: frozenset[str] = frozenset()
    """Numbers and addresses of national organisations: no way to reach a gemeente at all."""

    def has_number(self, telefoon: Telefoon) -> bool:
        """Tell whether a number is a general one; every gemeente has one that begins with 14."""
        return telefoon.kies in self.nummers or telefoon.kies.startswith("14")

    def has_address(self, email: str) -> bool:
        """Tell whether an address is a general one, such as ``info@``."""
        return email.casefold() in self.adressen or bool(_ALGEMEEN.match(email))


def numbers(page: Webpagina) -> tuple[Telefoon, ...]:
    """Give the telephone numbers of a page, in its order, each once; 112 and 113 are no way to reach a desk."""
    linked = [unquote(link.href[4:]) for link in page.links if link.in_inhoud and link.href.lower().startswith("tel:")]
    return _unique([*_NUMMER.findall(page.tekst), *linked])


def numbers_in(text: str) -> tuple[Telefoon, ...]:
    """Give the telephone numbers of a text."""
    return _unique(_NUMMER.findall(text))


def mail_addresses(page: Webpagina) -> tuple[str, ...]:
    """Give the e-mail addresses of a page, in small letters, each once."""
    linked = [
        unquote(link.href[7:]) for link in page.links if link.in_inhoud and link.href.lower().startswith("mailto:")
    ]
    return tuple(dict.fromkeys(found.casefold() for found in _MAIL.findall("\n".join((*linked, page.tekst)))))


def mail_in(text: str) -> tuple[str, ...]:
    """Give the e-mail addresses of a text."""
    return tuple(_MAIL.findall(text))


def visiting_address(page: Webpagina) -> str:
    """Give the block with a street and a postcode; empty where there is only a box for post."""
    pairs = (f"{block} {following}" for block, following in pairwise(page.blokken))
    for text in (*page.blokken, *pairs):
        if _POSTCODE.search(text) and _HUIS.search(text) and not _POSTBUS.search(text):
            return text
    return ""


def opening_hours(page: Webpagina) -> tuple[bool, bool]:
    """Tell whether a page names days, and whether it names their hours."""
    blocks = page.blokken
    near = [" ".join(blocks[max(0, nr - 1) : nr + 2]) for nr, block in enumerate(blocks) if _DAG.search(block)]
    return bool(near), any(_UUR.search(text) for text in near)


def form(page: Webpagina) -> str:
    """Tell by which form or appointment one can ask; empty where there is none."""
    if page.heeft_formulier:
        return "een formulier op de pagina"
    for link in page.links:
        if link.in_inhoud and link.adres and _FORMULIER.search(link.tekst):
            return link.tekst
    return ""


def when_closed(page: Webpagina) -> str:
    """Give the text that says what to do when the desk is closed; empty where there is none."""
    return next((block for block in page.blokken if _DICHT.search(block) and _RAAD.search(block)), "")


def _unique(texts: list[str]) -> tuple[Telefoon, ...]:
    found: dict[str, Telefoon] = {}
    for text in texts:
        telefoon = _parse(" ".join(text.split()))
        if telefoon and telefoon.kies not in KORTE_NUMMERS:
            found.setdefault(telefoon.kies, telefoon)
    return tuple(found.values())


def _parse(text: str) -> Telefoon | None:
    """Read a number; the one of an invented gemeente counts too, so that the example can be judged."""
    for parse in (Telefoon.parse, Telefoon.parse_fictief):
        try:
            return parse(text)
        except ValueError:
            continue
    return None
