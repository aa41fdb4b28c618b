"""The look of a site: the tokens that a gemeente may set, and the colours that must be readable on each other."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from portal.domain.kleur import contrast

MINIMUM = 4.5
"""The contrast of text that a theme must have: WCAG 2.2, success criterion 1.4.3, level AA."""
EIGEN = 7.0
"""The contrast that our own look has: success criterion 1.4.6, level AAA."""
KRING = "verwijst in een kring naar zichzelf; geef een van deze sleutels een eigen waarde"
VERWIJZING = re.compile(r"\{([^{}]+)\}")
"""How one token says that it has the value of another one."""


class Soort(StrEnum):
    """What kind of value a token has."""

    KLEUR = "kleur"
    LETTER = "lettertype"
    MAAT = "maat"


@dataclass(frozen=True, slots=True)
class Token:
    """One value of the look; ``standaard`` may point to another one: ``{basis.focus.color}``."""

    sleutel: str
    soort: Soort
    standaard: str
    wat: str
    """Where it is seen, for who makes a theme."""

    @property
    def css(self) -> str:
        """Give the name of the custom property in the style sheets."""
        return "--" + self.sleutel.replace(".", "-")


_DOCUMENT = "basis.color.default.bg-document"
_TEKST = "basis.color.default.color-document"
_SUBTIEL = "basis.color.default.color-subtle"
_LINK = "basis.color.accent-1.color-default"
_LINK_AAN = "basis.color.accent-1.color-hover"
_KAART = "basis.color.accent-1.bg-default"
_BALK = "utrecht.page-header.background-color"
_BALK_TEKST = "utrecht.page-header.color"
_BALK_LINK = "utrecht.nav-bar.color"
_KNOP = "nl.button.primary.background-color"
_KNOP_AAN = "nl.button.primary.hover.background-color"
_KNOP_TEKST = "nl.button.primary.color"
_FOCUS = "basis.focus.background-color"
_FOCUS_TEKST = "basis.focus.color"
_LETTER = "basis.text.font-family-default"
_SYSTEEM = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif'

TOKENS: Mapping[str, Token] = MappingProxyType(
    {
        token.sleutel: token
        for token in (
            Token(_BALK, Soort.KLEUR, f"{{{_DOCUMENT}}}", "de balk bovenaan"),
            Token(_BALK_TEKST, Soort.KLEUR, f"{{{_TEKST}}}", "de naam in de balk"),
            Token(_BALK_LINK, Soort.KLEUR, f"{{{_LINK}}}", "de taalkeuze in de balk"),
            Token(_DOCUMENT, Soort.KLEUR, "#ffffff", "de achtergrond van de pagina, en van invulvelden"),
            Token(_TEKST, Soort.KLEUR, "#1b1f2e", "tekst en koppen"),
            Token(_SUBTIEL, Soort.KLEUR, "#434959", "bijschriften, en de rand van invulvelden"),
            Token(_LINK, Soort.KLEUR, "#0b4f8a", "links, pictogrammen en de rand van kaarten"),
            Token(_LINK_AAN, Soort.KLEUR, "#07335a", "een link waar de muis op staat"),
            Token(_KAART, Soort.KLEUR, "#f1f6fc", "de achtergrond van kaarten en kaders"),
            Token(_KNOP, Soort.KLEUR, f"{{{_LINK}}}", "de belknop en andere knoppen"),
            Token(_KNOP_AAN, Soort.KLEUR, f"{{{_LINK_AAN}}}", "een knop waar de muis op staat, of die ingedrukt is"),
            Token(_KNOP_TEKST, Soort.KLEUR, "#ffffff", "de tekst op knoppen"),
            Token(_FOCUS, Soort.KLEUR, "#ffdd00", "een knop waar het toetsenbord staat, en de rand van een link"),
            Token(_FOCUS_TEKST, Soort.KLEUR, "#0b0c0c", "de tekst op die knop"),
            Token(_LETTER, Soort.LETTER, _SYSTEEM, "de letter van alle tekst"),
            Token("basis.heading.font-family", Soort.LETTER, f"{{{_LETTER}}}", "de letter van koppen"),
            Token("basis.border-radius.md", Soort.MAAT, ".5rem", "hoe rond knoppen, velden en meldingen zijn"),
            Token("basis.border-radius.lg", Soort.MAAT, ".625rem", "hoe rond kaarten en tegels zijn"),
            Token("nl.data-badge.border-radius", Soort.MAAT, ".75rem", "hoe rond het label ‘open’ of ‘dicht’ is"),
        )
    }
)
"""Every token that a theme may set, by its key. The names are those of NL Design System."""


@dataclass(frozen=True, slots=True)
class Paar:
    """Two colours that meet on a page: a token by its key, or a colour that no theme changes."""

    voor: str
    achter: str
    waar: str


_MELDING = "#fff3d6"
_MELDING_TEKST = "#4a3200"
PAREN = (
    Paar(_TEKST, _DOCUMENT, "tekst op de pagina"),
    Paar(_TEKST, _KAART, "tekst in een kaart"),
    Paar(_TEKST, _MELDING, "een kop in een gele melding"),
    Paar(_SUBTIEL, _DOCUMENT, "een bijschrift op de pagina"),
    Paar(_SUBTIEL, _KAART, "een bijschrift in een kaart"),
    Paar(_LINK, _DOCUMENT, "een link op de pagina"),
    Paar(_LINK, _KAART, "een link in een kaart"),
    Paar(_LINK, _MELDING, "een link in een gele melding"),
    Paar(_LINK_AAN, _DOCUMENT, "een link onder de muis op de pagina"),
    Paar(_LINK_AAN, _KAART, "een link onder de muis, in een kaart"),
    Paar(_LINK_AAN, _MELDING, "een link onder de muis, in een gele melding"),
    Paar(_BALK_TEKST, _BALK, "de naam in de balk"),
    Paar(_BALK_LINK, _BALK, "de taalkeuze in de balk"),
    Paar(_KNOP_TEKST, _KNOP, "tekst op een knop"),
    Paar(_KNOP_TEKST, _KNOP_AAN, "tekst op een knop onder de muis"),
    Paar(_FOCUS_TEKST, _FOCUS, "tekst op een knop waar het toetsenbord staat"),
    Paar(_MELDING_TEKST, _KAART, "een foutmelding in een kaart"),
)
"""Every pair in which a token meets another colour behind text, in rest, under the mouse, pressed and in focus.

A test finds the pairs of real pages, and fails where one is missing here.
"""


@dataclass(frozen=True, slots=True)
class Tekort:
    """A pair that is too hard to read; ``voor`` and ``achter`` are the colours themselves."""

    paar: Paar
    voor: str
    achter: str
    verhouding: float


@dataclass(frozen=True, slots=True)
class Logo:
    """A drawing that was made safe; its width and height tell its shape only."""

    svg: str
    breedte: float
    hoogte: float


@dataclass(frozen=True, slots=True)
class Thema:
    """The value of every token, by its name in the style sheets, and the logo."""

    waarden: tuple[tuple[str, str], ...]
    logo: Logo | None = None

    @classmethod
    def of(cls, gezet: Mapping[str, str], logo: Logo | None = None) -> Self:
        """Take the tokens that were set, and our own values for all others.

        Raises:
            ValueError: a value points to itself.
        """
        return cls(tuple((token.css, value_of(sleutel, gezet)) for sleutel, token in TOKENS.items()), logo)


def trail_of(sleutel: str, gezet: Mapping[str, str]) -> tuple[str, ...]:
    """Give a token, those it points to, and at the end the value.

    Args:
        sleutel: The key of the token, or a colour as such.
        gezet: The tokens that were set, by key.

    Raises:
        ValueError: it points to itself.
    """
    trail = [sleutel]
    while (here := trail[-1]) in TOKENS:
        waarde = gezet.get(here, TOKENS[here].standaard)
        points = VERWIJZING.fullmatch(waarde)
        trail.append(points[1] if points else waarde)
        if trail[-1] in trail[:-1]:
            raise ValueError(KRING)
    return tuple(trail)


def value_of(sleutel: str, gezet: Mapping[str, str]) -> str:
    """Give the value of a token, wherever it points to; `trail_of` says how.

    Raises:
        ValueError: it points to itself.
    """
    return trail_of(sleutel, gezet)[-1]


def too_faint(gezet: Mapping[str, str], minimum: float = MINIMUM) -> Iterator[Tekort]:
    """Find the pairs whose contrast is below a minimum; a token whose value is empty is not judged."""
    for paar in PAREN:
        voor, achter = value_of(paar.voor, gezet), value_of(paar.achter, gezet)
        if voor and achter and (found := contrast(voor, achter)) < minimum:
            yield Tekort(paar, voor, achter, found)


STANDAARD = Thema.of({})
"""Our own look."""
