"""From HTML to PDF that can be read aloud; the one module that knows WeasyPrint.

It asks nothing of a network: only our own pictograms are fetched. What it warns of stops it, for on paper nobody sees
a warning.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from pathlib import Path

from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from portal.domain.errors import PortalError

LETTER = "DejaVu Sans"
"""The one typeface: it has every letter of our ten languages, and it is free."""
STYLE = Path(__file__).parent / "static" / "papier.css"
ICONS = Path(__file__).parent.parent / "ui" / "templates" / "icons"
ICON = "icoon:"
"""How the style sheet names a pictogram."""
EIGEN = "data:image/png;base64,"
_NO_LETTER = f"Het lettertype {LETTER} ontbreekt. Op Debian: apt-get install fonts-dejavu-core"


class EigenBestanden(URLFetcher):
    """Gives our own pictograms and the squares that a page holds itself, and refuses every other address."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Give a pictogram as a picture of its own.

        Raises:
            PortalError: it is something else.
        """
        if url.startswith(EIGEN):
            return super().fetch(url, headers)
        found = ICONS / f"{url.removeprefix(ICON)}.svg"
        if not url.startswith(ICON) or found.parent != ICONS:
            raise PortalError(f"Papier haalt niets op: {url}")
        drawn = found.read_text("utf-8").replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
        return URLFetcherResponse(url, drawn, {"Content-Type": "image/svg+xml"})


class PastNietError(PortalError):
    """The paper needs more sheets than it may have."""


def print_pdf(html: str, *, bladen: int | None = None) -> bytes:
    """Print a page.

    Args:
        html: The page; it needs nothing besides.
        bladen: On how many sheets it must fit; None where that may be any number.

    Raises:
        PastNietError: it does not fit.
        PortalError: a letter is missing, or something else is wrong.
    """
    with _warnings_stop():
        fetcher, style, fonts = _press()
        page = HTML(string=html, url_fetcher=fetcher)
        document: Document = page.render(stylesheets=[style], font_config=fonts)
        if bladen is not None and len(document.pages) > bladen:
            raise PastNietError(f"‘{document.metadata.title}’ past niet op {bladen} bladen")
        # The same page gives the same file: no clock and no chance.
        digest = blake2b(html.encode(), digest_size=16).digest()
        made: bytes = document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=digest)
    if {font.family for font in document.fonts.values()} - {LETTER}:
        raise PortalError(_NO_LETTER)
    return made


@cache
def _press() -> tuple[URLFetcher, CSS, FontConfiguration]:
    """Read the style sheet and the typefaces once."""
    fetcher, fonts = EigenBestanden(fail_on_errors=True), FontConfiguration()
    return fetcher, CSS(string=STYLE.read_text("utf-8"), font_config=fonts, url_fetcher=fetcher, base_url=ICON), fonts


class _Klachten(logging.Handler):
    """Keeps what is complained about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.regels: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a complaint."""
        self.regels.append(record.getMessage())


@contextmanager
def _warnings_stop() -> Iterator[None]:
    """Turn what the library complains about into an error.

    Raises:
        PortalError: it complained.
    """
    log, klachten = logging.getLogger("weasyprint"), _Klachten()
    log.addHandler(klachten)
    try:
        yield
    finally:
        log.removeHandler(klachten)
    if klachten.regels:
        raise PortalError(f"Het papier is niet goed: {klachten.regels[0]}")
