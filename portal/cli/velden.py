"""What an editor can change in a file, one plain question for each."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from portal.cli.feitwoorden import NIET_BEKEND, in_woorden, naam_van
from portal.sources.concept import Concept
from portal.sources.document import Place
from portal.sources.yaml_bewerken import Waarden

WEG = "-"
"""What an editor types to take a fact away."""
NOG_TE_NOEMEN = "nog te noemen"
"""Stands for a source until the editor was asked for it; it never reaches a file."""
_ADRES = re.compile(r"(.+?),\s*(?:(\d{4}\s?[A-Za-z]{2})\s+)?([^,\d][^,]*)")


@dataclass(frozen=True, slots=True)
class Veld:
    """Something that an editor can change."""

    place: Place
    feit: Place = ()
    """Where the block stands that carries its source."""
    blok: Mapping[str, str] | None = None
    """What a block that is new must hold beside it; None: it is only asked where its block exists."""
    adres: bool = False

    @property
    def naam(self) -> str:
        """Give the name by which ``--veld`` knows it."""
        return ".".join(map(str, self.place))

    @property
    def woorden(self) -> str:
        """Give what we call it."""
        parent = self.place[-2] if len(self.place) > len(self.feit) + 1 or self.blok else ""
        return f"{naam_van(str(parent))}, {naam_van(str(self.place[-1]))}" if parent else naam_van(str(self.place[-1]))

    def can_be_asked(self, concept: Concept) -> bool:
        """Tell whether there is a place for an answer."""
        return len(self.place) == 1 or self.blok is not None or concept.known(self.place[:-1]) is not None

    def shown(self, concept: Concept) -> str:
        """Write what is known now, as an editor could type it; empty where nothing is."""
        known = concept.known(self.place)
        return "" if known is None else in_woorden(known)

    def put(self, concept: Concept, text: str) -> None:
        """Put an answer in the file; nothing or a hyphen takes the fact away.

        Raises:
            ValueError: it cannot be used; the sentence says why.
        """
        if text in {"", WEG}:
            self._take_away(concept)
            return
        value: Waarden = adres_van(text) if self.adres else text
        parent = self.place[:-1]
        if self.blok is not None and concept.known(parent) is None:
            concept.change({parent: {**self.blok, str(self.place[-1]): text}})
        else:
            concept.change({self.place: value})

    def _take_away(self, concept: Concept) -> None:
        if concept.known(self.place) is not None:
            concept.change({self.place[:-1] if self.blok is not None else self.place: None})


def adres_van(text: str) -> dict[str, str]:
    """Read an address on one line.

    Raises:
        ValueError: it is none.
    """
    match = _ADRES.fullmatch(text.strip())
    if not match:
        raise ValueError(f"‘{text}’ is geen adres, bijvoorbeeld: Spui 70, 2511 BT Den Haag")
    parts = {"straat": match[1], "postcode": match[2], "plaats": match[3].strip()}
    return {name: part for name, part in parts.items() if part}


def verschillen(concept: Concept, velden: tuple[Veld, ...]) -> list[str]:
    """Say of every field how it differs from what stood there."""
    found = []
    for veld in velden:
        old, new = concept.was(veld.place), concept.known(veld.place)
        if old != new:
            before, after = (NIET_BEKEND if one is None else in_woorden(one) for one in (old, new))
            found.append(f"{veld.woorden}: {before} -> {after}")
    return found


_CONTACT = ("contact",)
_BUITENLAND = (*_CONTACT, "nummer_buitenland")
GEMEENTE = (
    Veld((*_CONTACT, "telefoon"), _CONTACT),
    Veld((*_BUITENLAND, "telefoon"), _BUITENLAND, blok=MappingProxyType({"bron": NOG_TE_NOEMEN})),
    Veld((*_CONTACT, "email"), _CONTACT),
    Veld((*_CONTACT, "website"), _CONTACT),
    Veld((*_CONTACT, "contactformulier"), _CONTACT),
    Veld((*_CONTACT, "afspraak"), _CONTACT),
    Veld((*_CONTACT, "bezoekadres"), _CONTACT, adres=True),
    Veld((*_CONTACT, "postadres"), _CONTACT),
)
LOKET = (
    Veld(("naam",)),
    Veld(("telefoon",)),
    Veld(("telefoontijden",)),
    Veld(("email",)),
    Veld(("formulier",)),
    Veld(("pagina",)),
    Veld(("bezoekadres",), adres=True),
    Veld(("inlooptijden",)),
    Veld(("route",)),
    Veld(("snelste",)),
    Veld(("als_dicht", "tekst"), blok=MappingProxyType({})),
    Veld(("als_dicht", "telefoon")),
)
NAMEN = (Veld(("naam",)), Veld(("officiele_naam",)), Veld(("provincie",)))
"""Of a gemeente: not asked, for these come from the CBS; ``--veld`` can mend them."""
