"""Where a message stands, as stored and as told."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from portal.domain.aanmelding import Antwoord


class Staat(StrEnum):
    """Where a message stands."""

    WACHT = "wacht"
    GELEZEN = "gelezen"
    ANTWOORD = "antwoord"


class Bak(IntEnum):
    """The tray in which a desk finds a message: the second one may be no person, and is read all the same."""

    EERSTE = 1
    TWEEDE = 2


class Ontvangst(StrEnum):
    """What became of a message that was sent."""

    NIEUW = "nieuw"
    VERVANGEN = "vervangen"
    AL_GELEZEN = "al-gelezen"


@dataclass(frozen=True, slots=True)
class Status:
    """What a code tells. An unknown code gives the same as a message that nobody read yet: all defaults."""

    staat: Staat = Staat.WACHT
    te_lang: bool = False
    """Whether nobody opened it within three working days."""
    loket: str = ""
    """The desk, once that may be told: when it was read, answered or left too long."""
    antwoorden: tuple[Antwoord, ...] = ()
    doorgeven: str = ""
    """The desk to which it may be handed over, if the melder agrees."""
