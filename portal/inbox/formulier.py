"""A form as a page: some sentences, fields, what is wrong with them, one button, a way back."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from flask import Response, make_response

from portal.inbox.frames import BaliePage, around
from portal.ui.page import Link, render
from portal.ui.qr import Qr

FORMULIER = "formulier"
"""Anchor of the form itself."""
TEKST, LANG, KIES, LIJST = "tekst", "lang", "kies", "lijst"
"""What a field looks like: one line, some lines, answers to tap, a list to open."""


@dataclass(frozen=True, slots=True)
class Keuze:
    """An answer to choose."""

    waarde: str
    tekst: str
    icoon: str = ""
    gekozen: bool = False
    taal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Veld:
    """A question. ``vorm`` says what it looks like, ``soort`` which keys a telephone shows."""

    id: str
    label: str
    vorm: str = TEKST
    waarde: str = field(default="", repr=False)
    hint: str = ""
    fout: str = ""
    soort: str = "text"
    autocomplete: str = "off"
    inputmode: str = ""
    maxlength: str = ""
    kort: bool = False
    rijen: int = 5
    keuzes: tuple[Keuze, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormulierPage(BaliePage):
    """A form; one without fields asks whether to go on."""

    template: ClassVar[str] = "inbox/formulier.html"

    actie: str
    zinnen: tuple[str, ...] = ()
    let_op: tuple[str, ...] = ()
    fouten: tuple[tuple[str, str], ...] = ()
    """Anchor and sentence."""
    velden: tuple[Veld, ...] = ()
    verborgen: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    knop: str
    terug: Link | None = None
    qr: Qr | None = None
    groepen: tuple[str, ...] = field(default=(), repr=False)
    """The secret of the QR code in letters."""
    verder: tuple[Link, ...] = ()


Fouten = Mapping[str, str]
"""Id of a field -> what is wrong with it; under '' what belongs to no field."""


def form_page(
    titel: str,
    *,
    actie: str,
    knop: str,
    velden: Iterable[Veld] = (),
    fouten: Fouten | None = None,
    inleiding: str = "",
    **more: Any,
) -> FormulierPage:
    """Build a form; each mistake stands at its field and in the summary."""
    found = {key: text for key, text in (fouten or {}).items() if text}
    marked = tuple(replace(veld, fout=found.get(veld.id, "")) for veld in velden)
    anchor = marked[0].id if marked else FORMULIER
    return FormulierPage(
        **around(titel, inleiding=inleiding, fout=bool(found)),
        actie=actie,
        knop=knop,
        velden=marked,
        fouten=tuple((key or anchor, text) for key, text in found.items()),
        **more,
    )


def choices(
    pairs: Iterable[tuple[str, str]], chosen: str = "", icon: Callable[[str], str] | None = None
) -> tuple[Keuze, ...]:
    """Give answers to choose from, each with its pictogram where there is one."""
    return tuple(Keuze(value, text, icon(value) if icon else "", value == chosen) for value, text in pairs)


def shown(page: FormulierPage, code: int = 200) -> Response:
    """Make the answer that shows a form."""
    return make_response(render(page), code)
