"""A translation beside its Dutch text: the same shape, links and figures, and the mark by which it knows that text."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator

from pydantic import BaseModel

from portal.voorraad import kept

_TAG = re.compile(r"<(h2|h3|p|ul|ol|li|strong)\b")
_HREF = re.compile(r'href="([^"]*)"')
_HEADING = re.compile(r'<(h[23]) id="[^"]*"')
_ANY_TAG = re.compile(r"<[^>]*>")
_FIGURES = re.compile(r"\d+")
_NAMES = {"h2": "koppen (##)", "h3": "koppen (###)", "p": "alinea's", "li": "punten", "strong": "vette woorden"}
MERK = 12  # hexadecimal digits


def mark_of(*texts: str) -> str:
    """Give the mark by which a translation knows the Dutch text it was made from."""
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:MERK]


def mark_of_words(words: BaseModel) -> str:
    """Give the mark of the words in a YAML file."""
    return mark_of(words.model_dump_json())


def keep_anchors(html: str, dutch: str) -> str:
    """Give the headings of a translation the anchors of the Dutch ones, so that every link to them works."""
    anchors = iter(match.group() for match in _HEADING.finditer(dutch))
    return _HEADING.sub(lambda match: next(anchors, match.group()), html)


@kept
def differences(html: str, dutch: str) -> list[str]:
    """Say where a translation has another shape, other links or other figures than the Dutch text."""
    return list(_differences(html, dutch))


def _differences(html: str, dutch: str) -> Iterator[str]:
    ours, theirs = (Counter(_TAG.findall(text)) for text in (html, dutch))
    for tag, name in _NAMES.items():
        if ours[tag] != theirs[tag]:
            yield f"heeft {ours[tag]} {name}; in het Nederlands zijn het er {theirs[tag]}"
    if sorted(_HREF.findall(html)) != sorted(_HREF.findall(dutch)):
        yield "heeft andere links of telefoonnummers dan de Nederlandse tekst"
    yield from other_figures(_ANY_TAG.sub(" ", html), _ANY_TAG.sub(" ", dutch))


def other_figures(text: str, dutch: str) -> Iterator[str]:
    """Say which figures stand in one text only."""
    ours, theirs = (Counter(_FIGURES.findall(one)) for one in (text, dutch))
    missing, extra = theirs - ours, ours - theirs
    if missing or extra:
        named = ", ".join([f"{figure} ontbreekt" for figure in missing] + [f"{figure} is te veel" for figure in extra])
        yield f"heeft andere cijfers dan de Nederlandse tekst: {named}"
