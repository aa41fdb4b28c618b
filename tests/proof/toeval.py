"""Chance that can be had again: the seed is told, and set with ``PROEF_ZAAD``."""

import hashlib
import os
import secrets
from collections.abc import Iterator
from itertools import count

from tests.proof.vertel import tell

_DIGEST = 8  # bytes
_SEEDS = 1_000_000


def chance(what: str) -> Iterator[float]:
    """Give numbers from 0 to 1, and tell with which seed they come again."""
    seed = os.environ.get("PROEF_ZAAD") or str(secrets.randbelow(_SEEDS))
    tell(f"{what}: PROEF_ZAAD={seed}")
    return _numbers(seed)


def _numbers(seed: str) -> Iterator[float]:
    for number in count():
        digest = hashlib.blake2b(f"{seed} {number}".encode(), digest_size=_DIGEST).digest()
        yield int.from_bytes(digest) / 256**_DIGEST
