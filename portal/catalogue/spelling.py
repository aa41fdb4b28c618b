"""How people spell a name: without accents, in their own way, by ear. ``vind.js`` follows the same rules."""

import re
import unicodedata

_APOSTROPHES = re.compile("['’‘`´ʼ]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_OTHER = re.compile(r"[^a-z0-9]+")
_WORDS = (
    (re.compile(r"\bst\b"), "sint"),
    (re.compile(r"\bt\b"), "het"),
    (re.compile(r"\ba ?d\b"), "aan de"),
    (re.compile(r"\ba ?z\b"), "aan zee"),
    (re.compile(r"\bo ?z\b"), "op zoom"),
    (re.compile(r"\b(aan|van|op|bij) den\b"), r"\1 de"),
    (re.compile(r"\b(gemeente|gem)\b| (nl|nederland|netherlands)$"), " "),
    (re.compile(r" +"), " "),
)
"""Short for long, and words that say nothing about which place it is."""
_ARTICLE = re.compile(r"^(de|den|het|the|s) ")
_SOUNDS = (
    (re.compile("[cg]h"), "g"),
    (re.compile("ck|[cq]"), "k"),
    (re.compile("ph|v"), "f"),
    (re.compile("z"), "s"),
    (re.compile("th|dt|d$"), "t"),
    (re.compile("ou"), "au"),
    (re.compile("oe"), "u"),
    (re.compile("e[iy]"), "y"),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""Letters that sound alike in Dutch, or that a German or English ear writes instead."""


def plain(text: str) -> str:
    """Give a text in small letters, digits and single spaces, and nothing else."""
    letters = _ACCENTS.sub("", unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text))).lower()
    return _OTHER.sub(" ", letters).strip()


def words(text: str) -> str:
    """Give the words of a plain text as our names have them: ``st`` is ``sint``, ``a d`` is ``aan de``."""
    for pattern, replacement in _WORDS:
        text = pattern.sub(replacement, text)
    return text.strip()


def join(text: str) -> str:
    """Give words as one: ``Nij Beets``, ``Nijbeets`` and ``Nybeets`` are the same name."""
    return text.replace(" ", "").replace("ij", "y")


def sound(text: str) -> str:
    """Give words as they sound, for the comparison of near misses only."""
    found = join(_ARTICLE.sub("", text))
    for pattern, replacement in _SOUNDS:
        found = pattern.sub(replacement, found)
    return found
