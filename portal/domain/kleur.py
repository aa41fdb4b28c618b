"""Colours: one way to write them, and how well one can be read on another."""

import colorsys
import re

_HEX = re.compile(r"#([0-9a-f]{3})([0-9a-f]{3})?")
_GETAL = r"(\d{1,3}(?:\.\d{1,6})?)"
_MAAL = r"(?:\s*,\s*|\s+)"
_RGB = re.compile(rf"rgb\(\s*{_GETAL}{_MAAL}{_GETAL}{_MAAL}{_GETAL}\s*\)")
_PROCENT = r"(\d{1,2}(?:\.\d{1,6})?|100)%"
_HSL = re.compile(rf"hsl\(\s*{_GETAL}(?:deg)?{_MAAL}{_PROCENT}{_MAAL}{_PROCENT}\s*\)")
_DARK = 0.04045  # below it, the light of a screen grows in a straight line
_GEEN_KLEUR = "is geen kleur die het portaal kent; schrijf zes cijfers of letters na een #"


def parse_kleur(text: str) -> str:
    """Read a colour without transparency and write it as ``#rrggbb``.

    Args:
        text: ``#rgb``, ``#rrggbb``, ``rgb(0 79 138)`` or ``hsl(209 85% 29%)``.

    Raises:
        ValueError: it is written in another way, or is out of bounds.
    """
    text = text.strip().lower()
    if found := _HEX.fullmatch(text):
        return text if found[2] else "#" + "".join(sign * 2 for sign in found[1])
    if found := _RGB.fullmatch(text):
        red, green, blue = (float(part) / 255 for part in found.groups())
        return as_hex(red, green, blue)
    if found := _HSL.fullmatch(text):
        hue, saturation, light = (float(part) for part in found.groups())
        return as_hex(*colorsys.hls_to_rgb(hue / 360, light / 100, saturation / 100))
    raise ValueError(_GEEN_KLEUR)


def as_hex(red: float, green: float, blue: float) -> str:
    """Write red, green and blue, each from 0 to 1, as ``#rrggbb``.

    Raises:
        ValueError: one of them is out of bounds.
    """
    if not all(0 <= part <= 1 for part in (red, green, blue)):
        raise ValueError(_GEEN_KLEUR)
    return "#" + "".join(f"{round(part * 255):02x}" for part in (red, green, blue))


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours written as ``#rrggbb``: from 1, the same, to 21, black on white.

    Source:
        WCAG 2.2, definition of contrast ratio, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(kleur: str) -> float:
    """Give the relative luminance, from 0 for black to 1 for white.

    Source:
        WCAG 2.2, definition of relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    """
    parts = (int(kleur[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= _DARK else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
