"""What the block on the home page of a gemeente says: who to call, what it is about, and where to read more."""

import json
from dataclasses import dataclass
from typing import Any

from flask import g

from portal.catalogue.catalogue import Catalogue
from portal.domain.gemeente import Gemeente
from portal.domain.taal import Taal
from portal.domain.waarde import Nederlands
from portal.public.hulp_nu import ZOEK, Trede, hulp_nu
from portal.public.room import Room
from portal.ui.hours import Moment
from portal.ui.links import link
from portal.ui.text import gettext as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Nazorgblok:
    """The block of one gemeente, in the language of the page."""

    id: str
    """Begins the name of everything in it, so that two blocks on one page never meet."""
    slug: str
    taal: Taal
    titel: str
    inleiding: str
    wie: Trede
    """The first step of the ladder on the page of the gemeente."""
    merk: str
    """Tells by what a script knows that it is still this one; the same in every language."""
    uitleg: str
    """What to do at a switchboard; empty where a desk is known."""
    zeg: Nederlands
    """The sentence to say there, whatever the language of the block."""
    email: str
    """Of a desk, or of a gemeente that has no number."""
    lees: str
    basis: str
    """The public address of the portal, for links that work on another site; empty where it is not known."""
    url: str
    """The whole page; only with a public address does it lead there from another site."""
    talen: tuple[tuple[Taal, str], ...]
    """The same in every other language."""


def nazorgblok(gemeente: Gemeente, catalogue: Catalogue, room: Room) -> Nazorgblok:
    """Gather what the block says."""
    wie = _first(gemeente, catalogue, room)
    basis = room.settings.basis_url
    urls = {taal: _url(basis, taal, gemeente.slug) for taal in Taal}
    return Nazorgblok(
        id=f"nazorg-blok-{gemeente.slug}-{g.taal}",
        slug=gemeente.slug,
        taal=g.taal,
        titel=_("Re-integratie en nazorg"),
        inleiding=_("Voor mensen die terugkomen, ook uit het buitenland. En voor hun familie."),
        wie=wie,
        merk=_mark(wie),
        uitleg=_("Bel het algemene nummer en zeg deze zin.") if _is_switchboard(wie) else "",
        zeg=Nederlands(f"“{ZOEK}”" if _is_switchboard(wie) else ""),
        email="" if _is_switchboard(wie) else wie.email,
        lees=_("Hulp in %(naam)s", naam=gemeente.naam),
        basis=basis,
        url=urls.pop(g.taal),
        talen=tuple(urls.items()),
    )


def _url(basis: str, taal: Taal, slug: str) -> str:
    return f"{basis}/{taal}/{slug}/" if basis else link("public.gemeente", taal=taal, slug=slug)


def blok_json(gemeente: Gemeente, catalogue: Catalogue, room: Room) -> str:
    """Write what may change after the block was pasted; the hours are those of `portal.ui.hours.for_script`."""
    wie = _first(gemeente, catalogue, room)
    data: dict[str, Any] = {
        "wie": _mark(wie),
        "naam": wie.naam,
        "nummer": wie.telefoon.tekst if wie.telefoon else "",
        "kies": wie.telefoon.kies if wie.telefoon else "",
        "zeg": _is_switchboard(wie),
        "uren": json.loads(wie.belt.script) if wie.belt else None,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _first(gemeente: Gemeente, catalogue: Catalogue, room: Room) -> Trede:
    """Give who to turn to; nobody knows at what hour a home page is read."""
    return hulp_nu(gemeente, catalogue, room, Moment(room.clock().today, None)).eerste


def _mark(wie: Trede) -> str:
    return str(wie.naam) if wie.soort in {"loket", "regio"} else wie.soort


def _is_switchboard(wie: Trede) -> bool:
    return bool(wie.zeg and wie.telefoon)
