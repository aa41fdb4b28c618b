"""``translations/<taal>/LC_MESSAGES/messages.po`` -> the words of the screens, read when first needed."""

from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import NullTranslations, Translations

from portal.domain.errors import PortalError
from portal.domain.keur import Vertaling
from portal.domain.taal import Taal
from portal.voorraad import kept

DOMEIN = "messages"
Sleutel = tuple[str, str]
"""A language and a domain, as Flask-Babel asks for them."""


class Woordenboeken(dict[Sleutel, NullTranslations]):
    """The words of every language; translators edit the files, and nothing needs to be compiled."""

    def __init__(self, folder: Path) -> None:
        """Keep the folder; nothing is read yet."""
        super().__init__()
        self._folder = folder

    def __missing__(self, key: Sleutel) -> NullTranslations:
        """Read a language.

        Raises:
            PortalError: its file is absent or cannot be read.
        """
        taal = Taal(key[0].partition("_")[0])
        self[key] = NullTranslations() if taal is Taal.NL else load_woordenboek(po_path(self._folder, taal))
        return self[key]

    def is_checked(self, taal: Taal) -> bool:
        """Tell whether a translator checked the words; the Dutch ones need none."""
        info = self[taal.locale, DOMEIN].info()
        return taal is Taal.NL or info.get("x-vertaling") == Vertaling.NAGEKEKEN


def po_path(folder: Path, taal: Taal) -> Path:
    """Give the file with the words of a language."""
    return folder / taal / "LC_MESSAGES" / f"{DOMEIN}.po"


def untranslated(folder: Path) -> Iterator[str]:
    """Name every sentence of the screens that a language lacks: a page that is half Dutch helps nobody.

    Raises:
        PortalError: a file is absent or is no catalogue.
    """
    wanted = [str(message.id) for message in _read(folder / f"{DOMEIN}.pot") if message.id]
    for taal in Taal:
        if taal is not Taal.NL:
            path = po_path(folder, taal)
            found = _read(path)
            lacking = (one for one in wanted if not ((message := found.get(one)) and message.string))
            yield from (f"{path.as_posix()}: ‘{one}’ is niet vertaald" for one in lacking)


def load_woordenboek(path: Path) -> Translations:
    """Read the words of a language.

    Raises:
        PortalError: the file is absent or is no catalogue.
    """
    try:
        compiled = _compiled(path.read_text("utf-8"))
    except (OSError, PoFileError, UnicodeDecodeError):
        raise _unreadable(path) from None
    return Translations(BytesIO(compiled.encode("latin-1")))


@kept
def _compiled(text: str) -> str:
    """Give the words in the form that a program reads, a letter for each byte."""
    compiled = BytesIO()
    write_mo(compiled, read_po(StringIO(text), abort_invalid=True))
    return compiled.getvalue().decode("latin-1")


def _read(path: Path) -> Catalog:
    try:
        with path.open("rb") as file:
            return read_po(file, abort_invalid=True)
    except (OSError, PoFileError, UnicodeDecodeError):
        raise _unreadable(path) from None


def _unreadable(path: Path) -> PortalError:
    return PortalError(f"{path.as_posix()}: bestaat niet of is geen bestand met vertalingen")
