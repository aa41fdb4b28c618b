"""'Niet weggestuurd': one sheet to hold up at a counter, Dutch beside the language of the reader."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import ClassVar

from markupsafe import Markup

from portal.domain.taal import Taal
from portal.public.frames import room_frame
from portal.public.hulp_nu import BronRegel, bron_regel
from portal.public.room import Room
from portal.public.texts import due_note
from portal.ui.links import localize
from portal.ui.page import Page
from portal.ui.words import day_in_words

NAAM = "niet-weggestuurd"
_HEADING = re.compile(r"(?=<h2)")


@dataclass(frozen=True, slots=True)
class Deel:
    """A part of the sheet, without the anchor of its heading: on this page it would stand there twice."""

    kop: Markup
    html: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class BladPage(Page):
    """The sheet."""

    template: ClassVar[str] = "public/blad.html"

    titel_nl: str
    delen: tuple[tuple[Deel, Deel | None], ...]
    """Each in Dutch, and in the language of the page where that is another one."""
    nagekeken: str
    """The day on which the text was laid beside its sources."""
    let_op: str
    bronnen: tuple[BronRegel, ...]


def blad_page(room: Room) -> BladPage:
    """Build the sheet: every part in Dutch, for who sits behind the counter, and beside it for who stands before it."""
    dutch, own = room.talen[Taal.NL].paginas[NAAM], room.pagina(NAAM)
    is_dutch = own is dutch
    theirs = () if is_dutch else tuple(_parts(own.html))
    parts = zip_longest(_parts(dutch.html), theirs)  # a translation may wait for a part that is new in Dutch
    return BladPage(
        kader=room_frame(room, beschrijving=own.kop.beschrijving, meer=True),
        titel=own.kop.titel,
        bovenkop=own.kop.bovenkop,
        titel_nl="" if is_dutch else dutch.kop.titel,
        delen=tuple((nederlands, eigen) for nederlands, eigen in parts if nederlands),
        nagekeken=day_in_words(own.kop.nagekeken_op),
        let_op=due_note(room, own.kop),
        bronnen=tuple(bron_regel(bron) for bron in own.kop.bronnen),
    )


def _parts(html: Markup) -> Iterator[Deel]:
    """Split a text at its headings; what it is split into stays as safe as it was."""
    whole = localize(html)
    starts = [match.start() for match in _HEADING.finditer(whole)]
    for start, end in zip(starts, [*starts[1:], len(whole)], strict=True):
        heading, _end, text = whole[start:end].partition("</h2>")
        yield Deel(heading.partition(">")[2], text)
