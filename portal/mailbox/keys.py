"""Keys and seals: X25519 sealed boxes, XSalsa20-Poly1305 and Argon2id from libsodium, BLAKE2b from hashlib."""

import base64
import binascii
import hashlib
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self, TypeVar

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.pwhash import argon2id
from nacl.secret import SecretBox

from portal.domain.plaatje import Plaatje
from portal.domain.waarde import Waarde
from portal.mailbox.code import Code
from portal.mailbox.errors import CannotOpenError
from portal.mailbox.rij import Rij

BLOCK = 4096  # bytes; every message and every answer is this long before it is sealed
SEAL = 48  # bytes that a sealed box adds: an ephemeral public key and a tag
ZOUT = argon2id.SALTBYTES
_OPS = 3  # passes
_MEM = 64 * 1024 * 1024  # bytes
_ID = 16  # bytes
_SEED = 32  # bytes
_END = b"\x80"
_PAPIER = 17  # random bytes of a key on paper; with its check 32 letters
_CHECK = 3  # bytes
_GROEP = 4  # letters
_MISREAD = str.maketrans("018", "OIB", " -\t\r\n\u00a0")

T = TypeVar("T", bound=Waarde)

Sleutelbos = Mapping[bytes, bytes]
"""Public key -> private key."""


@dataclass(frozen=True, slots=True)
class Sleutelpaar:
    """A pair of X25519 keys, 32 bytes each."""

    publiek: bytes
    privaat: bytes = field(repr=False)

    @classmethod
    def new(cls) -> Self:
        """Make a pair from chance."""
        return cls.from_seed(secrets.token_bytes(_SEED))

    @classmethod
    def from_seed(cls, seed: bytes) -> Self:
        """Make the one pair that belongs to 32 secret bytes."""
        return cls(PrivateKey(seed).public_key.encode(), seed)


@dataclass(frozen=True, slots=True)
class MelderSleutel:
    """What a code opens: the place of a message, and the pair to which answers are sealed."""

    id: bytes
    paar: Sleutelpaar


class Doos:
    """Locks and unlocks with one key what we keep elsewhere: in a hidden field, in a session."""

    def __init__(self, key: bytes) -> None:
        """Take a key of 32 bytes."""
        self._box = SecretBox(key)

    def sluit(self, body: bytes) -> bytes:
        """Lock; nobody can change it unseen."""
        return bytes(self._box.encrypt(body))

    def open(self, locked: bytes) -> bytes:
        """Unlock.

        Raises:
            CannotOpenError: it was changed, or locked with another key.
        """
        try:
            return self._box.decrypt(locked)
        except (CryptoError, ValueError):
            raise CannotOpenError("dit past niet op het slot") from None


class Afleider:
    """Makes of a code what it opens, slowly: 64 MiB and three passes for every guess."""

    def __init__(self, pepper: bytes, zout: bytes, rij: Rij) -> None:
        """Take the pepper, the salt of the installation, and the queue for its memory."""
        self._pepper, self._zout, self._rij = pepper, zout, rij

    def derive(self, code: Code) -> MelderSleutel:
        """Give what a code opens.

        Raises:
            TooBusyError: too many ask at once.
        """
        peppered = hashlib.blake2b(code.cijfers.encode(), key=self._pepper, digest_size=32).digest()
        with self._rij.plek():
            made = argon2id.kdf(_ID + _SEED, peppered, self._zout, opslimit=_OPS, memlimit=_MEM)
        return MelderSleutel(made[:_ID], Sleutelpaar.from_seed(made[_ID:]))

    def plaatje(self, code: Code) -> Plaatje:
        """Give the picture that belongs to a code, at once; it tells five bits, and none without the pepper."""
        keyed = hashlib.blake2b(code.cijfers.encode(), key=self._pepper, person=b"plaatje", digest_size=1)
        choices = tuple(Plaatje)
        return choices[keyed.digest()[0] % len(choices)]


@dataclass(frozen=True, slots=True)
class Lettersleutel:
    """A key that fits on paper: 32 letters in groups of four, of which the last ones check the others."""

    letters: str = field(repr=False)

    @classmethod
    def new(cls) -> Self:
        """Make one from chance, of 136 bits."""
        kern = secrets.token_bytes(_PAPIER)
        return cls(base64.b32encode(kern + _check(kern)).decode())

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read it as people type it over from paper.

        Raises:
            CannotOpenError: a letter is wrong or missing.
        """
        letters = text.upper().translate(_MISREAD)
        try:
            raw = base64.b32decode(letters)
        except (binascii.Error, ValueError):
            raw = b""
        if len(raw) != _PAPIER + _CHECK or _check(raw[:_PAPIER]) != raw[_PAPIER:]:
            raise CannotOpenError("in deze sleutel staat een letter verkeerd; neem alle 32 letters over")
        return cls(letters)

    @property
    def groepen(self) -> tuple[str, ...]:
        """Give the eight groups in which a person reads it."""
        return tuple(self.letters[at : at + _GROEP] for at in range(0, len(self.letters), _GROEP))

    def paar(self) -> Sleutelpaar:
        """Give the pair that it stands for."""
        kern = base64.b32decode(self.letters)[:_PAPIER]
        return Sleutelpaar.from_seed(hashlib.blake2b(kern, person=b"letters", digest_size=_SEED).digest())


def password_pair(password: str, zout: bytes, rij: Rij, pepper: bytes = b"") -> Sleutelpaar:
    """Make of a password the pair for which the key of a desk is sealed, as slowly as a code.

    Args:
        password: What a behandelaar types; normalised, for keyboards differ.
        zout: 16 bytes, of this behandelaar alone.
        rij: The queue for its memory.
        pepper: The secret of the installation, without which a stolen database is no use for guessing;
            empty for a file that its owner keeps.

    Raises:
        TooBusyError: too many ask at once.
    """
    typed = hashlib.blake2b(unicodedata.normalize("NFKC", password).encode(), key=pepper, digest_size=32).digest()
    with rij.plek():
        return Sleutelpaar.from_seed(argon2id.kdf(_SEED, typed, zout, opslimit=_OPS, memlimit=_MEM))


def seal_model(publiek: bytes, model: Waarde) -> bytes:
    """Seal a message or an answer, of which nobody sees how long it is."""
    return seal(publiek, pad(model.model_dump_json(exclude_defaults=True).encode()))


def open_model(soort: type[T], paar: Sleutelpaar, sealed: bytes) -> T:
    """Open a sealed message or answer.

    Raises:
        CannotOpenError: the key does not fit, or what is inside is none; what it says is not repeated.
    """
    try:
        return soort.model_validate_json(unpad(unseal(paar, sealed)))
    except ValueError:
        raise CannotOpenError("dit bericht is beschadigd, of van een nieuwere versie van het portaal") from None


def seal(publiek: bytes, body: bytes) -> bytes:
    """Seal a body to a public key: only the private one opens it, also for whoever sealed it."""
    return bytes(SealedBox(PublicKey(publiek)).encrypt(body))


def unseal(paar: Sleutelpaar, sealed: bytes) -> bytes:
    """Open what was sealed to a pair.

    Raises:
        CannotOpenError: it was sealed to another, or changed.
    """
    try:
        return SealedBox(PrivateKey(paar.privaat)).decrypt(sealed)
    except (CryptoError, ValueError):
        raise CannotOpenError("deze sleutel past niet") from None


def pad(body: bytes, block: int = BLOCK) -> bytes:
    """Make every body equally long, so that its length tells nothing.

    Raises:
        ValueError: it is longer than a block.
    """
    if len(body) >= block:
        raise ValueError(f"hooguit {block - 1} bytes passen in één bericht")
    return (body + _END).ljust(block, b"\0")


def unpad(padded: bytes) -> bytes:
    """Take away what made a body long."""
    return padded.rstrip(b"\0").removesuffix(_END)


def _check(kern: bytes) -> bytes:
    return hashlib.blake2b(kern, person=b"controle", digest_size=_CHECK).digest()
