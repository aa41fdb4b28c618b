"""How easy a Dutch text must be: every threshold, in one place."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Niveau:
    """What a text of one level may ask of its reader."""

    naam: str
    langste: int
    """Words in the longest sentence."""
    gemiddelde: float
    """Words in a sentence, over the text."""
    flesch: float
    """The lowest Flesch-Douma score."""
    lang: float
    """The share of words of four syllables or more."""
    zeldzaam: float
    """The share of words that are rarer than ``ZELDZAAM``."""
    passief: float
    """The share of sentences in which something is done by nobody: ‘wordt gelezen’."""
    lint: float
    """The LiNT score stays below this."""


ZELDZAAM = 3.5  # Zipf: three times in a million words
VEEL_LETTERGREPEN = 4
MOEILIJKE_ZIN = 58.0  # LiNT: from here on three of four adults have difficulty with a sentence

A2 = Niveau(naam="A2", langste=12, gemiddelde=8, flesch=75, lang=0.05, zeldzaam=0.06, passief=0, lint=34)
B1 = Niveau(naam="B1", langste=15, gemiddelde=10, flesch=60, lang=0.06, zeldzaam=0.1, passief=0.05, lint=46)
HOOFDPAGINA = replace(B1, naam="hoofdpagina", lint=A2.lint)
"""The page of a gemeente: the words of B1, and yet as light as A2."""

MOEILIJKE_ZINNEN = frozenset(
    {
        "Bel de afdeling die dit regelt bij de Dienst Justitiële Inrichtingen: 088 07 25 963.",
        "Dan kan de Dienst Uitvoering Onderwijs (DUO) uw paspoort tegenhouden.",
        "Dan de gemeente waar ik het laatst verbleef.",
        "Schrijf ook geen naam of burgerservicenummer (BSN) op.",
        "Het loket of Humanitas kan met u meedenken.",
        "Voor klachten over de overheid, als u er met de instantie zelf niet uitkomt.",
        "Geeft lessen op afstand in het Nederlands, zoals een cursus of een opleiding.",
        "Wij hebben dit nog niet bij de gemeente nagevraagd.",
        "Zij kan haar gegevens in het landelijke register verbeteren.",
    }
)
"""Sentences that LiNT finds hard for one word that we cannot spare: a name, a document, an office."""
