"""The views of this room: find, hand over, stop."""

from collections.abc import Callable, Iterable

from flask import Blueprint, Response, redirect, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound
from werkzeug.wrappers import Response as AnyResponse

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.lookup import Soort
from portal.catalogue.zoekbestand import zoekbestand as make_zoekbestand
from portal.catalogue.zoekbestand import zoeknamen as make_zoeknamen
from portal.domain.aanbod import Basisvoorwaarde
from portal.domain.errors import GemeenteNotFoundError
from portal.domain.gemeente import Gemeente
from portal.domain.stap import Lijst
from portal.domain.taal import Taal
from portal.public import lists, texts
from portal.public import waar as waar_pages
from portal.public.blad import blad_page
from portal.public.brief import brief_page
from portal.public.fout import fout_page, missing, verdwenen_page
from portal.public.gemeente_page import gemeente_page
from portal.public.home import home_page
from portal.public.makkelijk import makkelijk_page
from portal.public.needs import VOORBEELD
from portal.public.plaatjes import PLAATJES, gemeente_plaatjes_page, plaatje_page, plaatjes_page
from portal.public.room import Room, the_room
from portal.public.search import asked, asked_lijst, gemeente_url, vind_page
from portal.public.stappen import only_plek, plek_of, stappen_page
from portal.ui.geheugen import remembered
from portal.ui.page import Page, render
from portal.ui.text import gettext as _


def _one_of(choices: Iterable[str]) -> str:
    """Write the converter that accepts some words; quoted, for they hold hyphens."""
    return "any({})".format(", ".join(f'"{choice}"' for choice in choices))


SAME_FOR_EVERY_GEMEENTE: set[str] = set()
"""Endpoints whose pages hold no fact of one gemeente."""


def same_for_every_gemeente(view: Callable[..., Response]) -> Callable[..., Response]:
    """Mark a view whose page holds no fact of one gemeente: of many sites of one, it is made once."""
    SAME_FOR_EVERY_GEMEENTE.add(view.__name__)
    return remembered(view)


public = Blueprint("public", __name__, url_prefix=f"/<{_one_of(Taal)}:taal>")


@public.get("/")
def home() -> Response:
    """Ask where somebody lived, or, on a site of one gemeente, show the way to its page."""
    return render(home_page(the_room()))


@public.get("/vind/")
def vind() -> AnyResponse:
    """Answer what was typed: one sure gemeente at once, else a choice or a kind refusal."""
    query = asked(request.args)
    room = the_room()
    lijst = asked_lijst(request.args, room)
    if not query and "q" not in request.args:
        return render(vind_page(room, None, lijst))
    vondst = room.catalogue.lookup.find(query)
    if vondst.soort is Soort.GEMEENTE and not vondst.let_op:
        return redirect(gemeente_url(vondst.gemeenten[0].slug, lijst), 303)
    response = render(vind_page(room, vondst, lijst))
    response.headers["Cache-Control"] = "no-store"  # what was typed stands on it
    return response


@public.get("/zoekbestand.json")
def zoekbestand() -> Response:
    """Give the data with which a frozen site answers a postcode in the browser."""
    return Response(make_zoekbestand(the_room().catalogue), mimetype="application/json")


@public.get("/zoeknamen.json")
def zoeknamen() -> Response:
    """Give the names that it needs for all other questions."""
    return Response(make_zoeknamen(the_room().catalogue), mimetype="application/json")


@public.get("/gemeenten/")
def gemeenten() -> Response:
    """List all gemeenten from A to Z."""
    return render(lists.gemeenten_page(the_room()))


@public.get("/provincies/")
def provincies() -> Response:
    """List all gemeenten by province."""
    return render(lists.provincies_page(the_room()))


@public.get("/postcodes/")
def postcodes() -> Response:
    """List the first digits of all postcodes."""
    return render(lists.postcodes_page(the_room()))


@public.get("/postcodes/<prefix>/")
def postcode(prefix: str) -> Response:
    """List the postcodes that begin with two digits."""
    room = the_room()
    if prefix not in lists.prefixes_of(room.catalogue):
        raise NotFound
    return render(lists.postcode_page(room, prefix))


@public.get(f"/hulp/<{_one_of(Basisvoorwaarde)}:voorwaarde>/")
@same_for_every_gemeente
def hulp(voorwaarde: str) -> Response:
    """Show one basic condition."""
    return render(texts.hulp_page(the_room(), Basisvoorwaarde(voorwaarde)))


@public.get("/organisaties/")
@same_for_every_gemeente
def organisaties() -> Response:
    """Show the directory of organisations."""
    return render(texts.organisaties_page(the_room()))


@same_for_every_gemeente
def tekst(naam: str) -> Response:
    """Show a shared text."""
    return render(texts.tekst_page(the_room(), naam))


for _naam in texts.TEKSTEN:
    public.add_url_rule(f"/{_naam}/", "tekst", tekst, defaults={"naam": _naam}, methods=["GET"])


@public.get("/waar/")
@same_for_every_gemeente
def waar() -> Response:
    """Ask where somebody is."""
    return render(waar_pages.plek_page(the_room()))


@public.get(f"/waar/<{_one_of(waar_pages.PLEKKEN)}:plek>/")
@same_for_every_gemeente
def waar_hulp(plek: str) -> Response:
    """Ask whether Bureau Buitenland helps."""
    return render(waar_pages.hulp_page(the_room(), plek))


@public.get(f"/waar/<{_one_of(waar_pages.MET_OVERDRACHT)}:plek>/<{_one_of(waar_pages.HULPEN)}:hulp>/")
@same_for_every_gemeente
def waar_overdracht(plek: str, hulp: str) -> Response:
    """Ask whether the sentence goes along."""
    return render(waar_pages.overdracht_page(the_room(), plek, hulp))


@public.get("/stappen/<lijst>/")
def stappen(lijst: str) -> Response:
    """Show a list of steps."""
    return _general_steps(lijst, makkelijk=False)


@public.get("/stappen/<lijst>/makkelijk/")
def stappen_makkelijk(lijst: str) -> Response:
    """Show a list of steps in very easy words."""
    return _general_steps(lijst, makkelijk=True)


def _general_steps(lijst: str, *, makkelijk: bool) -> Response:
    room = the_room()
    return render(stappen_page(room, _lijst(lijst), only_plek(room), makkelijk=makkelijk))


def _lijst(naam: str) -> Lijst:
    found = the_room().content.stappen.get(naam)
    if found is None:
        raise NotFound
    return found


@public.get("/niet-weggestuurd/")
@same_for_every_gemeente
def blad() -> Response:
    """Show the sheet to hold up at a counter."""
    return render(blad_page(the_room()))


@public.get("/plaatjes/")
@same_for_every_gemeente
def plaatjes() -> Response:
    """Show the way in pictures."""
    return render(plaatjes_page(the_room()))


@public.get(f"/plaatjes/<{_one_of(PLAATJES)}:plaatje>/")
@same_for_every_gemeente
def plaatje(plaatje: str) -> Response:
    """Show whom to call, as signs."""
    return render(plaatje_page(the_room(), plaatje))


@public.get("/<slug>/")
def gemeente(slug: str) -> Response:
    """Show the one page of a gemeente, or where it went."""
    return _of_gemeente(slug, gemeente_page)


@public.get("/<slug>/makkelijk/")
def makkelijk(slug: str) -> Response:
    """Show the page of a gemeente in very easy words."""
    return _of_gemeente(slug, makkelijk_page)


@public.get("/<slug>/plaatjes/")
def gemeente_plaatjes(slug: str) -> Response:
    """Show the desk of a gemeente, as signs."""
    return _of_gemeente(slug, gemeente_plaatjes_page)


@public.get("/<slug>/brief/")
def brief(slug: str) -> Response:
    """Show a letter to a gemeente, to print and take along."""
    return _of_gemeente(slug, brief_page)


@public.get("/<slug>/stappen/<lijst>/")
def gemeente_stappen(slug: str, lijst: str) -> Response:
    """Show a list of steps with the facts of a gemeente."""
    return _own_steps(slug, lijst, makkelijk=False)


@public.get("/<slug>/stappen/<lijst>/makkelijk/")
def gemeente_stappen_makkelijk(slug: str, lijst: str) -> Response:
    """Show a list of steps with the number of a gemeente, in very easy words."""
    return _own_steps(slug, lijst, makkelijk=True)


def _own_steps(slug: str, naam: str, *, makkelijk: bool) -> Response:
    lijst = _lijst(naam)

    def make(found: Gemeente, catalogue: Catalogue, room: Room) -> Page:
        return stappen_page(room, lijst, plek_of(found, catalogue, room), makkelijk=makkelijk)

    return _of_gemeente(slug, make)


def _of_gemeente(slug: str, make: Callable[[Gemeente, Catalogue, Room], Page]) -> Response:
    """Show a page of a gemeente, or of the invented one, or where a gemeente went."""
    room = the_room()
    catalogue = room.voorbeeld if slug == VOORBEELD else room.catalogue
    gone = catalogue.verdwenen(slug)
    if gone:
        return render(verdwenen_page(room, gone))
    return render(make(catalogue.gemeente(slug), catalogue, room))


def niet_gevonden() -> Response:
    """Give the page that a web server of files shows when it finds nothing."""
    return render(fout_page(the_room(), _("Pagina niet gevonden"), missing()))


def gemeente_not_found(_error: GemeenteNotFoundError) -> tuple[Response, int]:
    """Answer a slug that nobody has, with the lookup and the numbers that always help."""
    return not_found(NotFound())


def not_found(error: HTTPException) -> tuple[Response, int]:
    """Answer an address that does not exist, or a method that we do not know."""
    response = render(fout_page(the_room(), _("Pagina niet gevonden"), missing()))
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        response.headers["Allow"] = ", ".join(sorted(error.valid_methods))
    return response, error.code or 404


def broken(_error: Exception) -> tuple[Response, int]:
    """Answer when something of ours broke; nothing of the question is shown or kept."""
    zinnen = (_("Er ging iets mis bij ons. Dat ligt niet aan u."), _("Probeer het straks weer, of bel."))
    return render(fout_page(the_room(), _("Er ging iets mis"), zinnen)), 500
