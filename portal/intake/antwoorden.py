"""What somebody filled in so far, as it was typed: a form judges it, and nothing is lost that is wrong."""

import json
import re
from collections.abc import Iterator

from pydantic import Field
from werkzeug.datastructures import MultiDict

from portal.domain.aanmelding import Wie
from portal.domain.waarde import Waarde

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_KEUZE = 40  # bytes in JSON of an answer that is kept; here of one that is chosen, not typed
_RUIMTE = {"bericht": 1800, "organisatie": 340, "andere_taal": 340, "telefoon": 100, "organisatie_telefoon": 100}
"""Bytes in JSON of an answer that is typed: what is valid fits, also in emoji, and much of what is too long."""
_MEER = frozenset({"onderwerpen"})
_KEUZES = 8  # answers that can be chosen at once; there are seven


class Antwoorden(Waarde):
    """The answers, in the words of the form. They never show in a log."""

    wie: str = Wie.ZELF.value
    organisatie: str = ""
    organisatie_telefoon: str = ""
    onderwerpen: tuple[str, ...] = Field(default=())
    plek: str = ""
    week: str = ""
    bereik: str = ""
    telefoon: str = ""
    inspreken: str = ""
    hulptaal: str = ""
    andere_taal: str = ""
    bericht: str = ""

    def __repr_args__(self) -> Iterator[tuple[str, str]]:
        """Show nothing."""
        return iter(())

    def taken_from(self, form: MultiDict[str, str], names: tuple[str, ...]) -> "Antwoorden":
        """Give the answers with what a form sent for some fields, kept within the room of the state."""
        sent = {name: _sent(form, name) for name in names}
        return Antwoorden.model_validate({**self.model_dump(), **sent})

    def without(self, names: tuple[str, ...]) -> "Antwoorden":
        """Give the answers without those of some fields."""
        return Antwoorden.model_validate({key: value for key, value in self.model_dump().items() if key not in names})

    def as_form(self) -> MultiDict[str, str]:
        """Give the answers as if they were just sent."""
        return MultiDict(self.model_dump())


def clean(text: str) -> str:
    """Take away what nobody sees, and write every line end in one way."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _sent(form: MultiDict[str, str], name: str) -> str | tuple[str, ...]:
    if name in _MEER:
        return tuple(_kept(clean(one), _KEUZE) for one in form.getlist(name)[:_KEUZES])
    return _kept(clean(form.get(name, "")), _RUIMTE.get(name, _KEUZE))


def _kept(text: str, room: int) -> str:
    """Cut a text so that its JSON takes no more than a number of bytes."""
    text = text.encode("utf-8", "ignore").decode()[:room]
    while len(json.dumps(text, ensure_ascii=False).encode()) > room:
        text = text[:-1]
    return text
