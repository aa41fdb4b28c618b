"""A QR code as one path for a screen, or as one picture for paper; the one module that knows segno."""

from dataclasses import dataclass, field
from itertools import groupby

import segno
from segno.helpers import make_mecard_data

from portal.domain.contact import Adres

RAND = 4  # modules of white around it, as readers need
PUNTEN = 8  # dots a module, so that a printer that rounds does so within an eighth of one


@dataclass(frozen=True, slots=True)
class Qr:
    """A square of ``maat`` modules with its white border; ``lijn`` draws the dark ones, each row one unit high."""

    maat: int
    lijn: str = field(repr=False)


def qr(text: str) -> Qr:
    """Draw a text."""
    rows = segno.make(text, error="m", micro=False).matrix
    return Qr(len(rows) + 2 * RAND, "".join(_row(list(row), at + RAND) for at, row in enumerate(rows)))


def qr_picture(text: str) -> str:
    """Draw a text as a picture of one bit a dot, as a ``data:`` address: paper may show it many times."""
    return segno.make(text, error="m", micro=False).png_data_uri(scale=PUNTEN, border=RAND)


def mecard(naam: str, *, telefoon: str, email: str, adres: Adres | None, memo: str) -> str:
    """Write a contact as a phone reads it from a QR code, without a connection: MECARD.

    Args:
        naam: Who answers; a phone shows it when they call back.
        telefoon: What a phone dials; may be empty.
        email: May be empty.
        adres: Where they are.
        memo: What else to know, such as when they answer; may be empty.

    Source:
        https://github.com/zxing/zxing/wiki/Barcode-Contents
    """
    place = {"houseno": adres.straat, "zipcode": str(adres.postcode or ""), "city": adres.plaats} if adres else {}
    return make_mecard_data(naam, phone=telefoon or None, email=email or None, memo=memo or None, **place)


def _row(row: list[int], y: int) -> str:
    """Draw every run of dark modules in a row."""
    path, x = [], RAND
    for dark, run in groupby(row):
        length = len(list(run))
        if dark:
            path.append(f"M{x} {y}.5h{length}")
        x += length
    return "".join(path)
