"""Dutch postcodes: four digits that begin with 1 to 9, then two letters."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Self

from portal.domain.waarde import parsed

_POSTCODE = re.compile(r"(\d{4})\s*([A-Za-z]{2})?")
_REEKS = re.compile(r"(\d{4})(?:\s*-\s*(\d{4}))?")
EERSTE, LAATSTE = 1000, 9999
NOOIT_UITGEGEVEN = frozenset({"SA", "SD", "SS"})
"""Letters that no postcode has. Source: PostNL, since the introduction in 1978."""


@dataclass(frozen=True, slots=True, order=True)
class Postcode:
    """A postcode, with its letters (``2511 CS``) or without (``2511``)."""

    cijfers: int
    letters: str = ""

    @property
    def complete(self) -> bool:
        """Tell whether the letters are known."""
        return bool(self.letters)

    def __str__(self) -> str:
        """Write it as on an envelope: ``2511 CS``."""
        return f"{self.cijfers} {self.letters}".strip()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2511CS``, ``2511 cs`` or ``2511``.

        Raises:
            ValueError: no postcode; the message can be shown as it is.
        """
        match = _POSTCODE.fullmatch(text.strip())
        if not match:
            raise ValueError(f"‘{text}’ is geen postcode")
        cijfers, letters = int(match[1]), (match[2] or "").upper()
        if cijfers < EERSTE:
            raise ValueError("een postcode begint nooit met een 0")
        if letters in NOOIT_UITGEGEVEN:
            raise ValueError(f"geen enkele postcode eindigt op {letters}")
        return cls(cijfers, letters)


@dataclass(frozen=True, slots=True, order=True)
class PostcodeReeks:
    """A row of four-digit postcodes; both ends belong to it."""

    eerste: int
    laatste: int

    def __contains__(self, cijfers: int) -> bool:
        """Tell whether these four digits lie in it."""
        return self.eerste <= cijfers <= self.laatste

    def __str__(self) -> str:
        """Write it as it stands in a file: ``2491-2498``, or ``2511`` for one."""
        return str(self.eerste) if self.eerste == self.laatste else f"{self.eerste}-{self.laatste}"

    def overlaps(self, other: Self) -> bool:
        """Tell whether a postcode lies in both."""
        return self.eerste <= other.laatste and other.eerste <= self.laatste

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2491-2498`` or ``2511``.

        Raises:
            ValueError: no such row; the message can be shown as it is.
        """
        match = _REEKS.fullmatch(text.strip())
        if not match:
            raise ValueError(f"‘{text}’ is geen postcode van vier cijfers en geen reeks daarvan")
        eerste = int(match[1])
        laatste = int(match[2] or match[1])
        if eerste < EERSTE:
            raise ValueError("een postcode begint nooit met een 0")
        if laatste < eerste:
            raise ValueError(f"de reeks ‘{text}’ loopt terug; zet de laagste postcode voorop")
        return cls(eerste, laatste)


def check_volledig(text: str) -> str:
    """Give back a postcode with its letters, as on an envelope.

    Raises:
        ValueError: it is none, or has no letters.
    """
    found = Postcode.parse(text)
    if not found.complete:
        raise ValueError(f"‘{text}’ mist de twee letters")
    return str(found)


GelezenReeks = Annotated[PostcodeReeks, *parsed(PostcodeReeks.parse, r"^[1-9]\d{3}(-[1-9]\d{3})?$")]
VolledigePostcode = Annotated[str, *parsed(check_volledig, r"^[1-9]\d{3} ?[A-Z]{2}$")]


def cijfers_in(reeksen: Iterable[PostcodeReeks]) -> Iterator[int]:
    """Go through all four digits of some rows."""
    for reeks in reeksen:
        yield from range(reeks.eerste, reeks.laatste + 1)
