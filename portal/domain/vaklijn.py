"""Direct lines of a desk that are for professionals only: they never stand in anything public."""

from pydantic import Field, field_validator

from portal.domain.bron import Feit
from portal.domain.datum import GelezenBronDatum
from portal.domain.loket import Slug
from portal.domain.openingstijden import GelezenOpeningstijden
from portal.domain.telefoon import GelezenTelefoon
from portal.domain.waarde import Email, Regel, Waarde


class Vaklijn(Feit):
    """One line, with who gave it and when: a line of which nobody knows the age is not passed on."""

    bron_datum: GelezenBronDatum = Field(examples=["2026-11-03"])
    id: Slug = Field(examples=["casemanagers"])
    """Blijft gelijk als het nummer verandert."""
    naam: Regel = Field(examples=["Lijn voor casemanagers"])
    telefoon: GelezenTelefoon = Field(examples=["030 286 10 01"])
    telefoontijden: GelezenOpeningstijden | None = Field(default=None, examples=["Mo-Fr 09:00-17:00; PH off"])
    email: Email | None = Field(default=None, examples=["casus@gemeente.nl"])
    voor_wie: Regel | None = Field(default=None, examples=["Casemanagers in een gevangenis"])


class Vaklijnen(Waarde):
    """The lines of one desk; the name of the file is the slug of the desk."""

    slug: Slug
    """De bestandsnaam; staat niet in het bestand zelf."""
    lijnen: tuple[Vaklijn, ...] = Field(min_length=1)

    @field_validator("lijnen", mode="after")
    @classmethod
    def check_ids(cls, lijnen: tuple[Vaklijn, ...]) -> tuple[Vaklijn, ...]:
        """Refuse two lines that whoever takes over the register could not tell apart.

        Raises:
            ValueError: an id stands there twice.
        """
        ids = [lijn.id for lijn in lijnen]
        if twice := [one for one in dict.fromkeys(ids) if ids.count(one) > 1]:
            raise ValueError(f"meer dan één lijn heeft de id ‘{twice[0]}’")
        return lijnen
