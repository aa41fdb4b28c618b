"""Telephone numbers: shown as written, dialled as a telephone needs it."""

import re
from dataclasses import dataclass
from typing import Annotated, Any, Self

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType
from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema

from portal.domain.waarde import EEN_TEKST

KORTE_NUMMERS = frozenset({"112", "113"})
"""Emergency and suicide prevention: dialled as they are."""
FICTIEF = "fictief"
"""Key of the validation context that allows numbers of an invented gemeente."""
_FICTIEF_NUMMER = re.compile(r"000[\d ]{6,12}", re.ASCII)
_FICTIEF_KIES = "+3100"
_TEKENS = re.compile(r"[+\d][\d\s().-]*|\(\d[\d\s().-]*", re.ASCII)
_LOOPT_IN_BUITENLAND = ("85", "88")
_ZONDER_NUL = ("0", "14")
"""How a number begins that is dialled as it stands: with the 0 of an area or service, or with the 14 of a gemeente."""


@dataclass(frozen=True, slots=True)
class Telefoon:
    """A number of which ``tekst`` is what its editor wrote and ``kies`` what a telephone dials.

    ``kies`` is E.164 (``+31…``) where the number works from abroad; else the digits as dialled in the Netherlands.
    """

    tekst: str
    kies: str

    @property
    def reachable_from_abroad(self) -> bool:
        """Tell whether we may promise it to someone who is not in the Netherlands yet."""
        return self.kies.startswith("+")

    @property
    def is_free(self) -> bool:
        """Tell whether the numbering plan, as phonenumbers knows it, says that the called one pays: 0800."""
        return phonenumbers.number_type(phonenumbers.parse(self.kies, "NL")) == PhoneNumberType.TOLL_FREE

    @property
    def tekst_buitenland(self) -> str:
        """Give the form with +31, in groups that can be read aloud; empty where it does not work from abroad."""
        if not self.reachable_from_abroad:
            return ""
        if self.kies.startswith(_FICTIEF_KIES):
            return f"+31 {self.tekst[1:]}"
        if self.tekst.startswith("+") and "(" not in self.tekst:  # whoever dials the 0 of +31 (0)30 is lost
            return self.tekst
        return phonenumbers.format_number(phonenumbers.parse(self.kies, None), PhoneNumberFormat.INTERNATIONAL)

    def __str__(self) -> str:
        """Write it as its editor did."""
        return self.tekst

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``(030) 286 10 00``, ``+31 30 286 10 00``, ``14 030``, ``0800 8051`` or ``112``.

        phonenumbers calls ``14 030`` and ``0800 8051`` valid and gives them an E.164 form: those, 0900 and
        three-digit numbers are never promised abroad. E.164 is for geographic, mobile, 085 and 088 only.

        Raises:
            ValueError: no Dutch number; the message can be shown as it is.
        """
        tekst = " ".join(text.split())
        if tekst in KORTE_NUMMERS:
            return cls(tekst, tekst)
        number = _read(tekst)
        if not phonenumbers.is_valid_number_for_region(number, "NL"):
            raise ValueError(f"‘{text}’ is geen Nederlands telefoonnummer")
        if _works_from_abroad(number):
            return cls(tekst, phonenumbers.format_number(number, PhoneNumberFormat.E164))
        kies = re.sub(r"\D", "", tekst)
        if tekst.startswith("+") or kies.startswith("00"):
            raise ValueError(f"‘{text}’ is een nummer dat alleen binnen Nederland werkt; schrijf het zonder +31")
        if not kies.startswith(_ZONDER_NUL):
            raise ValueError(f"‘{text}’ mist de 0 aan het begin; schrijf 0{kies}")
        return cls(tekst, kies)

    @classmethod
    def parse_fictief(cls, text: str) -> Self:
        """Read a number of an invented gemeente: it begins with 000 and can be dialled nowhere.

        Raises:
            ValueError: a number that might reach somebody.
        """
        if not _FICTIEF_NUMMER.fullmatch(text.strip()):
            raise ValueError(f"‘{text}’ kan een echt nummer zijn; een verzonnen nummer begint met 000")
        tekst = " ".join(text.split())
        return cls(tekst, "+31" + re.sub(r"\D", "", tekst)[1:])


def _read(text: str) -> phonenumbers.PhoneNumber:
    if not _TEKENS.fullmatch(text):
        raise ValueError(f"‘{text}’ is geen telefoonnummer")
    try:
        return phonenumbers.parse(text, "NL")
    except phonenumbers.NumberParseException:
        raise ValueError(f"‘{text}’ is geen telefoonnummer") from None


def _works_from_abroad(number: phonenumbers.PhoneNumber) -> bool:
    kind = phonenumbers.number_type(number)
    if kind in {PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE}:
        return True
    return str(number.national_number).startswith(_LOOPT_IN_BUITENLAND)


def _parse_in_context(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, dict | list):
        raise ValueError(EEN_TEKST)
    if not isinstance(value, str):
        return value
    fictief = isinstance(info.context, dict) and info.context.get(FICTIEF)
    return Telefoon.parse_fictief(value) if fictief else Telefoon.parse(value)


GelezenTelefoon = Annotated[Telefoon, BeforeValidator(_parse_in_context), WithJsonSchema({"type": "string"})]
