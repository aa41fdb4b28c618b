"""Where a fact comes from, and how old it is."""

from datetime import date
from enum import StrEnum

from pydantic import Field, ValidationInfo, field_validator

from portal.domain.datum import BronDatum, Dag, GelezenBronDatum, months_later
from portal.domain.waarde import Https, Regel, Waarde

VANDAAG = "vandaag"
"""Key of the validation context that holds the day of reading."""


class Versheid(StrEnum):
    """What the age of a fact means for the page."""

    VERS = "vers"
    OUD = "oud"
    """Show it with a note."""
    VEROUDERD = "verouderd"
    """Show it below the next best number."""


class Feit(Waarde):
    """A fact, or a few facts together, with their source."""

    bron: Regel = Field(examples=["Register van Overheidsorganisaties"])
    """Wie dit zegt, in woorden."""
    bron_url: Https | None = Field(default=None, examples=["https://organisaties.overheid.nl/24194/groningen"])
    """De pagina van de bron. Alleen https."""
    bron_datum: GelezenBronDatum | None = Field(default=None, examples=["2026-05-14"])
    """De datum van de bron: dag, maand of jaar. Weglaten als die onbekend is; dat telt als het oudst."""
    gecontroleerd_op: Dag | None = Field(default=None, examples=["2026-11-22"])
    """De dag waarop iemand dit bij het loket zelf heeft nagevraagd. Nooit invullen zonder dat gesprek."""
    opmerking: Regel | None = Field(default=None, examples=["Nummer uit 2019. Vraag of het nog klopt."])
    """Wat de lezer over deze bron moet weten."""

    @field_validator("bron_datum", "gecontroleerd_op", mode="after")
    @classmethod
    def check_past(cls, value: BronDatum | date | None, info: ValidationInfo) -> BronDatum | date | None:
        """Refuse a day that has not come yet; the reader says which day it is.

        Raises:
            ValueError: the date lies in the future.
        """
        day = value.earliest if isinstance(value, BronDatum) else value
        today = info.context.get(VANDAAG) if isinstance(info.context, dict) else None
        if day and today and day > today:
            raise ValueError(f"‘{value}’ ligt in de toekomst")
        return value

    @property
    def known_since(self) -> date | None:
        """Give the day that counts for its age; None when nobody knows, which counts as oldest."""
        if self.gecontroleerd_op:
            return self.gecontroleerd_op
        return self.bron_datum.earliest if self.bron_datum else None

    @property
    def known_on(self) -> date | None:
        """Give the day that counts for its age; None where nobody told a day: a month or year is none."""
        told = self.bron_datum.earliest if self.bron_datum and self.bron_datum.dag else None
        return self.gecontroleerd_op or told

    def versheid(self, today: date, *, oud: int, verouderd: int) -> Versheid:
        """Tell how fresh this fact is.

        Args:
            today: The day of reading, or of freezing.
            oud: Older than this it carries a note, in calendar months.
            verouderd: Older than this it sinks, in calendar months.
        """
        if self.known_since is None or today > months_later(self.known_since, verouderd):
            return Versheid.VEROUDERD
        return Versheid.OUD if today > months_later(self.known_since, oud) else Versheid.VERS
