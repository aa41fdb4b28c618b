"""Style sheet, scripts and icon, each under a name that holds its hash: cached for ever, and never stale."""

import hashlib
import mimetypes
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import rjsmin

from portal.domain.thema import STANDAARD, Thema

FOREVER = "public, max-age=31536000, immutable"
OWN = Path(__file__).parent / "static"
SERVED = frozenset({".css", ".js", ".svg"})
LOGO = "logo.svg"
"""The plain name of the logo of a theme."""


@dataclass(frozen=True, slots=True)
class Asset:
    """One file; ``hashed`` is the name in its URL."""

    hashed: str
    body: bytes
    mimetype: str


class Assets:
    """The files of a room, by plain name and by hashed name."""

    def __init__(self, folders: Iterable[Path], thema: Thema = STANDAARD) -> None:
        """Read the files of some folders; a page asks for them by their plain name.

        Args:
            folders: Where the files stand.
            thema: The look that is written into the style sheets; its logo is a file as well.
        """
        paths = [path for folder in folders for path in sorted(folder.iterdir()) if path.suffix in SERVED]
        self._by_name = {path.name: _asset(path, _read(path, thema)) for path in paths}
        if thema.logo:
            self._by_name[LOGO] = _asset(Path(LOGO), thema.logo.svg.encode())
        self._by_hash = {asset.hashed: asset for asset in self._by_name.values()}

    def hashed(self, name: str) -> str:
        """Give the name in the URL of a file."""
        return self._by_name[name].hashed

    def hashed_names(self) -> tuple[str, ...]:
        """Give the names in the URLs of all files."""
        return tuple(self._by_hash)

    def text(self, name: str) -> str:
        """Give what is served under a plain name, to put it into a file."""
        return self._by_name[name].body.decode()

    def find(self, hashed: str) -> Asset | None:
        """Find a file by the name in its URL."""
        return self._by_hash.get(hashed)


def _read(path: Path, thema: Thema) -> bytes:
    if path.suffix == ".js":
        body: bytes = rjsmin.jsmin(path.read_bytes())  # comments are for us: a visitor pays for every byte
        return body
    return _dressed(path.read_text("utf-8"), thema).encode() if path.suffix == ".css" else path.read_bytes()


def _dressed(css: str, thema: Thema) -> str:
    """Write the values of a theme into a style sheet: smaller than custom properties, and read by older phones."""
    for name, waarde in thema.waarden:
        css = css.replace(f"var({name})", waarde)
    return css


def _asset(path: Path, body: bytes) -> Asset:
    digest = hashlib.sha256(body).hexdigest()[:10]
    mimetype = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Asset(f"{path.stem}-{digest}{path.suffix}", body, mimetype)
