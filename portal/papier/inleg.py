"""Every gemeente in one line, and every desk that we know by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.domain.gemeente import Gemeente
from portal.public.hulp_nu import hulp_nu
from portal.public.room import Room
from portal.public.words import age_note
from portal.ui.words import list_in_words


@dataclass(frozen=True, slots=True)
class Rij:
    """A gemeente in a list."""

    gemeente: str
    nummer: str
    """Of two numbers the one that works everywhere; empty where none is known."""
    alleen_nederland: bool


@dataclass(frozen=True, slots=True)
class Loketrij:
    """A desk in a list: the name to ask for, and whom it serves."""

    naam: str
    gemeenten: str


def rijen(gemeenten: Iterable[Gemeente], room: Room) -> tuple[Rij, ...]:
    """Give a line for each gemeente, in their order."""
    return tuple(_rij(gemeente, room) for gemeente in gemeenten)


def _rij(gemeente: Gemeente, room: Room) -> Rij:
    wie = hulp_nu(gemeente, room.catalogue, room, room.clock()).eerste
    everywhere = wie.buitenland.tekst_buitenland if wie.buitenland else ""
    here = wie.telefoon.tekst if wie.telefoon else ""
    return Rij(gemeente.naam, everywhere or here, wie.alleen_nederland)


def loketrijen(gemeenten: Iterable[Gemeente], catalogue: Catalogue) -> tuple[Loketrij, ...]:
    """Give a line for each desk of some gemeenten, in the order in which they are met."""
    desks = {loket.slug: loket for gemeente in gemeenten for loket in catalogue.loketten_for(gemeente)}
    return tuple(
        Loketrij(loket.naam, list_in_words([one.naam for one in catalogue.gemeenten_of(loket)]))
        for loket in desks.values()
    )


def leeftijd(gemeenten: Iterable[Gemeente]) -> str:
    """Say how old the oldest number of a list is."""
    return age_note(min((one.contact for one in gemeenten), key=lambda contact: contact.known_since or date.min))
