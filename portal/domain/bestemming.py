"""Where a message goes: what the room that asks and the room that answers know of a gemeente."""

from dataclasses import dataclass
from datetime import date

from portal.domain.contact import Adres
from portal.domain.openingstijden import Openingstijden
from portal.domain.postvak import Postvak
from portal.domain.telefoon import Telefoon


@dataclass(frozen=True, slots=True, kw_only=True)
class Bestemming:
    """The desk that answers for one gemeente, and how to reach it without a message."""

    slug: str
    """Of the gemeente."""
    gemeente: str
    loket: str = ""
    """The slug of the desk with a mailbox; empty where there is none."""
    gemeenten: tuple[str, ...] = ()
    """Every gemeente that shares the desk, by name."""
    postvak: Postvak | None = None
    telefoon: Telefoon | None = None
    tijden: Openingstijden | None = None
    email: str = ""
    adres: Adres | None = None


@dataclass(frozen=True, slots=True)
class Bereikbaarheid:
    """How a desk keeps its promise to answer messages."""

    kan_ontvangen: bool
    laatst_beantwoord: date | None = None
    """The last day on which it answered a message or a drill; None when it never did."""
