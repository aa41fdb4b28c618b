"""Who answers for a text and until when, and how far a translation is."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from portal.domain.datum import Dag
from portal.domain.waarde import Regel, Waarde


class Keur(Waarde):
    """Who answers for a text, and until when."""

    nagekeken_op: Dag = Field(examples=["2026-11-22"])
    """De dag waarop iemand de tekst naast zijn bronnen legde."""
    nakijken_voor: Dag = Field(examples=["2027-05-22"])
    """Na deze dag staat er een melding bij de tekst, tot iemand hem weer nakeek."""
    eigenaar: Regel = Field(examples=["Redactie van deze site"])
    """Wie de tekst bijhoudt."""

    def is_due(self, today: date) -> bool:
        """Tell whether somebody should have laid this text beside its sources again."""
        return today > self.nakijken_voor


class Vertaling(StrEnum):
    """How far a translation is; the page says so in its own language."""

    CONCEPT = "concept"
    """No translator has checked it."""
    NAGEKEKEN = "nagekeken"


class Vertaald(Waarde):
    """What every translation tells of itself."""

    vertaling: Vertaling = Field(examples=["concept"])
    vertaald_van: str = Field(pattern=r"^[0-9a-f]{12}$", examples=["0f3a9c2b7d1e"])
    """The mark of the Dutch text that was translated; another mark means that the Dutch text changed since."""
