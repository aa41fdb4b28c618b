"""The page after every action: what happened, and what now."""

from portal.inbox.frames import around
from portal.inbox.pages import KlaarPage
from portal.ui.links import link
from portal.ui.page import Link
from portal.ui.text import gettext as _


def klaar_page(titel: str, zinnen: tuple[str, ...], verder: tuple[Link, ...] = (), *, los: bool = False) -> KlaarPage:
    """Build the page that says what was done.

    Args:
        titel: What was done, as a heading.
        zinnen: What that means.
        verder: Where to go from here; back to the messages when nothing else is said.
        los: Whether the reader is no behandelaar any more.
    """
    back = Link(link("balie.berichten"), _("Terug naar alle berichten"))
    return KlaarPage(**around(titel, los=los), zinnen=zinnen, verder=verder or (back,))
