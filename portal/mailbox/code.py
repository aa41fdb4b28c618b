"""The code of a melder: sixteen digits, of which the last one checks the others."""

import secrets
import unicodedata
from dataclasses import dataclass, field
from typing import Self

from stdnum import damm

LENGTE = 16
GROEP = 4
_TUSSEN = frozenset({"Zs", "Cc", "Cf", "Pd"})  # Unicode categories: spaces, line ends, marks of direction, dashes


@dataclass(frozen=True, slots=True)
class Code:
    """A code; it never shows in a log or a traceback."""

    cijfers: str = field(repr=False)

    @classmethod
    def new(cls) -> Self:
        """Draw fifteen digits and add the check digit."""
        random = "".join(secrets.choice("0123456789") for _ in range(LENGTE - 1))
        return cls(random + damm.calc_check_digit(random))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a code as people type it: with spaces, dashes, or the digits of another script.

        Raises:
            ValueError: it cannot be a code. The message says nothing about which codes exist, nor what was typed.

        Source:
            Damm's check digit finds every wrong digit and every two neighbours that changed places.
        """
        cijfers = "".join(_digit(sign) for sign in text if sign != "." and unicodedata.category(sign) not in _TUSSEN)
        if not cijfers.isascii() or not cijfers.isdigit():
            raise ValueError("een code heeft alleen cijfers")
        if len(cijfers) != LENGTE:
            raise ValueError("een code heeft zestien cijfers")
        if not damm.is_valid(cijfers):
            raise ValueError("in deze code staat een cijfer verkeerd")
        return cls(cijfers)

    @property
    def groepen(self) -> tuple[str, ...]:
        """Give the four groups in which a person reads it."""
        return tuple(self.cijfers[at : at + GROEP] for at in range(0, LENGTE, GROEP))


def _digit(sign: str) -> str:
    """Turn an Arabic or Persian digit into ours, and leave any other sign as it is."""
    value = unicodedata.decimal(sign, None)
    return sign if value is None else str(value)
