"""Makes a text of an unknown site fit to show: one line, no tricks, not too long."""

import unicodedata

LANGST = 160
"""Characters."""
_RUIMTE = frozenset({"Cc", "Zl", "Zp"})
"""What a terminal might obey."""
_STIL = frozenset({"Cf", "Cn", "Co", "Cs"})
"""What is not seen, and may turn a text around."""


def tidy(text: str, longest: int = LANGST) -> str:
    """Give a text as one line without signs that are not seen.

    Args:
        text: What a site says.
        longest: Characters that are kept.
    """
    line = " ".join("".join(map(_seen, text[: 20 * longest])).split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def _seen(sign: str) -> str:
    kind = unicodedata.category(sign)
    return " " if kind in _RUIMTE else "" if kind in _STIL else sign
