"""Which packed form a browser takes."""

from collections.abc import Sequence
from functools import lru_cache

PLAIN = ""
"""The file as it is."""


@lru_cache(maxsize=256)
def chosen(accepted: str, offered: Sequence[str]) -> str:
    """Choose an encoding: what the browser likes best, and of equals the one that we name first.

    Args:
        accepted: The header ``Accept-Encoding``, such as ``gzip;q=0.5, br``; empty where there is none.
        offered: The encodings that there are, the best one first.
    """
    likes = dict(_likes(accepted))
    rest = likes.get("*", 0.0)
    best = max(offered, key=lambda encoding: likes.get(encoding, rest), default=PLAIN)
    liked = likes.get(best, rest)
    return best if liked > 0 and liked >= likes.get("identity", 0.0) else PLAIN


def _likes(accepted: str) -> list[tuple[str, float]]:
    items = [item.partition(";") for item in accepted.lower().split(",")]
    return [(name.strip(), _weight(parameter)) for name, _sign, parameter in items]


def _weight(parameter: str) -> float:
    """Read ``q=0.5``; what cannot be read is a refusal: the plain file is never wrong."""
    name, sign, value = parameter.partition("=")
    if not sign:
        return 1.0
    try:
        return float(value) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0
