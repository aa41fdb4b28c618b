"""What reads the pages of a site: a folder or the web."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

GROOTST = 2_000_000
"""Bytes of a page; more is not read."""


class Reden(StrEnum):
    """Why a page was not read, as a report says it."""

    WEG = "de pagina bestaat niet"
    KRINGLOOP = "de pagina stuurt steeds door"
    STORING = "de site gaf een fout"
    TRAAG = "de site antwoordde te laat"
    ONBEREIKBAAR = "de site was niet te bereiken"
    TE_GROOT = "de pagina is te groot"
    GEEN_PAGINA = "dit is geen webpagina"
    ELDERS = "de pagina stuurt door naar een andere site"
    GEWEIGERD = "de site vraagt programma's om dit niet te lezen"
    AFGESCHERMD = "dit adres hoort bij een afgeschermd netwerk"

    @property
    def is_dead(self) -> bool:
        """Tell whether a visitor who follows a link ends nowhere."""
        return self in {Reden.WEG, Reden.KRINGLOOP}


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A page as it was read."""

    adres: str
    """Where it stands, after every redirect."""
    html: str


@dataclass(frozen=True, slots=True)
class Gemist:
    """A page that was not read."""

    adres: str
    reden: Reden


class Lezer(Protocol):
    """Reads the pages of one site."""

    @property
    def begin(self) -> str:
        """Give the address of the home page."""
        ...

    def read(self, adres: str) -> Gelezen | Gemist:
        """Read a page of the site."""
        ...

    def look(self, adres: str) -> Reden | None:
        """Tell why nobody can open an address, of this site or another; None where it opens, or nobody knows."""
        ...


def decode(body: bytes, charset: str = "") -> str:
    """Turn the bytes of a page into text, whatever its server says of them; what cannot be read becomes ``�``.

    Args:
        body: The page.
        charset: What the server said; empty where it said nothing.
    """
    for name in ("utf-8-sig", charset):
        try:
            return body.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return body.decode("cp1252", "replace")
