"""The mailbox of a desk: the public key to which messages for it are sealed."""

import base64
import binascii
import hashlib
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from portal.domain.waarde import Waarde

SLEUTEL = 32  # bytes of an X25519 public key
_VINGERAFDRUK = 10  # bytes; enough to compare by eye or aloud, far too many to forge by trying


class Profiel(StrEnum):
    """Where the private key is used."""

    ONLINE = "online"
    OFFLINE = "offline"


def check_sleutel(text: str) -> str:
    """Give back a public key in base64.

    Raises:
        ValueError: it is none.
    """
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raw = b""
    if len(raw) != SLEUTEL:
        raise ValueError("is geen sleutel; laat ‘portaal loket sleutel’ deze regel schrijven")
    return text


def vingerafdruk(sleutel: bytes) -> str:
    """Give the short form of a public key that people compare: five groups of four signs.

    Args:
        sleutel: The key, 32 bytes.
    """
    digest = hashlib.blake2b(sleutel, digest_size=_VINGERAFDRUK).hexdigest()
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))


class Postvak(Waarde):
    """With this key anybody can write to a desk, and only the desk can read."""

    sleutel: Annotated[str, AfterValidator(check_sleutel)] = Field(
        examples=["hSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo="]
    )
    """De publieke sleutel, in base64. ‘portaal loket sleutel’ schrijft hem."""
    vingerafdruk: str = Field(examples=["4853 d39b d727 2475 2487"])
    """De korte vorm van de sleutel. Hij staat ook op de kaart van het loket."""
    profiel: Profiel = Field(default=Profiel.ONLINE, examples=["online"])
    """Waar het loket leest: in de browser (online) of op een eigen computer (offline)."""

    @field_validator("vingerafdruk")
    @classmethod
    def _agree(cls, text: str, info: ValidationInfo) -> str:
        """Refuse a key that somebody exchanged without its fingerprint."""
        sleutel = info.data.get("sleutel")
        if sleutel and text != vingerafdruk(base64.b64decode(sleutel)):
            raise ValueError("past niet bij de sleutel; vergelijk met de kaart van het loket")
        return text

    @property
    def publiek(self) -> bytes:
        """Give the key, 32 bytes."""
        return base64.b64decode(self.sleutel)
