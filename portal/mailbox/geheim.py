"""The secret of the installation, from which the pepper and the keys of state and cookies are made."""

import base64
import binascii
import hashlib
import os
import secrets
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from portal.mailbox.errors import MailboxError

LENGTE = 32  # bytes
_MAAK = (
    "maak er een met: python3 -c 'import base64, secrets; print(base64.b64encode(secrets.token_bytes(32)).decode())'"
)


@dataclass(frozen=True, slots=True)
class Geheim:
    """Thirty-two random bytes that stand in no database and no backup of one."""

    kern: bytes = field(repr=False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read it from base64.

        Raises:
            MailboxError: it is too short or no base64; the message does not repeat it.
        """
        return cls(_decode(text, "PORTAL_GEHEIM", _MAAK))

    @classmethod
    def load(cls, text: str, path: Path) -> Self:
        """Take it from the environment, else from a file, which is made when it is not there.

        Args:
            text: What the environment says; empty when it says nothing.
            path: The file, readable by nobody else.

        Raises:
            MailboxError: it cannot be used.
        """
        if text:
            return cls.parse(text)
        try:
            if not path.exists():
                _write(path)
            found = path.read_text("ascii", errors="replace")
        except OSError:
            raise MailboxError(f"{path} kan niet gelezen of gemaakt worden; zet het geheim in PORTAL_GEHEIM") from None
        return cls(_decode(found, str(path), "zet het oude bestand terug: zonder dit geheim werkt geen enkele code"))

    @property
    def pepper(self) -> bytes:
        """Give what is mixed into a code before it becomes a mailbox."""
        return self._make(b"pepper")

    @property
    def password_pepper(self) -> bytes:
        """Give what is mixed into the password of a behandelaar."""
        return self._make(b"wachtwoord")

    @property
    def kenmerk(self) -> bytes:
        """Give the mark by which a database knows its own secret; nothing can be made of it."""
        return self._make(b"kenmerk")

    @property
    def state_key(self) -> bytes:
        """Give the key of what a form carries from step to step."""
        return self._make(b"state")

    @property
    def cookie_key(self) -> bytes:
        """Give the key that signs the cookie of the desk."""
        return self._make(b"cookie")

    def _make(self, use: bytes) -> bytes:
        return hashlib.blake2b(key=self.kern, person=use, digest_size=32).digest()


def _decode(text: str, where: str, remedy: str) -> bytes:
    try:
        kern = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        kern = b""
    if len(kern) != LENGTE:
        raise MailboxError(f"{where} is geen base64 van {LENGTE} bytes; {remedy}")
    return kern


def _write(path: Path) -> None:
    """Make the file, for our eyes only; whoever comes second reads what the first one wrote."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, new = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(base64.b64encode(secrets.token_bytes(LENGTE)) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):  # another process was first; its secret counts
            os.link(new, path)
        _sync(path.parent)
    finally:
        Path(new).unlink()


def _sync(folder: Path) -> None:
    """Put the name of a new file on disk too: after a power cut another secret would open nothing."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
