"""The second factor: a secret that a telephone keeps, and the letters and address with which it gets it."""

import secrets
from base64 import b32encode

_GEHEIM = 20  # bytes, as RFC 4226 advises
_GROEP = 4


def new_totp() -> str:
    """Give a secret for a second factor, in base32."""
    return b32encode(secrets.token_bytes(_GEHEIM)).decode()


def totp_address(secret: str) -> str:
    """Give what the app on a telephone reads; it names nobody, for others may see that telephone."""
    return f"otpauth://totp/Balie?secret={secret}&issuer=Balie"


def in_groups(letters: str) -> tuple[str, ...]:
    """Give letters in the groups in which a person types them over."""
    return tuple(letters[at : at + _GROEP] for at in range(0, len(letters), _GROEP))
