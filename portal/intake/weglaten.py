"""What a message does better without: numbers, dates and words that tell who somebody is or what happened."""

import re
import unicodedata
from datetime import date
from enum import StrEnum

from stdnum.nl import bsn

from portal.intake.delicten import BEGIN, MIDDEN

_REEKS = re.compile(r"\d(?:[ .\-]?\d)+")
_BSN_LENGTE = (8, 9)
_TELEFOON = re.compile(r"0\d{9}|0031\d{9}|31\d{9}")
_JONGST = 10  # years; a date in the last ten years is a day that matters, not a birth date
_EEUW = 100
_MAANDEN = (
    r"jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|march|mar|apr(?:il)?|mei|may|juni?|june?|juli?|july?"
    r"|aug(?:ustus|ust)?"
    r"|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAG = r"[0-3]?\d(?:e|st|nd|rd|th)?"
_DATUMS = (
    re.compile(r"\b(?:[0-3]?\d)\s*[-./ ]\s*(?:[01]?\d)\s*[-./ ]\s*(?P<jaar>(?:19|20)?\d\d)\b"),
    re.compile(r"\b(?P<jaar>(?:19|20)\d\d)\s*[-./]\s*[01]?\d\s*[-./]\s*[0-3]?\d\b"),
    re.compile(rf"\b{_DAG}\s*[-. ]?\s*(?:of\s+)?(?:{_MAANDEN})\.?,?\s*[-' ]?\s*(?P<jaar>(?:19|20)?\d\d)\b"),
    re.compile(rf"\b(?:{_MAANDEN})\.?\s+{_DAG},?\s+(?P<jaar>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?:geboren|geb\.?|geboortejaar|geboortedatum|born|d\.?o\.?b\.?)\D{0,20}(?P<jaar>(?:19|20)\d\d)\b"),
)
_DELICT = re.compile(rf"\b(?:{'|'.join(map(re.escape, BEGIN))})|(?:{'|'.join(map(re.escape, MIDDEN))})")


class Weglaten(StrEnum):
    """What should be left out."""

    BSN = "bsn"
    GEBOORTEDATUM = "geboortedatum"
    DELICT = "delict"


def what_to_leave_out(text: str, today: date) -> Weglaten | None:
    """Tell what a text holds that nobody needs to know; None when it holds nothing of the kind.

    Args:
        text: What somebody typed.
        today: The day, for a date that is long ago may be a birth date and one that comes is not.
    """
    plain = _plain(text)
    if has_bsn(plain):
        return Weglaten.BSN
    if has_birth_date(plain, today):
        return Weglaten.GEBOORTEDATUM
    return Weglaten.DELICT if _DELICT.search(plain) else None


def has_bsn(text: str) -> bool:
    """Tell whether a number in a text passes the test of eleven; a telephone number is not looked at."""
    return any(_holds_bsn(reeks.group()) for reeks in _REEKS.finditer(text))


def has_birth_date(text: str, today: date) -> bool:
    """Tell whether a date in a text is long enough ago to be somebody's birth."""
    years = (_year(found.group("jaar"), today) for datum in _DATUMS for found in datum.finditer(text))
    return any(today.year - _EEUW <= year <= today.year - _JONGST for year in years)


def _holds_bsn(reeks: str) -> bool:
    """Look at the whole number, and at each number that some of its parts make together."""
    parts = re.findall(r"\d+", reeks)
    whole = "".join(parts)
    if _TELEFOON.fullmatch(whole):
        return False
    made = ("".join(parts[start:end]) for start in range(len(parts)) for end in range(start + 1, len(parts) + 1))
    return any(len(digits) in _BSN_LENGTE and bsn.is_valid(digits) for digits in made)


def _year(text: str, today: date) -> int:
    """Read a year of four digits, or of two: the nearest one that is not far ahead."""
    year = int(text)
    if year >= _EEUW:
        return year
    century = today.year - today.year % _EEUW
    return century + year if century + year <= today.year + _JONGST else century - _EEUW + year


def _plain(text: str) -> str:
    """Write a text in small letters and our own digits, whatever keyboard it came from."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(_digit(sign) for sign in folded)


def _digit(sign: str) -> str:
    value = unicodedata.decimal(sign, None)
    return sign if value is None else str(value)
