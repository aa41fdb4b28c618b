"""Read postcodes from what somebody typed, with whatever stands around them.

Four digits in a sentence are more often a year than a postcode, so only what is written as a postcode counts as one.
The patterns mean the same in Python and in a browser.
"""

import re
from dataclasses import dataclass

from portal.catalogue.spelling import Regel, letters, reader, words
from portal.domain.postcode import Postcode

_WORDS = (
    "al am an as at by da de do en er ga he if ik in is it ja je me my na ne no nr nu of ok om on op or so te to um "
    "up us we ze zo zu"
)
_SMALL = "|".join(f"[{word[0].upper()}{word[0]}]{word[1]}" for word in _WORDS.split())
_CAPITAL = "|".join(_WORDS.split()).upper()
_YEAR = r"(?:19|20[0-3])\d"
_BEFORE_YEAR = "in|sinds|vanaf|van|tot|eind|begin|jaar|since|from|until"
_VALID = r"[1-9]\d{3}"
_PAIR = r"(?!s[ads])[a-z]{2}(?![a-z])"

AANEEN: tuple[Regel, ...] = (
    (r"\b(?:[Nn][Ll]|[Pp][Cc]|[Pp](?:ostcode|OSTCODE)) ?(?=\d{4})", ""),
    (r"\b([Pp]ostbus|POSTBUS|[Nn][Rr]|[Nn]ummer) \d+(?![\da-zA-Z]| [A-Z]{2}\b)", "$1"),
    (rf"^(?!{_YEAR} (?:{_SMALL})$)(\d{{4}}) ?([a-zA-Z]) ?([a-zA-Z])$", "$1$2$3"),
    (
        rf"\b(\d{{4}}) (?!(?:{_SMALL})(?![a-zA-Z])|(?:{_CAPITAL}) [^a-z]*$)([a-zA-Z]{{2}})(?![a-zA-Z])",
        "$1$2",
    ),
    (r"\b\d\d? \d\d? (?:19|20)\d\d(?! ?\d)", ""),
    (rf"\b({_BEFORE_YEAR}) {_YEAR}(?= |$)", "$1"),
)
"""Write digits and letters of a postcode as one word; drop dates, years after a word, and numbers of PO boxes.

Two letters that are a word (``2019 in``) belong to a postcode when nothing else was typed, or when they are capitals.
"""
ADRES: tuple[Regel, ...] = (
    (r"^.*\d{4}[a-z]{2}\d* (?:in |te )?(?=[a-z])", ""),
    (r"(?:^| )[a-z][a-z ]* \d{1,3}(?: ?[a-z])?(?= |$)", " "),
    (r"(?:^| )\d{4}(?:[a-z]{2}\d*)?(?: (?:of|en)(?= \d))?(?= |$)", " "),
    (r" +", " "),
    (r"^ | $", ""),
)
"""Drop the postcode, and a street with its number: what stays can name a place."""
CODE = rf"(?:^| )({_VALID})(?:({_PAIR})|(?= |$))"
"""A postcode, or four digits that can be one."""
MALFORMED = (
    rf"^(?!.*\b{_VALID}{_PAIR}|(?:{_VALID}(?: of| en)?(?: |$))+(?:[a-z]{{2}})?$)"
    r"(?:pc |postcode )?[a-z]{0,2} ?\d[\d ]*(?:[a-z] ?){0,3}[\d ]*$"
    r"|(?:^| )(?:0\d{3}[a-z]{2}|\d{4}s[ads])(?![a-z])"
)
"""Digits with a few letters: meant as a postcode, or a telephone number."""

_CODE, _MALFORMED = re.compile(CODE), re.compile(MALFORMED)
_ALONE = re.compile(
    rf"(?!{_YEAR} (?:{_SMALL})$)({_VALID})(?: ?((?![Ss][AaDdSs])[a-zA-Z]{{2}}))?",
    re.ASCII,
)
_aaneen, _adres = reader(AANEEN), reader(ADRES)


@dataclass(frozen=True, slots=True)
class PostcodeVraag:
    """Postcodes, and the words beside them."""

    postcodes: tuple[Postcode, ...]
    """Those with letters; only when there are none, the bare digits."""
    rest: str
    """What can name a place, in the spelling of ``spelling.words``."""

    @property
    def certain(self) -> bool:
        """Tell whether a postcode was meant, also with other words beside it: only letters say so."""
        return any(postcode.complete for postcode in self.postcodes)


def read_alone(text: str) -> Postcode | None:
    """Read ``2511CS``, ``2511 CS`` or ``2511`` with nothing around it, quicker than the rules and with the same result.

    None says nothing: the rules decide.
    """
    match = _ALONE.fullmatch(text)
    return Postcode(int(match[1]), (match[2] or "").upper()) if match else None


def glued(text: str) -> str:
    """Give a text in small letters and digits, each postcode as one word."""
    return _aaneen(letters(text)).lower()


def is_malformed(text: str) -> bool:
    """Tell whether a text of ``glued`` looks like a postcode and is none."""
    return bool(_MALFORMED.search(text))


def read_postcodes(text: str) -> PostcodeVraag | None:
    """Read the postcodes of a text of ``glued``; None when it has none."""
    found = [Postcode.parse("".join(match.groups(""))) for match in _CODE.finditer(text)]
    complete = [postcode for postcode in found if postcode.complete]
    if not found:
        return None
    return PostcodeVraag(tuple(dict.fromkeys(complete or found)), words(_adres(text)))
