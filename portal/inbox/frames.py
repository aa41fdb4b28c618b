"""The frame of every page in this room: the same links at the same place, and the token of its forms."""

from dataclasses import dataclass, field
from typing import Any

from portal.inbox.toegang import csrf, is_logged_in
from portal.ui.links import link
from portal.ui.page import Link, Page, frame
from portal.ui.text import gettext as _


@dataclass(frozen=True, slots=True, kw_only=True)
class BaliePage(Page):
    """A page of this room; ``menu`` is empty for who is not logged in."""

    csrf: str = field(repr=False)
    menu: tuple[Link, ...]
    uitloggen_url: str


def around(
    titel: str, *, inleiding: str = "", bovenkop: str = "", fout: bool = False, los: bool = False
) -> dict[str, Any]:
    """Give what every page of this room has.

    Args:
        titel: The heading.
        inleiding: One sentence under it.
        bovenkop: Some words above it.
        fout: Whether the page tells of a mistake.
        los: Whether it must not ask the database who reads it, for that may be what is broken.
    """
    logged_in = not los and is_logged_in()
    kader = frame(
        beschrijving=_("Berichten lezen en beantwoorden."),
        voet=() if logged_in or los else _door(),
        start_url=link("balie.berichten"),
        afzender=_("Balie"),
        robots="noindex",
        fout=fout,
        canonical=False,
    )
    return {
        "kader": kader,
        "titel": titel,
        "bovenkop": bovenkop,
        "inleiding": inleiding,
        "csrf": csrf(),
        "menu": _menu() if logged_in else (),
        "uitloggen_url": link("deur.uitloggen"),
    }


def _menu() -> tuple[Link, ...]:
    return (
        Link(link("balie.berichten"), _("Berichten")),
        Link(link("balie.zoeken"), _("Code kwijt")),
        Link(link("beheer.medewerkers"), _("Medewerkers")),
        Link(link("beheer.postvak"), _("Uw postvak")),
        Link(link("beheer.mijn"), _("Mijn toegang")),
    )


def _door() -> tuple[Link, ...]:
    return (
        Link(link("deur.inloggen"), _("Inloggen")),
        Link(link("deur.uitnodiging"), _("Ik heb een uitnodiging")),
        Link(link("deur.herstel"), _("Niemand kan meer inloggen")),
    )
