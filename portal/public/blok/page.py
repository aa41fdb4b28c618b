"""The page where an editor sees the block of a gemeente and takes it along; in Dutch alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar

from flask import current_app

from portal.catalogue.catalogue import Catalogue
from portal.domain.gemeente import Gemeente
from portal.domain.taal import Taal
from portal.public.blok.inhoud import Nazorgblok, nazorgblok
from portal.public.frames import room_frame
from portal.public.lists import Groep
from portal.public.pages import LijstPage
from portal.public.room import Room
from portal.ui.assets import Assets
from portal.ui.links import link
from portal.ui.page import Link, Page

STIJL = "nazorg-blok.css"
SCRIPT = "nazorg-blok.js"
_ASSETS = Assets([Path(__file__).parent / "bestanden"])
BESTANDEN: Mapping[str, tuple[str, str]] = MappingProxyType(
    {STIJL: (_ASSETS.text(STIJL), "text/css"), SCRIPT: (_ASSETS.text(SCRIPT), "text/javascript")}
)
"""Name -> text and kind. No name holds a hash: what an editor pasted keeps its address for years."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlokPage(Page):
    """The block of a gemeente, and what to paste."""

    template: ClassVar[str] = "public/blok/maak.html"

    stijl_url: str
    inhoud: Nazorgblok
    plakken: tuple[tuple[str, str, str], ...]
    """Id, label and text of each thing to paste; empty where the public address is not known."""
    talen: tuple[Link, ...]
    """The HTML in other languages."""


def blok_page(gemeente: Gemeente, catalogue: Catalogue, room: Room) -> BlokPage:
    """Build the page of one gemeente."""
    inhoud = nazorgblok(gemeente, catalogue, room)
    return BlokPage(
        kader=room_frame(
            room,
            beschrijving=f"Zet dit blok op de beginpagina van de gemeente {gemeente.naam}.",
            robots="noindex",
            meer=True,
        ),
        bovenkop="Voor wie de site van de gemeente maakt",
        titel=f"Blok voor de beginpagina van {gemeente.naam}",
        inleiding="Plak dit blok op uw eigen site. Wie terugkomt, ziet dan meteen wie te bellen.",
        stijl_url=link("blok.bestand", naam=STIJL),
        inhoud=inhoud,
        plakken=_to_paste(inhoud) if inhoud.basis else (),
        talen=tuple(
            Link(link("blok.tekst", slug=gemeente.slug, taal=taal), f"{taal.naam} ({taal})")
            for taal in Taal
            if inhoud.basis
        ),
    )


def _to_paste(inhoud: Nazorgblok) -> tuple[tuple[str, str, str], ...]:
    return (
        ("gewoon", "Blok met stijl", plak(inhoud, stijl=True, element=False)),
        ("element", "Blok dat zelf bijblijft", plak(inhoud, stijl=True, element=True)),
        ("stijl", "Alleen de stijl", BESTANDEN[STIJL][0]),
        ("html", "Alleen de HTML", plak(inhoud, stijl=False, element=False)),
    )


def plak(inhoud: Nazorgblok, *, stijl: bool, element: bool) -> str:
    """Write what an editor pastes.

    Args:
        inhoud: What the block says, with a public address.
        stijl: Whether its style stands in it.
        element: Whether it is the block that a script keeps current.
    """
    template = current_app.jinja_env.get_template("public/blok/plak.html")
    text = template.render(inhoud=inhoud, stijl=BESTANDEN[STIJL][0] if stijl else "", element=element)
    return f"{text.strip()}\n"


def kies_page(room: Room) -> LijstPage:
    """Build the page where an editor chooses a gemeente."""
    groepen: list[Groep] = [
        (
            f"letter-{letter.lower()}",
            letter,
            tuple(Link(link("blok.maak", slug=one.slug), one.naam) for one in group),
        )
        for letter, group in room.catalogue.by_letter().items()
    ]
    return LijstPage(
        kader=room_frame(room, beschrijving="Een blok over nazorg voor de beginpagina van elke gemeente."),
        bovenkop="Voor wie de site van een gemeente maakt",
        titel="Blok voor uw beginpagina",
        inleiding="Kies uw gemeente. U ziet het blok, en plakt het op uw eigen site.",
        sprong=tuple(Link(f"#{anker}", kop) for anker, kop, _links in groepen),
        groepen=tuple(groepen),
        anders=(Link(link("blok.maak", slug="voorbeeld"), "Een voorbeeld, met tijden"),),
    )
