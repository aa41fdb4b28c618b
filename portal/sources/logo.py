"""An SVG file -> a logo that can do nothing but be seen, or problems.

What is known to be safe is written anew, letter by letter; of the file itself nothing is passed on. A document type,
and with it every entity, is refused before it is read.

Source:
    OWASP ASVS 5.0, 1.5.1 (XML parsers) and 1.3.4 (scriptable SVG).
"""

import re
from collections.abc import Iterator
from html import escape
from io import BytesIO
from pathlib import Path
from xml.parsers import expat

from portal.domain.thema import Logo
from portal.sources.document import Document, read_text

MAX_BYTES = 8000  # bytes; packed about half of it, so that page, style sheet and logo still fit in the first 14 kB
MAX_SHAPE = 8  # times as wide as high; at most half as many times as high as wide
SVG = "http://www.w3.org/2000/svg"
DRAWN = frozenset(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"])
ELEMENTS = DRAWN | {"svg", "g", "defs", "linearGradient", "radialGradient", "stop", "clipPath"}
NOT_SHOWN = frozenset(["title", "desc", "metadata"])
"""Elements that say something about the drawing; they are left out with all that is in them."""
ATTRIBUTE = re.compile(
    r"viewBox|id|d|points|offset|transform|width|height|r|[xy][12]?|[crf][xy]|gradient(Transform|Units)|spreadMethod"
    r"|clipPathUnits|clip-(path|rule)|opacity|color|fill(-(rule|opacity))?|stop-(color|opacity)"
    r"|stroke(-(width|linecap|linejoin|miterlimit|dasharray|dashoffset|opacity))?"
)
_SILENT = re.compile(r"version|baseProfile|class|role|enable-background|preserveAspectRatio|(aria|data|font|text)-.*")
"""Attributes that are left out without a word: they change nothing of what is drawn."""
_VALUE = re.compile(
    r"url\(#[\w.-]+\)|((matrix|translate|scale|rotate|skewX|skewY|rgb)\([\d\s.,%e+-]*\)[\s,]*)+|[\w\s.,#%+-]*",
    re.ASCII,
)
_HARMLESS = re.compile(r"[\w\s.,#%+'\"-]*", re.ASCII)
"""What a style may say about a property that is left out."""
_SIZE = r"[\s,]+(\d{1,6}(?:\.\d{1,9})?)"
_VIEWBOX = re.compile(rf"\s*-?[\d.]+[\s,]+-?[\d.]+{_SIZE}{_SIZE}\s*", re.ASCII)
_SHAPES = "bewaar het logo in uw tekenprogramma als gewone SVG, met tekst als vormen"


def read_logo(path: Path, document: Document) -> Logo | None:
    """Read a drawing; what is wrong with it is noted in the document.

    Args:
        path: The SVG file.
        document: It is called in problems after the file.
    """
    text = read_text(path, document)
    if text is None:
        return None
    if (size := len(text.encode())) > MAX_BYTES:
        document.complain(1, "", f"is te groot: {size} bytes; hooguit {MAX_BYTES}. Vereenvoudig de tekening")
        return None
    reader = _Reader(document)
    reader.read(text)
    return None if document.problems else Logo("".join(reader.written), *reader.shape)


class _Reader:
    """Writes the safe part of a drawing, while it is read."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.written: list[str] = []
        self.shape = (0.0, 0.0)
        self._open: list[str] = []
        """The elements around this place; empty names for those that are left out."""
        self._draws = False
        self._parser = expat.ParserCreate("utf-8", namespace_separator="}")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.ProcessingInstructionHandler = self._instruction

    def read(self, text: str) -> None:
        """Read the drawing."""
        try:
            self._parser.ParseFile(BytesIO(text.encode()))
        except expat.ExpatError as error:
            self.document.complain(error.lineno, "", f"is geen geldige SVG; {_SHAPES}")
        except _DoctypeError:
            self._complain("", "begint met een DOCTYPE; haal dat blok weg")
        if not (self.document.problems or self._draws):
            self.document.complain(1, "", f"er is niets te zien; {_SHAPES}")

    def _complain(self, field: str, sentence: str) -> None:
        self.document.complain(self._parser.CurrentLineNumber, field, sentence)

    def _doctype(self, *_words: object) -> None:
        raise _DoctypeError

    def _instruction(self, target: str, _data: str) -> None:
        self._complain(target, "een verwerkingsopdracht mag niet; haal de regel met <? weg")

    def _start(self, qualified: str, attributes: dict[str, str]) -> None:
        space, _sign, name = qualified.rpartition("}")
        outside = bool(self._open) and not self._open[-1]
        if not self._open and (name != "svg" or space != SVG):
            self._complain(name, f'begint niet met <svg xmlns="{SVG}">')
        if outside or (self._open and space != SVG) or name in NOT_SHOWN:
            self._open.append("")
            return
        if name not in ELEMENTS:
            self._complain(name, f"dit onderdeel mag niet in een logo; {_SHAPES}")
        if not self._open:
            self._measure(attributes)
        kept = "".join(f' {key}="{escape(value)}"' for key, value in self._safe(name, attributes))
        self.written.append(f'<{name} xmlns="{SVG}"{kept}>' if not self._open else f"<{name}{kept}>")
        self._open.append(name)
        self._draws |= name in DRAWN

    def _end(self, _qualified: str) -> None:
        if name := self._open.pop():
            self.written.append(f"</{name}>")

    def _measure(self, attributes: dict[str, str]) -> None:
        found = _VIEWBOX.fullmatch(attributes.get("viewBox", ""))
        wide, high = (float(found[1]), float(found[2])) if found else (0, 0)
        if not (wide and high):
            self._complain("viewBox", 'ontbreekt of klopt niet; bijvoorbeeld: viewBox="0 0 120 44"')
        elif not high / MAX_SHAPE * 2 <= wide <= high * MAX_SHAPE:
            self._complain("viewBox", f"past niet in de balk: hooguit {MAX_SHAPE} keer zo breed als hoog")
        self.shape = (wide, high)

    def _safe(self, element: str, attributes: dict[str, str]) -> Iterator[tuple[str, str]]:
        """Give what may stay of the attributes; the size of the whole is that of its place on the page."""
        styles = dict(_styles(attributes.pop("style", "")))
        silent = {key for key, value in styles.items() if not ATTRIBUTE.fullmatch(key) and _HARMLESS.fullmatch(value)}
        for key, value in {**attributes, **styles}.items():
            if key in silent or _SILENT.fullmatch(key) or ("}" in key and not key.endswith("}href")):
                continue
            if not ATTRIBUTE.fullmatch(key):
                name = key.rpartition("}")[2]
                self._complain(f"{element}.{name}", "dit kenmerk mag niet in een logo; haal het weg")
            elif not _VALUE.fullmatch(value):
                self._complain(f"{element}.{key}", "deze waarde mag niet: alleen kleuren, getallen en url(#naam)")
            elif element != "svg" or key not in ("width", "height", "x", "y"):
                yield key, value


class _DoctypeError(Exception):
    """The drawing has a document type, which can hide a bomb."""


def _styles(style: str) -> Iterator[tuple[str, str]]:
    """Give the declarations of a style as the attributes that mean the same."""
    for declaration in style.split(";"):
        key, _sign, value = declaration.partition(":")
        if declaration.strip():
            yield key.strip(), value.strip()
