"""What a melder asks, and what a desk answers: the only two texts that are ever sealed."""

from datetime import date
from enum import StrEnum
from typing import Annotated

import phonenumbers
from pydantic import AfterValidator, ConfigDict, Field

from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.plaatje import Plaatje
from portal.domain.waarde import Waarde

MAX_BERICHT = 300  # characters
MAX_ANTWOORD = 500  # characters
MAX_NAAM = 80  # characters of an organisation


def check_nummer(text: str) -> str:
    """Give back a number of any country, as it was typed; nothing is also right.

    Raises:
        ValueError: it cannot be dialled; the message does not repeat what was typed.
    """
    try:
        if not text or phonenumbers.is_possible_number(phonenumbers.parse(text, "NL")):
            return text
    except phonenumbers.NumberParseException:
        pass  # the same sentence as for a number of the wrong length
    raise ValueError("dit is geen telefoonnummer")


Nummer = Annotated[str, Field(max_length=30), AfterValidator(check_nummer)]


class Plek(StrEnum):
    """Where the person is now."""

    NEDERLAND = "nederland"
    BUITENLAND = "buitenland"
    WEEK = "week"


class Bereik(StrEnum):
    """How the person wants to be reached."""

    BELLEN = "bellen"
    BERICHT = "bericht"
    CODE = "code"
    LANGS = "langs"


class Wie(StrEnum):
    """Who writes."""

    ZELF = "zelf"
    FAMILIE = "familie"
    PROFESSIONAL = "professional"


class Verzegelbaar(Waarde):
    """A text that is sealed; a mistake in it is never repeated in an error."""

    model_config = ConfigDict(hide_input_in_errors=True)


class Aanmelding(Verzegelbaar):
    """A request for help. There is no field for a name, and never will be."""

    dag: date
    plaatje: Plaatje
    onderwerpen: tuple[Basisvoorwaarde, ...] = ()
    plek: Plek | None = None
    week: date | None = None
    """The Monday of the week of return, with ``Plek.WEEK``."""
    bereik: Bereik | None = None
    telefoon: Nummer = ""
    inspreken: bool | None = None
    """Whether the desk may leave a message at that number; None when not said."""
    taal: str = Field(default="", max_length=MAX_NAAM)
    """The language in which the person wants to be helped, as chosen or typed."""
    bericht: str = Field(default="", max_length=MAX_BERICHT)
    wie: Wie = Wie.ZELF
    organisatie: str = Field(default="", max_length=MAX_NAAM)
    """Of a professional."""
    organisatie_telefoon: Nummer = ""
    paginataal: str = Field(default="nl", max_length=10)
    """The language of the pages on which it was written; templates of answers follow it."""
    oefening: bool = False
    """Whether it is the quarterly drill and no person waits."""


class Antwoordsoort(StrEnum):
    """What kind of answer a desk gives."""

    ANTWOORD = "antwoord"
    AFSPRAAK = "afspraak"
    NIET_VERSCHENEN = "niet-verschenen"


class Antwoord(Verzegelbaar):
    """What a desk answers."""

    dag: date
    soort: Antwoordsoort = Antwoordsoort.ANTWOORD
    sjabloon: str = Field(default="", max_length=40)
    """The name of a ready sentence, shown in the language of the melder; empty for free text alone."""
    tekst: str = Field(default="", max_length=MAX_ANTWOORD)
