"""Read a postcode from what somebody typed, with whatever stands around it."""

import re
from dataclasses import dataclass

from portal.domain.postcode import Postcode

_COMPLETE = re.compile(r"(?:^| )(?:nl ?)?(\d{4}) ?([a-z]{2})(?![a-z])")
_DIGITS = re.compile(r"(?:nl|pc|postcode)? ?(\d{4})(?: [a-z]{3}.*)?")
_MALFORMED = re.compile(r"[a-z]{0,2}\d+[a-z]{0,3}\d*")
_LABEL = re.compile(r"^(?:pc|postcode) ")


@dataclass(frozen=True, slots=True)
class Misvormd:
    """Something that looks like a postcode and is none."""


def read_postcode(text: str) -> Postcode | Misvormd | None:
    """Read a plain text as a postcode.

    Args:
        text: In the spelling of ``spelling.plain``.

    Returns:
        The postcode, or that it is malformed, or None when the text is something else.
    """
    if match := _COMPLETE.search(text) or _DIGITS.fullmatch(text):
        try:
            return Postcode.parse(" ".join(match.groups()))
        except ValueError:
            return Misvormd()
    return Misvormd() if _MALFORMED.fullmatch(_LABEL.sub("", text).replace(" ", "")) else None
