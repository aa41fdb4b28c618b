"""Reads paper as others do: a phone after a fax, a screen reader, an eye."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

import pypdfium2
import zxingcpp
from PIL import Image, ImageChops
from pypdf import PdfReader

PUNT = 72  # points an inch
MM = PUNT / 25.4  # points a millimetre
BLACK_AND_WHITE = 128  # of 255: what is lighter comes out white
FAXES = {"scan": (200, 200), "fijne fax": (204, 196), "gewone fax": (204, 98)}
"""Dots an inch, across and down."""
KAART = (86 * MM, 54 * MM)  # width and height in points
HOEK = (19 * MM, 26 * MM)  # where the first card begins
KAARTEN = [(kolom, rij) for rij in range(4) for kolom in range(2)]


@dataclass(frozen=True)
class Vel:
    """A printed paper."""

    pdf: bytes

    @cached_property
    def reader(self) -> PdfReader:
        return PdfReader(BytesIO(self.pdf))

    @property
    def root(self) -> Any:
        return self.reader.root_object

    @cached_property
    def words(self) -> str:
        return " ".join(" ".join(page.extract_text() for page in self.reader.pages).split())

    def picture(self, across: int, down: int, page: int = 0) -> Image.Image:
        """Draw a page in grey at so many dots an inch."""
        sheet = pypdfium2.PdfDocument(self.pdf)[page]
        drawn: Image.Image = sheet.render(scale=across / PUNT, grayscale=True).to_pil()
        return drawn.resize((drawn.width, round(drawn.height * down / across)), Image.Resampling.BOX)

    def colours(self) -> int:
        """Count the spots that are not grey."""
        drawn = pypdfium2.PdfDocument(self.pdf)[0].render(scale=1).to_pil().convert("RGB")
        red, green, blue = drawn.split()
        return sum(sum(ImageChops.difference(red, other).histogram()[1:]) for other in (green, blue))

    def sizes(self) -> dict[float, str]:
        """Give what is written in each size of letters, in points."""
        found: dict[float, str] = {}

        def look(text: str, cm: Any, tm: Any, _font: Any, size: float) -> None:
            if text.strip():
                points = round(abs(size * tm[3] * cm[3]), 1)
                found[points] = found.get(points, "") + text

        for page in self.reader.pages:
            page.extract_text(visitor_text=look)
        return found

    def tags(self) -> Iterator[Any]:
        """Go through the elements that a screen reader hears."""
        rest = [self.root["/StructTreeRoot"]]
        while rest:
            one = rest.pop().get_object()
            if isinstance(one, list):
                rest.extend(one)
            elif isinstance(one, dict):
                if "/S" in one:
                    yield one
                rest.extend([one["/K"]] if "/K" in one else [])


def codes(drawn: Image.Image, across: int, down: int) -> list[str]:
    """Read the squares in a picture of pure black and white, held before a phone in its true shape."""
    sharp = drawn.point(lambda grey: 255 * (grey >= BLACK_AND_WHITE))
    seen = sharp.resize((sharp.width, sharp.height * round(across / down)), Image.Resampling.NEAREST)
    return [one.text for one in zxingcpp.read_barcodes(seen)]


def card(drawn: Image.Image, across: int, down: int, kolom: int, rij: int) -> Image.Image:
    """Cut one card."""
    left, top = HOEK[0] + kolom * KAART[0], HOEK[1] + rij * KAART[1]
    x, y = across / PUNT, down / PUNT
    return drawn.crop((left * x, top * y, (left + KAART[0]) * x, (top + KAART[1]) * y))
