"""The pages of this room: what each template sees. Forms are in formulier.py."""

from dataclasses import dataclass, field
from typing import ClassVar

from portal.inbox.belscript import Belscript
from portal.inbox.frames import BaliePage
from portal.ui.page import Link
from portal.ui.qr import Qr

Paren = tuple[tuple[str, str], ...]
"""Terms with their text, or pictograms with their word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """A message in a list."""

    icoon: str
    naam: str
    url: str
    link: str
    staat: tuple[str, str]
    """Shape and words."""
    wacht: str
    oefening: bool
    onderwerpen: Paren = field(default=(), repr=False)
    feiten: Paren = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Bak:
    """A tray of messages."""

    kop: str
    uitleg: str
    regels: tuple[Regel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BerichtenPage(BaliePage):
    """Every message of a desk, by tray."""

    template: ClassVar[str] = "inbox/berichten.html"

    let_op: tuple[str, ...]
    bakken: tuple[Bak, ...]
    ophalen_url: str
    """Where a desk that reads on a computer of its own takes its messages; empty for one that reads here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BerichtPage(BaliePage):
    """One message, how to call, and what can be done with it."""

    template: ClassVar[str] = "inbox/bericht.html"

    icoon: str
    staat: tuple[str, str]
    wacht: str
    dicht: str
    """Why this session cannot open it; empty when it is open, or is to be opened elsewhere."""
    oefening: bool
    onderwerpen: Paren = field(repr=False)
    feiten: Paren = field(repr=False)
    tekst: tuple[str, ...] = field(repr=False)
    """The lines that the melder wrote."""
    script: Belscript | None
    doorgeven: str
    """To whom a handing-over waits for the melder; empty when none does."""
    intrekken_url: str
    acties: tuple[Link, ...]
    terug: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class KlaarPage(BaliePage):
    """What was done, and what now."""

    template: ClassVar[str] = "inbox/klaar.html"

    zinnen: tuple[str, ...]
    verder: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BladPage(BaliePage):
    """Letters that are shown once, on a sheet to print."""

    template: ClassVar[str] = "inbox/blad.html"

    kop: str
    groepen: tuple[str, ...] = field(repr=False)
    qr: Qr | None = field(repr=False)
    feiten: Paren
    op_blad: tuple[str, ...]
    """Sentences on the sheet itself."""
    zinnen: tuple[str, ...]
    """What to do with it; not printed."""
    verder: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Mens:
    """Somebody of the desk."""

    naam: str
    feiten: Paren
    weg_url: str
    weg: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MedewerkersPage(BaliePage):
    """Who works at the desk, and who is invited."""

    template: ClassVar[str] = "inbox/medewerkers.html"

    let_op: tuple[str, ...]
    mensen: tuple[Mens, ...]
    uitnodigingen: tuple[Mens, ...]
    nieuw: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class PostvakPage(BaliePage):
    """How the desk stands."""

    template: ClassVar[str] = "inbox/postvak.html"

    kan_ontvangen: bool
    redenen: tuple[str, ...]
    feiten: Paren
    verder: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KaartPage(BaliePage):
    """The card of the desk, to print."""

    template: ClassVar[str] = "inbox/kaart.html"

    feiten: Paren
    formulieren: Paren
    """Gemeente and the address of its form."""
    terug: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class LogboekPage(BaliePage):
    """Who did what on which day."""

    template: ClassVar[str] = "inbox/logboek.html"

    dagen: tuple[tuple[str, tuple[str, ...]], ...]
    terug: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class FoutPage(BaliePage):
    """A page that could not be shown, and what to do now."""

    template: ClassVar[str] = "inbox/fout.html"

    zinnen: tuple[str, ...]
    opnieuw: str
    """Where the same form is sent again; empty where nothing was typed."""
    bewaard: str = field(repr=False)
    verder: tuple[Link, ...]
