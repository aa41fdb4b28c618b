"""What a lookup answers."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypedDict

from portal.domain.gemeente import Gemeente


class Soort(StrEnum):
    """How certain an answer is, and so what a page does with it."""

    GEMEENTE = "gemeente"
    KEUZE = "keuze"
    SUGGESTIE = "suggestie"
    POSTBUS = "postbus"
    ONBEKEND = "onbekend"
    ONGELDIG = "ongeldig"


class VondstDict(TypedDict):
    """An answer as the command line and the API give it."""

    query: str
    soort: str
    gemeenten: list[str]
    uitleg: str


@dataclass(frozen=True, slots=True)
class Vondst:
    """The answer to what somebody typed."""

    query: str
    soort: Soort
    gemeenten: tuple[Gemeente, ...]
    uitleg: str
    """One or two plain sentences; never repeats what was typed."""
    let_op: str = ""
    """What the visitor must read before going on, or nothing; ``%(namen)s`` in it stands for ``let_op_namen``."""
    let_op_namen: tuple[str, ...] = ()

    def as_dict(self) -> VondstDict:
        """Give the answer in the four fields that machines read."""
        return {
            "query": self.query,
            "soort": self.soort.value,
            "gemeenten": [gemeente.code for gemeente in self.gemeenten],
            "uitleg": f"{self.uitleg} {self.let_op % {'namen': ' of '.join(self.let_op_namen)}}".strip(),
        }
