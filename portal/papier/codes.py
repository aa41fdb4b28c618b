"""The two squares on every paper: one leads to the page, one needs no connection."""

from dataclasses import dataclass, field

from portal.domain.gemeente import Gemeente
from portal.domain.taal import Taal
from portal.public.hulp_nu import Trede
from portal.settings import Settings
from portal.ui.qr import mecard, qr_picture


@dataclass(frozen=True, slots=True)
class Code:
    """A square, and what a phone reads in it."""

    tekst: str
    beeld: str = field(repr=False)
    """The address of the picture, which holds the picture itself."""


def code(tekst: str) -> Code:
    """Draw a square."""
    return Code(tekst, qr_picture(tekst))


def page_address(gemeente: Gemeente, taal: Taal, settings: Settings) -> str:
    """Give the address of the page; while nobody said where this portal stands, that of the gemeente itself."""
    return f"{settings.basis_url}/{taal}/{gemeente.slug}/" if settings.basis_url else gemeente.contact.website


def contact_code(naam: str, trede: Trede, tijden: str) -> Code:
    """Draw who to call as a contact: a phone reads it without a connection.

    Args:
        naam: Who answers, in words that may stand on a screen that others see.
        trede: How to reach them. Of two numbers it takes the one that works everywhere.
        tijden: When they answer; empty where that is not known.
    """
    telefoon = trede.buitenland or trede.telefoon
    return code(
        mecard(
            naam,
            telefoon=telefoon.kies if telefoon else "",
            email="" if telefoon else trede.email,
            adres=trede.adres,
            memo=tijden,
        )
    )
