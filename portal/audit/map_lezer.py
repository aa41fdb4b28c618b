"""Reads a site that was saved in a folder: by `wget --mirror`, or frozen by us."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from portal.audit.adres import normal, same_site
from portal.audit.lezer import GROOTST, Gelezen, Gemist, Reden, decode
from portal.domain.errors import PortalError

HOST = "map.invalid"
"""Stands for the host of a folder that does not tell it; nobody can own this name (RFC 2606)."""
INDEX = "index.html"
LANGSTE_NAAM = 255  # bytes, on every disk in use
_PAGINA = frozenset({".html", ".htm", ".xhtml", ".php", ".aspx", ".asp", ".jsp", ""})


class MapLezer:
    """Reads the files of one folder, and none outside it."""

    def __init__(self, folder: Path) -> None:
        """Open a folder.

        Args:
            folder: Where ``index.html`` stands, or the folder around it, as wget leaves it:
                ``www.zeist.nl/index.html``.

        Raises:
            PortalError: no home page was found.
        """
        self._root = _root(folder).resolve()
        host = self._root.name if "." in self._root.name.strip(".") else HOST
        try:
            self.begin = normal(f"https://{host}/")
        except ValueError:
            self.begin = f"https://{HOST}/"

    def read(self, adres: str) -> Gelezen | Gemist:
        """Read a page of the site."""
        path = self._file(adres)
        if path is None:
            return Gemist(adres, Reden.WEG)
        if path.suffix.casefold() not in _PAGINA and "?" not in path.name:
            return Gemist(adres, Reden.GEEN_PAGINA)
        if path.stat().st_size > GROOTST:
            return Gemist(adres, Reden.TE_GROOT)
        is_folder = path.name == INDEX and not adres.endswith("/")
        return Gelezen(f"{adres}/" if is_folder else adres, decode(path.read_bytes()))

    def look(self, adres: str) -> Reden | None:
        """Tell whether a file of this site is missing; of other sites a folder knows nothing."""
        return Reden.WEG if same_site(adres, self.begin) and self._file(adres) is None else None

    def _file(self, adres: str) -> Path | None:
        """Find the file of an address; None where there is none, or it stands outside the folder."""
        delen = urlsplit(adres)
        name = unquote(delen.path).strip("/")
        asked = [f"{name}?{unquote(delen.query)}", f"{name}?{delen.query}.html"] if delen.query else []
        for candidate in (*asked, name, f"{name}/{INDEX}", f"{name}.html"):
            path = self._root / candidate.strip("/")
            if _can_be(path) and path.is_file() and path.resolve().is_relative_to(self._root):
                return path
        return None


def _can_be(path: Path) -> bool:
    """Tell whether a path can exist at all: asking the disk for another one is an error."""
    return "\0" not in str(path) and all(len(part.encode()) <= LANGSTE_NAAM for part in path.parts)


def _root(folder: Path) -> Path:
    if (folder / INDEX).is_file():
        return folder
    inner = [path for path in folder.iterdir() if (path / INDEX).is_file()]
    if len(inner) != 1:
        raise PortalError(f"{folder}: hierin staat geen {INDEX}; noem de map waarin de beginpagina staat")
    return inner[0]
