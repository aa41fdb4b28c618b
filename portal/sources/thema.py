"""A file with design tokens -> a look, or every mistake at once.

Values stand in groups, as ``{"$value": …}`` of the Design Tokens format or ``{"value": …}`` of Style Dictionary. Only
the keys of `portal.domain.thema.TOKENS` are taken, each is read by the parser of its kind, and only what a parser wrote
reaches a style sheet.

Source:
    Design Tokens Format Module 2025.10, https://www.designtokens.org/tr/2025.10/format/
"""

import json
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from math import floor
from pathlib import Path
from types import MappingProxyType
from typing import Any

from portal.domain.thema import (
    MINIMUM,
    TOKENS,
    VERWIJZING,
    Logo,
    Soort,
    Tekort,
    Thema,
    Token,
    too_faint,
    trail_of,
    value_of,
)
from portal.sources.document import Document, Place, field_name, read_text
from portal.sources.logo import read_logo
from portal.sources.problems import SourceError
from portal.sources.tokenwaarden import parse_value
from portal.sources.yaml_nodes import read_text_nodes

LOGO = "logo"
_BY_CSS = MappingProxyType({token.css: token for token in TOKENS.values()})
_EXAMPLE = MappingProxyType({Soort.KLEUR: "#0b4f8a", Soort.LETTER: "Georgia, serif", Soort.MAAT: "8px"})
_VALUES = ("$value", "value")
_NAME = re.compile(r"[\w-][\w. -]*\.svg")


def load_thema(path: Path) -> Thema:
    """Read a look, and the logo beside its file.

    Raises:
        SourceError: naming every mistake of both files.
    """
    document = Document(path.as_posix())
    text = read_text(path, document)
    if text is not None and _is_json(text, document):
        # a tab stands nowhere in the strings of JSON, and YAML, which knows the lines, would not have one
        document = read_text_nodes(text.replace("\t", " "), document.file, first_line=1)
    tokens = _Tokens(document)
    tokens.read()
    logo = _read_logo(document, path)
    tokens.complain_of_rings()
    tokens.complain_of_faint()
    if document.problems:
        raise SourceError(document.problems)
    return Thema.of(tokens.gezet, logo)


def _is_json(text: str, document: Document) -> bool:
    """Tell whether a text is a group of JSON, or note where it is not."""
    try:
        if isinstance(json.loads(text), dict):
            return True
        document.complain(1, "", "begint niet met {")
    except json.JSONDecodeError as error:
        document.complain(error.lineno, "", "is geen geldige JSON; kijk naar komma's, accolades en aanhalingstekens")
    except (RecursionError, ValueError):
        document.complain(1, "", "zit te diep genest, of bevat een te groot getal")
    return False


def _token(sleutel: str) -> Token | None:
    """Find a token, wherever its groups begin: ``color.document`` is ``color-document``."""
    return _BY_CSS.get("--" + sleutel.replace(".", "-"))


def _leaves(document: Document, group: Mapping[str, Any], place: Place) -> Iterator[tuple[Place, Any]]:
    """Give every value, with its place; what else a group says about itself begins with a dollar."""
    for name, node in group.items():
        here = (*place, name)
        if name.startswith("$") or here == (LOGO,) or node is None:
            continue
        if not isinstance(node, dict):
            sentence = 'hier hoort een groep of een waarde, zoals {"$value": "#0b4f8a"}'
            document.complain(document.line_of(here), field_name(here), sentence)
        elif found := [key for key in _VALUES if key in node]:
            yield here, node[found[0]]
        else:
            yield from _leaves(document, node, here)


def _unknown(place: Place) -> str:
    near = get_close_matches(field_name(place), TOKENS, n=1, cutoff=0.75)
    tip = f"bedoelt u ‘{near[0]}’?" if near else "haal haar weg. Alle sleutels staan in docs/thema.md"
    return f"deze sleutel gebruikt het portaal niet; {tip}"


def _parsed(token: Token, value: Any) -> str:
    """Read a value, or a reference to another token.

    Raises:
        ValueError: it is not of the kind of the token.
    """
    points = VERWIJZING.fullmatch(value) if isinstance(value, str) else None
    if not points:
        return parse_value(token.soort, value)
    other = _token(points[1])
    if other is None or other.soort is not token.soort:
        message = f"verwijst naar ‘{points[1]}’, en dat is hier geen {token.soort}"
        raise ValueError(message)
    return f"{{{other.sleutel}}}"


def _read_logo(document: Document, thema: Path) -> Logo | None:
    """Read the logo that is named, if one is."""
    if LOGO not in document.values:
        return None
    name = document.values[LOGO]
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        sentence = "noem een bestand .svg in dezelfde map"
        document.complain(document.line_of((LOGO,)), LOGO, sentence, "logo.svg")
        return None
    path = thema.with_name(name)
    drawing = Document(path.as_posix())
    logo = read_logo(path, drawing)
    document.problems.extend(drawing.problems)
    return logo


class _Tokens:
    """The tokens that a file sets, and what is wrong with them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.gezet: dict[str, str] = {}
        """By key; of a token with a mistake the value is empty."""
        self._places: dict[str, Place] = {}

    def read(self) -> None:
        """Read every value, and note what the portal cannot use."""
        for place, value in _leaves(self.document, self.document.values, ()):
            token = _token(field_name(place))
            if token is None:
                self._complain(place, field_name(place), _unknown(place))
            elif token.sleutel in self.gezet:
                self._complain(place, token.sleutel, "staat er twee keer")
            else:
                self._places[token.sleutel] = place
                self._keep(token, value)

    def complain_of_rings(self) -> None:
        """Note the tokens that point to themselves; they lose their value."""
        for sleutel in self.gezet:
            try:
                value_of(sleutel, self.gezet)
            except ValueError as error:
                self.gezet[sleutel] = ""
                self._complain(self._places[sleutel], sleutel, str(error))

    def complain_of_faint(self) -> None:
        """Note every pair of colours that is too hard to read."""
        for tekort in too_faint(self.gezet):
            both = (*trail_of(tekort.paar.voor, self.gezet), *trail_of(tekort.paar.achter, self.gezet))
            near = next(sleutel for sleutel in both if sleutel in self.gezet)  # our own values are no mistake
            self._complain(self._places[near], near, _faint(tekort))

    def _keep(self, token: Token, value: Any) -> None:
        self.gezet[token.sleutel] = ""
        if value is None:
            return  # an empty value was told by the reader
        try:
            self.gezet[token.sleutel] = _parsed(token, value)
        except ValueError as error:
            self._complain(self._places[token.sleutel], token.sleutel, str(error), _EXAMPLE[token.soort])

    def _complain(self, place: Place, field: str, sentence: str, example: str = "") -> None:
        self.document.complain(self.document.line_of(place), field, sentence, example)


def _faint(tekort: Tekort) -> str:
    """Say which two colours are too near, and how near; a ratio is rounded down, so that 4,49 is never 4,5."""
    paar = tekort.paar
    voor, achter = (
        f"{one} ({value})" if one in TOKENS else value
        for one, value in ((paar.voor, tekort.voor), (paar.achter, tekort.achter))
    )
    found, needed = (str(number).replace(".", ",") for number in (floor(tekort.verhouding * 100) / 100, MINIMUM))
    return f"{paar.waar}: {voor} op {achter} heeft contrast {found}; nodig is {needed}"
