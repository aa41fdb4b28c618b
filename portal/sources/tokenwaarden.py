"""The value of one design token, as a file writes it -> as a style sheet may have it.

Source:
    Design Tokens Format Module 2025.10, chapter 8, https://www.designtokens.org/tr/2025.10/format/
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from portal.domain.kleur import as_hex, parse_kleur
from portal.domain.thema import Soort

MAX_PIXELS = 32
MAX_FONTS = 8
_GENERIC = frozenset({"serif", "sans-serif", "system-ui"})
_FONT = re.compile(r"-?[A-Za-z][A-Za-z0-9]{0,30}(?:[ -][A-Za-z0-9]{1,30}){0,5}")
_SIZE = re.compile(r"(\d{1,2}(?:\.\d{1,4})?|\.\d{1,4})(px|rem)|0")
_NOT_SRGB = "is geen kleur in srgb zonder doorzichtigheid"
_NOT_THREE = "heeft geen drie getallen van 0 tot en met 1"
_NOT_NAMES = "noemt geen lettertypen bij hun naam; een bestand of adres mag niet"
_NOT_EVERYWHERE = "eindigt niet op serif, sans-serif of system-ui: niet elk toestel heeft uw letter"
_NOT_SIZE = "is geen maat in px of rem"
_TOO_ROUND = f"is te groot; hooguit {MAX_PIXELS}px of 2rem"
_NOT_TEXT = "is geen tekst tussen aanhalingstekens"


def parse_value(soort: Soort, value: Any) -> str:
    """Read a value of some kind; of what a file says, nothing else reaches a style sheet.

    Args:
        soort: What kind of token it is for.
        value: A text, or what the Design Tokens format has for it: a list of fonts, or a group.

    Raises:
        ValueError: it is not of that kind.
    """
    return _PARSERS[soort](value)


def _kleur(value: Any) -> str:
    if not isinstance(value, dict):
        return parse_kleur(_text(value))
    parts = value.get("components")
    if value.get("colorSpace") != "srgb" or value.get("alpha", "1") not in {"1", "1.0"}:
        raise ValueError(_NOT_SRGB)
    try:
        return as_hex(*(float(part) for part in parts or ()))
    except (TypeError, ValueError):
        raise ValueError(_NOT_THREE) from None


def _letter(value: Any) -> str:
    names = value if isinstance(value, list) else _text(value).split(",")
    plain = [_text(name).strip().strip("'\"") for name in names]
    if not 1 <= len(plain) <= MAX_FONTS or not all(map(_FONT.fullmatch, plain)):
        raise ValueError(_NOT_NAMES)
    if plain[-1] not in _GENERIC:
        raise ValueError(_NOT_EVERYWHERE)
    return ",".join(f'"{name}"' if " " in name else name for name in plain)


def _maat(value: Any) -> str:
    if isinstance(value, dict):
        value = f"{value.get('value')}{value.get('unit')}"
    found = _SIZE.fullmatch(_text(value).strip())
    if not found:
        raise ValueError(_NOT_SIZE)
    if found[1] and float(found[1]) * (16 if found[2] == "rem" else 1) > MAX_PIXELS:
        raise ValueError(_TOO_ROUND)
    return found[0]


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise ValueError(_NOT_TEXT)


_PARSERS: Mapping[Soort, Callable[[Any], str]] = MappingProxyType(
    {Soort.KLEUR: _kleur, Soort.LETTER: _letter, Soort.MAAT: _maat}
)
