"""Pages for what is not there: still a way to a number."""

from dataclasses import replace

from portal.catalogue.changes import Verdwenen
from portal.public.frames import room_frame
from portal.public.pages import FoutPage, VerdwenenPage
from portal.public.room import Room
from portal.public.search import gemeente_link, ladder, search_field
from portal.ui.text import gettext as _
from portal.ui.words import day_in_words


def fout_page(room: Room, titel: str, zinnen: tuple[str, ...]) -> FoutPage:
    """Build a page that says what went wrong and what to do now."""
    kader = room_frame(room, beschrijving=zinnen[0], robots="noindex", fout=True)  # in no language is it there
    return FoutPage(
        kader=replace(kader, talen=(), vertaling=replace(kader.vertaling, nederlands=None)),
        titel=titel,
        zinnen=zinnen,
        zoekveld=search_field(room) if len(room.catalogue) > 1 else None,
        landelijk=ladder(room),
    )


def missing() -> tuple[str, ...]:
    """Say that a page does not exist, and what to do."""
    return (_("Deze pagina bestaat niet of is verhuisd."), _("Zoek uw gemeente, of bel."))


def verdwenen_page(room: Room, gone: Verdwenen) -> VerdwenenPage:
    """Build the page of a gemeente that became a part of another one."""
    names = {"oud": gone.oud.naam, "nieuw": gone.nieuw.naam}
    day = day_in_words(gone.oud.wijziging.datum) if gone.oud.wijziging else ""
    return VerdwenenPage(
        kader=room_frame(room, beschrijving=_("%(oud)s hoort nu bij %(nieuw)s.", **names), naam=gone.nieuw.naam),
        titel=_("%(oud)s hoort nu bij %(nieuw)s", **names),
        zin=_("Sinds %(dag)s helpt de gemeente %(nieuw)s u.", dag=day, **names),
        nieuw=gemeente_link(gone.nieuw),
    )
