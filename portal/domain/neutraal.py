"""Words that tell somebody else what it is about: they stand in no trail that a message leaves."""

import unicodedata

_WORTELS = (
    *("detent", "gedetin", "gevang", "nazorg", "justit", "reclasser", "re-integrat", "reintegrat", "bajes", "strafr"),
    *("prison", "inmate", "jail", "convict", "offender", "ex-offend", "haftling", "gefangn", "carcel", "detenid"),
    *("hapis", "cezaev", "wiezien", "inchisoare"),
)
"""Roots of words, in small letters without accents."""


def reveals(text: str) -> bool:
    """Tell whether a sender, an address or a title says what somebody would rather not show."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return any(root in plain for root in _WORTELS)
