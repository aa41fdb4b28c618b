"""Read a postcode from what somebody typed, with whatever stands around it."""

import re
from dataclasses import dataclass

from portal.domain.postcode import Postcode

COMPLETE = r"(?:^| )(?:nl ?)?(\d{4}) ?([a-z]{2})(?![a-z])"
"""A complete postcode anywhere."""
DIGITS = r"^(?:nl|pc|postcode)? ?(\d{4})(?: [a-z]{3}.*)?$"
"""Four digits alone, or with a name behind them."""
MALFORMED = r"^(?:pc |postcode )?[a-z]{0,2} ?\d[\d ]*(?:[a-z] ?){0,3}[\d ]*$"
"""Digits with a few letters: meant as a postcode, or a telephone number."""

_COMPLETE, _DIGITS, _MALFORMED = re.compile(COMPLETE), re.compile(DIGITS), re.compile(MALFORMED)


@dataclass(frozen=True, slots=True)
class Misvormd:
    """Something that looks like a postcode and is none."""


def read_postcode(text: str) -> Postcode | Misvormd | None:
    """Read a text as a postcode.

    Args:
        text: In the spelling of ``spelling.plain``.

    Returns:
        The postcode, or that it is malformed, or None when the text is something else.
    """
    if match := _COMPLETE.search(text) or _DIGITS.search(text):
        try:
            return Postcode.parse(" ".join(match.groups()))
        except ValueError:
            return Misvormd()
    return Misvormd() if _MALFORMED.search(text) else None
