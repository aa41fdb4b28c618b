"""How people type what they look for, from ``content/<taal>/zoekwoorden.yaml``: a list that an editor reviews."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, StringConstraints

from portal.domain.keur import Keur
from portal.domain.waarde import Waarde

Woord = Annotated[str, StringConstraints(min_length=1, max_length=60)]
"""What somebody types: one word or a few, in small letters."""
Sleutel = Annotated[str, StringConstraints(pattern=r"^(voorwaarde|organisatie|pagina|stappen):[a-z0-9]+(-[a-z0-9]+)*$")]
"""What an answer is, and its name: ``voorwaarde:schulden``."""


class Zoekwoorden(Waarde):
    """The words of one language that the texts themselves do not have."""

    wegwijzers: Mapping[Sleutel, tuple[Woord, ...]] = Field(
        default={}, examples=[{"voorwaarde:schulden": ["deurwaarder"]}]
    )
    """Woorden die naar één antwoord leiden."""
    synoniemen: tuple[tuple[Woord, ...], ...] = Field(default=(), examples=[[["dakloos", "zwerver"]]])
    """Woorden die hetzelfde betekenen."""
    stammen: tuple[Woord, ...] = Field(default=(), examples=[["schuld", "hulp"]])
    """Delen waarin een lang woord uit elkaar valt."""
    heel: tuple[Woord, ...] = Field(default=(), examples=[["werkelijk"]])
    """Woorden die heel blijven, ook al begint er een stam."""
    algemeen: tuple[Woord, ...] = Field(default=(), examples=[["loket"]])
    """Woorden die bij elk antwoord passen, en dus weinig zeggen."""
    elders: tuple[Woord, ...] = Field(default=(), examples=[["schulp"]])
    """Woorden die lijken op een woord van ons, en iets anders betekenen."""
    overslaan: tuple[Woord, ...] = Field(default=(), examples=[["de", "het"]])
    """Woorden die niets zeggen."""


class Zoekwoordenlijst(Zoekwoorden, Keur):
    """The file of a language, and who answers for it; a language without one is searched by its texts alone."""
