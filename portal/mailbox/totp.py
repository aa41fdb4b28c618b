"""The second factor: six digits that change every half minute."""

import secrets
from datetime import UTC, datetime

import pyotp

STAP = 30  # seconds
_SPELING = 1  # steps that a telephone's clock may be off, either way


def find_step(secret: str, cijfers: str, now: datetime) -> int | None:
    """Give the step to which six digits belong, or None when they belong to none near now.

    Args:
        secret: In base32.
        cijfers: As typed.
        now: The moment, in UTC, without zone.
    """
    here = int(now.replace(tzinfo=UTC).timestamp()) // STAP
    otp = pyotp.TOTP(secret)
    typed = "".join(cijfers.split())
    for step in range(here - _SPELING, here + _SPELING + 1):
        if secrets.compare_digest(otp.generate_otp(step).encode(), typed.encode()):
            return step
    return None
