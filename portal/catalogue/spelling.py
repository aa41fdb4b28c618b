"""How people spell a name: without accents, in their own way, by ear.

The rules are patterns that mean the same in Python and in a browser; ``zoekbestand`` hands them to ``vind.js``.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable

Regel = tuple[str, str]
"""A pattern, and what stands in its place; ``$1`` is the first group."""

_ARABIC, _PERSIAN = 0x660, 0x6F0  # the signs for nought; those up to nine follow

_DIGITS: tuple[Regel, ...] = tuple(
    (f"[{chr(_ARABIC + digit)}{chr(_PERSIAN + digit)}]", str(digit)) for digit in range(10)
)
_SIGNS: tuple[Regel, ...] = (
    ("['’‘`ʼ\u0300-\u036f]", ""),
    ("[^a-zA-Z0-9]+", " "),
    (r"^ | $", ""),
)
LETTERS: tuple[Regel, ...] = (*_DIGITS, *_SIGNS)
"""No apostrophes, no accents, nothing but letters, digits and single spaces; for a text in NFKD."""

WOORDEN: tuple[Regel, ...] = (
    (r"\bst\b", "sint"),
    (r"\bt\b", "het"),
    (r"\ba ?d\b", "aan de"),
    (r"\ba ?z\b", "aan zee"),
    (r"\bo ?z\b", "op zoom"),
    (r"\b(aan|van|op|bij) den\b", "$1 de"),
    (r"\b(gemeente|gem)\b| (nl|nederland|(the )?netherlands)$", " "),
    (r" +", " "),
    (r"^ | $", ""),
)
"""Short for long, and words that say nothing about which place it is."""

SAMEN: tuple[Regel, ...] = ((" ", ""), ("ij", "y"))
"""Words as one: ``Nij Beets``, ``Nijbeets`` and ``Nybeets`` are the same name."""

KLANKEN: tuple[Regel, ...] = (
    (r"^(de|den|het|the|s) ", ""),
    (r" ", ""),
    (r"ij|e[iy]", "y"),
    (r"sch$", "s"),
    (r"[cg]h", "g"),
    (r"ck|[cq]", "k"),
    (r"ph|v", "f"),
    (r"z", "s"),
    (r"th|dt|d$", "t"),
    (r"ou", "au"),
    (r"oe", "u"),
    (r"(.)\1+", "$1"),
)
"""No article, and letters that sound alike in Dutch, or that a German or English ear writes instead."""


def reader(regels: Iterable[Regel]) -> Callable[[str], str]:
    """Make one function of rules."""
    compiled = [(re.compile(pattern), replacement.replace("$", "\\")) for pattern, replacement in regels]

    def apply(text: str) -> str:
        for pattern, replacement in compiled:
            text = pattern.sub(replacement, text)
        return text

    return apply


words = reader(WOORDEN)
"""Read the words of a plain text as our names have them: ``st`` is ``sint``, ``a d`` is ``aan de``."""
join = reader(SAMEN)
"""Write words as one."""
sound = reader(KLANKEN)
"""Write words as they sound, for the comparison of near misses only."""
_letters = reader(LETTERS)
_ascii_letters = reader(_SIGNS)


def letters(text: str) -> str:
    """Give a text in letters, digits and single spaces, and nothing else."""
    if text.isascii():  # nothing to take apart, and no digits of another script
        return _ascii_letters(text)
    return _letters(unicodedata.normalize("NFKD", text))


def plain(text: str) -> str:
    """Give a text in small letters, digits and single spaces, and nothing else."""
    return letters(text).lower()
